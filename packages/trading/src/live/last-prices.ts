import type { Instrument } from '../instrument/instrument.js'
import { isDelayed, venueOf, type Watched } from './watched.js'

/** Hears of a price that a live view saw. */
export type PriceListener = (instrument: Pick<Instrument, 'venue' | 'symbol'>, last: number) => void

/** Where live views tell last prices (현재가), so that checks of orders need not ask for them. */
export interface LastPrices {
  /** Tells the last price of an instrument, in its currency. */
  saw(instrument: Pick<Instrument, 'venue' | 'symbol'>, last: number): void
  /** Adds a listener; the returned function removes it. */
  on(listener: PriceListener): () => void
}

/** A board of last prices, to be shared by the contexts of one user. */
export function createLastPrices(): LastPrices {
  const listeners = new Set<PriceListener>()
  return {
    saw(instrument, last) {
      for (const listener of listeners) listener(instrument, last)
    },
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Tells a price on, unless it is late or of another market than orders are measured by: what is 15 minutes old collars no order. */
export function sawPrice(board: LastPrices | undefined, watched: Watched, price: number): void {
  if (board && price > 0 && venueOf(watched) !== 'NXT' && !isDelayed(watched) && !watched.isNight) {
    board.saw(watched.instrument, price)
  }
}
