import type { Random } from '../../random.js'
import type { Subject } from './subject.js'

/** What the fields of one row are made from; all of it follows from the request and the seed. */
export interface Row {
  readonly random: Random
  readonly subject: Subject
  /** Place in the whole list, over all pages; 0 for a single record. */
  readonly index: number
  /** Trading day (영업일) of the row, `YYYYMMDD`: later rows lie further back. */
  readonly date: string
  /** `HHMMSS` inside the session: later rows lie further back. */
  readonly time: string
  /** The same moment on Korean clocks, where `date` and `time` are those of an exchange abroad. */
  readonly inKorea: () => { readonly date: string; readonly time: string }
  /** Change from the previous close in percent, two decimals. */
  readonly change: number
  /** A code that the group uses for its exchange (거래소코드). */
  readonly exchange: string
  readonly currency: 'KRW' | 'USD'
  /** What the request says about a field of this name. */
  readonly echo: (field: string) => string | undefined
}

/** Last price of the row's subject. */
export function priceOf({ subject, change }: Row): number {
  return subject.base * (1 + change / 100)
}
