import { type Clock, type Environment, KisRealtimeError, untilAborted } from '@kis/core'
import { LineWriter } from './line-writer.js'
import { createHeader, encodeLine, type RecordedEvent } from './recording-format.js'
import type { RecordingSink } from './recording-sink.js'

/** An event whose time is still to be set. */
export type Happening = Untimed<RecordedEvent>
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'ms'> : never

// What a line takes beside its text.
const LINE_SIZE = 100

export interface JournalOptions {
  readonly env: Environment
  readonly clock: Clock
  readonly sink: RecordingSink
  readonly maxPending: number
  /** The sink refuses: nothing more will be written. */
  readonly onFailure: (error: KisRealtimeError) => void
  /** The sink is too slow: for the first time something is not written. */
  readonly onFirstLoss: () => void
}

/** Stamps events with their time and has them written. */
export class Journal {
  readonly #options: JournalOptions
  readonly #writer: LineWriter
  #beganAt: number | undefined
  #events = 0
  #lost = 0
  /** Losses that the recording does not tell of yet. */
  #untold = 0
  #failure: KisRealtimeError | undefined
  #isAborted = false

  constructor(options: JournalOptions) {
    this.#options = options
    this.#writer = new LineWriter(options.sink, options.maxPending, (error) => this.fail(error))
  }

  /** Events taken for writing. */
  get events(): number {
    return this.#events
  }

  get lost(): number {
    return this.#lost
  }

  /** Writes down what happens now; a promise where it takes time to find out what exactly. Never throws. */
  write(happening: Happening | Promise<Happening>, textLength = 0): void {
    const moment = this.#moment()
    const stamp = ({ kind, ...facts }: Happening): string => encodeLine({ kind, ...moment, ...facts } as RecordedEvent)
    if (this.#untold > 0 && !this.#push(encodeLine({ kind: 'lost', ...moment, count: this.#untold }))) this.#lose()
    else {
      this.#untold = 0
      const line = happening instanceof Promise ? happening.then(stamp) : stamp(happening)
      if (this.#push(line, textLength + LINE_SIZE)) this.#events++
      else this.#lose()
    }
  }

  /** Gives the recording up. */
  fail(cause: unknown): void {
    if (this.#failure) return
    this.#failure = new KisRealtimeError({
      message: `The recording was ended: ${cause instanceof Error ? cause.message : 'the sink refused.'}`,
      cause,
    })
    this.#writer.discard()
    this.#options.onFailure(this.#failure)
  }

  /**
   * Writes what waits and the last line, and closes the sink.
   *
   * @throws KisRealtimeError what ended the recording before, or the sink's refusal now.
   * @throws KisAbortError at once when the signal is aborted; the sink is closed as soon as it answers, what waited is lost.
   */
  close(signal: AbortSignal | undefined): Promise<void> {
    return untilAborted(this.#finish(), signal, () => {
      this.#isAborted = true
      this.#writer.discard()
    })
  }

  async #finish(): Promise<void> {
    // First what waits, so that the last line is not refused for lack of room.
    await this.#writer.flush()
    if (!this.#failure && !this.#isAborted) this.write({ kind: 'finish' })
    await this.#writer.flush()
    try {
      await this.#options.sink.close()
    } catch (error) {
      this.fail(error)
    }
    if (this.#failure) throw this.#failure
  }

  #push(line: string | Promise<string>, size = LINE_SIZE): boolean {
    return this.#failure === undefined && this.#writer.push(line, size)
  }

  #lose(): void {
    if (this.#lost === 0 && !this.#failure) this.#options.onFirstLoss()
    this.#lost++
    this.#untold++
  }

  #moment(): { readonly at: number; readonly ms: number } {
    const { clock, env } = this.#options
    const [at, now] = [clock.now(), clock.monotonic()]
    if (this.#beganAt === undefined) {
      this.#beganAt = now
      this.#push(encodeLine(createHeader(env, at)))
    }
    // To the microsecond: finer than any runtime measures, and short.
    return { at, ms: Math.round((now - this.#beganAt) * 1_000) / 1_000 }
  }
}
