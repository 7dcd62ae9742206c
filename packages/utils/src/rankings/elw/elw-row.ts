import { type Direction, directionOf } from '../stock-row.js'

/** What every row about an ELW holds. Prices in won, rates in percent. */
export interface ElwRow {
  /** 순위: the place in KIS's order, from 1 on */
  readonly rank: number
  /** ELW 단축 종목코드 */
  readonly symbol: string
  /** ELW 한글 종목명 */
  readonly name: string | null
  /** ELW 현재가 (원) */
  readonly price: number | null
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 전일 대비 부호 */
  readonly direction: Direction | null
  /** 누적 거래량 */
  readonly volume: number | null
}

interface ElwFields {
  readonly elw_shrn_iscd: string
  // One answer calls it as those about stocks do.
  readonly elw_kor_isnm?: string | null
  readonly hts_kor_isnm?: string | null
  readonly elw_prpr: number | null
  readonly prdy_vrss: number | null
  readonly prdy_vrss_sign: string | null
  readonly prdy_ctrt: number | null
  readonly acml_vol: number | null
}

export function elwRow(fields: ElwFields, index: number): ElwRow {
  return {
    rank: index + 1,
    symbol: fields.elw_shrn_iscd,
    name: fields.elw_kor_isnm ?? fields.hts_kor_isnm ?? null,
    price: fields.elw_prpr,
    change: fields.prdy_vrss,
    changeRate: fields.prdy_ctrt,
    direction: directionOf(fields.prdy_vrss_sign),
    volume: fields.acml_vol,
  }
}
