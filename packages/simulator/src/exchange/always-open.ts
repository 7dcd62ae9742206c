import { kstDate, parseKst } from '@kis/core'
import type { MarketHours } from './market-hours.js'
import { OPEN_PHASE } from './market-hours.js'
import { addDays } from './trading-days.js'

/**
 * A market that never closes: every day is a trading day, weekends included.
 *
 * @param dayStartsAfterMs how long after midnight in Korea its day begins.
 */
export function alwaysOpen(dayStartsAfterMs = 0): MarketHours {
  const dateAt = (at: number): string => kstDate(at - dayStartsAfterMs)
  return {
    dateAt,
    phaseAt: () => OPEN_PHASE,
    nextChangeAfter(at) {
      const midnight = parseKst(addDays(dateAt(at), 1))
      return midnight === undefined ? Number.POSITIVE_INFINITY : midnight + dayStartsAfterMs
    },
  }
}
