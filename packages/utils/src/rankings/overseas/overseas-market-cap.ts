import type { RestClient } from '@kis/rest'
import { type MarketCapResult, marketCap } from '@kis/rest/overseas-stock'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type OverseasFilter, overseasFilter } from './overseas-choices.js'
import { type OverseasRow, overseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of market capitalisation (시가총액순위). */
export interface OverseasMarketCapRow extends OverseasRow {
  /** 시가총액, as KIS counts it (the unit is not documented) */
  readonly marketCap: number | null
  /** 비중 (%) */
  readonly marketShare: number | null
  /** 상장주식수 */
  readonly listedShares: number | null
  readonly raw: MarketCapResult['output2'][number]
}

export interface OverseasMarketCapOptions extends OverseasFilter, OrderOptions<OverseasMarketCapRow> {}

/**
 * 시가총액순위 · overseas stocks by market capitalisation.
 *
 * TR `HHDFS76350100`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasMarketCap } from '@kis/utils/rankings'
 * const { rows } = await overseasMarketCap(client, { exchange: 'TSE' })
 */
export async function overseasMarketCap(
  client: RestClient<'real'>,
  options: OverseasMarketCapOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasMarketCapRow, MarketCapResult>> {
  const params = { ...overseasFilter(options) }
  const answer = await marketCap(client, params, call)
  const { output1, output2: records } = answer
  return rankingOf({ answer, records, read: overseasMarketCapRow, order: options, total: output1.trec })
}

function overseasMarketCapRow(fields: OverseasMarketCapRow['raw'], index: number): Omit<OverseasMarketCapRow, 'raw'> {
  return { ...overseasRow(fields, index), marketCap: fields.tomv, marketShare: fields.grav, listedShares: fields.shar }
}
