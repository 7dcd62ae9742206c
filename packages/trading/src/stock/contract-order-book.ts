import type { RestClient } from '@kis/rest'
import { inquireAskingPrice } from '@kis/rest/domestic-futures-options'
import {
  type InquireAskingPriceResult as FuturesBook,
  inquireAskingPrice as inquireFutureBook,
  optAskingPrice,
} from '@kis/rest/overseas-futures-options'
import type { Instrument } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { scaleOf } from './contract-quote.js'
import type { DerivativeMarket } from './derivative-market.js'
import { type BookLevel, fiveLevelsOf, type OrderBookSnapshot } from './order-book.js'
import { asReal, type Cancellable } from './wire-values.js'

/** 선물옵션 시세호가 (FHMIF10010000): five levels with the number of orders. */
export async function fetchContractOrderBook(
  rest: RestClient,
  symbol: string,
  market: DerivativeMarket,
  { signal }: Cancellable = {},
): Promise<OrderBookSnapshot> {
  const raw = await inquireAskingPrice(rest, { FID_COND_MRKT_DIV_CODE: market, FID_INPUT_ISCD: symbol }, { signal })
  const { output2: output } = raw
  const book = {
    symbol,
    venue: 'KRX_DERIV',
    currency: 'KRW',
    time: output.aspr_acpt_hour,
    asks: fiveLevelsOf(output, 'futs_askp', 'askp_rsqn', ['askp_csnu', 'orderCount']),
    bids: fiveLevelsOf(output, 'futs_bidp', 'bidp_rsqn', ['bidp_csnu', 'orderCount']),
    totalAskQuantity: output.total_askp_rsqn,
    totalBidQuantity: output.total_bidp_rsqn,
    expected: null,
    afterHours: null,
  } as const
  return withHidden(book, { raw })
}

/**
 * 해외선물 호가 (HHDFC86000000), 해외옵션 호가 (HHDFO86000000): five levels. Prices of CME and SGX need a paid feed.
 *
 * @throws KisUnsupportedInPaperError on paper.
 */
export async function fetchOverseasContractOrderBook(
  rest: RestClient,
  instrument: Instrument,
  { signal }: Cancellable = {},
): Promise<OrderBookSnapshot> {
  const { symbol, currency } = instrument
  const ask = instrument.kind === 'option' ? optAskingPrice : inquireFutureBook
  const raw = await ask(asReal(rest), { SRS_CD: symbol }, { signal })
  const scale = scaleOf(instrument)
  const rows: FuturesBook['output2'] = raw.output2
  const book = {
    symbol,
    venue: 'OVERSEAS_DERIV',
    currency,
    time: raw.output1.quot_time,
    asks: rows.flatMap((row) => levelOf(scale(row.ask_price), row.ask_qntt, row.ask_num)),
    bids: rows.flatMap((row) => levelOf(scale(row.bid_price), row.bid_qntt, row.bid_num)),
    totalAskQuantity: null,
    totalBidQuantity: null,
    expected: null,
    afterHours: null,
  } as const
  return withHidden(book, { raw })
}

function levelOf(price: number | null, quantity: number | null, orderCount: number | null): BookLevel[] {
  // Spreads may cost nothing or less: an empty level has no quantity either.
  return price === null || (price === 0 && !quantity) ? [] : [{ price, quantity: quantity ?? 0, orderCount }]
}
