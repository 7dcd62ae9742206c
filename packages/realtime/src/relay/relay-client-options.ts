import { assertEnvironment, type Environment, KisConfigError, KisConnectionError } from '@kis/core'
import type { ApprovalKeyProvider } from '../approval-key-provider.js'
import type { RealtimePolicy } from '../connection/policy.js'

/** Where a relay (릴레이) is, and what opens it. */
export interface RelayAccess<E extends Environment> {
  /** The environment of the relay's own client. */
  readonly env: E
  /** Where the relay is: `wss://my.host/relay`. */
  readonly url: string
  /**
   * What the relay's `authorize` wants to see, or how to get it: called before each connection, and when the relay says that the last
   * one has expired. Not a KIS credential. Default none.
   */
  readonly token?: string | (() => string | Promise<string>) | undefined
  /** Registrations the relay allows, where it was set up for other than 41. */
  readonly maxRegistrations?: number | undefined
}

/** Options of `createRealtimeClient` for a reader of a relay. */
export interface RelayClientOptions<E extends Environment> {
  readonly env: E
  readonly socketUrl: string
  readonly auth: ApprovalKeyProvider
  readonly policy: { readonly [K in keyof RealtimePolicy]?: RealtimePolicy[K] | undefined }
}

// The relay may have to wait for KIS, where registrations of many readers queue up at KIS's pace.
const ACK_TIMEOUT_MS = 20_000

/**
 * Options for an ordinary client that reads from a relay instead of KIS. It needs no KIS credentials, so it may run in a web page.
 * Spread them to add others, such as a logger. Notices are subscribed to as `me`, not by the HTS id.
 *
 * @throws KisConfigError when an option is missing or malformed.
 * @example
 * import { createRealtimeClient } from '@kis/realtime'
 * import { relayClientOptions } from '@kis/realtime/relay'
 *
 * const client = createRealtimeClient(relayClientOptions({ env: 'real', url: 'wss://my.host/relay', token }))
 */
export function relayClientOptions<const E extends Environment>(access: RelayAccess<E>): RelayClientOptions<E> {
  const { env, url, token = '', maxRegistrations } = access
  assertEnvironment(env)
  if (typeof url !== 'string' || !/^wss?:/.test(url)) {
    throw new KisConfigError({
      option: 'url',
      message: 'Option "url" must be the ws:// or wss:// address of your relay.',
    })
  }
  if (typeof token !== 'string' && typeof token !== 'function') {
    throw new KisConfigError({
      option: 'token',
      message: 'Option "token" must be a text or a function that returns one.',
    })
  }
  const auth: ApprovalKeyProvider = {
    env,
    approvalKey: async () => (typeof token === 'function' ? token() : token),
    renewApprovalKey: async () => {
      if (typeof token === 'function') return token()
      throw new KisConnectionError(
        {
          msgCd: 'OPSP0011',
          message: 'The relay takes this token no more. Pass "token" as a function that fetches a new one.',
        },
        false,
      )
    },
  }
  return { env, socketUrl: url, auth, policy: { paceMs: 0, ackTimeoutMs: ACK_TIMEOUT_MS, maxRegistrations } }
}
