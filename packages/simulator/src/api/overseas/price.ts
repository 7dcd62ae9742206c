import type { Market } from '../../exchange/exchange.js'
import { FOREIGN_SCALE } from '../../ledger/account.js'
import type { OverseasListing } from '../../overseas/overseas-market.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { decimalPrice, overseasChange, quotedMarket } from './quoted-market.js'

/** 해외주식 현재체결가. An unknown pair of exchange and symbol is answered with empty fields. */
export const overseasPrice: ApiRoute = {
  path: '/uapi/overseas-price/v1/quotations/price',
  method: 'GET',
  trIds: { real: ['HHDFS00000300'], paper: ['HHDFS00000300'] },
  isLedger: false,
  required: ['EXCD', 'SYMB'],
  answer({ world, parameters }) {
    const exchange = parameters.text('EXCD')
    const symbol = parameters.text('SYMB')
    const market = quotedMarket(world, exchange, symbol)
    return quoteAnswer({ output: market ? blockOf(market, exchange, symbol) : EMPTY })
  },
}

const EMPTY = Object.fromEntries(
  ['rsym', 'zdiv', 'base', 'pvol', 'last', 'sign', 'diff', 'rate', 'tvol', 'tamt', 'ordy'].map((field) => [field, '']),
)

function blockOf({ day, daily }: Market<OverseasListing>, exchange: string, symbol: string): Record<string, string> {
  return {
    rsym: `D${exchange}${symbol}`,
    zdiv: '4',
    base: decimalPrice(day.base),
    pvol: String(daily.at(-1)?.volume ?? 0),
    last: decimalPrice(day.last),
    ...overseasChange(day.last, day.base),
    tvol: String(day.volume),
    tamt: String(Math.floor(day.value / FOREIGN_SCALE)),
    ordy: '매수가능',
  }
}
