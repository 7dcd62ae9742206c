import { type Clock, type Logger, sleep } from '@kis/core'
import type { RedisCommands, Reply } from '../redis-commands.js'
import type { Sealer } from './sealer.js'

/** One thing that the owner has told of a topic. */
export type FeedItem = readonly [topic: string, text: string]

/** What a feed tells its listeners, in order. */
export interface FeedHandlers {
  /** Items of one entry, and when the owner wrote them. */
  onItems(stream: string, items: readonly FeedItem[], sentAt: number): void
  /** Entries are missing: nothing is known between the two times. */
  onLoss(stream: string, from: number, to: number): void
  /** Another owner has begun. Whatever was not confirmed by it is lost since then. */
  onEpoch(stream: string, epoch: number, from: number): void
  /** Nothing was heard for too long. */
  onSilence(stream: string, from: number): void
  /** It goes on, with nothing missing. */
  onResumed(stream: string): void
}

export interface FeedOptions extends FeedHandlers {
  readonly commands: RedisCommands
  readonly clock: Clock
  readonly logger: Logger
  readonly sealer: Sealer
  /** The stream that is not sealed. */
  readonly open: string
  readonly silenceMs: number
}

interface Position {
  /** Id of the last entry read. */
  id: string
  epoch: number | undefined
  number: number
  /** When the owner wrote it. */
  sentAt: number
  heardAt: number
  isSilent: boolean
}

const START = '0-0'
const BLOCK_MS = 500
const COUNT = 500
const RETRY_MS = 200
/** A call that waits for entries ends by itself; one that does not sits on a dead connection. */
const PATIENCE_MS = BLOCK_MS + 4_500
/** What KIS had sent by the time at which the owner wrote may still have been on its way. */
const TRAVEL_MS = 100

/** Follows streams of Redis, on a connection of its own, from where it was. */
export class Feed {
  readonly #options: FeedOptions
  readonly #positions = new Map<string, Position>()
  readonly #over = new AbortController()
  #line: RedisCommands | undefined
  #running: Promise<void> | undefined

  constructor(options: FeedOptions) {
    this.#options = options
  }

  /**
   * Follows one more stream, from now on.
   *
   * @throws whatever the client throws when Redis cannot be asked.
   */
  async follow(stream: string): Promise<void> {
    if (this.#positions.has(stream)) return
    const { commands, clock } = this.#options
    const last = entriesOf(await commands.call('XREVRANGE', stream, '+', '-', 'COUNT', 1))[0]
    if (this.#positions.has(stream)) return
    const isOurs = last?.content !== undefined
    this.#positions.set(stream, {
      id: last?.id ?? START,
      epoch: isOurs ? last.epoch : undefined,
      number: isOurs ? last.number : 0,
      sentAt: isOurs ? last.sentAt : clock.now(),
      heardAt: clock.monotonic(),
      isSilent: false,
    })
    this.#running ??= this.#run()
  }

  /** The owner whose entries are read at present. */
  epochOf(stream: string): number | undefined {
    return this.#positions.get(stream)?.epoch
  }

  async close(): Promise<void> {
    this.#over.abort()
    this.#line?.close()
    await this.#running
  }

  async #run(): Promise<void> {
    const { clock, commands, logger } = this.#options
    const { signal } = this.#over
    let isTold = false
    while (!signal.aborted) {
      try {
        this.#line ??= await this.#inTime(commands.duplicate())
        await this.#read(this.#line)
        isTold = false
      } catch (error) {
        if (signal.aborted) break
        if (!isTold) logger.warn('The shared realtime feed cannot be read from Redis; it goes on trying.', { error })
        isTold = true
        this.#line?.close()
        this.#line = undefined
        await sleep(clock, RETRY_MS, signal, { background: true }).catch(() => undefined)
      }
      await this.#watch()
    }
    this.#line?.close()
  }

  async #read(line: RedisCommands): Promise<void> {
    const streams = [...this.#positions.keys()]
    const ids = streams.map((stream) => this.#positions.get(stream)?.id ?? START)
    const reply = await this.#inTime(
      line.call('XREAD', 'COUNT', COUNT, 'BLOCK', BLOCK_MS, 'STREAMS', ...streams, ...ids),
    )
    if (!Array.isArray(reply)) return
    // RESP2 pairs each stream with its entries, RESP3 has been flattened to the same order.
    const flat = Array.isArray(reply[0]) && !isEntry(reply[0]) ? reply.flat(1) : reply
    for (let index = 0; index < flat.length; index += 2) {
      for (const entry of entriesOf(flat[index + 1] ?? null)) await this.#take(String(flat[index]), entry)
    }
  }

  async #take(stream: string, entry: Entry): Promise<void> {
    const { clock, open, sealer, onEpoch, onLoss, onResumed, onItems, logger } = this.#options
    const position = this.#positions.get(stream)
    if (!position || this.#over.signal.aborted) return
    position.id = entry.id
    // Written by something else.
    if (entry.content === undefined) return
    position.heardAt = clock.monotonic()
    if (position.epoch !== undefined && entry.epoch < position.epoch) return
    const from = position.sentAt - TRAVEL_MS
    if (entry.epoch !== position.epoch) onEpoch(stream, entry.epoch, from)
    else if (entry.number <= position.number) return
    else if (entry.number > position.number + 1) onLoss(stream, from, entry.sentAt)
    else if (position.isSilent) onResumed(stream)
    Object.assign(position, { epoch: entry.epoch, number: entry.number, sentAt: entry.sentAt, isSilent: false })
    const text = stream === open ? entry.content.toString() : await sealer.open(entry.content)
    const items = text === undefined ? undefined : parseItems(text)
    if (items) onItems(stream, items, entry.sentAt)
    else {
      logger.warn('An entry of the shared realtime feed cannot be read.')
      onLoss(stream, from, entry.sentAt)
    }
  }

  /** Tells of silence, and finds out whether the stream was made anew with lower ids. */
  async #watch(): Promise<void> {
    const { clock, commands, silenceMs, onSilence } = this.#options
    for (const [stream, position] of this.#positions) {
      if (clock.monotonic() - position.heardAt < silenceMs) continue
      if (!position.isSilent) onSilence(stream, position.sentAt - TRAVEL_MS)
      position.isSilent = true
      const reply = await this.#inTime(commands.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)).catch(() => null)
      const last = entriesOf(reply)[0]
      if (last && isBefore(last.id, position.id)) position.id = START
    }
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let cancel = (): void => undefined
    const late = new Promise<never>((_, reject) => {
      cancel = this.#options.clock.schedule(PATIENCE_MS, () => reject(new Error('Redis does not answer.')), {
        background: true,
      })
    })
    work.catch(() => undefined)
    return Promise.race([work, late]).finally(() => cancel())
  }
}

interface Entry {
  readonly id: string
  readonly epoch: number
  readonly number: number
  readonly sentAt: number
  /** `undefined` for an entry that no owner has written. */
  readonly content: Buffer | undefined
}

function isEntry(reply: Reply): boolean {
  return Array.isArray(reply) && /^\d+-\d+$/.test(String(reply[0]))
}

function entriesOf(reply: Reply): readonly Entry[] {
  if (!Array.isArray(reply)) return []
  return reply.map(([id, fields]) => {
    const value = (name: string): Reply => fields[fields.findIndex((one: Reply) => String(one) === name) + 1] ?? null
    const [epoch, number, sentAt, content] = [Number(value('e')), Number(value('n')), Number(value('t')), value('d')]
    const isOurs = Number.isFinite(epoch) && Number.isFinite(number) && Number.isFinite(sentAt)
    return { id: String(id), epoch, number, sentAt, content: isOurs && Buffer.isBuffer(content) ? content : undefined }
  })
}

function parseItems(text: string): readonly FeedItem[] | undefined {
  try {
    const items: unknown = JSON.parse(text)
    if (!Array.isArray(items)) return undefined
    return items.filter((item): item is FeedItem => typeof item?.[0] === 'string' && typeof item[1] === 'string')
  } catch {
    return undefined
  }
}

function isBefore(a: string, b: string): boolean {
  const [aMs = 0, aNumber = 0] = a.split('-').map(Number)
  const [bMs = 0, bNumber = 0] = b.split('-').map(Number)
  return aMs === bMs ? aNumber < bNumber : aMs < bMs
}
