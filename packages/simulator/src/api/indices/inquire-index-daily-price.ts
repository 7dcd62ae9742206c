import { missingInput } from '../../http/refusal.js'
import { percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { QUOTE_KEYS } from '../quotes/market-of.js'
import { groupBars, PERIODS } from '../quotes/period-bars.js'
import { breadthFields, changeFields, indexView, millions, thousands, yearFields } from './index-fields.js'

const ROWS = 100

/** 국내업종 일자별지수: at most a hundred days, weeks or months up to a date, newest first. */
export const inquireIndexDailyPrice: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-daily-price',
  method: 'GET',
  trIds: { real: ['FHPUP02120000'], paper: [] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_PERIOD_DIV_CODE', 'FID_INPUT_DATE_1'],
  answer({ world, parameters }) {
    const period = PERIODS[parameters.text('FID_PERIOD_DIV_CODE')]
    if (!period) throw missingInput('FID_PERIOD_DIV_CODE')
    const view = indexView(world, parameters.text('FID_INPUT_ISCD'))
    if (!view) return quoteAnswer({ output1: { bstp_nmix_prpr: '0.00' }, output2: [] })
    const { days, today, before, markets } = view
    const until = parameters.text('FID_INPUT_DATE_1') || today.date
    const bars = groupBars(days, period)
    const rows = bars
      .filter((bar) => bar.date <= until)
      .slice(-ROWS)
      .map((bar) => ({
        stck_bsop_date: bar.date,
        ...changeFields(bar, bars[bars.indexOf(bar) - 1] ?? bar),
        acml_vol_rlim: '100.00',
        invt_new_psdg: '0.00',
        d20_dsrt: percent(bar.close, averageOf(bars, bars.indexOf(bar))),
      }))
    return quoteAnswer({
      output1: {
        ...changeFields(today, before),
        prdy_vol: thousands(before.volume),
        prdy_tr_pbmn: millions(before.value),
        ...breadthFields(markets),
        ...yearFields(days, today),
      },
      output2: rows.reverse(),
    })
  },
}

// 이격도: against the average of the last twenty.
function averageOf(bars: readonly { readonly close: number }[], index: number): number {
  const last = bars.slice(Math.max(index - 19, 0), index + 1)
  return last.reduce((sum, { close }) => sum + close, 0) / last.length
}
