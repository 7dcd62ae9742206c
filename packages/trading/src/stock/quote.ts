import type { CallOptions, RestClient } from '@kis/rest'
import { type InquirePriceResult, inquirePrice } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'

/** The current price of a domestic stock (현재가). Amounts in won, rates in percent. */
export interface Quote {
  /** 종목코드 */
  readonly symbol: string
  /** 현재가 (원) */
  readonly price: number
  /** 전일 대비 (원), signed */
  readonly change: number | null
  /** 전일 대비율 (%), signed */
  readonly changeRate: number | null
  /** 시가 (원) */
  readonly open: number | null
  /** 고가 (원) */
  readonly high: number | null
  /** 저가 (원) */
  readonly low: number | null
  /** 기준가 (원): what price limits and changes are measured from */
  readonly basePrice: number | null
  /** 상한가 (원) */
  readonly upperLimit: number | null
  /** 하한가 (원) */
  readonly lowerLimit: number | null
  /** 누적 거래량 (주) */
  readonly volume: number
  /** 누적 거래대금 (원) */
  readonly turnover: number | null
  /** The wire answer of FHKST01010100. */
  readonly raw: InquirePriceResult
}

/** 주식현재가 시세 (FHKST01010100) in plain names. */
export async function fetchQuote(rest: RestClient, symbol: string, options?: CallOptions): Promise<Quote> {
  const raw = await inquirePrice(rest, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: symbol }, options)
  const { output } = raw
  const quote = {
    symbol,
    price: output.stck_prpr,
    change: output.prdy_vrss,
    changeRate: output.prdy_ctrt,
    open: output.stck_oprc,
    high: output.stck_hgpr,
    low: output.stck_lwpr,
    basePrice: output.stck_sdpr,
    upperLimit: output.stck_mxpr,
    lowerLimit: output.stck_llam,
    volume: output.acml_vol,
    turnover: output.acml_tr_pbmn,
  }
  return withHidden(quote, { raw })
}
