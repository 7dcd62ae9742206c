import {
  KisAbortError,
  KisConnectionError,
  KisError,
  KisSubscriptionError,
  KisSubscriptionLimitError,
  KisValidationError,
} from '@kis/core'
import type { Carrier } from './carrier.js'
import type { Route } from './route.js'
import type { Standing } from './standing.js'

export type StandingOf = (carrier: Carrier) => Standing

/** Why no client takes a registration: all are full, or those with room cannot be used at present. */
export function noRoomError(route: Route, carriers: readonly Carrier[], standingOf: StandingOf): KisError {
  const { spec, trId } = route.target
  const open = carriers.filter((carrier) => standingOf(carrier) !== 'closed')
  const usable = open.filter((carrier) => standingOf(carrier) !== 'out')
  const shown = carriers.map((carrier) => describe(carrier, standingOf(carrier))).join(', ')
  if (usable.length === 0) {
    const isConflict = open.length > 0 && open.every(({ client }) => client.state === 'conflict')
    return new KisConnectionError(
      {
        message: `No client of the pool can take "${spec.id}" at present: ${shown}.`,
        ...(isConflict && { msgCd: 'OPSP8996' }),
      },
      open.length > 0,
    )
  }
  const limit = total(usable, ({ port }) => port.limit)
  const used = total(usable, ({ port }) => port.wantedCount())
  return new KisSubscriptionLimitError({
    trId,
    limit,
    message: `"${spec.id}" finds no free slot in the pool: ${used} of ${limit} registrations are in use (${shown}). Unsubscribe something, or add a client with another app key.`,
  })
}

/** A registration that may not move has lost its client for good. */
export function homelessError({ target, shownKey }: Route, label: string): KisConnectionError {
  const message = `"${target.spec.id}" (${target.trId}, key ${shownKey}) ended: ${label}, to which it belongs, was closed. It is never moved to another app key; subscribe again with "client" to name one.`
  return new KisConnectionError({ message }, false)
}

/** The last client of the pool was closed. */
export function noClientError(): KisConnectionError {
  return new KisConnectionError({ message: 'Every client of the realtime pool was closed.' }, false)
}

export function poolClosedError(): KisConnectionError {
  return new KisConnectionError({ message: 'The realtime pool was closed.' }, false)
}

/** The client that was to take a registration cannot at present. */
export function outError({ label }: Carrier): KisConnectionError {
  return new KisConnectionError({ message: `${label} of the realtime pool has no connection.` })
}

/** Whether another client may succeed where one failed with this. */
export function isOfClient(error: unknown): boolean {
  if (KisAbortError.isInstance(error) || KisValidationError.isInstance(error)) return false
  if (KisSubscriptionLimitError.isInstance(error)) return true
  // A refusal of this TR or key would be the same anywhere; silence and passing faults need not be.
  if (KisSubscriptionError.isInstance(error)) return error.isRetryable
  return KisError.isInstance(error)
}

/** Whether a client had no slot left, told before anything was sent. */
export function isFull(error: unknown): boolean {
  return KisSubscriptionLimitError.isInstance(error) && error.msgCd === undefined
}

function describe({ label, client, port }: Carrier, standing: Standing): string {
  const use = `${label}: ${port.wantedCount()} of ${port.limit}`
  return standing === 'sound' ? use : `${use}, ${standing === 'closed' ? 'closed' : client.state}`
}

function total(carriers: readonly Carrier[], figure: (carrier: Carrier) => number): number {
  return carriers.reduce((sum, carrier) => sum + figure(carrier), 0)
}
