import type { FaultPlan, FaultScope } from './fault-plan.js'

/** Faults on demand. Those about requests wait for the next `times` requests in their scope. */
export interface Faults {
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
  /** All access tokens die. The next token request gets a new one, once the usual pause is over. */
  revokeTokens(): void
  /** Ends all sockets, with a close frame or (default) without. */
  killSockets(fault?: { readonly closeFrame?: boolean | undefined }): void
  /** The sockets that are open now stay open and go silent both ways. */
  halfOpen(): void
  /** Refuses connections, HTTP and WebSocket, until called with `false`. Default `true`. */
  refuseConnections(isRefused?: boolean): void
  /** Forgets all faults that still wait, and takes connections again. */
  clear(): void
}

export interface FaultTargets {
  readonly plan: FaultPlan
  readonly revokeTokens: () => void
  readonly killSockets: (closeFrame: boolean) => void
  readonly silenceSockets: () => void
  readonly setRefusing: (isRefusing: boolean) => void
}

export function createFaults(targets: FaultTargets): Faults {
  const { plan } = targets
  return {
    dropReply: (fault) => plan.add(fault, { kind: 'dropReply', after: fault.after }),
    delay: (fault) => plan.add(fault, { kind: 'delay', ms: fault.ms }),
    http500Empty: (fault = {}) => plan.add(fault, { kind: 'http500Empty' }),
    html: (fault = {}) => plan.add(fault, { kind: 'html' }),
    blackHole: (fault = {}) => plan.add(fault, { kind: 'blackHole' }),
    rateLimitStorm: (fault = {}) => plan.add({ times: 10, ...fault }, { kind: 'rateLimit' }),
    revokeTokens: targets.revokeTokens,
    killSockets: (fault) => targets.killSockets(fault?.closeFrame ?? false),
    halfOpen: targets.silenceSockets,
    refuseConnections: (isRefused = true) => targets.setRefusing(isRefused),
    clear() {
      plan.clear()
      targets.setRefusing(false)
    },
  }
}
