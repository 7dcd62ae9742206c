import { KisDecodeError, untilAborted } from '@kis/core'
import { isWhole, parseEvent, parseHeader } from './parse-line.js'
import type { RecordedEvent, RecordingHeader } from './recording-format.js'
import type { RecordingSource } from './recording-sink.js'
import type { RecordingSummary } from './recording-summary.js'

// Far beyond any message of the server: what is longer is no recording.
const MAX_LINE = 16 * 1024 * 1024

type Counted = { -readonly [K in keyof RecordingSummary]: RecordingSummary[K] }

/** Reads a recording piece by piece, and counts what it reads. */
export class RecordingReader {
  readonly #pieces: AsyncIterator<Uint8Array | string> | Iterator<Uint8Array | string>
  readonly #signal: AbortSignal | undefined
  readonly #decoder = new TextDecoder()
  #rest = ''
  #lineNumber = 0
  #isReading = false
  #isAtEnd = false
  #failure: unknown
  #header: RecordingHeader | undefined
  readonly #summary: Counted = {
    ...{ events: 0, frames: 0, withheld: 0, shapeOnly: 0, lost: 0 },
    ...{ isComplete: false, isTruncated: false, from: undefined, to: undefined },
  }

  constructor(source: RecordingSource, signal: AbortSignal | undefined) {
    this.#pieces = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
    this.#signal = signal
  }

  get summary(): RecordingSummary {
    return { ...this.#summary }
  }

  /**
   * Reads the header, unless that has been done.
   *
   * @throws KisDecodeError, KisAbortError
   */
  async header(): Promise<RecordingHeader> {
    while (!this.#header) {
      const end = this.#rest.indexOf('\n')
      if (end >= 0) {
        this.#header = parseHeader(this.#rest.slice(0, end))
        this.#rest = this.#rest.slice(end + 1)
        this.#lineNumber = 1
      } else if (this.#isAtEnd) throw new KisDecodeError({ path: 'line 1', message: 'The recording is empty.' })
      else await this.#read()
    }
    return this.#header
  }

  /**
   * The next events, at least one; `undefined` at the end.
   *
   * @throws KisDecodeError, KisAbortError
   */
  async next(): Promise<readonly RecordedEvent[] | undefined> {
    await this.header()
    for (;;) {
      if (this.#failure) throw this.#failure
      const events = this.#takeEvents()
      if (events.length > 0) return events
      if (this.#failure) throw this.#failure
      if (this.#isAtEnd) return undefined
      await this.#read()
    }
  }

  /** Lets go of the source. Never rejects: nothing more is wanted of it. */
  async close(): Promise<void> {
    this.#isAtEnd = true
    this.#rest = ''
    const released = this.#release()
    // A generator lets go behind the piece that it was asked for, which may never come.
    if (!this.#isReading) await released
  }

  #takeEvents(): readonly RecordedEvent[] {
    const lines = this.#rest.split('\n')
    this.#rest = lines.pop() ?? ''
    if (this.#isAtEnd && this.#rest !== '') {
      // A process that was killed leaves half a line behind.
      if (isWhole(this.#rest)) lines.push(this.#rest)
      else this.#summary.isTruncated = true
      this.#rest = ''
    }
    const events: RecordedEvent[] = []
    for (const line of lines) {
      this.#lineNumber++
      if (line.trim() === '') continue
      const event = this.#parse(line)
      if (!event) break
      this.#count(event)
      events.push(event)
    }
    return events
  }

  /** Damage is told behind the events before it. */
  #parse(line: string): RecordedEvent | undefined {
    try {
      return parseEvent(line, this.#lineNumber)
    } catch (error) {
      this.#failure = error
      return undefined
    }
  }

  #count(event: RecordedEvent): void {
    const summary = this.#summary
    summary.events++
    summary.from ??= event.at
    summary.to = event.at
    if (event.kind === 'lost') summary.lost += event.count
    else if (event.kind === 'finish') summary.isComplete = true
    else if (event.kind === 'frame') {
      summary.frames++
      if (event.withheld) summary.withheld++
      if (event.masked === 'all') summary.shapeOnly++
    }
  }

  async #read(): Promise<void> {
    const piece = await untilAborted(this.#pull(), this.#signal)
    if (piece.done) {
      this.#isAtEnd = true
      this.#rest += this.#decoder.decode()
    } else
      this.#rest += typeof piece.value === 'string' ? piece.value : this.#decoder.decode(piece.value, { stream: true })
    if (this.#rest.length > MAX_LINE && !this.#rest.includes('\n')) {
      throw new KisDecodeError({
        path: `line ${this.#lineNumber + 1}`,
        message: `Line ${this.#lineNumber + 1} does not end. This is not a recording.`,
      })
    }
  }

  async #pull(): Promise<IteratorResult<Uint8Array | string>> {
    this.#isReading = true
    try {
      return await this.#pieces.next()
    } finally {
      this.#isReading = false
    }
  }

  async #release(): Promise<void> {
    try {
      await this.#pieces.return?.()
    } catch {
      // It has told, or will tell, whoever reads it.
    }
  }
}
