import type { Trade } from './day-stats.js'

/** Trades of one size: those that began with a purchase, and those that began with a sale. */
export interface TradeSize {
  /** Won that a trade of this size moves at least. */
  readonly from: number
  buyCount: number
  buyVolume: number
  sellCount: number
  sellVolume: number
  /** Sum of price times quantity of all of them. */
  value: number
}

/** Where sizes begin (체결금액), in won, largest first: from a hundred million down. */
const BOUNDS = [
  1_000_000_000, 500_000_000, 300_000_000, 100_000_000, 50_000_000, 30_000_000, 10_000_000, 5_000_000, 0,
] as const

/** No trades of any size yet, largest size first. */
export function noSizes(): readonly TradeSize[] {
  return BOUNDS.map((from) => ({ from, buyCount: 0, buyVolume: 0, sellCount: 0, sellVolume: 0, value: 0 }))
}

/** Counts a trade among those of its size. */
export function addToSizes(sizes: readonly TradeSize[], { price, quantity, taker }: Trade): void {
  const amount = price * quantity
  const size = sizes.find(({ from }) => amount >= from)
  if (!size) return
  size.value += amount
  if (taker === 'buy') {
    size.buyCount++
    size.buyVolume += quantity
  } else {
    size.sellCount++
    size.sellVolume += quantity
  }
}

/** The sizes of two markets together. */
export function joinSizes(first: readonly TradeSize[], second: readonly TradeSize[]): readonly TradeSize[] {
  return first.map((one, index) => {
    const other = second[index]
    if (!other) return one
    return {
      from: one.from,
      buyCount: one.buyCount + other.buyCount,
      buyVolume: one.buyVolume + other.buyVolume,
      sellCount: one.sellCount + other.sellCount,
      sellVolume: one.sellVolume + other.sellVolume,
      value: one.value + other.value,
    }
  })
}

/** How many trades moved so many won or more; an amount between two sizes counts as the size that it lies in. */
export function tradesFrom(
  sizes: readonly TradeSize[],
  won: number,
): { readonly buyCount: number; readonly sellCount: number } {
  const least = sizes.find(({ from }) => won >= from)?.from ?? 0
  const large = sizes.filter(({ from }) => from >= least)
  return {
    buyCount: large.reduce((sum, size) => sum + size.buyCount, 0),
    sellCount: large.reduce((sum, size) => sum + size.sellCount, 0),
  }
}
