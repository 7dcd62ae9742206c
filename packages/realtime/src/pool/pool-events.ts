import type { ConflictEvent, RealtimeEvents } from '../client-events.js'

/** A registration has changed clients. Its `gap` event follows as soon as it holds. */
export interface MoveEvent {
  /** The stream, such as `domesticStock.trade`. */
  readonly stream: string
  readonly trId: string
  /** The key; `***` where it is an HTS id. */
  readonly key: string
  /** Label of the client that carried it; `undefined` when none did. */
  readonly from: string | undefined
  /** Label of the client that carries it now; `undefined` while it waits for a slot. */
  readonly to: string | undefined
}

/** Another session holds the app key of one of the clients. */
export interface PoolConflictEvent extends ConflictEvent {
  /** Label of the client. */
  readonly client: string
}

/** What a pool tells. `state` is that of the pool as a whole; listen on a client for its own. */
export interface PoolEvents extends RealtimeEvents {
  conflict: PoolConflictEvent
  move: MoveEvent
}
