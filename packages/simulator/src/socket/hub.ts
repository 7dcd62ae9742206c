import type { Credentials } from '../auth/credentials.js'
import type { Counters } from '../counters.js'
import type { Market } from '../exchange/exchange.js'
import type { OrderNotice } from '../exchange/order-notice.js'
import type { TradePrint } from '../exchange/symbol-market.js'
import { streamVenueOf } from '../exchange/venue-markets.js'
import type { FaultScope } from '../faults/fault-plan.js'
import type { SocketFaultTargets } from '../faults/socket-faults.js'
import type { MessageFault, SocketTrouble } from '../faults/socket-trouble.js'
import type { Settings } from '../options.js'
import type { Random } from '../random.js'
import type { World } from '../world.js'
import { createCipherKeys } from './cipher.js'
import { type ControlMessage, parseMessage } from './control-message.js'
import { Feed } from './feed.js'
import { GARBAGE_KINDS, type GarbageKind, garbageFrames, invalidUtf8Frame } from './garbage.js'
import { NoticeQueue } from './notice-queue.js'
import { Pulse } from './pulse.js'
import { CONTROL_REPLIES, type ControlReply, controlReplyText } from './replies.js'
import { type Registration, SocketSession } from './session.js'
import type { SocketLink, SocketPeer } from './socket-link.js'
import { isKnownStream, isNoticeStream, isPlausibleKey, needsMarket, TRADE_STREAM } from './streams.js'
import { registrationName, Subscribers } from './subscribers.js'

/** Registrations in one session, over all TR ids, notices included. */
const MAX_REGISTRATIONS = 41
/** What may wait for one client that does not read … */
const MAX_WAITING_BYTES = 64 * 1024 * 1024
/** … and for all of them together: with many sessions each has less room. */
const MAX_WAITING_BYTES_OF_ALL = 256 * 1024 * 1024

export interface SocketHubOptions {
  readonly settings: Settings
  readonly credentials: Credentials
  readonly world: World
  readonly counters: Counters
  readonly trouble: SocketTrouble
  readonly random: Random
  /** Told of every frame that goes to somebody, not encrypted, once. */
  readonly onSent?: ((trId: string, trKey: string, frame: string) => void) | undefined
  /** Streams that no market drives say nothing by themselves. */
  readonly isSilent?: boolean | undefined
}

/** All WebSocket sessions: control messages in, frames out. */
export class SocketHub implements SocketFaultTargets {
  readonly #options: SocketHubOptions
  readonly #sessions = new Set<SocketSession>()
  /** Given up by the server while nothing gets through to their clients. */
  readonly #ghosts = new Set<SocketSession>()
  /** One session per app key. */
  readonly #slots = new Map<string, SocketSession>()
  readonly #subscribers = new Subscribers()
  readonly #feed: Feed
  readonly #pulse: Pulse
  readonly #notices: NoticeQueue
  readonly #garbageRandom: Random

  constructor(options: SocketHubOptions) {
    const { settings, world, random } = options
    this.#options = options
    this.#garbageRandom = random.fork('garbage')
    this.#feed = new Feed({
      ...{ settings, random, subscribers: this.#subscribers, markets: world },
      layouts: () => ({ ...settings.layouts, ...options.trouble.layouts.value }),
      onSent: options.onSent,
      copiesOf: (trId) => 1 + options.trouble.notices.take(trId).length,
    })
    this.#pulse = new Pulse({
      ...{ clock: settings.clock, world, random: random.fork('pulse') },
      send: (about, records, at) => this.#feed.records(about, records, at),
    })
    this.#notices = new NoticeQueue({
      clock: settings.clock,
      timing: () => options.trouble.noticeTiming.value ?? settings.noticeTiming,
      random: random.fork('notices'),
      deliver: (notice) => this.#feed.notice(notice, this.#slots.get(notice.order.account.appKey)),
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
    const { settings, trouble, counters } = this.#options
    let hasLeft = false
    const onDrop = (ended: SocketSession): void => {
      counters.sockets.dropped++
      this.#forget(ended)
      if (ended.isSilent && !hasLeft) this.#ghosts.add(ended)
    }
    const session = new SocketSession({
      ...{ link, clock: settings.clock, trouble, onDrop },
      roomFor: () => Math.min(MAX_WAITING_BYTES, MAX_WAITING_BYTES_OF_ALL / this.#sessions.size),
      onOverflow: () => counters.sockets.overflowed++,
    })
    this.#sessions.add(session)
    counters.sockets.accepted++
    return {
      onText: (text) => {
        if (session.isListening) this.#onText(session, text)
      },
      onPong: () => {
        if (session.isListening) session.onPong()
      },
      onClose: () => {
        hasLeft = true
        this.#ghosts.delete(session)
        if (!session.isHoldingKey) this.#forget(session)
      },
    }
  }

  /** Runs a request; the notices it causes leave when the settings say. */
  during<T>(run: () => T): T {
    return this.#notices.during(run)
  }

  sendNotice(notice: OrderNotice): void {
    this.#notices.add(notice)
  }

  sendTrades(prints: readonly TradePrint[], market: Market, venue: 'KRX' | 'NXT' = 'KRX'): void {
    this.#feed.trades(prints, market, venue)
  }

  /** Sends records of a stream to all who have registered for them. */
  sendRecords(about: { readonly trId: string; readonly trKey: string }, records: readonly string[], at: number): void {
    this.#feed.records(about, records, at)
  }

  sendBook(market: Market, at: number, venue: 'KRX' | 'NXT' = 'KRX'): void {
    this.#feed.book(market, at, venue)
  }

  endAll(closeFrame: boolean): void {
    for (const session of [...this.#sessions]) session.end(closeFrame)
    for (const session of this.#ghosts) session.cut()
    this.#ghosts.clear()
  }

  silenceAll(holdsKey: boolean): void {
    for (const session of this.#sessions) session.silence(holdsKey)
  }

  sendGarbage(kind: GarbageKind | undefined): void {
    for (const session of this.#sessions) {
      const about = someRegistrationOf(session)
      for (const one of kind ? [kind] : GARBAGE_KINDS) {
        for (const frame of garbageFrames(one, about, this.#garbageRandom)) session.send(frame)
      }
    }
  }

  sendInvalidUtf8(): void {
    for (const session of this.#sessions) session.send(invalidUtf8Frame(someRegistrationOf(session)))
  }

  rotateKeys(): void {
    for (const session of this.#sessions) for (const trId of session.keys.keys()) session.rotating.add(trId)
  }

  forget({ trId, trKey, times = 1 }: FaultScope & { readonly trKey?: string | undefined }): void {
    let left = times
    for (const session of this.#sessions) {
      for (const [name, registration] of session.registrations) {
        if (left === 0) return
        if (trId !== undefined && registration.trId !== trId) continue
        if (trKey !== undefined && registration.trKey !== trKey) continue
        this.#remove(session, name, registration)
        left--
      }
    }
  }

  close(): void {
    this.#notices.close()
    this.#pulse.close()
    this.endAll(false)
  }

  #onText(session: SocketSession, text: string): void {
    const parsed = parseMessage(text)
    if (parsed.kind === 'pong') session.onPong()
    else if (parsed.kind === 'error') this.#answer(session, { code: parsed.code })
    else this.#meet(session, parsed.message, this.#options.trouble.messages.take(parsed.message.trId))
  }

  #meet(session: SocketSession, message: ControlMessage, faults: readonly MessageFault[]): void {
    if (faults.some((fault) => fault.kind === 'loseAck' && fault.after === 'before')) return
    const refusal = faults.find((fault) => fault.kind === 'refuse')
    const { trId, trKey, approvalKey } = message
    const detail = refusal?.code === 'OPSP0011' ? approvalKey : undefined
    const reply = refusal ? { code: refusal.code, trId, trKey, detail } : this.#obey(session, message)
    this.#answer(session, reply, faults)
  }

  // After an rt_cd "9" reply the server hangs up without a close frame.
  #answer(session: SocketSession, reply: ControlReply, faults: readonly MessageFault[] = []): void {
    const text = controlReplyText(reply)
    const isLost = faults.some(({ kind }) => kind === 'loseAck')
    const copies = faults.some(({ kind }) => kind === 'repeatAck') ? 2 : 1
    const delayMs = faults.reduce((sum, fault) => sum + (fault.kind === 'delayAck' ? fault.ms : 0), 0)
    for (let copy = 0; copy < copies && !isLost; copy++) session.answer(text, delayMs)
    if (CONTROL_REPLIES[reply.code].rtCd === '9') session.hangUp()
  }

  #obey(session: SocketSession, message: ControlMessage): ControlReply {
    const { credentials, counters, trouble } = this.#options
    const { approvalKey, trId, trKey, action } = message
    const appKey = credentials.approvedAppKey(approvalKey)
    const named = { trId, trKey }
    if (appKey === undefined)
      return { code: 'OPSP0011', ...named, detail: approvalKey === '' ? 'NOT FOUND' : approvalKey }
    const holder = this.#slots.get(appKey)
    if ((holder && holder !== session) || trouble.conflict.value) {
      counters.sockets.conflicts++
      return { code: 'OPSP8996' }
    }
    if (session.appKey === undefined) {
      session.appKey = appKey
      this.#slots.set(appKey, session)
    }
    return action === 'register' ? this.#register(session, trId, trKey) : this.#unregister(session, trId, trKey)
  }

  #register(session: SocketSession, trId: string, trKey: string): ControlReply {
    const { settings } = this.#options
    if (!isKnownStream(settings.env, trId)) return { code: 'OPSP8991' }
    if (!isPlausibleKey(trId, trKey)) return { code: 'OPSP8992' }
    const { htsIds } = settings
    if (isNoticeStream(trId) && htsIds && !htsIds.includes(trKey)) return { code: 'OPSP0017' }
    const name = registrationName(trId, trKey)
    if (session.registrations.has(name)) return { code: 'OPSP0002', trId, trKey }
    if (session.registrations.size >= MAX_REGISTRATIONS) return { code: 'OPSP0008', trId, trKey }
    const unwatch = needsMarket(trId) ? this.#watch(trId, trKey) : () => undefined
    const unfollow = this.#options.isSilent ? () => undefined : this.#pulse.follow(trId, trKey)
    const release = (): void => {
      unwatch()
      unfollow()
    }
    session.registrations.set(name, { trId, trKey, release })
    this.#subscribers.add(name, session)
    const encrypt = isNoticeStream(trId) ? settings.noticeAckEncrypt : 'N'
    return { code: 'OPSP0000', trId, trKey, encrypt, output: this.#keysOf(session, trId) }
  }

  #watch(trId: string, code: string): () => void {
    const { exchange, nxt } = this.#options.world
    const venue = streamVenueOf(trId)
    const watched =
      venue === 'KRX' || !nxt.instruments.has(code) ? [exchange] : venue === 'NXT' ? [nxt] : [nxt, exchange]
    const cancels = watched.map((one) => one.watch(code))
    return () => {
      for (const cancel of cancels) cancel()
    }
  }

  #keysOf(session: SocketSession, trId: string): { readonly iv: string; readonly key: string } {
    const isRotated = session.rotating.delete(trId)
    const present = isRotated ? undefined : session.keys.get(trId)
    const { iv, key } = present ?? createCipherKeys(this.#options.random)
    session.keys.set(trId, { iv, key })
    return { iv, key }
  }

  #unregister(session: SocketSession, trId: string, trKey: string): ControlReply {
    const name = registrationName(trId, trKey)
    const registration = session.registrations.get(name)
    if (!registration) return { code: 'OPSP0003', trId, trKey }
    this.#remove(session, name, registration)
    return { code: 'OPSP0001', trId, trKey }
  }

  #remove(session: SocketSession, name: string, registration: Registration): void {
    registration.release()
    session.registrations.delete(name)
    this.#subscribers.remove(name, session)
  }

  #forget(session: SocketSession): void {
    for (const name of session.registrations.keys()) this.#subscribers.remove(name, session)
    session.forget()
    this.#sessions.delete(session)
    if (session.appKey !== undefined && this.#slots.get(session.appKey) === session) this.#slots.delete(session.appKey)
  }
}

function someRegistrationOf(session: SocketSession): { readonly trId: string; readonly trKey: string } {
  const [first] = session.registrations.values()
  return first ?? { trId: TRADE_STREAM, trKey: '000000' }
}
