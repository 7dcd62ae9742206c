import type { Clock } from '@kis/core'
import type { Exchange } from './exchange/exchange.js'
import type { OrderDesk } from './exchange/order-desk.js'
import type { Accounts } from './ledger/accounts.js'
import type { Charges } from './ledger/charges.js'
import type { Settings } from './options.js'
import type { OverseasDesk } from './overseas/overseas-desk.js'
import type { OverseasMarket } from './overseas/overseas-market.js'

/** What the endpoints answer from. */
export interface World {
  readonly settings: Settings
  readonly clock: Clock
  readonly exchange: Exchange
  readonly desk: OrderDesk
  readonly accounts: Accounts
  readonly charges: Charges
  readonly overseas: OverseasMarket
  readonly overseasDesk: OverseasDesk
}
