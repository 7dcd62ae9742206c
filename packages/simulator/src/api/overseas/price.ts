import type { OverseasQuote } from '../../overseas/overseas-market.js'
import { fixed } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'

/** Exchange codes of quotes, daytime trading included. */
const EXCHANGES: Readonly<Record<string, string>> = {
  NAS: 'NAS',
  NYS: 'NYS',
  AMS: 'AMS',
  BAQ: 'NAS',
  BAY: 'NYS',
  BAA: 'AMS',
}

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
    const quote = world.overseas.quote(EXCHANGES[exchange] ?? '', symbol)
    return quoteAnswer({ output: quote ? blockOf(quote, exchange, symbol) : EMPTY })
  },
}

const EMPTY = Object.fromEntries(
  ['rsym', 'zdiv', 'base', 'pvol', 'last', 'sign', 'diff', 'rate', 'tvol', 'tamt', 'ordy'].map((field) => [field, '']),
)

function blockOf(quote: OverseasQuote, exchange: string, symbol: string): Record<string, string> {
  const difference = quote.last - quote.base
  const rate = fixed((difference / quote.base) * 100, 2)
  return {
    rsym: `D${exchange}${symbol}`,
    zdiv: '4',
    base: dollars(quote.base),
    pvol: String(quote.instrument.basePrice % 9_999_991),
    last: dollars(quote.last),
    sign: difference > 0 ? '2' : difference < 0 ? '5' : '3',
    // Without a sign: only `sign` and `rate` tell the direction.
    diff: dollars(Math.abs(difference)),
    rate: rate.startsWith('-') ? rate : ` ${rate}`,
    tvol: String(quote.volume),
    tamt: String(quote.amount),
    ordy: '매수가능',
  }
}

function dollars(tenThousandths: number): string {
  return (tenThousandths / 10_000).toFixed(4)
}
