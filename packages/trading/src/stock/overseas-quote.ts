import type { Reply, RestClient } from '@kis/rest'
import { price as inquirePrice, priceDetail } from '@kis/rest/overseas-stock'
import type { Currency } from '../instrument/instrument.js'
import { OVERSEAS_VENUE_CODES, type OverseasVenue } from '../instrument/venue-codes.js'
import { isRealClient } from '../is-real-client.js'
import { withHidden } from '../present.js'
import type { PriceRecord } from './domestic-quote.js'
import type { Quote } from './quote.js'
import { type Cancellable, changeSince, noSuchSymbol, priceOf, signedBy } from './wire-values.js'

/** What is asked for: a stock abroad, in the US daytime session (주간거래) or not. */
export interface OverseasTarget {
  readonly symbol: string
  readonly venue: OverseasVenue
  readonly currency: Currency
  readonly isDaytime: boolean
}

/** What HHDFS76200200 tells of a stock abroad beyond its price, in its currency. */
export interface OverseasQuoteFacts {
  /** 매매 가능 여부, as KIS words it */
  readonly tradable: string | null
  /** 호가단위 */
  readonly tickSize: number | null
  /** 매매단위 (주) */
  readonly lotSize: number | null
  /** 소수점 자리수 of its prices */
  readonly priceDecimals: number | null
  /** 업종, as KIS words it */
  readonly sector: string | null
  /** ETP 분류명 */
  readonly etpType: string | null
  /** 당일 환율: won for one unit of the currency */
  readonly exchangeRate: number | null
  /** 원환산 당일가격 (원) */
  readonly priceInWon: number | null
  /** 전일 거래량 (주) */
  readonly previousVolume: number | null
  /** 시가총액 */
  readonly marketCap: number | null
  /** 상장 주수 */
  readonly listedShares: number | null
  readonly per: number | null
  readonly pbr: number | null
  readonly eps: number | null
  readonly bps: number | null
  /** 52주 최고가 */
  readonly high52Weeks: PriceRecord
  /** 52주 최저가 */
  readonly low52Weeks: PriceRecord
}

/** The current price of a stock abroad. */
export interface OverseasQuote extends Quote {
  /** `null` on paper, where KIS answers the short screen only (HHDFS00000300). */
  readonly overseas: OverseasQuoteFacts | null
  /** The wire answer of HHDFS76200200, on paper of HHDFS00000300. */
  readonly raw: Reply
}

/** 거래소코드 (`EXCD`) of quotes. */
export function quoteCodeOf({ venue, isDaytime }: Pick<OverseasTarget, 'venue' | 'isDaytime'>) {
  const { quote, daytimeQuote } = OVERSEAS_VENUE_CODES[venue]
  return (isDaytime ? daytimeQuote : null) ?? quote
}

/**
 * 해외주식 현재가상세 (HHDFS76200200), on paper 현재체결가 (HHDFS00000300), in plain names. US prices are live; Asian ones are late unless the
 * user has subscribed to them at KIS.
 *
 * @throws KisDecodeError when KIS answers blanks: no such symbol on that exchange.
 */
export async function fetchOverseasQuote(
  rest: RestClient,
  target: OverseasTarget,
  options: Cancellable = {},
): Promise<OverseasQuote> {
  return isRealClient(rest) ? fetchDetail(rest, target, options) : fetchShort(rest, target, options)
}

async function fetchDetail(
  rest: RestClient<'real'>,
  target: OverseasTarget,
  { signal }: Cancellable,
): Promise<OverseasQuote> {
  const { symbol, venue } = target
  const raw = await priceDetail(rest, { EXCD: quoteCodeOf(target), SYMB: symbol }, { signal })
  const { output } = raw
  const basePrice = priceOf(output.base)
  const price = priceOf(output.last) ?? basePrice
  if (price === null) throw noSuchSymbol('output.last', symbol, venue)
  const quote = {
    symbol,
    venue,
    currency: output.curr ?? target.currency,
    name: null,
    price,
    // The changes on this screen are in won.
    ...changeSince(basePrice, price),
    open: priceOf(output.open),
    high: priceOf(output.high),
    low: priceOf(output.low),
    basePrice,
    upperLimit: priceOf(output.uplp),
    lowerLimit: priceOf(output.dnlp),
    volume: output.tvol ?? 0,
    turnover: output.tamt,
    overseas: {
      tradable: output.e_ordyn,
      tickSize: numberIn(output.e_hogau),
      lotSize: numberIn(output.vnit),
      priceDecimals: output.zdiv,
      sector: output.e_icod,
      etpType: output.etyp_nm,
      exchangeRate: priceOf(output.t_rate),
      priceInWon: priceOf(output.t_xprc),
      previousVolume: output.pvol,
      marketCap: output.tomv,
      listedShares: output.shar,
      per: output.perx,
      pbr: output.pbrx,
      eps: output.epsx,
      bps: output.bpsx,
      high52Weeks: { price: priceOf(output.h52p), date: output.h52d },
      low52Weeks: { price: priceOf(output.l52p), date: output.l52d },
    },
  }
  return withHidden(quote, { raw })
}

async function fetchShort(rest: RestClient, target: OverseasTarget, { signal }: Cancellable): Promise<OverseasQuote> {
  const { symbol, venue, currency } = target
  const raw = await inquirePrice(rest, { EXCD: quoteCodeOf(target), SYMB: symbol }, { signal })
  const { output } = raw
  const basePrice = priceOf(output.base)
  const price = priceOf(output.last) ?? basePrice
  if (price === null) throw noSuchSymbol('output.last', symbol, venue)
  const quote = {
    symbol,
    venue,
    currency,
    name: null,
    price,
    change: signedBy(output.sign, output.diff),
    changeRate: output.rate,
    open: null,
    high: null,
    low: null,
    basePrice,
    upperLimit: null,
    lowerLimit: null,
    volume: output.tvol ?? 0,
    turnover: output.tamt,
    overseas: null,
  }
  return withHidden(quote, { raw })
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? priceOf(Number(text)) : null
}
