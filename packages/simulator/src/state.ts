import type { Environment } from '@kis/core'
import type { Credentials } from './auth/credentials.js'
import type { Counters } from './counters.js'
import type { OrderDesk } from './exchange/order-desk.js'
import type { Accounts } from './ledger/accounts.js'
import type { Settings } from './options.js'
import type { OverseasDesk } from './overseas/overseas-desk.js'
import type { SocketHub } from './socket/hub.js'

/** The simulator at one moment, for tests. */
export interface SimulatorState {
  readonly env: Environment
  /** Epoch milliseconds of its clock. */
  readonly now: number
  /** Calls of tokenP, refused ones included. */
  readonly tokenRequests: number
  /** Tokens that were new. */
  readonly tokensIssued: number
  readonly approvalRequests: number
  /** Requests by TR id, and by name for the paths that have none: `tokenP`, `revokeP`, `Approval`, `hashkey`, `master`. */
  readonly requests: Readonly<Record<string, number>>
  /** Refusals of `/uapi` calls by KIS's code. */
  readonly refusals: Readonly<Record<string, number>>
  /** Calls with a TR id of the other environment. */
  readonly wrongEnvironmentRequests: number
  readonly orders: {
    readonly accepted: number
    readonly amended: number
    readonly cancelled: number
    readonly fills: number
    readonly open: number
    /** Of kinds that get a number and are not carried out: bonds, derivatives, reservations, other countries. */
    readonly acknowledged: number
  }
  readonly overseasOrders: { readonly filled: number; readonly open: number }
  readonly sockets: {
    readonly open: number
    readonly accepted: number
    readonly conflicts: number
    /** Ended by the simulator. */
    readonly dropped: number
  }
  /** Registered streams over all sockets. */
  readonly registrations: readonly { readonly trId: string; readonly trKey: string }[]
  readonly accounts: readonly {
    /** `12345678-01`. */
    readonly account: string
    /** Won: settled, after two more days, and free for new orders. */
    readonly cash: number
    readonly cashInTwoDays: number
    readonly orderableCash: number
    /** Shares by code. */
    readonly holdings: Readonly<Record<string, number>>
  }[]
}

export interface StateSources {
  readonly settings: Settings
  readonly counters: Counters
  readonly credentials: Credentials
  readonly desk: OrderDesk
  readonly overseasDesk: OverseasDesk
  readonly accounts: Accounts
  readonly hub: SocketHub
}

/** A copy: later events do not change it. */
export function readState(sources: StateSources): SimulatorState {
  const { settings, counters, credentials, desk, overseasDesk, accounts, hub } = sources
  overseasDesk.settle()
  return {
    env: settings.env,
    now: settings.clock.now(),
    tokenRequests: counters.requests.tokenP ?? 0,
    tokensIssued: credentials.tokensIssued,
    approvalRequests: counters.requests.Approval ?? 0,
    requests: { ...counters.requests },
    refusals: { ...counters.refusals },
    wrongEnvironmentRequests: counters.wrongEnvironmentRequests,
    orders: { ...counters.orders, open: desk.flow.openCount, acknowledged: desk.acknowledgedCount },
    overseasOrders: { filled: overseasDesk.filledCount, open: overseasDesk.waitingCount },
    sockets: { ...counters.sockets, open: hub.openCount },
    registrations: hub.registrations(),
    accounts: [...accounts.all()].map((account) => ({
      account: `${account.cano}-${account.productCode}`,
      cash: account.won.settled,
      cashInTwoDays: account.won.in(2),
      orderableCash: account.won.orderable,
      holdings: Object.fromEntries([...account.stocks.all()].map(({ code, quantity }) => [code, quantity])),
    })),
  }
}
