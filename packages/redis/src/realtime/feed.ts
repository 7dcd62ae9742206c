import { type Clock, type Logger, sleep } from '@kis/core'
import type { RedisCommands, RedisListener, Reply } from '../redis-commands.js'
import { channelOf, streamOf } from './names.js'
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
const COUNT = 500
const LOOK_MS = 500
/** The owner writes twice a second at least: after so long without a word it is asked for. */
const QUIET_MS = 1_200
/** Longest wait for an answer. */
const PATIENCE_MS = 5_000
/** What KIS had sent by the time at which the owner wrote may still have been on its way. */
const TRAVEL_MS = 100

/**
 * Follows streams of Redis from where it was. What comes is told on a channel, which costs one message for each reader; whatever does not follow the last
 * one there is read from the stream.
 */
export class Feed {
  readonly #options: FeedOptions
  readonly #positions = new Map<string, Position>()
  readonly #over = new AbortController()
  readonly #follows = new Map<string, Promise<void>>()
  #listener: RedisListener | undefined
  #running: Promise<void> | undefined
  #isReading = false
  #hasMore = false
  #isTold = false

  constructor(options: FeedOptions) {
    this.#options = options
  }

  /**
   * Follows one more stream, from now on.
   *
   * @throws whatever the client throws when Redis cannot be asked.
   */
  follow(stream: string): Promise<void> {
    const known = this.#follows.get(stream) ?? this.#begin(stream)
    this.#follows.set(stream, known)
    known.catch(() => this.#follows.delete(stream))
    return known
  }

  async #begin(stream: string): Promise<void> {
    const { commands, clock } = this.#options
    this.#listener ??= commands.listen((channel, message) => this.#onMessage(streamOf(channel), message))
    // Before the end of the stream is looked for, so that nothing falls in between.
    await this.#listener.subscribe(channelOf(stream))
    const last = entriesOf(await commands.call('XREVRANGE', stream, '+', '-', 'COUNT', 1))[0]
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
    await this.#read()
  }

  /** The owner whose entries are read at present. */
  epochOf(stream: string): number | undefined {
    return this.#positions.get(stream)?.epoch
  }

  async close(): Promise<void> {
    this.#over.abort()
    this.#listener?.close()
    await this.#running
  }

  /** Looks after what the channel does not bring: silence, and whatever was lost with a connection. */
  async #run(): Promise<void> {
    const { clock } = this.#options
    const { signal } = this.#over
    while (!signal.aborted) {
      await sleep(clock, LOOK_MS, signal, { background: true }).catch(() => undefined)
      if (signal.aborted) break
      const isQuiet = [...this.#positions.values()].some(({ heardAt }) => clock.monotonic() - heardAt >= QUIET_MS)
      if (isQuiet) await this.#read()
      await this.#watch()
    }
  }

  #onMessage(stream: string, message: Buffer): void {
    const position = this.#positions.get(stream)
    if (!position || this.#over.signal.aborted) return
    const entry = this.#isReading || stream !== this.#options.open ? undefined : entryOf(message)
    const follows = entry?.epoch === position.epoch && entry?.number === position.number + 1
    const isNext = entry !== undefined && follows && Number.isFinite(entry.sentAt)
    if (isNext) void this.#take(stream, entry)
    else void this.#read()
  }

  /** Reads on from where each stream was. */
  async #read(): Promise<void> {
    this.#hasMore = true
    if (this.#isReading) return
    this.#isReading = true
    try {
      while (this.#hasMore && !this.#over.signal.aborted) {
        this.#hasMore = false
        for (const [stream, position] of this.#positions) await this.#readOne(stream, position)
      }
      this.#isTold = false
    } catch (error) {
      const { logger } = this.#options
      if (!this.#isTold && !this.#over.signal.aborted) {
        logger.warn('The shared realtime feed cannot be read from Redis; it goes on trying.', { error })
      }
      this.#isTold = true
    } finally {
      this.#isReading = false
    }
  }

  async #readOne(stream: string, position: Position): Promise<void> {
    const { commands } = this.#options
    for (;;) {
      const entries = entriesOf(
        await this.#inTime(commands.call('XRANGE', stream, `(${position.id}`, '+', 'COUNT', COUNT)),
      )
      for (const entry of entries) await this.#take(stream, entry)
      if (entries.length < COUNT || this.#over.signal.aborted) return
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

/** An entry as it is told on a channel: id, epoch, number, time and content between blanks. */
function entryOf(message: Buffer): Entry | undefined {
  const parts: string[] = []
  let from = 0
  for (let index = 0; index < 4; index++) {
    const blank = message.indexOf(0x20, from)
    if (blank < 0) return undefined
    parts.push(message.toString('latin1', from, blank))
    from = blank + 1
  }
  const [id = '', epoch, number, sentAt] = parts
  return {
    ...{ id, epoch: Number(epoch), number: Number(number), sentAt: Number(sentAt) },
    content: message.subarray(from),
  }
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
