/** The wall clock of an exchange, as far as it differs from the one in Korea. */
export interface LocalClock {
  /** How far it is ahead of Korean time at an instant, in milliseconds; negative west of Korea, and with summer time. */
  shiftAt(epochMs: number): number
  /** The instant at which it shows what a Korean clock shows at another; of two, the earlier one. */
  instantOf(kstLikeMs: number): number
}

const KST_OFFSET_MS = 9 * 3_600_000
/** Offsets change on quarters of an hour. */
const QUARTER_MS = 900_000

/** @param timeZone IANA name, such as `America/New_York`. The host's own zone plays no part. */
export function createLocalClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  let quarter = Number.NaN
  let known = 0

  function shiftAt(epochMs: number): number {
    const asked = Math.floor(epochMs / QUARTER_MS)
    if (asked === quarter) return known
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(epochMs)) ?? []
    const ahead = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
    quarter = asked
    known = ahead - KST_OFFSET_MS
    return known
  }

  return {
    shiftAt,
    instantOf: (kstLikeMs) => kstLikeMs - shiftAt(kstLikeMs - shiftAt(kstLikeMs)),
  }
}
