import { INCLUSION, OVERSEAS_DIVISION } from './code-tables.js'
import type { RecordLayout } from './record-layout.js'

/**
 * 해외지수 (`frgn_code.mst`): world indices, and beside them US and Chinese shares, currencies, commodities and interest rates. The Korean
 * name begins at byte 50. Of 342 names that fill their 40 bytes, 323 run on into the columns behind them, which hold no codes then.
 */
export const OVERSEAS_INDEX_LAYOUT = {
  market: 'overseasIndex',
  download: 'frgn_code.mst.zip',
  file: 'frgn_code.mst',
  label: '해외지수',
  key: 'symbol',
  unique: ['division', 'symbol'],
  columns: [
    { wire: 'cls_code', name: 'division', width: 1, kind: 'text', label: '구분코드', codes: OVERSEAS_DIVISION },
    { wire: 'symb', name: 'symbol', width: 10, kind: 'text', label: '심볼' },
    { wire: 'hts_eng_isnm', name: 'english_name', width: 39, kind: 'text', label: '영문명', korean: true },
    { wire: 'hts_kor_isnm', name: 'name', width: 40, kind: 'text', label: '한글명', korean: true },
    { wire: 'bstp_cls_code', name: 'sector_code', width: 4, kind: 'text', label: '종목업종코드', spill: true },
    {
      wire: 'dow_30_yn',
      name: 'in_dow30',
      width: 1,
      kind: 'bit',
      label: '다우30 편입종목여부',
      codes: INCLUSION,
      spill: true,
    },
    {
      wire: 'nasdaq_100_yn',
      name: 'in_nasdaq100',
      width: 1,
      kind: 'bit',
      label: '나스닥100 편입종목여부',
      codes: INCLUSION,
      spill: true,
    },
    {
      wire: 'snp_500_yn',
      name: 'in_sp500',
      width: 1,
      kind: 'bit',
      label: 'S&P 500 편입종목여부',
      codes: INCLUSION,
      spill: true,
    },
    { wire: 'exch_cls_code', name: 'exchange_code', width: 4, kind: 'text', label: '거래소코드' },
    { wire: 'ntnl_cls_code', name: 'country_code', width: 3, kind: 'text', label: '국가구분코드', spill: true },
  ],
} as const satisfies RecordLayout
