import type { AccountNumber, Environment, RateLimiter } from '@kis/core'
import type { CallOptions } from './call-options.js'
import type { EndpointSpec } from './endpoint-spec.js'
import type { RawRequest } from './raw-request.js'
import type { Reply } from './reply.js'

/** A connection to one environment with one app key and, if given, one account. Create it with `createRestClient`. */
export interface RestClient<E extends Environment = Environment> {
  readonly env: E
  /** The account that calls act on (계좌). Prints masked. */
  readonly account: AccountNumber | undefined
  readonly limiter: RateLimiter
  /** Runs an endpoint by its spec; endpoints call it, programs seldom do. */
  call<R extends Reply>(spec: EndpointSpec, params: object, options?: CallOptions): Promise<R>
  /** Any TR of KIS, with the same keys, limits and errors, as untyped wire records. */
  raw(request: RawRequest, options?: CallOptions): Promise<Reply>
  /** The same connection bound to another account; limits, token and pool are shared. */
  withAccount(account: string | AccountNumber): RestClient<E>
  /** Ends what this client opened itself. Calls under way fail. */
  close(): Promise<void>
}
