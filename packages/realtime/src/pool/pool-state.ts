import type { ConnectionState } from '../connection/connection-state.js'
import type { Carrier } from './carrier.js'
import type { Route } from './route.js'

/** From what a user has to know first. */
const WORST_FIRST: readonly ConnectionState[] = ['conflict', 'reconnecting', 'connecting', 'idle', 'ready']

/** The state of a pool as a whole: the worst of the clients that carry something of it. */
export function poolState(isClosed: boolean, carriers: readonly Carrier[], routes: readonly Route[]): ConnectionState {
  if (isClosed || carriers.every((carrier) => carrier.isClosed)) return 'closed'
  const inUse = new Set(routes.flatMap(({ carrier }) => (carrier ? [carrier.client.state] : [])))
  // On its way to another client, or looking for a slot: there is no client whose state that would be.
  if (inUse.has('closed') || routes.some((route) => route.isWaiting)) inUse.add('reconnecting')
  return WORST_FIRST.find((state) => inUse.has(state)) ?? 'idle'
}
