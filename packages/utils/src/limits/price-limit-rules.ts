import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'

/** How far a price may move in a day, and the days the rule was in force. */
export interface PriceLimitRule extends Dated {
  /** Percent of the base price, down and up. */
  readonly percent?: readonly [down: number, up: number]
  /** Instead of percentages: the first row whose end lies above the base price says how far, in the same currency. */
  readonly steps?: readonly (readonly [end: number, width: number])[]
  /** Whether the percentage is multiplied by the leverage of the product. */
  readonly isLeveraged?: true
  /**
   * How limits come to lie on the tick grid. `width`: the width is cut to the tick of the base price, then the upper limit to its own
   * tick. `inward`: both limits move towards the base price. `half-up`: rounded to the nearest tick, at least one away.
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

const around = (percent: number): readonly [number, number] => [percent, percent]

/** The day the limit doubled, with the ETF rule. */
const WIDENED = '20150615'
const THIRTY: PriceLimitRule = { from: WIDENED, percent: around(30), rounding: 'width' }
const FIFTEEN: PriceLimitRule = { from: '19981207', to: '20150614', percent: around(15), rounding: 'width' }
/** From 60 to 400 % of the issue price. How it is rounded is inferred: limits that may be ordered. */
const KR_FIRST_DAY: Rows = [{ from: '20230626', percent: [40, 300], rounding: 'inward' }]
const ETP: PriceLimitBook = { days: [{ ...THIRTY, isLeveraged: true }] }

const HALF_UP = { rounding: 'half-up' } as const
const CN_MAIN: PriceLimitBook = {
  days: [{ ...HALF_UP, from: '19961216', percent: around(10) }],
  specialTreatment: [
    { ...HALF_UP, from: '20260706', percent: around(10) },
    { ...HALF_UP, from: '20100101', to: '20260705', percent: around(5) },
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
const vietnam = (percent: number, firstDay: number): PriceLimitBook => ({
  days: [{ from: '20130115', percent: around(percent), rounding: 'inward' }],
  firstDay: [{ from: '20130115', percent: around(firstDay), rounding: 'inward' }],
})
const HOSE = vietnam(7, 20)
const HNX = vietnam(10, 30)

/** Books with limits, and `'none'` for those that are known to have none. What is missing is not known. */
export const PRICE_LIMIT_BOOKS: Readonly<Partial<Record<RuleBook, PriceLimitBook | 'none'>>> = {
  kospi: { days: [THIRTY, FIFTEEN], firstDay: KR_FIRST_DAY },
  kosdaq: { days: [THIRTY, { ...FIFTEEN, from: '20050328' }], firstDay: KR_FIRST_DAY },
  konex: { days: [{ ...FIFTEEN, from: '20130701', to: undefined }] },
  etf: ETP,
  etn: ETP,
  elw: 'none',
  us: 'none',
  hk: 'none',
  'hk-etf': 'none',
  'cn-main': CN_MAIN,
  'cn-star': { days: [{ ...HALF_UP, from: '20190722', percent: around(20) }] },
  'cn-chinext': {
    days: [
      { ...HALF_UP, from: '20200824', percent: around(20) },
      { ...HALF_UP, from: '20100101', to: '20200823', percent: around(10) },
    ],
  },
  tse: JP,
  'tse-topix500': JP,
  hose: HOSE,
  'hose-etf': HOSE,
  hnx: HNX,
  upcom: vietnam(15, 40),
}
