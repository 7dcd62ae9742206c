import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'

/** How far a price may move in a day, and the days the rule was in force. */
export interface PriceLimitRule extends Dated {
  /** Percent of the base price, down and up. */
  readonly percent?: Percent
  /** Instead of percentages: the first row whose end lies above the base price says how far, in the same currency. */
  readonly steps?: readonly (readonly [end: number, width: number])[]
  /** Whether the percentage is multiplied by the leverage of the product. */
  readonly isLeveraged?: true
  /**
   * How limits come to lie on the tick grid. `width`: the width is cut to the tick of the base price, then both limits inward to their
   * own tick. `inward`: both limits move towards the base price. `half-up`: rounded to the nearest tick, at least one away.
   */
  readonly rounding: 'width' | 'inward' | 'half-up'
}

type Rows = readonly [PriceLimitRule, ...PriceLimitRule[]]

/** The rules of one book, each list newest first. */
export interface PriceLimitBook {
  readonly days: Rows
  /** The first day of trading (신규상장일); the base is the issue price. */
  readonly firstDay?: Rows
  /** ST and *ST shares. */
  readonly specialTreatment?: Rows
}

type Percent = readonly [down: number, up: number]
const FIVE: Percent = [5, 5]
const TEN: Percent = [10, 10]
const FIFTEEN: Percent = [15, 15]
const TWENTY: Percent = [20, 20]
const THIRTY: Percent = [30, 30]

/** The day the limit doubled, with the ETF rule. */
const WIDENED = '20150615'
const KR_NOW: PriceLimitRule = { from: WIDENED, percent: THIRTY, rounding: 'width' }
const KOSPI_UNTIL_2015: PriceLimitRule = { from: '19981207', to: '20150614', percent: FIFTEEN, rounding: 'width' }
const KOSDAQ_UNTIL_2015: PriceLimitRule = { from: '20050328', to: '20150614', percent: FIFTEEN, rounding: 'width' }
/** From 60 to 400 % of the issue price. How it is rounded is inferred: limits that may be ordered. */
const KR_FIRST_DAY: Rows = [{ from: '20230626', percent: [40, 300], rounding: 'inward' }]
const ETP: PriceLimitBook = {
  days: [{ from: WIDENED, percent: THIRTY, isLeveraged: true, rounding: 'width' }],
}

const CN_MAIN: PriceLimitBook = {
  days: [{ from: '19961216', percent: TEN, rounding: 'half-up' }],
  specialTreatment: [
    { from: '20260706', percent: TEN, rounding: 'half-up' },
    { from: '20100101', to: '20260705', percent: FIVE, rounding: 'half-up' },
  ],
}

/** Yen above and below the base price, by the base price. Limits off the tick grid are cut inward (inferred). */
const JP: PriceLimitBook = {
  days: [
    {
      from: '20200805',
      rounding: 'inward',
      steps: [
        [100, 30],
        [200, 50],
        [500, 80],
        [700, 100],
        [1_000, 150],
        [1_500, 300],
        [2_000, 400],
        [3_000, 500],
        [5_000, 700],
        [7_000, 1_000],
        [10_000, 1_500],
        [15_000, 3_000],
        [20_000, 4_000],
        [30_000, 5_000],
        [50_000, 7_000],
        [70_000, 10_000],
        [100_000, 15_000],
        [150_000, 30_000],
        [200_000, 40_000],
        [300_000, 50_000],
        [500_000, 70_000],
        [700_000, 100_000],
        [1_000_000, 150_000],
        [1_500_000, 300_000],
        [2_000_000, 400_000],
        [3_000_000, 500_000],
        [5_000_000, 700_000],
        [7_000_000, 1_000_000],
        [10_000_000, 1_500_000],
        [15_000_000, 3_000_000],
        [20_000_000, 4_000_000],
        [30_000_000, 5_000_000],
        [50_000_000, 7_000_000],
        [Infinity, 10_000_000],
      ],
    },
  ],
}

/** Vietnam: limits off the tick grid are cut inward (inferred). */
const vietnam = (days: Percent, firstDay: Percent): PriceLimitBook => ({
  days: [{ from: '20130115', percent: days, rounding: 'inward' }],
  firstDay: [{ from: '20130115', percent: firstDay, rounding: 'inward' }],
})
const HOSE: PriceLimitBook = /* @__PURE__ */ vietnam([7, 7], TWENTY)
const HNX: PriceLimitBook = /* @__PURE__ */ vietnam(TEN, THIRTY)
const UPCOM: PriceLimitBook = /* @__PURE__ */ vietnam(FIFTEEN, [40, 40])

/** Books with limits, and `'none'` for those that are known to have none. What is missing is not known. */
export const PRICE_LIMIT_BOOKS: Readonly<Partial<Record<RuleBook, PriceLimitBook | 'none'>>> = {
  kospi: { days: [KR_NOW, KOSPI_UNTIL_2015], firstDay: KR_FIRST_DAY },
  kosdaq: { days: [KR_NOW, KOSDAQ_UNTIL_2015], firstDay: KR_FIRST_DAY },
  konex: { days: [{ from: '20130701', percent: FIFTEEN, rounding: 'width' }] },
  etf: ETP,
  etn: ETP,
  elw: 'none',
  us: 'none',
  hk: 'none',
  'hk-etf': 'none',
  'cn-main': CN_MAIN,
  'cn-star': { days: [{ from: '20190722', percent: TWENTY, rounding: 'half-up' }] },
  'cn-chinext': {
    days: [
      { from: '20200824', percent: TWENTY, rounding: 'half-up' },
      { from: '20100101', to: '20200823', percent: TEN, rounding: 'half-up' },
    ],
  },
  tse: JP,
  'tse-topix500': JP,
  hose: HOSE,
  'hose-etf': HOSE,
  hnx: HNX,
  upcom: UPCOM,
}
