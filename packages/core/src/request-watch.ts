/** What Node.js tells of everything that it waits for: `node:async_hooks`, as far as it is needed here. */
interface AsyncHooks {
  createHook(callbacks: {
    init(id: number, type: string): void
    after?(id: number): void
    destroy?(id: number): void
    trackPromises: boolean
  }): { enable(): void; disable(): void }
}

interface HostGlobals {
  readonly Bun?: unknown
  readonly Deno?: unknown
  readonly SubtleCrypto?: { readonly prototype: Record<string, (...args: unknown[]) => Promise<unknown>> }
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown }
}

// Requests to files and WebCrypto, which end by themselves. Not those that also exist without a thread: nobody would tell of their end.
const SHORT_LIVED = /^(?:FSREQ|FILEHANDLECLOSEREQ$|(?:HASH|CIPHER|SIGN)REQUEST$)/

// What of WebCrypto is done on other threads, but for making keys.
const COUNTED = ['decrypt', 'digest', 'encrypt', 'importKey', 'sign', 'verify'] as const

let isStarted = false
let isAnyPending: (() => boolean) | undefined

/**
 * Whether requests to WebCrypto, and from Node.js 24 on to files, are on their way, or `undefined` where nobody can tell. Before 24 the list of
 * resources tells of files; since 26 it leaves them out. The host is watched from the first call on, once for all clocks.
 */
export function watchRequests(): (() => boolean) | undefined {
  if (!isStarted) isAnyPending = startWatch(globalThis as unknown as HostGlobals)
  isStarted = true
  return isAnyPending
}

function startWatch({ Bun, Deno, SubtleCrypto, process }: HostGlobals): (() => boolean) | undefined {
  const hooks = process?.getBuiltinModule?.('node:async_hooks') as AsyncHooks | undefined
  if (!hooks || Bun !== undefined || Deno !== undefined) return undefined
  if (canLeaveOutPromises(hooks)) return watchResources(hooks)
  return SubtleCrypto && countCalls(SubtleCrypto.prototype)
}

function watchResources(hooks: AsyncHooks): () => boolean {
  const pending = new Set<number>()
  const end = (id: number): void => void pending.delete(id)
  const init = (id: number, type: string): void => {
    if (SHORT_LIVED.test(type)) pending.add(id)
  }
  hooks.createHook({ init, after: end, destroy: end, trackPromises: false }).enable()
  return () => pending.size > 0
}

/** Puts a counter around the functions of WebCrypto, which otherwise stay as they are. */
function countCalls(subtle: Record<string, (...args: unknown[]) => Promise<unknown>>): () => boolean {
  let pending = 0
  const end = (): void => {
    pending -= 1
  }
  for (const name of COUNTED) {
    const inner = subtle[name]
    if (!inner) continue
    subtle[name] = function (this: unknown, ...args: unknown[]) {
      const answer = inner.apply(this, args)
      pending += 1
      answer.then(end, end)
      return answer
    }
  }
  return () => pending > 0
}

/** Where promises cannot be left out, each of them gets many times slower. */
function canLeaveOutPromises(hooks: AsyncHooks): boolean {
  let seen = 0
  const init = (): void => {
    seen += 1
  }
  const probe = hooks.createHook({ init, trackPromises: false })
  probe.enable()
  void Promise.resolve().then(() => {})
  probe.disable()
  return seen === 0
}
