import { watchRequests } from './request-watch.js'

interface HostGlobals {
  readonly Bun?: unknown
  readonly setImmediate?: (task: () => void) => unknown
  readonly navigator?: { readonly userAgent?: string }
  readonly process?: { readonly getActiveResourcesInfo?: () => readonly string[] }
}

/** The real event loop under a virtual clock: work that no clock can hurry, such as file access or a loopback socket. */
export interface EventLoop {
  /** Lets promises, and file, crypto and loopback requests that are already on their way, proceed. */
  settle(): Promise<void>
  /** Lets promises proceed that wait for nothing outside. */
  turn(): Promise<void>
  /** Waits about one real millisecond. */
  pause(): Promise<void>
  /** Whether sockets are open, so that an answer may come from outside at any time. */
  hasSockets(): boolean
}

// Requests that end by themselves within moments. Sockets, timers and pipes are not among them: they may stay for ever.
const SHORT_LIVED = /^FSReq|^CloseReq|Job$|^GetAddrInfo|^(?:TCP|Pipe)Connect|^(?:Write|Shutdown)Wrap|^Zlib/
const MAX_TURNS = 5000
// WebCrypto work shows up in no list. Jobs of our own, queued behind it, end after it; twice, since one key is imported before it is used.
const CRYPTO_ROUNDS = 2
const MAX_ROUNDS = 100
// Jobs overtake one another on the threads of the host: of so many, some end only after each thread has ended what it was at.
const CRYPTO_JOBS = 16

/**
 * Takes the host's own functions once, so that fake timers installed later do not stop it.
 *
 * @param isSettling Whether `settle` will be called.
 */
export function createEventLoop({ isSettling }: { readonly isSettling: boolean }): EventLoop {
  const host = globalThis as unknown as HostGlobals
  const later = globalThis.setTimeout
  const immediate = host.setImmediate
  // Its message ports deliver before all promises have been served.
  const isWorkerd = host.navigator?.userAgent === 'Cloudflare-Workers'
  // No list tells what it is at.
  const isBun = host.Bun !== undefined
  const { subtle } = globalThis.crypto ?? {}
  const isAnyPending = isSettling ? watchRequests() : undefined
  const resources = (): readonly string[] => host.process?.getActiveResourcesInfo?.() ?? []
  const pause = (): Promise<void> => new Promise((resolve) => void later(resolve, 1))
  const hasSockets = (): boolean => resources().some((name) => name.startsWith('TCP') || name === 'UDPWrap')

  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      // Before all others: libraries bring a `setImmediate` of their own along, made of message ports.
      if (isWorkerd) {
        later(resolve, 0)
        return
      }
      if (immediate) {
        immediate(resolve)
        return
      }
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(undefined)
    })

  const settleRequests = async (): Promise<boolean> => {
    await turn()
    const isBusy = (): boolean => isAnyPending?.() || resources().some((name) => SHORT_LIVED.test(name))
    if (!isBusy()) return false
    for (let turns = 0; turns < MAX_TURNS && isBusy(); turns++) await turn()
    return true
  }

  return {
    pause,
    turn,
    hasSockets,
    async settle() {
      for (let quiet = 0, rounds = 0; quiet < CRYPTO_ROUNDS && rounds < MAX_ROUNDS; rounds++) {
        quiet = (await settleRequests()) ? 0 : quiet + 1
        await Promise.all(Array.from({ length: CRYPTO_JOBS }, () => subtle?.digest('SHA-256', new Uint8Array(64))))
      }
      await settleRequests()
      if (hasSockets() || isBun) await pause()
    },
  }
}
