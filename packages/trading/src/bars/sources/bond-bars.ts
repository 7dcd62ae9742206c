import type { RestClient } from '@kis/rest'
import { inquireDailyItemchartprice } from '@kis/rest/domestic-bond'
import { asReal } from '../../stock/wire-values.js'
import { type BarSource, pricesOf } from '../bar-source.js'
import { dayBar } from './day-bars.js'

/** 장내채권 기간별시세 (FHKBJ773701C0, real only): the last thirty days of trading, with no way further back; longer bars are put together from them. */
export function bondBars(rest: RestClient, symbol: string): BarSource {
  return {
    unit: 'day',
    minutes: 1,
    reach: 'latest',
    chunkDays: 1,
    isByDay: false,
    isSparse: true,
    async ask({ signal }) {
      const { output } = await inquireDailyItemchartprice(asReal(rest), { FID_INPUT_ISCD: symbol }, { signal })
      const bars = output.flatMap((row) => {
        const prices = pricesOf(row.bond_oprc, row.bond_hgpr, row.bond_lwpr, row.bond_prpr)
        return dayBar(row.stck_bsop_date, prices, row.acml_vol, null)
      })
      return { bars }
    },
  }
}
