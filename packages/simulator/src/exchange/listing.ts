/** What a market needs to know of what is traded on it. Prices are whole units of whatever scale the market has. */
export interface Listing {
  readonly code: string
  readonly name: string
  /** 기준가, the previous close. */
  readonly basePrice: number
  readonly previousVolume: number
  /** 거래정지. */
  readonly isSuspended: boolean
  /** Stands at its upper or lower price limit (상한가, 하한가) day after day instead of walking. */
  readonly standsAt?: 'upper' | 'lower' | undefined
}
