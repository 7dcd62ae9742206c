import { type Clock, KisConfigError, KisError, KisStoreError, type StoreOperation } from '@kis/core'

/** How long one exchange with Redis may take unless the program says otherwise. */
export const DEFAULT_TIMEOUT_MS = 2_000

/** What {@link bounded} needs to know. */
export interface BoundedOptions {
  readonly clock: Clock
  readonly timeoutMs: number
  /** What fails, for the message. */
  readonly operation: StoreOperation
}

/**
 * One exchange with Redis, ended when it takes too long: clients wait for a lost server to come back, some of them for ever.
 *
 * @throws KisStoreError whatever goes wrong. An exchange that was given up may still be carried out when the connection comes back.
 */
export function bounded<T>({ clock, timeoutMs, operation }: BoundedOptions, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(timeoutMs, () => {
      const message = `Redis did not answer within ${timeoutMs} ms at "${operation}". Is it running, and can this machine reach it? It may also be slow: raise the option "timeoutMs".`
      reject(new KisStoreError({ operation, message }))
    })
    work().then(
      (value) => {
        cancel()
        resolve(value)
      },
      (error: unknown) => {
        cancel()
        reject(asStoreError(operation, error))
      },
    )
  })
}

/** @throws KisConfigError unless it is a number of milliseconds from 1 to 600,000. */
export function assertTimeout(timeoutMs: unknown): asserts timeoutMs is number {
  if (typeof timeoutMs === 'number' && timeoutMs >= 1 && timeoutMs <= 600_000) return
  throw new KisConfigError({
    option: 'timeoutMs',
    message: 'Option "timeoutMs" must be a number of milliseconds from 1 to 600,000.',
  })
}

const UNREACHABLE = 'Is Redis running, and can this machine reach it? The next call tries again.'
const CLOSED =
  'The client is not connected: with the package "redis" await client.connect() first, and close the client after everything that uses it.'
const BUSY = 'It is starting, failing over or busy; the same call may work in a moment.'
const DENIED = 'Give the client a user and password that Redis accepts.'

/** What to do, by the code that Redis begins its errors with. */
const REMEDIES: Readonly<Record<string, string>> = {
  NOAUTH: DENIED,
  WRONGPASS: DENIED,
  NOPERM:
    'Let the user of this client run GET, SET, DEL, EVAL, EVALSHA and what scripts call on the keys of the prefix.',
  READONLY: 'This server is a replica: connect the client to the primary.',
  OOM: 'Redis is out of memory: give it more, and never let it evict (maxmemory-policy noeviction).',
  MISCONF: 'Redis cannot save to its disk and refuses writes: look at its log.',
  WRONGTYPE: 'Another program uses keys of this name; choose another prefix.',
  CROSSSLOT: 'A key prefix of the client takes the keys of a script to different nodes; let the client add none.',
  LOADING: BUSY,
  BUSY,
  TRYAGAIN: BUSY,
  CLUSTERDOWN: BUSY,
  MASTERDOWN: BUSY,
  NOREPLICAS: BUSY,
}

/** What clients say themselves. */
const CLIENT_FAULTS: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/(?:connection|client) is closed/i, CLOSED],
  [
    /closed unexpectedly|offline|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|max retries|disconnect/i,
    UNREACHABLE,
  ],
]

function asStoreError(operation: StoreOperation, error: unknown): KisError {
  if (KisError.isInstance(error)) return error as KisError
  const { name, message, code } = (error ?? {}) as { name?: unknown; message?: unknown; code?: unknown }
  const refusal = /^[A-Z]{3,}(?= )/.exec(String(message))?.[0]
  const told = [name, code, message].join(' ')
  const advice =
    REMEDIES[refusal ?? ''] ?? CLIENT_FAULTS.find(([pattern]) => pattern.test(told))?.[1] ?? 'Look at the cause.'
  const what = [refusal, code, name].find((one) => typeof one === 'string') ?? 'unknown cause'
  return new KisStoreError({ operation, message: `Redis failed at "${operation}" (${what}). ${advice}`, cause: error })
}
