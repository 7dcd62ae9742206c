import { kstTime } from '@kis/core'
import type { MarketView } from '../../exchange/market-view.js'
import type { PriceLevel } from '../../exchange/order-book.js'
import { BOOK_DEPTH } from '../../exchange/symbol-market.js'

/** One record of H0STASP0 (실시간호가): 59 columns, three about the mid price since 2025, one without a name since 2026-09-14. */
export function bookRecord(market: MarketView, at: number, width: 59 | 62 | 63): string {
  const { book, instrument, day } = market
  const asks = book.levels('sell', BOOK_DEPTH)
  const bids = book.levels('buy', BOOK_DEPTH)
  const expected = -day.base
  const middle = asks[0] && bids[0] ? Math.floor((asks[0].price + bids[0].price) / 2) : 0
  const columns = [
    instrument.code, // MKSC_SHRN_ISCD
    kstTime(at), // BSOP_HOUR
    '0', // HOUR_CLS_CODE
    ...column(asks, 'price'), // ASKP1..10
    ...column(bids, 'price'), // BIDP1..10
    ...column(asks, 'quantity'), // ASKP_RSQN1..10
    ...column(bids, 'quantity'), // BIDP_RSQN1..10
    sum(asks), // TOTAL_ASKP_RSQN
    sum(bids), // TOTAL_BIDP_RSQN
    market.rooms.waitingForClose('sell'), // OVTM_TOTAL_ASKP_RSQN
    market.rooms.waitingForClose('buy'), // OVTM_TOTAL_BIDP_RSQN
    0, // ANTC_CNPR
    0, // ANTC_CNQN
    0, // ANTC_VOL
    expected, // ANTC_CNTG_VRSS
    '5', // ANTC_CNTG_VRSS_SIGN
    '-100.00', // ANTC_CNTG_PRDY_CTRT: what the server sends while no auction runs
    day.volume, // ACML_VOL
    0, // TOTAL_ASKP_RSQN_ICDC
    0, // TOTAL_BIDP_RSQN_ICDC
    0, // OVTM_TOTAL_ASKP_ICDC
    0, // OVTM_TOTAL_BIDP_ICDC
    '0', // STCK_DEAL_CLS_CODE
    middle, // KMID_PRC
    0, // KMID_TOTAL_RSQN
    '1', // KMID_CLS_CODE
    '', // no name yet
  ]
  return columns.slice(0, width).join('^')
}

// A level that does not exist, next to a price limit, is written as 0.
function column(levels: readonly PriceLevel[], field: keyof PriceLevel): number[] {
  return Array.from({ length: BOOK_DEPTH }, (_, index) => levels[index]?.[field] ?? 0)
}

function sum(levels: readonly PriceLevel[]): number {
  return levels.reduce((total, level) => total + level.quantity, 0)
}
