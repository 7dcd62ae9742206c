/**
 * - `idle` nothing is wanted, no socket
 * - `connecting` the first socket is on its way
 * - `ready` the socket is open; registrations may still be under way
 * - `reconnecting` the socket was lost; waiting, or opening the next
 * - `conflict` another session holds the app key; staying away
 * - `closed` for good
 */
export type ConnectionState = 'idle' | 'connecting' | 'ready' | 'reconnecting' | 'conflict' | 'closed'

/** Why a connection ended. */
export type DropReason = 'dropped' | 'silence' | 'ack-timeout' | 'approval-key' | 'conflict' | 'closed' | 'restarted'

/** The connection went from one state to another. */
export interface StateEvent {
  readonly state: ConnectionState
  readonly previous: ConnectionState
  /** Why a ready connection was left. */
  readonly reason: DropReason | undefined
  /** When the next attempt is due, in epoch milliseconds, where there is one. */
  readonly retryAt: number | undefined
  /** The breaker has tripped: the server keeps dropping new connections early. */
  readonly isBreakerOpen: boolean
}
