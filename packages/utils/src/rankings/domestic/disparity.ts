import type { RestClient } from '@kis/rest'
import { type DisparityResult, disparity as disparityTr } from '@kis/rest/domestic-stock'
import { codeOf, type IssueChoice, issueCode, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of disparities (이격도 순위): the price in percent of its moving averages. */
export interface DisparityRow extends TradedRow {
  /** 5일 이격도 (%) */
  readonly disparity5: number | null
  /** 10일 이격도 (%) */
  readonly disparity10: number | null
  /** 20일 이격도 (%) */
  readonly disparity20: number | null
  /** 60일 이격도 (%) */
  readonly disparity60: number | null
  /** 120일 이격도 (%) */
  readonly disparity120: number | null
  readonly raw: DisparityResult['output'][number]
}

export interface DisparityOptions extends StockFilter, VenueFilter, OrderOptions<DisparityRow> {
  /** 상위 or 하위. `'high'` when left out. */
  readonly by?: 'high' | 'low' | undefined
  /** Days of the moving average (이동평균 일수). 20 when left out. */
  readonly days?: 5 | 10 | 20 | 60 | 120 | undefined
  /** Class of issues. `'all'` when left out. */
  readonly issues?: IssueChoice | undefined
}

/**
 * 이격도 순위 · stocks by distance from a moving average.
 *
 * TR `FHPST01780000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { disparity } from '@kis/utils/rankings'
 * const { rows } = await disparity(client, { by: 'low', days: 60 })
 */
export async function disparity(
  client: RestClient<'real'>,
  options: DisparityOptions = {},
  call?: RankingCall,
): Promise<Ranking<DisparityRow, DisparityResult>> {
  const params = {
    ...lowerFilter(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_div_cls_code: issueCode(options.issues),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'high', { high: '0', low: '1' }),
    fid_hour_cls_code: codeOf('days', options.days ?? 20, { 5: '5', 10: '10', 20: '20', 60: '60', 120: '120' }),
  }
  const answer = await disparityTr(client, params, call)
  return rankingOf({ answer, records: answer.output, read: disparityRow, order: options })
}

function disparityRow(fields: DisparityRow['raw'], index: number): Omit<DisparityRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    disparity5: fields.d5_dsrt,
    disparity10: fields.d10_dsrt,
    disparity20: fields.d20_dsrt,
    disparity60: fields.d60_dsrt,
    disparity120: fields.d120_dsrt,
  }
}
