import type { Environment } from '@kis/core'
import type { Instrument } from '../exchange/instrument.js'
import { type Order, remainingOf } from '../exchange/order.js'
import type { OrderLedger, Ticket } from '../exchange/order-ledger.js'
import type { Side } from '../exchange/side.js'
import { ledgerRefusal } from '../http/refusal.js'
import type { Charge } from './charges.js'
import { loanKey, loanMargin } from './credit.js'

export interface LoanLedgerOptions {
  readonly env: Environment
  readonly chargeOn: (side: Side, amount: number, item: Instrument, date: string) => Charge
  /** Days until a trade settles. */
  readonly settlementDays: number
}

/**
 * The ledger of shares bought with borrowed money (신용융자). The lender pays the whole price, so that what a lot cost is what is owed
 * for it; the account pays commissions and keeps cash back as margin. A sale pays its part of the loan back first. No shares are lent.
 */
export function createLoanLedger({ env, chargeOn, settlementDays }: LoanLedgerOptions): OrderLedger {
  const itemOf = ({ market }: Pick<Order, 'market'>): Instrument => market.instrument as Instrument

  /** Cash to keep back for an open purchase: margin and charges. */
  function cashFor(order: Pick<Order, 'market' | 'reservedAt'>, quantity: number): number {
    if (quantity === 0) return 0
    const amount = order.reservedAt * quantity
    if (!Number.isSafeInteger(amount)) return Number.POSITIVE_INFINITY
    const item = itemOf(order)
    const { fee, tax } = chargeOn('buy', amount, item, order.market.day.date)
    return loanMargin(amount, item.marginRate) + fee + tax
  }

  return {
    check(ticket, replaced) {
      const { account, side, quantity } = ticket
      const key = keyOf(ticket)
      // There are no shares to lend, so none can be given back.
      if (key === undefined) throw ledgerRefusal(env, 'holding')
      if (side === 'sell') {
        if (quantity > account.loans.sellable(key) + (replaced?.quantity ?? 0)) throw ledgerRefusal(env, 'holding')
        return
      }
      if (itemOf(ticket).creditDays === undefined) throw ledgerRefusal(env, 'noCredit')
      const freed = replaced
        ? replaced.order.reserved - cashFor(replaced.order, remainingOf(replaced.order) - replaced.quantity)
        : 0
      if (cashFor(ticket, quantity) > account.won.orderable + freed) throw ledgerRefusal(env, 'cash')
    },

    hold(order) {
      const { account, side } = order
      const key = keyOf(order)
      if (key === undefined) return
      const left = remainingOf(order)
      const needed = side === 'buy' ? cashFor(order, left) : left
      if (side === 'buy') account.won.reserved += needed - order.reserved
      else account.loans.of(key).promised += needed - order.reserved
      order.reserved = needed
    },

    book(order, { price, quantity }) {
      const { account, side, market } = order
      const key = keyOf(order)
      if (key === undefined) return
      const item = itemOf(order)
      const { date } = market.day
      const amount = price * quantity
      const charge = chargeOn(side, amount, item, date)
      const charges = charge.fee + charge.tax
      const lot = account.loans.of(key)
      const margin = loanMargin(lot.cost, item.marginRate)
      const repaid = account.loans.trade({ code: key, side, quantity, amount })
      const cash = account.won
      cash.reserved += loanMargin(lot.cost, item.marginRate) - margin
      cash.move(side === 'buy' ? -charges : amount - repaid - charges, settlementDays)
      cash.today[side === 'buy' ? 'bought' : 'sold'] += amount
      cash.today.fees += charge.fee
      cash.today.taxes += charge.tax
      if (side === 'sell') lot.realisedToday += amount - repaid - charges
      order.amount += amount
      order.charges += charges
      account.stockJournal.add({ date, code: order.code, side, quantity, amount, cost: repaid, ...charge })
    },
  }
}

/** Sends orders on credit to one ledger and all others to another. */
export function withLoans(cash: OrderLedger, loans: OrderLedger): OrderLedger {
  const ledgerOf = ({ credit }: Pick<Ticket, 'credit'>): OrderLedger => (credit ? loans : cash)
  return {
    check: (ticket, replaced) => ledgerOf(ticket).check(ticket, replaced),
    hold: (order) => ledgerOf(order).hold(order),
    book: (order, fill) => ledgerOf(order).book(order, fill),
  }
}

function keyOf({ code, credit }: Pick<Ticket, 'code' | 'credit'>): string | undefined {
  return credit?.lender && loanKey({ code, loanDate: credit.loanDate, lender: credit.lender })
}
