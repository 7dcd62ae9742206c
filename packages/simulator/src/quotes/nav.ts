import { createRandom } from '../random.js'

/** Prices of an ETF on a day. */
export interface EtfDay {
  readonly date: string
  /** The day before; blank for the first. */
  readonly dateBefore: string
  readonly base: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly last: number
}

/** 순자산가치 (NAV) of a share of an ETF through a day. */
export interface NavDay {
  readonly base: number
  readonly open: number
  readonly high: number
  readonly low: number
  readonly last: number
}

/** How far the price of an ETF stands from its NAV at most, as a share of it. */
const WIDEST_GAP = 0.003

/** The NAV behind the prices of an ETF: nobody trades the basket here, so it stands as far from the price as the seed and the day say. */
export function navOf(code: string, day: EtfDay, seed: string | number): NavDay {
  const today = factorOf(code, day.date, seed)
  return {
    base: day.base * factorOf(code, day.dateBefore, seed),
    open: day.open * today,
    high: day.high * today,
    low: day.low * today,
    last: day.last * today,
  }
}

function factorOf(code: string, date: string, seed: string | number): number {
  return 1 + (createRandom(`${seed}/nav/${code}/${date}`).next() * 2 - 1) * WIDEST_GAP
}
