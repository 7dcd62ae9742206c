import type { AccountNumber } from '@kis/core'
import { encodeParams } from './encode-params.js'
import type { EndpointSpec } from './endpoint-spec.js'
import { resolveTrId } from './resolve-tr.js'
import type { RestClient } from './rest-client.js'

/** What a call would send, without token and hash. */
export interface CallDescription {
  /** Endpoint such as `domesticStock.orderCash` */
  readonly operation: string
  readonly trId: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Query or body exactly as on the wire, but for the account, of which only the last digits show. */
  readonly wire: Readonly<Record<string, string>>
}

/**
 * The exact request of an endpoint, of which nothing is sent: the dry run of an order.
 *
 * @throws what the call itself would throw before it sends: KisValidationError, KisConfigError, KisUnsupportedInPaperError.
 * @example
 * import { createRestClient, describeCall } from '@kis/rest'
 * import { inquirePrice } from '@kis/rest/domestic-stock'
 * describeCall(client, inquirePrice, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }).trId // 'FHKST01010100'
 */
export function describeCall<P extends object>(
  client: Pick<RestClient, 'env' | 'account'>,
  // Of a call only its spec and the type of its parameters matter here.
  endpoint: { readonly spec: EndpointSpec } & ((client: never, params: P, ...rest: never[]) => unknown),
  params: P,
): CallDescription {
  const { spec } = endpoint
  const named: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(params))
  const wire = encodeParams(spec, named, client.account)
  return {
    operation: spec.id,
    trId: resolveTrId(spec, client.env, named, { unconfirmedPaper: false }),
    method: spec.method,
    path: spec.path,
    wire: spec.account && client.account ? { ...wire, CANO: maskedCano(client.account) } : wire,
  }
}

function maskedCano(account: AccountNumber): string {
  return account.toString().slice(0, 8)
}
