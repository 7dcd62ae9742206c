/** Where a reader's frames went. `queued` wait in the relay, since the link takes no more at present. */
export interface RelayCounters {
  readonly sent: number
  readonly queued: number
  readonly dropped: number
}

/** A reader as the owner of the relay sees it. */
export interface RelayReader<Context = unknown> {
  /** Counts up from 1. */
  readonly id: number
  /** What `accept` was given with the link, such as the user found by the HTTP request. */
  readonly context: Context
  /** The token it last sent, a secret of its own; `undefined` when it sent none. */
  readonly token: string | undefined
  readonly registrations: readonly { readonly trId: string; readonly key: string }[]
  readonly counters: RelayCounters
  /** Disconnects it. An ordinary client comes back; `authorize` is asked again then. */
  close(reason?: string): void
}
