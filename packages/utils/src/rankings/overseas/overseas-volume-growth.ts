import type { RestClient } from '@kis/rest'
import { type TradeGrowthResult, tradeGrowth } from '@kis/rest/overseas-stock'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { daysCode, type OverseasDays, type OverseasFilter, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of growing volumes (거래증가율순위). */
export interface OverseasVolumeGrowthRow extends QuotedOverseasRow {
  /** 평균거래량 (주) */
  readonly averageVolume: number | null
  /** 증가율 (%) */
  readonly growthRate: number | null
  readonly raw: TradeGrowthResult['output2'][number]
}

export interface OverseasVolumeGrowthOptions
  extends OverseasFilter,
    OverseasDays,
    OrderOptions<OverseasVolumeGrowthRow> {}

/**
 * 거래증가율순위 · overseas stocks by growth of volume.
 *
 * TR `HHDFS76330000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasVolumeGrowth } from '@kis/utils/rankings'
 * const { rows } = await overseasVolumeGrowth(client, { exchange: 'HKEX', days: 20 })
 */
export async function overseasVolumeGrowth(
  client: RestClient<'real'>,
  options: OverseasVolumeGrowthOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasVolumeGrowthRow, TradeGrowthResult>> {
  const params = { ...overseasFilter(options), NDAY: daysCode(options) }
  const answer = await tradeGrowth(client, params, call)
  const { output1, output2: records } = answer
  return rankingOf({ answer, records, read: overseasVolumeGrowthRow, order: options, total: output1.trec })
}

function overseasVolumeGrowthRow(
  fields: OverseasVolumeGrowthRow['raw'],
  index: number,
): Omit<OverseasVolumeGrowthRow, 'raw'> {
  return { ...quotedOverseasRow(fields, index), averageVolume: fields.n_tvol, growthRate: fields.n_rate }
}
