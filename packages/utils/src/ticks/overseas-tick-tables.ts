import type { RuleBook } from '../market-rule-options.js'
import type { Band, TickRows, TickTable } from './tick-tables.js'

/** Books of the venues abroad. */
export type OverseasBook = Extract<
  RuleBook,
  'us' | `h${string}` | `cn-${string}` | `s${string}-b` | `tse${string}` | 'upcom'
>

/** From 2027-11 on half a cent is planned for some stocks with tight spreads. */
const US: TickTable = {
  unit: 'USD',
  scale: 10_000,
  from: '20070101',
  bands: [
    [1, 1],
    [Infinity, 100],
  ],
  confidence: 'high',
}

/** The bands below, and those above 50 dollars, which have not changed. */
const hkBands = (...below: readonly Band[]): readonly Band[] => [
  ...below,
  [100, 50],
  [200, 100],
  [500, 200],
  [1_000, 500],
  [2_000, 1_000],
  [5_000, 2_000],
  [Infinity, 5_000],
]
const HK_BANDS_PHASE_1: readonly Band[] = /* @__PURE__ */ hkBands([0.25, 1], [0.5, 5], [20, 10], [50, 20])

/** Above 20 dollars the old table had one band up to 100; sources beyond the changed bands: the long-standing table. */
const HK_UNTIL_2025: TickTable = {
  unit: 'HKD',
  scale: 1_000,
  isInclusive: true,
  from: '20100101',
  to: '20250803',
  bands: /* @__PURE__ */ hkBands([0.25, 1], [0.5, 5], [10, 10], [20, 20]),
  confidence: 'high',
}

/** First phase of the reduction of spreads. */
const HK_PHASE_1: TickTable = {
  unit: 'HKD',
  scale: 1_000,
  isInclusive: true,
  from: '20250804',
  to: '20260531',
  bands: HK_BANDS_PHASE_1,
  confidence: 'high',
}

/**
 * The second phase halves the tick from 0.5 to 10 dollars. It was announced for about the middle of 2026, no source names its first
 * day: prices of both phases may be valid, and ticks stay those of the first, whose prices are valid in either.
 */
const HK_PHASE_2: TickTable = {
  unit: 'HKD',
  scale: 1_000,
  isInclusive: true,
  from: '20260601',
  bands: HK_BANDS_PHASE_1,
  announced: /* @__PURE__ */ hkBands([0.25, 1], [10, 5], [20, 10], [50, 20]),
  confidence: 'low',
}

const HK_ETP: TickTable = {
  unit: 'HKD',
  scale: 1_000,
  isInclusive: true,
  from: '20200601',
  bands: [
    [1, 1],
    [5, 2],
    [10, 5],
    [20, 10],
    [100, 20],
    [200, 50],
    [500, 100],
    [1_000, 200],
    [2_000, 500],
    [Infinity, 1_000],
  ],
  confidence: 'low',
}

/** Constituents of TOPIX 500 (100 until 2023-06-04, not covered) and funds; tenths of a yen. */
const TOPIX_500: TickTable = {
  unit: 'JPY',
  scale: 10,
  isInclusive: true,
  confidence: 'high',
  from: '20230605',
  bands: [
    [1_000, 1],
    [3_000, 5],
    [10_000, 10],
    [30_000, 50],
    [100_000, 100],
    [300_000, 500],
    [1_000_000, 1_000],
    [3_000_000, 5_000],
    [10_000_000, 10_000],
    [30_000_000, 50_000],
    [Infinity, 100_000],
  ],
}

const JP_OTHERS: TickTable = {
  unit: 'JPY',
  scale: 1,
  isInclusive: true,
  confidence: 'high',
  from: '20140114',
  bands: [
    [3_000, 1],
    [5_000, 5],
    [30_000, 10],
    [50_000, 50],
    [300_000, 100],
    [500_000, 500],
    [3_000_000, 1_000],
    [5_000_000, 5_000],
    [30_000_000, 10_000],
    [50_000_000, 50_000],
    [Infinity, 100_000],
  ],
}

const SINCE_2010 = '20100101'
const CN_A: TickTable = { unit: 'CNY', scale: 100, from: SINCE_2010, bands: [[Infinity, 1]], confidence: 'high' }
const CN_FUND: TickTable = { unit: 'CNY', scale: 1_000, from: SINCE_2010, bands: [[Infinity, 1]], confidence: 'medium' }
const SSE_B: TickTable = { unit: 'USD', scale: 1_000, from: SINCE_2010, bands: [[Infinity, 1]], confidence: 'medium' }
const SZSE_B: TickTable = { unit: 'HKD', scale: 100, from: SINCE_2010, bands: [[Infinity, 1]], confidence: 'medium' }

const HNX: TickTable = { unit: 'VND', scale: 1, from: SINCE_2010, bands: [[Infinity, 100]], confidence: 'high' }
const HNX_ETF: TickTable = { unit: 'VND', scale: 1, from: SINCE_2010, bands: [[Infinity, 1]], confidence: 'high' }
const HOSE_ETF: TickTable = { unit: 'VND', scale: 1, from: '20160912', bands: [[Infinity, 10]], confidence: 'medium' }
const HOSE: TickTable = {
  unit: 'VND',
  scale: 1,
  from: '20160912',
  bands: [
    [10_000, 10],
    [50_000, 50],
    [Infinity, 100],
  ],
  confidence: 'medium',
}

/** Tables of the venues abroad that KIS trades on. */
export const OVERSEAS_TICK_TABLES: Readonly<Record<OverseasBook, TickRows>> = {
  us: [US],
  hk: [HK_PHASE_2, HK_PHASE_1, HK_UNTIL_2025],
  'hk-etf': [HK_ETP],
  'cn-main': [CN_A],
  'cn-star': [CN_A],
  'cn-chinext': [CN_A],
  'cn-fund': [CN_FUND],
  'sse-b': [SSE_B],
  'szse-b': [SZSE_B],
  tse: [JP_OTHERS],
  'tse-topix500': [TOPIX_500],
  'tse-fund': [TOPIX_500],
  hose: [HOSE],
  'hose-etf': [HOSE_ETF],
  hnx: [HNX],
  'hnx-etf': [HNX_ETF],
  upcom: [HNX],
}
