import type { RestClient } from '@kis/rest'
import { inquireDailyChartprice, price as inquirePrice } from '@kis/rest/overseas-stock'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { isOverseasVenue, OVERSEAS_VENUE_CODES } from '../instrument/venue-codes.js'
import { withHidden } from '../present.js'
import { type IndexQuote, latestDays } from './index-quote.js'
import { type Cancellable, noSuchSymbol, priceOf, signedBy } from './wire-values.js'

/** 상해지수 and 심천지수 are quoted apart from the stocks of their exchange. */
const INDEX_LISTS = { SSE: 'SHI', SZSE: 'SZI' } as const

/** 조건 시장 분류 코드: 환율 `X`, 국채 `I`, 해외지수 `N`. */
export function worldMarketOf(symbol: string): 'N' | 'X' | 'I' {
  if (symbol.startsWith('FX@')) return 'X'
  // 국내금리 Y0101…, as the list of overseas indices writes them.
  return /^Y\d{4}$/.test(symbol) ? 'I' : 'N'
}

/**
 * The head of 해외주식 종목/지수/환율기간별시세 (FHKST03030100): an index, a currency or a rate by its symbol in the list of overseas indices.
 *
 * @throws KisDecodeError when KIS answers zeros: no such symbol.
 */
export async function fetchWorldQuote(
  { rest, clock }: Pick<TradingContext, 'rest' | 'clock'>,
  symbol: string,
  { signal }: Cancellable = {},
): Promise<IndexQuote> {
  const params = { FID_COND_MRKT_DIV_CODE: worldMarketOf(symbol), FID_INPUT_ISCD: symbol, ...latestDays(clock.now()) }
  const raw = await inquireDailyChartprice(rest, params, { signal })
  const { output1: head } = raw
  const value = priceOf(head.ovrs_nmix_prpr)
  if (value === null) throw noSuchSymbol('output1.ovrs_nmix_prpr', symbol, 'WORLD')
  const quote = {
    symbol,
    venue: 'WORLD',
    name: head.hts_kor_isnm,
    value,
    change: signedBy(head.prdy_vrss_sign, head.ovrs_nmix_prdy_vrss),
    changeRate: head.prdy_ctrt,
    open: priceOf(head.ovrs_prod_oprc),
    high: priceOf(head.ovrs_prod_hgpr),
    low: priceOf(head.ovrs_prod_lwpr),
    previousClose: priceOf(head.ovrs_nmix_prdy_clpr),
    volume: head.acml_vol,
    turnover: null,
    breadth: null,
    year: null,
  } as const
  return withHidden(quote, { raw })
}

/**
 * An index of the list of an exchange abroad, such as 상해지수, by 해외주식 현재체결가 (HHDFS00000300).
 *
 * @throws KisDecodeError when KIS answers blanks or zeros: no such index.
 */
export async function fetchListedIndexQuote(
  rest: RestClient,
  { symbol, venue }: Instrument,
  { signal }: Cancellable = {},
): Promise<IndexQuote> {
  if (!isOverseasVenue(venue)) throw noSuchSymbol('output.last', symbol, venue)
  const EXCD = venue === 'SSE' || venue === 'SZSE' ? INDEX_LISTS[venue] : OVERSEAS_VENUE_CODES[venue].quote
  const raw = await inquirePrice(rest, { EXCD, SYMB: symbol }, { signal })
  const { output } = raw
  const value = priceOf(output.last) ?? priceOf(output.base)
  if (value === null) throw noSuchSymbol('output.last', symbol, venue)
  const quote = {
    symbol,
    venue,
    name: null,
    value,
    change: signedBy(output.sign, output.diff),
    changeRate: output.rate,
    open: null,
    high: null,
    low: null,
    previousClose: priceOf(output.base),
    volume: output.tvol,
    turnover: output.tamt,
    breadth: null,
    year: null,
  } as const
  return withHidden(quote, { raw })
}
