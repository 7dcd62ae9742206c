import type { RestClient } from '@kis/rest'
import { type TradeVolResult, tradeVol } from '@kis/rest/overseas-stock'
import { boundOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { daysCode, type OverseasDays, type OverseasFilter, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of volumes (거래량순위). */
export interface OverseasVolumeRow extends QuotedOverseasRow {
  /** 거래대금 */
  readonly turnover: number | null
  /** 평균거래량 (주) */
  readonly averageVolume: number | null
  readonly raw: TradeVolResult['output2'][number]
}

export interface OverseasVolumeOptions extends OverseasFilter, OverseasDays, OrderOptions<OverseasVolumeRow> {
  /** Lowest price, in whole units of the currency. */
  readonly minPrice?: number | undefined
  /** Highest price, likewise. */
  readonly maxPrice?: number | undefined
}

/**
 * 거래량순위 · overseas stocks by volume.
 *
 * TR `HHDFS76310010`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasVolume } from '@kis/utils/rankings'
 * const { rows } = await overseasVolume(client, { exchange: 'NYSE' })
 */
export async function overseasVolume(
  client: RestClient<'real'>,
  options: OverseasVolumeOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasVolumeRow, TradeVolResult>> {
  const params = {
    ...overseasFilter(options),
    NDAY: daysCode(options),
    PRC1: boundOf('minPrice', options.minPrice),
    PRC2: boundOf('maxPrice', options.maxPrice),
  }
  const answer = await tradeVol(client, params, call)
  const { output1, output2: records } = answer
  return rankingOf({ answer, records, read: overseasVolumeRow, order: options, total: output1.trec })
}

function overseasVolumeRow(fields: OverseasVolumeRow['raw'], index: number): Omit<OverseasVolumeRow, 'raw'> {
  return { ...quotedOverseasRow(fields, index), turnover: fields.tamt, averageVolume: fields.a_tvol }
}
