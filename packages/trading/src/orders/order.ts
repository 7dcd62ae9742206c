import type { AccountNumber, Environment } from '@kis/core'

/** 매수 `buy`, 매도 `sell`. */
export type Side = 'buy' | 'sell'

/** Where an order is sent: 한국거래소 `KRX`, 넥스트레이드 `NXT`, smart order routing `SOR`. Paper trading takes `KRX` only. */
export type OrderVenue = 'KRX' | 'NXT' | 'SOR'

/** 지정가 `limit`, 시장가 `market`. */
export type OrderKind = 'limit' | 'market'

/**
 * Everything needed to amend or cancel an order, from any process, as plain JSON. Holds the account number: store it where only
 * you can read it.
 */
export interface OrderRef {
  readonly env: Environment
  /** `12345678-01` */
  readonly account: string
  /** The venue the order was sent to; an amendment or cancellation must go to the same. */
  readonly venue: OrderVenue
  /** 주문조직번호 (`KRX_FWDG_ORD_ORGNO`) */
  readonly orgNumber: string
  /** 주문번호 (`ODNO`) */
  readonly orderNumber: string
  /** The trading day `YYYYMMDD` on which the number is valid. */
  readonly date: string
  readonly symbol: string
  readonly side: Side
}

/** An order that KIS accepted (접수). Prints its account masked. */
export class Order {
  readonly symbol: string
  readonly side: Side
  readonly kind: OrderKind
  readonly venue: OrderVenue
  /** 주문수량 (주) */
  readonly quantity: number
  /** 주문가격 (원); `null` for a market order */
  readonly price: number | null
  /** 주문번호. An amendment gives a new one. */
  readonly orderNumber: string
  readonly orgNumber: string
  /** 주문일 `YYYYMMDD` (KST) */
  readonly date: string
  /** 주문시각 `HHMMSS` (KST) */
  readonly time: string | null
  readonly #env: Environment
  readonly #account: AccountNumber

  constructor(
    facts: Pick<
      Order,
      'symbol' | 'side' | 'kind' | 'venue' | 'quantity' | 'price' | 'orderNumber' | 'orgNumber' | 'date' | 'time'
    >,
    env: Environment,
    account: AccountNumber,
  ) {
    this.symbol = facts.symbol
    this.side = facts.side
    this.kind = facts.kind
    this.venue = facts.venue
    this.quantity = facts.quantity
    this.price = facts.price
    this.orderNumber = facts.orderNumber
    this.orgNumber = facts.orgNumber
    this.date = facts.date
    this.time = facts.time
    this.#env = env
    this.#account = account
  }

  /** The order as plain JSON, account number included, for storing. */
  get ref(): OrderRef {
    const { venue, orgNumber, orderNumber, date, symbol, side } = this
    return { env: this.#env, account: this.#account.reveal(), venue, orgNumber, orderNumber, date, symbol, side }
  }
}

/** Order numbers are padded to ten digits in some answers and bare in others: compare them through this. */
export function orderNumberKey(orderNumber: string): string {
  return orderNumber.trim().replace(/^0+(?=\d)/, '')
}
