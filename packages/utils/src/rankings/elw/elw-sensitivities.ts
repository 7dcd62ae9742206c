import type { RestClient } from '@kis/rest'
import { type SensitivityResult, sensitivity } from '@kis/rest/elw'
import { boundOf, codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import {
  type ElwFilter,
  type ElwRight,
  type ElwSettlement,
  elwFilter,
  rightCode,
  settlementCode,
} from './elw-choices.js'
import { type ElwRow, elwRow } from './elw-row.js'

/** An ELW in the ranking of sensitivities (ELW 민감도 순위). */
export interface ElwSensitivitiesRow extends ElwRow {
  /** 이론가 (원) */
  readonly theoreticalPrice: number | null
  /** 델타 */
  readonly delta: number | null
  /** 감마 */
  readonly gamma: number | null
  /** 세타 */
  readonly theta: number | null
  /** 베가 */
  readonly vega: number | null
  /** 로 */
  readonly rho: number | null
  /** 내재변동성 (%) */
  readonly impliedVolatility: number | null
  /** 90일 역사적 변동성 (%) */
  readonly historicalVolatility: number | null
  readonly raw: SensitivityResult['output'][number]
}

/** The reference calls both 3 and 5 rho; 3 is taken for theta, which it leaves out. */
const MEASURES = {
  'theoretical-price': '0',
  delta: '1',
  gamma: '2',
  theta: '3',
  vega: '4',
  rho: '5',
  'implied-volatility': '6',
  'historical-volatility': '7',
} as const

export interface ElwSensitivitiesOptions extends ElwFilter, ElwRight, ElwSettlement, OrderOptions<ElwSensitivitiesRow> {
  /** 이론가, 델타, 감마, 세타, 베가, 로, 내재변동성, 90일변동성. `'delta'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** Least days left (잔존일수). */
  readonly minDaysLeft?: number | undefined
}

/**
 * ELW 민감도 순위 · ELWs by their greeks.
 *
 * TR `FHPEW02850000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { elwSensitivities } from '@kis/utils/rankings'
 * const { rows } = await elwSensitivities(client, { by: 'gamma', minDaysLeft: 30 })
 */
export async function elwSensitivities(
  client: RestClient<'real'>,
  options: ElwSensitivitiesOptions = {},
  call?: RankingCall,
): Promise<Ranking<ElwSensitivitiesRow, SensitivityResult>> {
  const params = {
    ...elwFilter(options),
    FID_DIV_CLS_CODE: rightCode(options),
    FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'delta', MEASURES),
    FID_BLNG_CLS_CODE: settlementCode(options),
    FID_INPUT_RMNN_DYNU_1: boundOf('minDaysLeft', options.minDaysLeft),
  }
  const answer = await sensitivity(client, params, call)
  return rankingOf({ answer, records: answer.output, read: elwSensitivitiesRow, order: options })
}

function elwSensitivitiesRow(fields: ElwSensitivitiesRow['raw'], index: number): Omit<ElwSensitivitiesRow, 'raw'> {
  return {
    ...elwRow(fields, index),
    theoreticalPrice: fields.hts_thpr,
    delta: fields.delta_val,
    gamma: fields.gama,
    theta: fields.theta,
    vega: fields.vega,
    rho: fields.rho,
    impliedVolatility: fields.hts_ints_vltl,
    historicalVolatility: fields.d90_hist_vltl,
  }
}
