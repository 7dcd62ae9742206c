import { type Auth, type CredentialsInput, createAuth } from '@kis/auth'
import {
  AccountNumber,
  assertEnvironment,
  type Clock,
  createDefaultStore,
  createHttpTransport,
  createRateLimiter,
  createSafeLogger,
  type Environment,
  type HttpTransport,
  type KeyValueStore,
  type Logger,
  type RateLimitOverrides,
  resolveHosts,
  systemClock,
} from '@kis/core'
import { createMarketMaster, type MarketMaster, type MarketMasterOptions } from '@kis/market-master'
import { createRealtimeClient, type RealtimeClient, type SocketFactory } from '@kis/realtime'
import { createRestClient, type Hooks, type RestClient } from '@kis/rest'
import * as domesticBond from '@kis/rest/domestic-bond'
import * as domesticFuturesOptions from '@kis/rest/domestic-futures-options'
import * as domesticStock from '@kis/rest/domestic-stock'
import * as elw from '@kis/rest/elw'
import * as etfEtn from '@kis/rest/etf-etn'
import * as overseasFuturesOptions from '@kis/rest/overseas-futures-options'
import * as overseasStock from '@kis/rest/overseas-stock'
import {
  type Account,
  type CheckName,
  createAccount,
  createLastPrices,
  type RiskLimits,
  type TradingContext,
} from '@kis/trading'
import { type BoundGroup, bindGroup } from './bind-group.js'
import { createInstrumentSource } from './instrument-source.js'
import { createMarketData, type MarketData } from './market-data.js'

/** Options of the symbol files (종목 마스터) that are not shared with everything else. */
export interface KisMasterOptions
  extends Omit<MarketMasterOptions, 'masterUrl' | 'http' | 'store' | 'clock' | 'logger'> {}

export interface KisOptions<E extends Environment = Environment> {
  /** 실전투자 `real` or 모의투자 `paper`. No default. */
  readonly env: E
  /** 앱키와 앱시크릿. */
  readonly credentials: CredentialsInput
  /** 계좌번호 such as `12345678-01`. */
  readonly account?: string | undefined
  /** HTS id, for fill notices (체결통보) only. */
  readonly htsId?: string | undefined
  /** Orders with real money (`env: 'real'`) are refused unless this is `true`. */
  readonly allowRealOrders?: boolean | undefined
  /** 위험 한도: limits that every order is held to. Default: those of `RiskLimits`. */
  readonly risk?: RiskLimits | undefined
  /**
   * Checks of orders that are left out on purpose. Default: none; with a `baseUrl` of your own `session`, since a simulator may be open at
   * night.
   */
  readonly skipChecks?: readonly CheckName[] | undefined
  /** Where token, approval key and symbol files are kept. Default: private files on Node, memory elsewhere. */
  readonly store?: KeyValueStore | undefined
  /**
   * 종목 마스터: which files (`markets`), when they are brought in (`refresh`, `maxAgeMs`), SQLite's WASM (`wasm`, needed outside Node) and what
   * else `createMarketMaster` knows.
   */
  readonly master?: KisMasterOptions | undefined
  readonly logger?: Logger | undefined
  readonly clock?: Clock | undefined
  readonly http?: HttpTransport | undefined
  readonly socket?: SocketFactory | undefined
  /** Calls a second; today's limits of KIS unless given. */
  readonly limits?: RateLimitOverrides | undefined
  /** 신규 고객: KIS allows 3 calls a second for the first three days. Default `false`. */
  readonly newCustomer?: boolean | undefined
  readonly hooks?: Hooks | undefined
  /** Longest time of one exchange in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
  /** Other addresses than KIS's own, such as the simulator's. */
  readonly baseUrl?: string | undefined
  readonly socketUrl?: string | undefined
  readonly masterUrl?: string | undefined
}

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
  /** 종목 마스터: search by name, initials or code; downloaded on first use. */
  readonly master: MarketMaster
  /** An account; left out, the one of the options. */
  account(number?: string): Account
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
  const { env, credentials, logger, htsId, allowRealOrders, timeoutMs } = options
  const number = options.account === undefined ? undefined : AccountNumber.parse(options.account)
  const hosts = resolveHosts(env, options)
  const clock = options.clock ?? systemClock
  const http = options.http ?? createHttpTransport()
  const store = options.store ?? createDefaultStore({ clock, logger })
  const auth = createAuth({ env, credentials, store, http, clock, logger, baseUrl: hosts.baseUrl, timeoutMs })
  const limiter = createRateLimiter({ env, limits: options.limits, newCustomer: options.newCustomer, clock, logger })
  const client = createRestClient<E>({
    env,
    auth,
    account: number,
    http,
    clock,
    logger,
    limiter,
    hooks: options.hooks,
    baseUrl: hosts.baseUrl,
    timeoutMs,
  })
  if (htsId) auth.redactor.add(htsId)

  const realtime = lazy(() =>
    createRealtimeClient({ env, auth, clock, logger, socket: options.socket, socketUrl: hosts.socketUrl }),
  )
  const master = createMarketMaster({ ...options.master, masterUrl: hosts.masterUrl, http, store, clock, logger })
  const instruments = createInstrumentSource(master, { clock, logger })
  const lastPrices = createLastPrices()
  const contextOf = (rest: RestClient): TradingContext => ({
    rest,
    instruments,
    realtime: realtime.get,
    clock,
    logger: createSafeLogger(logger, auth.redactor),
    store,
    lastPrices,
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
    master,
    ...createMarketData(contextOf(client)),
    account: (other) => accountOf(other === undefined ? client : client.withAccount(other)),
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface Lazy<T> {
  readonly get: () => T
  /** The thing, if it was ever asked for. */
  readonly made: T | undefined
}

function lazy<T>(make: () => T): Lazy<T> {
  let made: T | undefined
  return {
    get: () => {
      made ??= make()
      return made
    },
    get made() {
      return made
    },
  }
}
