import { lotSize, type Market, type Product } from '@kis/utils'
import type { InstrumentKind } from './instrument.js'
import type { OverseasStockList } from './listed-row.js'
import type { OverseasVenue } from './venue-codes.js'

/** The exchange of each list of stocks abroad; the Chinese indices have lists of their own. */
export const VENUE_OF_LIST: Readonly<Record<OverseasStockList, OverseasVenue>> = {
  nasdaq: 'NASDAQ',
  nyse: 'NYSE',
  amex: 'AMEX',
  hongKong: 'HKEX',
  shanghai: 'SSE',
  shanghaiIndex: 'SSE',
  shenzhen: 'SZSE',
  shenzhenIndex: 'SZSE',
  tokyo: 'TSE',
  hanoi: 'HNX',
  hoChiMinh: 'HOSE',
}

const HAS_ETN: readonly OverseasVenue[] = ['NASDAQ', 'NYSE', 'AMEX', 'TSE']
/** B주: Shanghai numbers them 900xxx, Shenzhen 200xxx. */
const B_SHARES: Readonly<Partial<Record<OverseasVenue, RegExp>>> = { SSE: /^900/, SZSE: /^200/ }
/** 과창판 and 창업판, by their numbers. */
const BOARDS: Readonly<Partial<Record<OverseasVenue, readonly [RegExp, Market]>>> = {
  SSE: [/^68[89]/, 'star'],
  SZSE: [/^30[0-2]/, 'chinext'],
}

/** Which rules of `@kis/utils` a listed product abroad keeps; `null` where they know none. */
export function overseasRules(
  venue: OverseasVenue,
  symbol: string,
  kind: InstrumentKind,
): { readonly market: Market | null; readonly product: Product | null } {
  if (kind === 'etf' || kind === 'etn') {
    return { market: null, product: kind === 'etf' || HAS_ETN.includes(venue) ? kind : null }
  }
  if (kind !== 'stock' && kind !== 'fund') return { market: null, product: null }
  if (B_SHARES[venue]?.test(symbol)) return { market: null, product: 'b-share' }
  const board = BOARDS[venue]
  if (!board) return { market: null, product: 'stock' }
  return { market: board[0].test(symbol) ? board[1] : 'main', product: 'stock' }
}

/** The lot that the rules give where the list has none; `null` where it differs from stock to stock. */
export function ruledLotSize(venue: OverseasVenue, rules: ReturnType<typeof overseasRules>): number | null {
  const { market, product } = rules
  if (product === null) return null
  return lotSize({ venue, product, market: market ?? undefined }) ?? null
}
