import type { StateEvent } from './connection/connection-state.js'
import type { DecodeEvent } from './decode/decode-event.js'
import type { GapEvent } from './subscription/gap-event.js'

/** Another session holds the app key (OPSP8996). Run one process per key, or share one client. */
export interface ConflictEvent {
  /** When the next attempt is due, in epoch milliseconds; `undefined` when only `reconnect()` makes one. */
  readonly retryAt: number | undefined
}

/** What the client tells about all its subscriptions. */
export interface RealtimeEvents {
  state: StateEvent
  /** One for each subscription, as soon as it holds again. */
  gap: GapEvent
  conflict: ConflictEvent
  decode: DecodeEvent
  /** A subscription was ended, an attempt to connect failed, or a listener threw. Without a listener it is logged as a warning. */
  error: unknown
}
