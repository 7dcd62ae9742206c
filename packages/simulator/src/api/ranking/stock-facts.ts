import { kstTime } from '@kis/core'
import type { Market } from '../../exchange/exchange.js'
import { withToday } from '../../exchange/past-ranges.js'
import type { Side } from '../../exchange/side.js'
import { BOOK_DEPTH } from '../../exchange/symbol-market.js'
import { type Change, changeOf, fixed, percent } from '../../quotes/change.js'

/** 억. */
const HUNDRED_MILLION = 100_000_000

/** What rows of rankings say about a stock, by wire field: the state of its market at this moment. */
export const STOCK_FACTS: Readonly<Record<string, (market: Market) => string>> = {
  mksc_shrn_iscd: ({ instrument }) => instrument.code,
  stck_shrn_iscd: ({ instrument }) => instrument.code,
  sht_cd: ({ instrument }) => instrument.code,
  hts_kor_isnm: ({ instrument }) => instrument.name,
  isin_name: ({ instrument }) => instrument.name,
  mrkt_div_cls_name: ({ instrument }) => (instrument.market === 'KOSPI' ? '코스피' : '코스닥'),
  mrkt_div_cls_code: ({ instrument }) => (instrument.market === 'KOSPI' ? 'J' : 'Q'),
  lstn_stcn: ({ instrument }) => String(instrument.listedShares),
  stck_avls: (market) => String(Math.floor(capOf(market) / HUNDRED_MILLION)),

  stck_prpr: ({ day }) => String(day.last),
  prdy_vrss: (market) => today(market).difference,
  prdy_vrss_sign: (market) => today(market).sign,
  prdy_ctrt: (market) => today(market).rate,
  dsgt_date_clpr_vrss_prpr_rate: (market) => today(market).rate,
  n_befr_clpr_vrss_prpr_rate: (market) => today(market).rate,
  stck_sdpr: ({ day }) => String(day.base),
  stck_mxpr: ({ grid }) => String(grid.limits.upper),
  stck_llam: ({ grid }) => String(grid.limits.lower),

  stck_hgpr: ({ day }) => String(day.high),
  hgpr_hour: ({ day }) => kstTime(day.highAt),
  acml_hgpr_date: ({ day }) => day.date,
  hgpr_vrss_prpr_rate: ({ day }) => percent(day.last - day.high, day.high),
  stck_lwpr: ({ day }) => String(day.low),
  lwpr_hour: ({ day }) => kstTime(day.lowAt),
  acml_lwpr_date: ({ day }) => day.date,
  lwpr_vrss_prpr_rate: ({ day }) => percent(day.last - day.low, day.low),
  oprc_vrss_prpr: ({ day }) => changeOf(day.last, day.open).difference,
  oprc_vrss_prpr_sign: ({ day }) => changeOf(day.last, day.open).sign,
  oprc_vrss_prpr_rate: ({ day }) => changeOf(day.last, day.open).rate,
  cnnt_ascn_dynu: (market) => String(daysInARow(market, 1)),
  cnnt_down_dynu: (market) => String(daysInARow(market, -1)),

  acml_vol: ({ day }) => String(day.volume),
  acml_tr_pbmn: ({ day }) => String(day.value),
  avrg_vol: ({ day }) => String(day.volume),
  avrg_tr_pbmn: ({ day }) => String(day.value),
  prdy_vol: ({ instrument }) => String(instrument.previousVolume),
  vol_inrt: ({ day, instrument }) => percent(day.volume, instrument.previousVolume),
  prdy_vrss_vol_rate: ({ day, instrument }) => percent(day.volume, instrument.previousVolume),
  vol_tnrt: ({ day, instrument }) => percent(day.volume, instrument.listedShares),
  nday_vol_tnrt: ({ day, instrument }) => percent(day.volume, instrument.listedShares),
  tr_pbmn_tnrt: (market) => percent(market.day.value, capOf(market)),
  nday_tr_pbmn_tnrt: (market) => percent(market.day.value, capOf(market)),
  shnu_cnqn_smtn: ({ day }) => String(day.buyVolume),
  seln_cnqn_smtn: ({ day }) => String(day.sellVolume),
  shnu_cnqn: ({ day }) => String(day.buyVolume),
  seln_cnqn: ({ day }) => String(day.sellVolume),
  ntby_cnqn: ({ day }) => String(day.buyVolume - day.sellVolume),
  // Where nobody sold KIS writes the largest number that fits.
  tday_rltv: ({ day }) =>
    day.sellVolume === 0
      ? day.buyVolume === 0
        ? '0.00'
        : '999.99'
      : fixed(Math.min((day.buyVolume / day.sellVolume) * 100, 999.99), 2),

  askp: ({ book }) => String(book.best('sell') ?? 0),
  bidp: ({ book }) => String(book.best('buy') ?? 0),
  askp_rsqn1: (market) => String(bestQuantity(market, 'sell')),
  bidp_rsqn1: (market) => String(bestQuantity(market, 'buy')),
  seln_rsqn: (market) => String(bestQuantity(market, 'sell')),
  shnu_rsqn: (market) => String(bestQuantity(market, 'buy')),
  total_askp_rsqn: (market) => String(restingOn(market, 'sell')),
  total_bidp_rsqn: (market) => String(restingOn(market, 'buy')),
  total_ntsl_bidp_rsqn: (market) => String(restingOn(market, 'buy') - restingOn(market, 'sell')),
  shnu_rsqn_rate: (market) => percent(restingOn(market, 'buy'), restingOn(market, 'buy') + restingOn(market, 'sell')),
  seln_rsqn_rate: (market) => percent(restingOn(market, 'sell'), restingOn(market, 'buy') + restingOn(market, 'sell')),

  d5_dsrt: (market) => disparity(market, 5),
  d10_dsrt: (market) => disparity(market, 10),
  d20_dsrt: (market) => disparity(market, 20),
  d60_dsrt: (market) => disparity(market, 60),
  d120_dsrt: (market) => disparity(market, 120),
  new_hgpr: (market) => String(yearOf(market).high.price),
  new_lwpr: (market) => String(yearOf(market).low.price),
  hprc_near_rate: (market) => percent(yearOf(market).high.price - market.day.last, yearOf(market).high.price),
  lwpr_near_rate: (market) => percent(market.day.last - yearOf(market).low.price, yearOf(market).low.price),
}

/** 시가총액 in won. */
export function capOf({ instrument, day }: Market): number {
  return instrument.listedShares * day.last
}

/** 우선주: their codes end in another digit than 0. */
export function isPreferred({ instrument }: Market): boolean {
  return instrument.product === 'stock' && !instrument.code.endsWith('0')
}

function today({ day, grid }: Market): Change {
  return changeOf(day.last, day.base, grid.limits)
}

function bestQuantity({ book }: Market, side: Side): number {
  return book.levels(side, 1)[0]?.quantity ?? 0
}

function restingOn({ book }: Market, side: Side): number {
  return book.levels(side, BOOK_DEPTH).reduce((sum, level) => sum + level.quantity, 0)
}

// Today's price counts as today's close.
function disparity({ daily, day }: Market, days: number): string {
  const closes = [...daily.slice(1 - days).map(({ close }) => close), day.last]
  const average = closes.reduce((sum, close) => sum + close, 0) / closes.length
  return percent(day.last, average)
}

function yearOf({ pastRanges, day }: Market): ReturnType<typeof withToday> {
  return withToday(pastRanges.w52, day)
}

function daysInARow({ daily, day }: Market, direction: 1 | -1): number {
  const closes = [...daily.slice(-20).map(({ close }) => close), day.last].reverse()
  const end = closes.findIndex((close, index) => (close - (closes[index + 1] ?? close)) * direction <= 0)
  return Math.max(end, 0)
}
