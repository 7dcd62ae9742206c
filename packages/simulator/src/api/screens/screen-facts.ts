import { kstDate, kstTime } from '@kis/core'
import type { PriceLevel } from '../../exchange/order-book.js'
import { changeOf, percent } from '../../quotes/change.js'
import type { QuoteRow } from '../../quotes/quoted.js'

/** Reads one field out of a row: a number is written in the form of the field, a text as it is. */
export type RowReader = (row: QuoteRow) => number | string

const sum = (levels: readonly PriceLevel[]): number => levels.reduce((total, { quantity }) => total + quantity, 0)

const last: RowReader = ({ day }) => day.last
const open: RowReader = ({ day }) => day.open
const high: RowReader = ({ day }) => day.high
const low: RowReader = ({ day }) => day.low
const base: RowReader = ({ day }) => day.base
const change: RowReader = ({ day }) => day.last - day.base
const sign: RowReader = ({ day, limits }) => changeOf(day.last, day.base, limits).sign
const rate: RowReader = ({ day }) => percent(day.last - day.base, day.base)
const volume: RowReader = ({ day }) => day.volume
const turnover: RowReader = ({ day }) => day.value
const quantity: RowReader = (row) => row.quantity
const date: RowReader = (row) => row.date
const time: RowReader = ({ at }) => kstTime(at)
const code: RowReader = (row) => row.code
const name: RowReader = (row) => row.name
const ask: RowReader = ({ asks }) => asks[0]?.price ?? 0
const bid: RowReader = ({ bids }) => bids[0]?.price ?? 0
const askQuantity: RowReader = ({ asks }) => asks[0]?.quantity ?? 0
const bidQuantity: RowReader = ({ bids }) => bids[0]?.quantity ?? 0
const totalAsk: RowReader = ({ asks }) => sum(asks)
const totalBid: RowReader = ({ bids }) => sum(bids)
/** Without a direction: the sign beside it tells. */
const distance: RowReader = ({ day }) => Math.abs(day.last - day.base)

const against =
  (of: 'open' | 'high' | 'low'): RowReader =>
  ({ day }) =>
    day.last - day[of]
const signAgainst =
  (of: 'open' | 'high' | 'low'): RowReader =>
  ({ day }) =>
    changeOf(day.last, day[of]).sign
const rateOfDay =
  (of: 'open' | 'high' | 'low'): RowReader =>
  ({ day }) =>
    percent(day[of] - day.base, day.base)
const yesterday =
  (of: 'open' | 'high' | 'low' | 'volume' | 'value'): RowReader =>
  ({ before }) =>
    before?.[of] ?? 0

/** What fields tell, by their name in lower case without the kind of security in front. */
const FACTS: Readonly<Record<string, RowReader>> = {
  ...{ shrn_iscd: code, srs_cd: code, symb: code, kor_isnm: name, hts_kor_isnm: name, name, knam: name },
  ...{ prpr: last, clpr: last, last, last_price: last, nmix_prpr: last },
  ...{ oprc: open, open, open_price: open, nmix_oprc: open, prod_oprc: open, popen: open },
  ...{ hgpr: high, high, high_price: high, nmix_hgpr: high, prod_hgpr: high, phigh: high },
  ...{ lwpr: low, low, low_price: low, lowp_rice: low, nmix_lwpr: low, prod_lwpr: low, plow: low },
  ...{ prdy_clpr: base, sdpr: base, base, prev_price: base, prdy_nmix: base, nmix_sdpr: base, sttl_price: base },
  ...{ prdy_vrss: change, nmix_prdy_vrss: change, vrss: change, sdpr_vrss_prpr: change },
  ...{ prev_diff_price: distance, diff: distance },
  ...{ prdy_vrss_sign: sign, sign, prev_diff_flag: sign, vrss_sign: sign },
  ...{ prdy_ctrt: rate, nmix_prdy_ctrt: rate, rate, prev_diff_rate: rate, sdpr_vrss_prpr_rate: rate },
  ...{ acml_vol: volume, vol: volume, tvol: volume, acml_tr_pbmn: turnover, tamt: turnover, avol: turnover },
  ...{ cntg_vol: quantity, last_qntt: quantity, evol: quantity, cnqn: quantity, eamt: ({ amount }) => amount },
  ...{ bsop_date: date, data_date: date, proc_date: date, quot_date: date },
  ...{ cntg_hour: time, bsop_hour: time, aspr_acpt_hour: time, data_time: time, proc_time: time, quot_time: time },
  ...{ askp: ask, ask_price: ask, pask: ask, bidp: bid, bid_price: bid, pbid: bid },
  ...{ ask_qntt: askQuantity, vask: askQuantity, seln_rsqn: askQuantity },
  ...{ bid_qntt: bidQuantity, vbid: bidQuantity, shnu_rsqn: bidQuantity },
  ...{ total_askp_rsqn: totalAsk, tot_ask_qntt: totalAsk, total_bidp_rsqn: totalBid, tot_bid_qntt: totalBid },
  ntby_aspr_rsqn: ({ asks, bids }) => sum(bids) - sum(asks),
  ...{ mxpr: ({ limits }) => limits?.upper ?? 0, llam: ({ limits }) => limits?.lower ?? 0 },
  ...{ prdy_oprc: yesterday('open'), prdy_hgpr: yesterday('high'), prdy_lwpr: yesterday('low') },
  ...{ prdy_vol: yesterday('volume'), pvol: yesterday('volume'), pamt: yesterday('value') },
  prdy_tr_pbmn: yesterday('value'),
  ...{ oprc_vrss_prpr: against('open'), hgpr_vrss_prpr: against('high'), lwpr_vrss_prpr: against('low') },
  oprc_vrss_prpr_sign: signAgainst('open'),
  hgpr_vrss_prpr_sign: signAgainst('high'),
  lwpr_vrss_prpr_sign: signAgainst('low'),
  prdy_clpr_vrss_oprc_rate: rateOfDay('open'),
  prdy_clpr_vrss_hgpr_rate: rateOfDay('high'),
  prdy_clpr_vrss_lwpr_rate: rateOfDay('low'),
  oprc_vrss_prpr_rate: ({ day }) => percent(day.last - day.open, day.open),
  oprc_vrss_hgpr_rate: ({ day }) => percent(day.high - day.open, day.open),
  prdy_vrss_vol_rate: ({ day, before }) => percent(day.volume, before?.volume ?? 0),
  tday_rltv: ({ day }) => percent(day.buyVolume, day.sellVolume),
  vpow: ({ day }) => percent(day.buyVolume, day.sellVolume),
  powx: ({ day }) => percent(day.buyVolume, day.sellVolume),
  shnu_cnqn_smtn: ({ day }) => day.buyVolume,
  seln_cnqn_smtn: ({ day }) => day.sellVolume,
  wghn_avrg_stck_prc: ({ day }) => (day.volume === 0 ? day.last : day.value / day.volume).toFixed(2),
  ...{ tr_pbmn: turnover, last_hour: time, antc_cntg_ctrt: rate, antc_cnqn: () => 0 },
  // No call is on while trades are told; one says its price in the book.
  ...{
    antc_cnpr: last,
    antc_cntg_vrss: change,
    antc_cntg_vrss_sign: sign,
    antc_cntg_prdy_ctrt: rate,
    antc_vol: () => 0,
  },
  ...{ intr_antc_cntg_vrss: change, intr_antc_cntg_vrss_sign: sign, intr_antc_cntg_prdy_ctrt: rate },
  ...{ intr_antc_vol: () => 0, antc_tr_pbmn: () => 0 },
  ...{
    kymd: ({ at }) => kstDate(at),
    khms: time,
    zdiv: ({ places }) => places,
    mod_yn: () => 'N',
    vi_cls_code: () => 'N',
  },
}

const PREFIX = /^(?:stck|futs|optn|bond|elw|inter2?|bstp|ovrs|ovtm_untp)_/
const LEVEL = /^(askp|bidp|pask|pbid|vask|vbid|askp_rsqn|bidp_rsqn)(\d+)$/

/** How a field follows from a row; `undefined` for one that the market does not know. */
export function rowReaderOf(field: string): RowReader | undefined {
  const lower = field.toLowerCase()
  const plain = lower.replace(PREFIX, '')
  const fact = FACTS[lower] ?? FACTS[plain]
  if (fact) return fact
  const [, what = '', number] = LEVEL.exec(plain) ?? []
  if (number === undefined) return undefined
  const side = what.includes('ask') ? 'asks' : 'bids'
  const key = /rsqn|^v/.test(what) ? 'quantity' : 'price'
  return (row) => row[side][Number(number) - 1]?.[key] ?? 0
}
