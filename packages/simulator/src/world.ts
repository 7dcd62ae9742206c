import type { Clock } from '@kis/core'
import type { Calendar } from '@kis/utils/calendar'
import type { Bond } from './bonds/bond.js'
import type { Contract } from './derivatives/contract.js'
import type { Elw } from './elws/elw.js'
import type { Exchange } from './exchange/exchange.js'
import type { ListedDesk } from './exchange/listed-desk.js'
import type { OrderDesk } from './exchange/order-desk.js'
import type { Accounts } from './ledger/accounts.js'
import type { Charges } from './ledger/charges.js'
import type { Settings } from './options.js'
import type { OverseasDesk } from './overseas/overseas-desk.js'
import type { OverseasMarket } from './overseas/overseas-market.js'
import type { Reference } from './overseas/references.js'
import type { LentBalances } from './quotes/lent-balances.js'
import type { OverseasReservation } from './reservations/overseas-reservation.js'
import type { ReservationBook } from './reservations/reservation-book.js'
import type { StockReservation } from './reservations/stock-reservation.js'

/** What the endpoints answer from. */
export interface World {
  readonly settings: Settings
  readonly clock: Clock
  readonly accounts: Accounts
  readonly charges: Charges
  /** Domestic shares at KRX. */
  readonly exchange: Exchange
  /** Those of them that trade at NXT, there; not what a recording or bars make the prices of. */
  readonly nxt: Exchange
  readonly desk: OrderDesk
  /** Orders of domestic shares for a coming day. */
  readonly reservations: ReservationBook<StockReservation>
  readonly overseas: OverseasMarket
  readonly overseasDesk: OverseasDesk
  readonly reservationsAbroad: ReservationBook<OverseasReservation>
  /** Futures and options of KRX. */
  readonly contracts: Listed<Contract>
  readonly overseasContracts: Listed<Contract>
  readonly bonds: Listed<Bond>
  /** Warrants; nobody gives orders for them. */
  readonly elws: Exchange<Elw>
  /** Indices and rates abroad that nobody trades here. */
  readonly references: Exchange<Reference>
  /** What is lent on domestic shares: 신용잔고, 대차잔고. */
  readonly lent: LentBalances
  /** Trading days and hours of every venue, whatever hours the markets here keep. */
  readonly calendar: Calendar
}

/** A market and its desk. */
export interface Listed<Item extends Contract | Bond> {
  readonly exchange: Exchange<Item>
  readonly desk: ListedDesk<Item>
}
