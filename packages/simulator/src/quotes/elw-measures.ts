import { parseKst } from '@kis/core'
import type { Elw } from '../elws/elw.js'
import { addDays } from '../exchange/trading-days.js'
import { fixed, percent } from './change.js'

/** A moment of a warrant and of what it is on (기초자산). */
export interface ElwMoment {
  readonly elw: Elw
  /** Of the warrant, in won. */
  readonly price: number
  /** Of what it is on. */
  readonly underlying: number
  /** `YYYYMMDD`. */
  readonly date: string
  /** Closes of what it is on until then, oldest first. */
  readonly closes: readonly number[]
  /** Where what it is on stood before the simulator started: the ratio of conversion follows from it. */
  readonly origin: number
}

const DAY_MS = 86_400_000
const YEAR_DAYS = 365
/** Rate without risk, a year. */
const RATE = 0.03
const [LEAST_VOLATILITY, MOST_VOLATILITY] = [0.01, 3]
const USUAL_VOLATILITY = 0.3
/** Shares of every warrant, and the part that the issuer's agent (LP) holds, in percent. */
const LISTED = 20_000_000

/** What is worked out of a warrant at a moment (ELW 지표·민감도·변동성), by wire field: Black and Scholes, one result for every answer. */
export function elwMeasures(moment: ElwMoment): Readonly<Record<string, string>> {
  const { elw, price, underlying, date, closes, origin } = moment
  const { strike, right, expiresOn } = elw
  const days = Math.max(Math.round(((parseKst(expiresOn) ?? 0) - (parseKst(date) ?? 0)) / DAY_MS), 0)
  const years = Math.max(days, 1) / YEAR_DAYS
  const ratio =
    elw.basePrice / Math.max(valued({ ...elw, spot: origin, years: 1, volatility: USUAL_VOLATILITY }).value, 0.01)
  const unit = { ...elw, spot: underlying, years }
  const implied = impliedVolatility(unit, price / ratio)
  const greeks = valued({ ...unit, volatility: implied })
  const past = historicVolatility(closes, 90) || USUAL_VOLATILITY
  const inside = Math.max(right === 'call' ? underlying - strike : strike - underlying, 0) * ratio
  const breakEven = right === 'call' ? strike + price / ratio : strike - price / ratio
  const gear = price === 0 ? 0 : (underlying * ratio) / price
  return {
    ...{ acpr: fixed(strike, 2), hts_rmnn_dynu: String(days), stck_cnvr_rate: fixed(ratio, 4) },
    ...{ invl_val: fixed(inside, 2), tmvl_val: fixed(price - inside, 2), gear: fixed(gear, 2) },
    lvrg_val: fixed(gear * Math.abs(greeks.delta), 2),
    prit: right === 'call' ? percent(underlying, strike) : percent(strike, underlying),
    ...{ prls_qryr_stpr_prc: fixed(breakEven, 2), prls_qryr_rate: percent(breakEven - underlying, underlying) },
    hts_thpr: fixed(valued({ ...unit, volatility: past }).value * ratio, 2),
    dprt: percent(price - valued({ ...unit, volatility: past }).value * ratio, price),
    hts_ints_vltl: fixed(implied * 100, 2),
    ...{ delta_val: fixed(greeks.delta, 4), gama: fixed(greeks.gamma, 4), vega: fixed(greeks.vega * ratio, 4) },
    ...{ theta: fixed(greeks.theta * ratio, 4), rho: fixed(greeks.rho * ratio, 4) },
    ...Object.fromEntries(
      [10, 20, 30, 60, 90].map((span) => [`d${span}_hist_vltl`, fixed(historicVolatility(closes, span) * 100, 2)]),
    ),
    ...{ lstn_stcn: String(LISTED), stck_lstn_date: addDays(expiresOn, -YEAR_DAYS) },
    ...{ elw_ko_barrier: '0.00', apprch_rate: '0.00' },
  }
}

/** Shares of every warrant (상장주수). */
export const LISTED_WARRANTS = LISTED

interface Valued {
  readonly right: Elw['right']
  readonly strike: number
  readonly spot: number
  readonly years: number
  readonly volatility: number
}

/** Value of an option on one unit, and how it moves: by a point, a day, a percent of volatility, a percent of the rate. */
function valued({ right, strike, spot, years, volatility }: Valued) {
  const width = volatility * Math.sqrt(years)
  const d1 = (Math.log(spot / strike) + (RATE + volatility ** 2 / 2) * years) / width
  const d2 = d1 - width
  const way = right === 'call' ? 1 : -1
  const owed = strike * Math.exp(-RATE * years)
  const density = Math.exp(-(d1 ** 2) / 2) / Math.sqrt(2 * Math.PI)
  return {
    value: way * (spot * normal(way * d1) - owed * normal(way * d2)),
    delta: way * normal(way * d1),
    gamma: density / (spot * width),
    vega: (spot * density * Math.sqrt(years)) / 100,
    theta: (-(spot * density * volatility) / (2 * Math.sqrt(years)) - way * RATE * owed * normal(way * d2)) / YEAR_DAYS,
    rho: (way * owed * years * normal(way * d2)) / 100,
  }
}

/** 내재변동성: the volatility at which an option is worth its price. */
function impliedVolatility(unit: Omit<Valued, 'volatility'>, price: number): number {
  let [low, high] = [LEAST_VOLATILITY, MOST_VOLATILITY]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (valued({ ...unit, volatility: middle }).value < price) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** 역사적변동성 of the last so many days, a year. */
function historicVolatility(closes: readonly number[], days: number): number {
  const last = closes.slice(-days - 1)
  const moves = last.slice(1).map((close, index) => Math.log(close / (last[index] ?? close)))
  if (moves.length < 2) return 0
  const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length
  const variance = moves.reduce((sum, move) => sum + (move - mean) ** 2, 0) / (moves.length - 1)
  return Math.sqrt(variance * 252)
}

/** The normal distribution, to seven decimals (Abramowitz and Stegun 26.2.17). */
function normal(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return x >= 0 ? 1 - tail : tail
}
