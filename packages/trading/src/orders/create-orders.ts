import { createMemoryStore, KisError, KisValidationError, kstDate } from '@kis/core'
import { createCalendar } from '@kis/utils/calendar'
import { fetchDayProfit } from '../account/day-profit.js'
import type { TradingContext } from '../context.js'
import { checkRange } from '../dates.js'
import type { AssetClass } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { rounded } from './checks/check-price.js'
import { dayOf } from './checks/check-terms.js'
import type { OrderCheck } from './checks/order-check.js'
import { createDesk } from './desks/create-desk.js'
import { needsQuantity } from './desks/needs-quantity.js'
import { instrumentOf } from './instrument-of.js'
import { IntentBook } from './intents/intent-book.js'
import type { OrderIntent } from './intents/order-intent.js'
import { kindOfCode } from './kinds/order-code-of.js'
import type { OrderRequest } from './kinds/order-request.js'
import { toTerms } from './kinds/to-terms.js'
import { type AmendRequest, type Cancellation, type CancelRequest, Order, type OrderActions } from './order.js'
import type { OrderDesk } from './order-desk.js'
import { checkMayOrder, refOf } from './order-owner.js'
import type { OrderRecord } from './order-record.js'
import { type OrderRef, orderNumberKey } from './order-ref.js'
import type { OrderTerms, Side } from './order-terms.js'
import type {
  OpenOrdersQuery,
  OrderHistory,
  OrderHistoryQuery,
  Orders,
  Reconciliation,
  SidedRequest,
} from './orders.js'
import { OrderPlacer } from './place-order.js'
import type { OrderPreview, PreviewedRequest } from './preview.js'
import { Reconciler } from './reconcile/reconcile-intents.js'
import { notionalOf } from './risk/check-risk.js'
import { type AccountRisk, createRiskGate } from './risk/create-risk-gate.js'
import { fetchReference } from './risk/fetch-reference.js'
import { ReferencePrices } from './risk/reference-price.js'
import { fullLimits } from './risk/risk-limits.js'
import { OrderTracker } from './tracking/order-tracker.js'

/** Orders with what the rest of an account needs of them. */
export interface OrderFloor {
  readonly orders: Orders
  readonly risk: AccountRisk
  readonly references: ReferencePrices
  readonly tracker: OrderTracker
  /** Asks the broker about everything that may have been missed (재접속 뒤): orders followed here, and intents nobody knows the end of. */
  resync(signal?: AbortSignal): Promise<void>
}

/** How old a last price may be that an order is measured by. */
const REFERENCE_MS = 5_000

const MAIN_CLASS: Readonly<Record<string, AssetClass>> = { '03': 'domestic-derivative', '08': 'overseas-derivative' }

export function createOrders(context: TradingContext): OrderFloor {
  const { rest, clock, logger, random = Math.random } = context
  const { env } = rest
  const account = requireAccount(rest)
  const store = context.store ?? createMemoryStore({ clock })
  const tracker = new OrderTracker()
  const desks = new Map<AssetClass, OrderDesk>()
  const deskOf = (assetClass: AssetClass): OrderDesk => {
    const desk = desks.get(assetClass) ?? createDesk(rest, clock, assetClass)
    desks.set(assetClass, desk)
    return desk
  }
  const book = new IntentBook({ store, clock, logger, env, account, random })
  const references = new ReferencePrices({
    clock,
    maxAgeMs: REFERENCE_MS,
    fetch: (instrument, signal) => fetchReference(context, instrument, signal),
  })
  const calendar = once(() => context.calendar ?? createCalendar())
  const gate = createRiskGate({
    ...{ env, clock, logger, book, references, calendar },
    limits: fullLimits(context.risk),
    off: new Set(context.skipChecks),
    dayProfit: (signal) => fetchDayProfit(rest, { signal }),
  })
  const reconciler = new Reconciler({
    ...{ env, account, clock, logger, book, deskOf },
    isSending: (id) => placer.isSending(id),
  })
  const placer: OrderPlacer = new OrderPlacer({
    ...{ env, account, clock, logger, book, deskOf, gate },
    createId: context.createId ?? (() => crypto.randomUUID()),
    reconcile: (intent, signal) => reconciler.reconcile(intent, signal),
  })
  const mainClass = MAIN_CLASS[account.productCode] ?? 'domestic-stock'

  // Once: what a process before this one left behind, before anything new is sent.
  let recovery: Promise<unknown> | undefined
  const recover = (signal: AbortSignal | undefined): Promise<unknown> => {
    recovery ??= reconciler.reconcileAll(signal).catch((error: unknown) => {
      recovery = undefined
      logger?.warn('Orders of an earlier run could not be looked for yet.', { error })
    })
    return recovery
  }

  const termsOf = async (side: Side, request: OrderRequest): Promise<OrderTerms> => {
    const { symbol, signal } = request
    const instrument = await instrumentOf({ symbol, venue: request.venue ?? 'KRX' }, context.instruments, {
      ...{ signal, logger },
    })
    const terms = toTerms(side, request, instrument)
    return request.rounding === undefined
      ? terms
      : rounded(terms, request.rounding, dayOf(terms, calendar(), clock.now()))
  }

  const preview = async ({ side, ...request }: SidedRequest): Promise<OrderPreview> => {
    const terms = await termsOf(side, request as OrderRequest)
    const checks = await gate.inspect(terms, request.signal)
    const reference = references.latest(terms.instrument)
    return {
      terms,
      isAllowed: !checks.some(({ outcome }) => outcome === 'failed'),
      checks,
      request: requestOf(terms, checks),
      notional: notionalOf(terms, reference)?.toNumber() ?? null,
    }
  }

  // Terms that failed a check may be such as no request can carry.
  const requestOf = (terms: OrderTerms, checks: readonly OrderCheck[]): PreviewedRequest | null => {
    try {
      const { operation, trId, path, body } = deskOf(terms.instrument.assetClass).prepareOrder(terms)
      return { operation, trId, path, body }
    } catch (error) {
      if (KisError.isInstance(error) && checks.some(({ outcome }) => outcome === 'failed')) return null
      throw error
    }
  }

  const place = async (side: Side, request: OrderRequest): Promise<Order> => {
    checkMayOrder(env, account, context.allowRealOrders)
    const { clientOrderId, signal } = request
    const terms = await termsOf(side, request)
    await recover(signal)
    const { intent, receipt } = await placer.place(terms, { clientOrderId, signal })
    return orderOf(intent, receipt?.time ?? null)
  }

  const orderOf = (intent: OrderIntent & { readonly ref: OrderRef }, time: string | null): Order => {
    const { terms, clientOrderId, ref } = intent
    const known = tracker.find(ref.orderNumber)
    if (known) return known
    const { quantity, price, kind, timeInForce, instrument } = terms
    const facts = { clientOrderId, quantity, price, kind, timeInForce, time, terms, currency: instrument.currency }
    return tracker.follow(new Order(ref, facts, actions))
  }

  const recordOrder = (record: OrderRecord): Order => {
    const known = tracker.find(record.orderNumber)
    const order = known ?? orderOfRecord(record)
    order.record(record)
    return known ? order : tracker.follow(order)
  }

  const orderOfRecord = (record: OrderRecord): Order => {
    const { assetClass, venue, session, orgNumber, orderNumber, symbol, currency, quantity, price, time } = record
    const date = record.date ?? kstDate(clock.now())
    // A row whose side nobody can read is no order that could be amended or cancelled safely.
    const side = record.side ?? 'buy'
    const ref = {
      env,
      account: account.reveal(),
      assetClass,
      venue,
      session,
      orgNumber,
      orderNumber,
      date,
      symbol,
      side,
    }
    const code = record.kindCode === null ? undefined : kindOfCode({ assetClass, venue, session }, record.kindCode)
    const kinds = { kind: code?.kind ?? null, timeInForce: code?.timeInForce ?? null }
    return new Order(ref, { clientOrderId: null, quantity, price, time, currency, ...kinds }, actions)
  }

  const history = async (query: OrderHistoryQuery = {}): Promise<OrderHistory> => {
    const today = kstDate(clock.now())
    const [from, to] = checkRange(query.from ?? today, query.to ?? today)
    const { symbol, signal } = query
    const answer = await deskOf(query.assetClass ?? mainClass).history({ from, to, symbol, signal })
    tracker.records(answer.records)
    const orders = answer.records.filter((record) => isWanted(record, query))
    return withHidden({ orders, complete: answer.complete }, { raw: answer.raw })
  }

  const open = async (query: OpenOrdersQuery = {}) => {
    const answer = await deskOf(query.assetClass ?? mainClass).open({ signal: query.signal })
    const rows = answer.records.filter((record) => record.side !== null && isWanted(record, query))
    return withHidden({ orders: rows.map(recordOrder), complete: answer.complete }, { raw: answer.raw })
  }

  const amend = async (target: Order | OrderRef, request: AmendRequest): Promise<Order> => {
    checkMayOrder(env, account, context.allowRealOrders)
    const ref = refOf(target, env, account)
    const { signal } = request
    const order = target instanceof Order ? target : await orderOfRef(ref, signal)
    const remaining = order.remainingQuantity
    const quantity = request.quantity ?? (remaining > 0 ? remaining : undefined)
    const terms = await amendedTerms(order, request.price, quantity, signal)
    const original = order.terms
    const call = deskOf(ref.assetClass).prepareAmend(ref, {
      ...{ price: terms.price, original },
      quantity: request.quantity ?? (needsQuantity(ref) ? quantity : undefined),
    })
    const ticket = await gate.check(terms, { signal })
    await book.exclusively((page) => ticket.take(page), signal)
    const receipt = await call.send({ signal })
    const { orderNumber } = receipt
    const orgNumber = receipt.orgNumber || ref.orgNumber
    const isPart = request.quantity !== undefined && remaining > 0 && request.quantity < remaining
    if (!isPart) {
      order.continueAs({ orderNumber, orgNumber, price: terms.price, quantity: terms.quantity })
      return tracker.follow(order)
    }
    const leg = order.splitOff(orderNumber, terms.quantity)
    const { clientOrderId, kind, timeInForce, currency } = order
    const facts = { clientOrderId, kind, timeInForce, currency, leg, quantity: terms.quantity, price: terms.price }
    const next = { ...ref, orderNumber, orgNumber, date: receipt.date }
    return tracker.follow(new Order(next, { ...facts, time: receipt.time }, actions))
  }

  /** What stands at the broker after an amendment, as far as it is known, for the limits of risk. */
  const amendedTerms = async (
    order: Order,
    price: number,
    quantity: number | undefined,
    signal: AbortSignal | undefined,
  ): Promise<OrderTerms> => {
    const instrument = order.terms?.instrument ?? (await instrumentOf(order, context.instruments, { signal, logger }))
    const { side, venue, session } = order
    const kind = order.kind === null || order.kind === 'market' ? 'limit' : order.kind
    const timeInForce = order.timeInForce ?? 'day'
    const from = order.terms
    return {
      ...{ instrument, side, venue, session, kind, timeInForce, quantity: quantity ?? order.quantity },
      price: checkAmendPrice(price),
      stopPrice: from?.stopPrice ?? null,
      credit: from?.credit ?? null,
      reservedUntil: from?.reservedUntil ?? null,
      algorithmTimes: from?.algorithmTimes ?? null,
    }
  }

  /** A bare reference tells neither quantity nor price, which the limits of risk must know: the broker's list does. */
  const orderOfRef = async (ref: OrderRef, signal: AbortSignal | undefined): Promise<Order> => {
    const known = tracker.find(ref.orderNumber)
    if (known) return known
    const { assetClass, symbol, date, orderNumber } = ref
    const today = kstDate(clock.now())
    const from = date < today ? date : today
    const { records } = await deskOf(assetClass).history({ from, to: today, symbol, signal })
    const record = records.find((row) => orderNumberKey(row.orderNumber) === orderNumberKey(orderNumber))
    if (record) return recordOrder({ ...record, side: ref.side })
    throw new KisValidationError({
      field: 'order',
      message: `The broker's list has no order ${orderNumber} of ${symbol} since ${from}: it cannot be amended. Nothing was sent.`,
    })
  }

  /** All that remains, where KIS must be told how much that is. */
  const remainingOf = async (target: Order | OrderRef, ref: OrderRef, signal: AbortSignal | undefined) => {
    const order = target instanceof Order ? target : await orderOfRef(ref, signal)
    if (order.isDoubtful) await order.refresh({ signal })
    if (order.remainingQuantity > 0) return order.remainingQuantity
    throw new KisValidationError({
      field: 'order',
      message: `Nothing remains of the order ${ref.orderNumber}: it is ${order.status}. Nothing was sent.`,
    })
  }

  const cancel = async (target: Order | OrderRef, request: CancelRequest = {}): Promise<Cancellation> => {
    checkMayOrder(env, account, context.allowRealOrders)
    const ref = refOf(target, env, account)
    const { signal } = request
    const quantity = request.quantity ?? (needsQuantity(ref) ? await remainingOf(target, ref, signal) : undefined)
    const receipt = await deskOf(ref.assetClass).prepareCancel(ref, quantity).send({ signal })
    return { orderNumber: receipt.orderNumber, cancelledOrderNumber: ref.orderNumber, time: receipt.time }
  }

  const refresh = async (order: Order, signal: AbortSignal | undefined): Promise<void> => {
    const to = kstDate(clock.now())
    const from = order.date < to ? order.date : to
    const { records } = await deskOf(order.assetClass).history({ from, to, symbol: order.symbol, signal })
    tracker.records(records)
    for (const record of records) order.record(record)
  }

  const reconciliationOf = (intent: OrderIntent): Reconciliation => {
    const { clientOrderId, state, reason, ref } = intent
    return {
      clientOrderId,
      state,
      reason,
      order: ref && state === 'accepted' ? orderOf({ ...intent, ref }, null) : null,
    }
  }

  const actions: OrderActions = { clock, logger, amend, cancel, refresh }

  const orders: Orders = {
    place: ({ side, ...request }) => place(side, request as OrderRequest),
    buy: (request) => place('buy', request as OrderRequest),
    sell: (request) => place('sell', request as OrderRequest),
    preview,
    amend,
    cancel,
    async cancelAll(query = {}) {
      const { orders: standing, complete } = await open(query)
      const results = []
      for (const order of standing) {
        try {
          results.push({ order, cancellation: await cancel(order, { signal: query.signal }), error: null })
        } catch (error) {
          if (query.signal?.aborted) throw error
          results.push({ order, cancellation: null, error })
        }
      }
      return { results, complete }
    },
    open,
    history,
    async executions(query) {
      const { orders: rows, complete, raw } = await history(query)
      return withHidden({ orders: rows.filter(({ filledQuantity }) => filledQuantity > 0), complete }, { raw })
    },
    async find(clientOrderId) {
      const intent = await book.get(clientOrderId)
      return intent ? reconciliationOf(intent) : null
    },
    async reconcile(clientOrderId, { signal } = {}) {
      if (clientOrderId === undefined) return (await reconciler.reconcileAll(signal)).map(reconciliationOf)
      const intent = await book.get(clientOrderId)
      if (!intent) {
        throw new KisValidationError({
          field: 'clientOrderId',
          message: `No order of this account was ever named "${clientOrderId}" in this store.`,
        })
      }
      return [reconciliationOf(await reconciler.reconcile(intent, signal))]
    },
  }

  return {
    orders,
    risk: gate,
    references,
    tracker,
    async resync(signal) {
      await reconciler.reconcileAll(signal)
      const classes = new Map<AssetClass, string>()
      for (const { assetClass, date } of tracker.orders) {
        const from = classes.get(assetClass)
        if (from === undefined || date < from) classes.set(assetClass, date)
      }
      for (const [assetClass, from] of classes) await history({ assetClass, from, signal })
    },
  }
}

function isWanted(record: OrderRecord, { symbol, side }: OpenOrdersQuery): boolean {
  return (symbol === undefined || record.symbol === symbol) && (side === undefined || record.side === side)
}

function checkAmendPrice(price: unknown): number {
  if (typeof price === 'number' && Number.isFinite(price) && price > 0) return price
  throw new KisValidationError({ field: 'price', message: 'Parameter "price" must be a price above zero.' })
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
