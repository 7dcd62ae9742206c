import type { RestClient } from '@kis/rest'
import { type BulkTransNumResult, bulkTransNum } from '@kis/rest/domestic-stock'
import { boundOf, codeOf, marketCode, venueCode } from '../choices.js'
import type { StockFilter, VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of large trades (대량체결건수 상위). */
export interface LargeTradesRow extends TradedRow {
  /** 매수 체결 건수 */
  readonly buyCount: number | null
  /** 매도 체결 건수 */
  readonly sellCount: number | null
  /** 순매수 건수: buying less selling trades */
  readonly netBuyCount: number | null
  readonly raw: BulkTransNumResult['output'][number]
}

export interface LargeTradesOptions extends StockFilter, VenueFilter, OrderOptions<LargeTradesRow> {
  /** 매수상위 or 매도상위. `'buy'` when left out. */
  readonly by?: 'buy' | 'sell' | undefined
  /** 건별 금액: least amount of one trade, as KIS counts it (the unit is not documented). */
  readonly minAmount?: number | undefined
  /** 종목코드: one stock alone. */
  readonly symbol?: string | undefined
}

/**
 * 대량체결건수 상위 · stocks by number of large trades.
 *
 * TR `FHKST190900C0`, real only.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { largeTrades } from '@kis/utils/rankings'
 * const { rows } = await largeTrades(client, { by: 'buy', market: 'kosdaq' })
 */
export async function largeTrades(
  client: RestClient<'real'>,
  options: LargeTradesOptions = {},
  call?: RankingCall,
): Promise<Ranking<LargeTradesRow, BulkTransNumResult>> {
  const params = {
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_input_iscd: marketCode(options.market),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'buy', { buy: '0', sell: '1' }),
    fid_input_price_1: boundOf('minAmount', options.minAmount),
    fid_aply_rang_prc_1: boundOf('minPrice', options.minPrice),
    fid_aply_rang_prc_2: boundOf('maxPrice', options.maxPrice),
    fid_vol_cnt: boundOf('minVolume', options.minVolume),
    fid_input_iscd_2: options.symbol,
  }
  const answer = await bulkTransNum(client, params, call)
  return rankingOf({ answer, records: answer.output, read: largeTradesRow, order: options })
}

function largeTradesRow(fields: LargeTradesRow['raw'], index: number): Omit<LargeTradesRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    buyCount: fields.shnu_cntg_csnu,
    sellCount: fields.seln_cntg_csnu,
    netBuyCount: fields.ntby_cnqn,
  }
}
