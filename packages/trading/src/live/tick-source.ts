import { KisValidationError } from '@kis/core'
import { trade as bondTrade } from '@kis/realtime/domestic-bond'
import {
  commodityFuturesTrade,
  indexFuturesTrade,
  indexOptionsTrade,
  nightFuturesTrade,
  nightOptionsTrade,
  stockFuturesTrade,
  stockOptionsTrade,
} from '@kis/realtime/domestic-futures-options'
import { indexTrade, trade, tradeNxt, tradeUnified } from '@kis/realtime/domestic-stock'
import { trade as elwTrade } from '@kis/realtime/elw'
import { trade as overseasContractTrade } from '@kis/realtime/overseas-futures-options'
import { trade as overseasTrade } from '@kis/realtime/overseas-stock'
import { scaleOf } from '../stock/contract-quote.js'
import { type DerivativeMarket, derivativeMarketOf } from '../stock/derivative-market.js'
import { type LiveSource, sourceOf } from './live-source.js'
import type { Tick } from './tick.js'
import {
  bondTick,
  elwTick,
  futureTick,
  indexTick,
  krxTick,
  optionTick,
  overseasContractTick,
  overseasTick,
  stockFutureTick,
  venueTick,
} from './tick-readers.js'
import { isElw, overseasKeyOf, type Watched } from './watched.js'

/**
 * The stream of trades (실시간 체결) of an instrument.
 *
 * @throws KisValidationError for what KIS streams no trades of: indices abroad.
 */
export function tickSourceOf<T>(watched: Watched, read: (tick: Tick) => T): LiveSource<T> {
  const { instrument, venue = 'KRX' } = watched
  const { assetClass, symbol } = instrument
  switch (assetClass) {
    case 'domestic-stock':
      if (isElw(instrument)) return sourceOf(elwTrade, symbol, (record) => read(elwTick(record)))
      if (venue === 'NXT') return sourceOf(tradeNxt, symbol, (record) => read(venueTick(record)))
      if (venue === 'SOR') return sourceOf(tradeUnified, symbol, (record) => read(venueTick(record)))
      return sourceOf(trade, symbol, (record) => read(krxTick(record)))
    case 'overseas-stock': {
      const key = overseasKeyOf(watched, watched.feed === 'paid' ? 'R' : 'D')
      if (key !== undefined) return sourceOf(overseasTrade, key, (record) => read(overseasTick(record)))
      break
    }
    case 'domestic-derivative':
      return contractSource(derivativeMarketOf(instrument, watched.isNight ?? false), symbol, read)
    case 'overseas-derivative': {
      const scale = scaleOf(instrument)
      return sourceOf(overseasContractTrade, symbol, (record) =>
        read(overseasContractTick(record, (price) => scale(price) ?? price)),
      )
    }
    case 'bond':
      return sourceOf(bondTrade, symbol, (record) => read(bondTick(record)))
    case 'index':
      return sourceOf(indexTrade, symbol, (record) => read(indexTick(record)))
    default:
      break
  }
  throw noStream(watched)
}

function contractSource<T>(market: DerivativeMarket, symbol: string, read: (tick: Tick) => T): LiveSource<T> {
  switch (market) {
    case 'F':
      return sourceOf(indexFuturesTrade, symbol, (record) => read(futureTick(record)))
    case 'O':
      return sourceOf(indexOptionsTrade, symbol, (record) => read(optionTick(record)))
    case 'CF':
      return sourceOf(commodityFuturesTrade, symbol, (record) => read(futureTick(record)))
    case 'JF':
      return sourceOf(stockFuturesTrade, symbol, (record) => read(stockFutureTick(record)))
    case 'JO':
      return sourceOf(stockOptionsTrade, symbol, (record) => read(optionTick(record)))
    case 'CM':
      return sourceOf(nightFuturesTrade, symbol, (record) => read(futureTick(record)))
    case 'EU':
      return sourceOf(nightOptionsTrade, symbol, (record) => read(optionTick(record)))
  }
}

/** The error for what no stream has. */
export function noStream({ instrument: { symbol, assetClass, venue } }: Watched): KisValidationError {
  return new KisValidationError({
    field: 'symbol',
    message: `KIS has no such stream of "${symbol}" (${assetClass}, ${venue}). Ask for it with quote().`,
  })
}
