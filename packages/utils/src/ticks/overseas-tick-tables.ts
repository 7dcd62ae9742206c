import type { RuleBook } from '../market-rule-options.js'
import type { Band, TickRows, TickTable } from './tick-tables.js'

type OverseasBook = Extract<RuleBook, 'us' | `h${string}` | `cn-${string}` | `s${string}-b` | `tse${string}` | 'upcom'>

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

const HK = { unit: 'HKD', scale: 1_000, isInclusive: true } as const
const HK_BELOW_HALF: readonly Band[] = [
  [0.25, 1],
  [0.5, 5],
]
const HK_ABOVE_50: readonly Band[] = [
  [100, 50],
  [200, 100],
  [500, 200],
  [1_000, 500],
  [2_000, 1_000],
  [5_000, 2_000],
  [Infinity, 5_000],
]

/** Above 20 dollars the old table had one band up to 100; sources beyond the changed bands: the long-standing table. */
const HK_UNTIL_2025: TickTable = {
  ...HK,
  from: '20100101',
  to: '20250803',
  bands: [...HK_BELOW_HALF, [10, 10], [20, 20], ...HK_ABOVE_50],
  confidence: 'high',
}

/** First phase of the reduction of spreads. */
const HK_PHASE_1: TickTable = {
  ...HK,
  from: '20250804',
  to: '20260531',
  bands: [...HK_BELOW_HALF, [20, 10], [50, 20], ...HK_ABOVE_50],
  confidence: 'high',
}

/**
 * The second phase halves the tick from 0.5 to 10 dollars. It was announced for about the middle of 2026, no source names its first
 * day: prices of both phases may be valid, and ticks stay those of the first, whose prices are valid in either.
 */
const HK_PHASE_2: TickTable = {
  ...HK_PHASE_1,
  from: '20260601',
  to: undefined,
  announced: [[0.25, 1], [10, 5], [20, 10], [50, 20], ...HK_ABOVE_50],
  confidence: 'low',
}

const HK_ETP: TickTable = {
  ...HK,
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

const JP = { unit: 'JPY', isInclusive: true, confidence: 'high' } as const

/** Constituents of TOPIX 500 (100 until 2023-06-04, not covered) and funds; tenths of a yen. */
const TOPIX_500: TickTable = {
  ...JP,
  scale: 10,
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
  ...JP,
  scale: 1,
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

const CN_A: TickTable = { unit: 'CNY', scale: 100, from: '20100101', bands: [[Infinity, 1]], confidence: 'high' }
const thousandths = { scale: 1_000, confidence: 'medium' } as const

const VN = { unit: 'VND', scale: 1 } as const
const HNX: TickTable = { ...VN, from: '20100101', bands: [[Infinity, 100]], confidence: 'high' }
const HOSE: TickTable = {
  ...VN,
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
  'cn-fund': [{ ...CN_A, ...thousandths }],
  'sse-b': [{ ...CN_A, ...thousandths, unit: 'USD' }],
  'szse-b': [{ ...CN_A, unit: 'HKD', confidence: 'medium' }],
  tse: [JP_OTHERS],
  'tse-topix500': [TOPIX_500],
  'tse-fund': [TOPIX_500],
  hose: [HOSE],
  'hose-etf': [{ ...HOSE, bands: [[Infinity, 10]] }],
  hnx: [HNX],
  'hnx-etf': [{ ...HNX, bands: [[Infinity, 1]] }],
  upcom: [HNX],
}
