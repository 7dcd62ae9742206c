import { AccountNumber, type Environment, KisConfigError, KisValidationError } from '@kis/core'
import { Order } from './order.js'
import type { OrderRef } from './order-ref.js'

/** 연금 계좌: 개인연금 and 퇴직연금 by their product codes. */
const PENSIONS: ReadonlySet<string> = new Set(['22', '29'])

/** @throws KisConfigError when real money would move without the switch for it, or the account is one that takes no orders. */
export function checkMayOrder(env: Environment, account: AccountNumber, allowRealOrders: boolean | undefined): void {
  if (PENSIONS.has(account.productCode)) {
    throw new KisConfigError({
      option: 'account',
      message: `Accounts of product code ${account.productCode} (연금) are read only here: KIS takes no orders for them over this API.`,
    })
  }
  if (env === 'paper' || allowRealOrders === true) return
  throw new KisConfigError({
    option: 'allowRealOrders',
    message: `This client has env: 'real'. Orders with real money need "allowRealOrders: true" as well.`,
  })
}

/**
 * The reference of an order that belongs to this environment and account: another client must never touch it.
 *
 * @throws KisValidationError
 */
export function refOf(target: Order | OrderRef, env: Environment, account: AccountNumber): OrderRef {
  const ref = target instanceof Order ? target.ref : target
  if (typeof ref !== 'object' || ref === null || typeof ref.orderNumber !== 'string' || ref.orderNumber.trim() === '') {
    throw new KisValidationError({
      field: 'order',
      message: 'Give an Order, or the OrderRef of one ({ orderNumber, orgNumber, venue, … }).',
    })
  }
  for (const field of ['assetClass', 'venue', 'session', 'symbol', 'side', 'date'] as const) {
    if (typeof ref[field] === 'string' && ref[field] !== '') continue
    throw new KisValidationError({ field: `order.${field}`, message: `The OrderRef lacks "${field}".` })
  }
  if (ref.env !== env || AccountNumber.parse(ref.account).reveal() !== account.reveal()) {
    throw new KisValidationError({
      field: 'order',
      message: 'The order belongs to another environment or account than this client.',
    })
  }
  return ref
}
