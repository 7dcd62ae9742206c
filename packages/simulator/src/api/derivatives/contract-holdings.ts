import type { Contract } from '../../derivatives/contract.js'
import type { Account } from '../../ledger/account.js'
import type { ContractPosition } from '../../ledger/contracts.js'
import { moneyOf } from '../../ledger/margin-ledger.js'
import type { Listed } from '../../world.js'

/** An open position in a contract with its price; amounts in units of the currency. */
export interface ContractHolding {
  readonly position: ContractPosition
  readonly contract: Contract
  readonly price: number
  /** Contracts, whichever way. */
  readonly quantity: number
  /** What they were worth when they were made, and are worth now. */
  readonly cost: number
  readonly value: number
  /** Not yet realised. */
  readonly profit: number
  /** Contracts that no open order closes already. */
  readonly closable: number
}

/** The open positions of an account, at the prices of the moment. */
export function contractHoldings(
  { exchange }: Listed<Contract>,
  account: Account,
  kind: 'contracts' | 'overseasContracts',
): ContractHolding[] {
  return [...account[kind].all()].flatMap((position) => {
    const market = position.net === 0 ? undefined : exchange.market(position.code)
    if (!market) return []
    const contract = market.instrument
    const quantity = Math.abs(position.net)
    const cost = moneyOf(contract, position.cost)
    const value = moneyOf(contract, market.day.last * quantity)
    const closing = position.net > 0 ? position.openSells : position.openBuys
    return [
      {
        ...{ position, contract, price: market.day.last, quantity, cost, value },
        profit: position.net > 0 ? value - cost : cost - value,
        closable: Math.max(quantity - closing, 0),
      },
    ]
  })
}

/** Sums over holdings. */
export function sumOf(holdings: readonly ContractHolding[], pick: (holding: ContractHolding) => number): number {
  return holdings.reduce((total, holding) => total + pick(holding), 0)
}
