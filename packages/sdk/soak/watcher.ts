import { KisError, KisSubscriptionLimitError } from '@kis/core'
import { orderBook, trade } from '@kis/realtime/domestic-stock'
import type { Kis } from '../src/index.js'
import type { Published } from './messages.js'
import { Routine } from './routine.js'
import { type SoakWorld, SYMBOLS, told } from './soak-world.js'
import { type AuditTimes, TickReader } from './tick-reader.js'

const [LEAST, MOST] = [6, 16]
const NAMES = SYMBOLS.flatMap((symbol) => [`H0STCNT0 ${symbol}`, `H0STASP0 ${symbol}`])

/** Somebody who subscribes to trades and order books and changes his mind, and who is owed every tick or a gap that covers it. */
export class Watcher {
  readonly #readers = new Set<TickReader>()
  readonly #routine: Routine
  #taken: (readonly [TickReader, readonly string[]])[] = []

  constructor(
    private readonly world: SoakWorld,
    readonly kis: Kis<'real'>,
    who: string,
  ) {
    const { dice, problem, count } = world
    this.#routine = new Routine({
      name: `${who} subscribes`,
      task: () => this.#stir(),
      pauseMs: () => dice.int(50, 400),
      onProblem: problem,
      onError: (error) => {
        count(`refused subscriptions: ${told(error)}`)
        if (KisSubscriptionLimitError.isInstance(error)) problem(`${who} was refused a subscription of fewer than 41.`)
      },
    })
  }

  start(): void {
    this.#routine.start()
  }

  rest(): Promise<void> {
    return this.#routine.rest()
  }

  /** What the server ought to hold for it. */
  get wanted(): readonly string[] {
    return [...new Set([...this.#readers].filter(({ isActive }) => isActive).map(({ name }) => name))]
  }

  /** Takes what came in. The journal is asked for behind it. */
  take(): void {
    // One at a time: as many complaints as there are readers would hide all others.
    if (this.world.damages.has('tick')) [...this.#readers].some((reader) => reader.forgetOne())
    this.#taken = [...this.#readers].map((reader) => [reader, reader.take()] as const)
  }

  /** Holds what was taken against what was published. */
  audit(journal: ReadonlyMap<string, readonly Published[]>, times: AuditTimes): void {
    const { world } = this
    for (const [reader, received] of this.#taken) {
      world.count('ticks read', received.length)
      const wrong = reader.audit(received, journal.get(reader.name) ?? [], times)
      if (wrong) world.problem(wrong)
      if (reader.isActive && reader.error === undefined) continue
      if (reader.error !== undefined && !KisError.isInstance(reader.error))
        world.problem(`${reader.name} ended with what is no KisError: ${String(reader.error)}`)
      this.#readers.delete(reader)
      world.givenUp.add('subscriptions', reader.subscription)
    }
    this.#taken = []
  }

  async #stir(): Promise<void> {
    const { dice, clock, count } = this.world
    const active = [...this.#readers].filter(({ isActive }) => isActive)
    if (active.length > LEAST && (active.length >= MOST || dice.chance(0.5))) {
      await dice.pick(active).subscription.unsubscribe()
      return
    }
    const name = dice.pick(NAMES)
    const [trId, symbol = ''] = name.split(' ')
    const subscription = await this.kis.realtime.subscribe<{ readonly raw: readonly string[] }>(
      trId === 'H0STCNT0' ? trade : orderBook,
      symbol,
    )
    count('subscriptions')
    this.#readers.add(new TickReader(name, subscription, clock.now(), dice.chance(0.5)))
  }
}
