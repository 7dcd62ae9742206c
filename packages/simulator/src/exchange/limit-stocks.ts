import { KisConfigError } from '@kis/core'
import type { LimitStocks } from '../options.js'
import type { Instrument } from './instrument.js'

/**
 * Marks the stocks that are to stand at a price limit.
 *
 * @throws KisConfigError for a code that is not listed, or named on both sides.
 */
export function withLimitStocks(instruments: readonly Instrument[], limits: LimitStocks = {}): readonly Instrument[] {
  const places = new Map<string, 'upper' | 'lower'>()
  for (const side of ['upper', 'lower'] as const) {
    for (const code of limits[side] ?? []) {
      const option = `limitStocks.${side}`
      if (places.get(code) === 'upper' && side === 'lower')
        throw new KisConfigError({
          option,
          message: `Option "${option}" names "${code}", which stands at the upper limit.`,
        })
      if (!instruments.some((instrument) => instrument.code === code))
        throw new KisConfigError({ option, message: `Option "${option}" names "${code}", which is not listed.` })
      places.set(code, side)
    }
  }
  if (places.size === 0) return instruments
  return instruments.map((instrument) => ({ ...instrument, standsAt: places.get(instrument.code) }))
}
