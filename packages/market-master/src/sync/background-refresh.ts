import { type Cancel, type Clock, KisAbortError, type Logger } from '@kis/core'
import { lastSlot, nextSlot } from './daily-slot.js'

export interface BackgroundRefreshOptions {
  readonly clock: Clock
  readonly random: () => number
  readonly logger: Logger
  /** Time of day in Korea, in milliseconds after midnight. */
  readonly timeOfDayMs: number
  /** Whether everything was brought in at or after this moment, in epoch milliseconds. */
  readonly isCurrent: (since: number) => boolean
  /** Brings in what is older than this moment. */
  readonly refresh: (since: number, signal: AbortSignal) => Promise<void>
}

const HOUR_MS = 3_600_000
// Programs that all refresh at the same second would do the download host no good.
const LONGEST_DELAY_MS = 5 * 60_000
const FIRST_PAUSE_MS = 5 * 60_000
const LONGEST_PAUSE_MS = HOUR_MS

/**
 * Refreshes once a day, at the same time in Korea. Its timers never keep a process alive, and it wakes at least every hour: timers stand
 * still while a computer sleeps. A refresh that fails is tried again, after longer and longer pauses.
 */
export class BackgroundRefresh {
  readonly #options: BackgroundRefreshOptions
  readonly #delayMs: number
  readonly #controller = new AbortController()
  #cancel: Cancel | undefined
  #isStarted = false
  #failures = 0

  constructor(options: BackgroundRefreshOptions) {
    this.#options = options
    this.#delayMs = options.random() * LONGEST_DELAY_MS
  }

  /** Begins with the first look at the copies. Calling it again does nothing. */
  start(): void {
    if (this.#isStarted) return
    this.#isStarted = true
    this.#wakeAfter(0)
  }

  /** Ends it for good, and a refresh that is under way. */
  stop(reason: unknown): void {
    this.#isStarted = true
    this.#controller.abort(reason)
    this.#cancel?.()
  }

  #wakeAfter(ms: number): void {
    this.#cancel = this.#options.clock.schedule(ms, () => void this.#look(), { background: true })
  }

  async #look(): Promise<void> {
    const { clock, random, logger, timeOfDayMs, isCurrent, refresh } = this.#options
    const { signal } = this.#controller
    // Without the delay: what another process brought in a little earlier counts.
    const since = lastSlot(clock.now() - this.#delayMs, timeOfDayMs)
    let pause = HOUR_MS
    try {
      if (!isCurrent(since)) await refresh(since, signal)
      this.#failures = 0
    } catch (error) {
      if (signal.aborted) return
      // Ended in favour of a caller who waits for the same; the next look tells what came of it.
      if (!KisAbortError.isInstance(error)) {
        this.#failures++
        logger.warn('The daily refresh of the symbol files failed; it will be tried again.', { error })
      }
      pause = pauseAfter(Math.max(1, this.#failures), random)
    }
    if (signal.aborted) return
    const now = clock.now() - this.#delayMs
    this.#wakeAfter(Math.min(pause, nextSlot(now, timeOfDayMs) - now))
  }
}

/** Half of the pause is certain, the other half is drawn. */
function pauseAfter(failures: number, random: () => number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))
  return pause * (0.5 + random() / 2)
}
