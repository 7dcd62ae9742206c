import { type Clock, KisOrderError, KisValidationError } from '@kis/core'
import { type CallOptions, describeCall, type EndpointSpec, type Reply, type RestClient } from '@kis/rest'
import { withHidden } from '../../present.js'
import type { OrderReceipt, PreparedCall } from '../order-desk.js'

interface PrepareOptions<P extends object, R extends Reply> {
  readonly rest: RestClient
  readonly clock: Clock
  readonly endpoint: { readonly spec: EndpointSpec } & ((
    client: RestClient<'real'>,
    params: P,
    options?: CallOptions,
  ) => Promise<R>)
  readonly params: P
  /** `at` is when the broker says that it answered: the clock of this machine may be a day off, and order numbers come again each day. */
  readonly receiptOf: (answer: R, at: number) => Omit<OrderReceipt, 'raw'>
}

/**
 * One call to the broker, checked and not yet sent. Success counts only with an order number: without one the order may stand, but
 * nobody could name it.
 *
 * @throws KisUnsupportedInPaperError, KisValidationError or KisConfigError, whatever the call itself would refuse.
 */
export function prepareCall<P extends object, R extends Reply>({
  rest,
  clock,
  endpoint,
  params,
  receiptOf,
}: PrepareOptions<P, R>): PreparedCall {
  const { operation, trId, path, wire } = describeCall(rest, endpoint, params)
  let isSent = false
  return {
    operation,
    trId,
    path,
    body: wire,
    async send({ signal, sendUntil } = {}) {
      if (isSent) {
        throw new KisValidationError({
          field: 'send',
          message: `This call of ${operation} was sent already. An order is sent at most once: prepare another one on purpose.`,
        })
      }
      isSent = true
      // The description has shown that the environment has this call.
      const answer = await endpoint(rest as RestClient<'real'>, params, { signal, sendUntil })
      const receipt = receiptOf(answer, answer.meta.servedAt ?? clock.now())
      if (receipt.orderNumber !== '') return withHidden(receipt, { raw: answer.raw })
      throw new KisOrderError({
        message: `${operation} succeeded, but the answer carries no order number. The order may stand at the broker: look it up, do not send it again.`,
        outcome: 'unknown',
        ...{ trId, msgCd: answer.meta.msgCd, kisMessage: answer.meta.message, gtUid: answer.meta.gtUid },
      })
    },
  }
}
