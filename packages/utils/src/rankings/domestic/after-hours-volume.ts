import type { RestClient } from '@kis/rest'
import { type OvertimeVolumeResult, overtimeVolume } from '@kis/rest/domestic-stock'
import { codeOf } from '../choices.js'
import { type StockFilter, upperFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type AfterHoursRow, afterHoursRow } from './after-hours-row.js'

/** A stock in the ranking of off-hours volumes (시간외거래량 순위). */
export interface AfterHoursVolumeRow extends AfterHoursRow {
  readonly raw: OvertimeVolumeResult['output2'][number]
}

const MEASURES = { bid: '0', ask: '1', volume: '2' } as const

export interface AfterHoursVolumeOptions extends StockFilter, OrderOptions<AfterHoursVolumeRow> {
  /** 매수잔량, 매도잔량, 거래량. `'volume'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * 시간외거래량 순위 · stocks by volume in the off-hours single-price session. Totals of the markets stand in `raw.output1`.
 *
 * TR `FHPST02350000`, real only. KRX ended that session with 2026-09-11; what KIS answers since is not documented.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { afterHoursVolume } from '@kis/utils/rankings'
 * const { rows } = await afterHoursVolume(client)
 */
export async function afterHoursVolume(
  client: RestClient<'real'>,
  options: AfterHoursVolumeOptions = {},
  call?: RankingCall,
): Promise<Ranking<AfterHoursVolumeRow, OvertimeVolumeResult>> {
  const params = { ...upperFilter(options), FID_RANK_SORT_CLS_CODE: codeOf('by', options.by ?? 'volume', MEASURES) }
  const answer = await overtimeVolume(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: afterHoursVolumeRow, order: options })
}

function afterHoursVolumeRow(fields: AfterHoursVolumeRow['raw'], index: number): Omit<AfterHoursVolumeRow, 'raw'> {
  return afterHoursRow(fields, fields.stck_shrn_iscd, index)
}
