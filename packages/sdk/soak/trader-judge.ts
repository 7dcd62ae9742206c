import { isDeepStrictEqual } from 'node:util'
import { kstDate } from '@kis/core'
import type { Order } from '@kis/trading'
import type { BrokerOrder } from './messages.js'
import { attempt, pause, type SoakWorld } from './soak-world.js'
import type { Named, Trader } from './trader.js'

/** How often, and how long in all, two sides are compared that may still be under way to each other. Milliseconds of the machine. */
const AGAIN_MS = 250
const PATIENCE_MS = 20_000
/** The same where it is known that they differ. */
const DAMAGED_PATIENCE_MS = 4_000
/** The same for orders of which nobody can know yet whether they will arrive. */
const DOUBT_MS = 60_000

type Known = NonNullable<BrokerOrder>

/** Holds everything the trader was told against the broker's own book. */
export class TraderJudge {
  /** Names under which an order stands or stood at the broker. */
  #standing = 0

  constructor(
    private readonly world: SoakWorld,
    private readonly trader: Trader,
    /** `12345678-01` */
    private readonly account: string,
  ) {}

  /** @param isLast Whether nothing may be left open. */
  async check(isLast: boolean): Promise<void> {
    const { trader } = this
    await this.#until('views are open', async () => {
      await trader.watch()
      return trader.fills.isOpen && trader.portfolio !== undefined
    })
    await this.#resolveNames(isLast)
    await this.#compareOrders()
    await this.#compareOpen()
    await this.#compareAccount()
    if (isLast) await this.#compareHistory()
  }

  /** Asks what became of each name, until somebody knows. */
  async #resolveNames(isLast: boolean): Promise<void> {
    const { world, trader } = this
    const { orders } = trader.account
    const unknown = new Set([...trader.orders].filter(([, { order }]) => !order).map(([name]) => name))
    const began = performance.now()
    while (unknown.size > 0) {
      for (const name of unknown) {
        const looked = await attempt(world, async () => ((await orders.find(name)) ? orders.reconcile(name) : []))
        const found = looked?.[0]
        if (!looked || (found && (found.state === 'unknown' || found.state === 'sending'))) continue
        unknown.delete(name)
        if (found?.order) this.#named(name).order = found.order
        else trader.orders.delete(name)
        world.count(`in doubt, found ${found?.state ?? 'never written down'}`)
      }
      if (!isLast || performance.now() - began > DOUBT_MS) break
      await pause(AGAIN_MS)
    }
    if (unknown.size > 0 && !isLast) return
    const twins = [...unknown].filter((name) => this.#hasTwin(name, unknown))
    world.count('in doubt for ever, beside one that asked for the same', twins.length)
    const alone = [...unknown].filter((name) => !twins.includes(name))
    if (alone.length > 0)
      world.problem(`Nobody can say what became of ${alone.join(', ')} after ${DOUBT_MS / 1_000} s.`)
    const { accepted } = (await world.server.ask({ ask: 'state' })).orders
    const damaged = world.damages.has('order') ? 1 : 0
    const known = this.#standing + trader.orders.size - unknown.size + damaged
    if (accepted < known || accepted > known + unknown.size)
      world.problem(`The broker has taken ${accepted} orders, for ${known} names that stand.`)
  }

  /** Whether another order in doubt asked for the same: a list may tell of one, and not of which. */
  #hasTwin(name: string, unknown: ReadonlySet<string>): boolean {
    const { terms } = this.#named(name)
    return [...unknown].some((other) => other !== name && this.#named(other).terms === terms)
  }

  /** Each order says of itself what the book has, and what was told of its fills is what was filled. */
  async #compareOrders(): Promise<void> {
    const { world, trader } = this
    const { fills } = trader
    const pairs = (): readonly (readonly [string, Named, Order])[] =>
      [...trader.orders].flatMap(([name, named]) => (named.order ? [[name, named, named.order] as const] : []))
    const booked = new Map<string, Known>()
    const wrong = async (): Promise<readonly string[]> => {
      const all = pairs()
      const answers = await this.#booked(all.map(([, , order]) => order.orderNumber))
      const told = await this.#told()
      return all.flatMap(([name, { breaks }, order], index) => {
        const known = answers[index]
        if (!known) return [`${name} is order ${order.orderNumber}, which the broker does not know`]
        booked.set(name, known)
        const stands = known.quantity - known.filled - known.cancelled
        const said = told.get(known.first) ?? 0
        const isWhole = breaks !== undefined && breaks === fills.breaks
        if (order.filledQuantity !== known.filled || order.remainingQuantity !== stands)
          return [
            `${name} says ${order.filledQuantity} filled and ${order.remainingQuantity} open, not ${known.filled} and ${stands}`,
          ]
        if (said > known.filled || (isWhole && said < known.filled))
          return [`${said} shares of ${name} were told as filled, not ${known.filled}`]
        return []
      })
    }
    let problems: readonly string[] = []
    let isAsked = false
    const isSame = await this.#until(undefined, async () => {
      problems = await wrong()
      if (problems.length === 0) return true
      // Somebody whose notices were lost for good looks himself.
      if (!isAsked) await trader.account.orders.history()
      isAsked = true
      return false
    })
    if (!isSame) for (const problem of problems) world.problem(`After ${PATIENCE_MS / 1_000} s ${problem}.`)
    const firsts = new Set([...booked.values()].map(({ first }) => first))
    if (firsts.size !== booked.size) world.problem('Two names stand for one order.')
    for (const [name, { order }] of [...trader.orders]) {
      if (!order?.isFinal) continue
      for (const number of order.orderNumbers) fills.told.delete(Number(number))
      trader.orders.delete(name)
      this.#standing += 1
      world.givenUp.add('orders', order)
    }
  }

  async #compareOpen(): Promise<void> {
    const { trader, world } = this
    let said: readonly number[] = []
    let open: readonly number[] = []
    const isSame = await this.#until(undefined, async () => {
      const answer = await trader.account.orders.open()
      const totals = await world.server.ask({ ask: 'totals' })
      said = answer.orders.map(({ orderNumber }) => Number(orderNumber)).sort(byValue)
      open = [...totals.open].sort(byValue)
      return answer.complete && isDeepStrictEqual(said, open)
    })
    if (!isSame) world.problem(`Open orders are ${open.join(', ')}, and the SDK says ${said.join(', ')}.`)
  }

  /** Positions and cash, asked for and live. */
  async #compareAccount(): Promise<void> {
    const { trader, world } = this
    let last = ''
    const isSame = await this.#until(undefined, async () => {
      const { accounts } = await world.server.ask({ ask: 'state' })
      const there = accounts.find(({ account }) => account === this.account)
      // An account is opened by the first call about it.
      if (!there) return false
      const held = Object.entries(there.holdings).filter(([, quantity]) => quantity > 0)
      const wanted = { held: Object.fromEntries(held.sort()), d0: there.cash, d2: there.cashInTwoDays }
      const balance = await trader.account.balance()
      await trader.portfolio?.refresh()
      const snapshot = trader.portfolio?.snapshot
      const views = [
        summary(balance.positions, balance.cash),
        snapshot && summary(snapshot.positions, snapshot.cashes[0]),
      ]
      last = `${JSON.stringify(wanted)}, and the SDK says ${JSON.stringify(views)}`
      return balance.complete && views.every((view) => isDeepStrictEqual(view, wanted))
    })
    if (!isSame) world.problem(`The account holds ${last}.`)
  }

  /** 체결내역: every share that was filled all day. */
  async #compareHistory(): Promise<void> {
    const { trader, world } = this
    const today = kstDate(world.clock.now())
    let last = ''
    const isSame = await this.#until(undefined, async () => {
      const { filled, orders } = await world.server.ask({ ask: 'totals' })
      const { orders: rows, complete } = await trader.account.orders.executions({ from: today, to: today })
      const said = rows.reduce((sum, { filledQuantity }) => sum + filledQuantity, 0)
      const damaged = world.damages.has('fill') ? 1 : 0
      last = `${filled} shares of ${orders} orders were filled, and the executions have ${said + damaged}`
      return complete && said + damaged === filled
    })
    if (!isSame) world.problem(`${last}.`)
    else world.count('shares filled', Number(last.split(' ')[0]))
  }

  /** What was told of fills, by the first number of their orders. */
  async #told(): Promise<ReadonlyMap<number, number>> {
    const entries = [...this.trader.fills.told]
    const answers = await this.#booked(entries.map(([number]) => String(number)))
    const told = new Map<number, number>()
    for (const [index, [number, quantity]] of entries.entries()) {
      const known = answers[index]
      if (known) told.set(known.first, (told.get(known.first) ?? 0) + quantity)
      else this.world.problem(`${quantity} shares of order ${number} were told, which the broker does not know.`)
    }
    return told
  }

  #booked(numbers: readonly string[]): Promise<readonly BrokerOrder[]> {
    return this.world.server.ask({ ask: 'orders', numbers })
  }

  #named(name: string): Named {
    const named = this.trader.orders.get(name)
    if (!named) throw new Error(`No order is named ${name}.`)
    return named
  }

  /** Looks again and again, since one side may be ahead of the other. Nothing is wrong with the network any more. */
  async #until(what: string | undefined, isTrue: () => Promise<boolean>): Promise<boolean> {
    const began = performance.now()
    for (;;) {
      let failure: unknown
      try {
        if (await isTrue()) return true
      } catch (error) {
        failure = error
      }
      const patience = this.world.damages.has('fill') ? DAMAGED_PATIENCE_MS : PATIENCE_MS
      if (performance.now() - began > patience) {
        const reason = failure === undefined ? '' : `: ${String(failure)}`
        if (what !== undefined || failure !== undefined)
          this.world.problem(
            `After ${PATIENCE_MS / 1_000} s it is still not so that ${what ?? 'the account can be read'}${reason}`,
          )
        return false
      }
      await pause(AGAIN_MS)
    }
  }
}

const byValue = (one: number, other: number): number => one - other

function summary(
  positions: readonly { readonly symbol: string; readonly executedQuantity: number }[],
  cash: { readonly d0: number | null; readonly d2: number | null } | undefined,
) {
  const held = positions.map(({ symbol, executedQuantity }) => [symbol, executedQuantity] as const)
  return { held: Object.fromEntries([...held].sort()), d0: cash?.d0 ?? null, d2: cash?.d2 ?? null }
}
