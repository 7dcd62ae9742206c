import type { StreamRecord } from '@kis/realtime'
import type { Trade } from './trade.js'

/** What a record of a trade stream tells, under plain names. */
export interface Tick
  extends Pick<Trade, 'date' | 'time' | 'price' | 'quantity' | 'aggressor' | 'change' | 'changeRate' | 'volume'> {
  readonly open: number | null
  readonly high: number | null
  readonly low: number | null
  readonly ask: number | null
  readonly bid: number | null
  /** 누적 거래대금 in the currency; `null` where its unit is not certain */
  readonly turnover: number | null
  readonly raw: StreamRecord
}
