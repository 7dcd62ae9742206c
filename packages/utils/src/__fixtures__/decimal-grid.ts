/**
 * The tick grid of a printed table, in whole millionths held by BigInt: slow and free of any rounding, to compare with.
 */
export interface DecimalGrid {
  /** Ends of the bands but the last, as decimals. */
  readonly ends: readonly string[]
  /** The smallest tick, as a decimal. */
  readonly finest: string
  tick(price: string): string
  isValid(price: string): boolean
  down(price: string): string
  up(price: string): string
  /** The closer of both; a tie goes up. */
  nearest(price: string): string
}

const PLACES = 8

export function decimalGrid(bands: string, isInclusive: boolean): DecimalGrid {
  const rows = bands.split(' | ').map((band) => {
    const [end = '', tick = ''] = band.split(' ')
    return { end: end === '∞' ? undefined : wholeOf(end), tick: wholeOf(tick) }
  })
  const tickAt = (price: bigint): bigint => {
    const row = rows.find(({ end }) => end === undefined || price < end || (isInclusive && price === end))
    return row?.tick ?? 0n
  }
  const below = (price: bigint): bigint => price - (price % tickAt(price))
  const above = (price: bigint): bigint => {
    const floor = below(price)
    return floor === price ? price : floor + tickAt(price)
  }
  return {
    ends: rows.flatMap(({ end }) => (end === undefined ? [] : [decimalOf(end)])),
    finest: decimalOf(rows.reduce((least, { tick }) => (tick < least ? tick : least), rows[0]?.tick ?? 0n)),
    tick: (price) => decimalOf(tickAt(wholeOf(price))),
    isValid: (price) => below(wholeOf(price)) === wholeOf(price),
    down: (price) => decimalOf(below(wholeOf(price))),
    up: (price) => decimalOf(above(wholeOf(price))),
    nearest(price) {
      const whole = wholeOf(price)
      const [floor, ceiling] = [below(whole), above(whole)]
      return decimalOf(floor > 0n && whole - floor < ceiling - whole ? floor : ceiling)
    },
  }
}

/** Decimals added without rounding. */
export function plus(a: string, b: string, times = 1): string {
  return decimalOf(wholeOf(a) + wholeOf(b) * BigInt(times))
}

/** Half of a decimal. */
export function half(a: string): string {
  return decimalOf(wholeOf(a) / 2n)
}

function wholeOf(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(PLACES, '0'))
}

function decimalOf(value: bigint): string {
  const text = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0')
  const fraction = text.slice(-PLACES).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${text.slice(0, -PLACES)}${fraction && `.${fraction}`}`
}
