import type { PriceBar } from './price-bar.js'

/** A seeded walk on the tick grid. */
export interface WalkPrices {
  readonly kind: 'walk'
}

/**
 * Bars, such as `parseBarsCsv` reads. Open, high, low, close and volume of what the market then trades are exactly theirs. Days before
 * the start become history. Behind the last bar the price stands still.
 */
export interface BarPrices {
  readonly kind: 'bars'
  /** In any order; those of several symbols may be mixed. */
  readonly bars: readonly PriceBar[]
}

/** Asks for every price. */
export interface CallbackPrices {
  readonly kind: 'callback'
  /**
   * The best bid that the market maker is to quote, brought to the tick grid and inside the price limits; `undefined`: as before. Asked
   * at each step of a market that somebody looks at.
   *
   * @param symbol As streams name it, `005930`, `101W12`, `KR103502GE12`, `58J101`, `ESZ26`; a share abroad with its exchange, `NAS/AAPL`.
   * @param at Epoch milliseconds by the simulator's clock.
   */
  readonly price: (symbol: string, at: number) => number | undefined
}

/**
 * A recording of `@kis/realtime/recorder`, which begins when the simulator does. Its trades and order books make the markets, at home and
 * abroad; its other streams are sent again as they were. What it does not speak of stands still.
 */
export interface RecordedPrices {
  readonly kind: 'frames'
  /** The recording in pieces of any size, read as time goes on: `readFilePieces(path)`, or an array of texts. */
  readonly frames: Iterable<Uint8Array | string>
}

/** Where the prices of one security come from. */
export type SymbolPrices = WalkPrices | BarPrices | CallbackPrices

/** Where prices come from: for all securities alike, or by symbol; those not named walk. */
export type PriceSource = SymbolPrices | RecordedPrices | { readonly [symbol: string]: SymbolPrices }
