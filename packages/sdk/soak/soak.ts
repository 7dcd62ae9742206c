import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isDeepStrictEqual } from 'node:util'
import type { Kis } from '../src/index.js'
import { measureMemory } from './memory.js'
import type { ProcessMemory, Published } from './messages.js'
import { Poller } from './poller.js'
import { SOAK_FAULTS } from './soak-faults.js'
import { identityOf, openKis, pause, type SoakWorld } from './soak-world.js'
import { Trader } from './trader.js'
import { TraderJudge } from './trader-judge.js'
import { Viewer } from './viewer.js'
import { Visitor } from './visitor.js'
import { Watcher } from './watcher.js'

const [TRADER, VIEWER] = [1, 2]
const WATCHERS = [3, 4]
/** What one process did and the other noticed of it may be apart by so much on a machine that does nothing else, in milliseconds. */
const USUAL_SLACK_MS = 300
const LOOK_EVERY_MS = 100
/** A connection that is not back by itself after so long is asked to come back: the breaker would wait for minutes. */
const IMPATIENT_MS = 2_500
const PATIENCE_MS = 60_000
/** How long the client lets a connection be silent, on its clock. */
const SILENCE_MS = 60_000

/** What was measured at a quiet moment. */
export interface Sample {
  readonly seconds: number
  readonly sdk: ProcessMemory
  readonly simulator: ProcessMemory
  readonly handles: number
  /** Things given up that are still held, by kind. */
  readonly left: Readonly<Record<string, number>>
}

/** All customers of a soak, and what is checked of them when everything is at rest. */
export class Soak {
  readonly #kises: readonly Kis<'real'>[]
  readonly #watchers: readonly Watcher[]
  readonly #actors: readonly { start(): void; rest(): Promise<void> }[]
  readonly #judge: TraderJudge
  /** Clients whose connections went silent, and since when: until they have noticed, they believe that all is well. */
  readonly #silenced = new Map<Kis<'real'>, number>()
  readonly #delay = monitorEventLoopDelay({ resolution: 10 })

  constructor(
    private readonly world: SoakWorld,
    private readonly speed: number,
  ) {
    const kises = [TRADER, VIEWER, ...WATCHERS].map((customer) => openKis(world, customer))
    const [tradersKis, viewersKis, ...others] = kises as [Kis<'real'>, Kis<'real'>, ...Kis<'real'>[]]
    this.#kises = kises
    const trader = new Trader(world, tradersKis)
    this.#watchers = others.map((kis, index) => new Watcher(world, kis, `watcher ${index + 1}`))
    this.#actors = [
      trader,
      new Viewer(world, viewersKis),
      ...this.#watchers,
      new Poller(world, viewersKis),
      new Visitor(world),
    ]
    this.#judge = new TraderJudge(world, trader, identityOf(TRADER).account)
    for (const [index, kis] of kises.entries())
      kis.realtime.on('state', ({ state, reason }) => {
        this.#silenced.delete(kis)
        world.note(`client ${index + 1} is ${state} (${reason ?? 'no reason'})`)
      })
    this.#delay.enable()
  }

  /** Everybody does what he does, while something goes wrong. */
  async storm(forMs: number): Promise<void> {
    const { dice, server, count } = this.world
    for (const actor of this.#actors) actor.start()
    const until = performance.now() + forMs
    // The first moments are peaceful, so that there is something to disturb.
    await pause(Math.min(forMs, dice.int(200, 800)))
    while (performance.now() < until) {
      const name = dice.pick(Object.keys(SOAK_FAULTS))
      count(`fault: ${name}`)
      const calls = SOAK_FAULTS[name]?.(dice) ?? []
      if (calls.some(({ fault }) => fault === 'halfOpen'))
        for (const kis of this.#kises) if (kis.realtime.state === 'ready') this.#silenced.set(kis, performance.now())
      this.world.note(`${name}: ${JSON.stringify(calls)}`)
      await server.faults(...calls)
      await pause(dice.int(100, 1_200))
    }
  }

  /** Lifts every fault, lets everybody finish, waits until all is well, and checks. */
  async rest(isLast: boolean): Promise<void> {
    const { server, dice } = this.world
    this.world.note('peace')
    await server.faults({ fault: 'clear' })
    // Some users notice the silence before the watchdog does.
    if (dice.chance(0.5)) for (const { realtime } of this.#silenced.keys()) realtime.reconnect()
    for (const { realtime } of this.#kises) if (realtime.state === 'conflict') realtime.reconnect()
    await Promise.all(this.#actors.map((actor) => actor.rest()))
    // What was begun by those who finished is over as well.
    await server.faults({ fault: 'clear' })
    await this.#settle()
    await this.#audit()
    await this.#judge.check(isLast)
    await this.#settle()
  }

  async measure(seconds: number): Promise<Sample> {
    const sdk = await measureMemory()
    const simulator = await this.world.server.ask({ ask: 'memory' })
    const left = Object.fromEntries([...this.world.givenUp.survivors()].map(([kind, { left }]) => [kind, left]))
    return { seconds, sdk, simulator, handles: process.getActiveResourcesInfo().length, left }
  }

  /** Closes everything. Nothing may be left of it. */
  async close(): Promise<void> {
    await Promise.all(this.#kises.map((kis) => kis.close()))
    for (const kis of this.#kises) this.world.givenUp.add('facades', kis)
    this.#delay.disable()
  }

  /** Until every connection stands, and the server holds what is wanted and nothing else. */
  async #settle(): Promise<void> {
    const began = performance.now()
    let asked = began
    for (;;) {
      const wrong = await this.#unwell()
      if (wrong === undefined) return
      const now = performance.now()
      if (now - began > PATIENCE_MS) {
        this.world.problem(`Without any fault it is not well again after ${PATIENCE_MS / 1_000} s: ${wrong}.`)
        return
      }
      if (now - asked > IMPATIENT_MS) {
        asked = now
        for (const { realtime } of this.#kises) {
          if (realtime.state !== 'reconnecting' && realtime.state !== 'conflict') continue
          this.world.count('reconnects asked for')
          realtime.reconnect()
        }
      }
      await pause(LOOK_EVERY_MS)
    }
  }

  async #unwell(): Promise<string | undefined> {
    for (const [kis, since] of this.#silenced) {
      // Nobody waits for what nothing is subscribed to, and not every connection that was opening just then is silent.
      if (kis.realtime.subscriptions.length === 0 || performance.now() - since > (SILENCE_MS * 1.5) / this.speed)
        this.#silenced.delete(kis)
    }
    if (this.#silenced.size > 0) return `${this.#silenced.size} connections are silent, and nobody has noticed`
    const clients = this.#kises.map(({ realtime }) => realtime)
    const busy = clients.filter(
      ({ state, subscriptions }) => state !== 'ready' && (state !== 'idle' || subscriptions.length > 0),
    )
    if (busy.length > 0) return `connections are ${busy.map(({ state }) => state).join(', ')}`
    const known = clients.flatMap(({ subscriptions }) => subscriptions)
    const waiting = known.filter(({ isRegistered }) => !isRegistered)
    if (waiting.length > 0)
      return `${waiting.map(({ trId, key }) => `${trId} ${key}`).join(', ')} wait for their registration`
    const { registrations } = await this.world.server.ask({ ask: 'state' })
    const held = registrations.map(({ trId, trKey }) => `${trId} ${trKey}`).sort()
    const wanted = known.map(({ trId, key }) => `${trId} ${key === '***' ? identityOf(TRADER).htsId : key}`).sort()
    if (!isDeepStrictEqual(held, wanted))
      return `the server holds ${held.join(', ')}, and ${wanted.join(', ')} are wanted`
    for (const watcher of this.#watchers) {
      const own = watcher.kis.realtime.subscriptions.map(({ trId, key }) => `${trId} ${key}`).sort()
      const subscribed = [...watcher.wanted].sort()
      if (!isDeepStrictEqual(own, subscribed))
        return `a client holds ${own.join(', ')}, and ${subscribed.join(', ')} were subscribed to`
    }
    return undefined
  }

  /** Every tick was read, or stands in a gap that was told. */
  async #audit(): Promise<void> {
    const { server, clock, count } = this.world
    for (const watcher of this.#watchers) watcher.take()
    const askedAt = clock.now()
    const byName = new Map<string, Published[]>()
    for (const record of await server.ask({ ask: 'journal' })) {
      count('ticks published')
      const same = byName.get(record.name)
      if (same) same.push(record)
      else byName.set(record.name, [record])
    }
    const slackMs = this.speed * (USUAL_SLACK_MS + this.#delay.max / 1_000_000)
    this.#delay.reset()
    for (const watcher of this.#watchers) watcher.audit(byName, { askedAt, slackMs })
  }
}
