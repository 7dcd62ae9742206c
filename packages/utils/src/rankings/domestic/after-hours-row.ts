import { type Direction, directionOf } from '../stock-row.js'

/** What rows about the off-hours single-price session (시간외 단일가) share. */
export interface AfterHoursRow {
  /** 순위: the place in KIS's order, from 1 on */
  readonly rank: number
  /** 종목코드 */
  readonly symbol: string
  /** 종목명 */
  readonly name: string | null
  /** 시간외 단일가 현재가 (원) */
  readonly price: number | null
  /** 시간외 단일가 전일 대비 (원), signed */
  readonly change: number | null
  /** 시간외 단일가 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 시간외 단일가 전일 대비 부호 */
  readonly direction: Direction | null
  /** 시간외 단일가 거래량 (주) */
  readonly volume: number | null
  /** 시간외 대비 누적 거래량 비중 (%) */
  readonly volumeShare: number | null
  /** 시간외 단일가 매도 잔량 (주) */
  readonly askQuantity: number | null
  /** 시간외 단일가 매수 잔량 (주) */
  readonly bidQuantity: number | null
  /** 주식 현재가 (원) of the regular session */
  readonly regularPrice: number | null
  /** 누적 거래량 (주) of the regular session */
  readonly regularVolume: number | null
}

interface AfterHoursFields {
  readonly hts_kor_isnm: string | null
  readonly ovtm_untp_prpr: number | null
  readonly ovtm_untp_prdy_vrss: number | null
  readonly ovtm_untp_prdy_vrss_sign: string | null
  readonly ovtm_untp_prdy_ctrt: number | null
  readonly ovtm_untp_seln_rsqn: number | null
  readonly ovtm_untp_shnu_rsqn: number | null
  readonly ovtm_untp_vol: number | null
  readonly ovtm_vrss_acml_vol_rlim: number | null
  readonly stck_prpr: number | null
  readonly acml_vol: number | null
}

export function afterHoursRow(fields: AfterHoursFields, symbol: string, index: number): AfterHoursRow {
  return {
    rank: index + 1,
    symbol,
    name: fields.hts_kor_isnm,
    price: fields.ovtm_untp_prpr,
    change: fields.ovtm_untp_prdy_vrss,
    changeRate: fields.ovtm_untp_prdy_ctrt,
    direction: directionOf(fields.ovtm_untp_prdy_vrss_sign),
    volume: fields.ovtm_untp_vol,
    volumeShare: fields.ovtm_vrss_acml_vol_rlim,
    askQuantity: fields.ovtm_untp_seln_rsqn,
    bidQuantity: fields.ovtm_untp_shnu_rsqn,
    regularPrice: fields.stck_prpr,
    regularVolume: fields.acml_vol,
  }
}
