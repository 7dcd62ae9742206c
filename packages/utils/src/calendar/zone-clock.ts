/** The wall clock of a time zone. */
export interface ZoneClock {
  /** How far the zone is ahead of UTC at an instant, in milliseconds. */
  offsetAt(epochMs: number): number
  /** The instant at which the zone's clocks show a time, given in milliseconds since 1970-01-01 00:00:00 of the wall clock. */
  epochOf(localMs: number): number
}

/** Between two changes of the offset, at most: `change` is the instant of a change, or the end of the stretch. */
interface Stretch {
  readonly before: number
  readonly change: number
  readonly after: number
}

/** 24.8 days: no zone of a market changes its clocks twice in so short a time. */
const STRETCH_MS = 2 ** 31

/**
 * Asks `Intl` for the offsets of a zone, two times for each stretch of 24.8 days that is used, and remembers them. The host's own zone
 * plays no part.
 *
 * @param zone IANA name, such as `America/New_York`.
 */
export function createZoneClock(zone: string): ZoneClock {
  const stretches = new Map<number, Stretch>()
  let format: Intl.DateTimeFormat | undefined

  function ask(epochMs: number): number {
    format ??= new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    // The text ends with GMT-05:00, or with GMT alone: midnight there is as many hours after midnight of UTC.
    return -Date.parse(`1970-01-01T00:00${format.format(epochMs).split('GMT')[1] || 'Z'}`)
  }

  function measure(index: number): Stretch {
    let low = index * STRETCH_MS
    let high = low + STRETCH_MS
    const before = ask(low)
    const after = ask(high)
    while (before !== after && high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (ask(middle) === before) low = middle
      else high = middle
    }
    return { before, change: high, after }
  }

  function offsetAt(epochMs: number): number {
    const index = Math.floor(epochMs / STRETCH_MS)
    let stretch = stretches.get(index)
    if (!stretch) {
      stretch = measure(index)
      stretches.set(index, stretch)
    }
    return epochMs < stretch.change ? stretch.before : stretch.after
  }

  return {
    offsetAt,
    epochOf: (localMs) => localMs - offsetAt(localMs - offsetAt(localMs)),
  }
}
