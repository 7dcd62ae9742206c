import type { RestClient } from '@kis/rest'
import { type FluctuationResult, fluctuation as fluctuationTr } from '@kis/rest/domestic-stock'
import { boundOf, codeOf, rateOf, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of rises and falls (등락률 순위). */
export interface FluctuationRow extends TradedRow {
  /** 최고가 (원) */
  readonly high: number | null
  /** 최고가 시간 (HHMMSS) */
  readonly highTime: string | null
  /** 최저가 (원) */
  readonly low: number | null
  /** 최저가 시간 (HHMMSS) */
  readonly lowTime: string | null
  /** 최저가 대비 현재가 비율 (%) */
  readonly changeRateFromLow: number | null
  /** 최고가 대비 현재가 비율 (%) */
  readonly changeRateFromHigh: number | null
  /** 시가 대비 현재가 (원) */
  readonly changeFromOpen: number | null
  /** 시가 대비 현재가 비율 (%) */
  readonly changeRateFromOpen: number | null
  /** 기간 등락 (원): over `days` */
  readonly periodChange: number | null
  /** 기간 등락 비율 (%) */
  readonly periodChangeRate: number | null
  /** 연속 상승 일수 */
  readonly daysUp: number | null
  /** 연속 하락 일수 */
  readonly daysDown: number | null
  readonly raw: FluctuationResult['output'][number]
}

const MEASURES = {
  rise: ['0', '1'],
  fall: ['1', '1'],
  'rise-from-low': ['0', '0'],
  'fall-from-high': ['1', '0'],
  'rise-from-open': ['2', '0'],
  'fall-from-open': ['3', '0'],
  range: ['4', '0'],
} as const

export interface FluctuationOptions extends StockFilter, VenueFilter, OrderOptions<FluctuationRow> {
  /**
   * What is ranked: 상승율 or 하락율 against the previous close, the day's low or high, or the open; or `'range'`, 변동율. `'rise'` when
   * left out.
   */
  readonly by?: keyof typeof MEASURES | undefined
  /** 누적일수: changes over so many days. Left out: of today. */
  readonly days?: number | undefined
  /** Lowest change (%). */
  readonly minRate?: number | undefined
  /** Highest change (%). */
  readonly maxRate?: number | undefined
}

/**
 * 등락률 순위 · stocks by rise or fall.
 *
 * TR `FHPST01700000`, real only, at most thirty rows: `maxRate` set to the rate of the last row asks for those below it.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { fluctuation } from '@kis/utils/rankings'
 * const { rows } = await fluctuation(client, { by: 'fall', market: 'kosdaq', minPrice: 1_000 })
 * for (const row of rows) console.log(row.rank, row.name, row.changeRate)
 */
export async function fluctuation(
  client: RestClient<'real'>,
  options: FluctuationOptions = {},
  call?: RankingCall,
): Promise<Ranking<FluctuationRow, FluctuationResult>> {
  const [sort, price] = codeOf('by', options.by ?? 'rise', MEASURES)
  const params = {
    ...lowerFilter(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_rank_sort_cls_code: sort,
    fid_prc_cls_code: price,
    fid_input_cnt_1: String(boundOf('days', options.days) ?? 0),
    fid_rsfl_rate1: rateOf('minRate', options.minRate),
    fid_rsfl_rate2: rateOf('maxRate', options.maxRate),
  }
  const answer = await fluctuationTr(client, params, call)
  return rankingOf({ answer, records: answer.output, read: fluctuationRow, order: options })
}

function fluctuationRow(fields: FluctuationRow['raw'], index: number): Omit<FluctuationRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    high: fields.stck_hgpr,
    highTime: fields.hgpr_hour,
    low: fields.stck_lwpr,
    lowTime: fields.lwpr_hour,
    changeRateFromLow: fields.lwpr_vrss_prpr_rate,
    changeRateFromHigh: fields.hgpr_vrss_prpr_rate,
    changeFromOpen: fields.oprc_vrss_prpr,
    changeRateFromOpen: fields.oprc_vrss_prpr_rate,
    periodChange: fields.prd_rsfl,
    periodChangeRate: fields.prd_rsfl_rate,
    daysUp: fields.cnnt_ascn_dynu,
    daysDown: fields.cnnt_down_dynu,
  }
}
