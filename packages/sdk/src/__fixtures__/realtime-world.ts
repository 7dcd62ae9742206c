import { createAuth } from '@kis/auth'
import { createMemoryStore } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { createRealtimeClient, type RealtimeClient, type RealtimePolicy } from '@kis/realtime'
import { createRestClient, type RestClient } from '@kis/rest'
import { createSimulator, type PublishedRecord, type Simulator } from '@kis/simulator'
import { SocketLog } from './socket-log.js'
import { CANARY, START } from './virtual-world.js'

/** The defaults of the client, as its documentation has them; given to it so that what it is measured against is what it has. */
export const POLICY = {
  connectTimeoutMs: 5_000,
  ackTimeoutMs: 5_000,
  subscribeTimeoutMs: 60_000,
  paceMs: 50,
  silenceMs: 60_000,
  stableMs: 10_000,
  minBackoffMs: 1_000,
  maxBackoffMs: 60_000,
  breakerAfter: 5,
  breakerMs: 300_000,
  conflictMs: 180_000,
  maxRegistrations: 41,
} as const satisfies RealtimePolicy

/** A client of its own process, as far as anybody can tell: own approval key, own sockets. */
export interface Resident {
  readonly client: RealtimeClient<'real'>
  readonly sockets: SocketLog
  readonly warnings: readonly string[]
}

export interface RealtimeWorldOptions {
  /** Steps of the market, in milliseconds. */
  readonly tickMs: number
  readonly seed?: number | undefined
  readonly onRecord?: ((record: PublishedRecord) => void) | undefined
}

export interface RealtimeWorld {
  readonly clock: VirtualClock
  readonly simulator: Simulator
  /** For orders, whose notices come over the socket. */
  readonly rest: RestClient<'real'>
  /** One more client with the same app key. */
  move(options?: { random?: () => number; policy?: Partial<RealtimePolicy> }): Promise<Resident>
  /** Lets time pass until a promise settles, and returns its value or the reason of its rejection. */
  outcome<T>(promise: Promise<T>): Promise<T | unknown>
}

/** A simulator of the real server and clients with one app key between them, in one process, under one virtual clock. */
export async function createRealtimeWorld(options: RealtimeWorldOptions): Promise<RealtimeWorld> {
  const clock = createVirtualClock({ now: START, settle: 'promises' })
  const simulator = createSimulator({
    env: 'real',
    seed: options.seed ?? 3,
    clock,
    tick: options.tickMs,
    limits: { callsPerSecond: 1_000 },
    onRecord: options.onRecord,
  })
  const authority = () =>
    createAuth({
      env: 'real',
      credentials: { appKey: CANARY.appKey, appSecret: CANARY.appSecret },
      store: createMemoryStore({ clock }),
      http: simulator.transport(),
      clock,
    })
  const rest = createRestClient({
    env: 'real',
    auth: authority(),
    account: CANARY.account,
    http: simulator.transport(),
    clock,
    limits: { callsPerWindow: 500, ledgerCallsPerWindow: 500 },
  })
  return {
    clock,
    simulator,
    rest,
    async move({ random = () => 0.5, policy = {} } = {}) {
      const sockets = new SocketLog(clock)
      const warnings: string[] = []
      const ignore = () => undefined
      const auth = authority()
      // The first call hashes the app key outside the virtual clock; later ones find it done.
      await clock.until(auth.approvalKey())
      const client = createRealtimeClient({
        env: 'real',
        auth,
        socket: sockets.watch(simulator.socketFactory()),
        clock,
        random,
        logger: {
          debug: ignore,
          info: ignore,
          warn: (text) => warnings.push(text),
          error: (text) => warnings.push(text),
        },
        policy: { ...POLICY, ...policy },
      })
      return { client, sockets, warnings }
    },
    outcome: (promise) =>
      clock.until(
        promise.catch((reason: unknown) => reason),
        { maxMs: 1_200_000 },
      ),
  }
}
