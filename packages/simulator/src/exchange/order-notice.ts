import type { Order } from './order.js'

/** Which desk an order belongs to: domestic shares, shares abroad, futures and options of KRX, those abroad, bonds. */
export type Asset = 'stock' | 'overseas' | 'contract' | 'overseas-contract' | 'bond'

/** What an execution notice (체결통보) is about. */
export interface OrderNotice {
  readonly asset: Asset
  readonly about: 'accepted' | 'filled' | 'amended' | 'cancelled' | 'expired'
  readonly order: Order
  readonly quantity: number
  /** In units of the market; 0 where there is none. */
  readonly price: number
  readonly at: number
  /** Where a fill came about, when its market is one of several: `KRX`, `NXT`. */
  readonly venue?: string | undefined
}
