import { kstTime } from '@kis/core'
import { changeOf, percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'

const ROWS = 30

/** 주식현재가 체결: the latest trades, newest first. */
export const inquireCcnl: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-ccnl',
  method: 'GET',
  trIds: { real: ['FHKST01010300'], paper: ['FHKST01010300'] },
  isLedger: false,
  required: QUOTE_KEYS,
  answer(call) {
    const { tape, day, grid } = marketOf(call)
    const output = tape
      .slice(-ROWS)
      .reverse()
      .map((trade) => {
        const change = changeOf(trade.price, day.base, grid.limits)
        return {
          stck_cntg_hour: kstTime(trade.at),
          stck_prpr: String(trade.price),
          prdy_vrss: change.difference,
          prdy_vrss_sign: change.sign,
          cntg_vol: String(trade.quantity),
          tday_rltv: percent(day.buyVolume, day.sellVolume),
          prdy_ctrt: change.rate,
        }
      })
    return quoteAnswer({ output })
  },
}
