import type { FaultPlan, FaultScope, RequestFault } from './fault-plan.js'
import type { Lasting } from './lasting.js'
import { createSocketFaults, type FaultSpan, type SocketFaultContext, type SocketFaults } from './socket-faults.js'

/** Faults on demand. Those about requests wait for the next `times` requests in their scope. */
export interface Faults extends SocketFaults {
  /**
   * The connection ends without a reply: `accept` after the request was carried out (an order stands, and the client cannot know),
   * `before` without it being carried out.
   */
  dropReply(fault: FaultScope & { readonly after: 'accept' | 'before' }): void
  /** The request is carried out at once, its reply leaves `ms` later. */
  delay(fault: FaultScope & { readonly ms: number }): void
  /** HTTP 500 with an empty body; the request is not carried out. */
  http500Empty(fault?: FaultScope): void
  /** HTTP 502 with an HTML page; the request is not carried out. */
  html(fault?: FaultScope): void
  /** The request disappears: no reply, and the connection stays open. */
  blackHole(fault?: FaultScope): void
  /** EGW00201, whatever the quota says. Default for the next 10 calls. */
  rateLimitStorm(fault?: FaultScope): void
  /** Every call of REST is answered with HTTP 503 and an HTML page, as at night; symbol files and sockets go on. */
  maintenance(fault?: FaultSpan): void
  /** All access tokens die. The next token request gets a new one, once the usual pause is over. */
  revokeTokens(): void
  /** All access tokens expire now (EGW00123). The next token request gets a new one, once the usual pause is over. */
  expireTokens(): void
  /** Refuses connections, HTTP and WebSocket: for a while, or until called with `false`. Default `true`. */
  refuseConnections(fault?: boolean | FaultSpan): void
  /** Forgets all faults that still wait, lifts those that last, and takes connections again. */
  clear(): void
}

export interface FaultTargets {
  readonly plan: FaultPlan<RequestFault>
  readonly sockets: SocketFaultContext
  readonly refusal: Lasting<true>
  readonly maintenance: Lasting<true>
  readonly revokeTokens: () => void
  readonly expireTokens: () => void
}

export function createFaults(targets: FaultTargets): Faults {
  const { plan, refusal, maintenance, sockets } = targets
  return {
    ...createSocketFaults(sockets),
    dropReply: (fault) => plan.add(fault, { kind: 'dropReply', after: fault.after }),
    delay: (fault) => plan.add(fault, { kind: 'delay', ms: fault.ms }),
    http500Empty: (fault = {}) => plan.add(fault, { kind: 'http500Empty' }),
    html: (fault = {}) => plan.add(fault, { kind: 'html' }),
    blackHole: (fault = {}) => plan.add(fault, { kind: 'blackHole' }),
    rateLimitStorm: (fault = {}) => plan.add({ times: 10, ...fault }, { kind: 'rateLimit' }),
    maintenance: (fault) => maintenance.begin(true, fault?.forMs),
    revokeTokens: targets.revokeTokens,
    expireTokens: targets.expireTokens,
    refuseConnections(fault = true) {
      if (fault === false) refusal.lift()
      else refusal.begin(true, fault === true ? undefined : fault.forMs)
    },
    clear() {
      plan.clear()
      refusal.lift()
      maintenance.lift()
      sockets.trouble.clear()
    },
  }
}
