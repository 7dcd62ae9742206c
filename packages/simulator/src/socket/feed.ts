import type { Market } from '../exchange/exchange.js'
import type { MarketView } from '../exchange/market-view.js'
import type { OrderNotice } from '../exchange/order-notice.js'
import type { TradePrint } from '../exchange/symbol-market.js'
import { UnitedTrades } from '../exchange/united-trades.js'
import { isShared, type VenueMarkets } from '../exchange/venue-markets.js'
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
import {
  BOOK_STREAM,
  NXT_BOOK_STREAM,
  NXT_TRADE_STREAM,
  TRADE_STREAM,
  UNITED_BOOK_STREAM,
  UNITED_TRADE_STREAM,
} from './streams.js'
import { registrationName, type Subscribers } from './subscribers.js'

type Venue = 'KRX' | 'NXT'

/** Trades of one moment travel in one frame this often. */
const JOIN_CHANCE = 0.5

export interface FeedOptions {
  readonly settings: Settings
  readonly markets: VenueMarkets
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
  readonly #united: UnitedTrades

  constructor(options: FeedOptions) {
    this.#options = options
    this.#united = new UnitedTrades(options.markets)
  }

  trades(prints: readonly TradePrint[], market: Market, venue: Venue): void {
    const { settings, subscribers, random, layouts } = this.#options
    const { code } = market.instrument
    if (this.#isToldByNxt(venue, market)) this.#venue(NXT_TRADE_STREAM, market, undefined, prints)
    const all = this.#united.after(prints, market, venue)
    this.#venue(UNITED_TRADE_STREAM, all.market, undefined, all.prints)
    if (venue === 'NXT') return
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

  book(market: Market, at: number, venue: Venue): void {
    const { settings, subscribers, layouts } = this.#options
    const { code } = market.instrument
    if (this.#isToldByNxt(venue, market)) this.#venue(NXT_BOOK_STREAM, market, at)
    this.#venue(UNITED_BOOK_STREAM, this.#united.marketOf(market), at)
    if (venue === 'NXT') return
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

  // Where there is but one market, it speaks for NXT, too.
  #isToldByNxt(venue: Venue, { instrument }: Market): boolean {
    return venue === 'NXT' || isShared(this.#options.markets.nxt, instrument)
  }

  /** A market under a TR id of NXT or of both venues together. */
  #venue(trId: string, market: MarketView, at: number | undefined, prints: readonly TradePrint[] = []): void {
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
