import { type Clock, KisConfigError, systemClock } from '@kis/core'

/** Where a clock of its own pace begins, and how fast it runs. */
export interface ScaledClockOptions {
  /** Where its time begins, in epoch milliseconds. Default: now. */
  readonly start?: number | undefined
  /** How many of its seconds pass in one of the machine's: more than 0, at most 10,000. Default 1. */
  readonly speed?: number | undefined
  /** The clock underneath. Default the machine's. */
  readonly base?: Clock | undefined
}

/**
 * A clock for a simulator that begins at another time and runs at another pace. Everything of the server follows it: sessions, quotas,
 * heartbeats, the life of tokens.
 *
 * @throws KisConfigError for a start that is no time, or a speed out of range.
 * @example
 * ```ts
 * import { createScaledClock, startSimulator } from '@kis/simulator'
 * const clock = createScaledClock({ start: Date.parse('2026-09-14T08:30:00+09:00'), speed: 60 })
 * const simulator = await startSimulator({ env: 'real', session: 'calendar', clock })
 * ```
 */
export function createScaledClock({ start, speed = 1, base = systemClock }: ScaledClockOptions = {}): Clock {
  const from = { wall: start ?? base.now(), monotonic: base.monotonic() }
  if (!Number.isFinite(from.wall))
    throw new KisConfigError({ option: 'start', message: 'Option "start" must be a time in epoch milliseconds.' })
  if (!(speed > 0 && speed <= 10_000))
    throw new KisConfigError({ option: 'speed', message: 'Option "speed" must be more than 0 and at most 10000.' })
  const monotonic = (): number => (base.monotonic() - from.monotonic) * speed
  return {
    now: () => Math.floor(from.wall + monotonic()),
    monotonic,
    schedule: (delayMs, task, options) => base.schedule(delayMs / speed, task, options),
  }
}
