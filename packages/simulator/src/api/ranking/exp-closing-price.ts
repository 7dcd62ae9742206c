import { changeOf, percent } from '../../quotes/change.js'
import { expectedPriceOf } from '../../quotes/expected-price.js'
import type { ApiRoute } from '../api-route.js'
import { specOf } from '../spec-route.js'
import { byCode, largest, smallest } from './ranking-rule.js'
import { stockRankingRoute } from './stock-ranking-route.js'

const SORT = 'FID_RANK_SORT_CLS_CODE'

/** 장마감 예상체결가: what the closing call of the moment would come to, stock by stock; nothing while none is on. */
export const expClosingPrice: ApiRoute = stockRankingRoute(specOf('domesticStock.expClosingPrice'), {
  id: 'domesticStock.expClosingPrice',
  measure: byCode(SORT, {
    '0': largest('cntg_vol'),
    '1': largest('cntg_vol'),
    '2': largest('cntg_vol'),
    '3': largest('sdpr_vrss_prpr_rate'),
    '4': smallest('sdpr_vrss_prpr_rate'),
  }),
  complete(record, _, market) {
    const { day, grid } = market
    const { price, quantity } = expectedPriceOf(market)
    const { difference, sign, rate } = changeOf(price, day.base, grid.limits)
    return {
      ...record,
      ...{ stck_prpr: String(price), prdy_vrss: difference, prdy_vrss_sign: sign, prdy_ctrt: rate },
      // Against the last price before the call (직전).
      ...{ sdpr_vrss_prpr: String(price - day.last), sdpr_vrss_prpr_rate: percent(price - day.last, day.last) },
      cntg_vol: String(quantity),
    }
  },
  keep({ parameters }) {
    const sign = { '1': '1', '2': '4' }[parameters.text(SORT)]
    return ({ market, record }) => market.phase.isClosing && (sign === undefined || record.prdy_vrss_sign === sign)
  },
})
