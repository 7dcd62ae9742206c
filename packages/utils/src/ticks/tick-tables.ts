import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'
import { OVERSEAS_TICK_TABLES } from './overseas-tick-tables.js'

/** What prices of a table are counted in; `pt` are index points. */
export type PriceUnit = 'KRW' | 'pt' | 'USD' | 'HKD' | 'CNY' | 'JPY' | 'VND'

/**
 * Where a band ends, in prices, and its tick in units: the first band whose end lies above the price counts, in inclusive tables
 * the first whose end is not below it.
 */
export type Band = readonly [end: number, tick: number]

/** A table of tick sizes (호가가격단위) and the days it was in force. */
export interface TickTable extends Dated {
  readonly unit: PriceUnit
  /** Units to one won, dollar or point: ticks are whole numbers of units, so that nothing is calculated in fractions. */
  readonly scale: number
  readonly bands: readonly Band[]
  /** The end of a band belongs to it. */
  readonly isInclusive?: true
  /** Bands that were announced without a day: their prices may be valid, too. */
  readonly announced?: readonly Band[]
  /** `high`: official or several independent sources. `medium`: one good source, or a first or last day not certain. */
  readonly confidence: 'high' | 'medium' | 'low'
}

/** Rows of one book, newest first, without holes. */
export type TickRows = readonly [TickTable, ...TickTable[]]

const WON = { unit: 'KRW', scale: 1 } as const
const POINTS = { unit: 'pt', scale: 100 } as const

/** KOSPI before the reform. Sources: press on the change, long-standing exchange table. */
const KOSPI_UNTIL_2023: TickTable = {
  ...WON,
  from: '20101004',
  to: '20230124',
  bands: [
    [1_000, 1],
    [5_000, 5],
    [10_000, 10],
    [50_000, 50],
    [100_000, 100],
    [500_000, 500],
    [Infinity, 1_000],
  ],
  confidence: 'medium',
}

/** KOSDAQ before the reform: as KOSPI below 100,000 won, and no tick above 100. */
const KOSDAQ_UNTIL_2023: TickTable = {
  ...KOSPI_UNTIL_2023,
  bands: [...KOSPI_UNTIL_2023.bands.slice(0, 4), [Infinity, 100]],
}

/** The reform of 2023-01-25 gave all three markets one table. */
const STOCK: TickTable = {
  ...WON,
  from: '20230125',
  bands: [
    [2_000, 1],
    [5_000, 5],
    [20_000, 10],
    [50_000, 50],
    [200_000, 100],
    [500_000, 500],
    [Infinity, 1_000],
  ],
  confidence: 'high',
}

const ETP_UNTIL_2023: TickTable = {
  ...WON,
  from: '20100101',
  to: '20231210',
  bands: [[Infinity, 5]],
  confidence: 'medium',
}

/** The finer tick below 2,000 won is certain; announcements differ by some days about when it began. */
const ETP: TickTable = {
  ...WON,
  from: '20231211',
  bands: [
    [2_000, 1],
    [Infinity, 5],
  ],
  confidence: 'medium',
}

const ELW: TickTable = { ...WON, from: '20100101', bands: [[Infinity, 5]], confidence: 'medium' }

/** KONEX has no older row: what held there above 100,000 won before 2023 was not found. */
export const TICK_TABLES: Readonly<Record<RuleBook, TickRows>> = {
  kospi: [STOCK, KOSPI_UNTIL_2023],
  kosdaq: [STOCK, KOSDAQ_UNTIL_2023],
  konex: [STOCK],
  etf: [ETP, ETP_UNTIL_2023],
  etn: [ETP, ETP_UNTIL_2023],
  elw: [ELW],
  'stock-futures': [STOCK],
  'kospi200-futures': [{ ...POINTS, from: '20100101', bands: [[Infinity, 5]], confidence: 'high' }],
  'mini-kospi200-futures': [{ ...POINTS, from: '20150720', bands: [[Infinity, 2]], confidence: 'high' }],
  'kosdaq150-futures': [{ ...POINTS, from: '20151123', bands: [[Infinity, 10]], confidence: 'high' }],
  // Weekly options, too.
  'kospi200-options': [
    {
      ...POINTS,
      from: '20170327',
      bands: [
        [10, 1],
        [Infinity, 5],
      ],
      confidence: 'medium',
    },
  ],
  'mini-kospi200-options': [
    {
      ...POINTS,
      from: '20170327',
      bands: [
        [3, 1],
        [10, 2],
        [Infinity, 5],
      ],
      confidence: 'low',
    },
  ],
  'kosdaq150-options': [
    {
      ...POINTS,
      from: '20180326',
      bands: [
        [50, 10],
        [Infinity, 50],
      ],
      confidence: 'medium',
    },
  ],
  ...OVERSEAS_TICK_TABLES,
}
