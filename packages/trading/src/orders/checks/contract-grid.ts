import type { RoundDirection } from '@kis/utils'
import Big from 'big.js'
import type { Instrument } from '../../instrument/instrument.js'

/** Decimals that KIS takes in a price of a contract abroad. */
const PLACES = 8

/**
 * 호가단위 of a future abroad, in prices of its exchange, which orders are written in. `undefined` where the market master does not tell it, and for options
 * and spreads: theirs changes with the price, or is another than that of the legs.
 */
export function contractTickOf({
  assetClass,
  kind,
  facts,
}: Pick<Instrument, 'assetClass' | 'kind' | 'facts'>): number | undefined {
  return assetClass === 'overseas-derivative' && kind === 'future' ? facts?.tickSize : undefined
}

/** Whether a price is a whole number of ticks; prices of contracts can be below zero. */
export function isOnTick(price: number, tick: number): boolean {
  return new Big(price).mod(tick).eq(0)
}

/** The price on the tick grid that lies in a direction: `down` and `up` along the number line. */
export function roundedToTick(price: number, direction: RoundDirection, tick: number): number {
  const ticks = new Big(price).div(tick)
  const below = floor(ticks)
  const isHalfOrMore = ticks.minus(below).gte(0.5)
  const steps = direction === 'up' ? ceil(ticks) : direction === 'down' || !isHalfOrMore ? below : below.plus(1)
  return steps.times(tick).round(PLACES).toNumber()
}

function floor(value: Big): Big {
  const whole = value.round(0, Big.roundDown)
  return whole.gt(value) ? whole.minus(1) : whole
}

function ceil(value: Big): Big {
  const whole = floor(value)
  return whole.eq(value) ? whole : whole.plus(1)
}
