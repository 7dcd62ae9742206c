import {
  type AccountNumber,
  type Clock,
  type Environment,
  KisApiError,
  KisError,
  KisOrderError,
  KisValidationError,
  type Logger,
  sleep,
} from '@kis/core'
import type { AssetClass } from '../instrument/instrument.js'
import type { IntentBook } from './intents/intent-book.js'
import type { OrderIntent } from './intents/order-intent.js'
import { termsKey } from './intents/same-terms.js'
import type { OrderDesk, OrderReceipt, PreparedCall } from './order-desk.js'
import { type OrderRef, refOfTerms } from './order-ref.js'
import type { OrderTerms } from './order-terms.js'
import type { RiskGate } from './risk-gate.js'
import { SEND_WITHIN_MS, sendInTime } from './send-deadline.js'

const POLL_MS = 200

export interface OrderPlacerOptions {
  readonly env: Environment
  readonly account: AccountNumber
  readonly clock: Clock
  readonly logger: Logger | undefined
  readonly book: IntentBook
  readonly deskOf: (assetClass: AssetClass) => OrderDesk
  readonly gate: RiskGate
  /** Makes up a name for an order without one. */
  readonly createId: () => string
  /** Looks for an order of which nobody knows what became of it. */
  readonly reconcile: (intent: OrderIntent, signal: AbortSignal | undefined) => Promise<OrderIntent>
}

/** An order as the intent book has it after it was placed. `receipt` is there when it was this call that sent it. */
export interface PlacedOrder {
  readonly intent: OrderIntent & { readonly ref: OrderRef }
  readonly receipt: OrderReceipt | undefined
}

interface Flight {
  readonly terms: string
  readonly placed: Promise<PlacedOrder>
}

/**
 * Sends orders, each name at most once in its life: check → write down → send → write down what became of it. Whoever calls again with the
 * same name gets the same order.
 */
export class OrderPlacer {
  readonly #options: OrderPlacerOptions
  readonly #flights = new Map<string, Flight>()
  readonly #sending = new Set<string>()

  constructor(options: OrderPlacerOptions) {
    this.#options = options
  }

  /** Whether this process is sending an order of that name. */
  isSending(clientOrderId: string): boolean {
    return this.#sending.has(clientOrderId)
  }

  async place(
    terms: OrderTerms,
    options: { readonly clientOrderId?: string | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<PlacedOrder> {
    const id = options.clientOrderId === undefined ? this.#options.createId() : checkId(options.clientOrderId)
    const key = termsKey(terms)
    const flight = this.#flights.get(id)
    if (flight) {
      assertSame(flight.terms, key, id)
      return flight.placed
    }
    const placed = this.#place(id, key, terms, options.signal)
    this.#flights.set(id, { terms: key, placed })
    try {
      return await placed
    } finally {
      this.#flights.delete(id)
    }
  }

  async #place(id: string, key: string, terms: OrderTerms, signal: AbortSignal | undefined): Promise<PlacedOrder> {
    const { book, clock, deskOf, gate } = this.#options
    const known = await book.get(id)
    if (known) return this.#again(known, key, signal)
    const call = deskOf(terms.instrument.assetClass).prepareOrder(terms)
    const ticket = await gate.check(terms, { signal })
    const { intent, isNew } = await book.exclusively(async (page) => {
      const earlier = await page.get(id)
      if (earlier) return { intent: earlier, isNew: false }
      await page.assertWhole()
      await ticket.take(page)
      const createdAt = clock.now()
      const sendUntil = createdAt + SEND_WITHIN_MS
      const fresh: OrderIntent = {
        ...{ version: 1, clientOrderId: id, terms, state: 'sending', createdAt, sendUntil },
        ...{ ref: null, reason: null, msgCd: null },
      }
      await page.put(fresh)
      return { intent: fresh, isNew: true }
    }, signal)
    if (!isNew) return this.#again(intent, key, signal)
    this.#sending.add(id)
    try {
      return await this.#send(call, intent, signal)
    } finally {
      this.#sending.delete(id)
    }
  }

  async #send(call: PreparedCall, intent: OrderIntent, signal: AbortSignal | undefined): Promise<PlacedOrder> {
    let receipt: OrderReceipt
    try {
      receipt = await sendInTime(call, intent.sendUntil, this.#options.clock, signal)
    } catch (error) {
      await this.#settle(failed(intent, error))
      throw error
    }
    const ref = refOfTerms(this.#options, intent.terms, receipt)
    const accepted = { ...intent, state: 'accepted' as const, ref }
    await this.#settle(accepted)
    return { intent: accepted, receipt }
  }

  /** What an earlier call, of this process or another, made of the same name. */
  async #again(known: OrderIntent, key: string, signal: AbortSignal | undefined): Promise<PlacedOrder> {
    assertSame(termsKey(known.terms), key, known.clientOrderId)
    let intent = await this.#whenSent(known, signal)
    if (intent.state === 'sending' || intent.state === 'unknown') intent = await this.#options.reconcile(intent, signal)
    if (intent.state === 'accepted' && intent.ref) return { intent: { ...intent, ref: intent.ref }, receipt: undefined }
    throw asOrderError(intent)
  }

  /** Waits while another process may still be sending it. */
  async #whenSent(intent: OrderIntent, signal: AbortSignal | undefined): Promise<OrderIntent> {
    const { book, clock } = this.#options
    let latest = intent
    // No longer than any sending lasts: the clock of the one who sends may be ahead.
    const until = clock.monotonic() + SEND_WITHIN_MS
    while (latest.state === 'sending' && clock.now() < latest.sendUntil && clock.monotonic() < until) {
      await sleep(clock, POLL_MS, signal)
      latest = (await book.get(intent.clientOrderId)) ?? latest
    }
    return latest
  }

  // The order stands or does not, whether or not this can be written down: the caller must hear of the order, not of the disk.
  async #settle(intent: OrderIntent): Promise<void> {
    const { book, logger } = this.#options
    try {
      await book.exclusively(async (page) => {
        if (intent.ref) await page.claim(intent.ref, intent.ref.orderNumber, intent.clientOrderId)
        await page.put(intent)
      })
    } catch (error) {
      logger?.error('What became of an order could not be written down; reconcile() will find out.', {
        clientOrderId: intent.clientOrderId,
        state: intent.state,
        error,
      })
    }
  }
}

function failed(intent: OrderIntent, error: unknown): OrderIntent {
  // Whatever is no order error happened where nobody foresaw it: it may have been sent.
  const outcome = KisOrderError.isInstance(error) ? error.outcome : 'unknown'
  const reason = KisError.isInstance(error) ? error.message : 'An error of the program itself.'
  return { ...intent, state: outcome, reason, msgCd: (KisApiError.isInstance(error) ? error.msgCd : undefined) ?? null }
}

/** The error of an order of which it is known that it does not stand, or not known whether it does. */
function asOrderError(intent: OrderIntent): KisOrderError {
  const { clientOrderId, state, reason, msgCd } = intent
  const outcome = state === 'rejected' || state === 'absent' ? 'rejected' : 'unknown'
  const advice =
    outcome === 'rejected'
      ? 'It does not stand at the broker. A new attempt needs a new clientOrderId.'
      : 'It may stand at the broker: reconcile() looks for it, do not send it again.'
  return new KisOrderError({
    message: `The order "${clientOrderId}" was sent before, outcome ${outcome}. ${advice}${reason ? ` ${reason}` : ''}`,
    outcome,
    msgCd: msgCd ?? undefined,
  })
}

function checkId(id: unknown): string {
  if (typeof id === 'string' && id.length > 0 && id.length <= 128 && id.trim() === id) return id
  throw new KisValidationError({
    field: 'clientOrderId',
    message: '"clientOrderId" must be a text of 1 to 128 characters without blanks around it.',
  })
}

function assertSame(one: string, other: string, id: string): void {
  if (one === other) return
  throw new KisValidationError({
    field: 'clientOrderId',
    message: `"clientOrderId" ${id} was used for another order. Nothing was sent: every order needs a name of its own.`,
  })
}
