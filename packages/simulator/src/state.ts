import type { Environment } from '@kis/core'
import type { Credentials } from './auth/credentials.js'
import type { Counters } from './counters.js'
import type { OrderFlow } from './exchange/order-flow.js'
import type { Account } from './ledger/account.js'
import { loanOf } from './ledger/credit.js'
import type { SocketHub } from './socket/hub.js'
import type { World } from './world.js'

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
  /** Of domestic shares. */
  readonly orders: {
    readonly accepted: number
    readonly amended: number
    readonly cancelled: number
    readonly fills: number
    readonly open: number
  }
  /** Orders filled to the last share, and orders that are open. */
  readonly overseasOrders: { readonly filled: number; readonly open: number }
  /** The same of futures and options of KRX. */
  readonly contractOrders: { readonly filled: number; readonly open: number }
  readonly overseasContractOrders: { readonly filled: number; readonly open: number }
  readonly bondOrders: { readonly filled: number; readonly open: number }
  readonly sockets: {
    readonly open: number
    readonly accepted: number
    readonly conflicts: number
    /** Ended by the simulator. */
    readonly dropped: number
    /** Of these, because their clients did not read what waited for them. */
    readonly overflowed: number
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
    /** Shares by code, those bought with borrowed money among them. */
    readonly holdings: Readonly<Record<string, number>>
    /** Won owed for shares bought with borrowed money (신용융자). */
    readonly owed: number
  }[]
}

export interface StateSources {
  readonly counters: Counters
  readonly credentials: Credentials
  readonly world: World
  readonly hub: SocketHub
}

/** A copy: later events do not change it. */
export function readState(sources: StateSources): SimulatorState {
  const { counters, credentials, world, hub } = sources
  const { settings, accounts, desk, overseasDesk, contracts, overseasContracts, bonds } = world
  return {
    env: settings.env,
    now: settings.clock.now(),
    tokenRequests: counters.requests.tokenP ?? 0,
    tokensIssued: credentials.tokensIssued,
    approvalRequests: counters.requests.Approval ?? 0,
    requests: { ...counters.requests },
    refusals: { ...counters.refusals },
    wrongEnvironmentRequests: counters.wrongEnvironmentRequests,
    orders: { ...counters.orders, open: desk.flow.openCount },
    overseasOrders: countsOf(overseasDesk.flow),
    contractOrders: countsOf(contracts.desk.flow),
    overseasContractOrders: countsOf(overseasContracts.desk.flow),
    bondOrders: countsOf(bonds.desk.flow),
    sockets: { ...counters.sockets, open: hub.openCount },
    registrations: hub.registrations(),
    accounts: [...accounts.all()].map((account) => ({
      account: `${account.cano}-${account.productCode}`,
      cash: account.won.settled,
      cashInTwoDays: account.won.in(2),
      orderableCash: account.won.orderable,
      holdings: sharesOf(account),
      owed: [...account.loans.all()].reduce((sum, { cost }) => sum + cost, 0),
    })),
  }
}

function sharesOf({ stocks, loans }: Account): Record<string, number> {
  const shares: Record<string, number> = {}
  for (const { code, quantity } of stocks.all()) shares[code] = quantity
  for (const { code: key, quantity } of loans.all()) {
    const { code } = loanOf(key)
    shares[code] = (shares[code] ?? 0) + quantity
  }
  return shares
}

function countsOf({ filledCount, openCount }: OrderFlow): { filled: number; open: number } {
  return { filled: filledCount, open: openCount }
}
