import type { StreamRecord } from '@kis/realtime'
import { BOND_DECIMALS } from '../bonds/bond.js'
import { inventDomesticContract } from '../derivatives/domestic-contracts.js'
import { inventOverseasContract } from '../derivatives/overseas-contracts.js'
import type { DayStats } from '../exchange/day-stats.js'
import type { PriceLevel } from '../exchange/order-book.js'
import type { Side } from '../exchange/side.js'
import type { BookLevels, ScriptTrade } from './market-script.js'

/** Markets beside those of shares that a recording can make. */
export type ListedPlace = 'contract' | 'overseas-contract' | 'bond' | 'elw'

/** Streams of trades and of books by market. */
export const LISTED_STREAMS: Readonly<Record<ListedPlace, { readonly trades: string; readonly books: string }>> = {
  contract: {
    trades: 'H0IFCNT0 H0IOCNT0 H0ZFCNT0 H0ZOCNT0 H0CFCNT0 H0MFCNT0 H0EUCNT0',
    books: 'H0IFASP0 H0IOASP0 H0ZFASP0 H0ZOASP0 H0CFASP0 H0MFASP0 H0EUASP0',
  },
  'overseas-contract': { trades: 'HDFFF020', books: 'HDFFF010' },
  bond: { trades: 'H0BJCNT0', books: 'H0BJASP0' },
  elw: { trades: 'H0EWCNT0', books: 'H0EWASP0' },
}

const DEPTH = 10

/** What a trade and its book say, in units of the market of `code`. */
export interface ListedMoment {
  readonly code: string
  readonly trade?: ScriptTrade | undefined
  /** Left out where the stream tells of none. */
  readonly book?: BookLevels | undefined
}

/** Reads a record of trades. */
export function readListedTrade(place: ListedPlace, record: StreamRecord): ListedMoment {
  const columns = columnsOf(record)
  const code = columns.code
  const scale = scaleOf(place, code)
  const price = (...names: readonly string[]): number => Math.round(columns.number(...names) * scale)
  const last = price('PRPR', 'LAST_PRICE')
  const quantity = columns.number('LAST_CNQN', 'CNTG_VOL', 'LAST_QNTT')
  const book = levelsOf(place, record)
  if (last <= 0 || quantity <= 0) return { code, book }
  const volume = columns.number('ACML_VOL', 'VOL')
  const hasFallen = ['4', '5'].includes(columns.text('PRDY_VRSS_SIGN', 'PREV_SIGN'))
  const change = Math.abs(price('PRDY_VRSS', 'PREV_DIFF_PRICE'))
  const base = last + (hasFallen ? change : -change)
  const day: Partial<DayStats> = {
    ...{ open: price('OPRC', 'OPEN_PRICE'), high: price('HGPR', 'HIGH_PRICE'), low: price('LWPR', 'LOW_PRICE') },
    ...{ volume, value: turnoverOf(place, code, columns.number('ACML_TR_PBMN')) || volume * last },
    ...(columns.has('SHNU_CNTG_SMTN') && {
      ...{ buyVolume: columns.number('SHNU_CNTG_SMTN'), sellVolume: columns.number('SELN_CNTG_SMTN') },
      ...{ buyCount: columns.number('SHNU_CNTG_CSNU'), sellCount: columns.number('SELN_CNTG_CSNU') },
    }),
  }
  const trade: ScriptTrade = {
    ...{ price: last, quantity, taker: takerOf(columns.text('CNTG_CLS_CODE'), last, book) },
    ...{ base: base > 0 ? base : undefined, day: volume > 0 ? day : undefined },
  }
  return { code, trade, book }
}

/** Reads a record of a book. */
export function readListedBook(place: ListedPlace, record: StreamRecord): ListedMoment {
  return { code: columnsOf(record).code, book: levelsOf(place, record) }
}

/** Units of the market in one unit of the security. */
function scaleOf(place: ListedPlace, code: string): number {
  if (place === 'elw') return 1
  if (place === 'bond') return 10 ** BOND_DECIMALS
  const contract = place === 'contract' ? inventDomesticContract(code) : inventOverseasContract(code)
  return 10 ** (contract?.decimals ?? 2)
}

/** Turnover in units of the market: told in thousands of won of contracts. */
function turnoverOf(place: ListedPlace, code: string, told: number): number {
  if (place !== 'contract') return told
  return Math.round((told * 1_000) / (inventDomesticContract(code)?.multiplier ?? 1))
}

/** Who takes: as the record says, or by the best quotes that stood beside the trade. */
function takerOf(told: string, price: number, book: BookLevels | undefined): Side | undefined {
  if (told === '1' || told === '5') return told === '1' ? 'buy' : 'sell'
  const [ask, bid] = [book?.sell[0]?.price, book?.buy[0]?.price]
  if (ask !== undefined && price >= ask) return 'buy'
  return bid !== undefined && price <= bid ? 'sell' : 'buy'
}

function levelsOf(place: ListedPlace, record: StreamRecord): BookLevels | undefined {
  const columns = columnsOf(record)
  const scale = scaleOf(place, columns.code)
  const side = (name: 'ASK' | 'BID'): PriceLevel[] =>
    Array.from({ length: DEPTH }, (_, index) => {
      const level = index + 1
      // The fifth quantities of a bond are called 52 and 53.
      const quantities = [`${name}P_RSQN${level}`, `${name}P_RSQN${level}${name === 'ASK' ? 2 : 3}`]
      return {
        price: Math.round(columns.number(`${name}P${level}`, `${name}_PRICE_${level}`) * scale),
        quantity: columns.number(...quantities, `${name}_QNTT_${level}`),
      }
    }).filter((one) => one.price > 0 && one.quantity > 0)
  const levels = { buy: side('BID'), sell: side('ASK') }
  return levels.buy.length + levels.sell.length > 0 ? levels : undefined
}

interface Columns {
  readonly code: string
  has(name: string): boolean
  /** The first of these columns that the record has; with or without the kind of security in front. */
  text(...names: readonly string[]): string
  number(...names: readonly string[]): number
}

const KINDS = ['', 'FUTS_', 'OPTN_', 'STCK_']

function columnsOf({ raw, layout }: StreamRecord): Columns {
  const indexOf = (names: readonly string[]): number => {
    for (const name of names)
      for (const kind of KINDS) {
        const index = layout.columns.indexOf(kind + name)
        if (index >= 0) return index
      }
    return -1
  }
  const text = (...names: readonly string[]): string => raw[indexOf(names)]?.trim() ?? ''
  return {
    code: raw[0]?.trim() ?? '',
    has: (name) => indexOf([name]) >= 0,
    text,
    number(...names) {
      const value = Number(text(...names))
      return Number.isFinite(value) ? value : 0
    },
  }
}
