import type { HttpTransport, KeyValueStore, Lease } from '@kis/core'
import type { Socket, SocketFactory } from '@kis/realtime'

/** When a process is killed: at so many of its effects, before or after that one took place. */
export interface Death {
  readonly at: number
  readonly when: 'before' | 'after'
}

/** The life of one process, as seen from outside: its reads, writes and requests, in their order. */
export class Life {
  #death: Death | undefined
  #effects = 0
  #isOver = false
  readonly #onEnd: (() => void)[] = []

  /** Counts from now on, up to its death. */
  arm(death: Death | undefined): void {
    this.#death = death
    this.#effects = 0
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** How many effects it has had. */
  get effects(): number {
    return this.#effects
  }

  /** What its machine does when it is dead. */
  onEnd(run: () => void): void {
    this.#onEnd.push(run)
  }

  /** Runs an effect. Of a process that is dead nothing is ever heard again. */
  async effect<T>(run: () => Promise<T>): Promise<T> {
    if (this.#isOver) return silence()
    this.#effects += 1
    const isLast = this.#death?.at === this.#effects
    if (isLast && this.#death?.when === 'before') {
      this.#end()
      return silence()
    }
    if (isLast) {
      // It takes place, but its outcome reaches nobody.
      run().catch(() => {})
      this.#end()
      return silence()
    }
    const outcome = await run()
    return this.#isOver ? silence() : outcome
  }

  #end(): void {
    this.#isOver = true
    for (const run of this.#onEnd) run()
  }
}

/** A store as one process sees it; what it wrote outlives it, and its leases run out by themselves. */
export function mortalStore(store: KeyValueStore, life: Life): KeyValueStore {
  const mortalLease = (lease: Lease | undefined): Lease | undefined =>
    lease && {
      key: lease.key,
      fencingToken: lease.fencingToken,
      renew: (ttlMs) => life.effect(() => lease.renew(ttlMs)),
      release: () => life.effect(() => lease.release()),
    }
  return {
    get: (key) => life.effect(() => store.get(key)),
    set: (key, value, options) => life.effect(() => store.set(key, value, options)),
    delete: (key, options) => life.effect(() => store.delete(key, options)),
    lease: async (key, options) => mortalLease(await life.effect(async () => store.lease?.(key, options))),
  }
}

/** A transport as one process sees it: what was sent arrives even if the process is gone by then. */
export function mortalTransport(http: HttpTransport, life: Life): HttpTransport {
  return {
    request: (request) => life.effect(() => http.request(request)),
    close: async () => {},
  }
}

/** Sockets as one process sees them: its machine ends those of the dead, and nothing more is heard. */
export function mortalSockets(factory: SocketFactory, life: Life): SocketFactory {
  return (url, handlers, options) => {
    const socket: Socket = factory(
      url,
      {
        onOpen: () => life.isOver || handlers.onOpen(),
        onMessage: (text) => life.isOver || handlers.onMessage(text),
        onClose: (info) => life.isOver || handlers.onClose(info),
        onError: (error) => life.isOver || handlers.onError(error),
      },
      options,
    )
    const terminate = (): void => (socket.terminate ? socket.terminate() : socket.close())
    life.onEnd(terminate)
    if (life.isOver) terminate()
    return {
      send: (text) => {
        if (!life.isOver) socket.send(text)
      },
      close: () => socket.close(),
      terminate,
    }
  }
}

function silence(): Promise<never> {
  return new Promise(() => {})
}
