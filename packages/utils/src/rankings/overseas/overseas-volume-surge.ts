import type { RestClient } from '@kis/rest'
import { type VolumeSurgeResult, volumeSurge } from '@kis/rest/overseas-stock'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { minutesCode, type OverseasFilter, type OverseasMinutes, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock whose volume grew fast (거래량급증). */
export interface OverseasVolumeSurgeRow extends QuotedOverseasRow {
  /** 기준거래량 (주) */
  readonly referenceVolume: number | null
  /** 증가량 (주) */
  readonly growth: number | null
  /** 증가율 (%) */
  readonly growthRate: number | null
  readonly raw: VolumeSurgeResult['output2'][number]
}

export interface OverseasVolumeSurgeOptions
  extends OverseasFilter,
    OverseasMinutes,
    OrderOptions<OverseasVolumeSurgeRow> {}

/**
 * 거래량급증 · overseas stocks whose volume grew fast in the last minutes.
 *
 * TR `HHDFS76270000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasVolumeSurge } from '@kis/utils/rankings'
 * const { rows } = await overseasVolumeSurge(client, { exchange: 'AMEX', minutes: 10 })
 */
export async function overseasVolumeSurge(
  client: RestClient<'real'>,
  options: OverseasVolumeSurgeOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasVolumeSurgeRow, VolumeSurgeResult>> {
  const params = { ...overseasFilter(options), MINX: minutesCode(options) }
  const answer = await volumeSurge(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: overseasVolumeSurgeRow, order: options })
}

function overseasVolumeSurgeRow(
  fields: OverseasVolumeSurgeRow['raw'],
  index: number,
): Omit<OverseasVolumeSurgeRow, 'raw'> {
  return {
    ...quotedOverseasRow(fields, index),
    referenceVolume: fields.n_tvol,
    growth: fields.n_diff,
    growthRate: fields.n_rate,
  }
}
