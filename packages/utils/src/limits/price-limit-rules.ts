import { type DatedRows, datedTable } from '../dated-table.js'
import type { Bands } from '../ticks/ticks.js'

/** How far a price may move in a day, and the first day of the rule. */
export interface PriceLimitRule {
  readonly from: string
  /**
   * How limits come to lie on the tick grid. `width`: the width is cut to the tick of the base price, then both limits inward to their
   * own tick. `inward`: both limits move towards the base price. `half-up`: rounded to the nearest tick, at least one away. `none`: there are no limits.
   */
  readonly rounding: 'width' | 'inward' | 'half-up' | 'none'
  /** Percent of the base price down and up, or widths by the base price, in the same currency. */
  readonly down: number | Bands
  readonly up: number
  /** Whether the percentage is multiplied by the leverage of the product. */
  readonly isLeveraged: boolean
}

/**
 * Rules by book; `book.isFirstDay` has those of the first day of trading (신규상장일; the base is the issue price), `book.isSpecialTreatment` those of ST and *ST
 * shares. What is missing is not known.
 *
 * Rule books, first day, rounding, percent down and up, `leveraged`. On 2015-06-15 the limit of Korea doubled, with the rule of ETF and ETN; on a first day
 * prices go from 60 to 400 % of the issue price, rounded to what may be ordered (inferred). Limits of Tokyo and Vietnam off the tick grid are cut inward (inferred).
 */
export const PRICE_LIMIT_RULES: Readonly<Partial<Record<string, DatedRows<PriceLimitRule>>>> =
  /* @__PURE__ */ datedTable(
    `kospi,kosdaq 20150615 width 30
kospi 19981207 width 15
kosdaq 20050328 width 15
kospi.isFirstDay,kosdaq.isFirstDay 20230626 inward 40 300
konex 20130701 width 15
etf,etn 20150615 width 30 30 leveraged
elw,us,hk,hk-etf 0 none
cn-main 19961216 half-up 10
cn-main.isSpecialTreatment 20260706 half-up 10
cn-main.isSpecialTreatment 20100101 half-up 5
cn-star 20190722 half-up 20
cn-chinext 20200824 half-up 20
cn-chinext 20100101 half-up 10
tse,tse-topix500 20200805 inward yen
hose,hose-etf 20130115 inward 7
hose.isFirstDay,hose-etf.isFirstDay 20130115 inward 20
hnx 20130115 inward 10
hnx.isFirstDay 20130115 inward 30
upcom 20130115 inward 15
upcom.isFirstDay 20130115 inward 40`,
    (from, [rounding, down, up = down, leveraged]) => ({
      from,
      rounding: rounding as PriceLimitRule['rounding'],
      down: down === 'yen' ? yenWidths() : Number(down),
      up: Number(up),
      isLeveraged: leveraged !== undefined,
    }),
  )

/** Yen above and below the base price: from 700 yen on the same steps in every decade. */
function yenWidths(): Bands {
  const decade = [150, 1_000, 300, 1_500, 400, 2_000, 500, 3_000, 700, 5_000, 1_000, 7_000]
  const above = [1, 10, 100, 1_000, 10_000].flatMap((unit) => decade.map((yen) => yen * unit))
  return [30, 100, 50, 200, 80, 500, 100, 700, ...above, 10_000_000]
}
