import { FOREIGN_SCALE } from '../ledger/account.js'
import type { OverseasListing } from '../overseas/overseas-market.js'
import { createRandom } from '../random.js'
import { fixed } from './change.js'

/** What is known of the company behind a share abroad: made up from the seed, the same in every answer. */
export interface OverseasCompany {
  /** 상장주수. */
  readonly shares: number
  /** EPS and BPS, in units of the currency. */
  readonly earnings: number
  readonly book: number
}

/** The company behind a share abroad. */
export function overseasCompanyOf(
  { exchange, symbol, basePrice }: Pick<OverseasListing, 'exchange' | 'symbol' | 'basePrice'>,
  seed: string | number,
): OverseasCompany {
  const random = createRandom(`${seed}/companies-abroad/${exchange}/${symbol}`)
  const price = basePrice / FOREIGN_SCALE
  return {
    shares: random.int(10_000, 5_000_000) * 1_000,
    earnings: price * (0.02 + random.next() * 0.06),
    book: price * (0.1 + random.next() * 0.6),
  }
}

/** What answers tell of it at a price, by wire field; shares in ones, market value (시가총액) in units of the currency. */
export function companyFieldsAbroad(
  listing: Parameters<typeof overseasCompanyOf>[0],
  last: number,
  seed: string | number,
): Readonly<Record<string, string>> {
  const { shares, earnings, book } = overseasCompanyOf(listing, seed)
  const price = last / FOREIGN_SCALE
  return {
    shar: String(shares),
    tomv: String(Math.floor(shares * price)),
    ...{ eps: fixed(earnings, 4), epsx: fixed(earnings, 4), bpsx: fixed(book, 4) },
    ...{ per: fixed(price / earnings, 2), perx: fixed(price / earnings, 2), pbrx: fixed(price / book, 2) },
  }
}
