import { type Auth, createAuth } from '@kis/auth'
import {
  AccountNumber,
  assertEnvironment,
  createDefaultRateLimiter,
  createDefaultStore,
  createHttpTransport,
  createSafeLogger,
  defaultLimits,
  type Environment,
  resolveHosts,
  systemClock,
} from '@kis/core'
import { createMarketMaster, DEFAULT_MARKETS, type MarketMaster } from '@kis/market-master'
import { createRealtimeClient, type RealtimeClient } from '@kis/realtime'
import { createRestClient, type RestClient } from '@kis/rest'
import * as domesticBond from '@kis/rest/domestic-bond'
import * as domesticFuturesOptions from '@kis/rest/domestic-futures-options'
import * as domesticStock from '@kis/rest/domestic-stock'
import * as elw from '@kis/rest/elw'
import * as etfEtn from '@kis/rest/etf-etn'
import * as overseasFuturesOptions from '@kis/rest/overseas-futures-options'
import * as overseasStock from '@kis/rest/overseas-stock'
import { type Account, createAccount, createLastPrices, type TradingContext } from '@kis/trading'
import { type Calendar, createCalendar } from '@kis/utils/calendar'
import { createRankings, type Rankings } from '@kis/utils/rankings'
import { type BoundGroup, bindGroup } from './bind-group.js'
import { type DoctorOptions, diagnose } from './doctor/diagnose.js'
import type { Diagnosis } from './doctor/diagnosis.js'
import { createInstrumentSource } from './instrument-source.js'
import type { KisOptions } from './kis-options.js'
import { lazy } from './lazy.js'
import { makeReady, type ReadyOptions } from './make-ready.js'
import { createMarketData, type MarketData } from './market-data.js'
import { checkShapes } from './options/check-shapes.js'

const DAY_MS = 24 * 60 * 60 * 1_000

/** Everything, wired. Nothing is opened until it is used. */
export interface Kis<out E extends Environment = Environment> extends MarketData, AsyncDisposable {
  readonly env: E
  readonly auth: Auth
  /** The wire floor: `kis.rest.domesticStock.inquirePrice({ … })`, and the client itself for endpoints imported one by one. */
  readonly rest: {
    readonly client: RestClient<E>
    readonly domesticStock: BoundGroup<typeof domesticStock, E>
    readonly domesticBond: BoundGroup<typeof domesticBond, E>
    readonly domesticFuturesOptions: BoundGroup<typeof domesticFuturesOptions, E>
    readonly elw: BoundGroup<typeof elw, E>
    readonly etfEtn: BoundGroup<typeof etfEtn, E>
    readonly overseasStock: BoundGroup<typeof overseasStock, E>
    readonly overseasFuturesOptions: BoundGroup<typeof overseasFuturesOptions, E>
  }
  /** The realtime connection; opened by the first subscription. */
  readonly realtime: RealtimeClient
  /** 종목 마스터: search by name, initials or code; downloaded on first use, as is SQLite. */
  readonly market: MarketMaster
  /** The same object as `market`, under the name of its options. */
  readonly master: MarketMaster
  /** Trading days and hours (개장일, 장 시간), the same that orders are checked by; made on first use. */
  readonly calendar: Calendar
  /** 순위: `kis.rankings.limits({ side: 'upper' })`. KIS has none in paper trading, so `kis.rankings` does not compile there. */
  readonly rankings: E extends 'real' ? Rankings : never
  /** An account; left out, the one of the options. */
  account(number?: string): Account
  /**
   * Warms up before trading: a token, and the symbol files that quotes and orders look into. Without it the first of them waits.
   *
   * @throws KisError of what could not be had, once all of it has ended; KisAbortError.
   */
  ready(options?: ReadyOptions): Promise<void>
  /**
   * What is wrong, in words (진단): clock, token, limits, socket, store and symbol files, in Korean and English; `console.log` shows a table. It asks KIS
   * for the time and, when there is a token, for one quote; it issues no token and brings in no file.
   *
   * @throws KisAbortError when the signal ends it; nothing else, whatever is broken.
   * @example
   * console.log(await kis.doctor())
   */
  doctor(options?: DoctorOptions): Promise<Diagnosis>
  /** Closes sockets and pools. Token and symbol files stay in the store. */
  close(): Promise<void>
}

/**
 * The facade over all `@kis/*` packages.
 *
 * @throws KisConfigError naming the option that is missing or malformed. Nothing is sent.
 * @example
 * import { createKis } from '@kis/sdk'
 * await using kis = createKis({ env: 'paper', credentials: { appKey, appSecret }, account: '12345678-01' })
 * console.log(await kis.stock('005930').quote())
 */
export function createKis<const E extends Environment>(options: KisOptions<E>): Kis<E> {
  assertEnvironment(options?.env)
  const { env, credentials, logger, htsId, allowRealOrders, timeoutMs, random } = options
  const number = options.account === undefined ? undefined : AccountNumber.parse(options.account)
  checkShapes(options)
  const hosts = resolveHosts(env, options)
  const clock = options.clock ?? systemClock
  const http = options.http ?? createHttpTransport()
  const store = options.store ?? createDefaultStore({ clock, logger })
  const auth = createAuth({ env, credentials, store, http, clock, logger, baseUrl: hosts.baseUrl, timeoutMs })
  const { limits, newCustomer } = options
  const { appKey } = credentials
  const quota = { env, store, appKey: appKey.trim(), baseUrl: hosts.baseUrl, limits, newCustomer, clock, logger }
  const limiter = options.limiter ?? createDefaultRateLimiter(quota)
  const client = createRestClient<E>({
    env,
    auth,
    account: number,
    http,
    clock,
    random,
    logger,
    limiter,
    hooks: options.hooks,
    baseUrl: hosts.baseUrl,
    timeoutMs,
  })
  if (htsId) auth.redactor.add(htsId)

  const realtime = lazy(() =>
    createRealtimeClient({ env, auth, clock, random, logger, socket: options.socket, socketUrl: hosts.socketUrl }),
  )
  const { onProgress } = options
  const masterUrl = hosts.masterUrl
  const master = createMarketMaster({ ...options.master, masterUrl, http, store, clock, random, logger, onProgress })
  const markets = options.master?.markets ?? DEFAULT_MARKETS
  const calendar = lazy(() => createCalendar())
  // In paper trading each of its calls is refused, and the type says `never`.
  const rankings = lazy(() => createRankings(client as unknown as RestClient<'real'>) as Kis<E>['rankings'])
  const instruments = createInstrumentSource(master, { clock, logger })
  const lastPrices = createLastPrices()
  const contextOf = (rest: RestClient): TradingContext => ({
    rest,
    instruments,
    realtime: realtime.get,
    clock,
    random,
    logger: createSafeLogger(logger, auth.redactor),
    store,
    lastPrices,
    get calendar() {
      return calendar.get()
    },
    htsId,
    allowRealOrders,
    risk: options.risk,
    skipChecks: options.skipChecks ?? (options.baseUrl === undefined ? [] : ['session']),
  })
  // One for each number: what a notice tells reaches every order of the account.
  const accounts = new Map<string, Account>()
  const accountOf = (rest: RestClient): Account => {
    const name = rest.account?.reveal() ?? ''
    const account = accounts.get(name) ?? createAccount(contextOf(rest))
    accounts.set(name, account)
    return account
  }
  const patient = {
    ...{ env, auth, http, clock, logger, baseUrl: hosts.baseUrl, timeoutMs, limiter, store, master, markets },
    usualLimit:
      options.limiter?.stats().limit ?? options.limits?.callsPerWindow ?? defaultLimits(env, options).callsPerWindow,
    isStoreChosen: options.store !== undefined,
    maxAgeMs: options.master?.maxAgeMs ?? DAY_MS,
  }
  const close = async (): Promise<void> => {
    await realtime.made?.close()
    await master.close()
    await auth.close()
    if (!options.http) await http.close()
    if (!options.store) await store.dispose?.()
  }

  return {
    env,
    auth,
    rest: {
      client,
      domesticStock: bindGroup(domesticStock, client),
      domesticBond: bindGroup(domesticBond, client),
      domesticFuturesOptions: bindGroup(domesticFuturesOptions, client),
      elw: bindGroup(elw, client),
      etfEtn: bindGroup(etfEtn, client),
      overseasStock: bindGroup(overseasStock, client),
      overseasFuturesOptions: bindGroup(overseasFuturesOptions, client),
    },
    get realtime() {
      return realtime.get()
    },
    market: master,
    master,
    get calendar() {
      return calendar.get()
    },
    get rankings() {
      return rankings.get()
    },
    ...createMarketData(contextOf(client)),
    account: (other) => accountOf(other === undefined ? client : client.withAccount(other)),
    ready: (wishes) => makeReady({ auth, master, markets, logger }, wishes),
    doctor: (wishes) => diagnose({ ...patient, realtime: () => realtime.made }, wishes),
    close,
    [Symbol.asyncDispose]: close,
  }
}
