import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'

/** How far a price may move in a day, and the days the rule was in force. */
export interface PriceLimitRule extends Dated {
  /** Percent of the base price, up and down. */
  readonly percent: number
  /** Whether the percentage is multiplied by the leverage of the product. */
  readonly isLeveraged?: true
}

/** The day the limit doubled, with the ETF rule. */
const WIDENED = '20150615'
const ETP: PriceLimitRule = { from: WIDENED, percent: 30, isLeveraged: true }

/** Newest first. ELW have no limit. */
export const PRICE_LIMIT_RULES: Readonly<
  Record<Exclude<RuleBook, 'elw'>, readonly [PriceLimitRule, ...PriceLimitRule[]]>
> = {
  kospi: [
    { from: WIDENED, percent: 30 },
    { from: '19981207', to: '20150614', percent: 15 },
  ],
  kosdaq: [
    { from: WIDENED, percent: 30 },
    { from: '20050328', to: '20150614', percent: 15 },
  ],
  konex: [{ from: '20130701', percent: 15 }],
  etf: [ETP],
  etn: [ETP],
}
