import { missingInput } from '../../http/refusal.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { QUOTE_KEYS } from '../quotes/market-of.js'
import { groupBars, PERIODS } from '../quotes/period-bars.js'
import { changeFields, indexView, points, thousands } from './index-fields.js'

/** Fewer than of a share, says the reference. */
const ROWS = 50

/** 국내주식업종기간별시세 (일/주/월/년): at most fifty bars of an index, newest first. */
export const inquireDailyIndexChart: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-indexchartprice',
  method: 'GET',
  trIds: { real: ['FHKUP03500100'], paper: ['FHKUP03500100'] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_INPUT_DATE_1', 'FID_INPUT_DATE_2', 'FID_PERIOD_DIV_CODE'],
  answer({ world, parameters }) {
    const period = PERIODS[parameters.text('FID_PERIOD_DIV_CODE')]
    if (!period) throw missingInput('FID_PERIOD_DIV_CODE')
    const view = indexView(world, parameters.text('FID_INPUT_ISCD'))
    if (!view) return quoteAnswer({ output1: { bstp_nmix_prpr: '0.00', bstp_cls_code: '' }, output2: [] })
    const { days, today, before, definition } = view
    const from = parameters.text('FID_INPUT_DATE_1')
    const to = parameters.text('FID_INPUT_DATE_2') || today.date
    const rows = groupBars(days, period)
      .filter(({ date }) => date >= from && date <= to)
      .slice(-ROWS)
      .map((bar) => {
        const { bstp_nmix_prpr, bstp_nmix_oprc, bstp_nmix_hgpr, bstp_nmix_lwpr, acml_vol, acml_tr_pbmn } = changeFields(
          bar,
          bar,
        )
        return {
          stck_bsop_date: bar.date,
          ...{ bstp_nmix_prpr, bstp_nmix_oprc, bstp_nmix_hgpr, bstp_nmix_lwpr, acml_vol, acml_tr_pbmn },
          mod_yn: 'N',
        }
      })
    return quoteAnswer({
      output1: {
        ...changeFields(today, before),
        prdy_nmix: points(before.close),
        hts_kor_isnm: definition.name,
        bstp_cls_code: definition.code,
        prdy_vol: thousands(before.volume),
        futs_prdy_oprc: points(before.open),
        futs_prdy_hgpr: points(before.high),
        futs_prdy_lwpr: points(before.low),
      },
      output2: rows.reverse(),
    })
  },
}
