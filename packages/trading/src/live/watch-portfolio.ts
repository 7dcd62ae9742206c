import { KisMasterError, KisValidationError } from '@kis/core'
import { fetchBalance } from '../account/balance.js'
import type { Position } from '../account/position.js'
import type { TradingContext } from '../context.js'
import { contractMultiplierOf } from '../instrument/contract-multiplier.js'
import type { Instrument } from '../instrument/instrument.js'
import { nameInstrument } from '../instrument/resolve.js'
import { askPrices, batchSize } from './ask-prices.js'
import { sawPrice } from './last-prices.js'
import type { LivePortfolio, WatchPortfolioOptions } from './live-portfolio.js'
import type { NoticeHub } from './notice-hub.js'
import type { OrderNotice } from './order-notice.js'
import { PortfolioView } from './portfolio-view.js'
import { PriceFollower } from './price-follower.js'
import { pollMsOf } from './watch-fills.js'

const MAX_STREAMS = 35
const BALANCE_MS = 60_000
const QUOTE_MS = { real: 1_000, paper: 3_000 } as const

/**
 * 실시간 잔고 of an account. Without an HTS id no notices are heard, and fills show with the next balance.
 *
 * @throws KisValidationError for an option out of range; what `balance()` and the streams of notices throw.
 */
export async function watchPortfolio(
  context: TradingContext,
  hub: NoticeHub,
  options: WatchPortfolioOptions = {},
): Promise<LivePortfolio> {
  const { rest, realtime, clock, logger, htsId, lastPrices } = context
  const { currency, assetClass, venue = 'KRX', feed = 'free', signal } = options
  const { env } = rest
  const maxStreams = from('maxStreams', options.maxStreams ?? MAX_STREAMS, 0)
  const quoteMs = from('quoteMs', options.quoteMs ?? QUOTE_MS[env], 100)
  const balanceMs = from('balanceMs', options.balanceMs ?? BALANCE_MS, 1_000)
  const pollMs = pollMsOf(options.pollMs, env)
  if (!htsId) logger?.warn('A live portfolio hears of fills by its balance alone: no HTS id ("htsId") was given.')
  const ending = new AbortController()
  const contracts = new Map<string, Instrument>()
  const view = new PortfolioView({
    ...{ clock, logger, balanceMs, pollMs },
    hub: htsId ? hub : undefined,
    balance: (ends) => fetchBalance(context, { currency, assetClass, signal: ends }),
    isWanted: (notice) => isWanted(notice, options),
    instrumentOf,
    learn: async ({ assetClass: of, symbol }) => {
      if (contracts.has(symbol)) return
      const instrument = await found(context, contractOf(of, symbol), ending.signal)
      if (instrument.facts) contracts.set(symbol, instrument)
    },
    multiplierOf: ({ assetClass: of, symbol }) => multiplierOf(contracts.get(symbol) ?? contractOf(of, symbol)),
    follower: ({ price, delayed, error }) =>
      new PriceFollower({
        ...{ realtime, clock, logger, venue, feed, maxStreams, quoteMs },
        batchOf: (instrument) => batchSize(rest, instrument),
        ask: askPrices(context, venue),
        find: (instrument, ends) => found(context, instrument, ends),
        onPrice: (key, watched, last) => {
          // Without its decimals (계산 소수점) a price abroad cannot be put beside that of the balance.
          if (!isMeasured(contracts.get(watched.instrument.symbol) ?? watched.instrument)) return
          sawPrice(lastPrices, watched, last)
          price(key, last)
        },
        onDelayed: delayed,
        onError: error,
      }),
  })
  view.on('end', () => ending.abort())
  return view.start(signal)
}

/** Whether a fill changes what the balance of these options holds. */
function isWanted({ assetClass: of, currency: paid }: OrderNotice, options: WatchPortfolioOptions): boolean {
  const { assetClass, currency } = options
  if (of.endsWith('derivative')) return true
  if (assetClass !== undefined && of !== assetClass) return false
  // The balance of one currency has no bonds in it.
  if (of === 'bond') return assetClass === 'bond' || currency === 'all'
  if (currency === 'all' || (currency === undefined && assetClass !== undefined)) return true
  return paid === null || paid === (currency ?? 'KRW')
}

function instrumentOf({ assetClass, venue, symbol, currency }: Position): Instrument {
  if (assetClass.endsWith('derivative')) return { ...nameInstrument({ symbol, venue }), currency }
  return { assetClass, venue, symbol, currency, kind: assetClass === 'bond' ? 'bond' : 'stock' }
}

function contractOf(assetClass: Instrument['assetClass'], symbol: string): Instrument {
  return nameInstrument({ symbol, venue: assetClass === 'overseas-derivative' ? 'OVERSEAS_DERIV' : 'KRX_DERIV' })
}

/** 승수; `null` too where prices of ticks and of the balance are not known to be the same. */
function multiplierOf(instrument: Instrument): number | null {
  return isMeasured(instrument) ? contractMultiplierOf(instrument) : null
}

function isMeasured({ assetClass, facts }: Instrument): boolean {
  return assetClass !== 'overseas-derivative' || facts?.priceExponent !== undefined
}

/** Contracts are looked up: their stream depends on their list, their prices on its decimals. */
async function found(context: TradingContext, instrument: Instrument, signal: AbortSignal): Promise<Instrument> {
  const { instruments, logger } = context
  if (!instruments || !instrument.assetClass.endsWith('derivative')) return instrument
  try {
    return (await instruments.find(instrument, { signal })) ?? instrument
  } catch (error) {
    if (!KisMasterError.isInstance(error)) throw error
    logger?.warn(`The list of ${instrument.symbol} cannot be had: its code alone decides its stream.`, { error })
    return instrument
  }
}

function from(field: string, value: number, least: number): number {
  if (Number.isFinite(value) && value >= least) return value
  throw new KisValidationError({ field, message: `Parameter "${field}" must be a number from ${least}.` })
}
