import type { Cancel, Clock } from '@kis/core'
import type { ReplayClock } from './replay-clock.js'

/** How many times as fast as it happened, or as fast as it goes. */
export type ReplaySpeed = number | 'max'

/** Lets the time of a recording pass at the pace of another clock. */
export class Pacer {
  readonly #replay: ReplayClock
  readonly #pace: Clock
  #speed: number
  #isStarted = false
  #isBackground = false
  /** Where the other clock stood when the replay stood at 0. */
  #origin = 0
  #wake: (() => void) | undefined

  constructor(replay: ReplayClock, pace: Clock, speed: ReplaySpeed) {
    this.#replay = replay
    this.#pace = pace
    this.#speed = speed === 'max' ? Number.POSITIVE_INFINITY : speed
  }

  /** Whether nothing is waited for. */
  get isUnpaced(): boolean {
    return this.#speed === Number.POSITIVE_INFINITY
  }

  /** Time passes from now on. */
  start(): void {
    this.#isStarted = true
    this.#origin = this.#pace.monotonic() - this.#replay.monotonic() / this.#speed
  }

  /** Time goes on by itself, at real pace where there was none, and keeps no process alive. */
  goOn(): void {
    if (this.isUnpaced) this.#speed = 1
    this.#isBackground = true
    this.start()
  }

  /** Waits until the replay may stand at `ms`. `false` when it was woken before: something else may be due first. */
  async reach(ms: number): Promise<boolean> {
    const waitMs = this.isUnpaced ? 0 : this.#origin + ms / this.#speed - this.#pace.monotonic()
    if (waitMs <= 0) return true
    return (await this.#wait(waitMs, ms)) === 'reached'
  }

  /** Waits until something is scheduled or told. */
  async woken(): Promise<void> {
    await this.#wait(undefined, Number.POSITIVE_INFINITY)
  }

  /** Ends a wait. */
  wake(): void {
    this.#wake?.()
  }

  async #wait(waitMs: number | undefined, limitMs: number): Promise<'reached' | 'woken'> {
    const isRunning = this.#isStarted && !this.isUnpaced
    // Meanwhile whoever asks for the time finds it moving.
    if (isRunning) this.#replay.run(() => Math.min(limitMs, (this.#pace.monotonic() - this.#origin) * this.#speed))
    let cancel: Cancel | undefined
    const outcome = await new Promise<'reached' | 'woken'>((resolve) => {
      this.#wake = () => resolve('woken')
      if (waitMs !== undefined) {
        cancel = this.#pace.schedule(waitMs, () => resolve('reached'), { background: this.#isBackground })
      }
    })
    cancel?.()
    this.#wake = undefined
    if (isRunning) this.#replay.stop()
    return outcome
  }
}
