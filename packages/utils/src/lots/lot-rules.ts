import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'

/** In what quantities a product is ordered, and the days the rule was in force. */
export interface LotRule extends Dated {
  /** Orders are multiples of it; `undefined` where it differs from stock to stock. */
  readonly step: number | undefined
  /** The smallest order, where it is more than one step. */
  readonly least?: number
  /** A sale may be of any quantity: what is left of a lot can be sold. */
  readonly sellsOddLots?: true
}

type Rows = readonly [LotRule, ...LotRule[]]

const SINGLE: Rows = [{ from: '20100101', step: 1 }]
const HUNDREDS: Rows = [{ from: '20100101', step: 100, sellsOddLots: true }]
const VN: Rows = [{ from: '20100101', step: 100 }]
const HOSE: Rows = [
  { from: '20210104', step: 100 },
  { from: '20160912', to: '20210103', step: 10 },
]
const HK: Rows = [{ from: '20100101', step: undefined, sellsOddLots: true }]
const JP_SINCE = '20181001'

/** Newest first. */
export const LOT_RULES: Readonly<Record<RuleBook, Rows>> = {
  // Before, ten shares of stocks below 50,000 won.
  kospi: [{ from: '20140602', step: 1 }],
  kosdaq: SINGLE,
  konex: [
    { from: '20141117', step: 1 },
    { from: '20130701', to: '20141116', step: 100 },
  ],
  etf: SINGLE,
  etn: SINGLE,
  elw: SINGLE,
  'kospi200-futures': SINGLE,
  'mini-kospi200-futures': SINGLE,
  'kospi200-options': SINGLE,
  'mini-kospi200-options': SINGLE,
  'kosdaq150-futures': SINGLE,
  'kosdaq150-options': SINGLE,
  'stock-futures': SINGLE,
  us: SINGLE,
  hk: HK,
  'hk-etf': HK,
  'cn-main': HUNDREDS,
  'cn-chinext': HUNDREDS,
  'cn-star': [{ from: '20100101', step: 1, least: 200, sellsOddLots: true }],
  'cn-fund': HUNDREDS,
  'sse-b': HUNDREDS,
  'szse-b': HUNDREDS,
  tse: [{ from: JP_SINCE, step: 100 }],
  'tse-topix500': [{ from: JP_SINCE, step: 100 }],
  // 1 or 10, by fund.
  'tse-fund': [{ from: JP_SINCE, step: undefined }],
  hose: HOSE,
  'hose-etf': HOSE,
  hnx: VN,
  'hnx-etf': VN,
  upcom: VN,
}
