import type { Cancel, Clock } from '../clock.js'
import type { Environment } from '../environment.js'
import type { RateLimits } from '../limits.js'
import type { Logger } from '../logger.js'
import type { Lane, RateLimiterStats, RateLimitKind } from '../rate-limiter.js'
import { LaneQueues, type Waiter } from './lane-queues.js'
import { LANES, type LimiterAnswer, type LimiterLink, type UnusedCalls } from './limiter-link.js'
import { LocalService } from './local-service.js'
import { localShareOf } from './local-share.js'
import { type Narrowing, notNarrowed, recovered, refused } from './narrowing.js'

/** What `createLinkedRateLimiter` takes. */
export interface LinkedRateLimiterOptions {
  readonly link: LimiterLink
  readonly env: Environment
  /** The same in all programs. */
  readonly limits: RateLimits
  readonly clock: Clock
  /** Hears of refusals by KIS, and of the link going away and coming back. */
  readonly logger?: Logger | undefined
  /**
   * What happens while the link cannot be asked. `fail`: every call rejects with what the link threw, and nothing is sent. `local`: this process
   * goes on with a third of the quota, warns once, and returns when it can.
   */
  readonly whenDown: 'fail' | 'local'
}

const PROBE_MS = 1_000
const NOBODY: Readonly<Record<Lane, number>> = { cancel: 0, order: 0, account: 0, quote: 0 }

/** The calls of this process that wait, and what it knows of the shared windows. One question at a time is on its way. */
export class SharedLimiter {
  readonly #options: LinkedRateLimiterOptions
  readonly #queues = new LaneQueues()
  /** Not told yet. */
  #refusals: ReadonlySet<RateLimitKind> = new Set()
  #narrowings: Readonly<Record<RateLimitKind, Narrowing>>
  /** Calls within the window as of the last answer. */
  #seen: { readonly calls: number; readonly at: number } | undefined
  /** Who waits, as far as the others have been told. */
  #announced = NOBODY
  #unused: UnusedCalls | undefined
  #isDue = false
  #isAsking = false
  #cancelTimer: Cancel | undefined
  #local: LocalService | undefined

  constructor(options: LinkedRateLimiterOptions) {
    this.#options = options
    const { callsPerWindow, ledgerCallsPerWindow } = options.limits
    this.#narrowings = { calls: notNarrowed(callsPerWindow), ledger: notNarrowed(ledgerCallsPerWindow) }
  }

  acquire(lane: Lane, signal: AbortSignal | undefined): Promise<void> {
    const granted = this.#queues.wait(lane, signal, (waiter) => this.#onGivenUp(waiter))
    if (this.#local) this.#serveLocally(this.#local)
    // The others know already that a quote waits here; of what is more urgent they must know how many.
    else if (this.#announced[lane] === 0 || lane !== 'quote') this.#askSoon()
    return granted
  }

  penalize(kind: RateLimitKind): void {
    const { clock, limits, logger } = this.#options
    const now = clock.monotonic()
    this.#local?.limiter.penalize(kind)
    const before = this.#narrowingOf(kind, now)
    this.#narrowings = { ...this.#narrowings, [kind]: refused(before, limits.windowMs, now) }
    if (now >= before.pausedUntil) {
      logger?.warn(
        kind === 'calls'
          ? 'KIS refused a call as one too many (EGW00201); calls of all processes are slowed down for a while. Does a program use this app key without the shared limiter?'
          : 'KIS refused a call to the ledger as one too many (EGW00215); orders and account queries of all processes are slowed down for a while.',
        { limit: this.#narrowings[kind].limit, windowMs: limits.windowMs },
      )
    }
    this.#tellLater([kind])
    this.#askSoon()
  }

  stats(): RateLimiterStats {
    if (this.#local) return this.#local.limiter.stats()
    const { clock, limits } = this.#options
    const now = clock.monotonic()
    return {
      waiting: this.#queues.sizes(),
      callsInWindow: this.#seen && now - this.#seen.at < limits.windowMs ? this.#seen.calls : 0,
      limit: this.#narrowingOf('calls', now).limit,
    }
  }

  #narrowingOf(kind: RateLimitKind, now: number): Narrowing {
    const { callsPerWindow, ledgerCallsPerWindow } = this.#options.limits
    return recovered(this.#narrowings[kind], kind === 'calls' ? callsPerWindow : ledgerCallsPerWindow, now)
  }

  #onGivenUp(waiter: Waiter): void {
    if (this.#local) this.#local.giveUp(waiter)
    // Nobody else should be held up by a place that is wanted no more.
    else if (this.#queues.sizes()[waiter.lane] === 0) this.#askSoon()
  }

  #tellLater(refusals: Iterable<RateLimitKind>): void {
    this.#refusals = new Set([...this.#refusals, ...refusals])
  }

  /** What is asked for in one go goes in one question. */
  #askSoon(): void {
    this.#isDue = true
    queueMicrotask(() => void this.#askWhileDue())
  }

  async #askWhileDue(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    while (this.#isDue && !this.#local) {
      this.#isDue = false
      await this.#askOnce()
    }
    this.#isAsking = false
  }

  async #askOnce(): Promise<void> {
    const waiting = this.#queues.sizes()
    const refusals = this.#refusals
    const unused = this.#unused
    const hasNews = unused || refusals.size > 0 || LANES.some((lane) => waiting[lane] > 0 || this.#announced[lane] > 0)
    this.#cancelTimer?.()
    if (!hasNews) return
    this.#refusals = new Set()
    try {
      const answer = await this.#options.link.ask({ waiting, refusals, unused, hasMadeOthers: false })
      this.#unused = undefined
      this.#take(answer, waiting)
    } catch (error) {
      this.#tellLater(refusals)
      this.#announced = NOBODY
      this.#onDown(error)
    }
  }

  #take(answer: LimiterAnswer, waiting: Readonly<Record<Lane, number>>): void {
    const { clock } = this.#options
    const { granted, grantedAt, waitMs, callsInWindow, narrowings } = answer
    this.#narrowings = narrowings
    this.#seen = { calls: callsInWindow, at: clock.monotonic() }
    const rest = (lane: Lane): number => waiting[lane] - granted[lane]
    this.#announced = { cancel: rest('cancel'), order: rest('order'), account: rest('account'), quote: rest('quote') }
    let calls = 0
    let ledger = 0
    for (const lane of LANES) {
      for (let left = granted[lane]; left > 0; left--) {
        const waiter = this.#queues.shift(lane)
        if (waiter) waiter.grant()
        else {
          // Given up while the answer was on its way.
          calls++
          if (lane !== 'quote') ledger++
        }
      }
    }
    if (calls > 0) {
      this.#unused = { grantedAt, calls, ledger }
      this.#isDue = true
    }
    // Came while the answer was on its way, when the others still knew of somebody in that line.
    const left = this.#queues.sizes()
    if (LANES.some((lane) => left[lane] > 0 && this.#announced[lane] === 0)) this.#isDue = true
    if (waitMs === undefined) return
    // Rounded up: timers drop fractions.
    this.#cancelTimer = clock.schedule(Math.ceil(waitMs), () => this.#askSoon())
  }

  #onDown(error: unknown): void {
    const { whenDown, env, limits, clock, logger } = this.#options
    if (whenDown === 'fail') {
      const waiters = this.#queues.takeAll()
      for (const waiter of waiters) waiter.refuse(error)
      if (waiters.length === 0)
        logger?.warn('Other processes could not be told about calls; they will be with the next one.', { error })
      return
    }
    const share = localShareOf(limits)
    logger?.warn(
      'The shared rate limiter cannot be asked; this process goes on alone with a third of the quota until it can. KIS may refuse calls when more than three processes do so.',
      { error, callsPerWindow: share.callsPerWindow, windowMs: share.windowMs },
    )
    this.#local = new LocalService({ env, limits: share, clock })
    this.#serveLocally(this.#local)
    this.#probeLater(this.#local)
  }

  #serveLocally(local: LocalService): void {
    for (const waiter of this.#queues.takeAll()) local.serve(waiter)
  }

  #probeLater(local: LocalService): void {
    this.#options.clock.schedule(PROBE_MS, () => void this.#probe(local), { background: true })
  }

  async #probe(local: LocalService): Promise<void> {
    const { link, logger, clock } = this.#options
    const refusals = this.#refusals
    this.#refusals = new Set()
    try {
      // Of the calls made meanwhile the others know nothing, so everybody waits for one window.
      const question = { waiting: NOBODY, refusals, unused: undefined, hasMadeOthers: true }
      const answer = await link.ask(question)
      this.#unused = undefined
      this.#narrowings = answer.narrowings
      this.#seen = { calls: answer.callsInWindow, at: clock.monotonic() }
    } catch (error) {
      this.#tellLater(refusals)
      logger?.debug('The shared rate limiter still cannot be asked.', { error })
      this.#probeLater(local)
      return
    }
    this.#local = undefined
    for (const waiter of local.end()) this.#queues.putBack(waiter)
    logger?.info('The shared rate limiter can be asked again and takes over.')
    this.#askSoon()
  }
}
