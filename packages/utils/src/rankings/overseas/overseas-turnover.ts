import type { RestClient } from '@kis/rest'
import { type TradePbmnResult, tradePbmn } from '@kis/rest/overseas-stock'
import { boundOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { daysCode, type OverseasDays, type OverseasFilter, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of turnovers (거래대금순위). */
export interface OverseasTurnoverRow extends QuotedOverseasRow {
  /** 거래대금 */
  readonly turnover: number | null
  /** 평균거래대금 */
  readonly averageTurnover: number | null
  readonly raw: TradePbmnResult['output2'][number]
}

export interface OverseasTurnoverOptions extends OverseasFilter, OverseasDays, OrderOptions<OverseasTurnoverRow> {
  /** Lowest price, in whole units of the currency. */
  readonly minPrice?: number | undefined
  /** Highest price, likewise. */
  readonly maxPrice?: number | undefined
}

/**
 * 거래대금순위 · overseas stocks by turnover.
 *
 * TR `HHDFS76320010`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasTurnover } from '@kis/utils/rankings'
 * const { rows } = await overseasTurnover(client, { exchange: 'NASDAQ', days: 5 })
 */
export async function overseasTurnover(
  client: RestClient<'real'>,
  options: OverseasTurnoverOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasTurnoverRow, TradePbmnResult>> {
  const params = {
    ...overseasFilter(options),
    NDAY: daysCode(options),
    PRC1: boundOf('minPrice', options.minPrice),
    PRC2: boundOf('maxPrice', options.maxPrice),
  }
  const answer = await tradePbmn(client, params, call)
  const { output1, output2: records } = answer
  return rankingOf({ answer, records, read: overseasTurnoverRow, order: options, total: output1.trec })
}

function overseasTurnoverRow(fields: OverseasTurnoverRow['raw'], index: number): Omit<OverseasTurnoverRow, 'raw'> {
  return { ...quotedOverseasRow(fields, index), turnover: fields.tamt, averageTurnover: fields.a_tamt }
}
