import { AccountNumber, type Environment } from '@kis/core'
import type { AssetClass } from '../instrument/instrument.js'
import type { OrderTerms, SendSession, SendVenue, Side } from './order-terms.js'

/**
 * Everything needed to amend or cancel an order, from any process, as plain JSON. Holds the account number: store it where only
 * you can read it.
 */
export interface OrderRef {
  readonly env: Environment
  /** `12345678-01` */
  readonly account: string
  readonly assetClass: AssetClass
  /** The venue the order was sent to; an amendment or cancellation goes to the same. */
  readonly venue: SendVenue
  /** The session it was sent for: daytime, night and reserved orders are changed by other TRs. */
  readonly session: SendSession
  /** 주문조직번호 (`KRX_FWDG_ORD_ORGNO`); blank where there is none */
  readonly orgNumber: string
  /** 주문번호 (`ODNO`), or the number of a reservation */
  readonly orderNumber: string
  /** The day `YYYYMMDD` under which the broker keeps the number. */
  readonly date: string
  readonly symbol: string
  readonly side: Side
}

/** What an order that was meant is called at the broker. */
export function refOfTerms(
  owner: { readonly env: Environment; readonly account: AccountNumber },
  { instrument, venue, session, side }: OrderTerms,
  number: Pick<OrderRef, 'orgNumber' | 'orderNumber' | 'date'>,
): OrderRef {
  const { assetClass, symbol } = instrument
  const { orgNumber, orderNumber, date } = number
  const account = owner.account.reveal()
  return { env: owner.env, account, assetClass, venue, session, orgNumber, orderNumber, date, symbol, side }
}

/** A reference that consoles print with its account masked; as JSON it is whole. */
export function printable(ref: OrderRef): OrderRef {
  const masked = { ...ref, account: AccountNumber.parse(ref.account).toString() }
  return Object.defineProperty({ ...ref }, Symbol.for('nodejs.util.inspect.custom'), { value: () => masked })
}

/** Order numbers are padded to ten digits in some answers and bare in others: compare them through this. */
export function orderNumberKey(orderNumber: string): string {
  return orderNumber.trim().replace(/^0+(?=\d)/, '')
}
