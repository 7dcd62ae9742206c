import { type DatedRows, datedTable } from '../dated-table.js'
import type { RuleBook } from '../market-rule-options.js'

/** In what quantities a product is ordered, and the first day of the rule. */
export interface LotRule {
  readonly from: string
  /** Orders are multiples of it; `undefined` where it differs from stock to stock. */
  readonly step: number | undefined
  /** The smallest order. */
  readonly least: number
  /** A sale may be of any quantity: what is left of a lot can be sold. */
  readonly sellsOddLots: boolean
}

/**
 * Rule books, first day, step (0 where it differs from stock to stock), smallest order where it is more, `odd` where odd lots are sold. KOSPI before: ten
 * shares of stocks below 50,000 won. Funds in Tokyo: 1 or 10, by fund.
 */
export const LOT_RULES: Readonly<Record<RuleBook, DatedRows<LotRule>>> = /* @__PURE__ */ datedTable(
  `kospi 20140602 1
konex 20141117 1
konex 20130701 100
kosdaq,etf,etn,elw,kospi200-futures,mini-kospi200-futures,kospi200-options,mini-kospi200-options,kosdaq150-futures,kosdaq150-options,stock-futures,us 20100101 1
hk,hk-etf 20100101 0 1 odd
cn-main,cn-chinext,cn-fund,sse-b,szse-b 20100101 100 1 odd
cn-star 20100101 1 200 odd
tse,tse-topix500 20181001 100
tse-fund 20181001 0
hose,hose-etf 20210104 100
hose,hose-etf 20160912 10
hnx,hnx-etf,upcom 20100101 100`,
  (from, [step, least = 1, odd]) => ({
    from,
    step: Number(step) || undefined,
    least: Number(least),
    sellsOddLots: odd !== undefined,
  }),
)
