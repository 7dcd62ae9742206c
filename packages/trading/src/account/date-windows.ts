import type { CallOptions } from '@kis/rest'
import { dayBefore } from '../dates.js'
import { monthsBefore } from '../orders/desks/history-range.js'

/** No list of KIS says how far it reaches at a time; three months is what its own order history takes. */
const MONTHS = 3

export interface DateWindow {
  readonly from: string
  readonly to: string
}

/** A query over days, and how it is followed. */
export interface RangeOptions extends Pick<CallOptions, 'signal'> {
  /** First day `YYYYMMDD` */
  readonly from: string
  /** Last day `YYYYMMDD` */
  readonly to: string
  /** Told after every part of the range that was read. */
  readonly onProgress?: ((progress: RangeProgress) => void) | undefined
}

/** How far a long query is. */
export interface RangeProgress {
  /** Parts read */
  readonly done: number
  /** Parts in all */
  readonly total: number
}

/** A range in parts of three months at most, oldest first, without gap or overlap. Both ends are real dates, `from` not after `to`. */
export function dateWindows(from: string, to: string): DateWindow[] {
  const windows: DateWindow[] = []
  for (let end = to; end >= from; ) {
    const border = monthsBefore(end, MONTHS)
    const start = border < from ? from : border
    windows.unshift({ from: start, to: end })
    end = dayBefore(start)
  }
  return windows
}

/** Reads the parts of a range one after the other, so that a range of ten years does not fill the account's lane. */
export async function readWindows<T>(
  { from, to, onProgress }: RangeOptions,
  read: (window: DateWindow) => Promise<T>,
): Promise<T[]> {
  const windows = dateWindows(from, to)
  const parts: T[] = []
  for (const window of windows) {
    parts.push(await read(window))
    onProgress?.({ done: parts.length, total: windows.length })
  }
  return parts
}

/** Oldest first; what has no date comes before. Sorting keeps the order of a day. */
export function byDate(one: { readonly date: string | null }, other: { readonly date: string | null }): number {
  const [first, second] = [one.date ?? '', other.date ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}
