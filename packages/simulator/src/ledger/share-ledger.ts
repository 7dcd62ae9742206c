import type { Environment } from '@kis/core'
import type { Listing } from '../exchange/listing.js'
import { type Order, remainingOf } from '../exchange/order.js'
import type { OrderLedger, Replaced, Ticket } from '../exchange/order-ledger.js'
import type { Side } from '../exchange/side.js'
import type { Fill } from '../exchange/symbol-market.js'
import { ledgerRefusal } from '../http/refusal.js'
import type { Account } from './account.js'
import type { Cash } from './cash.js'
import type { Charge } from './charges.js'
import type { Holdings } from './holdings.js'
import type { TradeJournal } from './trade-journal.js'

export interface ShareLedgerOptions<Item extends Listing> {
  readonly env: Environment
  readonly cashOf: (account: Account, item: Item) => Cash
  readonly holdingsOf: (account: Account) => Holdings
  readonly journalOf: (account: Account) => TradeJournal | undefined
  /** Money for a quantity at a price, in units of the currency. */
  readonly amountOf: (price: number, quantity: number) => number
  readonly chargeOn: (side: Side, amount: number, item: Item, date: string) => Charge
  /** Days until a trade settles. */
  readonly settlementDays: number
}

/** The ledger of securities that are paid for in full: cash is kept back for purchases, securities for sales. */
export function createShareLedger<Item extends Listing>(options: ShareLedgerOptions<Item>): OrderLedger {
  const { env, cashOf, holdingsOf, journalOf, amountOf, chargeOn, settlementDays } = options
  // A desk only ever brings orders of its own markets.
  const itemOf = ({ market }: Pick<Order, 'market'>): Item => market.instrument as Item

  function cashFor(order: Pick<Order, 'market' | 'reservedAt'>, quantity: number): number {
    const amount = amountOf(order.reservedAt, quantity)
    if (!Number.isSafeInteger(amount)) return Number.POSITIVE_INFINITY
    const { fee, tax } = chargeOn('buy', amount, itemOf(order), order.market.day.date)
    return amount + fee + tax
  }

  function freedBy(replaced: Replaced | undefined): number {
    if (!replaced) return 0
    const { order, quantity } = replaced
    return order.side === 'buy' ? order.reserved - cashFor(order, remainingOf(order) - quantity) : quantity
  }

  return {
    check(ticket: Ticket, replaced) {
      const { account, side, quantity } = ticket
      const freed = freedBy(replaced)
      if (side === 'sell') {
        if (quantity > holdingsOf(account).sellable(ticket.market.instrument.code) + freed)
          throw ledgerRefusal(env, 'holding')
        return
      }
      const { orderable } = cashOf(account, itemOf(ticket))
      if (cashFor(ticket, quantity) > orderable + freed) throw ledgerRefusal(env, 'cash')
    },

    hold(order) {
      const left = remainingOf(order)
      const { account, side, market } = order
      const needed = side === 'buy' ? (left === 0 ? 0 : cashFor(order, left)) : left
      if (side === 'buy') cashOf(account, itemOf(order)).reserved += needed - order.reserved
      else holdingsOf(account).of(market.instrument.code).promised += needed - order.reserved
      order.reserved = needed
    },

    book(order: Order, fill: Fill) {
      const { account, side, market } = order
      const { code } = market.instrument
      const { date } = market.day
      const { quantity } = fill
      const amount = amountOf(fill.price, quantity)
      const charge = chargeOn(side, amount, itemOf(order), date)
      const cash = cashOf(account, itemOf(order))
      const holdings = holdingsOf(account)
      const cost = holdings.trade({ code, side, quantity, amount })
      const charges = charge.fee + charge.tax
      cash.move(side === 'buy' ? -amount - charges : amount - charges, settlementDays)
      cash.today[side === 'buy' ? 'bought' : 'sold'] += amount
      cash.today.fees += charge.fee
      cash.today.taxes += charge.tax
      if (side === 'sell') holdings.of(code).realisedToday += amount - cost - charges
      order.amount += amount
      order.charges += charges
      journalOf(account)?.add({ date, code, side, quantity, amount, cost, ...charge })
    },
  }
}
