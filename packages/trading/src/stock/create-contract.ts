import { KisConfigError, KisMasterError, KisValidationError } from '@kis/core'
import { contractCharts } from '../bars/charts-of.js'
import type { Charts } from '../bars/create-charts.js'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { isInstrument, nameInstrument, resolveInstrument } from '../instrument/resolve.js'
import { type LiveViews, liveViews } from '../live/live-views.js'
import { fetchContractOrderBook, fetchOverseasContractOrderBook } from './contract-order-book.js'
import { type ContractQuote, fetchContractQuote, fetchOverseasContractQuote } from './contract-quote.js'
import { fetchContractTrades, readContractTrades } from './contract-trades.js'
import { derivativeMarketOf } from './derivative-market.js'
import type { OrderBookSnapshot } from './order-book.js'
import type { Trades } from './past-trade.js'
import { fetchProductInfo, type ProductInfo } from './product-info.js'
import type { Cancellable } from './wire-values.js'

/** A futures or options contract (선물옵션), at home or abroad. */
export interface Contract extends Charts, LiveViews {
  readonly instrument: Instrument
  readonly symbol: string
  readonly venue: 'KRX_DERIV' | 'OVERSEAS_DERIV'
  /** Whether prices are those of the night session (야간). */
  readonly isNight: boolean
  /** The contract with its facts (종목 마스터): name, product, multiplier. KIS is not asked. */
  resolve(options?: Cancellable): Promise<Instrument>
  /** 현재가; abroad real only */
  quote(options?: Cancellable): Promise<ContractQuote>
  /** 호가, five levels; abroad real only */
  orderBook(options?: Cancellable): Promise<OrderBookSnapshot>
  /**
   * 체결: the last 40 trades abroad, real only. At home KIS lists none: `watchTrades()` tells them as they come.
   *
   * @throws KisValidationError at home; KisConfigError when nothing tells the exchange of the contract.
   */
  trades(options?: Cancellable): Promise<Trades>
  /** 상품기본정보; `null` when KIS has no such product. Real only. */
  info(options?: Cancellable): Promise<ProductInfo | null>
}

/** Which session of a futures or options contract (선물옵션) is meant. */
export interface ContractOptions {
  /** Prices of the night session (야간) at home. Default `false`. */
  readonly night?: boolean | undefined
}

/** How a contract is given: its code alone at home, with its venue abroad. */
export type ContractLike =
  | string
  | Instrument
  | { readonly symbol: string; readonly venue?: Contract['venue'] | undefined }

/**
 * A contract of the Korean derivatives market by its short code (단축코드: `A01603`, `B01603350`), or one abroad: `{ symbol: 'ESM26', venue:
 * 'OVERSEAS_DERIV' }`. Quotes look it up in the market master first, for the market that it is asked in and for the decimals of its prices; where
 * its lists cannot be had the code decides, and `contract.isScaled` tells of prices abroad.
 *
 * @throws KisValidationError naming `symbol` or `night`. Nothing is asked.
 */
export function createContract(
  context: TradingContext,
  like: ContractLike,
  { night = false }: ContractOptions = {},
): Contract {
  const { rest, instruments, logger } = context
  const instrument = contractOf(like)
  const { symbol, assetClass } = instrument
  const isHome = assetClass === 'domestic-derivative'
  if (night && !isHome) {
    throw new KisValidationError({ field: 'night', message: 'There is a night session (야간) at home alone.' })
  }
  const resolve = (options?: Cancellable) => resolveInstrument(instruments, instrument, options)
  const known = (options?: Cancellable): Promise<Instrument> =>
    resolve(options).catch((error: unknown) => {
      const hasNoLists = KisMasterError.isInstance(error)
      if (!hasNoLists && !KisConfigError.isInstance(error)) throw error
      if (hasNoLists) logger?.warn('The lists of contracts cannot be had: a quote goes by the code alone.', { error })
      return instrument
    })
  const quote = async (options?: Cancellable): Promise<ContractQuote> => {
    const found = await known(options)
    return isHome
      ? fetchContractQuote(rest, symbol, derivativeMarketOf(found, night), options)
      : fetchOverseasContractQuote(rest, found, options)
  }
  const orderBook = async (options?: Cancellable): Promise<OrderBookSnapshot> => {
    const found = await known(options)
    return isHome
      ? fetchContractOrderBook(rest, symbol, derivativeMarketOf(found, night), options)
      : fetchOverseasContractOrderBook(rest, found, options)
  }
  const tradesAbroad = async function* (signal: AbortSignal) {
    yield* readContractTrades(context, await known({ signal }), signal)
  }
  return {
    instrument,
    symbol,
    venue: isHome ? 'KRX_DERIV' : 'OVERSEAS_DERIV',
    isNight: night,
    resolve,
    quote,
    orderBook,
    trades: async (options) => fetchContractTrades(context, isHome ? instrument : await known(options), options),
    info: (options) => fetchProductInfo(rest, instrument, options),
    ...contractCharts(context, instrument, night, known),
    ...liveViews(
      context,
      known,
      { isNight: night },
      {
        ...{ quote, orderBook },
        trades: isHome ? undefined : tradesAbroad,
      },
    ),
  }
}

function contractOf(like: ContractLike): Instrument {
  const named = isInstrument(like)
    ? like
    : nameInstrument({
        symbol: typeof like === 'string' ? like : like?.symbol,
        venue: (typeof like === 'string' ? undefined : like?.venue) ?? 'KRX_DERIV',
      })
  if (named.assetClass === 'domestic-derivative' || named.assetClass === 'overseas-derivative') return named
  throw new KisValidationError({
    field: 'symbol',
    message: `"${named.symbol}" is no futures or options contract but ${named.assetClass}.`,
  })
}
