import { createAuth } from '@kis/auth'
import { type Clock, createMemoryStore, type HttpTransport, type KeyValueStore, type Logger } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { createRestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
import { createSimulator, type Simulator } from '@kis/simulator'
import { type Account, createAccount } from '@kis/trading'
import { type Death, Life, mortalStore, mortalTransport } from './mortal-process.js'
import { CANARY, START } from './virtual-world.js'

/** What is ordered. */
export const SYMBOL = '005930'

/** One process that places orders. */
export interface OrderProcess {
  readonly account: Account
  readonly life: Life
}

/** What a promise came to, or `undefined` if it never comes to anything. */
export type Ending<T> = { readonly value: T } | { readonly error: unknown } | undefined

export interface OrderWorld {
  readonly clock: VirtualClock
  readonly simulator: Simulator
  readonly store: KeyValueStore
  /** The lowest price at which `SYMBOL` may be ordered, and the step of its prices there. */
  readonly lowerLimit: number
  readonly tick: number
  /** Starts a process on the shared store, which may be killed at one of its effects. */
  start(death?: Death, options?: { readonly clockIsOffBy?: number }): Promise<OrderProcess>
  /** Lets time pass until a promise settles or its process is dead. */
  ending<T>(promise: Promise<T>, life: Life): Promise<Ending<T>>
}

/** A simulator, a store, and any number of processes with the same key and account, under one virtual clock. */
export async function createOrderWorld(options: {
  env: 'real' | 'paper'
  seed: number
  tickMs?: number
}): Promise<OrderWorld> {
  const { env, seed, tickMs = 3_600_000 } = options
  const clock = createVirtualClock({ now: START, settle: 'promises' })
  const simulator = createSimulator({
    ...{ env, seed, clock, session: 'open' },
    tick: tickMs,
    limits: { callsPerSecond: 10_000 },
  })
  const store = createMemoryStore({ clock })
  const credentials = { appKey: CANARY.appKey, appSecret: CANARY.appSecret }
  // The token is the business of another test: this one is at hand, and outlives the processes.
  const auth = createAuth({ env, credentials, store, http: simulator.transport(), clock, logger: SILENT })
  await clock.until(auth.authorize())
  const restOf = (http: HttpTransport) =>
    createRestClient({
      ...{ env, auth, account: CANARY.account, http, clock, logger: SILENT, random: () => 0.5 },
      limits: { callsPerWindow: 1_000, ledgerCallsPerWindow: 1_000 },
    })
  const question = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: SYMBOL } as const
  const { output } = await clock.until(inquirePrice(restOf(simulator.transport()), question))
  let names = 0
  return {
    clock,
    simulator,
    store,
    lowerLimit: output.stck_llam ?? 0,
    tick: output.aspr_unit ?? 1,
    async start(death, { clockIsOffBy = 0 } = {}) {
      const clockThere: Clock = { ...clock, now: () => clock.now() + clockIsOffBy }
      const life = new Life()
      const own = mortalStore(store, life)
      const http = mortalTransport(simulator.transport(), life)
      const rest = restOf(http)
      const account = createAccount({
        ...{ rest, clock: clockThere, store: own, logger: SILENT, allowRealOrders: true, random: () => 0.5 },
        realtime: () => {
          throw new Error('Nothing is watched here.')
        },
        skipChecks: ['session', 'limits'],
        risk: { maxOrdersPerMinute: null, priceCollar: null, maxNotional: null },
        createId: () => `made-up-${++names}`,
      })
      // WebCrypto works beside the virtual clock: what needs it is done before time moves.
      await account.orders.find('none')
      life.arm(death)
      return { account, life }
    },
    async ending(promise, life) {
      let ending: { value: never } | { error: unknown } | undefined
      promise.then(
        (value) => {
          ending = { value: value as never }
        },
        (error: unknown) => {
          ending = { error }
        },
      )
      await clock.until(() => ending !== undefined || life.isOver, { maxMs: 3_600_000 })
      return ending
    },
  }
}

const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} }
