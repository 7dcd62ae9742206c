import type { RestClient } from '@kis/rest'
import { type IndicatorResult, indicator } from '@kis/rest/elw'
import { codeOf } from '../choices.js'
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

/** An ELW in the ranking of indicators (ELW 지표순위). */
export interface ElwIndicatorsRow extends ElwRow {
  /** 전환비율 */
  readonly conversionRatio: number | null
  /** 레버리지 */
  readonly leverage: number | null
  /** 행사가 */
  readonly strike: number | null
  /** 내재가치 */
  readonly intrinsicValue: number | null
  /** 시간가치 */
  readonly timeValue: number | null
  /** 조기종료 발생기준가격 */
  readonly barrier: number | null
  readonly raw: IndicatorResult['output'][number]
}

const MEASURES = {
  'conversion-ratio': '0',
  leverage: '1',
  strike: '2',
  'intrinsic-value': '3',
  'time-value': '4',
} as const

export interface ElwIndicatorsOptions extends ElwFilter, ElwRight, ElwSettlement, OrderOptions<ElwIndicatorsRow> {
  /** 전환비율, 레버리지, 행사가, 내재가치, 시간가치. `'leverage'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * ELW 지표순위 · ELWs by leverage and other indicators.
 *
 * TR `FHPEW02790000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { elwIndicators } from '@kis/utils/rankings'
 * const { rows } = await elwIndicators(client, { by: 'time-value' })
 */
export async function elwIndicators(
  client: RestClient<'real'>,
  options: ElwIndicatorsOptions = {},
  call?: RankingCall,
): Promise<Ranking<ElwIndicatorsRow, IndicatorResult>> {
  const params = {
    ...elwFilter(options),
    FID_DIV_CLS_CODE: rightCode(options),
    FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'leverage', MEASURES),
    FID_BLNG_CLS_CODE: settlementCode(options),
  }
  const answer = await indicator(client, params, call)
  return rankingOf({ answer, records: answer.output, read: elwIndicatorsRow, order: options })
}

function elwIndicatorsRow(fields: ElwIndicatorsRow['raw'], index: number): Omit<ElwIndicatorsRow, 'raw'> {
  return {
    ...elwRow(fields, index),
    conversionRatio: fields.stck_cnvr_rate,
    leverage: fields.lvrg_val,
    strike: fields.acpr,
    intrinsicValue: fields.invl_val,
    timeValue: fields.tmvl_val,
    barrier: fields.elw_ko_barrier,
  }
}
