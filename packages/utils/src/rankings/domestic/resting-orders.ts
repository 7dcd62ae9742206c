import type { RestClient } from '@kis/rest'
import { type QuoteBalanceResult, quoteBalance } from '@kis/rest/domestic-stock'
import { codeOf, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of resting orders (호가잔량 순위). */
export interface RestingOrdersRow extends TradedRow {
  /** 총 매도호가 잔량 (주) */
  readonly askQuantity: number | null
  /** 총 매수호가 잔량 (주) */
  readonly bidQuantity: number | null
  /** 총 순매수호가 잔량 (주): bids less asks */
  readonly netBidQuantity: number | null
  /** 매수 잔량 비율 (%) */
  readonly bidShare: number | null
  /** 매도 잔량 비율 (%) */
  readonly askShare: number | null
  readonly raw: QuoteBalanceResult['output'][number]
}

const MEASURES = { 'net-bid': '0', 'net-ask': '1', 'bid-share': '2', 'ask-share': '3' } as const

export interface RestingOrdersOptions extends StockFilter, VenueFilter, OrderOptions<RestingOrdersRow> {
  /** 순매수잔량, 순매도잔량, 매수비율, 매도비율. `'net-bid'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * 호가잔량 순위 · stocks by what waits in their order books.
 *
 * TR `FHPST01720000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { restingOrders } from '@kis/utils/rankings'
 * const { rows } = await restingOrders(client, { by: 'net-ask' })
 */
export async function restingOrders(
  client: RestClient<'real'>,
  options: RestingOrdersOptions = {},
  call?: RankingCall,
): Promise<Ranking<RestingOrdersRow, QuoteBalanceResult>> {
  const params = {
    ...lowerFilter(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'net-bid', MEASURES),
  }
  const answer = await quoteBalance(client, params, call)
  return rankingOf({ answer, records: answer.output, read: restingOrdersRow, order: options })
}

function restingOrdersRow(fields: RestingOrdersRow['raw'], index: number): Omit<RestingOrdersRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    askQuantity: fields.total_askp_rsqn,
    bidQuantity: fields.total_bidp_rsqn,
    netBidQuantity: fields.total_ntsl_bidp_rsqn,
    bidShare: fields.shnu_rsqn_rate,
    askShare: fields.seln_rsqn_rate,
  }
}
