import { kstTime } from '@kis/core'
import { NOTHING } from './number.js'

/** `093015` as `09:30:15`. */
export function formatClock(time: string | null): string {
  return time === null || !/^\d{6}$/.test(time) ? NOTHING : `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`
}

/** Epoch milliseconds as `09:30:15` in Korea. */
export function formatKst(epochMs: number): string {
  return formatClock(kstTime(epochMs))
}
