import type { RestClient } from '@kis/rest'
import { inquireDailyChartprice, inquireTimeIndexchartprice } from '@kis/rest/overseas-stock'
import { asReal } from '../../stock/wire-values.js'
import { worldMarketOf } from '../../stock/world-quote.js'
import { type BarSource, pricesOf, type SourceBar } from '../bar-source.js'
import type { WantedBars } from '../wanted-bars.js'
import { dayBar, dayBars } from './day-bars.js'

/**
 * 해외지수·환율기간별시세 (FHKST03030100, up to 100 bars a call) and 해외지수분봉조회 (FHKST03030200, real only): the bars up to now, with no way further
 * back. Whose clocks its times are on is not documented.
 */
export function worldBars(rest: RestClient, symbol: string, { unit, isRegular }: WantedBars): BarSource {
  const market = worldMarketOf(symbol)
  if (unit !== 'minute') {
    return dayBars(unit, async (dates, options) => {
      const params = { FID_COND_MRKT_DIV_CODE: market, FID_INPUT_ISCD: symbol, ...dates }
      const { output2 } = await inquireDailyChartprice(rest, params, options)
      return output2.flatMap((row) => {
        const prices = pricesOf(row.ovrs_nmix_oprc, row.ovrs_nmix_hgpr, row.ovrs_nmix_lwpr, row.ovrs_nmix_prpr)
        return dayBar(row.stck_bsop_date, prices, row.acml_vol, null)
      })
    })
  }
  return {
    unit,
    minutes: 1,
    reach: 'latest',
    chunkDays: 1,
    isByDay: false,
    async ask({ signal }) {
      const { output2 } = await inquireTimeIndexchartprice(
        asReal(rest),
        {
          FID_COND_MRKT_DIV_CODE: market === 'X' ? 'X' : 'N',
          FID_INPUT_ISCD: symbol,
          FID_HOUR_CLS_CODE: isRegular ? '0' : '1',
          FID_PW_DATA_INCU_YN: true,
        },
        { signal },
      )
      const bars = output2.flatMap((row): SourceBar[] => {
        const prices = pricesOf(row.optn_oprc, row.optn_hgpr, row.optn_lwpr, row.optn_prpr)
        const { stck_bsop_date: date, stck_cntg_hour: time } = row
        if (date === null || time === null || prices === undefined) return []
        return [{ key: `${date}${time.slice(0, 4)}00`, at: null, ...prices, volume: row.cntg_vol ?? 0, turnover: null }]
      })
      return { bars }
    },
  }
}
