/** Which requests, or messages of a socket, a fault meets. */
export interface FaultScope {
  /** A TR id, or `tokenP`, `revokeP`, `Approval`, `hashkey`, `master`. Left out: any. */
  readonly trId?: string | undefined
  /** How many of them. Default 1. */
  readonly times?: number | undefined
}

export type RequestFault =
  | { readonly kind: 'dropReply'; readonly after: 'accept' | 'before' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'http500Empty' }
  | { readonly kind: 'html' }
  | { readonly kind: 'blackHole' }
  | { readonly kind: 'rateLimit' }

interface Rule<Fault> {
  readonly trId: string | undefined
  readonly fault: Fault
  left: number
}

/** The faults that wait for a request, or for a message. */
export class FaultPlan<Fault> {
  #rules: Rule<Fault>[] = []

  add(scope: FaultScope, fault: Fault): void {
    this.#rules.push({ trId: scope.trId, fault, left: scope.times ?? 1 })
  }

  /** The faults that meet a request, used up by it. */
  take(operation: string): Fault[] {
    const met = this.#rules.filter((rule) => rule.left > 0 && (rule.trId === undefined || rule.trId === operation))
    for (const rule of met) rule.left--
    this.#rules = this.#rules.filter((rule) => rule.left > 0)
    return met.map((rule) => rule.fault)
  }

  clear(): void {
    this.#rules = []
  }
}
