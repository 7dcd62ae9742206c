import type { GapFill } from './gap-fill.js'

/**
 * Fills a gap of something of which only the present state matters (호가, 현재가): by asking for that state. States that the stream told
 * meanwhile follow it unless they are older.
 *
 * @param isOlder whether the first of two states is the older one.
 */
export function stateFill<T>(
  fetch: (signal: AbortSignal) => Promise<T>,
  isOlder: (one: T, other: T) => boolean,
): GapFill<T> {
  return {
    fetch: async ({ signal }) => [await fetch(signal)],
    join(_last, fetched, waiting) {
      const [state] = fetched
      const newer = state === undefined ? waiting : waiting.filter((item) => !isOlder(item, state))
      return {
        items: [...fetched, ...newer],
        filled: fetched.length,
        complete: fetched.length + newer.length > 0,
        isBehind: false,
      }
    },
    isKnown: (last, item) => isOlder(item, last),
    isApart: () => false,
  }
}
