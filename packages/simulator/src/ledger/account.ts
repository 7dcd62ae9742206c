import { Cash } from './cash.js'
import { ContractJournal } from './contract-journal.js'
import { Contracts } from './contracts.js'
import { Holdings } from './holdings.js'
import { TradeJournal } from './trade-journal.js'

/** What every account starts with, in won. */
export const STARTING_CASH = 100_000_000

/** A currency of the overseas ledger. Its amounts are in ten-thousandths. */
export type Currency = 'USD' | 'HKD' | 'CNY' | 'JPY' | 'VND'

/** What every account starts with abroad, in whole units of the currency. */
export const STARTING_FOREIGN_CASH: Readonly<Record<Currency, number>> = {
  USD: 100_000,
  HKD: 500_000,
  CNY: 500_000,
  JPY: 10_000_000,
  VND: 2_000_000_000,
}

export const FOREIGN_SCALE = 10_000

/** An account (계좌): its cash in every currency, what it holds, and what it has traded. */
export class Account {
  /** Won, whole. */
  readonly won = new Cash(STARTING_CASH)
  /** Foreign cash, in ten-thousandths. */
  readonly foreign: Readonly<Record<Currency, Cash>> = {
    USD: foreignCash('USD'),
    HKD: foreignCash('HKD'),
    CNY: foreignCash('CNY'),
    JPY: foreignCash('JPY'),
    VND: foreignCash('VND'),
  }
  readonly stocks = new Holdings()
  /** Shares bought with borrowed money, keyed by code, day and lender (`loanKey`); what they cost is what is owed. */
  readonly loans = new Holdings()
  /** Keyed by exchange and symbol, `NAS/AAPL`. Costs are in ten-thousandths of the currency. */
  readonly overseas = new Holdings()
  readonly bonds = new Holdings()
  /** Futures and options of KRX. */
  readonly contracts = new Contracts()
  readonly overseasContracts = new Contracts()
  readonly stockJournal = new TradeJournal()
  readonly overseasJournal = new TradeJournal()
  readonly overseasContractJournal = new ContractJournal()

  constructor(
    readonly cano: string,
    readonly productCode: string,
    readonly appKey: string,
  ) {}

  /** A trading day begins. */
  rollDay(): void {
    for (const cash of [this.won, ...Object.values(this.foreign)]) cash.rollDay()
    for (const holdings of [this.stocks, this.loans, this.overseas, this.bonds]) holdings.rollDay()
    this.contracts.rollDay()
    this.overseasContracts.rollDay()
  }
}

function foreignCash(currency: Currency): Cash {
  return new Cash(STARTING_FOREIGN_CASH[currency] * FOREIGN_SCALE)
}
