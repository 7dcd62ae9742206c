import type { MarketView } from '../../exchange/market-view.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { askedMarket, QUOTE_KEYS } from './market-of.js'
import { type MinuteRow, minuteRows, minuteSummary } from './minute-rows.js'

const ROWS = 120

/** 주식일별분봉조회: at most 120 bars up to a time of any day, newest first; with Y going on into the days before. */
export const inquireTimeDailyChart: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-dailychartprice',
  method: 'GET',
  trIds: { real: ['FHKST03010230'], paper: [] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_INPUT_HOUR_1', 'FID_INPUT_DATE_1', 'FID_PW_DATA_INCU_YN'],
  answer({ parameters, world }) {
    const market = askedMarket(world, parameters)
    if (!market) return quoteAnswer({ output1: minuteSummary(undefined), output2: [] })
    const date = parameters.text('FID_INPUT_DATE_1') || market.day.date
    const hour = parameters.text('FID_INPUT_HOUR_1')
    const until = hour === '' || hour === '000000' ? '240000' : hour
    const isOpenEnded = parameters.text('FID_PW_DATA_INCU_YN') === 'Y'
    const dates = [...market.daily.map((bar) => bar.date), market.day.date].reverse()
    const rows: MinuteRow[] = []
    for (const day of dates.filter((one) => (isOpenEnded ? one <= date : one === date))) {
      const bars = minutesOf(market, day).reverse()
      rows.push(...(day === date ? bars.filter((row) => row.stck_cntg_hour <= until) : bars))
      if (rows.length >= ROWS) break
    }
    return quoteAnswer({ output1: minuteSummary(market), output2: rows.slice(0, ROWS) })
  },
}

function minutesOf(market: MarketView, date: string): MinuteRow[] {
  return minuteRows(date === market.day.date ? market.minutes : market.minutesOf(date))
}
