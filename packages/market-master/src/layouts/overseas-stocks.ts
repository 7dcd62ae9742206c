import { CONSTITUENTS, OVERSEAS_ETP, OVERSEAS_SECURITY } from './code-tables.js'
import type { Column, LayoutWith } from './record-layout.js'

/** The columns of all overseas lists. Times are local to the exchange, without a leading zero (`930`). */
export const OVERSEAS_STOCK_COLUMNS = [
  { wire: 'ncod', name: 'country_code', width: 2, kind: 'text', label: '국가코드' },
  { wire: 'exid', name: 'exchange_id', width: 3, kind: 'text', label: '거래소ID' },
  { wire: 'excd', name: 'exchange_code', width: 3, kind: 'text', label: '거래소코드' },
  { wire: 'exnm', name: 'exchange_name', width: 16, kind: 'text', label: '거래소명', korean: true },
  { wire: 'symb', name: 'symbol', width: 16, kind: 'text', label: '심볼' },
  { wire: 'rsym', name: 'realtime_symbol', width: 16, kind: 'text', label: '실시간심볼' },
  { wire: 'knam', name: 'name', width: 64, kind: 'text', label: '한글명', korean: true },
  { wire: 'enam', name: 'english_name', width: 64, kind: 'text', label: '영문명', korean: true },
  { wire: 'stis', name: 'security_type', width: 1, kind: 'text', label: '증권구분', codes: OVERSEAS_SECURITY },
  { wire: 'curr', name: 'currency', width: 4, kind: 'text', label: '통화' },
  { wire: 'zdiv', name: 'price_decimals', width: 1, kind: 'int', label: '소수점자리수' },
  { wire: 'ztyp', name: 'data_type', width: 1, kind: 'text', label: '데이터구분' },
  { wire: 'base', name: 'base_price', width: 12, kind: 'decimal', label: '기준가' },
  { wire: 'bnit', name: 'buy_lot_size', width: 8, kind: 'int', label: '매수주문단위', unit: 'shares' },
  { wire: 'anit', name: 'sell_lot_size', width: 8, kind: 'int', label: '매도주문단위', unit: 'shares' },
  { wire: 'mstm', name: 'open_time', width: 4, kind: 'text', label: '장시작시간' },
  { wire: 'metm', name: 'close_time', width: 4, kind: 'text', label: '장종료시간' },
  { wire: 'isdr', name: 'is_dr', width: 1, kind: 'flag', label: 'DR여부' },
  { wire: 'drcd', name: 'dr_country_code', width: 2, kind: 'text', label: 'DR국가코드' },
  { wire: 'icod', name: 'sector_code', width: 4, kind: 'text', label: '업종분류코드' },
  {
    wire: 'sjong',
    name: 'has_constituents',
    width: 1,
    kind: 'bit',
    label: '지수구성종목존재여부',
    codes: CONSTITUENTS,
  },
  { wire: 'ttyp', name: 'tick_type', width: 1, kind: 'text', label: '틱사이즈구분' },
  { wire: 'etyp', name: 'etp_type', width: 3, kind: 'text', label: '상품구분코드', codes: OVERSEAS_ETP },
  { wire: 'ttyp_sb', name: 'tick_type_detail', width: 3, kind: 'text', label: '틱사이즈상세' },
] as const satisfies readonly Column[]

/** The eleven overseas lists (해외주식 종목코드), with 거래소코드, file and Korean name: stocks and ETPs, and the Chinese indices on their own. */
const LISTS = {
  nasdaq: ['NAS', '나스닥'],
  nyse: ['NYS', '뉴욕'],
  amex: ['AMS', '아멕스'],
  hongKong: ['HKS', '홍콩'],
  hanoi: ['HNX', '하노이'],
  hoChiMinh: ['HSX', '호치민'],
  shanghai: ['SHS', '상해'],
  shanghaiIndex: ['SHI', '상해지수'],
  shenzhen: ['SZS', '심천'],
  shenzhenIndex: ['SZI', '심천지수'],
  tokyo: ['TSE', '도쿄'],
} as const

/** Which list a market is. */
export type OverseasStockMarket = keyof typeof LISTS

/** The layout of one of the overseas lists. */
export interface OverseasStockLayout<M extends OverseasStockMarket>
  extends LayoutWith<M, typeof OVERSEAS_STOCK_COLUMNS> {}

/**
 * 해외주식 종목코드 (`NASMST.COD` and so on): tab separated, 24 columns, no header, records of any length. The zip is named in lower case
 * and the file in it in upper case.
 */
export function overseasStockLayout<M extends OverseasStockMarket>(market: M): OverseasStockLayout<M> {
  const [exchange, label] = LISTS[market]
  return {
    market,
    download: `${exchange.toLowerCase()}mst.cod.zip`,
    file: `${exchange}MST.COD`,
    label: `해외주식 ${label}`,
    key: 'symbol',
    separator: '\t',
    constants: { exchange_code: exchange },
    columns: OVERSEAS_STOCK_COLUMNS,
  }
}
