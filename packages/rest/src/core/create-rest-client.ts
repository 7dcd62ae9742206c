import { type Auth, type CredentialsInput, createAuth, type TokenProvider } from '@kis/auth'
import {
  AccountNumber,
  assertEnvironment,
  type Clock,
  createDefaultRateLimiter,
  createHttpTransport,
  createRateLimiter,
  createSafeLogger,
  DEFAULT_TIMEOUT_MS,
  type Environment,
  type HttpTransport,
  type KeyValueStore,
  KisConfigError,
  type Logger,
  type RateLimiter,
  type RateLimitOverrides,
  resolveHosts,
  systemClock,
} from '@kis/core'
import { Executor } from './executor.js'
import type { Hooks } from './hooks.js'
import type { RestClient } from './rest-client.js'

interface CommonOptions<E extends Environment> {
  /** 실전투자 `real` or 모의투자 `paper`. No default. */
  readonly env: E
  /** 계좌번호 such as `12345678-01`; needed by account and order endpoints only. */
  readonly account?: string | AccountNumber | undefined
  readonly http?: HttpTransport | undefined
  readonly clock?: Clock | undefined
  readonly logger?: Logger | undefined
  /** Between 0 and 1; decides the jitter of retries. */
  readonly random?: (() => number) | undefined
  /** Another address than KIS's own, such as the simulator's or a relay's. */
  readonly baseUrl?: string | undefined
  /** Share one limiter between all clients of an app key. */
  readonly limiter?: RateLimiter | undefined
  /** Limits of today's KIS unless given: real 18/s, paper 1/s. */
  readonly limits?: RateLimitOverrides | undefined
  /** 신규 고객: KIS allows 3 calls a second for the first three days. Default `false`. */
  readonly newCustomer?: boolean | undefined
  /** Longest time of one exchange in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
  /** Attempts of a read in all. Default 3. Orders are not repeated on doubt whatever this says. */
  readonly maxAttempts?: number | undefined
  /** Ask for a hashkey before each order (해시키). KIS accepts orders without it. Default `false`. */
  readonly useHashkey?: boolean | undefined
  /**
   * Offer paper ids that only older sources name (five endpoints). KIS may refuse them with EGW02006. Default `false`.
   */
  readonly unconfirmedPaper?: boolean | undefined
  /** `P` person (개인), `B` company (법인). Default `P`. */
  readonly customerType?: 'P' | 'B' | undefined
  /** More headers for every call; companies need some (`personalseckey`, `seq_no`, …). */
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly hooks?: Hooks | undefined
}

/** Either the keys, or an authority of the caller's own (`createAuth`, shared between clients). */
export type RestClientOptions<E extends Environment = Environment> = CommonOptions<E> &
  (
    | { readonly credentials: CredentialsInput; readonly store?: KeyValueStore | undefined; readonly auth?: undefined }
    | { readonly auth: TokenProvider; readonly credentials?: undefined; readonly store?: undefined }
  )

/**
 * A client of the REST API for one environment, one app key and, if given, one account. Opens nothing until the first call.
 *
 * @throws KisConfigError naming the option that is missing or malformed.
 * @example
 * import { createRestClient } from '@kis/rest'
 * import { inquirePrice } from '@kis/rest/domestic-stock'
 * const client = createRestClient({ env: 'paper', credentials: { appKey, appSecret }, account: '12345678-01' })
 * const { output } = await inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * console.log(output.stck_prpr)
 * await client.close()
 */
export function createRestClient<const E extends Environment>(options: RestClientOptions<E>): RestClient<E> {
  assertEnvironment(options?.env)
  const { env } = options
  const account = options.account === undefined ? undefined : AccountNumber.parse(options.account)
  const clock = options.clock ?? systemClock
  const http = options.http ?? createHttpTransport()
  const { baseUrl } = resolveHosts(env, { baseUrl: options.baseUrl })
  const auth = options.auth ?? authOf(options, http, clock)
  if (auth.env !== env) {
    throw new KisConfigError({
      option: 'auth',
      message: `Option "auth" belongs to env '${auth.env}', the client to '${env}'.`,
    })
  }
  const logger = createSafeLogger(options.logger, auth.redactor)
  const limiter = options.limiter ?? limiterOf(options, { env, clock, logger, baseUrl })
  const executor = new Executor({
    env,
    baseUrl,
    http,
    clock,
    auth,
    limiter,
    logger,
    random: options.random ?? Math.random,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxAttempts: options.maxAttempts ?? 3,
    useHashkey: options.useHashkey ?? false,
    unconfirmedPaper: options.unconfirmedPaper ?? false,
    headers: { custtype: options.customerType ?? 'P', ...options.headers },
    hooks: options.hooks ?? {},
  })
  const close = async (): Promise<void> => {
    if (!options.auth) await auth.close?.()
    if (!options.http) await http.close()
  }
  return bind(env, executor, limiter, account, close)
}

function bind<E extends Environment>(
  env: E,
  executor: Executor,
  limiter: RateLimiter,
  account: AccountNumber | undefined,
  close: () => Promise<void>,
): RestClient<E> {
  executor.mask(account)
  return {
    env,
    account,
    limiter,
    call: (spec, params, options) => executor.call(spec, params as Record<string, unknown>, account, options),
    raw: (request, options) => executor.raw(request, options),
    withAccount: (other) => bind(env, executor, limiter, AccountNumber.parse(other), close),
    close,
  }
}

/** With an authority of the caller's own, nobody knows who else uses its app key. */
function limiterOf(
  { credentials, store, limits, newCustomer }: RestClientOptions,
  about: { readonly env: Environment; readonly clock: Clock; readonly logger: Logger; readonly baseUrl: string },
): RateLimiter {
  const options = { ...about, limits, newCustomer }
  return credentials
    ? createDefaultRateLimiter({ ...options, store, appKey: credentials.appKey.trim() })
    : createRateLimiter(options)
}

function authOf(options: RestClientOptions, http: HttpTransport, clock: Clock): Auth {
  if (!options.credentials) {
    throw new KisConfigError({
      option: 'credentials',
      message: 'Give either "credentials" ({ appKey, appSecret }) or "auth".',
    })
  }
  return createAuth({
    env: options.env,
    credentials: options.credentials,
    store: options.store,
    http,
    clock,
    logger: options.logger,
    baseUrl: options.baseUrl,
    timeoutMs: options.timeoutMs,
  })
}
