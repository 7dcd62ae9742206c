import { kstDate, kstTime } from '@kis/core'
import { changeOf } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { QUOTE_KEYS } from './market-of.js'

const ROWS = 30

/** 주식당일분봉조회: at most 30 bars of today up to a time, newest first. Time 000000 means the latest ones. */
export const inquireMinuteChart: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-itemchartprice',
  method: 'GET',
  trIds: { real: ['FHKST03010200'], paper: ['FHKST03010200'] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_INPUT_HOUR_1', 'FID_PW_DATA_INCU_YN', 'FID_ETC_CLS_CODE'],
  answer({ parameters, world }) {
    const market = world.exchange.market(parameters.text('FID_INPUT_ISCD'))
    const until = parameters.text('FID_INPUT_HOUR_1')
    const isLatest = until === '' || until === '000000'
    let running = 0
    const rows = (market?.minutes ?? []).map((bar) => {
      running += bar.value
      return {
        stck_bsop_date: kstDate(bar.at),
        stck_cntg_hour: kstTime(bar.at),
        stck_prpr: String(bar.close),
        stck_oprc: String(bar.open),
        stck_hgpr: String(bar.high),
        stck_lwpr: String(bar.low),
        cntg_vol: String(bar.volume),
        acml_tr_pbmn: String(running),
      }
    })
    const wanted = rows.filter((row) => isLatest || row.stck_cntg_hour <= until)
    const day = market?.day
    const change = changeOf(day?.last ?? 0, day?.base ?? 0, market?.grid.limits)
    return quoteAnswer({
      output1: {
        prdy_vrss: change.difference,
        prdy_vrss_sign: change.sign,
        prdy_ctrt: change.rate,
        stck_prdy_clpr: String(day?.base ?? 0),
        acml_vol: String(day?.volume ?? 0),
        acml_tr_pbmn: String(day?.value ?? 0),
        hts_kor_isnm: market?.instrument.name ?? '',
        stck_prpr: String(day?.last ?? 0),
      },
      output2: wanted.slice(-ROWS).reverse(),
    })
  },
}
