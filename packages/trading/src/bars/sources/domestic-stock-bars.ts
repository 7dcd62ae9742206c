import type { RestClient } from '@kis/rest'
import {
  inquireDailyItemchartprice,
  inquireTimeDailychartprice,
  inquireTimeItemchartprice,
} from '@kis/rest/domestic-stock'
import { type HomeVenue, MARKET_CODES } from '../../stock/home-venue.js'
import { asReal } from '../../stock/wire-values.js'
import { type BarSource, type PageRequest, pricesOf, type SourceBar, type SourcePage } from '../bar-source.js'
import { addDays } from '../periods.js'
import type { WantedBars } from '../wanted-bars.js'
import { dayBar, dayBars } from './day-bars.js'
import { koreanBar } from './korean-bar.js'

/** How far back minutes are asked for: an estimate (추정). Nothing that KIS publishes here says how long it keeps them; about a year is likely. */
const KEPT_DAYS = 375

/**
 * Charts of stocks, ETF, ETN and ELW: 국내주식기간별시세 (FHKST03010100, 100 bars a call), 주식당일분봉조회 (FHKST03010200, 30) for today, 주식일별분봉조회
 * (FHKST03010230, 120, real only) for the days before.
 */
export function domesticStockBars(rest: RestClient, symbol: string, venue: HomeVenue, wanted: WantedBars): BarSource {
  const { unit, isAdjusted, today } = wanted
  const FID_COND_MRKT_DIV_CODE = MARKET_CODES[venue]
  if (unit !== 'minute') {
    return dayBars(unit, async (dates, options) => {
      const { output2 } = await inquireDailyItemchartprice(
        rest,
        { FID_COND_MRKT_DIV_CODE, FID_INPUT_ISCD: symbol, ...dates, FID_ORG_ADJ_PRC: isAdjusted ? '0' : '1' },
        options,
      )
      return output2.flatMap((row) => {
        const prices = pricesOf(row.stck_oprc, row.stck_hgpr, row.stck_lwpr, row.stck_clpr)
        return dayBar(row.stck_bsop_date, prices, row.acml_vol, row.acml_tr_pbmn)
      })
    })
  }

  const ofToday = async ({ until, signal }: PageRequest): Promise<SourcePage> => {
    const { output2 } = await inquireTimeItemchartprice(
      rest,
      {
        FID_COND_MRKT_DIV_CODE,
        FID_INPUT_ISCD: symbol,
        FID_INPUT_HOUR_1: until.slice(8),
        FID_PW_DATA_INCU_YN: false,
      },
      { signal },
    )
    return { bars: output2.flatMap(minuteOf) }
  }
  const ofDay = async ({ until, signal }: PageRequest): Promise<SourcePage> => {
    const { output2 } = await inquireTimeDailychartprice(
      // Whether paper has it is unconfirmed: the endpoint itself says so before any call.
      asReal(rest),
      {
        FID_COND_MRKT_DIV_CODE,
        FID_INPUT_ISCD: symbol,
        FID_INPUT_HOUR_1: until.slice(8),
        FID_INPUT_DATE_1: until.slice(0, 8),
        FID_PW_DATA_INCU_YN: false,
      },
      { signal },
    )
    return { bars: output2.flatMap(minuteOf) }
  }
  return {
    unit,
    minutes: 1,
    reach: 'back',
    chunkDays: 1,
    isByDay: true,
    keptSince: addDays(today, -KEPT_DAYS),
    ask: (request) => (request.until.slice(0, 8) === today ? ofToday(request) : ofDay(request)),
  }
}

interface MinuteRow {
  readonly stck_bsop_date: string | null
  readonly stck_cntg_hour: string | null
  readonly stck_oprc: number | null
  readonly stck_hgpr: number | null
  readonly stck_lwpr: number | null
  readonly stck_prpr: number | null
  readonly cntg_vol: number | null
}

function minuteOf(row: MinuteRow): SourceBar[] {
  const prices = pricesOf(row.stck_oprc, row.stck_hgpr, row.stck_lwpr, row.stck_prpr)
  return koreanBar(row.stck_bsop_date, row.stck_cntg_hour, prices, row.cntg_vol)
}
