import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'
import { OVERSEAS_TICK_TABLES, type OverseasBook } from './overseas-tick-tables.js'

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

// Calls marked pure, no spreads: bundlers keep what a spread makes, whether it is used or not.
const won = (bands: readonly Band[], confidence: TickTable['confidence'], from: string, to?: string): TickTable => ({
  unit: 'KRW',
  scale: 1,
  from,
  to,
  bands,
  confidence,
})
const points = (bands: readonly Band[], confidence: TickTable['confidence'], from: string): TickTable => ({
  unit: 'pt',
  scale: 100,
  from,
  bands,
  confidence,
})

/** KOSPI before the reform. Sources: press on the change, long-standing exchange table. */
const KOSPI_UNTIL_2023: TickTable = /* @__PURE__ */ won(
  [
    [1_000, 1],
    [5_000, 5],
    [10_000, 10],
    [50_000, 50],
    [100_000, 100],
    [500_000, 500],
    [Infinity, 1_000],
  ],
  'medium',
  '20101004',
  '20230124',
)

/** KOSDAQ before the reform: as KOSPI below 100,000 won, and no tick above 100. */
const KOSDAQ_UNTIL_2023: TickTable = /* @__PURE__ */ won(
  [
    [1_000, 1],
    [5_000, 5],
    [10_000, 10],
    [50_000, 50],
    [Infinity, 100],
  ],
  'medium',
  '20101004',
  '20230124',
)

/** The reform of 2023-01-25 gave all three markets one table. */
export const STOCK_TICKS: TickTable = /* @__PURE__ */ won(
  [
    [2_000, 1],
    [5_000, 5],
    [20_000, 10],
    [50_000, 50],
    [200_000, 100],
    [500_000, 500],
    [Infinity, 1_000],
  ],
  'high',
  '20230125',
)

const ETP_UNTIL_2023: TickTable = /* @__PURE__ */ won([[Infinity, 5]], 'medium', '20100101', '20231210')

/** The finer tick below 2,000 won is certain; announcements differ by some days about when it began. */
const ETP: TickTable = /* @__PURE__ */ won(
  [
    [2_000, 1],
    [Infinity, 5],
  ],
  'medium',
  '20231211',
)

/** KONEX has no older row: what held there above 100,000 won before 2023 was not found. Options: weekly ones, too. */
export const TICK_TABLES: Readonly<Record<RuleBook, TickRows>> = /* @__PURE__ */ Object.assign(
  {
    kospi: [STOCK_TICKS, KOSPI_UNTIL_2023],
    kosdaq: [STOCK_TICKS, KOSDAQ_UNTIL_2023],
    konex: [STOCK_TICKS],
    etf: [ETP, ETP_UNTIL_2023],
    etn: [ETP, ETP_UNTIL_2023],
    elw: [/* @__PURE__ */ won([[Infinity, 5]], 'medium', '20100101')],
    'stock-futures': [STOCK_TICKS],
    'kospi200-futures': [/* @__PURE__ */ points([[Infinity, 5]], 'high', '20100101')],
    'mini-kospi200-futures': [/* @__PURE__ */ points([[Infinity, 2]], 'high', '20150720')],
    'kosdaq150-futures': [/* @__PURE__ */ points([[Infinity, 10]], 'high', '20151123')],
    'kospi200-options': [
      /* @__PURE__ */ points(
        [
          [10, 1],
          [Infinity, 5],
        ],
        'medium',
        '20170327',
      ),
    ],
    'mini-kospi200-options': [
      /* @__PURE__ */ points(
        [
          [3, 1],
          [10, 2],
          [Infinity, 5],
        ],
        'low',
        '20170327',
      ),
    ],
    'kosdaq150-options': [
      /* @__PURE__ */ points(
        [
          [50, 10],
          [Infinity, 50],
        ],
        'medium',
        '20180326',
      ),
    ],
  } satisfies Readonly<Record<Exclude<RuleBook, OverseasBook>, TickRows>>,
  OVERSEAS_TICK_TABLES,
)
