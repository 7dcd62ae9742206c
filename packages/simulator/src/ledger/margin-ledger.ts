import type { Environment } from '@kis/core'
import type { Contract } from '../derivatives/contract.js'
import { type Order, remainingOf } from '../exchange/order.js'
import type { OrderLedger } from '../exchange/order-ledger.js'
import type { Fill } from '../exchange/symbol-market.js'
import { ledgerRefusal } from '../http/refusal.js'
import type { Account } from './account.js'
import type { Cash } from './cash.js'
import type { ContractJournal } from './contract-journal.js'
import type { ContractPosition, Contracts } from './contracts.js'

export interface MarginLedgerOptions {
  readonly env: Environment
  readonly cashOf: (account: Account, contract: Contract) => Cash
  readonly contractsOf: (account: Account) => Contracts
  /** Where fills are written down; default nowhere. */
  readonly journalOf?: ((account: Account) => ContractJournal) | undefined
  /** Commission on a fill, in units of the currency. */
  readonly feeOn: (amount: number, contracts: number) => number
}

/** Days until the result of a trade is cash. */
const SETTLEMENT_DAYS = 1

/** What open orders would add to a position. */
type Exposure = Pick<ContractPosition, 'net' | 'openBuys' | 'openSells' | 'openPremium'>

/**
 * The ledger of futures and options. Futures move no money until they are closed; options are paid for at once. Margin is what the worse of
 * all open purchases and all open sales would need.
 */
export function createMarginLedger({ env, cashOf, contractsOf, journalOf, feeOn }: MarginLedgerOptions): OrderLedger {
  const contractOf = ({ market }: Pick<Order, 'market'>): Contract => market.instrument as Contract

  return {
    check(ticket, replaced) {
      const contract = contractOf(ticket)
      const { account, side, quantity, reservedAt } = ticket
      const position = contractsOf(account).of(contract.code)
      const added = quantity - (replaced?.quantity ?? 0)
      const premium = reservedAt * quantity - (replaced ? replaced.order.reservedAt * replaced.quantity : 0)
      const needed = marginOf(contract, {
        net: position.net,
        openBuys: position.openBuys + (side === 'buy' ? added : 0),
        openSells: position.openSells + (side === 'sell' ? added : 0),
        openPremium: position.openPremium + (side === 'buy' ? premium : 0),
      })
      const fee = feeOn(moneyOf(contract, reservedAt * quantity), quantity)
      const { orderable } = cashOf(account, contract)
      // An order that only closes is always taken.
      const isRelief = needed <= position.margin
      if (!isRelief && !(needed - position.margin + fee <= orderable)) throw ledgerRefusal(env, 'margin')
    },

    hold(order) {
      const contract = contractOf(order)
      const position = contractsOf(order.account).of(contract.code)
      const left = remainingOf(order)
      const change = left - order.reserved
      order.reserved = left
      if (order.side === 'buy') {
        position.openBuys += change
        position.openPremium += change * order.reservedAt
      } else position.openSells += change
      bind(cashOf(order.account, contract), contract, position)
    },

    book(order, fill: Fill) {
      const contract = contractOf(order)
      const { account, side } = order
      const cash = cashOf(account, contract)
      const contracts = contractsOf(account)
      const { result } = contracts.trade({ code: contract.code, side, ...fill })
      const amount = moneyOf(contract, fill.price * fill.quantity)
      const fee = feeOn(amount, fill.quantity)
      const flow = contract.kind === 'option' ? (side === 'buy' ? -amount : amount) : moneyOf(contract, result)
      journalOf?.(account).add({
        ...{ date: order.date, code: contract.code, side, quantity: fill.quantity, amount, fee, flow },
        ...{ result: moneyOf(contract, result), before: cash.total },
      })
      cash.move(flow - fee, SETTLEMENT_DAYS)
      cash.today[side === 'buy' ? 'bought' : 'sold'] += amount
      cash.today.fees += fee
      contracts.of(contract.code).realisedToday += moneyOf(contract, result)
      order.amount += amount
      order.charges += fee
    },
  }
}

/** Price times contracts in money. */
export function moneyOf({ multiplier }: Pick<Contract, 'multiplier'>, units: number): number {
  return Math.round(units * multiplier)
}

function bind(cash: Cash, contract: Contract, position: ContractPosition): void {
  const needed = marginOf(contract, position)
  cash.reserved += needed - position.margin
  position.margin = needed
}

function marginOf(contract: Contract, { net, openBuys, openSells, openPremium }: Exposure): number {
  if (contract.kind === 'future') {
    return Math.max(Math.abs(net + openBuys), Math.abs(net - openSells)) * contract.margin
  }
  return moneyOf(contract, openPremium) + Math.max(openSells - net, -net, 0) * contract.margin
}
