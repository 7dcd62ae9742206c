import type { RestClient } from '@kis/rest'
import { inquireDailyIndexchartprice, inquireTimeIndexchartprice } from '@kis/rest/domestic-stock'
import { asReal, scaled } from '../../stock/wire-values.js'
import { type BarSource, pricesOf } from '../bar-source.js'
import type { WantedBars } from '../wanted-bars.js'
import { dayBar, dayBars } from './day-bars.js'
import { koreanBar } from './korean-bar.js'

/** 천주 and 백만원 */
const SHARES = 1_000
const WON = 1_000_000

/**
 * 업종기간별시세 (FHKUP03500100, up to 100 bars a call) and 업종 분봉조회 (FHKUP03500200, real only): some hundred bars up to now, with no way further
 * back; longer bars reach back further.
 */
export function indexBars(rest: RestClient, symbol: string, wanted: WantedBars): BarSource {
  const { unit, minutes, isRegular } = wanted
  if (unit !== 'minute') {
    return dayBars(unit, async (dates, options) => {
      const { output2 } = await inquireDailyIndexchartprice(rest, { FID_INPUT_ISCD: symbol, ...dates }, options)
      return output2.flatMap((row) => {
        const volume = scaled(row.acml_vol, SHARES)
        return dayBar(row.stck_bsop_date, indexPricesOf(row), volume, scaled(row.acml_tr_pbmn, WON))
      })
    })
  }
  // The chart has bars of 1, 10 and 60 minutes, of which the longest reaches back furthest.
  const own = minutes % 60 === 0 ? 60 : minutes % 10 === 0 ? 10 : 1
  return {
    unit,
    minutes: own,
    reach: 'latest',
    chunkDays: 1,
    isByDay: false,
    async ask({ signal }) {
      const { output2 } = await inquireTimeIndexchartprice(
        asReal(rest),
        {
          FID_ETC_CLS_CODE: isRegular ? '1' : '0',
          FID_INPUT_ISCD: symbol,
          FID_INPUT_HOUR_1: ({ 1: '60', 10: '600', 60: '3600' } as const)[own],
          FID_PW_DATA_INCU_YN: true,
        },
        { signal },
      )
      const bars = output2.flatMap((row) => {
        const volume = scaled(row.cntg_vol, SHARES)
        return koreanBar(row.stck_bsop_date, row.stck_cntg_hour, indexPricesOf(row), volume)
      })
      return { bars }
    },
  }
}

interface IndexRow {
  readonly bstp_nmix_oprc: number | null
  readonly bstp_nmix_hgpr: number | null
  readonly bstp_nmix_lwpr: number | null
  readonly bstp_nmix_prpr: number | null
}

function indexPricesOf(row: IndexRow) {
  return pricesOf(row.bstp_nmix_oprc, row.bstp_nmix_hgpr, row.bstp_nmix_lwpr, row.bstp_nmix_prpr)
}
