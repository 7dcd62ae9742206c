import { KisConnectionError } from '@kis/core'
import type { ConnectionState } from './connection-state.js'

export const CONFLICT_MESSAGE =
  'Another session uses this app key (OPSP8996). Close it, or use one client for both; KIS takes one realtime session per app key.'

/** Another session holds the app key. */
export function conflictError(): KisConnectionError {
  return new KisConnectionError({ message: CONFLICT_MESSAGE, msgCd: 'OPSP8996' })
}

/** The client was closed by its owner. */
export function closedError(): KisConnectionError {
  return new KisConnectionError({ message: 'The realtime client was closed.' }, false)
}

/** A `subscribe` call has waited long enough, reconnects included. */
export function deadlineError(trId: string, waitedMs: number, state: ConnectionState): KisConnectionError {
  return new KisConnectionError({
    message: `Subscribing to ${trId} took longer than ${waitedMs} ms (state: ${state}).`,
  })
}
