import { missingInput } from '../../http/refusal.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { allDays, groupBars, PERIODS } from '../quotes/period-bars.js'
import { decimalPrice, overseasChange, quotedMarket } from './quoted-market.js'

const ROWS = 100
/** GUBN: day, week, month. */
const PERIOD_CODES: Readonly<Record<string, string>> = { '0': 'D', '1': 'W', '2': 'M' }

/** 해외주식 기간별시세: at most a hundred days, weeks or months up to a date, newest first; nothing for an unknown pair. */
export const overseasDailyPrice: ApiRoute = {
  path: '/uapi/overseas-price/v1/quotations/dailyprice',
  method: 'GET',
  trIds: { real: ['HHDFS76240000'], paper: ['HHDFS76240000'] },
  isLedger: false,
  required: ['EXCD', 'SYMB', 'GUBN', 'BYMD', 'MODP'],
  answer({ world, parameters }) {
    const exchange = parameters.text('EXCD')
    const symbol = parameters.text('SYMB')
    const period = PERIODS[PERIOD_CODES[parameters.text('GUBN')] ?? '']
    if (!period) throw missingInput('GUBN')
    const market = quotedMarket(world, exchange, symbol)
    if (!market) return quoteAnswer({ output1: { rsym: '', zdiv: '', nrec: '' }, output2: [] })
    const until = parameters.text('BYMD') || market.day.date
    const bars = groupBars(allDays(market), period)
    const ask = market.book.levels('sell', 1)[0]
    const bid = market.book.levels('buy', 1)[0]
    const rows = bars
      .map((bar, index) => ({
        xymd: bar.date,
        clos: decimalPrice(bar.close),
        ...overseasChange(bar.close, bars[index - 1]?.close ?? bar.open),
        open: decimalPrice(bar.open),
        high: decimalPrice(bar.high),
        low: decimalPrice(bar.low),
        tvol: String(bar.volume),
        tamt: String(Math.floor(bar.value / FOREIGN_SCALE)),
        // Only the day that is on has a book.
        pbid: decimalPrice(bar.date === market.day.date ? (bid?.price ?? 0) : 0),
        vbid: String(bar.date === market.day.date ? (bid?.quantity ?? 0) : 0),
        pask: decimalPrice(bar.date === market.day.date ? (ask?.price ?? 0) : 0),
        vask: String(bar.date === market.day.date ? (ask?.quantity ?? 0) : 0),
      }))
      .filter(({ xymd }) => xymd <= until)
      .slice(-ROWS)
    return quoteAnswer({
      output1: { rsym: `D${exchange}${symbol}`, zdiv: '4', nrec: String(rows.length) },
      output2: rows.reverse(),
    })
  },
}
