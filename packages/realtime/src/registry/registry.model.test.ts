import { KisAbortError, KisSubscriptionLimitError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Setup, setup } from '../__fixtures__/setup.js'
import { executionNotice, orderBook, trade } from '../groups/domestic-stock/index.js'
import type { Subscription } from '../index.js'

const LIMIT = 41
const HTS_ID = 'hts-canary'
/** More than fit: 24 symbols twice and the notices. */
const SYMBOLS = Array.from({ length: 24 }, (_, index) => String(100_000 + index))
const NAMES: readonly string[] = [
  ...SYMBOLS.map((symbol) => `H0STCNT0 ${symbol}`),
  ...SYMBOLS.map((symbol) => `H0STASP0 ${symbol}`),
  `H0STCNI0 ${HTS_ID}`,
]

/** One reader that somebody holds, or is about to. */
interface Reader {
  readonly name: string
  readonly subscription: Promise<Subscription<unknown>>
}

/** What ought to be: readers, and by them the number of each registration. */
class Model {
  readers: Reader[] = []

  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { name } of this.readers) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }

  /** Whether one more reader of this registration fits. */
  takes(name: string): boolean {
    return this.counts.has(name) || this.counts.size < LIMIT
  }
}

interface Real extends Setup<'real'> {
  /** Requests that must not have been made. */
  readonly misdeeds: string[]
}

type Command = fc.AsyncCommand<Model, Real>

function begin(): Real {
  const base = setup({ policy: { maxBackoffMs: 1_000, breakerAfter: 1_000_000 } })
  const misdeeds: string[] = []
  base.server.script = ({ action, trId, key }, { registered }) => {
    const name = `${trId} ${key}`
    if (action === 'register' && registered.has(name)) misdeeds.push(`${name} was registered twice`)
    else if (action === 'register' && registered.size >= LIMIT) misdeeds.push(`${name} was one too many`)
    if (action === 'unregister' && !registered.has(name)) misdeeds.push(`${name} was removed without being there`)
    return undefined
  }
  base.client.on('error', (error) => misdeeds.push(String(error)))
  return { ...base, misdeeds }
}

function subscribe({ client }: Real, name: string, signal?: AbortSignal): Promise<Subscription<unknown>> {
  const [trId, key = ''] = name.split(' ')
  if (trId === 'H0STCNI0') return client.subscribe(executionNotice, key, { signal })
  if (trId === 'H0STASP0') return client.subscribe(orderBook, key, { signal })
  return client.subscribe(trade, key, { signal })
}

/** Subscribes, to several registrations in a row where `count` says so. */
class Join implements Command {
  constructor(
    readonly first: number,
    readonly count: number,
  ) {}

  check(): boolean {
    return true
  }

  async run(model: Model, real: Real): Promise<void> {
    for (let index = this.first; index < this.first + this.count; index++) {
      const name = NAMES[index % NAMES.length] ?? ''
      const isTaken = model.takes(name)
      const sent = real.server.requests.length
      const subscription = subscribe(real, name)
      if (isTaken) {
        subscription.catch(() => undefined)
        model.readers.push({ name, subscription })
        continue
      }
      const error = await subscription.catch((reason: unknown) => reason)
      expect(KisSubscriptionLimitError.isInstance(error)).toBe(true)
      expect(error).toMatchObject({ limit: LIMIT })
      expect(real.server.requests).toHaveLength(sent)
    }
  }

  toString(): string {
    return `join(${this.first}, ${this.count})`
  }
}

/** Subscribes and thinks better of it. */
class JoinAndAbort implements Command {
  constructor(
    readonly index: number,
    readonly afterMs: number,
  ) {}

  check(model: Readonly<Model>): boolean {
    return model.takes(this.#name)
  }

  get #name(): string {
    return NAMES[this.index % NAMES.length] ?? ''
  }

  async run(model: Model, real: Real): Promise<void> {
    const abort = new AbortController()
    const subscription = subscribe(real, this.#name, abort.signal)
    const outcome = subscription.then(
      () => 'joined',
      (error: unknown) => error,
    )
    if (this.afterMs > 0) await real.clock.advance(this.afterMs)
    abort.abort()
    const settled = await real.clock.until(outcome)
    // Too late to think better: it is a subscription like any other.
    if (settled === 'joined') model.readers.push({ name: this.#name, subscription })
    else expect(KisAbortError.isInstance(settled)).toBe(true)
  }

  toString(): string {
    return `joinAndAbort(${this.index}, ${this.afterMs} ms)`
  }
}

/** Ends subscriptions, some of them before they have come about. */
class Leave implements Command {
  constructor(
    readonly pick: number,
    readonly count: number,
    readonly isTwice: boolean,
  ) {}

  check(model: Readonly<Model>): boolean {
    return model.readers.length > 0
  }

  async run(model: Model, real: Real): Promise<void> {
    for (let left = this.count; left > 0 && model.readers.length > 0; left--) {
      const [reader] = model.readers.splice(this.pick % model.readers.length, 1)
      if (!reader) return
      const subscription = await real.clock.until(reader.subscription)
      const leaving = subscription.unsubscribe()
      expect(subscription.isActive).toBe(false)
      if (model.counts.has(reader.name)) {
        // Others read it still: there is nothing to wait for.
        let isDone = false
        void leaving.then(() => {
          isDone = true
        })
        await real.clock.advance(0)
        expect(isDone).toBe(true)
      }
      if (this.isTwice) await real.clock.until(Promise.all([leaving, subscription.unsubscribe()]))
    }
  }

  toString(): string {
    return `leave(${this.pick}, ${this.count}${this.isTwice ? ', twice' : ''})`
  }
}

/** The connection breaks, and with it everything that the server knew. */
class Drop implements Command {
  check(): boolean {
    return true
  }

  async run(_model: Model, { server }: Real): Promise<void> {
    server.sessions.at(-1)?.drop()
  }

  toString(): string {
    return 'drop'
  }
}

class Wait implements Command {
  constructor(readonly ms: number) {}

  check(): boolean {
    return true
  }

  async run(_model: Model, { clock }: Real): Promise<void> {
    await clock.advance(this.ms)
  }

  toString(): string {
    return `wait(${this.ms} ms)`
  }
}

/** Once all is done the server holds the registrations of the model, and the client knows how many read each. */
class Compare implements Command {
  check(): boolean {
    return true
  }

  async run(model: Model, real: Real): Promise<void> {
    await compare(model, real)
  }

  toString(): string {
    return 'compare'
  }
}

async function compare(model: Model, { clock, server, client, misdeeds }: Real): Promise<void> {
  const subscriptions = await clock.until(Promise.all(model.readers.map(({ subscription }) => subscription)))
  await clock.advance(5_000)
  const wanted = [...model.counts].sort(([a], [b]) => (a < b ? -1 : 1))
  expect(server.registered).toEqual(wanted.map(([name]) => name))
  const known = client.subscriptions.map(({ trId, key, readers, isRegistered }) => {
    return [`${trId} ${key === '***' ? HTS_ID : key}`, readers, isRegistered]
  })
  expect(known.sort()).toEqual(wanted.map(([name, readers]) => [name, readers, true]))
  expect(subscriptions.every(({ isActive }) => isActive)).toBe(true)
  expect(misdeeds).toEqual([])
}

const index = fc.nat(NAMES.length - 1)
const COMMANDS: fc.Arbitrary<Command>[] = [
  fc.tuple(index, fc.constant(1)).map((args) => new Join(...args)),
  fc.tuple(index, fc.nat(NAMES.length)).map((args) => new Join(...args)),
  fc.tuple(index, fc.constantFrom(0, 1, 3, 60, 700)).map((args) => new JoinAndAbort(...args)),
  fc.tuple(fc.nat(200), fc.constant(1), fc.boolean()).map((args) => new Leave(...args)),
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }), fc.boolean()).map((args) => new Leave(...args)),
  fc.constant(new Drop()),
  fc.constantFrom(0, 1, 49, 50, 51, 400, 3_000).map((ms) => new Wait(ms)),
  fc.constant(new Compare()),
]

describe('registrations against the limit of 41', () => {
  it('are those that somebody reads, in whatever order readers come and go (model)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 50 }), async (commands) => {
        const model = new Model()
        const real = begin()
        await fc.asyncModelRun(() => ({ model, real }), commands)
        await compare(model, real)
        const { clock, client, server } = real
        const subscriptions = await Promise.all(model.readers.map(({ subscription }) => subscription))
        await clock.until(client.close())
        expect(subscriptions.some(({ isActive }) => isActive)).toBe(false)
        expect(server.registered).toEqual([])
        expect(clock.pendingTasks).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  it('are refused at 42 by every kind of stream, and each that is left makes room for one (scripted)', async () => {
    const model = new Model()
    const real = begin()
    const script = [new Join(0, 41), new Join(48, 1), new Compare(), new Join(0, 10), new Leave(0, 1, false)]
    // The first registration has a second reader: leaving it makes no room.
    const rest = [
      new Join(41, 1),
      new Leave(40, 1, true),
      new Compare(),
      new Join(48, 1),
      new Join(47, 1),
      new Compare(),
    ]
    for (const command of [...script, ...rest]) if (command.check(model)) await command.run(model, real)
    expect(model.counts.size).toBe(LIMIT)
    expect(model.counts.has(`H0STCNI0 ${HTS_ID}`)).toBe(true)
  })
})
