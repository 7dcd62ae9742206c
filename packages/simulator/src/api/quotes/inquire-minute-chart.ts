import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { askedMarket, QUOTE_KEYS } from './market-of.js'
import { minuteRows, minuteSummary } from './minute-rows.js'

const ROWS = 30

/** 주식당일분봉조회: at most 30 bars of today up to a time, newest first. Time 000000 means the latest ones. */
export const inquireMinuteChart: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-itemchartprice',
  method: 'GET',
  trIds: { real: ['FHKST03010200'], paper: ['FHKST03010200'] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_INPUT_HOUR_1', 'FID_PW_DATA_INCU_YN', 'FID_ETC_CLS_CODE'],
  answer({ parameters, world }) {
    const market = askedMarket(world, parameters)
    const until = parameters.text('FID_INPUT_HOUR_1')
    const isLatest = until === '' || until === '000000'
    const rows = minuteRows(market?.minutes ?? [])
    const wanted = rows.filter((row) => isLatest || row.stck_cntg_hour <= until)
    return quoteAnswer({ output1: minuteSummary(market), output2: wanted.slice(-ROWS).reverse() })
  },
}
