import type { Market } from '../../exchange/exchange.js'
import { BOOK_DEPTH } from '../../exchange/symbol-market.js'
import { percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { QUOTE_KEYS } from '../quotes/market-of.js'
import {
  breadthFields,
  changeFields,
  type IndexView,
  indexView,
  millions,
  points,
  signOf,
  thousands,
  yearFields,
} from './index-fields.js'

/** 국내업종 현재지수. An unknown index is answered with 0.00. */
export const inquireIndexPrice: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-price',
  method: 'GET',
  trIds: { real: ['FHPUP02100000'], paper: [] },
  isLedger: false,
  required: QUOTE_KEYS,
  answer({ world, parameters }) {
    const view = indexView(world, parameters.text('FID_INPUT_ISCD'))
    return quoteAnswer({ output: view ? blockOf(view) : NOTHING })
  },
}

const NOTHING = {
  bstp_nmix_prpr: '0.00',
  bstp_nmix_prdy_vrss: '0.00',
  prdy_vrss_sign: '3',
  bstp_nmix_prdy_ctrt: '0.00',
  acml_vol: '0',
  acml_tr_pbmn: '0',
}

function blockOf({ today, before, days, markets }: IndexView): Record<string, string> {
  const year = yearFields(days, today)
  const asks = restingOf(markets, 'sell')
  const bids = restingOf(markets, 'buy')
  return {
    ...changeFields(today, before),
    prdy_vol: thousands(before.volume),
    prdy_tr_pbmn: millions(before.value),
    prdy_nmix_vrss_nmix_oprc: points(today.open - before.close),
    oprc_vrss_prpr_sign: signOf(today.close - today.open),
    bstp_nmix_oprc_prdy_ctrt: percent(today.open - before.close, before.close),
    prdy_nmix_vrss_nmix_hgpr: points(today.high - before.close),
    hgpr_vrss_prpr_sign: signOf(today.close - today.high),
    bstp_nmix_hgpr_prdy_ctrt: percent(today.high - before.close, before.close),
    prdy_clpr_vrss_lwpr: points(today.low - before.close),
    lwpr_vrss_prpr_sign: signOf(today.close - today.low),
    prdy_clpr_vrss_lwpr_rate: percent(today.low - before.close, before.close),
    ...breadthFields(markets),
    ...year,
    dryy_hgpr_vrss_prpr_rate: percent(today.close - Number(year.dryy_bstp_nmix_hgpr), Number(year.dryy_bstp_nmix_hgpr)),
    dryy_lwpr_vrss_prpr_rate: percent(today.close - Number(year.dryy_bstp_nmix_lwpr), Number(year.dryy_bstp_nmix_lwpr)),
    total_askp_rsqn: thousands(asks),
    total_bidp_rsqn: thousands(bids),
    seln_rsqn_rate: percent(asks, asks + bids),
    shnu_rsqn_rate: percent(bids, asks + bids),
    ntby_rsqn: thousands(bids - asks),
  }
}

function restingOf(markets: readonly Market[], side: 'buy' | 'sell'): number {
  return markets.flatMap(({ book }) => book.levels(side, BOOK_DEPTH)).reduce((sum, { quantity }) => sum + quantity, 0)
}
