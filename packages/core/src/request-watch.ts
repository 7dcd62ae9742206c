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
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown }
}

// Requests to files and WebCrypto, which end by themselves. Not those that also exist without a thread: nobody would tell of their end.
const SHORT_LIVED = /^(?:FSREQ|FILEHANDLECLOSEREQ$|(?:HASH|CIPHER|SIGN)REQUEST$)/

let isStarted = false
let isAnyPending: (() => boolean) | undefined

/**
 * Whether requests to files and WebCrypto are on their way, or `undefined` where nobody can tell at no cost: Node.js tells from 24 on, and
 * since 26 its list of resources leaves these out. The host is watched from the first call on, once for all clocks.
 */
export function watchRequests(): (() => boolean) | undefined {
  if (!isStarted) isAnyPending = startWatch(globalThis as unknown as HostGlobals)
  isStarted = true
  return isAnyPending
}

function startWatch({ Bun, Deno, process }: HostGlobals): (() => boolean) | undefined {
  const hooks = process?.getBuiltinModule?.('node:async_hooks') as AsyncHooks | undefined
  if (!hooks || Bun !== undefined || Deno !== undefined || !canLeaveOutPromises(hooks)) return undefined
  const pending = new Set<number>()
  const end = (id: number): void => void pending.delete(id)
  const init = (id: number, type: string): void => {
    if (SHORT_LIVED.test(type)) pending.add(id)
  }
  hooks.createHook({ init, after: end, destroy: end, trackPromises: false }).enable()
  return () => pending.size > 0
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
