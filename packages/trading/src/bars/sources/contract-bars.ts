import type { RestClient } from '@kis/rest'
import { inquireDailyFuopchartprice, inquireTimeFuopchartprice } from '@kis/rest/domestic-futures-options'
import type { DerivativeMarket } from '../../stock/derivative-market.js'
import { asReal } from '../../stock/wire-values.js'
import { type BarSource, pricesOf } from '../bar-source.js'
import { addDays } from '../periods.js'
import type { WantedBars } from '../wanted-bars.js'
import { dayBar, dayBars } from './day-bars.js'
import { koreanBar } from './korean-bar.js'

/** The night session (야간) is over by six in the morning, and the day begins after eight. */
const NIGHT_ENDS = '080000'

/**
 * 선물옵션기간별시세 (FHKIF03020100, up to 100 bars a call) and 선물옵션 분봉조회 (FHKIF03020200, some hundred a call, real only).
 */
export function contractBars(
  rest: RestClient,
  symbol: string,
  market: DerivativeMarket,
  { unit }: WantedBars,
): BarSource {
  if (unit !== 'minute') {
    return dayBars(unit, async (dates, options) => {
      const params = { FID_COND_MRKT_DIV_CODE: market, FID_INPUT_ISCD: symbol, ...dates }
      const { output2 } = await inquireDailyFuopchartprice(rest, params, options)
      return output2.flatMap((row) => {
        const prices = pricesOf(row.futs_oprc, row.futs_hgpr, row.futs_lwpr, row.futs_prpr)
        // Its turnover is in thousands of won for some contracts and in won for others.
        return dayBar(row.stck_bsop_date, prices, row.acml_vol, null)
      })
    })
  }
  const isNight = market === 'CM' || market === 'EU'
  return {
    unit,
    minutes: 1,
    reach: 'back',
    chunkDays: 1,
    isByDay: !isNight,
    async ask({ until, signal }) {
      const [date, time] = [until.slice(0, 8), until.slice(8)]
      const isAfterMidnight = isNight && time < NIGHT_ENDS
      const { output2 } = await inquireTimeFuopchartprice(
        asReal(rest),
        {
          FID_COND_MRKT_DIV_CODE: market,
          FID_INPUT_ISCD: symbol,
          FID_HOUR_CLS_CODE: '60',
          FID_PW_DATA_INCU_YN: true,
          // Bars without a trade would only fill the page.
          FID_FAKE_TICK_INCU_YN: 'N',
          FID_INPUT_DATE_1: isAfterMidnight ? addDays(date, -1) : date,
          FID_INPUT_HOUR_1: isAfterMidnight ? String(Number(time) + 240_000) : time,
        },
        { signal },
      )
      const bars = output2.flatMap((row) => {
        const prices = pricesOf(row.futs_oprc, row.futs_hgpr, row.futs_lwpr, row.futs_prpr)
        return koreanBar(row.stck_bsop_date, row.stck_cntg_hour, prices, row.cntg_vol)
      })
      return { bars }
    },
  }
}
