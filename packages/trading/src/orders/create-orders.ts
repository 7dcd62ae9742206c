import { createMemoryStore, KisAbortError, KisValidationError, kstDate, untilAborted } from '@kis/core'
import { type Calendar, createCalendar } from '@kis/utils/calendar'
import { fetchDayProfit } from '../account/day-profit.js'
import type { TradingContext } from '../context.js'
import { checkDate, checkRange, dayAfter } from '../dates.js'
import type { AssetClass } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { OrderChanges } from './change-orders.js'
import { rounded } from './checks/check-price.js'
import { dayOf } from './checks/check-terms.js'
import { createDesk } from './desks/create-desk.js'
import { instrumentOf } from './instrument-of.js'
import { IntentBook } from './intents/intent-book.js'
import type { OrderIntent } from './intents/order-intent.js'
import type { OrderRequest } from './kinds/order-request.js'
import { toTerms } from './kinds/to-terms.js'
import type { Order, OrderActions } from './order.js'
import type { OrderDesk } from './order-desk.js'
import { checkMayOrder } from './order-owner.js'
import type { OrderRecord } from './order-record.js'
import { OrderShelf } from './order-shelf.js'
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
import type { OrderPreview } from './preview.js'
import { previewOf } from './preview.js'
import { readOrders } from './read-orders.js'
import { readReservations } from './read-reservations.js'
import { Reconciler } from './reconcile/reconcile-intents.js'
import { type AccountRisk, createRiskGate } from './risk/create-risk-gate.js'
import { fetchReference } from './risk/fetch-reference.js'
import { ReferencePrices } from './risk/reference-price.js'
import { fullLimits } from './risk/risk-limits.js'
import { startSlice } from './slicing/start-slice.js'
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

/** How far back reservations are listed where nobody says. */
const RESERVED_DAYS = 30

const MAIN_CLASS: Readonly<Record<string, AssetClass>> = { '03': 'domestic-derivative', '08': 'overseas-derivative' }

export function createOrders(context: TradingContext): OrderFloor {
  const { rest, clock, logger, random = Math.random } = context
  const { env } = rest
  const account = requireAccount(rest)
  const store = context.store ?? createMemoryStore({ clock })
  const tracker: OrderTracker = new OrderTracker((order, row) => shelf.partOf(order, row))
  const deskOf = (assetClass: AssetClass): OrderDesk => createDesk(rest, clock, assetClass)
  const book = new IntentBook({ store, clock, logger, env, account, random })
  const references = new ReferencePrices({
    clock,
    maxAgeMs: REFERENCE_MS,
    fetch: (instrument, signal) => fetchReference(context, instrument, signal),
  })
  let madeCalendar = context.calendar
  const calendar = (): Calendar => {
    madeCalendar ??= createCalendar()
    return madeCalendar
  }
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
  const shelf: OrderShelf = new OrderShelf({ env, account, clock, tracker, deskOf }, () => actions)
  const changes = new OrderChanges({ context, account, book, gate, shelf, deskOf })
  const mainClass = MAIN_CLASS[account.productCode] ?? 'domestic-stock'

  // Once for all: what a process before this one left behind, before anything new is sent. A caller who gives up leaves it to the others.
  let recovery: Promise<unknown> | undefined
  const recover = (signal: AbortSignal | undefined): Promise<unknown> => {
    recovery ??= reconciler.reconcileAll().catch((error: unknown) => {
      recovery = undefined
      logger?.warn('Orders of an earlier run could not be looked for yet.', { error })
    })
    return untilAborted(recovery, signal)
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
    const { instrument } = terms
    return previewOf(terms, checks, { desk: deskOf(instrument.assetClass), reference: references.latest(instrument) })
  }

  const place = async (side: Side, request: OrderRequest): Promise<Order> => {
    checkMayOrder(env, account, context.allowRealOrders)
    const { clientOrderId, signal } = request
    const terms = await termsOf(side, request)
    await recover(signal)
    const { intent, receipt } = await placer.place(terms, { clientOrderId, signal })
    return shelf.ofIntent(intent, receipt?.time ?? null)
  }

  const history = async (query: OrderHistoryQuery = {}): Promise<OrderHistory> => {
    const today = kstDate(clock.now())
    const [from, to] = checkRange(query.from ?? today, query.to ?? today)
    const { symbol, signal } = query
    const { doubtful } = tracker
    const answer = await deskOf(query.assetClass ?? mainClass).history({ from, to, symbol, signal })
    tracker.records(answer.records, doubtful)
    const orders = answer.records.filter((record) => isWanted(record, query))
    return withHidden({ orders, complete: answer.complete }, { raw: answer.raw })
  }

  const open = async (query: OpenOrdersQuery = {}) => {
    const { doubtful } = tracker
    const answer = await deskOf(query.assetClass ?? mainClass).open({ signal: query.signal })
    const rows = answer.records.filter((record) => record.side !== null && isWanted(record, query))
    tracker.records(answer.records, doubtful)
    return withHidden(
      { orders: rows.map((row) => shelf.ofRecord(row)), complete: answer.complete },
      { raw: answer.raw },
    )
  }

  const refresh = async (order: Order, signal: AbortSignal | undefined): Promise<void> => {
    const to = kstDate(clock.now())
    const from = order.date < to ? order.date : to
    const { symbol, session } = order
    const { doubtful } = tracker
    const isFollowed = tracker.orders.includes(order)
    const { records } = await readOrders(deskOf(order.assetClass), { session, from, to, symbol, signal })
    tracker.records(records, doubtful)
    if (!isFollowed) order.records(tracker.rowsOf(order, records))
  }

  /** Reads the lists that tell of some orders; everybody who follows them hears of it. */
  const readAgain = async (wanted: readonly Order[], signal: AbortSignal | undefined): Promise<void> => {
    // Reservations change without notices and over days: they are asked for when somebody looks.
    const classes = new Map<AssetClass, string>()
    for (const { assetClass, date } of wanted.filter(({ session }) => session !== 'reservation')) {
      const from = classes.get(assetClass)
      if (from === undefined || date < from) classes.set(assetClass, date)
    }
    for (const [assetClass, from] of classes) await history({ assetClass, from, signal })
  }

  const reconciliationOf = (intent: OrderIntent): Reconciliation => {
    const { clientOrderId, state, reason, ref } = intent
    return {
      clientOrderId,
      state,
      reason,
      order: ref && state === 'accepted' ? shelf.ofIntent({ ...intent, ref }, null) : null,
    }
  }

  const actions: OrderActions = {
    clock,
    logger,
    refresh,
    amend: (order, request) => changes.amend(order, request),
    cancel: (order, request) => changes.cancel(order, request),
  }

  const orders: Orders = {
    place: ({ side, ...request }) => place(side, request as OrderRequest),
    buy: (request) => place('buy', request as OrderRequest),
    sell: (request) => place('sell', request as OrderRequest),
    preview,
    async slice(request) {
      checkMayOrder(env, account, context.allowRealOrders)
      return startSlice(request, { context, book, orders })
    },
    amend: (order, request) => changes.amend(order, request),
    cancel: (order, request) => changes.cancel(order, request),
    async cancelAll(query = {}) {
      const { orders: standing, complete } = await open(query)
      const results = []
      for (const order of standing) {
        try {
          results.push({ order, cancellation: await changes.cancel(order, { signal: query.signal }), error: null })
        } catch (error) {
          if (query.signal?.aborted) throw error
          results.push({ order, cancellation: null, error })
        }
      }
      return { results, complete }
    },
    open,
    history,
    async reservations(query = {}) {
      const to = query.to ?? kstDate(clock.now())
      const [from, until] = checkRange(query.from ?? dayAfter(checkDate('to', to), -RESERVED_DAYS), to)
      return readReservations({ env, account }, deskOf, { from, to: until }, query)
    },
    async executions(query) {
      const { orders: rows, complete, raw } = await history(query)
      return withHidden({ orders: rows.filter(({ filledQuantity }) => filledQuantity > 0), complete }, { raw })
    },
    async find(clientOrderId, { signal } = {}) {
      const intent = await book.get(clientOrderId)
      if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
      return intent ? reconciliationOf(intent) : null
    },
    async reconcile(clientOrderId, { signal } = {}) {
      if (clientOrderId === undefined) {
        const intents = await reconciler.reconcileAll(signal)
        await readAgain(
          tracker.orders.filter(({ isDoubtful }) => isDoubtful),
          signal,
        )
        return intents.map(reconciliationOf)
      }
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
      await readAgain(tracker.orders, signal)
    },
  }
}

function isWanted(record: OrderRecord, { symbol, side }: OpenOrdersQuery): boolean {
  return (symbol === undefined || record.symbol === symbol) && (side === undefined || record.side === side)
}
