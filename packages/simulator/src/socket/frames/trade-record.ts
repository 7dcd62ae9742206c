import { kstDate, kstTime } from '@kis/core'
import type { MarketView } from '../../exchange/market-view.js'
import { BOOK_DEPTH, type TradePrint } from '../../exchange/symbol-market.js'
import { changeOf, fixed, percent } from '../../quotes/change.js'

/** One record of H0STCNT0 (실시간체결가): 46 columns, 47 with 시장구분 since 2026-09-14. */
export function tradeRecord({ trade, day }: TradePrint, market: MarketView, width: 46 | 47): string {
  const { grid, book, instrument } = market
  const change = changeOf(trade.price, day.base, grid.limits)
  const against = (price: number): readonly string[] => {
    const { sign, difference } = changeOf(trade.price, price)
    return [sign, difference]
  }
  const asks = book.levels('sell', BOOK_DEPTH)
  const bids = book.levels('buy', BOOK_DEPTH)
  const sum = (levels: readonly { quantity: number }[]): number =>
    levels.reduce((total, level) => total + level.quantity, 0)
  const columns = [
    instrument.code, // MKSC_SHRN_ISCD
    kstTime(trade.at), // STCK_CNTG_HOUR
    trade.price, // STCK_PRPR
    change.sign, // PRDY_VRSS_SIGN
    change.difference, // PRDY_VRSS
    change.rate, // PRDY_CTRT
    fixed(day.value / day.volume, 2), // WGHN_AVRG_STCK_PRC
    day.open, // STCK_OPRC
    day.high, // STCK_HGPR
    day.low, // STCK_LWPR
    asks[0]?.price ?? 0, // ASKP1
    bids[0]?.price ?? 0, // BIDP1
    trade.quantity, // CNTG_VOL
    day.volume, // ACML_VOL
    day.value, // ACML_TR_PBMN
    day.sellCount, // SELN_CNTG_CSNU
    day.buyCount, // SHNU_CNTG_CSNU
    day.buyCount - day.sellCount, // NTBY_CNTG_CSNU
    percent(day.buyVolume, day.sellVolume), // CTTR
    day.sellVolume, // SELN_CNTG_SMTN
    day.buyVolume, // SHNU_CNTG_SMTN
    trade.taker === 'buy' ? '1' : '5', // CCLD_DVSN
    fixed(day.buyVolume / day.volume, 2), // SHNU_RATE
    percent(day.volume, instrument.previousVolume), // PRDY_VOL_VRSS_ACML_VOL_RATE
    kstTime(day.openAt), // OPRC_HOUR
    ...against(day.open), // OPRC_VRSS_PRPR_SIGN, OPRC_VRSS_PRPR
    kstTime(day.highAt), // HGPR_HOUR
    ...against(day.high), // HGPR_VRSS_PRPR_SIGN, HGPR_VRSS_PRPR
    kstTime(day.lowAt), // LWPR_HOUR
    ...against(day.low), // LWPR_VRSS_PRPR_SIGN, LWPR_VRSS_PRPR
    kstDate(trade.at), // BSOP_DATE
    '20', // NEW_MKOP_CLS_CODE
    'N', // TRHT_YN
    asks[0]?.quantity ?? 0, // ASKP_RSQN1
    bids[0]?.quantity ?? 0, // BIDP_RSQN1
    sum(asks), // TOTAL_ASKP_RSQN
    sum(bids), // TOTAL_BIDP_RSQN
    percent(day.volume, instrument.listedShares), // VOL_TNRT
    instrument.previousVolume, // PRDY_SMNS_HOUR_ACML_VOL
    percent(day.volume, instrument.previousVolume), // PRDY_SMNS_HOUR_ACML_VOL_RATE
    '0', // HOUR_CLS_CODE
    '', // MRKT_TRTM_CLS_CODE
    day.base, // VI_STND_PRC
    '2', // MARKET_CLS_CODE: regular session
  ]
  return columns.slice(0, width).join('^')
}
