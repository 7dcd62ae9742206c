import type { Market } from '../../exchange/exchange.js'
import { fixed, percent } from '../../quotes/change.js'
import { fundamentalFields } from '../../quotes/fundamental-fields.js'
import { reportedPeriods } from '../../quotes/fundamentals.js'
import type { LentDay } from '../../quotes/lent-balances.js'
import { shortSalesIn } from '../../quotes/short-sale.js'
import type { ApiCall } from '../api-route.js'
import { allDays } from '../quotes/period-bars.js'
import { byCode, largest, type RankingRule, smallest } from './ranking-rule.js'
import type { RankedRecord } from './record-writer.js'

const SORT = 'FID_RANK_SORT_CLS_CODE'
/** 입력옵션2: the quarter that a report closes. */
const MONTHS: Readonly<Record<string, string>> = { '0': '03', '1': '06', '2': '09', '3': '12' }
const TRADING_DAYS_A_MONTH = 21
/** Balances of money are told in ten thousands of won (만원). */
const TEN_THOUSAND = 10_000

/** The period that a ranking of reports asks for: a year and a quarter; else the last year that is over. `undefined` for one that is not over. */
function periodOf({ parameters }: ApiCall, market: Market): string | undefined {
  const [latest = ''] = reportedPeriods(market.day.date, 'year', 1)
  const year = parameters.text('FID_INPUT_OPTION_1')
  const month = MONTHS[parameters.text('FID_INPUT_OPTION_2')] ?? '12'
  if (!/^\d{4}$/.test(year)) return latest
  return `${year}${month}` < market.day.date.slice(0, 6) ? `${year}${month}` : undefined
}

/** Says of a stock what the reports of its company say (`finance…`); the figures of funds are blank, and they do not take part. */
const reported: Pick<RankingRule, 'complete' | 'keep'> = {
  complete(record, call, market) {
    const period = periodOf(call, market)
    const fields =
      period === undefined
        ? undefined
        : fundamentalFields(market.instrument, period, { price: market.day.last, seed: call.world.settings.seed })
    if (!fields) return { ...record, stac_month: '' }
    const told = Object.keys(record).flatMap((field): [string, string][] =>
      fields[field] === undefined ? [] : [[field, fields[field]]],
    )
    return {
      ...record,
      ...Object.fromEntries(told),
      stac_month: String(Number(fields.stac_yymm?.slice(4))),
      stac_month_cls_code: '0',
    }
  },
  keep:
    () =>
    ({ record }) =>
      record.stac_month !== '',
}

/** Days of the balances that a ranking of loans compares: the latest, and the one so many days before it. */
function comparedDays(
  { world, parameters }: ApiCall,
  market: Market,
  kind: 'money' | 'shares',
): (LentDay | undefined)[] {
  const days = world.lent.of(market, kind)
  return [days.at(-1), days.at(-1 - Math.max(Number(parameters.text('FID_OPTION')) || 1, 1))]
}

function balanceFields(
  name: 'loan' | 'stln',
  [latest, before]: (LentDay | undefined)[],
  { instrument }: Market,
): RankedRecord {
  const left = latest?.left ?? 0
  return {
    [`whol_${name}_rmnd_stcn`]: String(left),
    [`whol_${name}_rmnd_amt`]: fixed((latest?.leftWon ?? 0) / TEN_THOUSAND, 0),
    [`whol_${name}_rmnd_rate`]: percent(left, instrument.listedShares),
    [`nday_vrss_${name}_rmnd_inrt`]: percent(left - (before?.left ?? 0), before?.left ?? 0),
  }
}

/** The days that 조회기간 of the short sales asks for, today last. */
function askedDays({ parameters }: ApiCall, market: Market) {
  const count = Number(parameters.text('FID_INPUT_CNT_1')) || 0
  const isMonths = parameters.text('FID_PERIOD_DIV_CODE') === 'M' && count > 0
  return allDays(market).slice(-(isMonths ? count * TRADING_DAYS_A_MONTH : count + 1))
}

/** Rankings by what the companies report and what is lent on their shares: made up, but as every other list tells it. */
export const COMPANY_RULES: readonly RankingRule[] = [
  {
    id: 'domesticStock.financeRatio',
    ...reported,
    measure: byCode(SORT, {
      '7': largest('cptl_ntin_rate'),
      '11': largest('bis'),
      '15': largest('grs'),
      '20': largest('cptl_tnrt'),
    }),
  },
  {
    id: 'domesticStock.marketValue',
    ...reported,
    measure: byCode(SORT, {
      '23': largest('per'),
      '24': largest('pbr'),
      '25': largest('pcr'),
      '26': largest('psr'),
      '27': largest('eps'),
      '28': largest('eva'),
      '29': largest('ebitda'),
      '30': largest('pv_div_ebitda'),
      '31': largest('ebitda_div_fnnc_expn'),
    }),
  },
  {
    id: 'domesticStock.profitAssetIndex',
    ...reported,
    measure: byCode(SORT, {
      '0': largest('sale_totl_prfi'),
      '1': largest('bsop_prti'),
      '2': largest('op_prfi'),
      '3': largest('thtr_ntin'),
      '4': largest('total_aset'),
      '5': largest('total_lblt'),
      '6': largest('total_cptl'),
    }),
  },
  {
    id: 'domesticStock.creditBalance',
    block: 'output2',
    measure: byCode(SORT, {
      '0': largest('whol_loan_rmnd_rate'),
      '1': largest('whol_loan_rmnd_stcn'),
      '2': largest('whol_loan_rmnd_amt'),
      '3': largest('nday_vrss_loan_rmnd_inrt'),
      '4': smallest('nday_vrss_loan_rmnd_inrt'),
      '5': largest('whol_stln_rmnd_rate'),
      '6': largest('whol_stln_rmnd_stcn'),
      '7': largest('whol_stln_rmnd_amt'),
      '8': largest('nday_vrss_stln_rmnd_inrt'),
      '9': smallest('nday_vrss_stln_rmnd_inrt'),
    }),
    complete: (record, call, market) => ({
      ...record,
      ...balanceFields('loan', comparedDays(call, market, 'money'), market),
      ...balanceFields('stln', comparedDays(call, market, 'shares'), market),
    }),
    heads(all, call) {
      const market = all[0]?.market
      const [latest, before] = market ? comparedDays(call, market, 'money') : []
      const code = call.parameters.text('FID_INPUT_ISCD') || '0000'
      return {
        output1: [
          {
            ...{ bstp_cls_code: code, hts_kor_isnm: '종합' },
            ...{ stnd_date1: before?.bar.date ?? '', stnd_date2: latest?.bar.date ?? '' },
          },
        ],
      }
    },
  },
  {
    id: 'domesticStock.shortSale',
    measure: () => largest('ssts_vol_rlim'),
    complete(record, call, market) {
      const days = askedDays(call, market)
      const { quantity, value } = shortSalesIn(days, market.instrument.code, call.world.settings.seed)
      const volume = days.reduce((sum, day) => sum + day.volume, 0)
      const turnover = days.reduce((sum, day) => sum + day.value, 0)
      return {
        ...record,
        ...{ acml_vol: String(volume), acml_tr_pbmn: String(turnover) },
        ...{ ssts_cntg_qty: String(quantity), ssts_vol_rlim: percent(quantity, volume) },
        ...{ ssts_tr_pbmn: String(value), ssts_tr_pbmn_rlim: percent(value, turnover) },
        ...{ stnd_date1: days[0]?.date ?? '', stnd_date2: days.at(-1)?.date ?? '' },
        avrg_prc: fixed(quantity === 0 ? 0 : value / quantity, 0),
      }
    },
  },
]
