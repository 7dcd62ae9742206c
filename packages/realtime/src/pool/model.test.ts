import { KisError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FakeServer, nameless } from '../__fixtures__/fake-server.js'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { type PoolSetup, setupPool } from '../__fixtures__/setup-pool.js'
import { trade } from '../groups/domestic-stock/index.js'
import type { GapEvent, Subscription } from '../index.js'

const LIMIT = 4
const COUNT = 3
const TICK_MS = 1_700
/** Longer than a conflict, a breaker and the longest back-off together. */
const SETTLE_MS = 1_500_000

const symbolOf = (index: number): string => String(100_000 + index)
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('join' as const), symbol: fc.nat(13) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('leave' as const), which: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('conflict' as const, 'down' as const, 'black-hole' as const, 'flaky' as const),
      client: fc.nat(COUNT - 1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('revive' as const), client: fc.nat(COUNT - 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('outside' as const), client: fc.nat(COUNT - 1) }) },
  // The last one stays, so that there is a pool.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), client: fc.nat(COUNT - 2) }) },
)
const plan = fc.array(fc.tuple(step, fc.constantFrom(0, 0, 1, 70, 3_000, 15_000, 400_000)), { maxLength: 40 })

/** One subscription as its user sees it. */
interface Held {
  readonly symbol: string
  readonly subscription: Subscription<unknown>
  readonly since: number
  readonly prices: number[]
  readonly gaps: GapEvent[]
}

/** What a user does and sees, and what the servers hold. */
class Model {
  readonly held: Held[] = []
  readonly waiting = new Set<Promise<void>>()
  /** What did not hold when a `subscribe` ended. */
  readonly problems: unknown[] = []
  readonly sent: { readonly price: number; readonly at: number }[] = []
  readonly killed = new Set<number>()
  readonly closed = new Set<number>()
  readonly outside: number[] = Array(COUNT).fill(0)
  wasCalm = true
  #isTicking = true
  #outsiders = 0

  constructor(readonly setup: PoolSetup<'real'>) {
    this.#tick()
  }

  get wanted(): readonly string[] {
    return [...new Set(this.held.map(({ symbol }) => symbol))].sort()
  }

  /** Slots for the pool on clients that can be reached. */
  get room(): number {
    return this.outside.reduce(
      (sum, used, index) => sum + (this.killed.has(index) || this.closed.has(index) ? 0 : LIMIT - used),
      0,
    )
  }

  join(symbol: string): void {
    const { clock, pool } = this.setup
    const known = new Set(pool.assignments.map(({ key }) => key))
    const mustFail = !known.has(symbol) && known.size >= this.room
    const joined = pool.subscribe(trade, symbol).then(
      (subscription) => {
        expect(this.wasCalm && mustFail).toBe(false)
        const one: Held = { symbol, subscription, since: clock.now(), prices: [], gaps: [] }
        subscription.on('data', (record) => one.prices.push(Reflect.get(record, 'STCK_PRPR') as number))
        subscription.on('gap', (gap) => one.gaps.push(gap))
        this.held.push(one)
      },
      (error: unknown) => {
        expect(KisError.isInstance(error)).toBe(true)
        // As long as nothing has gone wrong it is the limit, and only that.
        if (this.wasCalm) expect([mustFail, (error as Error).name]).toEqual([true, 'KisSubscriptionLimitError'])
      },
    )
    const done: Promise<void> = joined
      .catch((problem: unknown) => void this.problems.push(problem))
      .finally(() => this.waiting.delete(done))
    this.waiting.add(done)
  }

  leave(which: number): void {
    const [one] = this.held.splice(which % Math.max(1, this.held.length), 1)
    if (!one) return
    this.check(one)
    void one.subscription.unsubscribe()
  }

  kill(index: number, kind: 'conflict' | 'down' | 'black-hole' | 'flaky'): void {
    const server = this.server(index)
    this.wasCalm = false
    this.killed.add(index)
    if (kind === 'conflict') {
      server.isTaken = true
      server.sessions.at(-1)?.send(nameless('OPSP8996', 'ALREADY IN USE appkey'))
    } else if (kind === 'flaky') server.dropsAfterMs = 300
    else server.mode = kind
    server.sessions.at(-1)?.drop()
  }

  revive(index: number): void {
    this.killed.delete(index)
    Object.assign(this.server(index), { mode: 'up', isTaken: false, dropsAfterMs: undefined })
  }

  async close(index: number): Promise<void> {
    this.wasCalm = false
    this.closed.add(index)
    this.outside[index] = 0
    await this.setup.clients[index]?.close()
  }

  occupy(index: number): void {
    const client = this.setup.clients[index]
    if (!client || this.killed.has(index) || this.closed.has(index) || this.total(index) >= LIMIT) return
    this.outside[index] = (this.outside[index] ?? 0) + 1
    const symbol = symbolOf(900 + this.#outsiders++)
    const refused = (): void => {
      if (!this.closed.has(index)) this.outside[index] = (this.outside[index] ?? 0) - 1
    }
    void client.subscribe(trade, symbol).then(() => undefined, refused)
  }

  total(index: number): number {
    return this.setup.pool.clients[index]?.registrations ?? 0
  }

  server(index: number): FakeServer {
    const server = this.setup.servers[index]
    if (!server) throw new Error(`There is no server ${index}.`)
    return server
  }

  /** What every moment must hold. */
  checkNow(): void {
    if (this.problems.length > 0) throw this.problems[0]
    const { servers, pool } = this.setup
    for (const { registrations, limit } of pool.clients) expect(registrations).toBeLessThanOrEqual(limit)
    for (const server of servers) expect(server.registered.length).toBeLessThanOrEqual(LIMIT)
    const carried = this.carried()
    expect(carried).toEqual([...new Set(carried)])
    for (const { symbol, subscription } of this.held) {
      expect(subscription.isActive).toBe(true)
      expect(pool.assignments.map(({ key }) => key)).toContain(symbol)
    }
  }

  /** The pool's registrations that the servers hold, one for each server that does. */
  carried(): readonly string[] {
    return this.setup.servers
      .flatMap(({ registered }) => registered.map((name) => name.replace('H0STCNT0 ', '')))
      .filter((symbol) => symbol < symbolOf(900))
      .sort()
  }

  /** What did not arrive lies in an announced gap; what arrived, arrived once and in order. */
  check({ prices, gaps, since, subscription }: Held): void {
    expect(prices).toEqual([...new Set(prices)].sort((a, b) => a - b))
    expect(subscription.counters).toEqual({ received: prices.length, delivered: prices.length, dropped: 0 })
    const assignment = this.setup.pool.assignments.find(({ key }) => key === subscription.key)
    // Of a gap that is still open nothing was told yet.
    if (!assignment?.isRegistered) return
    const arrived = new Set(prices)
    for (const { price, at } of this.sent) {
      if (at <= since || at >= this.setup.clock.now() || arrived.has(price)) continue
      expect(gaps.some(({ from, to }) => from <= at && at <= to)).toBe(true)
    }
  }

  stop(): void {
    this.#isTicking = false
  }

  #tick(): void {
    const { clock, servers } = this.setup
    if (!this.#isTicking) return
    const price = this.sent.length + 1
    this.sent.push({ price, at: clock.now() })
    for (const { registered, sessions } of servers) {
      for (const name of registered) {
        const [trId = '', symbol] = name.split(' ')
        sessions.at(-1)?.send(frame(trId, tradeFields(symbol, String(price))))
      }
    }
    clock.schedule(TICK_MS, () => this.#tick())
  }
}

describe('whatever its users and its servers do', () => {
  it('each wanted key is with exactly one live client while there is room, and no loss is silent', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.integer(), async (steps, seed) => {
        let noise = seed >>> 0
        const random = (): number => {
          noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0
          return noise / 2 ** 32
        }
        const setup = setupPool({ count: COUNT, limit: LIMIT, client: { random } })
        const { clock, pool, clients, servers } = setup
        for (const source of [pool, ...clients]) source.on('error', () => undefined)
        const model = new Model(setup)

        for (const [one, waitMs] of steps) {
          if (one.kind === 'join') model.join(symbolOf(one.symbol))
          else if (one.kind === 'leave') model.leave(one.which)
          else if (one.kind === 'revive') model.revive(one.client)
          else if (one.kind === 'outside') model.occupy(one.client)
          else if (one.kind !== 'close') model.kill(one.client, one.kind)
          else await clock.until(model.close(one.client))
          await clock.advance(waitMs)
          model.checkNow()
        }

        await clock.advance(SETTLE_MS)
        expect(model.waiting.size).toBe(0)
        model.checkNow()
        const reached = servers.flatMap((_, index) => (model.killed.has(index) ? [] : model.server(index).registered))
        const live = model.carried().filter((symbol) => reached.includes(`H0STCNT0 ${symbol}`))
        expect(live).toHaveLength(Math.min(model.wanted.length, model.room))
        if (model.wanted.length <= model.room) expect(live).toEqual(model.wanted)

        for (const index of [...model.killed]) model.revive(index)
        while (model.wanted.length > model.room) model.leave(0)
        await clock.advance(SETTLE_MS)
        expect(model.carried()).toEqual(model.wanted)
        expect(pool.assignments.every(({ isRegistered }) => isRegistered)).toBe(true)
        for (const held of model.held) model.check(held)
        // Nobody was hammered.
        for (const { sessions } of servers) {
          for (const { openedAt } of sessions) {
            const within = sessions.filter((other) => other.openedAt >= openedAt && other.openedAt < openedAt + 300_000)
            expect(within.length).toBeLessThanOrEqual(30)
          }
        }

        model.stop()
        await clock.until(pool.close())
        await clock.advance(TICK_MS)
        expect(model.carried()).toEqual([])
        expect(clients.flatMap(({ subscriptions }) => subscriptions).every(({ key }) => key >= symbolOf(900))).toBe(
          true,
        )
        await clock.until(Promise.all(clients.map((client) => client.close())))
        expect(clock.pendingTasks).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})
