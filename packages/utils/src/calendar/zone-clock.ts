import { remembered } from './remembered.js'

const HOUR_MS = 3_600_000

/** The wall clock of a time zone. */
export interface ZoneClock {
  /** How far the zone is ahead of UTC at an instant, in milliseconds. */
  offsetAt(epochMs: number): number
  /** The instant at which the zone's clocks show a time, given in milliseconds since 1970-01-01 00:00:00 of the wall clock. */
  epochOf(localMs: number): number
}

const clocks = /* @__PURE__ */ new Map<string, ZoneClock>()

/**
 * The clock of a zone. It belongs to nobody: what it remembers holds for every calendar.
 *
 * @param zone IANA name, such as `America/New_York`.
 */
export function zoneClockOf(zone: string): ZoneClock {
  const clock = clocks.get(zone) ?? createZoneClock(zone)
  clocks.set(zone, clock)
  return clock
}

/**
 * Asks `Intl` for the offset of a zone at the midnights around what is asked, and remembers it; by the hour on a day on which its clocks change, which those of
 * markets do on the hour. The host's own zone plays no part.
 */
function createZoneClock(zone: string): ZoneClock {
  let format: Intl.DateTimeFormat | undefined
  const offsets = remembered((hour) => {
    format ??= new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    // The text ends with GMT-05:00, or with GMT alone: midnight there is as many hours after midnight of UTC.
    return -Date.parse(`1970-01-01T00:00${format.format(hour * HOUR_MS).split('GMT')[1] || 'Z'}`)
  })

  function offsetAt(epochMs: number): number {
    const hour = Math.floor(epochMs / HOUR_MS)
    const midnight = hour - (hour % 24)
    const offset = offsets.of(midnight)
    return offset === offsets.of(midnight + 24) ? offset : offsets.of(hour)
  }

  return {
    offsetAt,
    epochOf: (localMs) => localMs - offsetAt(localMs - offsetAt(localMs)),
  }
}
