import { KisConfigError } from '@kis/core'
import type { Overflow } from '../subscription/queue.js'

/** What a relay allows its readers. Times in milliseconds. */
export interface RelayLimits {
  /** Readers at the same time. Default 1,000. */
  readonly maxReaders: number
  /** Registrations of one reader. Default 41, as many as KIS takes. */
  readonly maxRegistrations: number
  /** Characters of one message of a reader. Default 4,096. */
  readonly maxMessageLength: number
  /** Messages of one reader between two heartbeats. Default 1,000. */
  readonly maxMessages: number
  /** Bytes that may wait in a link before further frames wait in the relay. Default 262,144. */
  readonly highWaterBytes: number
  /** Frames that may wait in the relay for one reader. Default 1,000. */
  readonly capacity: number
  /**
   * What happens to market data beyond. `drop-oldest` (default): the oldest frame goes, and the reader is told by a `gap` event.
   * `latest`: only the newest frame of each registration waits. `error`: the reader is disconnected. Notices are never dropped: a
   * reader that cannot take them is disconnected.
   */
  readonly overflow: Overflow
  /** How often a heartbeat goes out. Default 10,000; a client takes 60,000 of silence for the end of its connection. */
  readonly heartbeatMs: number
  /** A reader of which nothing came for so long is disconnected. Default 60,000. */
  readonly silenceMs: number
}

const DEFAULTS: RelayLimits = {
  maxReaders: 1_000,
  maxRegistrations: 41,
  maxMessageLength: 4_096,
  maxMessages: 1_000,
  highWaterBytes: 262_144,
  capacity: 1_000,
  overflow: 'drop-oldest',
  heartbeatMs: 10_000,
  silenceMs: 60_000,
}

const OVERFLOWS: Readonly<Record<Overflow, true>> = { 'drop-oldest': true, latest: true, error: true }

/**
 * The defaults with the caller's own values laid over them.
 *
 * @throws KisConfigError naming a value that is none.
 */
export function resolveLimits(
  given: { readonly [K in keyof RelayLimits]?: RelayLimits[K] | undefined } = {},
): RelayLimits {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  for (const [name, value] of entries) {
    if (!Object.hasOwn(DEFAULTS, name)) throw invalid(name, 'is not known')
    if (name === 'overflow') {
      if (!Object.hasOwn(OVERFLOWS, String(value)))
        throw invalid(name, `must be one of ${Object.keys(OVERFLOWS).join(', ')}`)
    } else if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      throw invalid(name, 'must be a whole number from 1')
    }
  }
  return { ...DEFAULTS, ...Object.fromEntries(entries) }
}

function invalid(name: string, what: string): KisConfigError {
  return new KisConfigError({ option: `limits.${name}`, message: `Option "limits.${name}" ${what}.` })
}
