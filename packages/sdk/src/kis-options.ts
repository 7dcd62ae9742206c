import type { CredentialsInput } from '@kis/auth'
import type {
  AccountNumber,
  Clock,
  Environment,
  HttpTransport,
  KeyValueStore,
  Logger,
  RateLimiter,
  RateLimitOverrides,
} from '@kis/core'
import type { MarketMasterOptions, OnMasterProgress } from '@kis/market-master'
import type { SocketFactory } from '@kis/realtime'
import type { Hooks } from '@kis/rest'
import type { CheckName, RiskLimits } from '@kis/trading'

/** Options of the symbol files (종목 마스터) that are not shared with everything else. */
export interface KisMasterOptions
  extends Omit<MarketMasterOptions, 'masterUrl' | 'http' | 'store' | 'clock' | 'random' | 'logger' | 'onProgress'> {}

/** What `createKis` takes. Only `env` and `credentials` have no default. */
export interface KisOptions<E extends Environment = Environment> {
  /** 실전투자 `real` or 모의투자 `paper`. No default. */
  readonly env: E
  /** 앱키와 앱시크릿. */
  readonly credentials: CredentialsInput
  /** 계좌번호 such as `12345678-01`. Left out, `kis.account()` asks for one: it is never guessed. */
  readonly account?: string | AccountNumber | undefined
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
  /** Where messages go, free of secrets; `console` fits. Default: warnings and errors to the console, nothing else. */
  readonly logger?: Logger | undefined
  /** Told of every step while symbol files come in, whoever asked for them: long work can be shown. */
  readonly onProgress?: OnMasterProgress | undefined
  readonly clock?: Clock | undefined
  /** A number from 0 to below 1, for the pauses between attempts. Default `Math.random`; a seeded one makes a test repeatable. */
  readonly random?: (() => number) | undefined
  /** Default: `undici` on Node, the runtime's own `fetch` elsewhere. */
  readonly http?: HttpTransport | undefined
  /** Default: `ws` on Node, the runtime's own `WebSocket` elsewhere. */
  readonly socket?: SocketFactory | undefined
  /**
   * What spaces out the calls (호출 유량 제한), such as `createRedisRateLimiter` of `@kis/redis` for programs on several machines with one app key.
   * `limits` and `newCustomer` are then its own affair. Default: one of its own.
   */
  readonly limiter?: RateLimiter | undefined
  /** Calls a second; today's limits of KIS unless given. */
  readonly limits?: RateLimitOverrides | undefined
  /** 신규 고객: KIS allows 3 calls a second for the first three days. Default `false`. */
  readonly newCustomer?: boolean | undefined
  /** Told of every attempt of every REST call, for metrics. */
  readonly hooks?: Hooks | undefined
  /** Longest time of one exchange in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
  /** Other addresses than KIS's own, such as the simulator's. */
  readonly baseUrl?: string | undefined
  readonly socketUrl?: string | undefined
  readonly masterUrl?: string | undefined
}
