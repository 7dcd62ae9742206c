import type { DayStats } from './day-stats.js'
import { joinSizes } from './trade-sizes.js'

/**
 * A day at two venues as one (통합).
 *
 * @param first whose date, base price and, unless the other traded later, last price count.
 * @param isSecondLater whether the latest trade was at the second venue.
 */
export function unitedDay(first: Readonly<DayStats>, second: Readonly<DayStats>, isSecondLater: boolean): DayStats {
  // A venue that has not traded, or not on this day, adds nothing.
  if (second.volume === 0 || second.date !== first.date) return { ...first }
  const last = isSecondLater ? second.last : first.last
  if (first.volume === 0) return { ...second, base: first.base, last }
  const opens = second.openAt < first.openAt ? second : first
  const highest = second.high > first.high ? second : first
  const lowest = second.low < first.low ? second : first
  return {
    date: first.date,
    base: first.base,
    last,
    ...{ open: opens.open, openAt: opens.openAt },
    ...{ high: highest.high, highAt: highest.highAt },
    ...{ low: lowest.low, lowAt: lowest.lowAt },
    volume: first.volume + second.volume,
    value: first.value + second.value,
    buyVolume: first.buyVolume + second.buyVolume,
    sellVolume: first.sellVolume + second.sellVolume,
    buyCount: first.buyCount + second.buyCount,
    sellCount: first.sellCount + second.sellCount,
    sizes: joinSizes(first.sizes, second.sizes),
  }
}
