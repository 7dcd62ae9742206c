import { readFileSync } from 'node:fs'
import { layoutOf, type MasterMarket } from '../index.js'
import type { RecordValues } from './write-master.js'

const STOCK: RecordValues = {
  security_group: 'ST',
  lot_size: 1,
  after_hours_lot_size: 1,
  is_halted: false,
  is_liquidation_trading: false,
  is_managed: false,
  market_alert: '00',
  has_alert_notice: false,
  preferred_class: '0',
  is_spac: false,
  kospi200_sector: '0',
  short_term_overheating: '0',
  ex_rights: '00',
}

/**
 * A small set in the exact format of the files: shapes that have broken readers before. The `.mst` files beside this one hold the same
 * records; names and figures are made up or plain facts.
 */
export const GOLDEN: Readonly<Record<MasterMarket, readonly RecordValues[]>> = {
  kospi: [
    {
      ...STOCK,
      short_code: '005930',
      standard_code: 'KR7005930003',
      name: '삼성전자',
      market_cap_size: '1',
      sector_large: '0027',
      sector_medium: '0013',
      sector_small: '0000',
      kospi200_sector: '5',
      in_kospi50: true,
      in_kospi100: true,
      in_krx100: true,
      in_krx300: true,
      base_price: 71200,
      previous_volume: 12345678,
      face_value: 100,
      listing_date: '19750611',
      listed_shares: 5919638,
      capital: 778046685000,
      fiscal_month: 12,
      margin_rate: 20,
      is_credit_allowed: true,
      credit_days: 90,
      sales: 740683,
      operating_profit: 46761,
      net_income: 51165,
      roe: 9.03,
      financials_month: '20250630',
      market_cap: 4214782,
      business_group: '511',
    },
    {
      ...STOCK,
      short_code: '005935',
      standard_code: 'KR7005931001',
      name: '삼성전자우',
      preferred_class: '1',
      base_price: 58000,
      market_cap: 465000,
      listing_date: '19890925',
    },
    { ...STOCK, short_code: '009150', standard_code: 'KR7009150004', name: '삼성전기', market_cap: 110000 },
    { ...STOCK, short_code: '028260', standard_code: 'KR7028260008', name: '삼성물산', market_cap: 290000 },
    // Letters in the code, and a name that fills all 40 bytes.
    {
      ...STOCK,
      short_code: '0000D0',
      standard_code: 'KR70000D0009',
      name: 'TIGER 엔비디아미국채커버드콜밸런스(합성)',
      security_group: 'EF',
      etp_class: '2',
      kospi200_sector: '0',
      sector_large: '0000',
      market_cap: 3500,
    },
    // Seven characters.
    {
      ...STOCK,
      short_code: 'Q500001',
      standard_code: 'KRG500000010',
      name: '가상 레버리지 코스피 200 선물 ETN',
      security_group: 'EN',
    },
    // Nine characters: no padding at all.
    {
      ...STOCK,
      short_code: 'F70100001',
      standard_code: 'KR5701000011',
      name: '가상핵심성장포커스1(A)',
      security_group: 'BC',
    },
    { ...STOCK, short_code: 'J0000001G', standard_code: 'KRA000000016', name: '가상전자 5R', security_group: 'SR' },
    {
      ...STOCK,
      short_code: '088260',
      standard_code: 'KR7088260005',
      name: '가상리츠',
      security_group: 'RT',
      market_cap: 4000,
    },
    // Losses: the sign stands before the padding.
    {
      ...STOCK,
      short_code: '900001',
      standard_code: 'KR7900001008',
      name: '똠방각하홀딩스',
      is_halted: true,
      is_managed: true,
      market_alert: '02',
      has_alert_notice: true,
      operating_profit: -39,
      ordinary_profit: -8,
      net_income: -15,
      roe: -10.06,
      market_cap: 77,
    },
    // A group that no table knows, and a listing date that is blank.
    {
      ...STOCK,
      short_code: '900002',
      standard_code: 'KR7900002006',
      name: '펲시콜라',
      security_group: 'ZZ',
      listing_date: null,
    },
  ],
  kosdaq: [
    {
      ...STOCK,
      short_code: '293490',
      standard_code: 'KR7293490009',
      name: '카카오게임즈',
      in_kosdaq150: true,
      market_cap: 13000,
    },
    {
      ...STOCK,
      short_code: '247540',
      standard_code: 'KR7247540008',
      name: '에코프로비엠',
      in_kosdaq150: true,
      market_cap: 98000,
      sector_large: '1009',
      sector_medium: '1028',
    },
    {
      ...STOCK,
      short_code: '0004Y0',
      standard_code: 'KR70004Y0001',
      name: '가상제14호스팩',
      is_spac: true,
      market_cap: 90,
    },
    {
      ...STOCK,
      short_code: '950210',
      standard_code: 'KYG000000001',
      name: '가상해외(Reg.S)',
      security_group: 'DR',
      face_value: 2,
      roe: '-00000012',
      is_liquidation_trading: true,
    },
  ],
  sector: [
    { division: '0', code: '0001', name: '종합' },
    { division: '0', code: '0013', name: '전기·전자' },
    { division: '0', code: '0027', name: '제조' },
    { division: '1', code: '1001', name: 'KOSDAQ' },
    { division: '1', code: '1028', name: '전기·전자' },
    { division: '2', code: '2001', name: 'KOSPI200' },
    // The real file has one without a name, too.
    { division: '9', code: '9999', name: '' },
    { division: 'E', code: 'E199', name: 'ETN' },
  ],
}

/** The checked-in file of a market. */
export function goldenFile(market: MasterMarket): Uint8Array {
  return new Uint8Array(readFileSync(new URL(layoutOf(market).file, import.meta.url)))
}
