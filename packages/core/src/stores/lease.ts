import type { Clock } from '../clock.js'
import { KisAbortError } from '../errors/transport-error.js'
import type { Logger } from '../logger.js'
import { onAbort } from '../on-abort.js'
import { sleep } from '../sleep.js'
import { assertLeaseTtl } from './arguments.js'
import { KeyedMutex } from './keyed-mutex.js'
import type { KeyValueStore, Lease } from './store.js'
import { goneLeaseError } from './store-error.js'

/** How a lease is waited for and kept. */
export interface WithLeaseOptions {
  /** How long the lease outlives a holder that died, in milliseconds. It is renewed at each third of it while the task runs. */
  readonly ttlMs: number
  readonly clock: Clock
  /** Ends the wait. Once the task runs, the signal is the task's own affair. */
  readonly signal?: AbortSignal | undefined
  /** Mean pause between two attempts, in milliseconds; each is drawn between half and one and a half of it. Default 100. */
  readonly pollMs?: number | undefined
  /** A number from 0 up to 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined
  /** Hears of a lease that could not be renewed or given back. */
  readonly logger?: Logger | undefined
}

/**
 * What must not run twice at a time.
 *
 * @param lease The lease, or `undefined` from a store that knows none: then only this process is excluded.
 * @param lost Aborted with a KisStoreError when the lease could not be kept; from then on somebody else may hold it.
 */
export type LeaseTask<T> = (lease: Lease | undefined, lost: AbortSignal) => Promise<T>

const DEFAULT_POLL_MS = 100

// Belongs to the store objects, which are the only thing that two callers in one process have in common.
const queues = new WeakMap<KeyValueStore, KeyedMutex>()

/**
 * Runs a task while no other holder of `key` does, in this process or any other that shares the store, then gives the key back.
 *
 * @throws KisAbortError when the signal ends the wait; whatever the task or the store throws.
 * @example
 * ```ts
 * import { createDefaultStore, systemClock, withLease } from '@kis/core'
 *
 * const store = createDefaultStore()
 * await withLease(store, 'job', { ttlMs: 10_000, clock: systemClock }, async () => {
 *   // one process at a time
 * })
 * ```
 */
export async function withLease<T>(
  store: KeyValueStore,
  key: string,
  options: WithLeaseOptions,
  task: LeaseTask<T>,
): Promise<T> {
  assertLeaseTtl(options.ttlMs)
  const leave = await enterQueue(store, key, options.signal)
  try {
    const lease = store.lease ? await waitForLease(store, key, options) : undefined
    return lease ? await runWithLease(lease, options, task) : await task(undefined, new AbortController().signal)
  } finally {
    leave()
  }
}

/** Waiting in line within the process first keeps fifty callers from polling the disk side by side. */
async function enterQueue(store: KeyValueStore, key: string, signal: AbortSignal | undefined): Promise<() => void> {
  const queue = queues.get(store) ?? new KeyedMutex()
  queues.set(store, queue)
  if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
  const turn = queue.acquire(key)
  if (!signal) return turn
  return new Promise((resolve, reject) => {
    const stopListening = onAbort(signal, () => {
      reject(new KisAbortError({ cause: signal.reason }))
      // The place in the line cannot be taken back, so it is passed on as soon as it comes up.
      void turn.then((leave) => leave())
    })
    void turn.then((leave) => {
      stopListening()
      if (!signal.aborted) resolve(leave)
    })
  })
}

async function waitForLease(store: KeyValueStore, key: string, options: WithLeaseOptions): Promise<Lease | undefined> {
  const { clock, ttlMs, signal, pollMs = DEFAULT_POLL_MS, random = Math.random } = options
  while (store.lease) {
    const lease = await store.lease(key, { ttlMs })
    if (lease && signal?.aborted) await lease.release()
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
    if (lease) return lease
    await sleep(clock, pollMs * (0.5 + random()), signal)
  }
  return undefined
}

async function runWithLease<T>(lease: Lease, options: WithLeaseOptions, task: LeaseTask<T>): Promise<T> {
  const renewal = startRenewal(lease, options)
  try {
    return await task(lease, renewal.lost)
  } finally {
    await renewal.stop()
    await lease.release().catch((error: unknown) => {
      // The task's own result matters more; the lease ends by itself after its time.
      options.logger?.warn('A lease could not be given back; others wait until it ends by itself.', { error })
    })
  }
}

interface Renewal {
  readonly lost: AbortSignal
  /** No renewal is on its way once this resolves. */
  stop(): Promise<void>
}

function startRenewal(lease: Lease, { clock, ttlMs, logger }: WithLeaseOptions): Renewal {
  const controller = new AbortController()
  let isStopped = false
  let running = Promise.resolve()

  const lose = (): void => controller.abort(goneLeaseError())
  // Also catches a renewal that hangs: by then the lease may have passed to somebody else.
  const armDeadline = (startedAt: number) =>
    clock.schedule(startedAt + ttlMs - clock.monotonic(), lose, { background: true })
  const armRenewal = () => clock.schedule(ttlMs / 3, () => (running = renew()), { background: true })

  const renew = async (): Promise<void> => {
    const startedAt = clock.monotonic()
    const isKept = await lease.renew(ttlMs).catch((error: unknown) => {
      // A failing disk or connection may recover while the lease still has time.
      logger?.warn('A lease could not be renewed.', { error })
      return undefined
    })
    if (isStopped || controller.signal.aborted) return
    if (isKept === false) lose()
    else cancelRenewal = armRenewal()
    if (isKept !== true) return
    cancelDeadline()
    cancelDeadline = armDeadline(startedAt)
  }
  let cancelDeadline = armDeadline(clock.monotonic())
  let cancelRenewal = armRenewal()

  return {
    lost: controller.signal,
    async stop() {
      isStopped = true
      cancelDeadline()
      cancelRenewal()
      await running
    },
  }
}
