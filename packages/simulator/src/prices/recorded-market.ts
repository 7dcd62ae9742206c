import type { StreamRecord } from '@kis/realtime'
import type { DayStats } from '../exchange/day-stats.js'
import type { PriceLevel } from '../exchange/order-book.js'
import type { Side } from '../exchange/side.js'
import { FOREIGN_SCALE } from '../ledger/account.js'
import { BOOK_STREAMS, TRADE_STREAMS } from '../socket/streams.js'
import type { BookLevels, ScriptTrade } from './market-script.js'
import { LISTED_STREAMS, type ListedPlace, readListedBook, readListedTrade } from './recorded-contracts.js'

/** What a record says about a market. */
export interface RecordedMoment {
  readonly trade?: ScriptTrade | undefined
  /** Left out where the stream tells of none. */
  readonly book?: BookLevels | undefined
  /** Shares at home, shares abroad, or another market. */
  readonly place: 'home' | 'abroad' | ListedPlace
  /** Code, of shares abroad exchange and symbol. */
  readonly code: string
}

type Reader = (record: StreamRecord) => RecordedMoment

const LISTED_PLACES: readonly ListedPlace[] = ['contract', 'overseas-contract', 'bond', 'elw']

/** Streams that make markets. The others are only sent again. */
export const MARKET_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...TRADE_STREAMS.map((trId) => [trId, homeTrade] as const),
  ...BOOK_STREAMS.map((trId) => [trId, homeBook] as const),
  ['HDFSCNT0', tradeAbroad],
  ['HDFSASP0', bookAbroad],
  ...LISTED_PLACES.flatMap((place) => {
    const { trades, books } = LISTED_STREAMS[place]
    return [
      ...trades.split(' ').map((trId) => [trId, listedReader(place, readListedTrade)] as const),
      ...books.split(' ').map((trId) => [trId, listedReader(place, readListedBook)] as const),
    ]
  }),
])

function listedReader(place: ListedPlace, read: typeof readListedTrade): Reader {
  return (record) => ({ place, ...read(place, record) })
}

const DEPTH = 10
/** Exchange codes of the US daytime session (주간거래). */
const DAYTIME: Readonly<Record<string, string>> = { BAQ: 'NAS', BAY: 'NYS', BAA: 'AMS' }

function homeTrade(record: StreamRecord): RecordedMoment {
  const number = numbersOf(record, 1)
  const price = number('STCK_PRPR')
  const quantity = number('CNTG_VOL')
  const side = textOf(record, 'CCLD_DVSN') || textOf(record, 'CNTG_CLS_CODE')
  const hasFallen = ['4', '5'].includes(textOf(record, 'PRDY_VRSS_SIGN'))
  const change = Math.abs(number('PRDY_VRSS'))
  const day: Partial<DayStats> = {
    ...{ open: number('STCK_OPRC'), high: number('STCK_HGPR'), low: number('STCK_LWPR') },
    ...{ volume: number('ACML_VOL'), value: number('ACML_TR_PBMN') },
    ...{ buyVolume: number('SHNU_CNTG_SMTN'), sellVolume: number('SELN_CNTG_SMTN') },
    ...{ buyCount: number('SHNU_CNTG_CSNU'), sellCount: number('SELN_CNTG_CSNU') },
  }
  return {
    ...{ place: 'home', code: record.raw[0]?.trim() ?? '' },
    trade: tradeOf({ price, quantity, taker: takerOf(side), base: price + (hasFallen ? change : -change), day }),
    book: levelsOf(number, 1, {
      ...{ bid: (_) => 'BIDP1', bidSize: (_) => 'BIDP_RSQN1', ask: (_) => 'ASKP1', askSize: (_) => 'ASKP_RSQN1' },
    }),
  }
}

function homeBook(record: StreamRecord): RecordedMoment {
  const book = levelsOf(numbersOf(record, 1), DEPTH, {
    ...{ bid: (level) => `BIDP${level}`, bidSize: (level) => `BIDP_RSQN${level}` },
    ...{ ask: (level) => `ASKP${level}`, askSize: (level) => `ASKP_RSQN${level}` },
  })
  return { place: 'home', code: record.raw[0]?.trim() ?? '', book }
}

function tradeAbroad(record: StreamRecord): RecordedMoment {
  const price = numbersOf(record, FOREIGN_SCALE)
  const count = numbersOf(record, 1)
  const last = price('LAST')
  const hasFallen = ['4', '5'].includes(textOf(record, 'SIGN'))
  const change = Math.abs(price('DIFF'))
  const day: Partial<DayStats> = {
    ...{ open: price('OPEN'), high: price('HIGH'), low: price('LOW') },
    ...{ volume: count('TVOL'), value: count('TAMT') * FOREIGN_SCALE },
  }
  const before = price('PASK')
  const taker: Side = last >= before && before > 0 ? 'buy' : 'sell'
  return {
    ...{ place: 'abroad', code: codeAbroad(record) },
    trade: tradeOf({
      ...{ price: last, quantity: count('EVOL'), taker },
      ...{ base: last + (hasFallen ? change : -change), day },
    }),
    book: levelsAbroad(record, 1, ['PBID', 'PASK', 'VBID', 'VASK'], () => ''),
  }
}

function bookAbroad(record: StreamRecord): RecordedMoment {
  const book = levelsAbroad(record, DEPTH, ['PBID', 'PASK', 'VBID', 'VASK'], String)
  return { place: 'abroad', code: codeAbroad(record), book }
}

/** Without price or quantity nothing was traded; a day without volume is none. */
function tradeOf(trade: ScriptTrade): ScriptTrade | undefined {
  if (trade.price <= 0 || trade.quantity <= 0) return undefined
  const { base = 0, day } = trade
  return { ...trade, base: base > 0 ? base : undefined, day: day?.volume ? day : undefined }
}

/** The key is feed, exchange and symbol: DNASAAPL. */
function codeAbroad(record: StreamRecord): string {
  const key = record.raw[0]?.trim() ?? ''
  const exchange = key.slice(1, 4)
  return `${DAYTIME[exchange] ?? exchange}/${key.slice(4)}`
}

function takerOf(side: string): Side | undefined {
  return side === '1' ? 'buy' : side === '5' ? 'sell' : undefined
}

type NumberOf = (column: string) => number
type ColumnOf = (level: number) => string

function levelsOf(
  number: NumberOf,
  depth: number,
  columns: { bid: ColumnOf; bidSize: ColumnOf; ask: ColumnOf; askSize: ColumnOf },
): BookLevels {
  const side = (price: ColumnOf, size: ColumnOf): PriceLevel[] =>
    Array.from({ length: depth }, (_, index) => ({
      price: number(price(index + 1)),
      quantity: number(size(index + 1)),
    })).filter((level) => level.price > 0 && level.quantity > 0)
  return { buy: side(columns.bid, columns.bidSize), sell: side(columns.ask, columns.askSize) }
}

function levelsAbroad(
  record: StreamRecord,
  depth: number,
  [bid, ask, bidSize, askSize]: readonly [string, string, string, string],
  suffix: (level: number) => string,
): BookLevels {
  const price = numbersOf(record, FOREIGN_SCALE)
  const count = numbersOf(record, 1)
  const number: NumberOf = (column) => (column.startsWith('P') ? price(column) : count(column))
  return levelsOf(number, depth, {
    ...{ bid: (level) => bid + suffix(level), bidSize: (level) => bidSize + suffix(level) },
    ...{ ask: (level) => ask + suffix(level), askSize: (level) => askSize + suffix(level) },
  })
}

function textOf(record: StreamRecord, column: string): string {
  return record.raw[record.layout.columns.indexOf(column)]?.trim() ?? ''
}

/** Columns in units of the market; 0 for one that is absent or blank. */
function numbersOf(record: StreamRecord, scale: number): NumberOf {
  const { raw } = record
  return (column) => {
    const value = Number(raw[record.layout.columns.indexOf(column)])
    return Number.isFinite(value) ? Math.round(value * scale) : 0
  }
}
