/** Cancels something scheduled. Calling it again, or too late, does nothing. */
export type Cancel = () => void

/** Options of one timer. */
export interface ScheduleOptions {
  /** Let the process end while this timer waits (Node). Default `false`. */
  readonly background?: boolean | undefined
}

/** The only source of time in these packages, so that tests and the simulator can own it. */
export interface Clock {
  /** Wall-clock time in epoch milliseconds. */
  now(): number
  /** Milliseconds that never go backwards; for measuring spans, not for dates. */
  monotonic(): number
  /** Runs `task` once after `delayMs`. */
  schedule(delayMs: number, task: () => void, options?: ScheduleOptions): Cancel
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule(delayMs, task, options) {
    // Timers hold 31 bits; a longer wait would fire at once.
    const timer: unknown = setTimeout(task, Math.min(Math.max(delayMs, 0), 0x7fff_ffff))
    if (options?.background && typeof timer === 'object' && timer !== null && 'unref' in timer) {
      ;(timer as { unref(): void }).unref()
    }
    return () => clearTimeout(timer as ReturnType<typeof setTimeout>)
  },
}
