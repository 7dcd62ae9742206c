import type { RestClient } from '@kis/rest'
import { inquireAskingPriceExpCcn } from '@kis/rest/domestic-stock'
import { inquireAskingPrice } from '@kis/rest/overseas-stock'
import { withHidden } from '../present.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import { levelsWith, type OrderBookSnapshot } from './order-book.js'
import { type OverseasTarget, quoteCodeOf } from './overseas-quote.js'
import { asReal, type Cancellable, noSuchSymbol, priceOf } from './wire-values.js'

/** 주식현재가 호가/예상체결 (FHKST01010200) in plain names. */
export async function fetchDomesticOrderBook(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { signal }: Cancellable = {},
): Promise<OrderBookSnapshot> {
  const raw = await inquireAskingPriceExpCcn(
    rest,
    { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol },
    { signal },
  )
  const { output1: book, output2: expected } = raw
  const snapshot = {
    symbol,
    venue,
    currency: 'KRW',
    time: book.aspr_acpt_hour,
    asks: levelsWith(book, 'askp', 'askp_rsqn', ['askp_rsqn_icdc', 'quantityChange']),
    bids: levelsWith(book, 'bidp', 'bidp_rsqn', ['bidp_rsqn_icdc', 'quantityChange']),
    totalAskQuantity: book.total_askp_rsqn,
    totalBidQuantity: book.total_bidp_rsqn,
    expected: {
      price: priceOf(expected.antc_cnpr),
      volume: expected.antc_vol,
      change: expected.antc_cntg_vrss,
      changeRate: expected.antc_cntg_prdy_ctrt,
    },
    afterHours: { totalAskQuantity: book.ovtm_total_askp_rsqn, totalBidQuantity: book.ovtm_total_bidp_rsqn },
  }
  return withHidden(snapshot, { raw })
}

/**
 * 해외주식 현재가 호가 (HHDFS76200100) in plain names: ten levels in the US, one elsewhere for those without a paid feed.
 *
 * @throws KisUnsupportedInPaperError on paper; KisDecodeError when KIS answers blanks: no such symbol on that exchange.
 */
export async function fetchOverseasOrderBook(
  rest: RestClient,
  target: OverseasTarget,
  { signal }: Cancellable = {},
): Promise<OrderBookSnapshot> {
  const { symbol, venue } = target
  const raw = await inquireAskingPrice(asReal(rest), { EXCD: quoteCodeOf(target), SYMB: symbol }, { signal })
  const { output1: head, output2: book } = raw
  if (!head.rsym && !head.last && !head.base) throw noSuchSymbol('output1.last', symbol, venue)
  const snapshot = {
    symbol,
    venue,
    currency: head.curr ?? target.currency,
    time: head.dhms,
    asks: levelsWith(book, 'pask', 'vask', ['dask', 'quantityChange']),
    bids: levelsWith(book, 'pbid', 'vbid', ['dbid', 'quantityChange']),
    totalAskQuantity: head.avol,
    totalBidQuantity: head.bvol,
    expected: null,
    afterHours: null,
  }
  return withHidden(snapshot, { raw })
}
