import { type Clock, KisValidationError, kstDate } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { optTickCcnl, type TickCcnlResult, tickCcnl } from '@kis/rest/overseas-futures-options'
import type { Instrument } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { exchangeOf } from './contract-exchange.js'
import { scaleOf } from './contract-quote.js'
import { type PastTrade, type Trades, UNTOLD } from './past-trade.js'
import { asReal, type Cancellable, signedBy } from './wire-values.js'

interface Asker {
  readonly rest: RestClient
  readonly clock: Clock
}

/** Rows of a page. */
const ROWS = 40

/**
 * 해외선물 체결추이(틱) (HHDFC55020200), 해외옵션 체결추이(틱) (HHDFO55020200): the last 40 trades, which may reach into the day before. Days are those of Korea.
 *
 * @throws KisValidationError for a contract at home: KIS lists no trades of them. KisUnsupportedInPaperError on paper. KisConfigError
 * when nothing tells the exchange of the contract.
 */
export async function fetchContractTrades(
  asker: Asker,
  instrument: Instrument,
  options: Cancellable = {},
): Promise<Trades> {
  const { symbol, currency } = instrument
  const { trades, raw } = await readPage(asker, instrument, undefined, options)
  // The volume of a day begins anew: a page that reaches the day before holds all of the last one.
  const isWhole = trades.length < ROWS || reachesDayBefore(trades)
  return withHidden({ symbol, venue: 'OVERSEAS_DERIV' as const, currency, trades, complete: isWhole }, { raw })
}

/** The trades of the day, newest first, page by page as far as they are read. */
export async function* readContractTrades(
  asker: Asker,
  instrument: Instrument,
  signal: AbortSignal,
): AsyncGenerator<PastTrade, undefined> {
  let before = Number.POSITIVE_INFINITY
  let key: string | undefined
  for (;;) {
    const { trades, next } = await readPage(asker, instrument, key, { signal })
    let isNew = false
    for (const trade of trades) {
      const volume = trade.volume ?? 0
      // It only grows within a day; pages may overlap by a row.
      if (volume > before) return undefined
      if (volume === before) continue
      isNew = true
      before = volume
      // Its own day is that of Korea, the stream's that of the exchange.
      yield { ...trade, date: null }
    }
    if (!isNew || next === undefined || next === key) return undefined
    key = next
  }
}

interface Page {
  readonly trades: readonly PastTrade[]
  readonly next: string | undefined
  readonly raw: Pick<TickCcnlResult, 'meta' | 'raw'>
}

async function readPage(
  { rest, clock }: Asker,
  instrument: Instrument,
  key: string | undefined,
  { signal }: Cancellable,
): Promise<Page> {
  const { symbol, assetClass, kind } = instrument
  if (assetClass !== 'overseas-derivative') {
    throw new KisValidationError({
      field: 'symbol',
      message: `KIS lists no trades of contracts at home ("${symbol}"): watchTrades() tells them as they come, bars({ unit: 'minute' }) what they came to.`,
    })
  }
  const client = asReal(rest)
  const shared = { SRS_CD: symbol, EXCH_CD: exchangeOf(instrument, 'Trades'), QRY_CNT: ROWS } as const
  const page = key === undefined ? ({ QRY_TP: 'Q' } as const) : ({ QRY_TP: 'P', INDEX_KEY: key } as const)
  const raw =
    kind === 'option'
      ? await optTickCcnl(client, { ...shared, ...page }, { signal })
      : await tickCcnl(client, { ...shared, ...page, CLOSE_DATE_TIME: kstDate(clock.now()) }, { signal })
  const scale = scaleOf(instrument)
  const trades = raw.output2.flatMap((row): PastTrade[] => {
    const price = scale(row.last_price)
    if (price === null || row.data_time === null) return []
    const rate = row.prev_diff_rate
    return [
      {
        ...UNTOLD,
        date: row.data_date,
        time: row.data_time,
        price,
        quantity: row.last_qntt,
        // The size alone at times: the rate and the flag tell the direction.
        change: scale(signedBy(rate ? (rate < 0 ? '5' : '2') : row.prev_diff_flag, row.prev_diff_price)),
        changeRate: rate,
        volume: row.vol,
      },
    ]
  })
  return { trades: newestFirst(trades), next: raw.output1.index_key ?? undefined, raw }
}

/** The screens are oldest first; nothing promises it. */
function newestFirst(trades: readonly PastTrade[]): readonly PastTrade[] {
  const when = ({ date, time }: PastTrade): string => `${date ?? ''}${time ?? ''}`
  const [first, last] = [trades[0], trades.at(-1)]
  if (first === undefined || last === undefined) return trades
  const isNewestFirst =
    when(first) > when(last) || (when(first) === when(last) && (first.volume ?? 0) > (last.volume ?? 0))
  return isNewestFirst ? trades : trades.toReversed()
}

function reachesDayBefore(trades: readonly PastTrade[]): boolean {
  return trades.some((trade, index) => index > 0 && (trade.volume ?? 0) > (trades[index - 1]?.volume ?? 0))
}
