import { kstDate, kstTime } from '@kis/core'
import type { PriceLevel } from '../../exchange/order-book.js'
import { changeOf, percent } from '../../quotes/change.js'
import type { TickFacts } from './tick-facts.js'

/** Reads one column out of the facts: a number is written in the form of the column, a text as it is. */
export type FactReader = (facts: TickFacts) => number | string

type Rule = readonly [pattern: RegExp, reader: (match: RegExpExecArray) => FactReader]

const always = (reader: FactReader) => (): FactReader => reader
const sum = (levels: readonly PriceLevel[]): number => levels.reduce((total, { quantity }) => total + quantity, 0)

/** A level of the book. The bond book calls its fifth quantities 52 and 53; a level without a number is the best. */
function level(side: 'asks' | 'bids', field: keyof PriceLevel): Rule[1] {
  return ([, text]) => {
    const number = Number(text || '1')
    const index = (number > 10 ? Math.floor(number / 10) : number) - 1
    return (facts) => facts[side][index]?.[field] ?? 0
  }
}

const against = (of: 'open' | 'high' | 'low'): FactReader => {
  return ({ day }) => day.last - day[of]
}
const signAgainst = (of: 'open' | 'high' | 'low'): FactReader => {
  return ({ day }) => changeOf(day.last, day[of]).sign
}

/** What a Korean clock would have to show for the one at the exchange (현지시간). */
const localAt = ({ at, localShift = 0 }: TickFacts): number => at + localShift

/** Columns that tell what the market knows; names in upper case, without the kind of security in front. */
const RULES: readonly Rule[] = [
  [/^(?:SYMB|SERIES_CD)$/, always(({ code }) => code)],
  [/^BOND_ISNM$/, always(({ name }) => name)],
  [/^P?ASKP?(\d*)$/, level('asks', 'price')],
  [/^P?BIDP?(\d*)$/, level('bids', 'price')],
  [/^ASK_PRICE_(\d+)$/, level('asks', 'price')],
  [/^BID_PRICE_(\d+)$/, level('bids', 'price')],
  [/^(?:ASKP_RSQN|VASK|ASK_QNTT_)(\d*)$/, level('asks', 'quantity')],
  [/^(?:BIDP_RSQN|VBID|BID_QNTT_)(\d*)$/, level('bids', 'quantity')],
  [/^(?:TOTAL_ASKP_RSQN|AVOL)$/, always(({ asks }) => sum(asks))],
  [/^(?:TOTAL_BIDP_RSQN|BVOL)$/, always(({ bids }) => sum(bids))],
  [/^(?:PRPR|LAST|LAST_PRICE|PRPR_NMIX|NAV|TOTL_ERNN_NMIX|ANTC_CNPR)$/, always(({ day }) => day.last)],
  [/^(?:OPRC|OPEN|OPEN_PRICE|OPRC_NMIX|OPRC_NAV|TOTL_ERNN_NMIX_OPRC)$/, always(({ day }) => day.open)],
  [/^(?:HGPR|HIGH|HIGH_PRICE|NMIX_HGPR|HPRC_NAV|TOTL_ERNN_NMIX_HGPR)$/, always(({ day }) => day.high)],
  [/^(?:LWPR|LOW|LOW_PRICE|NMIX_LWPR|LPRC_NAV|TOTL_ERNN_NMIX_LWPR)$/, always(({ day }) => day.low)],
  [/^(?:PRDY_CLPR|PREV_PRICE|PRDY_TOTL_ERNN_NMIX|VI_STND_PRC)$/, always(({ day }) => day.base)],
  [
    /^(?:(?:NAV_|BSTP_NMIX_|TOTL_ERNN_NMIX_)?PRDY_VRSS|PREV_DIFF_PRICE|ANTC_CNTG_VRSS)$/,
    always(({ day }) => day.last - day.base),
  ],
  // Without a direction: the sign beside it tells.
  [/^DIFF$/, always(({ day }) => Math.abs(day.last - day.base))],
  [
    /^(?:(?:NAV_|TOTL_ERNN_NMIX_)?PRDY_CTRT|RATE|PREV_DIFF_RATE|ANTC_CNTG_PRDY_CTRT)$/,
    always(({ day }) => percent(day.last - day.base, day.base)),
  ],
  [
    /^(?:(?:NAV_|TOTL_ERNN_NMIX_)?PRDY_VRSS_SIGN|SIGN|PREV_SIGN|ANTC_CNTG_VRSS_SIGN)$/,
    always(({ day, limits }) => changeOf(day.last, day.base, limits).sign),
  ],
  [/^OPRC_HOUR$/, always(({ day }) => kstTime(day.openAt))],
  [/^HGPR_HOUR$/, always(({ day }) => kstTime(day.highAt))],
  [/^LWPR_HOUR$/, always(({ day }) => kstTime(day.lowAt))],
  [/^OPRC_VRSS_(?:NMIX_)?PRPR$/, always(against('open'))],
  [/^HGPR_VRSS_(?:NMIX_)?PRPR$/, always(against('high'))],
  [/^LWPR_VRSS_(?:NMIX_)?PRPR$/, always(against('low'))],
  [/^OPRC_VRSS_(?:NMIX_)?(?:PRPR_)?SIGN$/, always(signAgainst('open'))],
  [/^HGPR_VRSS_(?:NMIX_)?(?:PRPR_)?SIGN$/, always(signAgainst('high'))],
  [/^LWPR_VRSS_(?:NMIX_)?(?:PRPR_)?SIGN$/, always(signAgainst('low'))],
  [/^PRDY_CLPR_VRSS_OPRC_RATE$/, always(({ day }) => percent(day.open - day.base, day.base))],
  [/^PRDY_CLPR_VRSS_HGPR_RATE$/, always(({ day }) => percent(day.high - day.base, day.base))],
  [/^PRDY_CLPR_VRSS_LWPR_RATE$/, always(({ day }) => percent(day.low - day.base, day.base))],
  [/^(?:CNTG_VOL|LAST_CNQN|EVOL|LAST_QNTT|PCAS_VOL|ANTC_CNQN)$/, always(({ quantity }) => quantity)],
  [/^(?:ACML_VOL|TVOL|VOL|ANTC_VOL)$/, always(({ day }) => day.volume)],
  [/^(?:ACML_TR_PBMN|TAMT)$/, always(({ day }) => day.value)],
  [/^PCAS_TR_PBMN$/, always(({ day, quantity }) => day.last * quantity)],
  [/^WGHN_AVRG_STCK_PRC$|^WGHN_AVRG_PRC$/, always(({ day }) => (day.volume === 0 ? 0 : day.value / day.volume))],
  [/^SELN_CNTG_CSNU$/, always(({ day }) => day.sellCount)],
  [/^SHNU_CNTG_CSNU$/, always(({ day }) => day.buyCount)],
  [/^NTBY_CNTG_CSNU$/, always(({ day }) => day.buyCount - day.sellCount)],
  [/^(?:SELN_CNTG_SMTN|BIVL)$/, always(({ day }) => day.sellVolume)],
  [/^(?:SHNU_CNTG_SMTN|ASVL)$/, always(({ day }) => day.buyVolume)],
  [/^(?:CTTR|STRN)$/, always(({ day }) => percent(day.buyVolume, day.sellVolume))],
  [/^SHNU_RATE$/, always(({ day }) => (day.volume === 0 ? 0 : day.buyVolume / day.volume))],
  [/^(?:CNTG_CLS_CODE|CCLD_DVSN)$/, always(({ taker }) => (taker === 'buy' ? '1' : '5'))],
  [/^QUOTSIGN$/, always(({ taker }) => (taker === 'buy' ? '2' : '5'))],
  [
    /^KMID_PRC$|^NMID_PRC$/,
    always(({ asks, bids }) => Math.floor(((asks[0]?.price ?? 0) + (bids[0]?.price ?? 0)) / 2)),
  ],
  [/^ZDIV$/, always(({ places }) => places)],
  [/^(?:TRHT_YN|VI_CLS_CODE|OVTM_VI_CLS_CODE|DYNM_PRC_LIMT_YN)$/, always(() => 'N')],
  [/^TR_SUSP_REAS_CNTT$|^DIVI_APP_CLS_CODE$|^MRKT_TRTM_CLS_CODE$/, always(() => '')],
  [/^MKOP_CLS_CODE$|^ANTC_MKOP_CLS_CODE$/, always(() => '112')],
  [/^NEW_MKOP_CLS_CODE$/, always(() => '20')],
  [/^HOUR_CLS_CODE$/, always(() => '0')],
  [/^XHMS$/, always((facts) => kstTime(localAt(facts)))],
  [/^XYMD$/, always((facts) => kstDate(localAt(facts)))],
  [/^TYMD$/, always((facts) => facts.tradingDate ?? kstDate(localAt(facts)))],
  [/_HOUR$|HMS$|_TIME2?$/, always(({ at }) => kstTime(at))],
  [/_DATE1?$|YMD$/, always(({ at }) => kstDate(at))],
]

/** How a column follows from the facts; `undefined` for one that they do not tell. */
export function factReaderOf(column: string): FactReader | undefined {
  const name = column.toUpperCase().replace(/^(?:STCK|FUTS|OPTN)_(?!SHRN)/, '')
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(name)
    if (match) return read(match)
  }
  return undefined
}
