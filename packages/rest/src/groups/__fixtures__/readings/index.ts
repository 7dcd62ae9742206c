import { readings as domesticBond } from './domestic-bond.js'
import { readings as domesticFuturesOptions } from './domestic-futures-options.js'
import { readings as domesticStock } from './domestic-stock.js'
import { readings as domesticStockAccount } from './domestic-stock-account.js'
import { readings as domesticStockAnalysis } from './domestic-stock-analysis.js'
import { readings as domesticStockRanking } from './domestic-stock-ranking.js'
import { readings as elw } from './elw.js'
import { readings as etfEtn } from './etf-etn.js'
import { readings as overseasFuturesOptions } from './overseas-futures-options.js'
import { readings as overseasStock } from './overseas-stock.js'

/** By `<catalogue group>/<catalogue id>`: a part of what the answer of the official example decodes to. */
export type Readings = Readonly<Record<string, object>>

export const READINGS: Readings = {
  ...domesticBond,
  ...domesticFuturesOptions,
  ...domesticStock,
  ...domesticStockAccount,
  ...domesticStockAnalysis,
  ...domesticStockRanking,
  ...elw,
  ...etfEtn,
  ...overseasFuturesOptions,
  ...overseasStock,
}
