import { addToSizes, noSizes, type TradeSize } from './trade-sizes.js'

/** One trade (체결). */
export interface Trade {
  /** Epoch milliseconds. */
  readonly at: number
  readonly price: number
  readonly quantity: number
  /** Who took: 매수 or 매도. */
  readonly taker: 'buy' | 'sell'
}

/** What a day of trading adds up to. */
export interface DayStats {
  /** Trading date in Korea, `YYYYMMDD`. */
  readonly date: string
  /** Previous close (기준가). */
  readonly base: number
  open: number
  high: number
  low: number
  last: number
  openAt: number
  highAt: number
  lowAt: number
  volume: number
  /** Sum of price times quantity (거래대금). */
  value: number
  buyVolume: number
  sellVolume: number
  buyCount: number
  sellCount: number
  /** The trades of the day by what they moved, in price times quantity, largest first. */
  readonly sizes: readonly TradeSize[]
}

export function emptyDay(date: string, base: number, at: number): DayStats {
  return {
    date,
    base,
    open: base,
    high: base,
    low: base,
    last: base,
    openAt: at,
    highAt: at,
    lowAt: at,
    volume: 0,
    value: 0,
    buyVolume: 0,
    sellVolume: 0,
    buyCount: 0,
    sellCount: 0,
    sizes: noSizes(),
  }
}

export function addTrade(day: DayStats, trade: Trade): void {
  const isFirst = day.volume === 0
  if (isFirst) {
    day.open = trade.price
    day.openAt = trade.at
  }
  if (isFirst || trade.price > day.high) {
    day.high = trade.price
    day.highAt = trade.at
  }
  if (isFirst || trade.price < day.low) {
    day.low = trade.price
    day.lowAt = trade.at
  }
  addToSizes(day.sizes, trade)
  day.last = trade.price
  day.volume += trade.quantity
  day.value += trade.price * trade.quantity
  if (trade.taker === 'buy') {
    day.buyVolume += trade.quantity
    day.buyCount++
  } else {
    day.sellVolume += trade.quantity
    day.sellCount++
  }
}
