import type { OrderRequest } from '../kinds/order-request.js'
import type { Side } from '../order-terms.js'

interface CommonSlice {
  /** Your own name of the whole; its parts are named after it. Whoever calls again with it goes on with the same. */
  readonly id: string
  readonly side: Side
  /** 종목코드 */
  readonly symbol: string
  readonly venue?: OrderRequest['venue']
  /** 전체 수량 */
  readonly quantity: number
  /** A limit price for every part (지정가), in the instrument's currency; left out: 시장가 where the venue takes it. */
  readonly price?: number | undefined
  /** Parts are whole multiples of it (매매수량단위). Default 1. */
  readonly lot?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** 시간 분할 (TWAP): equal parts at equal distances. */
export interface TwapRequest extends CommonSlice {
  readonly method: 'twap'
  /** How many parts. */
  readonly slices: number
  /** From the first part to the end, in milliseconds. */
  readonly durationMs: number
}

/** 거래량 비율 (percentage of volume): a share of what the market trades. */
export interface PovRequest extends CommonSlice {
  readonly method: 'pov'
  /** Our share of the market's volume, such as 0.1. */
  readonly rate: number
  /** It ends after so many milliseconds, filled or not. */
  readonly durationMs: number
  /** How often the volume is looked at, in milliseconds. Default 10,000. */
  readonly everyMs?: number | undefined
}

/** 분할 주문: a large order, in parts by time (TWAP) or by a share of the volume (POV). */
export type SliceRequest = TwapRequest | PovRequest
