import { fixed, percent } from '../../quotes/change.js'
import type { QuoteRow } from '../../quotes/quoted.js'
import { shortSalesIn, shortSalesOf } from '../../quotes/short-sale.js'
import { dayBars, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'
import { findStock } from './stock-screens.js'

const MOST_DAYS = 100

const SPAN = dayBars({
  period: () => 'D',
  from: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
  to: ({ parameters }) => parameters.text('FID_INPUT_DATE_2'),
  most: MOST_DAYS,
})

const traded = ({ date, day }: QuoteRow) => ({ date, volume: day.volume, value: day.value })

/** What was sold short on a day, and since the beginning of its year: the same in whatever span the day is asked for. */
const shortSales: MoreFields = (row, { world }, quoted) => {
  const { seed } = world.settings
  const { quantity, value } = shortSalesOf(traded(row), row.code, seed)
  const year = quoted.days().filter(({ date }) => date.startsWith(row.date.slice(0, 4)) && date <= row.date)
  const soFar = shortSalesIn(year, row.code, seed)
  const volume = year.reduce((sum, day) => sum + day.volume, 0)
  const turnover = year.reduce((sum, day) => sum + day.value, 0)
  return {
    ...{ ssts_cntg_qty: String(quantity), ssts_vol_rlim: percent(quantity, row.day.volume) },
    ...{ ssts_tr_pbmn: String(value), ssts_tr_pbmn_rlim: percent(value, row.day.value) },
    ...{ stnd_vol_smtn: String(volume), stnd_tr_pbmn_smtn: String(turnover) },
    ...{ acml_ssts_cntg_qty: String(soFar.quantity), acml_ssts_cntg_qty_rlim: percent(soFar.quantity, volume) },
    ...{ acml_ssts_tr_pbmn: String(soFar.value), acml_ssts_tr_pbmn_rlim: percent(soFar.value, turnover) },
    avrg_prc: fixed(quantity === 0 ? 0 : value / quantity, 0),
  }
}

/** 공매도 일별추이. */
export const SHORT_SALE_SCREENS: readonly Screen[] = [
  {
    id: 'domesticStock.dailyShortSale',
    find: findStock,
    blocks: { output1: now, output2: SPAN },
    more: { output2: shortSales },
  },
]
