import { onAbort } from '@kis/core'
import type { StreamRecord } from '../stream-spec.js'
import type { SubscriptionHandle } from '../subscription/subscription.js'
import type { Carrier } from './carrier.js'
import type { Dispatcher } from './dispatcher.js'
import { isFull, isOfClient, outError } from './pool-errors.js'
import type { Route, RouteReader } from './route.js'

export interface JoinOptions {
  readonly createHandle: () => SubscriptionHandle<StreamRecord>
  readonly signal: AbortSignal | undefined
  /** Throws when the pool was closed meanwhile. */
  readonly assertOpen: () => void
}

/**
 * Brings a new reader to its route: on the client that carries it, or one after the other on those that may, until one has confirmed it.
 * Each client is tried once.
 */
export async function joinRoute(
  dispatcher: Dispatcher,
  route: Route,
  reader: RouteReader,
  { createHandle, signal, assertOpen }: JoinOptions,
): Promise<SubscriptionHandle<StreamRecord>> {
  const failed = new Set<Carrier>()
  for (let last: unknown; ; ) {
    const carrier = nextCarrier(dispatcher, route, failed, last)
    const handle = createHandle()
    const attempt = await attach(route, reader, carrier, handle, signal)
    if (attempt === 'done') {
      carrier.prove()
      return handle
    }
    assertOpen()
    failed.add(carrier)
    last = attempt.error
    if (attempt.isRetry) continue
    if (signal?.aborted || !isOfClient(last)) throw last
    if (!isFull(last)) carrier.doubt()
    if (route.isPinned) throw last
  }
}

function nextCarrier(dispatcher: Dispatcher, route: Route, failed: ReadonlySet<Carrier>, last: unknown): Carrier {
  const { carrier } = route
  if (carrier && !failed.has(carrier)) return carrier
  // Those confirmed stay where they are: a (TR, key) is never on two clients.
  if (last !== undefined && route.hasConfirmed) throw last
  const next = route.isWaiting ? undefined : dispatcher.place(route, failed)
  // What the clients said tells more than that there is no other.
  if (!next) throw last ?? dispatcher.noRoom(route)
  route.carrier = next
  for (const { isConfirmed, retry } of route.readers) if (!isConfirmed) retry?.()
  return next
}

type Attempt = 'done' | { readonly error: unknown; readonly isRetry: boolean }

async function attach(
  { target }: Route,
  reader: RouteReader,
  carrier: Carrier,
  handle: SubscriptionHandle<StreamRecord>,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const controller = new AbortController()
  let isRetry = false
  reader.handle = handle
  reader.retry = () => {
    isRetry = true
    controller.abort()
  }
  const onConfirm = (): void => {
    reader.isConfirmed = true
    reader.retry = undefined
  }
  if (signal?.aborted) controller.abort(signal.reason)
  const stopListening = onAbort(signal, () => controller.abort(signal?.reason))
  try {
    await carrier.port.readers.attach(target, handle, { signal: controller.signal, onConfirm })
    return 'done'
  } catch (error) {
    return isRetry ? { error: outError(carrier), isRetry } : { error, isRetry }
  } finally {
    reader.retry = undefined
    stopListening()
  }
}
