import { type Clock, KisError, KisOrderError, type Logger, onAbort, sleep } from '@kis/core'
import type { IntentBook } from '../intents/intent-book.js'
import type { OrderRequest } from '../kinds/order-request.js'
import type { Order } from '../order.js'
import type { Orders } from '../orders.js'
import { tellListeners } from '../tell-listeners.js'
import { filledOf, isSlicePlan, nextDue, nextQuantity, openPart, type SlicePart, type SlicePlan } from './slice-plan.js'

export interface SlicedOrderOptions {
  readonly plan: SlicePlan
  readonly book: IntentBook
  readonly clock: Clock
  readonly logger: Logger | undefined
  readonly orders: Pick<Orders, 'buy' | 'sell' | 'find' | 'reconcile'>
  /** 누적 거래량 of the instrument today */
  readonly volume: (plan: SlicePlan, signal: AbortSignal) => Promise<number>
}

/** How often a part is looked at whose end is not known. */
const POLL_MS = 2_000

/** A large order in small parts (분할 주문), each on the same safe path as any order. It runs by itself until `done()`. */
export class SlicedOrder {
  readonly id: string
  readonly #options: SlicedOrderOptions
  readonly #stop = new AbortController()
  readonly #listeners = new Set<(order: SlicedOrder) => unknown>()
  readonly #done: Promise<void>
  #plan: SlicePlan
  #isCancelled = false
  #wake = new AbortController()

  /** @internal */
  constructor(options: SlicedOrderOptions) {
    const { plan } = options
    this.id = plan.id
    this.#options = options
    this.#plan = plan
    this.#done = this.#run()
    // Whoever waits for the end hears of it; nobody has to.
    this.#done.catch(() => {})
  }

  /** The plan as it stands, as plain JSON. */
  get plan(): SlicePlan {
    return this.#plan
  }

  /** Whether it still runs, and if not, how it ended. */
  get state(): SlicePlan['state'] {
    return this.#plan.state
  }

  /** 체결수량 of all parts that are over */
  get filledQuantity(): number {
    return filledOf(this.#plan)
  }

  /** Resolves when it is filled, cancelled, failed or its time is over; see `state`. Rejects when the program stopped it by `signal`. */
  async done(): Promise<this> {
    await this.#done
    return this
  }

  /** 취소: no more parts, and the open one is cancelled. Resolves when that is certain. */
  async cancel(): Promise<this> {
    this.#isCancelled = true
    this.#wake.abort()
    return this.done()
  }

  /** Lets go of it without cancelling anything; `orders.slice` with the same request goes on later, in any process. */
  stop(): void {
    this.#stop.abort(new Error('The program let go of the sliced order.'))
    this.#wake.abort()
  }

  /** Hears of every part that is sent or over. Returns what ends it. */
  on(name: 'change', listener: (order: SlicedOrder) => unknown): () => void {
    if (name !== 'change') throw new TypeError(`A sliced order tells of "change" only, not of "${String(name)}".`)
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The plan as plain data: what was asked, and what has been sent and filled. */
  toJSON(): SlicePlan {
    return this.#plan
  }

  async #run(): Promise<void> {
    const { book, clock } = this.#options
    await book.hold(`slice:${this.id}`, this.#stop.signal, async (lost) => {
      // Another process may have gone on with it meanwhile.
      this.#plan = (await book.exclusively((page) => page.read(`slice:${this.id}`, isSlicePlan))) ?? this.#plan
      const stop = onAbort(lost, () => this.stop())
      try {
        while (this.#plan.state === 'running') {
          this.#stop.signal.throwIfAborted()
          await this.#step(clock.now())
        }
      } finally {
        stop()
      }
    })
  }

  async #step(now: number): Promise<void> {
    const plan = this.#plan
    const part = openPart(plan)
    const isOver = this.#isCancelled || now >= plan.until
    const due = nextDue(plan)
    if (part && (isOver || now >= due)) return this.#closePart(part)
    if (part) {
      // Filled early, it leaves more to the next ones.
      await this.#pause(Math.min(due, plan.until) - now)
      return
    }
    if (filledOf(plan) >= plan.quantity) return this.#end('filled')
    if (isOver) return this.#end(this.#isCancelled ? 'cancelled' : 'ended')
    if (now < due) return this.#pause(Math.min(due, plan.until) - now)
    await this.#sendPart(now)
  }

  async #sendPart(now: number): Promise<void> {
    const { orders, volume } = this.#options
    const { signal } = this.#stop
    let plan = this.#plan
    let traded = 0
    if (plan.method.type === 'pov') {
      const seen = await volume(plan, signal)
      const { startVolume } = plan.method
      if (startVolume === null) plan = { ...plan, method: { ...plan.method, startVolume: seen } }
      traded = seen - (startVolume ?? seen)
    }
    const quantity = nextQuantity(plan, now, traded)
    const { id, side, symbol, venue, price, parts } = plan
    const clientOrderId = `${id}/${parts.length + 1}`
    // A look that asked for nothing is a part of nothing, so that the next one comes in its time.
    const part: SlicePart = { clientOrderId, quantity, at: now, filledQuantity: quantity === 0 ? 0 : null }
    await this.#save({ ...plan, parts: [...parts, part] })
    if (quantity === 0) return
    const priced = price === null ? { kind: 'market' } : { kind: 'limit', price }
    const request = { symbol, venue, quantity, clientOrderId, signal, ...priced } as OrderRequest
    try {
      await (side === 'buy' ? orders.buy(request as OrderRequest<'buy'>) : orders.sell(request as OrderRequest<'sell'>))
    } catch (error) {
      signal.throwIfAborted()
      const isDoubtful = KisOrderError.isInstance(error) && error.outcome === 'unknown'
      // Its end is found out like that of any other part.
      if (isDoubtful) return
      if (!KisError.isInstance(error)) throw error
      await this.#save(this.#withFilled(clientOrderId, 0))
      await this.#end('failed', (error as KisError).message)
    }
  }

  /** Cancels what is left of a part, and notes what was filled once that is certain. */
  async #closePart({ clientOrderId }: SlicePart): Promise<void> {
    const { orders, clock, logger } = this.#options
    const { signal } = this.#stop
    const known = await orders.find(clientOrderId)
    // Noted but never written down as an order: it was never sent.
    if (!known) return this.#save(this.#withFilled(clientOrderId, 0))
    const [now = known] = known.order ? [known] : await orders.reconcile(clientOrderId, { signal })
    if (now.state === 'rejected' || now.state === 'absent') return this.#save(this.#withFilled(clientOrderId, 0))
    if (!now.order) return sleep(clock, POLL_MS, signal)
    const order = await now.order.refresh({ signal })
    if (!order.isFinal) await this.#cancelPart(order)
    await order.refresh({ signal })
    if (order.isFinal) return this.#save(this.#withFilled(clientOrderId, order.filledQuantity))
    logger?.debug('A part of a sliced order is not over yet.', { clientOrderId, status: order.status })
    await sleep(clock, POLL_MS, signal)
  }

  async #cancelPart(order: Order): Promise<void> {
    try {
      await order.cancel({ signal: this.#stop.signal })
    } catch (error) {
      // Refused because it was filled meanwhile, or in doubt: the list tells.
      if (!KisOrderError.isInstance(error)) throw error
    }
  }

  #withFilled(clientOrderId: string, filledQuantity: number): SlicePlan {
    const parts = this.#plan.parts.map((part) =>
      part.clientOrderId === clientOrderId ? { ...part, filledQuantity } : part,
    )
    return { ...this.#plan, parts }
  }

  #end(state: SlicePlan['state'], reason: string | null = null): Promise<void> {
    return this.#save({ ...this.#plan, state, reason })
  }

  async #save(plan: SlicePlan): Promise<void> {
    const { book, logger } = this.#options
    await book.exclusively((page) => page.write(`slice:${this.id}`, plan))
    this.#plan = plan
    tellListeners(this.#listeners, this, logger)
  }

  async #pause(ms: number): Promise<void> {
    if (this.#isCancelled) return
    this.#wake = new AbortController()
    try {
      await sleep(this.#options.clock, ms, this.#wake.signal)
    } catch (error) {
      this.#stop.signal.throwIfAborted()
      if (!this.#isCancelled) throw error
    }
  }
}
