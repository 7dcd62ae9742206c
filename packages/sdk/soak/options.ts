import { parseArgs } from 'node:util'
import type { Damage } from './soak-world.js'

export interface SoakOptions {
  readonly seconds: number
  readonly seed: number
  /** How many seconds pass in one of the machine's, for the SDK and for the simulator alike. */
  readonly speed: number
  /** Where the result is written. */
  readonly json: string | undefined
  readonly damages: ReadonlySet<Damage>
}

export const DAMAGES: readonly Damage[] = ['leak', 'handle', 'order', 'fill', 'tick', 'rejection', 'listeners']

/** @throws Error naming the option that nobody understands. */
export function parseOptions(argv: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string' },
      speed: { type: 'string', default: '10' },
      json: { type: 'string' },
      damage: { type: 'string', default: '' },
    },
  })
  const damages = values.damage.split(',').filter((name) => name !== '')
  const unknown = damages.filter((name) => !DAMAGES.some((known) => known === name))
  if (unknown.length > 0) throw new Error(`No damage ${unknown.join(', ')}; there are ${DAMAGES.join(', ')}.`)
  return {
    seconds: numberOf('seconds', values.seconds),
    seed: numberOf('seed', values.seed ?? String(1 + Math.floor(Math.random() * 999_999_999))),
    speed: numberOf('speed', values.speed),
    json: values.json,
    damages: new Set(damages as Damage[]),
  }
}

function numberOf(name: string, text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new Error(`Option --${name} must be a number above zero, not "${text}".`)
}
