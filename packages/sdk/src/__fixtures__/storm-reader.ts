import type { GapEvent, Subscription } from '@kis/realtime'

/** A record as the simulator published it. */
export interface JournalEntry {
  readonly text: string
  /** Epoch milliseconds. */
  readonly at: number
  /** How much later it may have been due to leave: what was lost then was lost at most so much later. */
  readonly slackMs: number
}

interface ReadableRecord {
  readonly raw: readonly string[]
}

/** What tells records apart, whatever HTS id stands before a notice: everything behind column 0. */
export function bodyOf(text: string): string {
  return text.slice(text.indexOf('^') + 1)
}

/** A consumer that notes all it gets, and can be held against what was published. */
export class StormReader {
  readonly gaps: GapEvent[] = []
  readonly errors: unknown[] = []
  leftAt: number | undefined
  readonly #received: string[] = []

  /**
   * @param since When it was confirmed.
   * @param isLoop Whether it reads with `for await` instead of a listener.
   */
  constructor(
    readonly name: string,
    readonly subscription: Subscription<ReadableRecord>,
    readonly since: number,
    isLoop: boolean,
  ) {
    subscription.on('gap', (gap) => this.gaps.push(gap))
    subscription.on('error', (error) => this.errors.push(error))
    const take = ({ raw }: ReadableRecord): void => void this.#received.push(bodyOf(raw.join('^')))
    if (isLoop) void this.#read(take)
    else subscription.on('data', take)
  }

  get isActive(): boolean {
    return this.subscription.isActive
  }

  /** What is wrong with what it got, held against what was published since the last time. `undefined` when nothing is. */
  audit(published: readonly JournalEntry[]): string | undefined {
    const received = this.#received.splice(0)
    const arrived = new Set<number>()
    let position = 0
    for (const text of received) {
      while (position < published.length && published[position]?.text !== text) position++
      if (position === published.length) return `${this.name}: came twice, out of order or from nowhere: ${text}`
      arrived.add(position++)
    }
    // One that was ended by an error has been told so; one that left of itself in the middle of an outage hears no more of it.
    const checked = this.isActive ? published.length : position
    for (const [index, { at, slackMs, text }] of published.slice(0, checked).entries()) {
      if (arrived.has(index)) {
        // A gap that claims more than was missed is no use to whoever fills it. It begins at a whole millisecond.
        const isDenied = this.gaps.some(({ from, to }) => from + 1 < at && at + slackMs < to)
        if (isDenied) return `${this.name}: came in the middle of a gap, at ${at}: ${text}`
        continue
      }
      if (at <= this.since || this.gaps.some(({ from, to }) => from <= at + slackMs && at <= to)) continue
      const gaps = this.gaps.slice(-3).map(({ from, to, reason }) => `${from}..${to} ${reason}`)
      return `${this.name}: lost without a word at ${at} (+${slackMs}), gaps ${gaps.join(', ') || 'none'}: ${text}`
    }
    return undefined
  }

  async #read(take: (record: ReadableRecord) => void): Promise<void> {
    try {
      for await (const record of this.subscription) take(record)
    } catch (error) {
      this.errors.push(error)
    }
  }
}
