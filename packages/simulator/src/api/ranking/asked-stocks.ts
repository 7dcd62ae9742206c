import type { Market } from '../../exchange/exchange.js'
import type { Instrument } from '../../exchange/instrument.js'
import type { Listing } from '../../exchange/listing.js'
import { BUILT_IN_SECTORS } from '../../masters/built-in.js'
import type { ApiCall } from '../api-route.js'
import { isPreferred } from './stock-facts.js'

/** A real symbol file holds thousands of securities; the largest so many take part, and those that somebody looked at. */
const MOST_RANKED = 300

/** The stocks that a ranking picks from: listed, not suspended, of the market asked for. */
export function rankedStocks({ world, parameters }: ApiCall): Market[] {
  const { exchange } = world
  const listed: readonly (Instrument & Pick<Listing, 'standsAt'>)[] = [...exchange.instruments.values()]
  const all = listed.filter((instrument) => !instrument.isSuspended)
  const sized = all.map((instrument) => ({ instrument, cap: instrument.basePrice * instrument.listedShares }))
  const large = sized.sort((a, b) => b.cap - a.cap).slice(0, MOST_RANKED)
  const codes = new Set(large.map(({ instrument }) => instrument.code))
  for (const { code, standsAt } of all) if (standsAt || exchange.current(code)) codes.add(code)
  const isAsked = marketFilter(parameters.text('FID_INPUT_ISCD'), parameters.text('GB1'))
  return [...codes].flatMap((code) => {
    const instrument = exchange.instruments.get(code)
    const market = instrument && isAsked(instrument) ? exchange.market(code) : undefined
    return market ? [market] : []
  })
}

type Asked = Pick<Market['instrument'], 'market' | 'sectorName'>

/** Indices here hold all stocks of their market. */
const MARKETS: Readonly<Record<string, (asked: Asked) => boolean>> = {
  '0000': () => true,
  '4001': () => true,
  '0001': ({ market }) => market === 'KOSPI',
  '2001': ({ market }) => market === 'KOSPI',
  '1001': ({ market }) => market === 'KOSDAQ',
  '3003': ({ market }) => market === 'KOSDAQ',
}
const SECTORS: ReadonlyMap<string, string> = new Map(BUILT_IN_SECTORS)
/** 시장구분 of the ranking of dividends. */
const GB1_CODES: Readonly<Record<string, string>> = { '1': '0001', '2': '2001', '3': '1001' }

function marketFilter(code: string, gb1: string): (asked: Asked) => boolean {
  const asked = code === '' ? (GB1_CODES[gb1] ?? '0000') : code
  const market = MARKETS[asked]
  if (market) return market
  const board = asked.startsWith('1') ? 'KOSDAQ' : 'KOSPI'
  const sector = SECTORS.get(`${asked.charAt(0)}${asked}`)
  return (instrument) => sector !== undefined && instrument.sectorName === sector && instrument.market === board
}

/** Whether a stock is of the class (분류구분) asked for. Nothing here is under administration or a warning. */
export function isOfClass(market: Market, code: string): boolean {
  if (code === '' || code === '0') return true
  if (code === '1' || code === '6') return !isPreferred(market)
  return (code === '2' || code === '7') && isPreferred(market)
}

/** Whether price and volume lie between the bounds of a request; blank and 0 are none. */
export function isWithinBounds({ day }: Market, { parameters }: ApiCall, ignored: readonly string[] = []): boolean {
  const bound = (...names: readonly string[]): number | undefined => {
    for (const name of names) {
      const value = ignored.includes(name) ? 0 : Number(parameters.text(name))
      if (value > 0) return value
    }
    return undefined
  }
  const least = bound('FID_INPUT_PRICE_1', 'FID_APLY_RANG_PRC_1') ?? 0
  const most = bound('FID_INPUT_PRICE_2', 'FID_APLY_RANG_PRC_2') ?? Number.POSITIVE_INFINITY
  const volume = bound('FID_VOL_CNT', 'FID_INPUT_VOL_1', 'FID_APLY_RANG_VOL') ?? 0
  return day.last >= least && day.last <= most && day.volume >= volume
}
