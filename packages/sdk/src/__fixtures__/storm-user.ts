import { KisError, KisSubscriptionLimitError } from '@kis/core'
import type { RealtimeClient, Subscription } from '@kis/realtime'
import { executionNotice, orderBook, trade } from '@kis/realtime/domestic-stock'
import type { Dice } from './dice.js'
import type { RealtimeWorld } from './realtime-world.js'
import { type JournalEntry, StormReader } from './storm-reader.js'
import { CANARY } from './virtual-world.js'

export const NOTICES = `H0STCNI0 ${CANARY.htsId}`
const SYMBOLS = '005930 000660 035420 035720 005380 051910 068270 105560 028300 247540 293490'.split(' ')
const [LEAST, MOST] = [14, 34]

type Subscribe = (client: RealtimeClient<'real'>) => Promise<Subscription<{ readonly raw: readonly string[] }>>

/** What may be subscribed to, by the name of the registration. */
const UNIVERSE: ReadonlyMap<string, Subscribe> = new Map<string, Subscribe>([
  [NOTICES, (client) => client.subscribe(executionNotice, CANARY.htsId)],
  ...SYMBOLS.map((symbol): [string, Subscribe] => [`H0STCNT0 ${symbol}`, (client) => client.subscribe(trade, symbol)]),
  ...SYMBOLS.map((symbol): [string, Subscribe] => [
    `H0STASP0 ${symbol}`,
    (client) => client.subscribe(orderBook, symbol),
  ]),
])

/** Somebody who subscribes and changes his mind, and who is owed what he subscribed to. */
export class StormUser {
  readonly readers = new Set<StormReader>()
  readonly problems: string[] = []
  /** Calls of `subscribe` under way. */
  pending = 0
  /** Calls of `subscribe` that were refused, and subscriptions ended by an error. */
  refusals = 0

  constructor(
    private readonly world: RealtimeWorld,
    private readonly client: RealtimeClient<'real'>,
    private readonly dice: Dice,
  ) {}

  /** What the server ought to hold: name and number of readers, sorted by name. */
  get intent(): readonly (readonly [name: string, readers: number])[] {
    const counts = new Map<string, number>()
    for (const { name, isActive } of this.readers) if (isActive) counts.set(name, (counts.get(name) ?? 0) + 1)
    return [...counts].sort(byName)
  }

  async begin(): Promise<void> {
    const names = [...UNIVERSE.keys()].slice(0, 20)
    await this.world.clock.until(Promise.all(names.map((name) => this.join(name))))
  }

  async join(name: string): Promise<void> {
    this.pending++
    try {
      const subscription = await (UNIVERSE.get(name) as Subscribe)(this.client)
      this.readers.add(new StormReader(name, subscription, this.world.clock.now(), this.dice.chance(0.5)))
    } catch (error) {
      this.refusals++
      if (!KisError.isInstance(error) || KisSubscriptionLimitError.isInstance(error)) {
        this.problems.push(`subscribing to ${name} failed with ${String(error)}`)
      }
    } finally {
      this.pending--
    }
  }

  /** Resolves when the slot is free, which may be long after. */
  async leave(reader: StormReader): Promise<void> {
    if (!reader.isActive) return
    reader.leftAt = this.world.clock.now()
    await reader.subscription.unsubscribe()
  }

  /** Makes or ends a few subscriptions. */
  stir(): void {
    for (let count = this.dice.int(1, 4); count > 0; count--) {
      const active = [...this.readers].filter(({ isActive }) => isActive)
      const isFull = active.length + this.pending >= MOST
      const isJoin = active.length <= LEAST || (!isFull && this.dice.chance(0.5))
      if (isJoin) void this.join(this.dice.pick([...UNIVERSE.keys()]))
      else void this.leave(this.dice.pick(active))
    }
  }

  /** Ends whatever reads notices and, when they are no longer registered, subscribes to them anew. */
  async renewNotices(between: () => void): Promise<void> {
    this.pending++
    await Promise.all([...this.readers].filter(({ name }) => name === NOTICES).map((reader) => this.leave(reader)))
    between()
    await this.join(NOTICES)
    this.pending--
  }

  /** Holds every reader against what was published since the last time, and lets go of those that have left. */
  audit(journal: ReadonlyMap<string, readonly JournalEntry[]>): readonly string[] {
    const problems = this.problems.splice(0)
    for (const reader of this.readers) {
      const problem = reader.audit(journal.get(reader.name) ?? [])
      if (problem) problems.push(problem)
      if (reader.isActive) {
        if (reader.errors.length > 0) problems.push(`${reader.name}: goes on after ${String(reader.errors[0])}`)
        continue
      }
      this.readers.delete(reader)
      if (reader.leftAt !== undefined) continue
      this.refusals++
      if (!KisError.isInstance(reader.errors[0])) problems.push(`${reader.name}: ended without a word`)
    }
    return problems
  }
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1
}
