import type { RestClient } from '@kis/rest'
import { type NewHighlowResult, newHighlow } from '@kis/rest/overseas-stock'
import { codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { minutesCode, type OverseasFilter, type OverseasMinutes, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock at a new high or low (신고/신저가). */
export interface OverseasHighLowRow extends QuotedOverseasRow {
  /** 신고가 */
  readonly high: number | null
  /** 신저가 */
  readonly low: number | null
  /** 거래대금 */
  readonly turnover: number | null
  /** 기준가: what it is compared with */
  readonly referencePrice: number | null
  /** 기준가 대비 */
  readonly changeFromReference: number | null
  /** 기준가 대비율 (%) */
  readonly changeRateFromReference: number | null
  readonly raw: NewHighlowResult['output2'][number]
}

export interface OverseasHighLowOptions extends OverseasFilter, OverseasMinutes, OrderOptions<OverseasHighLowRow> {
  /** 신고 or 신저. `'high'` when left out. */
  readonly side?: 'high' | 'low' | undefined
  /** 돌파유지: the new price held. `true` when left out; `false` is 일시돌파. */
  readonly isHeld?: boolean | undefined
}

/**
 * 신고/신저가 · overseas stocks at a new high or low.
 *
 * TR `HHDFS76300000`, real only. The reference has no page for it; names are the official sample's.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasHighLow } from '@kis/utils/rankings'
 * const { rows } = await overseasHighLow(client, { exchange: 'NASDAQ', side: 'low' })
 */
export async function overseasHighLow(
  client: RestClient<'real'>,
  options: OverseasHighLowOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasHighLowRow, NewHighlowResult>> {
  const params = {
    ...overseasFilter(options),
    MINX: minutesCode(options),
    GUBN: codeOf('side', options.side ?? 'high', { low: '0', high: '1' }),
    GUBN2: options.isHeld === false ? ('0' as const) : ('1' as const),
  }
  const answer = await newHighlow(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: overseasHighLowRow, order: options })
}

function overseasHighLowRow(fields: OverseasHighLowRow['raw'], index: number): Omit<OverseasHighLowRow, 'raw'> {
  return {
    ...quotedOverseasRow(fields, index),
    high: fields.nhgh,
    low: fields.nlow,
    turnover: fields.tamt,
    referencePrice: fields.n_base,
    changeFromReference: fields.n_diff,
    changeRateFromReference: fields.n_rate,
  }
}
