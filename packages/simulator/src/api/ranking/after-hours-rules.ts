import { percent } from '../../quotes/change.js'
import { wonForm } from '../../quotes/quote-forms.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import { rowReaderOf } from '../screens/screen-facts.js'
import { emptyRecord } from '../screens/screen-writer.js'
import { specOf } from '../spec-route.js'
import { byCode, largest, type Ranked, type RankingRule, smallest } from './ranking-rule.js'
import type { RankedRecord } from './record-writer.js'

const SORT = 'FID_RANK_SORT_CLS_CODE'
/** 코드 of 분류구분 that asks for one sign alone: 상한가, 보합, 하한가. */
const SIGNS: Readonly<Record<string, string>> = { '1': '1', '3': '3', '4': '4' }

type Complete = NonNullable<RankingRule['complete']>

/** What the quotes of 시간외 단일가 tell of a stock, and its ranking with them. */
const overtime: Complete = (record, { world }, market) => {
  const { now } = quotedMarket(market, wonForm(market.instrument), world.clock.now())
  const told = Object.keys(record).flatMap((field): [string, string][] => {
    const read = field.startsWith('ovtm_untp_') ? rowReaderOf(field) : undefined
    return read ? [[field, String(read(now))]] : []
  })
  const known: RankedRecord = {
    ...record,
    ...Object.fromEntries(told),
    iscd_stat_cls_code: market.instrument.isSuspended ? '58' : '55',
    ovtm_untp_antc_cntg_vrsssign: String(rowReaderOf('prdy_vrss_sign')?.(now) ?? ''),
    ovtm_vrss_acml_vol_rlim: percent(now.day.volume, market.day.volume),
    itmt_vol: String(market.day.volume),
  }
  return Object.fromEntries(Object.keys(record).map((field) => [field, known[field] ?? '']))
}

/** Counts and turnovers of all stocks that take part, and of each board. */
function totalsOf(id: string, all: readonly Ranked[]): RankedRecord {
  const signed = (sign: string): string =>
    String(all.filter(({ record }) => record.ovtm_untp_prdy_vrss_sign === sign).length)
  const sum = (field: 'volume' | 'value', board?: string): string =>
    String(
      all
        .filter(({ market }) => board === undefined || market.instrument.market === board)
        .reduce((total, { market }) => total + market.day[field], 0),
    )
  const totals: RankedRecord = {
    ...{ ovtm_untp_uplm_issu_cnt: signed('1'), ovtm_untp_ascn_issu_cnt: signed('2') },
    ...{ ovtm_untp_stnr_issu_cnt: signed('3'), ovtm_untp_lslm_issu_cnt: signed('4') },
    ovtm_untp_down_issu_cnt: signed('5'),
    ...{ ovtm_untp_acml_vol: sum('volume'), ovtm_untp_acml_tr_pbmn: sum('value') },
    ...{ ovtm_untp_exch_vol: sum('volume', 'KOSPI'), ovtm_untp_exch_tr_pbmn: sum('value', 'KOSPI') },
    ...{ ovtm_untp_kosdaq_vol: sum('volume', 'KOSDAQ'), ovtm_untp_kosdaq_tr_pbmn: sum('value', 'KOSDAQ') },
  }
  return Object.fromEntries(
    Object.entries(emptyRecord(specOf(id), 'output1')).map(([field, blank]) => [field, totals[field] ?? blank]),
  )
}

/** Rankings of what trades after hours: they tell of a stock what its own quotes after hours tell. */
export const AFTER_HOURS_RULES: readonly RankingRule[] = [
  {
    id: 'domesticStock.afterHourBalance',
    measure: byCode(SORT, {
      '1': largest('mkob_otcp_vol'),
      '2': largest('mkfa_otcp_vol'),
      '3': largest('ovtm_total_askp_rsqn'),
      '4': largest('ovtm_total_bidp_rsqn'),
    }),
    complete(record, _, { rooms, day }) {
      const { before, after } = rooms.closingVolumesOn(day.date)
      return {
        ...record,
        ovtm_total_askp_rsqn: String(rooms.waitingForClose('sell')),
        ovtm_total_bidp_rsqn: String(rooms.waitingForClose('buy')),
        mkob_otcp_vol: String(before),
        mkfa_otcp_vol: String(after),
      }
    },
  },
  {
    id: 'domesticStock.overtimeExpTransFluct',
    measure: byCode(SORT, {
      '0': largest('ovtm_untp_antc_cntg_ctrt'),
      '1': largest('ovtm_untp_antc_cntg_vrss'),
      '2': largest('ovtm_untp_antc_cnqn'),
      '3': smallest('ovtm_untp_antc_cntg_ctrt'),
      '4': smallest('ovtm_untp_antc_cntg_vrss'),
    }),
    keep:
      ({ parameters }) =>
      ({ record }) =>
        parameters.text(SORT) !== '2' || Number(record.ovtm_untp_antc_cntg_ctrt) === 0,
    complete: overtime,
  },
  {
    id: 'domesticStock.overtimeFluctuation',
    block: 'output2',
    measure: byCode('FID_DIV_CLS_CODE', {
      '1': largest('ovtm_untp_vol'),
      '2': largest('ovtm_untp_prdy_ctrt'),
      '3': largest('ovtm_untp_vol'),
      '4': largest('ovtm_untp_vol'),
      '5': smallest('ovtm_untp_prdy_ctrt'),
    }),
    // The class is one of prices here, not of shares.
    hasClasses: false,
    keep: ({ parameters }) => {
      const sign = SIGNS[parameters.text('FID_DIV_CLS_CODE')]
      return ({ record }) => sign === undefined || record.ovtm_untp_prdy_vrss_sign === sign
    },
    complete: overtime,
    heads: (all) => ({ output1: totalsOf('domesticStock.overtimeFluctuation', all) }),
  },
  {
    id: 'domesticStock.overtimeVolume',
    block: 'output2',
    measure: byCode(SORT, {
      '0': largest('ovtm_untp_shnu_rsqn'),
      '1': largest('ovtm_untp_seln_rsqn'),
      '2': largest('ovtm_untp_vol'),
    }),
    complete: overtime,
    heads: (all) => ({ output1: totalsOf('domesticStock.overtimeVolume', all) }),
  },
]
