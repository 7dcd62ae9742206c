import type { RestClient } from '@kis/rest'
import { type OvertimeFluctuationResult, overtimeFluctuation } from '@kis/rest/domestic-stock'
import { codeOf } from '../choices.js'
import { type StockFilter, upperFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type AfterHoursRow, afterHoursRow } from './after-hours-row.js'

/** A stock in the ranking of off-hours rises and falls (시간외등락율 순위). */
export interface AfterHoursFluctuationRow extends AfterHoursRow {
  /** 시간외 단일가 매도호가 1 (원) */
  readonly ask: number | null
  /** 시간외 단일가 매수호가 1 (원) */
  readonly bid: number | null
  readonly raw: OvertimeFluctuationResult['output2'][number]
}

const MEASURES = { 'upper-limit': '1', rise: '2', flat: '3', 'lower-limit': '4', fall: '5' } as const

export interface AfterHoursFluctuationOptions extends StockFilter, OrderOptions<AfterHoursFluctuationRow> {
  /** 상한가, 상승률, 보합, 하한가, 하락률. `'rise'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * 시간외등락율 순위 · stocks by rise or fall in the off-hours single-price session. Totals of the market stand in `raw.output1`.
 *
 * TR `FHPST02340000`, real only. KRX ended that session with 2026-09-11; what KIS answers since is not documented.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { afterHoursFluctuation } from '@kis/utils/rankings'
 * const { rows } = await afterHoursFluctuation(client, { by: 'upper-limit' })
 */
export async function afterHoursFluctuation(
  client: RestClient<'real'>,
  options: AfterHoursFluctuationOptions = {},
  call?: RankingCall,
): Promise<Ranking<AfterHoursFluctuationRow, OvertimeFluctuationResult>> {
  const params = { ...upperFilter(options), FID_DIV_CLS_CODE: codeOf('by', options.by ?? 'rise', MEASURES) }
  const answer = await overtimeFluctuation(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: afterHoursFluctuationRow, order: options })
}

function afterHoursFluctuationRow(
  fields: AfterHoursFluctuationRow['raw'],
  index: number,
): Omit<AfterHoursFluctuationRow, 'raw'> {
  return {
    ...afterHoursRow(fields, fields.mksc_shrn_iscd, index),
    ask: fields.ovtm_untp_askp1,
    bid: fields.ovtm_untp_bidp1,
  }
}
