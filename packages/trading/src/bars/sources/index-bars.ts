import type { RestClient } from '@kis/rest'
import { inquireDailyIndexchartprice, inquireTimeIndexchartprice } from '@kis/rest/domestic-stock'
import { asReal, scaled } from '../../stock/wire-values.js'
import { type BarSource, pricesOf, type SourceBar } from '../bar-source.js'
import type { WantedBars } from '../wanted-bars.js'
import { koreanBar } from './korean-bar.js'
import { PERIOD_CODES } from './period-codes.js'

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
    return {
      unit,
      minutes: 1,
      reach: 'back',
      chunkDays: 1,
      isByDay: false,
      async ask({ from, until, signal }) {
        const { output2 } = await inquireDailyIndexchartprice(
          rest,
          {
            FID_INPUT_ISCD: symbol,
            FID_INPUT_DATE_1: from,
            FID_INPUT_DATE_2: until,
            FID_PERIOD_DIV_CODE: PERIOD_CODES[unit],
          },
          { signal },
        )
        const bars = output2.flatMap((row): SourceBar[] => {
          const { bstp_nmix_oprc: open, bstp_nmix_hgpr: high, bstp_nmix_lwpr: low, bstp_nmix_prpr: close } = row
          const prices = pricesOf(open, high, low, close)
          if (row.stck_bsop_date === null || prices === undefined) return []
          const turnover = scaled(row.acml_tr_pbmn, WON)
          return [{ key: row.stck_bsop_date, at: null, ...prices, volume: scaled(row.acml_vol, SHARES) ?? 0, turnover }]
        })
        return { bars }
      },
    }
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
        const { bstp_nmix_oprc: open, bstp_nmix_hgpr: high, bstp_nmix_lwpr: low, bstp_nmix_prpr: close } = row
        const prices = pricesOf(open, high, low, close)
        return koreanBar(row.stck_bsop_date, row.stck_cntg_hour, prices, scaled(row.cntg_vol, SHARES))
      })
      return { bars }
    },
  }
}
