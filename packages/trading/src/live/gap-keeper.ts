import { type Clock, onAbort, sleep } from '@kis/core'
import type { GapEvent } from '@kis/realtime'
import type { GapFill } from './gap-fill.js'
import type { LiveGap } from './live-view.js'

/** Live items wait no longer than this for a gap to be filled. */
const LONGEST_WAIT_MS = 10_000
/** REST may be behind the stream for a moment. */
const PAUSE_MS = 500
const MOST_ROUNDS = 4

export interface GapKeeperOptions<T> {
  readonly clock: Clock
  /** `undefined` where no list of KIS tells what a gap swallowed. */
  readonly fill: GapFill<T> | undefined
  /** How many items may wait for a gap to be filled. */
  readonly capacity: number
  readonly onItem: (item: T) => void
  readonly onGap: (gap: LiveGap) => void
}

interface Filling<T> {
  /** `undefined` at the start of a view */
  readonly gap: GapEvent | undefined
  /** Items of the stream since. */
  readonly waiting: T[]
  readonly abort: AbortController
}

/**
 * Keeps the items of a stream in order around its gaps: after a gap they wait, within bounds, until REST has told what was missed, and go on behind
 * it without what was told already.
 */
export class GapKeeper<T> {
  readonly #options: GapKeeperOptions<T>
  #filling: Filling<T> | undefined
  #last: T | undefined
  // Behind a gap that was filled, the stream may tell again what REST told.
  #border: GapEvent | undefined
  #isOver = false

  constructor(options: GapKeeperOptions<T>) {
    this.#options = options
  }

  item(item: T): void {
    if (this.#isOver) return
    const { fill, capacity } = this.#options
    const filling = this.#filling
    if (filling) {
      filling.waiting.push(item)
      if (filling.waiting.length >= capacity) filling.abort.abort()
      return
    }
    const last = this.#last
    if (this.#border && fill && last !== undefined) {
      if (fill.isKnown(last, item)) return
      const border = this.#border
      this.#border = undefined
      if (fill.isApart(last, item)) {
        // The list that filled the gap did not reach up to here.
        this.#begin(border, [item])
        return
      }
    }
    this.#pass(item)
  }

  gap(gap: GapEvent): void {
    if (this.#isOver) return
    const before = this.#filling
    // A second break while the first is being filled: both are one hole, and what came between them stays.
    before?.abort.abort(SUPERSEDED)
    const whole = before?.gap ? { ...gap, from: Math.min(before.gap.from, gap.from) } : gap
    this.#begin(whole, before?.waiting ?? [])
  }

  /**
   * Begins with a state that is asked for; what the stream tells meanwhile waits.
   *
   * @throws what the question throws.
   */
  async start(fill: GapFill<T>, fetch: () => Promise<T>): Promise<void> {
    const filling = { gap: undefined, waiting: [], abort: new AbortController() }
    this.#filling = filling
    const state = await fetch()
    // A gap in between has taken over, and asks for the state itself.
    if (this.#isOver || this.#filling !== filling) return
    this.#filling = undefined
    for (const item of fill.join(undefined, [state], filling.waiting).items) this.#pass(item)
  }

  /** Ends every wait. Nothing is told any more. */
  stop(): void {
    this.#isOver = true
    this.#filling?.abort.abort(SUPERSEDED)
    this.#filling = undefined
  }

  #pass(item: T): void {
    this.#last = item
    this.#options.onItem(item)
  }

  #begin(gap: GapEvent, waiting: T[]): void {
    const { fill } = this.#options
    if (!fill) {
      this.#options.onGap({ ...gap, filled: 0, complete: false, error: null })
      return
    }
    this.#border = undefined
    const filling = { gap, waiting, abort: new AbortController() }
    this.#filling = filling
    void this.#fill(filling, gap, fill)
  }

  // Settles always: what goes wrong is told by the gap.
  async #fill(filling: Filling<T>, gap: GapEvent, fill: GapFill<T>): Promise<void> {
    const { waiting, abort } = filling
    const { clock } = this.#options
    const cancel = clock.schedule(LONGEST_WAIT_MS, () => abort.abort(), { background: true })
    let fetched: readonly T[] = []
    let error: unknown = null
    try {
      for (let round = 0; round < MOST_ROUNDS && !abort.signal.aborted; round += 1) {
        if (round > 0) await sleep(clock, PAUSE_MS, abort.signal)
        try {
          fetched = await within(fill.fetch({ gap, last: this.#last, signal: abort.signal }), abort.signal)
          error = null
        } catch (failure) {
          error = failure
          continue
        }
        if (!fill.join(this.#last, fetched, waiting).isBehind) break
      }
    } catch (failure) {
      error ??= failure
    } finally {
      cancel()
    }
    if (this.#isOver || this.#filling !== filling) return
    this.#filling = undefined
    this.#settle(gap, fill, fetched, waiting, error)
  }

  #settle(gap: GapEvent, fill: GapFill<T>, fetched: readonly T[], waiting: readonly T[], error: unknown): void {
    const { items, filled, complete } = fill.join(this.#last, fetched, waiting)
    this.#options.onGap({ ...gap, filled, complete: complete && error === null, error })
    for (const item of items) {
      if (this.#isOver) return
      this.#pass(item)
    }
    if (error === null && waiting.length === 0) this.#border = gap
  }
}

const SUPERSEDED = 'superseded'

/** A promise that is not waited for any longer than a signal allows, whatever it does with the signal. */
function within<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = onAbort(signal, () => reject(signal.reason))
    promise.then(resolve, reject).finally(stop)
  })
}
