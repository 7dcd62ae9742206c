import {
  assertEnvironment,
  type Clock,
  createDefaultStore,
  createHttpTransport,
  createSafeLogger,
  type Environment,
  type HttpTransport,
  hashText,
  type KeyValueStore,
  KisApiError,
  KisAuthError,
  KisRateLimitError,
  KisTransportError,
  type Logger,
  Redactor,
  resolveHosts,
  systemClock,
} from '@kis/core'
import { Credentials, type CredentialsInput } from './credentials.js'
import { SharedSecret } from './issued-secret.js'
import { OAuthClient } from './oauth-client.js'
import { type AuthCallOptions, Authorization, type TokenProvider } from './token-provider.js'

/** What `createAuth` takes. Only `env` and `credentials` have no default. */
export interface AuthOptions {
  /** 실전투자 `real` or 모의투자 `paper`. No default. */
  readonly env: Environment
  readonly credentials: CredentialsInput
  /** Where token and approval key are shared. Default: a private file store on Node, memory elsewhere. */
  readonly store?: KeyValueStore | undefined
  readonly http?: HttpTransport | undefined
  readonly clock?: Clock | undefined
  readonly logger?: Logger | undefined
  /** Another address than KIS's own, such as the simulator's or a relay's. */
  readonly baseUrl?: string | undefined
  /** Longest time of one exchange in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
}

/** Keys and tokens of one app key in one environment. */
export interface Auth extends TokenProvider {
  hashkey(body: Readonly<Record<string, string>>, options?: AuthCallOptions): Promise<string>
  /** 실시간 접속키, cached for its life of 24 hours and shared through the store. A secret. */
  approvalKey(options?: AuthCallOptions): Promise<string>
  /** An approval key other than `rejected`, which the realtime server refused (OPSP0011). */
  renewApprovalKey(rejected: string, options?: AuthCallOptions): Promise<string>
  /** When the token at hand was issued, in epoch milliseconds; `undefined` without one. Asks nobody. */
  tokenIssuedAt(): Promise<number | undefined>
  /** When the token at hand ends, in epoch milliseconds; `undefined` without one. Asks nobody. */
  tokenExpiresAt(): Promise<number | undefined>
  /** 접근토큰폐기: revokes the token, for every process that shares it. Does nothing without one. */
  revoke(options?: AuthCallOptions): Promise<void>
  /** Ends requests under way and closes what this client opened itself. The token stays valid and stored. */
  close(): Promise<void>
}

/** KIS issues one token a minute for an app key. */
const TOKEN_INTERVAL_MS = 60_000
const APPROVAL_KEY_INTERVAL_MS = 1_000
/** A token this close to its end is replaced first. */
const MARGIN_MS = 5 * 60_000

/**
 * Token, approval key and hashkey of one app key (접근토큰, 실시간 접속키, 해시키).
 *
 * At most one request is on its way for all callers, for all processes that share the store, and never a second one within 60
 * seconds. Opens nothing until first used.
 *
 * @throws KisConfigError when `env` or `credentials` is missing or malformed.
 * @example
 * import { createAuth } from '@kis/auth'
 * const auth = createAuth({ env: 'paper', credentials: { appKey, appSecret } })
 * const key = await auth.approvalKey()
 * await auth.close()
 */
export function createAuth(options: AuthOptions): Auth {
  assertEnvironment(options?.env)
  const { env } = options
  const credentials = new Credentials(options.credentials)
  const redactor = new Redactor([credentials.appKey, credentials.appSecret])
  const logger = createSafeLogger(options.logger, redactor)
  const clock = options.clock ?? systemClock
  const { baseUrl } = resolveHosts(env, { baseUrl: options.baseUrl })
  const http = options.http ?? createHttpTransport()
  const store = options.store ?? createDefaultStore({ clock, logger })
  const oauth = new OAuthClient({ baseUrl, credentials, http, clock, redactor, timeoutMs: options.timeoutMs })

  // The address is part of it, so that a simulator never shares with KIS.
  const keyId = once(() => hashText(`${baseUrl}\n${credentials.appKey}`))
  const shared = {
    store,
    clock,
    logger,
    marginMs: MARGIN_MS,
    isFreeOfCharge,
    onSecret: (value: string) => redactor.add(value),
  }
  const token = new SharedSecret({
    ...shared,
    name: 'access token',
    key: async () => `kis:v1:${env}:${await keyId()}:token`,
    minIntervalMs: TOKEN_INTERVAL_MS,
    issue: (signal) => oauth.issueToken(signal),
    isTooSoon: (error) => KisRateLimitError.isInstance(error) && error.msgCd === 'EGW00133',
  })
  const approvalKey = new SharedSecret({
    ...shared,
    name: 'approval key',
    key: async () => `kis:v1:${env}:${await keyId()}:approval`,
    minIntervalMs: APPROVAL_KEY_INTERVAL_MS,
    issue: (signal) => oauth.issueApprovalKey(signal),
    isTooSoon: (error) => KisRateLimitError.isInstance(error),
  })
  const values = new WeakMap<Authorization, string>()

  function authorizationOf(value: string): Authorization {
    const authorization = new Authorization({
      authorization: `Bearer ${value}`,
      appkey: credentials.appKey,
      appsecret: credentials.appSecret,
    })
    values.set(authorization, value)
    return authorization
  }

  return {
    env,
    redactor,
    async authorize({ signal } = {}) {
      return authorizationOf((await token.get(signal)).value)
    },
    async renew(rejected, { signal } = {}) {
      const value = values.get(rejected)
      const secret = value === undefined ? await token.get(signal) : await token.renew(value, signal)
      return authorizationOf(secret.value)
    },
    async approvalKey({ signal } = {}) {
      return (await approvalKey.get(signal)).value
    },
    async renewApprovalKey(rejected, { signal } = {}) {
      return (await approvalKey.renew(rejected, signal)).value
    },
    hashkey: (body, { signal } = {}) => oauth.hashkey(body, signal),
    tokenIssuedAt: async () => (await token.peek())?.issuedAt,
    tokenExpiresAt: async () => (await token.peek())?.expiresAt,
    async revoke({ signal } = {}) {
      const secret = await token.peek()
      if (!secret) return
      await oauth.revokeToken(secret.value, signal)
      await token.forget()
    },
    async close() {
      token.close()
      approvalKey.close()
      if (!options.http) await http.close()
      if (!options.store) await store.dispose?.()
    },
  }
}

/** A request that never left, or was refused for its keys, issued nothing. */
function isFreeOfCharge(error: unknown): boolean {
  if (KisTransportError.isInstance(error)) return !error.requestSent
  if (KisRateLimitError.isInstance(error)) return false
  return KisAuthError.isInstance(error) || (KisApiError.isInstance(error) && error.httpStatus === 403)
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
