import { isValidQuantity } from '@kis/utils'
import { type Order, remainingOf } from '../exchange/order.js'
import { OrderFlow, type OrderFlowOptions } from '../exchange/order-flow.js'
import type { Ticket } from '../exchange/order-ledger.js'
import type { Side } from '../exchange/side.js'
import { type LedgerReason, ledgerRefusal } from '../http/refusal.js'
import type { Account } from '../ledger/account.js'
import type { OverseasCalendar } from './overseas-hours.js'
import { OVERSEAS_KINDS } from './overseas-kinds.js'
import type { OverseasListing, OverseasMarket } from './overseas-market.js'
import type { OverseasVenue } from './overseas-venues.js'

export interface OverseasOrderRequest {
  readonly account: Account
  readonly venue: OverseasVenue
  readonly symbol: string
  readonly side: Side
  /** 주문구분. */
  readonly kind: string
  readonly quantity: number
  /** Ten-thousandths of the currency; 0 for kinds without a price. */
  readonly price: number
  /** 미국 주간거래. */
  readonly isDaytime: boolean
  /** 분할 주문: its own times, epoch milliseconds. */
  readonly spread?: { readonly from: number; readonly until: number } | undefined
}

export interface OverseasChangeRequest {
  readonly account: Account
  readonly original: number
  readonly venue: OverseasVenue
  readonly symbol: string
  readonly action: 'amend' | 'cancel'
  /** `undefined`: all that is left. */
  readonly quantity: number | undefined
  readonly price: number
  readonly isDaytime: boolean
}

export interface OverseasDeskOptions extends Omit<OrderFlowOptions, 'asset' | 'watch'> {
  readonly market: OverseasMarket
  readonly calendar: OverseasCalendar
}

/** Takes orders for shares abroad. Throws `Refusal` for what it turns down. */
export class OverseasDesk {
  readonly flow: OrderFlow
  readonly #options: OverseasDeskOptions

  constructor(options: OverseasDeskOptions) {
    this.#options = options
    const { exchange } = options.market
    this.flow = new OrderFlow({
      ...options,
      asset: 'overseas',
      watch: ({ instrument }) => exchange.watch(instrument.code),
    })
  }

  place(request: OverseasOrderRequest): Order {
    return this.flow.enter(this.#ticketOf(request))
  }

  change(request: OverseasChangeRequest): Order {
    const { account, venue, symbol, price, isDaytime } = request
    const { exchange } = this.#options.market
    const walk = ({ market }: Order): unknown => exchange.market(market.instrument.code)
    const original = this.flow.original(account, request.original, walk)
    if (original.venue !== venue.code || original.code !== symbol) throw this.#refuse('noOriginal')
    // Clients cancel with the quantity that they ordered, whatever is left of it.
    if (request.action === 'cancel') {
      const left = remainingOf(original)
      return this.flow.cancel(original, Math.min(request.quantity ?? left, left))
    }
    const quantity = this.flow.quantityOf(original, request.quantity)
    const { kind, side, plan } = original
    // What is being worked in parts cannot be amended.
    if (plan.slices) throw this.#refuse('orderKind')
    return this.flow.amend(
      original,
      this.#ticketOf({ account, venue, symbol, side, kind, quantity, price, isDaytime }, side),
    )
  }

  #ticketOf(request: OverseasOrderRequest, amended?: Side): Ticket {
    const { market: markets, calendar, clock } = this.#options
    const { account, venue, symbol, side, kind, quantity, isDaytime, spread } = request
    const market = markets.market(venue.exchange, symbol)
    if (!market) throw this.#refuse('security')
    const plan = OVERSEAS_KINDS[kind]
    const window = calendar.windowFor({ venue, kind, side, isDaytime }, clock.now())
    if (typeof window === 'string') throw this.#refuse(window)
    if (!plan) throw this.#refuse('orderKind')
    if (quantity <= 0) throw this.#refuse('input')
    // What is left of an order of whole lots need not be one.
    if (!amended && !isLot(market.instrument, { quantity, side, kind })) throw this.#refuse('lot')
    const isMarket = plan.pricing === 'market'
    const price = isMarket ? 0 : request.price
    const { upper, lower } = market.grid.limits
    if (!isMarket) this.#checkPrice(market.grid, price)
    const limit = isMarket ? (side === 'buy' ? upper : lower) : price
    const startsAt = spread?.from ?? window.startsAt
    const { segment, until } = window
    return {
      ...{ account, market, code: symbol, side, kind, price, limit, reservedAt: limit, stop: 0, quantity, segment },
      plan: plan.slices ? { ...plan, spanMs: Math.max((spread?.until ?? window.spreadUntil) - startsAt, 1) } : plan,
      venue: venue.code,
      place: 'book',
      startsAt,
      until,
    }
  }

  #checkPrice(grid: Ticket['market']['grid'], price: number): void {
    if (price <= 0) throw this.#refuse('input')
    if (!grid.isOnGrid(price)) throw this.#refuse('tick')
    if (price > grid.limits.upper || price < grid.limits.lower) throw this.#refuse('priceLimit')
  }

  #refuse(reason: LedgerReason): Error {
    return ledgerRefusal(this.#options.env, reason)
  }
}

function isLot(
  { venue, boardLot = 1 }: OverseasListing,
  { quantity, side, kind }: { readonly quantity: number; readonly side: Side; readonly kind: string },
): boolean {
  // An odd lot (단주) is what is less than a lot.
  if (kind === '50') return quantity < boardLot
  return isValidQuantity(quantity, { venue: venue.venue, side, boardLot })
}
