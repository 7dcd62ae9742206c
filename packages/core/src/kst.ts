/** Korean time is UTC+9 all year; no host time zone is ever asked. */
const KST_OFFSET_MS = 32_400_000

function shifted(epochMs: number): string {
  return new Date(epochMs + KST_OFFSET_MS).toISOString()
}

/** The date in Korea as KIS writes it, `YYYYMMDD`. */
export function kstDate(epochMs: number): string {
  return shifted(epochMs).slice(0, 10).replaceAll('-', '')
}

/** The time of day in Korea as KIS writes it, `HHMMSS`. */
export function kstTime(epochMs: number): string {
  return shifted(epochMs).slice(11, 19).replaceAll(':', '')
}

/** Korean date and time for people and for KIS's token answers, `YYYY-MM-DD HH:MM:SS`. */
export function kstDateTime(epochMs: number): string {
  return shifted(epochMs).slice(0, 19).replace('T', ' ')
}

/**
 * Reads a Korean date and time: `YYYY-MM-DD HH:MM:SS`, `YYYYMMDDHHMMSS`, or a date alone (midnight). Resolves to epoch
 * milliseconds, `undefined` when the text is no real date.
 */
export function parseKst(text: string): number | undefined {
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[ T]?(\d{2}):?(\d{2}):?(\d{2}))?\s*$/.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  // Date.UTC rolls 31 February over to March; a real date survives the round trip.
  const back = new Date(utc)
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  return isReal ? utc - KST_OFFSET_MS : undefined
}
