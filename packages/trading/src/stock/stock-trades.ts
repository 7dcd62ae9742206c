import { decodeValue } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { inquireCcnl } from '@kis/rest/domestic-stock'
import { type QuotInquireCcnlResult, quotInquireCcnl } from '@kis/rest/overseas-stock'
import { OVERSEAS_VENUE_CODES } from '../instrument/venue-codes.js'
import { type HomeVenue, MARKET_CODES } from './home-venue.js'
import type { OverseasTarget } from './overseas-quote.js'
import { type PastTrade, type Trades, tradesOf, UNTOLD } from './past-trade.js'
import { asReal, type Cancellable, priceOf, signedBy } from './wire-values.js'

/** 주식현재가 체결 (FHKST01010300): the last 30 trades. */
export async function fetchDomesticTrades(
  rest: RestClient,
  symbol: string,
  venue: HomeVenue,
  { signal }: Cancellable = {},
): Promise<Trades> {
  const raw = await inquireCcnl(
    rest,
    { FID_COND_MRKT_DIV_CODE: MARKET_CODES[venue], FID_INPUT_ISCD: symbol },
    { signal },
  )
  const trades = raw.output.flatMap((row): PastTrade[] => {
    if (!row.stck_prpr) return []
    return [
      {
        ...UNTOLD,
        time: row.stck_cntg_hour,
        price: row.stck_prpr,
        quantity: row.cntg_vol,
        change: row.prdy_vrss,
        changeRate: row.prdy_ctrt,
        volume: null,
        strength: row.tday_rltv,
      },
    ]
  })
  return tradesOf({ symbol, venue, currency: 'KRW' }, trades, raw)
}

/**
 * 해외주식 체결추이 (HHDFS76200300): the latest trades of today or of the day before.
 *
 * @throws KisUnsupportedInPaperError on paper.
 */
export async function fetchOverseasTrades(
  rest: RestClient,
  target: OverseasTarget,
  day: 'today' | 'previous',
  { signal }: Cancellable = {},
): Promise<Trades> {
  const { symbol, venue } = target
  const raw = await quotInquireCcnl(
    asReal(rest),
    { EXCD: OVERSEAS_VENUE_CODES[venue].quote, TDAY: day === 'today' ? '1' : '0', SYMB: symbol },
    { signal },
  )
  const trades = rowsOf(raw).flatMap((row): PastTrade[] => {
    if (!row.last) return []
    return [
      {
        date: null,
        time: row.khms,
        price: row.last,
        quantity: row.evol,
        change: signedBy(row.sign, row.diff),
        changeRate: row.rate,
        volume: row.tvol,
        strength: row.vpow,
        ask: priceOf(row.pask),
        bid: priceOf(row.pbid),
      },
    ]
  })
  return tradesOf(target, trades, raw)
}

type TradeRow = Pick<
  QuotInquireCcnlResult['output1'][number],
  'khms' | 'last' | 'evol' | 'sign' | 'diff' | 'rate' | 'tvol' | 'vpow' | 'pask' | 'pbid'
>

/** The document has the rows in `output2` behind a head, the example in `output1`: either is read. */
function rowsOf(answer: QuotInquireCcnlResult): readonly TradeRow[] {
  const documented: unknown = answer.raw.output2
  if (!Array.isArray(documented) || documented.length === 0) return answer.output1
  return documented.flatMap((row: unknown, index): TradeRow[] => {
    if (typeof row !== 'object' || row === null) return []
    const wire = row as Readonly<Record<string, unknown>>
    const number = (name: string) => decodeValue('decimal?', wire[name], `output2[${index}].${name}`) as number | null
    const text = (name: string) => decodeValue('text?', wire[name], `output2[${index}].${name}`) as string | null
    return [
      {
        khms: text('khms'),
        sign: text('sign'),
        last: number('last'),
        evol: number('evol'),
        diff: number('diff'),
        rate: number('rate'),
        tvol: number('tvol'),
        vpow: number('vpow'),
        pask: number('pask'),
        pbid: number('pbid'),
      },
    ]
  })
}
