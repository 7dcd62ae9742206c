import { withToday } from '../../exchange/past-ranges.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import { EXCHANGE_RATES } from '../../overseas/overseas-venues.js'
import { fixed } from '../../quotes/change.js'
import { companyFieldsAbroad } from '../../quotes/overseas-company.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { completedAnswer } from '../fallback/completed-answer.js'
import { decimalPrice, limitTexts, overseasChange, quotedMarket } from './quoted-market.js'

const complete = completedAnswer('overseasStock.priceDetail')

/** 해외주식 현재가상세. An unknown pair of exchange and symbol is answered with empty fields. */
export const overseasPriceDetail: ApiRoute = {
  path: '/uapi/overseas-price/v1/quotations/price-detail',
  method: 'GET',
  trIds: { real: ['HHDFS76200200'], paper: [] },
  isLedger: false,
  required: ['EXCD', 'SYMB'],
  answer(call) {
    const { world, parameters } = call
    const exchange = parameters.text('EXCD')
    const symbol = parameters.text('SYMB')
    const market = quotedMarket(world, exchange, symbol)
    if (!market) return quoteAnswer({ output: EMPTY })
    const { day, instrument, pastRanges } = market
    const before = market.daily.at(-1)
    const year = withToday(pastRanges.w52, day)
    const { won } = EXCHANGE_RATES[instrument.venue.currency]
    const change = overseasChange(day.last, day.base)
    return complete(call, {
      rsym: `D${exchange}${symbol}`,
      zdiv: '4',
      curr: instrument.venue.currency,
      base: decimalPrice(day.base),
      open: decimalPrice(day.open),
      high: decimalPrice(day.high),
      low: decimalPrice(day.low),
      ...limitTexts(market),
      last: decimalPrice(day.last),
      tvol: String(day.volume),
      tamt: String(Math.floor(day.value / FOREIGN_SCALE)),
      pvol: String(before?.volume ?? 0),
      pamt: String(Math.floor((before?.value ?? 0) / FOREIGN_SCALE)),
      h52p: decimalPrice(year.high.price),
      h52d: year.high.date,
      l52p: decimalPrice(year.low.price),
      l52d: year.low.date,
      ...companyFieldsAbroad(instrument, day.last, world.settings.seed),
      mcap: '',
      ...{ t_rate: fixed(won, 2), p_rate: fixed(won, 2) },
      ...{ t_xprc: fixed((day.last * won) / FOREIGN_SCALE, 0), p_xprc: decimalPrice(day.base) },
      t_xdif: fixed((Math.abs(day.last - day.base) * won) / FOREIGN_SCALE, 0),
      ...{ t_xrat: change.rate, t_xsgn: change.sign },
      p_xdif: change.diff,
      p_xrat: change.rate,
      p_xsng: change.sign,
      e_ordyn: '매매 가능',
    })
  },
}

const EMPTY = Object.fromEntries(
  ['rsym', 'zdiv', 'curr', 'base', 'open', 'high', 'low', 'last', 'tvol', 'tamt', 'pvol', 'pamt'].map((field) => [
    field,
    '',
  ]),
)
