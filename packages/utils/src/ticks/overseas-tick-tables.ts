import type { DatedRows } from '../dated-table.js'
import type { RuleBook } from '../market-rule-options.js'
import { type Bands, type TickTable, ticks } from './ticks.js'

/** Books of the venues abroad. */
export type OverseasBook = Extract<
  RuleBook,
  'us' | `h${string}` | `cn-${string}` | `s${string}-b` | `tse${string}` | 'upcom'
>

/** The bands below 50 dollars, and those above, which have not changed. */
const hkBands = (...below: Bands): Bands => [
  ...below,
  50,
  100,
  100,
  200,
  200,
  500,
  500,
  1_000,
  1_000,
  2_000,
  2_000,
  5_000,
  5_000,
]
const HK_BANDS_PHASE_1: Bands = /* @__PURE__ */ hkBands(1, 0.25, 5, 0.5, 10, 20, 20, 50)

/** Above 20 dollars the old table had one band up to 100; sources beyond the changed bands: the long-standing table. */
const HK_UNTIL_2025: TickTable = /* @__PURE__ */ ticks(
  '20100101',
  'HKD',
  1_000,
  'high',
  /* @__PURE__ */ hkBands(1, 0.25, 5, 0.5, 10, 10, 20, 20),
  true,
)

/** First phase of the reduction of spreads. */
const HK_PHASE_1: TickTable = /* @__PURE__ */ ticks('20250804', 'HKD', 1_000, 'high', HK_BANDS_PHASE_1, true)

/**
 * The second phase halves the tick from 0.5 to 10 dollars. It was announced for about the middle of 2026, no source names its first
 * day: prices of both phases may be valid, and ticks stay those of the first, whose prices are valid in either.
 */
const HK_PHASE_2: TickTable = /* @__PURE__ */ ticks(
  '20260601',
  'HKD',
  1_000,
  'low',
  HK_BANDS_PHASE_1,
  true,
  /* @__PURE__ */ hkBands(1, 0.25, 5, 10, 10, 20, 20, 50),
)

const HK_ETP: TickTable = /* @__PURE__ */ ticks(
  '20200601',
  'HKD',
  1_000,
  'low',
  [1, 1, 2, 5, 5, 10, 10, 20, 20, 100, 50, 200, 100, 500, 200, 1_000, 500, 2_000, 1_000],
  true,
)

/** Tokyo: two ticks in each decade of prices, of which `first` and five times `first` are the lowest. */
function jpBands(...ends: readonly number[]): Bands {
  return [...ends.flatMap((end, step) => [10 ** (step >> 1) * (step % 2 ? 5 : 1), end]), 100_000]
}

/** Constituents of TOPIX 500 (100 until 2023-06-04, not covered) and funds; tenths of a yen. */
const TOPIX_500: TickTable = /* @__PURE__ */ ticks(
  '20230605',
  'JPY',
  10,
  'high',
  /* @__PURE__ */ jpBands(1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7, 3e7),
  true,
)

const JP_OTHERS: TickTable = /* @__PURE__ */ ticks(
  '20140114',
  'JPY',
  1,
  'high',
  /* @__PURE__ */ jpBands(3e3, 5e3, 3e4, 5e4, 3e5, 5e5, 3e6, 5e6, 3e7, 5e7),
  true,
)

const CN_A: TickTable = /* @__PURE__ */ ticks('20100101', 'CNY', 100, 'high', [1])
const HNX: TickTable = /* @__PURE__ */ ticks('20100101', 'VND', 1, 'high', [100])

/** Tables of the venues abroad that KIS trades on. */
export const OVERSEAS_TICK_TABLES: Readonly<Record<OverseasBook, DatedRows<TickTable>>> = {
  // From 2027-11 on half a cent is planned for some stocks with tight spreads.
  us: [/* @__PURE__ */ ticks('20070101', 'USD', 10_000, 'high', [1, 1, 100])],
  hk: [HK_PHASE_2, HK_PHASE_1, HK_UNTIL_2025],
  'hk-etf': [HK_ETP],
  'cn-main': [CN_A],
  'cn-star': [CN_A],
  'cn-chinext': [CN_A],
  'cn-fund': [/* @__PURE__ */ ticks('20100101', 'CNY', 1_000, 'medium', [1])],
  'sse-b': [/* @__PURE__ */ ticks('20100101', 'USD', 1_000, 'medium', [1])],
  'szse-b': [/* @__PURE__ */ ticks('20100101', 'HKD', 100, 'medium', [1])],
  tse: [JP_OTHERS],
  'tse-topix500': [TOPIX_500],
  'tse-fund': [TOPIX_500],
  hose: [/* @__PURE__ */ ticks('20160912', 'VND', 1, 'medium', [10, 10_000, 50, 50_000, 100])],
  'hose-etf': [/* @__PURE__ */ ticks('20160912', 'VND', 1, 'medium', [10])],
  hnx: [HNX],
  'hnx-etf': [/* @__PURE__ */ ticks('20100101', 'VND', 1, 'high', [1])],
  upcom: [HNX],
}
