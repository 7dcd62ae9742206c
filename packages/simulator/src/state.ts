import type { Environment } from '@kis/core'
import type { Credentials } from './auth/credentials.js'
import type { Counters } from './counters.js'
import type { OrderFlow } from './exchange/order-flow.js'
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
    /** Of kinds that get a number and are not carried out, such as reservations and credit. */
    readonly acknowledged: number
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
    /** Shares by code. */
    readonly holdings: Readonly<Record<string, number>>
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
    orders: { ...counters.orders, open: desk.flow.openCount, acknowledged: desk.acknowledgedCount },
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
      holdings: Object.fromEntries([...account.stocks.all()].map(({ code, quantity }) => [code, quantity])),
    })),
  }
}

function countsOf({ filledCount, openCount }: OrderFlow): { filled: number; open: number } {
  return { filled: filledCount, open: openCount }
}
