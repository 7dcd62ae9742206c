import type { RestClient } from '@kis/rest'
import { inquireDailyItemchartprice } from '@kis/rest/domestic-bond'
import { asReal } from '../../stock/wire-values.js'
import { type BarSource, pricesOf, type SourceBar } from '../bar-source.js'

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
      const bars = output.flatMap((row): SourceBar[] => {
        const prices = pricesOf(row.bond_oprc, row.bond_hgpr, row.bond_lwpr, row.bond_prpr)
        if (row.stck_bsop_date === null || prices === undefined) return []
        return [{ key: row.stck_bsop_date, at: null, ...prices, volume: row.acml_vol ?? 0, turnover: null }]
      })
      return { bars }
    },
  }
}
