import { tradesFrom } from '../../exchange/trade-sizes.js'
import { changeOf, percent } from '../../quotes/change.js'
import { expectedPriceOf } from '../../quotes/expected-price.js'
import { createRandom } from '../../random.js'
import { byCode, largest, type Ranked, type RankingRule, smallest } from './ranking-rule.js'
import { capOf, isPreferred } from './stock-facts.js'

const SORT = 'FID_RANK_SORT_CLS_CODE'

/** Percent of the limit price by 분류구분코드 of the limit stocks; 0: at the limit. */
const NEARNESS: Readonly<Record<string, number>> = { '6': 8, '5': 10, '1': 15, '2': 20, '3': 25 }

/** Won that a large trade (대량체결) moves at least, where the request does not say. */
const LARGE_TRADE = 50_000_000

/** Digits of 대상제외구분코드 that mean something here. */
const EXCLUDED = { preferred: 4, etf: 6, etn: 7 } as const

/** 예상체결 in the place of the last price, as the book of the stock tells it. */
const expected: NonNullable<RankingRule['complete']> = (record, _, market) => {
  const { price, quantity } = expectedPriceOf(market)
  const { difference, sign, rate } = changeOf(price, market.day.base, market.grid.limits)
  return {
    ...record,
    ...{ stck_prpr: String(price), prdy_vrss: difference, prdy_vrss_sign: sign, prdy_ctrt: rate },
    ...{ cntg_vol: String(quantity), antc_tr_pbmn: String(price * quantity) },
  }
}

/** Rankings of domestic stocks that the state of the market decides. */
export const STOCK_RULES: readonly RankingRule[] = [
  {
    id: 'domesticStock.captureUplowprice',
    most: Number.POSITIVE_INFINITY,
    hasClasses: false,
    measure: () => largest('acml_vol'),
    keep({ parameters }) {
      const isUpper = parameters.text('FID_PRC_CLS_CODE') !== '1'
      const near = NEARNESS[parameters.text('FID_DIV_CLS_CODE')]
      return ({ market: { day, grid } }) => {
        const limit = isUpper ? grid.limits.upper : grid.limits.lower
        if (day.volume === 0 || near === undefined) return day.volume > 0 && day.last === limit
        return day.last !== limit && Math.abs(day.last - limit) * 100 <= limit * near
      }
    },
  },
  {
    id: 'domesticStock.fluctuation',
    measure(call) {
      const isFromExtreme = call.parameters.text('FID_PRC_CLS_CODE') === '0'
      return byCode<(ranked: Ranked) => number>(SORT, {
        '0': largest(isFromExtreme ? 'lwpr_vrss_prpr_rate' : 'prdy_ctrt'),
        '1': smallest(isFromExtreme ? 'hgpr_vrss_prpr_rate' : 'prdy_ctrt'),
        '2': largest('oprc_vrss_prpr_rate'),
        '3': smallest('oprc_vrss_prpr_rate'),
        '4': ({ market: { day } }) => (day.high - day.low) / day.low,
      })(call)
    },
    keep({ parameters }) {
      const least = parameters.text('FID_RSFL_RATE1')
      const most = parameters.text('FID_RSFL_RATE2')
      return ({ record }) => {
        const rate = Number(record.prdy_ctrt)
        return (least === '' || rate >= Number(least)) && (most === '' || rate <= Number(most))
      }
    },
    complete(record, { parameters }, { daily, day }) {
      const days = Number(parameters.text('FID_INPUT_CNT_1')) || 0
      const before = days > 0 ? (daily.at(-days)?.close ?? day.base) : day.last
      return { ...record, prd_rsfl: String(day.last - before), prd_rsfl_rate: percent(day.last - before, before) }
    },
  },
  {
    id: 'domesticStock.volumeRank',
    measure: byCode('FID_BLNG_CLS_CODE', {
      '0': largest('acml_vol'),
      '1': largest('vol_inrt'),
      '2': largest('vol_tnrt'),
      '3': largest('acml_tr_pbmn'),
      '4': largest('tr_pbmn_tnrt'),
    }),
    keep({ parameters }) {
      const isOut = (digit: number): boolean => parameters.text('FID_TRGT_EXLS_CLS_CODE').charAt(digit) === '1'
      const noFunds = { etf: isOut(EXCLUDED.etf), etn: isOut(EXCLUDED.etn), stock: false }
      return ({ market }) => !noFunds[market.instrument.product] && !(isOut(EXCLUDED.preferred) && isPreferred(market))
    },
  },
  {
    id: 'domesticStock.marketCap',
    measure:
      () =>
      ({ market }) =>
        capOf(market),
    // Of all that is listed, those included that nobody has asked for.
    finish(records, { world }) {
      const { exchange } = world
      const total = [...exchange.instruments.values()].reduce(
        (sum, { code, listedShares, basePrice }) =>
          sum + listedShares * (exchange.current(code)?.day.last ?? basePrice),
        0,
      )
      return records.map((record) => ({
        ...record,
        mrkt_whol_avls_rlim: percent(Number(record.stck_prpr) * Number(record.lstn_stcn), total),
      }))
    },
  },
  { id: 'domesticStock.volumePower', measure: () => largest('tday_rltv') },
  {
    id: 'domesticStock.quoteBalance',
    measure: byCode(SORT, {
      '0': largest('total_ntsl_bidp_rsqn'),
      '1': smallest('total_ntsl_bidp_rsqn'),
      '2': largest('shnu_rsqn_rate'),
      '3': largest('seln_rsqn_rate'),
    }),
  },
  {
    id: 'domesticStock.disparity',
    measure: ({ parameters }) => {
      const field = `d${parameters.text('FID_HOUR_CLS_CODE')}_dsrt`
      return parameters.text(SORT) === '1' ? smallest(field) : largest(field)
    },
  },
  {
    id: 'domesticStock.nearNewHighlow',
    measure: byCode('FID_PRC_CLS_CODE', { '0': smallest('hprc_near_rate'), '1': smallest('lwpr_near_rate') }),
    keep(call) {
      const { parameters } = call
      const field = byCode('FID_PRC_CLS_CODE', { '0': 'hprc_near_rate', '1': 'lwpr_near_rate' })(call)
      const least = Number(parameters.text('FID_INPUT_CNT_1'))
      const most = Number(parameters.text('FID_INPUT_CNT_2')) || Number.POSITIVE_INFINITY
      return ({ record }) => Number(record[field]) >= least && Number(record[field]) <= most
    },
  },
  {
    id: 'domesticStock.expTransUpdown',
    measure: byCode(SORT, {
      '0': largest('prdy_ctrt'),
      '1': largest('prdy_vrss'),
      '2': largest('cntg_vol'),
      '3': smallest('prdy_ctrt'),
      '4': smallest('prdy_vrss'),
      '5': largest('cntg_vol'),
      '6': largest('antc_tr_pbmn'),
    }),
    complete: expected,
    keep:
      ({ parameters }) =>
      ({ record }) =>
        parameters.text(SORT) !== '2' || record.prdy_vrss_sign === '3',
  },
  {
    id: 'domesticStock.topInterestStock',
    measure: () => largest('inter_issu_reg_csnu'),
    first: ({ parameters }) => Math.max(1, Math.floor(Number(parameters.text('FID_INPUT_CNT_1'))) || 1),
    complete: (record, { world }, { instrument }) => ({
      ...record,
      inter_issu_reg_csnu: String(
        createRandom(`${world.settings.seed}/watchlists/${instrument.code}`).int(100, 250_000),
      ),
    }),
  },
  {
    id: 'domesticStock.htsTopView',
    block: 'output1',
    most: 20,
    measure:
      () =>
      ({ market }) =>
        market.day.value,
  },
  {
    id: 'domesticStock.bulkTransNum',
    noBounds: ['FID_INPUT_PRICE_1'],
    measure: byCode(SORT, { '0': largest('shnu_cntg_csnu'), '1': largest('seln_cntg_csnu') }),
    keep: ({ parameters }) => {
      const code = parameters.text('FID_INPUT_ISCD_2')
      return ({ market }) => code === '' || market.instrument.code === code
    },
    complete(record, { parameters }, { day }) {
      const least = Number(parameters.text('FID_INPUT_PRICE_1')) || LARGE_TRADE
      const { buyCount, sellCount } = tradesFrom(day.sizes, least)
      return {
        ...record,
        shnu_cntg_csnu: String(buyCount),
        seln_cntg_csnu: String(sellCount),
        ntby_cnqn: String(buyCount - sellCount),
      }
    },
  },
  {
    id: 'domesticStock.tradedByCompany',
    measure: byCode(SORT, { '0': largest('seln_cnqn_smtn'), '1': largest('shnu_cnqn_smtn') }),
  },
]
