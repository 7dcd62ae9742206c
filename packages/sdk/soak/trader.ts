import { KisError } from '@kis/core'
import type { Account, LivePortfolio, Order } from '@kis/trading'
import { roundToTick, tickSize } from '@kis/utils'
import { FillWatch } from '../src/__fixtures__/fill-watch.js'
import type { Kis } from '../src/index.js'
import { Routine } from './routine.js'
import { type SoakWorld, told } from './soak-world.js'

/** What is traded: cheap enough for thousands of orders. */
const TRADED = ['035720', '015760', '011200'] as const
const ENOUGH = 40
const MOST_OPEN = 14
/** How often the lists are looked at while open orders are silent, in milliseconds of the clock. */
const POLL_MS = 5_000

/** An order by its name, and what is known of it so far. */
export interface Named {
  /** The order; `undefined` until somebody knows what became of it. */
  order: Order | undefined
  /** What was asked for: of orders that ask for the same, nobody can say which one a list tells of. */
  readonly terms: string
  /** What stood in the way of fills being told when it was placed: `undefined` where they were not watched. */
  readonly breaks: number | undefined
}

/** Somebody who places, amends and cancels orders, each under a name of his own, and watches fills and portfolio. */
export class Trader {
  readonly account: Account
  readonly fills: FillWatch
  /** Orders whose end is not known and checked yet, by name. */
  readonly orders = new Map<string, Named>()
  portfolio: LivePortfolio | undefined
  readonly #routines: readonly Routine[]
  #placed = 0

  constructor(
    private readonly world: SoakWorld,
    private readonly kis: Kis<'real'>,
  ) {
    this.account = kis.account()
    this.fills = new FillWatch(this.account, 'real', POLL_MS)
    const { dice, problem, count } = world
    const routine = (name: string, pauseMs: () => number, task: () => Promise<unknown>) =>
      new Routine({
        ...{ name, task, pauseMs, onProblem: problem },
        onError: (error) => count(`orders refused or in doubt: ${told(error)}`),
      })
    this.#routines = [
      routine(
        'trader places',
        () => dice.int(50, 350),
        () => this.#place(),
      ),
      routine(
        'trader places too',
        () => dice.int(50, 350),
        () => this.#place(),
      ),
      routine(
        'trader changes',
        () => dice.int(50, 400),
        () => this.#change(),
      ),
      routine(
        'trader watches',
        () => 200,
        () => this.watch(),
      ),
    ]
  }

  start(): void {
    for (const routine of this.#routines) routine.start()
  }

  async rest(): Promise<void> {
    await Promise.all(this.#routines.map((routine) => routine.rest()))
  }

  /** Opens the views that have ended. */
  async watch(): Promise<void> {
    await this.fills.open()
    if (this.portfolio) return
    const portfolio = await this.account.watchPortfolio({ maxStreams: 5, pollMs: POLL_MS })
    this.portfolio = portfolio
    portfolio.on('change', () => this.world.count('changes of the portfolio'))
    portfolio.on('error', (error) => this.world.count(`troubles of the portfolio: ${nameOf(error)}`))
    portfolio.on('end', () => {
      this.portfolio = undefined
      this.world.givenUp.add('portfolios', portfolio)
    })
  }

  async #place(): Promise<void> {
    const { dice, count } = this.world
    const open = [...this.orders.values()].filter(({ order }) => order && !order.isFinal)
    if (open.length >= MOST_OPEN) {
      await this.#cancel(dice.pick(open).order)
      return
    }
    const symbol = dice.pick(TRADED)
    const { price: last } = await this.kis.stock(symbol).quote()
    if (last === null) return
    const held = this.portfolio?.snapshot.positions.find((one) => one.symbol === symbol)?.executedQuantity ?? 0
    const side = held > ENOUGH || (held > 5 && dice.chance(0.4)) ? 'sell' : 'buy'
    this.#placed += 1
    const clientOrderId = `soak-${this.#placed}`
    const common = { symbol, quantity: dice.int(1, 5), clientOrderId } as const
    const sign = side === 'buy' ? 1 : -1
    const rounding = side === 'buy' ? 'down' : 'up'
    // One that fills at once, or one that rests.
    const limit = (away: number) => ({ kind: 'limit', price: Math.round(last * (1 + sign * away)), rounding }) as const
    const style = dice.int(0, 3)
    const request =
      style === 0
        ? ({ ...common, kind: 'market' } as const)
        : { ...common, ...limit(style === 1 ? 0.02 : -0.01 * dice.int(1, 4)) }
    const { orders } = this.account
    const { fills } = this
    const terms = [
      symbol,
      side,
      common.quantity,
      request.kind,
      'price' in request && roundToTick(request.price, rounding),
    ].join(' ')
    const named: Named = { order: undefined, terms, breaks: fills.isOpen ? fills.breaks : undefined }
    this.orders.set(clientOrderId, named)
    const place = async (): Promise<void> => {
      named.order = await (side === 'buy' ? orders.buy(request) : orders.sell(request))
      count('orders placed')
    }
    // A double click, or two workers with the same signal.
    const both = await Promise.allSettled(dice.chance(0.2) ? [place(), place()] : [place()])
    for (const one of both) if (one.status === 'rejected') throw one.reason
  }

  async #change(): Promise<void> {
    const { dice, count } = this.world
    const open = [...this.orders.values()].filter(({ order }) => order && !order.isFinal)
    if (open.length === 0) return
    const { order } = dice.pick(open)
    if (!order || order.price === null || dice.chance(0.5)) return this.#cancel(order)
    await order.amend({ price: order.price + tickSize(order.price) * (dice.chance(0.5) ? 1 : -1) })
    count('orders amended')
  }

  async #cancel(order: Order | undefined): Promise<void> {
    if (!order) return
    await order.cancel()
    this.world.count('orders cancelled')
  }
}

function nameOf(error: unknown): string {
  return KisError.isInstance(error) ? told(error) : String(error)
}
