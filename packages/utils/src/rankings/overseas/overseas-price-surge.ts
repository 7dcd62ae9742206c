import type { RestClient } from '@kis/rest'
import { type PriceFluctResult, priceFluct } from '@kis/rest/overseas-stock'
import { codeOf } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { minutesCode, type OverseasFilter, type OverseasMinutes, overseasFilter } from './overseas-choices.js'
import { type QuotedOverseasRow, quotedOverseasRow } from './overseas-row.js'

/** An overseas stock that moved fast (가격급등락). */
export interface OverseasPriceSurgeRow extends QuotedOverseasRow {
  /** 기준가격: the price that many minutes ago */
  readonly referencePrice: number | null
  /** 기준가격 대비 */
  readonly changeFromReference: number | null
  /** 기준가격 대비율 (%) */
  readonly changeRateFromReference: number | null
  readonly raw: PriceFluctResult['output2'][number]
}

export interface OverseasPriceSurgeOptions
  extends OverseasFilter,
    OverseasMinutes,
    OrderOptions<OverseasPriceSurgeRow> {
  /** 급등 or 급락. `'rise'` when left out. */
  readonly by?: 'rise' | 'fall' | undefined
}

/**
 * 가격급등락 · overseas stocks that rose or fell fast in the last minutes.
 *
 * TR `HHDFS76260000`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { overseasPriceSurge } from '@kis/utils/rankings'
 * const { rows } = await overseasPriceSurge(client, { exchange: 'NASDAQ', minutes: 5 })
 */
export async function overseasPriceSurge(
  client: RestClient<'real'>,
  options: OverseasPriceSurgeOptions,
  call?: RankingCall,
): Promise<Ranking<OverseasPriceSurgeRow, PriceFluctResult>> {
  const params = {
    ...overseasFilter(options),
    MINX: minutesCode(options),
    GUBN: codeOf('by', options.by ?? 'rise', { fall: '0', rise: '1' }),
  }
  const answer = await priceFluct(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: overseasPriceSurgeRow, order: options })
}

function overseasPriceSurgeRow(
  fields: OverseasPriceSurgeRow['raw'],
  index: number,
): Omit<OverseasPriceSurgeRow, 'raw'> {
  return {
    ...quotedOverseasRow(fields, index),
    referencePrice: fields.n_base,
    changeFromReference: fields.n_diff,
    changeRateFromReference: fields.n_rate,
  }
}
