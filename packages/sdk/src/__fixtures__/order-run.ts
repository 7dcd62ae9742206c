import { KisOrderError, kstDate } from '@kis/core'
import type { Order, Reconciliation } from '@kis/trading'
import { expect } from 'vitest'
import type { BookedOrder } from './broker-book.js'
import type { Dice } from './dice.js'
import type { FaultTarget, OrderFault } from './order-faults.js'
import { inventWish, type OrderWish } from './order-wish.js'
import { type Ending, ORDER_TRS, type OrderProcess, type OrderWorld, type ProcessOptions } from './order-world.js'

/** Effects of placing one order, from the first look at its name to the last note of what became of it; one more, and nobody is killed. */
const PLACING_STEPS = 20
/** The same of amending or cancelling one. */
const CHANGING_STEPS = 8
/** How often somebody asks again what cannot be known yet. */
const MOST_LOOKS = 40
/** Clocks may differ by so much, and every order is found all the same. */
const SMALL_SKEW_MS = 110_000

export interface OrderRunOptions {
  readonly world: OrderWorld
  readonly story: OrderFault
  readonly dice: Dice
  /** Number of the run in its world. */
  readonly run: number
  /** The process that lives through all runs of its world; without one each run has a process of its own. */
  readonly resident: OrderProcess | undefined
  /** Whether that one is killed. */
  readonly dies: boolean
  readonly process: ProcessOptions
}

/** What a run came to, for statistics. */
export interface RunOutcome {
  readonly state: string
  readonly filled: number
  readonly change: string
}

/**
 * One story told once: an order is placed, and perhaps amended or cancelled, while something goes wrong; then everybody is asked what they know, and the
 * simulator's book is the judge.
 */
export class OrderRun {
  readonly #options: OrderRunOptions
  readonly #world: OrderWorld
  readonly #dice: Dice
  readonly #reports: Ending<Order>[] = []
  readonly #cancels: (() => void)[] = []
  readonly #wish: OrderWish
  readonly #wrong: string[] = []
  #change = 'none'
  #parts: readonly Order[] = []

  private constructor(options: OrderRunOptions, wish: OrderWish) {
    this.#options = options
    this.#world = options.world
    this.#dice = options.dice
    this.#wish = wish
  }

  static async play(options: OrderRunOptions): Promise<RunOutcome> {
    const { world, story, dice, run } = options
    return new OrderRun(options, await inventWish(world, dice, run, story.isWatched === true)).#play()
  }

  async #play(): Promise<RunOutcome> {
    const { clock, simulator } = this.#world
    const { resident, story, process, dies } = this.#options
    const dice = this.#dice
    const before = this.#accepted
    const first = resident ?? (await this.#world.start(undefined, process))
    await this.#watch(first)
    const breaks = first.fills?.breaks
    const isOpen = first.fills?.isOpen === true
    first.wire.forget()

    const changes = dice.chance(0.5)
    const isLate = changes && dice.chance(0.6)
    if (dice.chance(0.85) && !isLate) this.#begin(ORDER_TRS[this.#world.env][this.#wish.side])
    if (dies && !isLate) first.life.arm({ at: dice.int(1, PLACING_STEPS), when: dice.pick(['before', 'after']) })
    await this.#place(first)
    const [report] = this.#reports
    if (changes && report && 'value' in report && !first.life.isOver) {
      if (isLate) this.#begin(ORDER_TRS[this.#world.env].change)
      if (dies && isLate) first.life.arm({ at: dice.int(1, CHANGING_STEPS), when: dice.pick(['before', 'after']) })
      await this.#changeIt(first, report.value)
    }
    await clock.advance(dice.pick([0, 1_000, 100_000]))
    for (const cancel of this.#cancels) cancel()
    simulator.faults.clear()
    // Notices leave a moment behind the reply.
    await clock.advance(10)
    expect(first.wire.resent, 'sent again in doubt').toEqual([])

    const keeper = resident ?? (await this.#world.start(undefined, dice.chance(0.5) ? process : {}))
    keeper.wire.forget()
    const found = await this.#reconcile(keeper)
    const stands = this.#accepted - before
    this.#judgeWords(stands, found)
    await this.#again(keeper, found, stands)
    let filled = 0
    if (stands > 0) filled = await this.#judgeOrder(keeper, found, resident && isOpen && breaks === first.fills?.breaks)
    expect(this.#wrong).toEqual([])
    if (!story.skews) expect(simulator.state().orders.open, 'orders left open').toBe(0)
    return { state: found?.state ?? 'none', filled, change: this.#change }
  }

  get #accepted(): number {
    return this.#world.simulator.state().orders.accepted
  }

  /** Changes that the broker has carried out. */
  get #changed(): number {
    const { amended, cancelled } = this.#world.simulator.state().orders
    return amended + cancelled
  }

  #begin(trId: string): void {
    const { clock, simulator } = this.#world
    const target: FaultTarget = {
      faults: simulator.faults,
      dice: this.#dice,
      trId,
      later: (ms, task) => void this.#cancels.push(clock.schedule(ms, task)),
    }
    this.#options.story.begin(target)
  }

  /** Opens the view of fills anew, where it has ended. */
  async #watch({ fills }: OrderProcess): Promise<void> {
    if (fills) await this.#world.clock.until(fills.open(), { maxMs: 3_600_000 })
  }

  async #place(first: OrderProcess): Promise<void> {
    const { clock } = this.#world
    const pending = [this.#buy(first)]
    // A double click, or a second worker with the same signal.
    if (this.#dice.chance(1 / 3)) {
      await clock.advance(this.#dice.pick([0, 1, 50, 2_000]))
      const second = this.#dice.chance(0.5) ? first : await this.#world.start(undefined, this.#skew)
      pending.push(this.#buy(second))
    }
    this.#reports.push(...(await Promise.all(pending)))
  }

  get #skew(): ProcessOptions {
    const { clockIsOffBy = 0 } = this.#options.process
    return { clockIsOffBy }
  }

  async #buy({ account, life }: OrderProcess): Promise<Ending<Order>> {
    const { side, ...request } = this.#wish
    const ending = await this.#world.ending(account.orders[side](request), life)
    if (ending && 'value' in ending) this.#follow(ending.value)
    return ending
  }

  /** At every moment an order has no more fills than shares, and none that it loses again. */
  #follow(order: Order): void {
    let filled = order.filledQuantity
    order.on('change', () => {
      // What was filled of a part goes with it when it becomes an order of its own.
      const least = this.#change.startsWith('amend of a part') ? 0 : filled
      if (order.filledQuantity < least || order.filledQuantity > order.quantity) {
        this.#wrong.push(`${order.filledQuantity} of ${order.quantity} shares are filled, after ${filled}`)
      }
      filled = order.filledQuantity
    })
  }

  /** Amends or cancels it, whole or in part. Whatever becomes of the reply, it is sent once. */
  async #changeIt(process: OrderProcess, order: Order): Promise<void> {
    const { clock, lowerLimit, tick, book } = this.#world
    const dice = this.#dice
    await clock.advance(dice.pick([10, 10, 3_000]))
    // Somebody who wants to know how it stands, whether or not he is told.
    if (dice.chance(0.3)) await this.#world.ending(order.refresh(), process.life)
    const quantity =
      order.remainingQuantity > 1 && dice.chance(0.4) ? dice.int(1, order.remainingQuantity - 1) : undefined
    const price = dice.chance(0.5) ? book.of(order.orderNumber).price + tick : lowerLimit + dice.int(41, 60) * tick
    const changed = this.#changed
    process.wire.forget()
    const isCancel = dice.chance(0.5)
    this.#change = `${isCancel ? 'cancel' : 'amend'}${quantity === undefined ? '' : ' of a part'}`
    const promise = isCancel ? order.cancel({ quantity }) : order.amend({ price, quantity })
    const ending = await this.#world.ending<unknown>(promise, process.life)
    const done = this.#changed - changed
    if (!ending) return
    if ('value' in ending) {
      expect(done, `${this.#change} told as done`).toBe(1)
      if (!isCancel && quantity !== undefined && ending.value !== order) this.#parts = [ending.value as Order]
      return
    }
    const { error } = ending
    if (!KisOrderError.isInstance(error)) {
      expect(done, `${this.#change} that was not sent: ${String(error)}`).toBe(0)
      return
    }
    expect(done).toBeLessThanOrEqual(error.outcome === 'rejected' ? 0 : 1)
    if (done === 1) this.#change += ' unknown'
  }

  /** Whoever keeps the orders looks what became of this one, as often as he is told that nobody can know yet. */
  async #reconcile(keeper: OrderProcess): Promise<Reconciliation | null> {
    const { orders } = keeper.account
    const id = this.#wish.clientOrderId
    let found = await this.#said(keeper, orders.find(id))
    const isOpen = (): boolean => found?.state === 'unknown' || found?.state === 'sending'
    // With a clock that is wrong it may stay unknown for ever.
    const most = Math.abs(this.#options.process.clockIsOffBy ?? 0) > SMALL_SKEW_MS ? 12 : MOST_LOOKS
    for (let look = 0; isOpen() && look < most; look += 1) {
      found = (await this.#said(keeper, orders.reconcile(id)))[0] ?? null
      if (isOpen()) await this.#world.clock.advance(10_000)
    }
    return found
  }

  async #said<T>(process: OrderProcess, promise: Promise<T>): Promise<T> {
    const ending = await this.#world.ending(promise, process.life)
    if (!ending) throw new Error('The keeper does not die.')
    if ('error' in ending) throw ending.error
    return ending.value
  }

  #judgeWords(stands: number, found: Reconciliation | null): void {
    expect(stands, 'orders at the broker for one name').toBeLessThanOrEqual(1)
    for (const ending of this.#reports) {
      if (ending && 'value' in ending) expect(stands, 'told as accepted').toBe(1)
      if (
        ending &&
        'error' in ending &&
        KisOrderError.isInstance(ending.error) &&
        ending.error.outcome === 'rejected'
      ) {
        expect(stands, `told as rejected: ${ending.error.message}`).toBe(0)
      }
    }
    const state = found?.state ?? 'never written down'
    // With a clock that is wrong it may stay unknown, and is nothing worse.
    const isVague = this.#options.story.skews !== undefined && /^(unknown|sending)$/.test(state)
    const isOffBy = Math.abs(this.#options.process.clockIsOffBy ?? 0)
    if (isVague && isOffBy > SMALL_SKEW_MS) return
    const reason = found?.reason ?? ''
    expect(state, reason).toMatch(stands === 1 ? /^accepted$/ : /^(rejected|absent|never written down)$/)
  }

  /** Whoever asks again gets the same order, or hears that there is none, and nothing new is sent. */
  async #again(keeper: OrderProcess, found: Reconciliation | null, stands: number): Promise<void> {
    if (!found) return
    const accepted = this.#accepted
    const again = await this.#buy(keeper)
    expect(again && 'value' in again, 'asked again').toBe(stands === 1 && found.state === 'accepted')
    expect(this.#accepted).toBe(accepted)
  }

  async #judgeOrder(keeper: OrderProcess, found: Reconciliation | null, isWhole: boolean | undefined): Promise<number> {
    const { clock, book } = this.#world
    const { resident, story } = this.#options
    const [report] = this.#reports
    const told = report && 'value' in report ? report.value : undefined
    const order = found?.order ?? (resident && told)
    if (order && !this.#isDayOff) await this.#compareNow(keeper, order, order === told)
    // Who placed it, lives and watches nothing, looks by himself.
    if (!resident && !this.#options.dies && told && this.#dice.chance(1 / 3)) await this.#compareNow(keeper, told, true)
    // What stands is cancelled: the next run begins with none.
    const { results, complete } = await this.#said(keeper, keeper.account.orders.cancelAll())
    expect(complete).toBe(true)
    const all = JSON.stringify({ orders: results.map((one) => one.order), change: this.#change, wish: this.#wish })
    for (const { error } of results) expect(error, `${String(error)} ${all}`).toBeNull()
    await clock.advance(10)
    if (!order) return 0
    const booked = book.of(order.orderNumber)
    const { fills } = keeper
    if (fills) expect(book.toldOf(booked, fills.told), 'shares told').toBeLessThanOrEqual(booked.filled)
    if (this.#isDayOff) return booked.filled
    if (resident && fills && told) {
      const isUnheard = story.losesSilently === true && !fills.isPolling
      if (!isWhole || isUnheard) for (const one of [told, ...this.#parts]) await this.#said(keeper, one.refresh())
      const isHeard = (): boolean => !isWhole || book.toldOf(booked, fills.told) === booked.filled
      await this.#waitFor(
        () => [told, ...this.#parts].every(({ isFinal }) => isFinal) && isHeard(),
        () => this.#situation(told, booked, fills.told),
      )
      this.#compare(told, true)
    } else {
      await this.#compareNow(keeper, order, order === told)
      expect(order.isFinal).toBe(true)
    }
    return booked.filled
  }

  /** Whether the process lives on another day than the broker. */
  get #isDayOff(): boolean {
    const now = this.#world.clock.now()
    return kstDate(now) !== kstDate(now + (this.#options.process.clockIsOffBy ?? 0))
  }

  async #waitFor(isTrue: () => boolean, situation: () => string): Promise<void> {
    try {
      await this.#world.clock.until(isTrue, { maxMs: 3_600_000 })
    } catch (cause) {
      throw new Error(`It was never told: ${situation()}`, { cause })
    }
  }

  #situation(order: Order, booked: BookedOrder, told: ReadonlyMap<number, number>): string {
    const heard = this.#world.book.toldOf(booked, told)
    return JSON.stringify({ order, booked, heard, change: this.#change, wish: this.#wish })
  }

  async #compareNow(process: OrderProcess, order: Order, isOwn: boolean): Promise<void> {
    await this.#said(process, order.refresh())
    this.#compare(order, isOwn)
  }

  /**
   * What an order says of itself, side by side with the broker's book.
   *
   * @param isOwn Whether it is the one that was changed, so that its parts are at hand.
   */
  #compare(order: Order, isOwn: boolean): void {
    const { book } = this.#world
    const booked = book.of(order.orderNumber)
    const orders = isOwn ? [order, ...this.#parts] : [order]
    const filled = orders.reduce((sum, one) => sum + one.filledQuantity, 0)
    const remaining = orders.reduce((sum, one) => sum + one.remainingQuantity, 0)
    const stands = booked.quantity - booked.filled - booked.cancelled
    const open = booked.filled > 0 ? 'partially-filled' : 'accepted'
    const over = booked.filled === booked.quantity ? 'filled' : 'cancelled'
    const status = stands > 0 ? open : over
    const isAlone = orders.length === 1
    const isSame =
      isAlone && this.#change.startsWith('amend of a part')
        ? // The part is an order of its own, which is not at hand here.
          filled <= booked.filled && remaining <= stands
        : filled === booked.filled &&
          remaining === stands &&
          (!isAlone || (order.status === status && order.price === booked.price))
    if (isSame) return
    const all = { orders, booked: { ...booked, status }, change: this.#change, wish: this.#wish }
    throw new Error(`The order is not what the broker's book says: ${JSON.stringify(all)}`)
  }
}
