import type { Cancel, Clock, ScheduleOptions } from '@kis/core'

interface Timer {
  readonly due: number
  readonly task: () => void
}

const SHORTEST_MS = 0.001

/**
 * The time of a recording: it stands where the replay stands. Counted in milliseconds since the recording began; the wall clock is
 * that of the recorder, with its jumps.
 */
export class ReplayClock implements Clock {
  readonly #onScheduled: () => void
  /** By the time they are due, equal ones in the order of scheduling. There are few at a time. */
  readonly #timers: Timer[] = []
  #ms = 0
  #anchor: { readonly ms: number; readonly at: number }
  #running: (() => number) | undefined

  constructor(startedAt: number, onScheduled: () => void) {
    this.#anchor = { ms: 0, at: startedAt }
    this.#onScheduled = onScheduled
  }

  now(): number {
    return this.#anchor.at + (this.monotonic() - this.#anchor.ms)
  }

  monotonic(): number {
    return this.#running ? Math.max(this.#ms, this.#running()) : this.#ms
  }

  schedule(delayMs: number, task: () => void, _options?: ScheduleOptions): Cancel {
    // A wait too short to show in a sum of floating numbers would end where it began, for ever.
    const waitMs = delayMs > 0 ? Math.max(delayMs, SHORTEST_MS) : 0
    const timer: Timer = { due: this.monotonic() + waitMs, task }
    const after = this.#timers.findIndex(({ due }) => due > timer.due)
    this.#timers.splice(after < 0 ? this.#timers.length : after, 0, timer)
    this.#onScheduled()
    return () => {
      const index = this.#timers.indexOf(timer)
      if (index >= 0) this.#timers.splice(index, 1)
    }
  }

  /** When the next timer is due. */
  get nextDue(): number | undefined {
    return this.#timers[0]?.due
  }

  /** Moves time to the next timer and runs it. */
  runNext(): void {
    const timer = this.#timers.shift()
    if (!timer) return
    this.moveTo(timer.due)
    timer.task()
  }

  /** Moves time on; `at` is what the recorder's wall clock then showed. */
  moveTo(ms: number, at?: number | undefined): void {
    this.#ms = Math.max(this.#ms, ms)
    if (at !== undefined) this.#anchor = { ms: this.#ms, at }
  }

  /** Lets time run by itself, as told by `running`, until it is stopped. */
  run(running: () => number): void {
    this.#running = running
  }

  /** Time stands where it is. */
  stop(): void {
    this.#ms = this.monotonic()
    this.#running = undefined
  }
}
