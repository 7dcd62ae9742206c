import { type Clock, sleep } from '@kis/core'
import type { RedisCommands } from '../redis-commands.js'
import type { Names } from './names.js'
import { PUBLISH } from './scripts.js'
import type { Sealer } from './sealer.js'
import type { Standing } from './standing.js'

export interface PublisherOptions {
  readonly commands: RedisCommands
  readonly names: Names
  readonly clock: Clock
  /** The stream that it writes. */
  readonly stream: string
  /** For streams that not everybody may read. */
  readonly sealer?: Sealer | undefined
  /** How the owner is written in Redis, and its number. */
  readonly holder: string
  readonly epoch: number
  /** Entries that are kept at least. */
  readonly maxEntries: number
  /** Another process is the owner by now. */
  readonly onDeposed: () => void
  readonly onTrouble: (error: unknown) => void
}

const RETENTION_MS = 86_400_000
const MAX_ITEMS_OF_ENTRY = 1_000
/** What may wait for a Redis that does not answer. */
const MAX_WAITING = 50_000
const RETRY_MS = 50
/** Every entry wakes every reader: a busy stream is written so often at most. */
const SPACING_MS = 10

/**
 * Writes one stream of Redis. What comes while a write is under way goes out with the next: a quiet stream is written at once, a busy one
 * in large entries.
 */
export class Publisher {
  readonly #options: PublisherOptions
  #waiting: (readonly [topic: string, text: string])[] = []
  #standings = new Map<string, Standing | undefined>()
  #lastSentAt = Number.NEGATIVE_INFINITY
  #number = 0
  #published = 0
  #working: Promise<void> | undefined
  #isBeating = false
  #isClosed = false

  constructor(options: PublisherOptions) {
    this.#options = options
  }

  /** Items written so far. */
  get published(): number {
    return this.#published
  }

  push(topic: string, text: string): void {
    if (this.#isClosed) return
    if (this.#waiting.length >= MAX_WAITING) {
      // A number that is left out tells readers that something is missing.
      this.#number++
      this.#waiting = []
    }
    this.#waiting.push([topic, text])
    this.#start()
  }

  /** Notes how a topic stands, together with what is pushed in the same turn; `undefined` forgets it. */
  note(topic: string, standing: Standing | undefined): void {
    if (this.#isClosed) return
    this.#standings.set(topic, standing)
    this.#start()
  }

  /** Writes an empty entry if nothing was written for so long, so that readers know that the owner lives. */
  beat(afterMs: number): void {
    if (this.#isClosed || this.#options.clock.monotonic() - this.#lastSentAt < afterMs) return
    this.#isBeating = true
    this.#start()
  }

  /** Writes what waits, unless it cannot, and stops. */
  async close(): Promise<void> {
    await Promise.race([this.#working, sleep(this.#options.clock, 1_000)])
    this.#isClosed = true
  }

  #start(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined
    })
  }

  async #work(): Promise<void> {
    // To let everything of this turn come together.
    await Promise.resolve()
    while (!this.#isClosed && (this.#waiting.length > 0 || this.#standings.size > 0 || this.#isBeating)) {
      const { clock } = this.#options
      const since = clock.monotonic() - this.#lastSentAt
      if (since < SPACING_MS) await sleep(clock, Math.ceil(SPACING_MS - since))
      this.#isBeating = false
      const items = this.#waiting.splice(0, MAX_ITEMS_OF_ENTRY)
      const standings = this.#standings
      this.#standings = new Map()
      await this.#write(items, standings)
    }
  }

  async #write(
    items: readonly (readonly [string, string])[],
    standings: ReadonlyMap<string, Standing | undefined>,
  ): Promise<void> {
    const { commands, names, clock, stream, sealer, holder, epoch, maxEntries, onDeposed, onTrouble } = this.#options
    const text = JSON.stringify(items)
    const sentAt = clock.now()
    this.#lastSentAt = clock.monotonic()
    const number = ++this.#number
    const content = sealer ? await sealer.seal(text) : text
    const notes = [...standings].flatMap(([topic, standing]) => [topic, standing ? JSON.stringify(standing) : ''])
    const args = [holder, maxEntries, RETENTION_MS, epoch, number, sentAt, content, ...notes]
    while (!this.#isClosed) {
      try {
        // Written twice under one number where an answer was lost: readers take the first.
        if ((await PUBLISH.run(commands, [names.owner, stream, names.standing], args)) === 1) {
          this.#published += items.length
          return
        }
        this.#isClosed = true
        onDeposed()
        return
      } catch (error) {
        onTrouble(error)
        await sleep(clock, RETRY_MS)
      }
    }
  }
}
