import type { RestClient } from '@kis/rest'
import { type UpdownRateResult, updownRate } from '@kis/rest/overseas-stock'
import { codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { daysCode, type OverseasDays, type OverseasFilter, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock in the ranking of rises and falls (상승율/하락율). */
export interface OverseasFluctuationRow extends QuotedOverseasRow {
  /** 거래대금 */
  readonly turnover: number | null
  /** 기준가격: what it is compared with */
  readonly referencePrice: number | null
  /** 기준가격 대비 */
  readonly changeFromReference: number | null
  /** 기준가격 대비율 (%) */
  readonly changeRateFromReference: number | null
  readonly raw: UpdownRateResult['output2'][number]
}

export interface OverseasFluctuationOptions extends OverseasFilter, OverseasDays, OrderOptions<OverseasFluctuationRow> {
  /** 상승율 or 하락율. `'rise'` when left out. */
  readonly by?: 'rise' | 'fall' | undefined
}

/**
 * 상승율/하락율 순위 · overseas stocks by rise or fall.
 *
 * TR `HHDFS76290000`, real only. The reference has no page for it; names are the official sample's.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasFluctuation } from '@kis/utils/rankings'
 * const { rows } = await overseasFluctuation(client, { exchange: 'NASDAQ', by: 'fall' })
 */
export async function overseasFluctuation(
  client: RestClient<'real'>,
  options: OverseasFluctuationOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasFluctuationRow, UpdownRateResult>> {
  const params = {
    ...overseasFilter(options),
    NDAY: daysCode(options),
    GUBN: codeOf('by', options.by ?? 'rise', { fall: '0', rise: '1' }),
  }
  const answer = await updownRate(client, params, call)
  const { output1, output2: records } = answer
  return rankingOf({ answer, records, read: overseasFluctuationRow, order: options, total: output1.trec })
}

function overseasFluctuationRow(
  fields: OverseasFluctuationRow['raw'],
  index: number,
): Omit<OverseasFluctuationRow, 'raw'> {
  return {
    ...quotedOverseasRow(fields, index),
    turnover: fields.tamt,
    referencePrice: fields.n_base,
    changeFromReference: fields.n_diff,
    changeRateFromReference: fields.n_rate,
  }
}
