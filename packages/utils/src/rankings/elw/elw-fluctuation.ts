import type { RestClient } from '@kis/rest'
import { type UpdownRateResult, updownRate } from '@kis/rest/elw'
import { codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type ElwFilter, type ElwRight, elwFilter, rightCode } from './elw-choices.js'
import { type ElwRow, elwRow } from './elw-row.js'

/** An ELW in the ranking of rises and falls (ELW 상승률순위). */
export interface ElwFluctuationRow extends ElwRow {
  /** 시가 (원) */
  readonly open: number | null
  /** 최고가 (원) */
  readonly high: number | null
  /** 최저가 (원) */
  readonly low: number | null
  /** 시가 대비 현재가 비율 (%) */
  readonly changeRateFromOpen: number | null
  /** 기간 등락 비율 (%) */
  readonly periodChangeRate: number | null
  /** 기초자산코드 */
  readonly underlying: string
  /** 기초자산명 */
  readonly underlyingName: string | null
  /** 행사가 */
  readonly strike: number | null
  /** 전환비율 */
  readonly conversionRatio: number | null
  /** 잔존일수 */
  readonly daysLeft: number | null
  /** 최종거래일 (YYYYMMDD) */
  readonly lastTradingDay: string | null
  /** 패리티 (%): above 100 in the money */
  readonly parity: number | null
  /** 레버리지 */
  readonly leverage: number | null
  /** 내재변동성 (%) */
  readonly impliedVolatility: number | null
  readonly raw: UpdownRateResult['output'][number]
}

const MEASURES = { rise: '0', fall: '1', 'rise-from-open': '2', 'fall-from-open': '3', range: '4' } as const

/** 잔존일수 in months, as KIS cuts them. */
const TERMS = {
  all: '0',
  'up-to-1m': '1',
  '1m-2m': '2',
  '2m-3m': '3',
  '3m-6m': '4',
  '6m-9m': '5',
  '9m-12m': '6',
  'from-12m': '7',
} as const

export interface ElwFluctuationOptions extends ElwFilter, ElwRight, OrderOptions<ElwFluctuationRow> {
  /** 상승율, 하락율, 시가대비상승율, 시가대비하락율, 변동율. `'rise'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** Time left. `'all'` when left out. */
  readonly term?: keyof typeof TERMS | undefined
}

/**
 * ELW 상승률순위 · ELWs by rise or fall.
 *
 * TR `FHPEW02770000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { elwFluctuation } from '@kis/utils/rankings'
 * const { rows } = await elwFluctuation(client, { right: 'call', underlying: '2001' })
 */
export async function elwFluctuation(
  client: RestClient<'real'>,
  options: ElwFluctuationOptions = {},
  call?: RankingCall,
): Promise<Ranking<ElwFluctuationRow, UpdownRateResult>> {
  const params = {
    ...elwFilter(options),
    FID_DIV_CLS_CODE: rightCode(options),
    FID_INPUT_RMNN_DYNU_1: codeOf('term', options.term ?? 'all', TERMS),
    FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'rise', MEASURES),
    // As in the official examples.
    FID_INPUT_DATE_1: '1',
  }
  const answer = await updownRate(client, params, call)
  return rankingOf({ answer, records: answer.output, read: elwFluctuationRow, order: options })
}

function elwFluctuationRow(fields: ElwFluctuationRow['raw'], index: number): Omit<ElwFluctuationRow, 'raw'> {
  return {
    ...elwRow(fields, index),
    open: fields.stck_oprc,
    high: fields.stck_hgpr,
    low: fields.stck_lwpr,
    changeRateFromOpen: fields.oprc_vrss_prpr_rate,
    periodChangeRate: fields.prd_rsfl_rate,
    underlying: fields.unas_shrn_iscd,
    underlyingName: fields.unas_isnm,
    strike: fields.acpr,
    conversionRatio: fields.stck_cnvr_rate,
    daysLeft: fields.hts_rmnn_dynu,
    lastTradingDay: fields.stck_last_tr_date,
    parity: fields.prit,
    leverage: fields.lvrg_val,
    impliedVolatility: fields.hts_ints_vltl,
  }
}
