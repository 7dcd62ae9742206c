import type { PositionReply } from './api-types.js'

export interface PositionValue {
  /** 평가금액 (원) */
  readonly value: number | null
  /** 평가손익 (원), without fees and tax */
  readonly profit: number | null
  /** 평가손익율 (%) */
  readonly profitRate: number | null
}

/** What a holding is worth at a price. */
export function valuePosition({ quantity, averagePrice }: PositionReply, price: number | null): PositionValue {
  if (price === null) return { value: null, profit: null, profitRate: null }
  const value = price * quantity
  if (averagePrice === null || averagePrice <= 0) return { value, profit: null, profitRate: null }
  const cost = averagePrice * quantity
  return { value, profit: Math.round(value - cost), profitRate: (value / cost - 1) * 100 }
}
