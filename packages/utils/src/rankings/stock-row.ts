/** 상한, 상승, 보합, 하한, 하락. */
export type Direction = 'upper-limit' | 'up' | 'flat' | 'lower-limit' | 'down'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  '1': 'upper-limit',
  '2': 'up',
  '3': 'flat',
  '4': 'lower-limit',
  '5': 'down',
}

/** 전일 대비 부호 as a word; `null` for a code that is not known. */
export function directionOf(sign: string | null): Direction | null {
  return DIRECTIONS[sign ?? ''] ?? null
}

/** What every row about a domestic stock holds. Prices in won, rates in percent. */
export interface StockRow {
  /** 순위: the place in KIS's order, from 1 on. */
  readonly rank: number
  /** 종목코드 */
  readonly symbol: string
  /** 종목명 */
  readonly name: string | null
  /** 현재가 (원) */
  readonly price: number | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 전일 대비 부호 */
  readonly direction: Direction | null
}

/** The same with the volume of the day. */
export interface TradedRow extends StockRow {
  /** 누적 거래량 (주) */
  readonly volume: number | null
}

interface StockFields {
  readonly hts_kor_isnm: string | null
  readonly stck_prpr: number | null
  readonly prdy_vrss: number | null
  readonly prdy_vrss_sign: string | null
  readonly prdy_ctrt: number | null
  /** Some answers have no rank of their own. */
  readonly data_rank?: number | null
  readonly mksc_shrn_iscd?: string
  readonly stck_shrn_iscd?: string
}

/** Names the fields that all domestic rankings share. */
export function stockRow(fields: StockFields, index: number): StockRow {
  return {
    rank: fields.data_rank ?? index + 1,
    symbol: fields.mksc_shrn_iscd ?? fields.stck_shrn_iscd ?? '',
    name: fields.hts_kor_isnm,
    price: fields.stck_prpr,
    change: fields.prdy_vrss,
    changeRate: fields.prdy_ctrt,
    direction: directionOf(fields.prdy_vrss_sign),
  }
}

/** The same with the volume of the day. */
export function tradedRow(fields: StockFields & { readonly acml_vol: number | null }, index: number): TradedRow {
  return { ...stockRow(fields, index), volume: fields.acml_vol }
}
