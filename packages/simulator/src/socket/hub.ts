import type { Credentials } from '../auth/credentials.js'
import type { Counters } from '../counters.js'
import type { Exchange, Market } from '../exchange/exchange.js'
import type { OrderNotice } from '../exchange/order-desk.js'
import type { TradePrint } from '../exchange/symbol-market.js'
import type { Settings } from '../options.js'
import type { Random } from '../random.js'
import { createCipherKeys, encryptRecord } from './cipher.js'
import { type ControlMessage, parseMessage } from './control-message.js'
import { bookRecord } from './frames/book-record.js'
import { noticeRecord } from './frames/notice-record.js'
import { tradeRecord } from './frames/trade-record.js'
import { NoticeQueue } from './notice-queue.js'
import { CONTROL_REPLIES, type ControlReply } from './replies.js'
import { type Registration, SocketSession } from './session.js'
import type { SocketLink, SocketPeer } from './socket-link.js'
import { BOOK_STREAM, isKnownStream, isNoticeStream, isPlausibleKey, NOTICE_STREAM, TRADE_STREAM } from './streams.js'

/** Registrations in one session, over all TR ids, notices included. */
const MAX_REGISTRATIONS = 41
/** Trades of one moment travel in one frame this often. */
const JOIN_CHANCE = 0.5

export interface SocketHubOptions {
  readonly settings: Settings
  readonly credentials: Credentials
  readonly exchange: Exchange
  readonly counters: Counters
  readonly random: Random
}

/** All WebSocket sessions: control messages in, frames out. */
export class SocketHub {
  readonly #options: SocketHubOptions
  readonly #sessions = new Set<SocketSession>()
  /** One session per app key. */
  readonly #slots = new Map<string, SocketSession>()
  readonly #subscribers = new Map<string, Set<SocketSession>>()
  readonly #notices: NoticeQueue

  constructor(options: SocketHubOptions) {
    this.#options = options
    this.#notices = new NoticeQueue({
      clock: options.settings.clock,
      timing: options.settings.noticeTiming,
      random: options.random.fork('notices'),
      deliver: (notice) => this.#deliver(notice),
    })
  }

  get openCount(): number {
    return this.#sessions.size
  }

  registrations(): { trId: string; trKey: string }[] {
    return [...this.#sessions].flatMap((session) =>
      [...session.registrations.values()].map(({ trId, trKey }) => ({ trId, trKey })),
    )
  }

  accept(link: SocketLink): SocketPeer {
    const session = new SocketSession(link, this.#options.settings.clock, (ended) => {
      this.#options.counters.sockets.dropped++
      this.#forget(ended)
    })
    this.#sessions.add(session)
    this.#options.counters.sockets.accepted++
    return {
      onText: (text) => {
        if (session.isOpen && !session.isSilent) this.#onText(session, text)
      },
      onPong: () => {
        if (!session.isSilent) session.onPong()
      },
      onClose: () => this.#forget(session),
    }
  }

  /** Runs a request; the notices it causes leave when the settings say. */
  during<T>(run: () => T): T {
    return this.#notices.during(run)
  }

  sendNotice(notice: OrderNotice): void {
    this.#notices.add(notice)
  }

  sendTrades(prints: readonly TradePrint[], market: Market): void {
    const sessions = this.#subscribersOf(TRADE_STREAM, market.instrument.code)
    if (!sessions) return
    const width = this.#options.settings.layouts.trade
    const records = prints.map((print) => tradeRecord(print, market, width))
    const isJoined = records.length > 1 && this.#options.random.chance(JOIN_CHANCE)
    const frames = isJoined
      ? [frameOf(TRADE_STREAM, records)]
      : records.map((record) => frameOf(TRADE_STREAM, [record]))
    for (const session of sessions) for (const frame of frames) session.send(frame)
  }

  sendBook(market: Market, at: number): void {
    const sessions = this.#subscribersOf(BOOK_STREAM, market.instrument.code)
    if (!sessions) return
    const frame = frameOf(BOOK_STREAM, [bookRecord(market, at, this.#options.settings.layouts.book)])
    for (const session of sessions) session.send(frame)
  }

  endAll(closeFrame: boolean): void {
    for (const session of [...this.#sessions]) session.end(closeFrame)
  }

  silenceAll(): void {
    for (const session of this.#sessions) session.silence()
  }

  close(): void {
    this.#notices.close()
    this.endAll(false)
  }

  #onText(session: SocketSession, text: string): void {
    const parsed = parseMessage(text)
    if (parsed.kind === 'pong') session.onPong()
    else if (parsed.kind === 'error') this.#answer(session, { code: parsed.code })
    else this.#answer(session, this.#obey(session, parsed.message))
  }

  // After an rt_cd "9" reply the server hangs up without a close frame.
  #answer(session: SocketSession, reply: ControlReply): void {
    session.reply(reply)
    if (CONTROL_REPLIES[reply.code].rtCd === '9') session.end(false)
  }

  #obey(session: SocketSession, message: ControlMessage): ControlReply {
    const { approvalKey, trId, trKey, action } = message
    const appKey = this.#options.credentials.approvedAppKey(approvalKey)
    const named = { trId, trKey }
    if (appKey === undefined)
      return { code: 'OPSP0011', ...named, detail: approvalKey === '' ? 'NOT FOUND' : approvalKey }
    const holder = this.#slots.get(appKey)
    if (holder && holder !== session) {
      this.#options.counters.sockets.conflicts++
      return { code: 'OPSP8996' }
    }
    if (session.appKey === undefined) {
      session.appKey = appKey
      this.#slots.set(appKey, session)
    }
    return action === 'register' ? this.#register(session, trId, trKey) : this.#unregister(session, trId, trKey)
  }

  #register(session: SocketSession, trId: string, trKey: string): ControlReply {
    const { settings, exchange, random } = this.#options
    if (!isKnownStream(settings.env, trId)) return { code: 'OPSP8991' }
    if (!isPlausibleKey(trId, trKey)) return { code: 'OPSP8992' }
    const { htsIds } = settings
    if (isNoticeStream(trId) && htsIds && !htsIds.includes(trKey)) return { code: 'OPSP0017' }
    const name = nameOf(trId, trKey)
    if (session.registrations.has(name)) return { code: 'OPSP0002', trId, trKey }
    if (session.registrations.size >= MAX_REGISTRATIONS) return { code: 'OPSP0008', trId, trKey }
    const isMarketData = trId === TRADE_STREAM || trId === BOOK_STREAM
    const registration: Registration = { trId, trKey, release: isMarketData ? exchange.watch(trKey) : () => undefined }
    session.registrations.set(name, registration)
    const subscribers = this.#subscribers.get(name) ?? new Set()
    this.#subscribers.set(name, subscribers.add(session))
    const keys = session.keys.get(trId) ?? createCipherKeys(random)
    session.keys.set(trId, keys)
    const encrypt = isNoticeStream(trId) ? settings.noticeAckEncrypt : 'N'
    return { code: 'OPSP0000', trId, trKey, encrypt, output: { iv: keys.iv, key: keys.key } }
  }

  #unregister(session: SocketSession, trId: string, trKey: string): ControlReply {
    const name = nameOf(trId, trKey)
    const registration = session.registrations.get(name)
    if (!registration) return { code: 'OPSP0003', trId, trKey }
    registration.release()
    session.registrations.delete(name)
    this.#unsubscribe(name, session)
    return { code: 'OPSP0001', trId, trKey }
  }

  #forget(session: SocketSession): void {
    for (const name of session.registrations.keys()) this.#unsubscribe(name, session)
    session.forget()
    this.#sessions.delete(session)
    if (session.appKey !== undefined && this.#slots.get(session.appKey) === session) this.#slots.delete(session.appKey)
  }

  #unsubscribe(name: string, session: SocketSession): void {
    const subscribers = this.#subscribers.get(name)
    subscribers?.delete(session)
    if (subscribers?.size === 0) this.#subscribers.delete(name)
  }

  #subscribersOf(trId: string, trKey: string): ReadonlySet<SocketSession> | undefined {
    return this.#subscribers.get(nameOf(trId, trKey))
  }

  #deliver(notice: OrderNotice): void {
    const { settings, exchange } = this.#options
    const session = this.#slots.get(notice.order.account.appKey)
    const trId = NOTICE_STREAM[settings.env]
    const keys = session?.keys.get(trId)
    if (!session || !keys) return
    const name = exchange.instruments.get(notice.order.code)?.name ?? ''
    for (const registration of session.registrations.values()) {
      if (registration.trId !== trId) continue
      const record = noticeRecord(notice, {
        htsId: registration.trKey,
        name,
        env: settings.env,
        width: settings.layouts.notice,
      })
      session.send(`1|${trId}|001|${encryptRecord(record, keys)}`)
    }
  }
}

function nameOf(trId: string, trKey: string): string {
  return `${trId}|${trKey}`
}

function frameOf(trId: string, records: readonly string[]): string {
  return `0|${trId}|${String(records.length).padStart(3, '0')}|${records.join('^')}`
}
