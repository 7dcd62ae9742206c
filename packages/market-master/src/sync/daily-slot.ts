const DAY_MS = 24 * 60 * 60 * 1000
const KST_OFFSET_MS = 9 * 60 * 60 * 1000

/** The last moment up to now at which it was this time of day in Korea. All times in epoch milliseconds. */
export function lastSlot(now: number, timeOfDayMs: number): number {
  const shift = KST_OFFSET_MS - timeOfDayMs
  return Math.floor((now + shift) / DAY_MS) * DAY_MS - shift
}

/** The first moment after now at which it is this time of day in Korea. */
export function nextSlot(now: number, timeOfDayMs: number): number {
  return lastSlot(now, timeOfDayMs) + DAY_MS
}

/** Reads a time of day such as `07:50` into milliseconds after midnight; `undefined` when it is none. */
export function parseTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * 60_000
}
