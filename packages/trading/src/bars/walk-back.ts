import type { BarSource, SourceBar } from './bar-source.js'
import { keyBefore, periodStart } from './periods.js'

/**
 * How reading back came to its end: `reached` the beginning of the range, `dry` nothing older came, `latest` the chart cannot be asked for
 * more. `oldest` is the oldest bar that was told, whether wanted or not.
 */
export interface WalkEnd {
  readonly why: 'reached' | 'dry' | 'latest'
  readonly oldest: string | undefined
}

/**
 * Reads a chart from `to` back to `from`, page by page, each bar once: what was told before is not taken again, however KIS repeats, mixes or
 * changes its rows. A bar of a week or longer goes by the first day of its period, since KIS dates it one way or another.
 *
 * @param isOver whether nothing can lie between `from` and a key: saves the call that would learn so.
 * @returns pages of bars keyed by `from`'s kind of key, newest first.
 */
export async function* walkBack(
  source: Pick<BarSource, 'unit' | 'reach' | 'ask'>,
  { from, to }: { readonly from: string; readonly to: string },
  isOver: (until: string) => boolean,
  signal?: AbortSignal | undefined,
): AsyncGenerator<readonly SourceBar[], WalkEnd> {
  let until = to
  let oldest: string | undefined
  let next: string | undefined
  for (;;) {
    const page = await source.ask({ from, until, next, signal })
    const fresh = new Map<string, SourceBar>()
    let least: string | undefined
    for (const bar of page.bars) {
      const key = periodStart(bar.key, source.unit)
      if (least === undefined || key < least) least = key
      if (key >= from && key <= until && !fresh.has(key)) fresh.set(key, { ...bar, key })
    }
    yield [...fresh.values()].sort((a, b) => (a.key < b.key ? 1 : -1))
    const hasOlder = least !== undefined && (oldest === undefined || least < oldest)
    if (!hasOlder || least === undefined) return { why: 'dry', oldest }
    oldest = least
    if (least <= from) return { why: 'reached', oldest }
    if (source.reach === 'latest') return { why: 'latest', oldest }
    // A chart that goes back by a key of its own may not have come to the range yet.
    if (least <= until) until = keyBefore(least)
    next = page.next
    if (isOver(until)) return { why: 'reached', oldest }
  }
}
