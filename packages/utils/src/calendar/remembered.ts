/** So many answers are kept; a scan over decades begins anew. */
const MAX_KEPT = 4_096

/** Answers that are worked out once and kept for the next time. */
export interface Remembered<V> {
  of(key: number): V
  forget(): void
}

/** Keys are numbers, days for example: engines look those up faster while nothing else comes by. */
export function remembered<V>(workOut: (key: number) => V): Remembered<V> {
  const known = new Map<number, V>()
  return {
    of(key) {
      let value = known.get(key)
      if (value === undefined) {
        value = workOut(key)
        if (known.size >= MAX_KEPT) known.clear()
        known.set(key, value)
      }
      return value
    },
    forget: () => known.clear(),
  }
}
