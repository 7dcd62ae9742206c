import { kstDate, kstTime } from '@kis/core'
import type { MarketView } from '../../exchange/market-view.js'
import { changeOf, percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'

const ROWS = 30

/** 주식현재가 당일시간대별체결: today's trades up to a time, newest first. */
export const inquireTimeItemconclusion: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-itemconclusion',
  method: 'GET',
  trIds: { real: ['FHPST01060000'], paper: ['FHPST01060000'] },
  isLedger: false,
  required: [...QUOTE_KEYS, 'FID_INPUT_HOUR_1'],
  answer(call) {
    const market = marketOf(call)
    const { day, grid, instrument } = market
    const hour = call.parameters.text('FID_INPUT_HOUR_1')
    const until = hour === '' || hour === '000000' ? '240000' : hour
    const rows = rowsOf(market).filter((row) => row.stck_cntg_hour <= until)
    const change = changeOf(day.last, day.base, grid.limits)
    return quoteAnswer({
      output1: {
        stck_prpr: String(day.last),
        prdy_vrss: change.difference,
        prdy_vrss_sign: change.sign,
        prdy_ctrt: change.rate,
        acml_vol: String(day.volume),
        prdy_vol: String(market.daily.at(-1)?.volume ?? 0),
        rprs_mrkt_kor_name: instrument.market === 'KOSPI' ? 'KOSPI200' : 'KOSDAQ',
      },
      output2: rows.slice(0, ROWS),
    })
  },
}

type TradeRow = Readonly<Record<string, string>> & { readonly stck_cntg_hour: string }

// Newest first: the volume of the day is known at its end, and runs down from there.
function rowsOf({ tape, day, grid }: MarketView): readonly TradeRow[] {
  let volume = day.volume
  return tape
    .filter((trade) => kstDate(trade.at) === day.date)
    .reverse()
    .map((trade) => {
      const change = changeOf(trade.price, day.base, grid.limits)
      const after = volume
      volume -= trade.quantity
      const isBuy = trade.taker === 'buy'
      return {
        stck_cntg_hour: kstTime(trade.at),
        stck_pbpr: String(trade.price),
        stck_prpr: String(trade.price),
        prdy_vrss: change.difference,
        prdy_vrss_sign: change.sign,
        prdy_ctrt: change.rate,
        // Whoever took paid what the other side asked.
        askp: String(isBuy ? trade.price : grid.up(trade.price)),
        bidp: String(isBuy ? grid.down(trade.price) : trade.price),
        tday_rltv: percent(day.buyVolume, day.sellVolume),
        acml_vol: String(after),
        cnqn: String(trade.quantity),
      }
    })
}
