import type { RecordingSink } from './recording-sink.js'

// Lines are handed over in pieces of about this many characters.
const PIECE = 65_536

interface Entry {
  readonly line: string | Promise<string>
  readonly size: number
}

/**
 * Brings lines to a sink in order, one piece at a time, and holds a bounded number of characters meanwhile. A line may still be in
 * the making: those behind it wait.
 */
export class LineWriter {
  readonly #sink: RecordingSink
  readonly #maxPending: number
  readonly #onFailure: (error: unknown) => void
  #queue: Entry[] = []
  #pending = 0
  #pump: Promise<void> | undefined
  #hasFailed = false

  constructor(sink: RecordingSink, maxPending: number, onFailure: (error: unknown) => void) {
    this.#sink = sink
    this.#maxPending = maxPending
    this.#onFailure = onFailure
  }

  /** Takes a line. `false` when too much waits already, or the sink has failed: then it is gone. */
  push(line: string | Promise<string>, size: number): boolean {
    if (this.#hasFailed || (this.#pending > 0 && this.#pending + size > this.#maxPending)) return false
    // Whatever goes wrong with it is found where it is written; until then it is nobody's unhandled rejection.
    if (typeof line !== 'string') line.catch(() => undefined)
    this.#queue.push({ line, size })
    this.#pending += size
    this.#pump ??= this.#run()
    return true
  }

  /** Resolves when nothing waits any more. Never rejects: a failure is told to its owner. */
  async flush(): Promise<void> {
    while (this.#pump) await this.#pump
  }

  /** Forgets what waits. */
  discard(): void {
    this.#queue = []
    this.#pending = 0
  }

  async #run(): Promise<void> {
    try {
      // A turn later, so that lines which come together go together.
      await Promise.resolve()
      while (this.#queue.length > 0 && !this.#hasFailed) {
        const entries = this.#take()
        let piece = ''
        for (const { line } of entries) piece += typeof line === 'string' ? line : await line
        await this.#sink.write(piece)
        this.#pending = Math.max(0, this.#pending - entries.reduce((sum, { size }) => sum + size, 0))
      }
    } catch (error) {
      this.#hasFailed = true
      this.discard()
      this.#onFailure(error)
    } finally {
      this.#pump = undefined
    }
  }

  #take(): readonly Entry[] {
    let size = 0
    const end = this.#queue.findIndex((entry) => {
      size += entry.size
      return size >= PIECE
    })
    return this.#queue.splice(0, end < 0 ? this.#queue.length : end + 1)
  }
}
