import type { RestClient } from '@kis/rest'
import { type InquireElwPriceResult, inquireElwPrice } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import type { Quote } from './quote.js'
import { type Cancellable, noSuchSymbol, priceOf } from './wire-values.js'

/** What FHKEW15010000 tells of an ELW beyond its price. */
export interface ElwFacts {
  /** 기초자산 */
  readonly underlying: {
    readonly symbol: string
    readonly name: string | null
    readonly price: number | null
    /** 전일 대비, signed */
    readonly change: number | null
    /** 전일 대비율 (%), signed */
    readonly changeRate: number | null
  }
  /** 행사가 */
  readonly strike: number | null
  /** ATM 구분, as KIS words it */
  readonly moneyness: string | null
  /** 이론가 (원) */
  readonly theoreticalPrice: number | null
  /** 괴리율 (%): gap to the theoretical price */
  readonly priceGapRate: number | null
  /** 내재 변동성 (%) */
  readonly impliedVolatility: number | null
  /** 접근도 (%): nearness to a barrier */
  readonly barrierNearness: number | null
  /** 틱환산가: change of the ELW for a tick of the underlying */
  readonly tickConversion: number | null
  /** 매도호가 (원), the best */
  readonly ask: number | null
  /** 매수호가 (원), the best */
  readonly bid: number | null
  /** 전일 종가 (원) */
  readonly previousClose: number | null
  /** 전일 대비 거래량 비율 (%) */
  readonly volumeRate: number | null
  /** 거래량 회전율 (%) */
  readonly turnoverRate: number | null
  /** 투자 유의 내용 */
  readonly caution: string | null
}

/** The current price of an ELW. It has no price limits. */
export interface ElwQuote extends Quote {
  readonly elw: ElwFacts
  /** The wire answer of FHKEW15010000. */
  readonly raw: InquireElwPriceResult
}

/**
 * ELW 현재가 시세 (FHKEW15010000) in plain names.
 *
 * @throws KisDecodeError when KIS answers zeros, as it does for what is no ELW.
 */
export async function fetchElwQuote(rest: RestClient, symbol: string, { signal }: Cancellable = {}): Promise<ElwQuote> {
  const raw = await inquireElwPrice(rest, { FID_COND_MRKT_DIV_CODE: 'W', FID_INPUT_ISCD: symbol }, { signal })
  const { output } = raw
  const basePrice = priceOf(output.elw_sdpr)
  const price = priceOf(output.elw_prpr) ?? basePrice
  if (price === null) throw noSuchSymbol('output.elw_prpr', symbol, 'KRX (ELW)')
  const quote = {
    symbol,
    venue: 'KRX',
    currency: 'KRW',
    name: output.hts_kor_isnm,
    price,
    change: output.prdy_vrss,
    changeRate: output.prdy_ctrt,
    open: priceOf(output.elw_oprc),
    high: priceOf(output.elw_hgpr),
    low: priceOf(output.elw_lwpr),
    basePrice,
    upperLimit: null,
    lowerLimit: null,
    volume: output.acml_vol ?? 0,
    turnover: output.acml_tr_pbmn,
    elw: {
      underlying: {
        symbol: output.unas_shrn_iscd,
        name: output.unas_isnm,
        price: priceOf(output.unas_prpr),
        change: output.unas_prdy_vrss,
        changeRate: output.unas_prdy_ctrt,
      },
      strike: priceOf(output.acpr),
      moneyness: output.atm_cls_name,
      theoreticalPrice: output.hts_thpr,
      priceGapRate: output.dprt,
      impliedVolatility: output.hts_ints_vltl,
      barrierNearness: output.apprch_rate,
      tickConversion: output.tick_conv_prc,
      ask: priceOf(output.askp),
      bid: priceOf(output.bidp),
      previousClose: priceOf(output.stck_prdy_clpr),
      volumeRate: output.prdy_vrss_vol_rate,
      turnoverRate: output.vol_tnrt,
      caution: output.invt_epmd_cntt,
    },
  } as const
  return withHidden(quote, { raw })
}
