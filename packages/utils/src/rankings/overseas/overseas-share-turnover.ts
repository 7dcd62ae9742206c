import type { RestClient } from '@kis/rest'
import { type TradeTurnoverResult, tradeTurnover } from '@kis/rest/overseas-stock'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { daysCode, type OverseasDays, type OverseasFilter, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of share turnover (거래회전율순위). */
export interface OverseasShareTurnoverRow extends QuotedOverseasRow {
  /** 회전율 (%) */
  readonly shareTurnoverRate: number | null
  /** 평균거래량 (주) */
  readonly averageVolume: number | null
  /** 상장주식수 */
  readonly listedShares: number | null
  readonly raw: TradeTurnoverResult['output2'][number]
}

export interface OverseasShareTurnoverOptions
  extends OverseasFilter,
    OverseasDays,
    OrderOptions<OverseasShareTurnoverRow> {}

/**
 * 거래회전율순위 · overseas stocks by volume against shares listed.
 *
 * TR `HHDFS76340000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasShareTurnover } from '@kis/utils/rankings'
 * const { rows } = await overseasShareTurnover(client, { exchange: 'NASDAQ' })
 */
export async function overseasShareTurnover(
  client: RestClient<'real'>,
  options: OverseasShareTurnoverOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasShareTurnoverRow, TradeTurnoverResult>> {
  const params = { ...overseasFilter(options), NDAY: daysCode(options) }
  const answer = await tradeTurnover(client, params, call)
  const { output1, output2: records } = answer
  return rankingOf({ answer, records, read: overseasShareTurnoverRow, order: options, total: output1.trec })
}

function overseasShareTurnoverRow(
  fields: OverseasShareTurnoverRow['raw'],
  index: number,
): Omit<OverseasShareTurnoverRow, 'raw'> {
  return {
    ...quotedOverseasRow(fields, index),
    shareTurnoverRate: fields.tover,
    averageVolume: fields.n_tvol,
    listedShares: fields.shar,
  }
}
