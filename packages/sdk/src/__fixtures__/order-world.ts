import { createAuth } from '@kis/auth'
import { type Clock, createMemoryStore, type HttpTransport, type KeyValueStore, type Logger } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { createRealtimeClient, type RealtimeClient } from '@kis/realtime'
import { createRestClient } from '@kis/rest'
import { inquireAskingPriceExpCcn, inquirePrice } from '@kis/rest/domestic-stock'
import { createSimulator, type Simulator } from '@kis/simulator'
import { type Account, createAccount } from '@kis/trading'
import { createCalendar } from '@kis/utils/calendar'
import { BrokerBook } from './broker-book.js'
import { FillWatch } from './fill-watch.js'
import { type Death, Life, mortalSockets, mortalStore, mortalTransport } from './mortal-process.js'
import { CANARY, START } from './virtual-world.js'
import { WireWatch } from './wire-watch.js'

/** What is ordered. */
export const SYMBOL = '005930'

/** TR ids that place orders, and those that amend and cancel them. */
export const ORDER_TRS = {
  real: { buy: 'TTTC0012U', sell: 'TTTC0011U', change: 'TTTC0013U' },
  paper: { buy: 'VTTC0012U', sell: 'VTTC0011U', change: 'VTTC0013U' },
} as const

/** One process that places orders. */
export interface OrderProcess {
  readonly account: Account
  readonly life: Life
  readonly wire: WireWatch
  /** Reads fills, where it was asked to. */
  readonly fills: FillWatch | undefined
}

/** What a promise came to, or `undefined` if it never comes to anything. */
export type Ending<T> = { readonly value: T } | { readonly error: unknown } | undefined

export interface ProcessOptions {
  /** How far its clock is ahead, in milliseconds. */
  readonly clockIsOffBy?: number
  /** Whether it watches fills, and how often it looks at the lists besides. */
  readonly watch?: { readonly pollMs: number | null | undefined } | undefined
}

export interface OrderWorld {
  readonly env: 'real' | 'paper'
  readonly clock: VirtualClock
  readonly simulator: Simulator
  readonly store: KeyValueStore
  /** What the broker knows of the orders. */
  readonly book: BrokerBook
  /** The lowest and highest price at which `SYMBOL` may be ordered, and the step of its prices at the lowest. */
  readonly lowerLimit: number
  readonly upperLimit: number
  readonly tick: number
  /** What somebody buys, and sells, at the best price at the moment. */
  best(): Promise<{ readonly ask: number; readonly bid: number }>
  /** Starts a process on the shared store, which may be killed at one of its effects. */
  start(death?: Death, options?: ProcessOptions): Promise<OrderProcess>
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
  const book = new BrokerBook()
  const simulator = createSimulator({
    ...{ env, seed, clock, session: 'open' },
    tick: tickMs,
    limits: { callsPerSecond: 10_000 },
    onRecord: (record) => book.take(record),
  })
  const store = createMemoryStore({ clock })
  const credentials = { appKey: CANARY.appKey, appSecret: CANARY.appSecret }
  // The token is the business of another test: this one is at hand, and outlives the processes.
  const auth = createAuth({ env, credentials, store, http: simulator.transport(), clock, logger: SILENT })
  await clock.until(auth.authorize())
  const restOf = (http: HttpTransport, own: Clock = clock) =>
    createRestClient({
      ...{ env, auth, account: CANARY.account, http, clock: own, logger: SILENT, random: () => 0.5 },
      limits: { callsPerWindow: 1_000, ledgerCallsPerWindow: 1_000 },
    })
  const looker = restOf(simulator.transport())
  const question = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: SYMBOL } as const
  const { output } = await clock.until(inquirePrice(looker, question))
  const trIds = new Set<string>(Object.values(ORDER_TRS[env]))
  let names = 0
  return {
    ...{ env, clock, simulator, store, book },
    lowerLimit: output.stck_llam ?? 0,
    upperLimit: output.stck_mxpr ?? 0,
    tick: output.aspr_unit ?? 1,
    async best() {
      const { output1 } = await clock.until(inquireAskingPriceExpCcn(looker, question))
      return { ask: output1.askp1 ?? 0, bid: output1.bidp1 ?? 0 }
    },
    async start(death, { clockIsOffBy = 0, watch } = {}) {
      const clockThere: Clock = { ...clock, now: () => clock.now() + clockIsOffBy }
      const life = new Life()
      const wire = new WireWatch()
      const own = mortalStore(store, life)
      const http = wire.watch(mortalTransport(simulator.transport(), life), trIds)
      let client: RealtimeClient | undefined
      const account = createAccount({
        ...{ rest: restOf(http, clockThere), clock: clockThere, store: own, logger: SILENT, allowRealOrders: true },
        random: () => 0.5,
        htsId: CANARY.htsId,
        calendar: CALENDAR,
        realtime() {
          if (!watch) throw new Error('Nothing is watched here.')
          const socket = mortalSockets(simulator.socketFactory(), life)
          client ??= createRealtimeClient({ env, auth, socket, clock: clockThere, random: () => 0.5, logger: SILENT })
          return client
        },
        skipChecks: ['session', 'limits'],
        risk: { maxOrdersPerMinute: null, priceCollar: null, maxNotional: null },
        createId: () => `made-up-${++names}`,
      })
      // WebCrypto works beside the virtual clock: what needs it is done before time moves.
      await account.orders.find('none')
      const fills = watch && new FillWatch(account, env, watch.pollMs)
      if (fills) {
        await clock.until(auth.approvalKey())
        await clock.until(fills.open(), { maxMs: 3_600_000 })
        life.onEnd(() => void client?.close())
      }
      life.arm(death)
      return { account, life, wire, fills }
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

/** Facts only, and dear to make for each process. */
const CALENDAR = createCalendar()
const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} }
