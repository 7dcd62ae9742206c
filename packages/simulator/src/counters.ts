import type { OrderNotice } from './exchange/order-notice.js'

/** What happened, counted. */
export class Counters {
  /** Requests by TR id, and by name for the paths that have none: `tokenP`, `revokeP`, `Approval`, `hashkey`, `master`. */
  readonly requests: Record<string, number> = {}
  /** Refusals by KIS's code. */
  readonly refusals: Record<string, number> = {}
  /** Of domestic shares. */
  readonly orders = { accepted: 0, amended: 0, cancelled: 0, fills: 0 }
  readonly sockets = { accepted: 0, conflicts: 0, dropped: 0, overflowed: 0 }
  /** TR ids of the other environment. */
  wrongEnvironmentRequests = 0

  countNotice({ asset, about }: Pick<OrderNotice, 'asset' | 'about'>): void {
    if (asset !== 'stock') return
    if (about === 'accepted') this.orders.accepted++
    else if (about === 'filled') this.orders.fills++
    else if (about === 'amended') this.orders.amended++
    else this.orders.cancelled++
  }

  countRequest(operation: string): void {
    this.requests[operation] = (this.requests[operation] ?? 0) + 1
  }

  countRefusal(code: string): void {
    this.refusals[code] = (this.refusals[code] ?? 0) + 1
  }
}
