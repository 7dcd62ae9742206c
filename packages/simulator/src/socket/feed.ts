import type { Market } from '../exchange/exchange.js'
import type { OrderNotice } from '../exchange/order-notice.js'
import type { TradePrint } from '../exchange/symbol-market.js'
import type { Settings } from '../options.js'
import type { Random } from '../random.js'
import { encryptRecord } from './cipher.js'
import { bookRecord } from './frames/book-record.js'
import { noticeMessage } from './frames/notice-streams.js'
import { type RecordWriter, recordWriterOf } from './frames/record-writer.js'
import { streamSpecOf } from './frames/stream-specs.js'
import { factsOfMarket } from './frames/tick-facts.js'
import { tradeRecord } from './frames/trade-record.js'
import type { SocketSession } from './session.js'
import { BOOK_STREAM, BOOK_STREAMS, TRADE_STREAM, TRADE_STREAMS } from './streams.js'
import { registrationName, type Subscribers } from './subscribers.js'

/** Trades of one moment travel in one frame this often. */
const JOIN_CHANCE = 0.5

export interface FeedOptions {
  readonly settings: Settings
  readonly subscribers: Subscribers
  readonly random: Random
  /** How wide frames are at the moment. */
  readonly layouts: () => Settings['layouts']
  /** How often a notice of a stream is sent. */
  readonly copiesOf: (trId: string) => number
  /** Told of every frame that goes to somebody, not encrypted, once. */
  readonly onSent?: ((trId: string, trKey: string, frame: string) => void) | undefined
}

/** Turns what happens at the market into frames for those who have registered. */
export class Feed {
  readonly #options: FeedOptions
  readonly #writers = new Map<string, RecordWriter>()

  constructor(options: FeedOptions) {
    this.#options = options
  }

  trades(prints: readonly TradePrint[], market: Market): void {
    const { settings, subscribers, random, layouts } = this.#options
    const { code } = market.instrument
    for (const trId of TRADE_STREAMS) if (trId !== TRADE_STREAM) this.#venue(trId, market, undefined, prints)
    const sessions = subscribers.of(registrationName(TRADE_STREAM, code))
    if (!sessions && !settings.onRecord) return
    const records = prints.map((print) => tradeRecord(print, market, layouts().trade))
    for (const [index, { trade }] of prints.entries()) {
      settings.onRecord?.({ trId: TRADE_STREAM, trKey: code, at: trade.at, text: records[index] ?? '' })
    }
    if (!sessions) return
    const isJoined = records.length > 1 && random.chance(JOIN_CHANCE)
    const frames = isJoined
      ? [frameOf(TRADE_STREAM, records)]
      : records.map((record) => frameOf(TRADE_STREAM, [record]))
    this.#send(TRADE_STREAM, code, frames, sessions)
  }

  book(market: Market, at: number): void {
    const { settings, subscribers, layouts } = this.#options
    const { code } = market.instrument
    for (const trId of BOOK_STREAMS) if (trId !== BOOK_STREAM) this.#venue(trId, market, at)
    const sessions = subscribers.of(registrationName(BOOK_STREAM, code))
    if (!sessions && !settings.onRecord) return
    const record = bookRecord(market, at, layouts().book)
    settings.onRecord?.({ trId: BOOK_STREAM, trKey: code, at, text: record })
    if (!sessions) return
    this.#send(BOOK_STREAM, code, [frameOf(BOOK_STREAM, [record])], sessions)
  }

  /** Sends records of one moment, joined in one frame, to all who have registered for them. */
  records(about: { readonly trId: string; readonly trKey: string }, records: readonly string[], at: number): void {
    const { settings, subscribers } = this.#options
    const { trId, trKey } = about
    for (const text of records) settings.onRecord?.({ trId, trKey, at, text })
    const sessions = subscribers.of(registrationName(trId, trKey))
    if (!sessions) return
    this.#send(trId, trKey, [frameOf(trId, records)], sessions)
  }

  #send(trId: string, trKey: string, frames: readonly string[], sessions: ReadonlySet<SocketSession>): void {
    for (const frame of frames) this.#options.onSent?.(trId, trKey, frame)
    for (const session of sessions) for (const frame of frames) session.send(frame)
  }

  /** The same market under the TR ids of NXT and of both venues together. */
  #venue(trId: string, market: Market, at: number | undefined, prints: readonly TradePrint[] = []): void {
    const { subscribers, random } = this.#options
    const trKey = market.instrument.code
    const spec = streamSpecOf(trId)
    if (!spec || !subscribers.of(registrationName(trId, trKey))) return
    const write = this.#writers.get(trId) ?? recordWriterOf(spec)
    this.#writers.set(trId, write)
    const facts =
      at === undefined
        ? prints.map((print) => factsOfMarket(market, print.trade.at, print))
        : [factsOfMarket(market, at)]
    const chance = random.fork(`${trId}|${trKey}|${market.day.volume}`)
    const records = facts.map((one) => write(one, chance))
    this.records({ trId, trKey }, records, facts.at(-1)?.at ?? 0)
  }

  /** @param session That of the account's app key, where there is one. */
  notice(notice: OrderNotice, session: SocketSession | undefined): void {
    const { settings, layouts } = this.#options
    const { env, onRecord } = settings
    const message = noticeMessage(notice, { env, width: layouts().notice })
    if (!message) return
    const { trId, textFor } = message
    const keys = session?.keys.get(trId)
    const registrations = [...(session?.registrations.values() ?? [])].filter((one) => one.trId === trId)
    if (registrations.length === 0) onRecord?.({ trId, trKey: '', at: notice.at, text: textFor('') })
    for (const { trKey } of registrations) {
      const record = textFor(trKey)
      onRecord?.({ trId, trKey, at: notice.at, text: record })
      if (keys) this.#options.onSent?.(trId, trKey, frameOf(trId, [record]))
      const copies = keys ? this.#options.copiesOf(trId) : 0
      for (let copy = 0; keys && copy < copies; copy++) session?.send(`1|${trId}|001|${encryptRecord(record, keys)}`)
    }
  }
}

function frameOf(trId: string, records: readonly string[]): string {
  return `0|${trId}|${String(records.length).padStart(3, '0')}|${records.join('^')}`
}
