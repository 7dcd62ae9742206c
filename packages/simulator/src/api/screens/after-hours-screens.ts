import { dayBars, latestTrades, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'
import { findStock } from './stock-screens.js'

/** 잔량 증감: nothing is kept of the answer before. */
const unchanged: MoreFields = () =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => index + 1).flatMap((level) => [
      [`ovtm_untp_askp_icdc${level}`, '0'],
      [`ovtm_untp_bidp_icdc${level}`, '0'],
    ]),
  )

const DAYS = dayBars({ period: () => 'D', most: 30 })

/** 시간외 단일가: what is traded after hours counts for the day of its stock, and is told with it. */
export const AFTER_HOURS_SCREENS: readonly Screen[] = [
  { id: 'domesticStock.inquireOvertimePrice', find: findStock, blocks: { output: now } },
  {
    id: 'domesticStock.inquireOvertimeAskingPrice',
    find: findStock,
    blocks: { output: now },
    more: { output: unchanged },
  },
  {
    id: 'domesticStock.inquireDailyOvertimeprice',
    find: findStock,
    blocks: { output1: now, output2: DAYS },
  },
  {
    id: 'domesticStock.inquireTimeOvertimeconclusion',
    find: findStock,
    blocks: { output1: now, output2: latestTrades(30) },
  },
]
