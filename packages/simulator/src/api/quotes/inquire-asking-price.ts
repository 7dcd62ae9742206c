import { kstTime } from '@kis/core'
import type { MarketView } from '../../exchange/market-view.js'
import type { PriceLevel } from '../../exchange/order-book.js'
import { BOOK_DEPTH } from '../../exchange/symbol-market.js'
import { changeOf } from '../../quotes/change.js'
import { expectedPriceOf } from '../../quotes/expected-price.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'

/** 주식현재가 호가/예상체결. */
export const inquireAskingPrice: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-asking-price-exp-ccn',
  method: 'GET',
  trIds: { real: ['FHKST01010200'], paper: ['FHKST01010200'] },
  isLedger: false,
  required: QUOTE_KEYS,
  answer(call) {
    const market = marketOf(call)
    return quoteAnswer({ output1: bookBlock(market, call.world.clock.now()), output2: expectedBlock(market) })
  },
}

function bookBlock(market: MarketView, now: number): Record<string, string> {
  const asks = market.book.levels('sell', BOOK_DEPTH)
  const bids = market.book.levels('buy', BOOK_DEPTH)
  const askTotal = totalOf(asks)
  const bidTotal = totalOf(bids)
  return {
    aspr_acpt_hour: kstTime(now),
    ...numbered(LEVEL_FIELDS.askPrice, (index) => asks[index]?.price),
    ...numbered(LEVEL_FIELDS.bidPrice, (index) => bids[index]?.price),
    ...numbered(LEVEL_FIELDS.askQuantity, (index) => asks[index]?.quantity),
    ...numbered(LEVEL_FIELDS.bidQuantity, (index) => bids[index]?.quantity),
    ...NO_CHANGES,
    total_askp_rsqn: String(askTotal),
    total_bidp_rsqn: String(bidTotal),
    total_askp_rsqn_icdc: '0',
    total_bidp_rsqn_icdc: '0',
    ovtm_total_askp_icdc: '0',
    ovtm_total_bidp_icdc: '0',
    ovtm_total_askp_rsqn: String(market.rooms.waitingForClose('sell')),
    ovtm_total_bidp_rsqn: String(market.rooms.waitingForClose('buy')),
    ntby_aspr_rsqn: String(bidTotal - askTotal),
    new_mkop_cls_code: '20',
  }
}

function expectedBlock(market: MarketView): Record<string, string> {
  const { day, grid, instrument } = market
  const expected = expectedPriceOf(market)
  const change = changeOf(expected.price, day.base, grid.limits)
  return {
    antc_mkop_cls_code: '112',
    stck_prpr: String(day.last),
    stck_oprc: String(day.open),
    stck_hgpr: String(day.high),
    stck_lwpr: String(day.low),
    stck_sdpr: String(day.base),
    antc_cnpr: String(expected.price),
    antc_cntg_vrss_sign: change.sign,
    antc_cntg_vrss: change.difference,
    antc_cntg_prdy_ctrt: change.rate,
    antc_vol: String(expected.quantity),
    stck_shrn_iscd: instrument.code,
    vi_cls_code: 'N',
  }
}

// A level that does not exist, next to a price limit, is written as 0.
function numbered(names: readonly string[], valueAt: (index: number) => number | undefined): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [index, name] of names.entries()) fields[name] = String(valueAt(index) ?? 0)
  return fields
}

/** The names of ten levels; no call of any client is as frequent as this one. */
function levelNames(prefix: string): readonly string[] {
  return Array.from({ length: BOOK_DEPTH }, (_, index) => `${prefix}${index + 1}`)
}

const LEVEL_FIELDS = {
  askPrice: levelNames('askp'),
  bidPrice: levelNames('bidp'),
  askQuantity: levelNames('askp_rsqn'),
  bidQuantity: levelNames('bidp_rsqn'),
} as const
const NO_CHANGES = Object.fromEntries(
  ['askp_rsqn_icdc', 'bidp_rsqn_icdc'].flatMap((prefix) => levelNames(prefix).map((name) => [name, '0'])),
)

function totalOf(levels: readonly PriceLevel[]): number {
  return levels.reduce((sum, level) => sum + level.quantity, 0)
}
