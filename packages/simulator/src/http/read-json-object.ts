/** No request of KIS goes deeper than three; what goes far deeper would break whoever writes it out again. */
const MAX_DEPTH = 50

/** A JSON object, or `undefined` for anything else, and for one of absurd depth. */
export function readJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && !isDeeperThan(value, MAX_DEPTH) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((one) => isDeeperThan(one, depth - 1))
}
