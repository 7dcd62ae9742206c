import { KisValidationError, kstTime, parseKst } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type InquireTimeItemconclusionResult, inquireTimeItemconclusion } from '@kis/rest/domestic-stock'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import type { PastTrade } from './past-trade.js'
import { type Cancellable, priceOf } from './wire-values.js'

const TIME = /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/
// Any day: only the time is counted with.
const SOME_DAY = '20000103'
const SECOND_MS = 1_000

/** From when back trades of today (당일 시간대별 체결) are wanted. */
export interface TradesBeforeQuery extends Cancellable {
  /** The latest time of today `HHMMSS` (KST), inclusive. Default: now. */
  readonly before?: string | undefined
}

/** Trades of today from a time back to the open. Nothing is asked before it is read, and no more than what is read. */
export interface PastTrades extends AsyncIterable<PastTrade> {
  /**
   * Whether KIS listed every trade so far. A screen holds 30 trades; when one second has more, those beyond cannot be asked for, and this turns
   * `false`.
   */
  readonly complete: boolean
}

/**
 * 주식현재가 당일시간대별체결 (FHPST01060000), 30 trades a call, newest first, each once.
 *
 * @throws KisValidationError when `before` is no time.
 */
export function tradesBefore(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  query: TradesBeforeQuery = {},
): PastTrades {
  const start = query.before ?? '235959'
  if (typeof start !== 'string' || !TIME.test(start)) {
    throw new KisValidationError({ field: 'before', message: 'Parameter "before" must be a time written HHMMSS.' })
  }
  let complete = true

  async function* read(): AsyncGenerator<PastTrade> {
    let until: string | undefined = start
    // What the oldest trade that was shown had been preceded by: the volume that the next older one must have.
    let volumeLeft = Number.POSITIVE_INFINITY
    while (until !== undefined) {
      const answer: InquireTimeItemconclusionResult = await inquireTimeItemconclusion(
        rest,
        { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol, FID_INPUT_HOUR_1: until },
        { signal: query.signal },
      )
      let oldest: string | undefined
      for (const trade of answer.output2.flatMap(tradeOf)) {
        if (trade.time !== null && (oldest === undefined || trade.time < oldest)) oldest = trade.time
        // Pages overlap in the second that they meet in. A trade is known by the volume of the day behind it.
        if (trade.volume !== null && trade.volume > volumeLeft) continue
        if (trade.volume !== null && trade.volume < volumeLeft && Number.isFinite(volumeLeft)) complete = false
        yield trade
        if (trade.volume !== null) volumeLeft = trade.volume - (trade.quantity ?? 0)
      }
      if (oldest === undefined || volumeLeft <= 0) return
      if (oldest > until) {
        // A server that does not heed the time would be asked for each second of the day.
        complete = false
        return
      }
      // A second that fills a whole screen has to be stepped over.
      until = oldest < until ? oldest : secondBefore(until)
    }
  }

  return {
    get complete() {
      return complete
    },
    [Symbol.asyncIterator]: read,
  }
}

function tradeOf(row: InquireTimeItemconclusionResult['output2'][number]): PastTrade[] {
  const price = priceOf(row.stck_prpr) ?? priceOf(row.stck_pbpr)
  if (price === null) return []
  return [
    {
      date: null,
      time: row.stck_cntg_hour,
      price,
      quantity: row.cnqn,
      change: row.prdy_vrss,
      changeRate: row.prdy_ctrt,
      volume: row.acml_vol,
      strength: row.tday_rltv,
      ask: priceOf(row.askp),
      bid: priceOf(row.bidp),
    },
  ]
}

function secondBefore(time: string): string | undefined {
  if (time === '000000') return undefined
  return kstTime((parseKst(`${SOME_DAY}${time}`) ?? 0) - SECOND_MS)
}
