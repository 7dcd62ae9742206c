import type { GapEvent, Subscription } from '@kis/realtime'
import { bodyOf } from '../src/__fixtures__/storm-reader.js'
import type { Published } from './messages.js'

interface ReadableRecord {
  readonly raw: readonly string[]
}

/** What is known of the two processes when a reader is held against the journal. */
export interface AuditTimes {
  /** When the journal was asked for, in epoch milliseconds of the shared clock. */
  readonly askedAt: number
  /** How far what one process did and what the other noticed of it may be apart, in milliseconds. */
  readonly slackMs: number
}

/** Reads one stream and remembers what it got until it is held against what was published. */
export class TickReader {
  readonly #received: string[] = []
  readonly #gaps: GapEvent[] = []
  readonly #errors: unknown[] = []
  #waiting: Published[] = []

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
    subscription.on('gap', (gap) => this.#gaps.push(gap))
    subscription.on('error', (error) => this.#errors.push(error))
    const take = ({ raw }: ReadableRecord): void => void this.#received.push(bodyOf(raw.join('^')))
    if (isLoop) void this.#read(take)
    else subscription.on('data', take)
  }

  get isActive(): boolean {
    return this.subscription.isActive
  }

  get error(): unknown {
    return this.#errors[0]
  }

  get gaps(): number {
    return this.#gaps.length
  }

  /** What was received so far. Take it before the journal is asked for, so that the journal has all of it. */
  take(): readonly string[] {
    return this.#received.splice(0)
  }

  /** Forgets one record, as a program with a fault would. @returns whether there was one. */
  forgetOne(): boolean {
    return this.#received.shift() !== undefined
  }

  /** What is wrong with what it got; `undefined` when nothing is. What may still be on its way is looked at the next time. */
  audit(received: readonly string[], news: readonly Published[], { askedAt, slackMs }: AuditTimes): string | undefined {
    const published = [...this.#waiting, ...news]
    const arrived = new Set<number>()
    let position = 0
    for (const text of received) {
      let found = position
      while (found < published.length && published[found]?.text !== text) found += 1
      if (found === published.length) return `${this.name}: came twice, out of order or from nowhere: ${text}`
      arrived.add(found)
      position = found + 1
    }
    const due = published.findIndex((one, index) => index >= position && one.at + one.slackMs + slackMs > askedAt)
    const end = this.isActive ? (due < 0 ? published.length : due) : position
    this.#waiting = published.slice(end)
    for (const [index, { at, slackMs: late, text }] of published.slice(0, end).entries()) {
      const last = at + late + slackMs
      if (arrived.has(index)) {
        // A gap that claims more than was missed is no use to whoever fills it.
        if (this.#gaps.some(({ from, to }) => from + slackMs < at && last < to))
          return `${this.name}: came in the middle of a gap, at ${at}: ${text}`
        continue
      }
      if (at <= this.since + slackMs || this.#gaps.some(({ from, to }) => from <= last && at <= to + slackMs)) continue
      const gaps = this.#gaps.slice(-3).map(({ from, to, reason }) => `${from}..${to} ${reason}`)
      return `${this.name}: lost without a word at ${at} (+${late}), gaps ${gaps.join(', ') || 'none'}: ${text}`
    }
    // Gaps that nothing waiting can be in are over and done with.
    const oldest = this.#waiting[0]?.at ?? askedAt - slackMs
    this.#gaps.splice(0, this.#gaps.length, ...this.#gaps.filter(({ to }) => to + 2 * slackMs >= oldest))
    return undefined
  }

  async #read(take: (record: ReadableRecord) => void): Promise<void> {
    try {
      for await (const record of this.subscription) take(record)
    } catch (error) {
      this.#errors.push(error)
    }
  }
}
