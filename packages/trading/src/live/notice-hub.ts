import { type Clock, KisAbortError, kstTime, type Logger, onAbort } from '@kis/core'
import type { GapEvent, LostEvent, RealtimeClient } from '@kis/realtime'
import type { Order } from '../orders/order.js'
import type { OrderTracker } from '../orders/tracking/order-tracker.js'
import { withHidden } from '../present.js'
import type { LiveGap } from './live-view.js'
import type { ReadNotice } from './notice-readers.js'
import type { NoticeSource } from './notice-sources.js'
import type { OrderNotice } from './order-notice.js'
import { ToldFills } from './told-fills.js'

/** A reader of notices. None of these may throw. */
export interface NoticeReader {
  notice(notice: OrderNotice): void
  gap(gap: LiveGap): void
  lost(event: LostEvent): void
  trouble(error: unknown): void
  end(error: unknown): void
  /** Look at the broker's lists when open orders are not heard of for so long; `null`: never. */
  readonly pollMs: number | null
}

export interface NoticeHubOptions {
  readonly realtime: () => RealtimeClient
  readonly clock: Clock
  readonly logger?: Logger | undefined
  /** Eight figures and the product code. */
  readonly account: string
  readonly tracker: OrderTracker
  /** Asks the broker's lists about every order that is followed here. */
  readonly resync: (signal: AbortSignal) => Promise<void>
  readonly sources: () => readonly NoticeSource[]
}

/** Streams come back one after the other: their gaps are one, unless one of them keeps the others waiting. */
const GATHER_MS = 3_000
/** How soon doubts about a fill are cleared up. */
const DOUBT_MS = 1_000
const LONGEST_HOLD_MS = 10_000
const MOST_HELD = 1_000
/** A notice comes again within moments, or after a connection broke. Each is remembered whole. */
const MOST_REPEATS = 1_000
/** Polling slows down to this many times its pause while nothing changes. */
const SLOWEST_POLL = 12

/**
 * The notices of one account (체결통보), read once for all its views: they move orders on, each fill is told once, and what was missed is looked for in the
 * broker's lists.
 */
export class NoticeHub {
  readonly #options: NoticeHubOptions
  readonly #readers = new Set<NoticeReader>()
  readonly #fills: ToldFills
  readonly #seen = new Set<string>()
  #session: Session | undefined

  constructor(options: NoticeHubOptions) {
    this.#options = options
    this.#fills = new ToldFills(options.clock)
  }

  /**
   * Adds a reader, and opens the streams for the first one.
   *
   * @returns what takes it away; the streams are given up with the last.
   */
  async attach(reader: NoticeReader, signal: AbortSignal | undefined): Promise<() => Promise<void>> {
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    this.#readers.add(reader)
    this.#session ??= this.#begin()
    const session = this.#session
    const leave = async (): Promise<void> => {
      this.#readers.delete(reader)
      if (this.#readers.size === 0) await this.#close(session)
    }
    try {
      await aborting(session.opened, signal)
      // One of the streams may have ended while another was being opened.
      if (this.#session !== session) throw session.failure ?? new KisAbortError()
    } catch (error) {
      await leave()
      throw error
    }
    this.#pollLater(session)
    return leave
  }

  #begin(): Session {
    const abort = new AbortController()
    const session: Session = {
      abort,
      releases: [],
      opened: Promise.resolve(),
      lastHeard: this.#options.clock.monotonic(),
      slowness: 1,
      isPolling: false,
      gap: undefined,
      lost: new Set(),
      held: undefined,
      due: undefined,
      isAsking: false,
      isTelling: false,
      failure: undefined,
    }
    const { tracker } = this.#options
    for (const order of tracker.orders) this.#fills.follow(order, true)
    const stopListening = tracker.listen({
      followed: (order) => void this.#fills.follow(order),
      doubted: () => this.#askIn(session, DOUBT_MS),
      listed: () => this.#tellLater(session),
    })
    onAbort(abort.signal, stopListening)
    session.opened = this.#open(session)
    session.opened.catch(() => undefined)
    return session
  }

  async #open(session: Session): Promise<void> {
    const { realtime, logger, sources } = this.#options
    // Before the client is made: without an HTS id there is nothing to open.
    const wanted = sources()
    const client = realtime()
    for (const { name, source, isMain } of wanted) {
      try {
        const release = await source.open(
          client,
          {
            item: (read) => this.#take(session, read),
            gap: (gap) => this.#gap(session, name, gap),
            lost: (event) => this.#lost(session, name, event),
            end: (error) => this.#end(session, error),
          },
          session.abort.signal,
        )
        session.releases.push(release)
      } catch (error) {
        if (isMain || session.abort.signal.aborted) throw error
        logger?.warn(`${name} is not watched: its stream was refused.`, { error })
      }
    }
  }

  async #close(session: Session): Promise<void> {
    if (this.#session === session) this.#session = undefined
    session.due?.()
    session.abort.abort()
    // What is still being opened is given up when it is open.
    await session.opened.catch(() => undefined)
    await Promise.all(session.releases.splice(0).map((release) => release()))
  }

  #end(session: Session, error: unknown): void {
    if (this.#session !== session) return
    session.failure = error
    this.#close(session).catch((trouble: unknown) => {
      this.#options.logger?.warn('The other streams of notices could not be given up.', { error: trouble })
    })
    for (const reader of [...this.#readers]) {
      this.#readers.delete(reader)
      reader.end(error)
    }
  }

  #take(session: Session, { account, notice, moment, isSure }: ReadNotice): void {
    const { clock, tracker } = this.#options
    if (!isOf(this.#options.account, account) || this.#session !== session) return
    session.lastHeard = clock.monotonic()
    session.slowness = 1
    const { kind, assetClass, orderNumber, quantity, price } = notice
    const isFill = kind === 'filled'
    const isRepeat = this.#isRepeat(notice)
    // Only a fill can come twice and be two: everything else has an order number of its own.
    if (isRepeat && !isFill) return
    const originalOrderNumber = isFill ? null : notice.originalOrderNumber
    const facts = { kind, assetClass, orderNumber, originalOrderNumber, quantity, price, time: moment }
    const moved = isSure ? tracker.notice(facts) : undefined
    const order = moved ? this.#fills.follow(moved, false) : this.#fills.find(notice)
    if (!isSure || isRepeat || order?.isDoubtful) this.#askIn(session, DOUBT_MS)
    if (isFill) this.#takeFill(session, notice, order, isRepeat)
    else this.#tell(session, notice)
  }

  #takeFill(session: Session, notice: OrderNotice, order: Order | undefined, isRepeat: boolean): void {
    const { quantity, price } = notice
    if (!order) {
      // All of it was told, by a list or by the same notice.
      if (this.#fills.isOver(notice)) return
      if (!isRepeat) this.#fills.tell(notice, quantity, price)
      this.#tell(session, isRepeat ? changed(notice, { isRepeat }) : notice)
      return
    }
    // What a list told before, and what is only told twice, leaves nothing to tell.
    const untold = Math.min(this.#fills.untold(order, notice.orderNumber), quantity)
    if (untold <= 0) return
    this.#fills.tell(notice, untold, price)
    this.#tell(session, untold < quantity ? changed(notice, { quantity: untold }) : notice)
  }

  #isRepeat({ raw }: OrderNotice): boolean {
    const key = raw?.raw.join('^') ?? ''
    if (this.#seen.has(key)) return true
    this.#seen.add(key)
    if (this.#seen.size > MOST_REPEATS) {
      const [oldest = ''] = this.#seen
      this.#seen.delete(oldest)
    }
    return false
  }

  #tell(session: Session, notice: OrderNotice): void {
    if (session.held) {
      session.held.push(notice)
      if (session.held.length < MOST_HELD) return
      this.#letGo(session)
      return
    }
    for (const reader of this.#readers) reader.notice(notice)
  }

  #letGo(session: Session): void {
    const held = session.held ?? []
    session.held = undefined
    for (const notice of held) for (const reader of this.#readers) reader.notice(notice)
  }

  #lost(session: Session, name: string, event: LostEvent): void {
    const isFirst = session.lost.size === 0
    session.lost.add(name)
    // The streams of one connection are lost together: that is told once.
    if (isFirst) for (const reader of this.#readers) reader.lost(event)
  }

  #gap(session: Session, name: string, gap: GapEvent): void {
    session.lost.delete(name)
    const before = session.gap
    session.gap = before ? { ...gap, from: Math.min(before.from, gap.from), to: Math.max(before.to, gap.to) } : gap
    session.held ??= []
    if (session.isAsking) return
    session.due?.()
    session.due = undefined
    this.#askIn(session, session.lost.size === 0 ? 0 : GATHER_MS)
  }

  #askIn(session: Session, ms: number): void {
    if (session.due || session.isAsking) return
    session.due = this.#options.clock.schedule(ms, () => {
      session.due = undefined
      void this.#ask(session)
    })
  }

  // Settles always: what fails is told with the gap, or to those who listen for errors.
  async #ask(session: Session): Promise<void> {
    const { clock, tracker, resync } = this.#options
    const { gap } = session
    session.gap = undefined
    session.isAsking = true
    const stopHolding = clock.schedule(LONGEST_HOLD_MS, () => this.#letGo(session), { background: true })
    for (const order of tracker.orders) this.#fills.follow(order)
    let error: unknown = null
    try {
      await resync(session.abort.signal)
    } catch (failure) {
      error = failure
    }
    stopHolding()
    session.isAsking = false
    if (this.#session !== session) return
    for (const order of tracker.orders) this.#fills.follow(order)
    const missed = this.#fills.missed(kstTime(clock.now()))
    session.slowness = missed.length > 0 ? 1 : Math.min(session.slowness * 2, SLOWEST_POLL)
    for (const reader of this.#readers) {
      if (gap) reader.gap({ ...gap, filled: missed.length, complete: error === null, error })
      else if (error !== null) reader.trouble(error)
      for (const notice of missed) reader.notice(notice)
    }
    this.#letGo(session)
    if (session.gap) {
      session.held = []
      this.#askIn(session, 0)
    } else if (error === null && tracker.orders.some((order) => order.isDoubtful)) this.#askIn(session, DOUBT_MS)
  }

  // Somebody else has read a list. A notice may still be on its way, and tells more than the list.
  #tellLater(session: Session): void {
    if (session.isTelling || session.isAsking || session.held) return
    session.isTelling = true
    const { clock } = this.#options
    clock.schedule(
      DOUBT_MS,
      () => {
        session.isTelling = false
        // After a gap, what was missed is told with it.
        if (this.#session !== session || session.isAsking || session.held) return
        for (const notice of this.#fills.missed(kstTime(clock.now()))) this.#tell(session, notice)
      },
      { background: true },
    )
  }

  #pollLater(session: Session): void {
    const pauses = [...this.#readers].flatMap(({ pollMs }) => (pollMs === null ? [] : [pollMs]))
    if (session.isPolling || pauses.length === 0 || this.#session !== session) return
    session.isPolling = true
    const pause = Math.min(...pauses)
    const { clock, tracker } = this.#options
    const cancel = clock.schedule(
      pause,
      () => {
        stopListening()
        session.isPolling = false
        const silence = clock.monotonic() - session.lastHeard
        if (tracker.orders.length > 0 && silence >= pause * session.slowness) {
          session.lastHeard = clock.monotonic()
          this.#askIn(session, 0)
        }
        this.#pollLater(session)
      },
      { background: true },
    )
    const stopListening = onAbort(session.abort.signal, cancel)
  }
}

interface Session {
  readonly abort: AbortController
  readonly releases: (() => Promise<void>)[]
  opened: Promise<void>
  lastHeard: number
  slowness: number
  isPolling: boolean
  /** What was missed and is not asked about yet. */
  gap: GapEvent | undefined
  /** Streams that are lost at the moment, by name. */
  readonly lost: Set<string>
  /** Notices that wait until what was missed is told. */
  held: OrderNotice[] | undefined
  due: (() => void) | undefined
  isAsking: boolean
  /** Whether what somebody else's look at the lists has brought to light is about to be told. */
  isTelling: boolean
  /** Why it has ended. */
  failure: unknown
}

/** The product code may be missing behind the eight digits. */
function isOf(account: string, noticed: string): boolean {
  return noticed === account || noticed === account.slice(0, 8)
}

function changed(notice: OrderNotice, change: Partial<Pick<OrderNotice, 'quantity' | 'isRepeat'>>): OrderNotice {
  return withHidden({ ...notice, ...change }, { raw: notice.raw }) as OrderNotice
}

function aborting<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = onAbort(signal, () => reject(new KisAbortError({ cause: signal?.reason })))
    promise.then(resolve, reject).finally(stop)
  })
}
