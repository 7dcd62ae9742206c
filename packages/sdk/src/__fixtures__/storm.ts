import { isDeepStrictEqual } from 'node:util'
import { type Cancel, KisError } from '@kis/core'
import { orderCash } from '@kis/rest/domestic-stock'
import type { Faults, PublishedRecord } from '@kis/simulator'
import type { Dice } from './dice.js'
import { createRealtimeWorld, POLICY, type RealtimeWorld, type Resident } from './realtime-world.js'
import { type Attempt, hastyAttempts } from './socket-log.js'
import { STORM_FAULTS, type StormTarget } from './storm-faults.js'
import { bodyOf, type JournalEntry } from './storm-reader.js'
import { NOTICES, StormUser } from './storm-user.js'
import { CANARY } from './virtual-world.js'

const CHEAP_STOCK = '293490'
/** Notices leave a little after their order. */
const NOTICE_SLACK_MS = 10
/** Longer than the longest waits of the policy together. */
const SETTLING_MS = 20 * 60_000
const LOOK_EVERY_MS = 2_000
/** Watchdogs, heartbeats, the step of the market: what may be scheduled at rest. */
const TASKS_AT_REST = 12

export interface StormReport {
  /** How often each fault was begun. */
  readonly faults: ReadonlyMap<string, number>
  readonly connects: number
  readonly gaps: number
  readonly records: number
  readonly refusals: number
}

interface Slowness {
  ms: number
  until: number
}

/** A client under random faults, and a user who changes his mind. Everything is checked after each fault. */
export class Storm implements StormTarget {
  readonly faults: Faults
  readonly #user: StormUser
  readonly #trail: string[] = []
  readonly #counts = new Map<string, number>()
  /** When `reconnect()` was called. */
  readonly #requests: number[] = []
  readonly #clientErrors: unknown[] = []
  #gaps = 0
  #records = 0
  readonly #repeated = new Set<Cancel>()
  #isBuyNext = true
  /** Of the attempts so far: behind them the connection is another one than that which went silent. */
  #silenced = 0

  private constructor(
    private readonly world: RealtimeWorld,
    private readonly resident: Resident,
    readonly dice: Dice,
    private readonly journal: Map<string, JournalEntry[]>,
    private readonly slowness: Slowness,
  ) {
    this.faults = world.simulator.faults
    this.#user = new StormUser(world, resident.client, dice.fork())
    resident.client.on('gap', () => this.#gaps++)
    resident.client.on('state', ({ reason }) => this.#note(`  ${reason ?? ''}`))
    resident.client.on('error', (error) => this.#clientErrors.push(error))
  }

  static async begin(dice: Dice): Promise<Storm> {
    const journal = new Map<string, JournalEntry[]>()
    const slowness: Slowness = { ms: 0, until: 0 }
    const onRecord = ({ trId, trKey, at, text }: PublishedRecord): void => {
      const isNotice = trId === 'H0STCNI0'
      const name = isNotice ? NOTICES : `${trId} ${trKey}`
      const entries = journal.get(name) ?? []
      journal.set(name, entries)
      const lateMs = at < slowness.until ? slowness.ms : 0
      entries.push({ text: bodyOf(text), at, slackMs: lateMs + (isNotice ? NOTICE_SLACK_MS : 0) })
    }
    const tickMs = dice.pick([2_000, 5_000, 12_000])
    const world = await createRealtimeWorld({ tickMs, seed: dice.int(1, 1e9), onRecord })
    const chance = dice.fork()
    // Never the luckiest draw, so that the shortest allowed wait is not zero.
    const resident = await world.move({ random: () => 0.5 + chance.next() / 2 })
    const storm = new Storm(world, resident, dice, journal, slowness)
    await storm.#user.begin()
    return storm
  }

  /** Lets one fault loose, perhaps a second on top of it, waits until all is well again, and checks. */
  async step(): Promise<void> {
    const { dice, world } = this
    const { clock } = world
    this.#unleash(dice.pick(Object.keys(STORM_FAULTS)))
    const lastsMs = dice.pick([0, 500, 5_000, 30_000, 90_000])
    for (let part = dice.int(1, 3); part > 0; part--) {
      if (dice.chance(0.4)) this.#order()
      await clock.advance(dice.int(0, lastsMs))
      if (dice.chance(0.3)) this.stir()
      if (dice.chance(0.15)) this.#unleash(dice.pick(Object.keys(STORM_FAULTS)))
      if (dice.chance(0.03)) this.#reconnect()
    }
    for (const cancel of this.#repeated) cancel()
    this.#repeated.clear()
    this.faults.clear()
    this.slowness.until = Math.min(this.slowness.until, clock.now() + this.slowness.ms)
    await this.#settle()
    await clock.advance(Math.max(0, this.slowness.until - clock.now()) + dice.int(1, 15_000))
    // An answer that was lost may be missed only now.
    await this.#settle()
    this.#check()
  }

  async end(): Promise<StormReport> {
    const { world, resident } = this
    const { client, sockets } = resident
    const handles = [...this.#user.readers].map(({ subscription }) => subscription)
    await world.clock.until(client.close())
    await world.rest.close()
    world.simulator.close()
    const left = {
      sockets: sockets.openCount,
      tasks: world.clock.pendingTasks,
      subscriptions: client.subscriptions.length,
    }
    this.#expect('what is left', left, { sockets: 0, tasks: 0, subscriptions: 0 })
    this.#expect('handles', handles.filter(({ isActive }) => isActive).length, 0)
    return {
      faults: this.#counts,
      connects: sockets.attempts.length,
      gaps: this.#gaps,
      records: this.#records,
      refusals: this.#user.refusals,
    }
  }

  /** What happened lately, for the report of a failure. */
  get trail(): string {
    return this.#trail.slice(-40).join('\n')
  }

  drop(): void {
    this.faults.killSockets()
  }

  silence(holdsKey: boolean): void {
    const { attempts } = this.resident.sockets
    const last = attempts.at(-1)
    if (last?.openedAt !== undefined && last.endedAt === undefined) this.#silenced = attempts.length
    this.faults.halfOpen({ holdsKey })
  }

  stir(): void {
    this.#note('stir')
    this.#user.stir()
  }

  renewNotices(between: () => void): void {
    void this.#user.renewNotices(between)
  }

  repeat(everyMs: number, task: () => void): void {
    const again = (): void => {
      task()
      const cancel = this.world.clock.schedule(everyMs, () => {
        this.#repeated.delete(cancel)
        again()
      })
      this.#repeated.add(cancel)
    }
    again()
  }

  slowDown(ms: number): void {
    this.slowness.ms = Math.max(ms, this.world.clock.now() < this.slowness.until ? this.slowness.ms : 0)
    this.slowness.until = Number.POSITIVE_INFINITY
    this.faults.slowDelivery({ ms })
  }

  forgetOne(): void {
    // A call under way may be for the very same.
    if (this.#user.pending > 0) return
    const [name] = this.dice.pick(this.#user.intent)
    const [trId, trKey] = name.split(' ')
    this.faults.forgetRegistrations({ trId, trKey })
    // Nobody can know of it, unless he asks: the user does.
    for (const reader of this.#user.readers) if (reader.name === name) void this.#user.leave(reader)
  }

  #unleash(name: string): void {
    this.#note(name)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    STORM_FAULTS[name]?.(this)
  }

  #order(): void {
    const side = this.#isBuyNext ? 'buy' : 'sell'
    this.#isBuyNext = !this.#isBuyNext
    const order = { side, PDNO: CHEAP_STOCK, ORD_DVSN: '01', ORD_QTY: 1, ORD_UNPR: 0 } as const
    // Whether it succeeds is not what this is about: its notices are.
    void orderCash(this.world.rest, order).catch(() => undefined)
  }

  #reconnect(): void {
    this.#note('reconnect()')
    this.#requests.push(this.world.clock.monotonic())
    this.resident.client.reconnect()
  }

  #isWell(): boolean {
    const { client, sockets } = this.resident
    if (this.#user.pending > 0 || client.state !== 'ready' || sockets.attempts.length <= this.#silenced) return false
    return (
      client.subscriptions.every(({ isRegistered }) => isRegistered) && isDeepStrictEqual(this.#held(), this.#wanted())
    )
  }

  async #settle(): Promise<void> {
    for (let waited = 0; !this.#isWell(); waited += LOOK_EVERY_MS) {
      if (waited > SETTLING_MS) {
        this.#expect('calls under way', this.#user.pending, 0)
        this.#expect('state', this.resident.client.state, 'ready')
        this.#expectRegistrations()
      }
      await this.world.clock.advance(LOOK_EVERY_MS)
    }
    this.#note('well again')
  }

  #check(): void {
    const { client, sockets } = this.resident
    this.#expectRegistrations()
    const known = client.subscriptions.map(({ trId, key, readers, isRegistered }) => [trId, key, readers, isRegistered])
    const wanted = this.#user.intent.map(([name, readers]) => {
      const [trId = '', key = ''] = name.split(' ')
      return [trId, key === CANARY.htsId ? '***' : key, readers, true]
    })
    this.#expect('subscriptions', known.map(String).sort(), wanted.map(String).sort())
    this.#expect('open sockets', sockets.openCount, 1)
    this.#expect(
      'hasty attempts',
      hastyAttempts(sockets.attempts, POLICY, 0.5, (next, before) => this.#wasAskedFor(next, before)),
      [],
    )
    for (const entries of this.journal.values()) this.#records += entries.length
    this.#expect('records', this.#user.audit(this.journal), [])
    this.journal.clear()
    this.#expect(
      'errors',
      this.#clientErrors.filter((error) => !KisError.isInstance(error)),
      [],
    )
    const { pendingTasks } = this.world.clock
    if (pendingTasks > TASKS_AT_REST) this.#fail(`${pendingTasks} tasks are scheduled at rest.`)
  }

  #expectRegistrations(): void {
    const [held, wanted] = [this.#held(), this.#wanted()]
    if (isDeepStrictEqual(held, wanted)) return
    const surplus = held.filter((name, index) => !wanted.includes(name) || held.indexOf(name) !== index)
    const missing = wanted.filter((name) => !held.includes(name))
    this.#fail(
      `The server holds ${surplus.join(', ') || 'nothing'} too many, and lacks ${missing.join(', ') || 'nothing'}.`,
    )
  }

  /** What the server holds, with every duplicate. */
  #held(): readonly string[] {
    return this.world.simulator
      .state()
      .registrations.map(({ trId, trKey }) => `${trId} ${trKey}`)
      .sort()
  }

  #wanted(): readonly string[] {
    return this.#user.intent.map(([name]) => name)
  }

  #wasAskedFor(next: Attempt, before: Attempt): boolean {
    return this.#requests.some((at) => before.startedAt <= at && at <= next.startedAt)
  }

  #note(what: string): void {
    this.#trail.push(`${this.world.clock.now()} ${what} (${this.resident.client.state})`)
  }

  #expect(what: string, actual: unknown, expected: unknown): void {
    if (isDeepStrictEqual(actual, expected)) return
    this.#fail(`${what}: ${JSON.stringify(actual, null, 1)}\nexpected ${JSON.stringify(expected, null, 1)}`)
  }

  #fail(message: string): never {
    throw new Error(`${message}\n\n${this.trail}`)
  }
}
