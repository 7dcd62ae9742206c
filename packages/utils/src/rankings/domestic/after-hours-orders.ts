import type { RestClient } from '@kis/rest'
import { type AfterHourBalanceResult, afterHourBalance } from '@kis/rest/domestic-stock'
import { codeOf } from '../choices.js'
import { lowerFilter, type StockFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type StockRow, stockRow } from '../stock-row.js'

/** A stock in the ranking of orders outside regular hours (시간외잔량 순위). */
export interface AfterHoursOrdersRow extends StockRow {
  /** 시간외 총 매도호가 잔량 (주) */
  readonly askQuantity: number | null
  /** 시간외 총 매수호가 잔량 (주) */
  readonly bidQuantity: number | null
  /** 장개시전 시간외종가 거래량 (주) */
  readonly volumeBeforeOpen: number | null
  /** 장종료후 시간외종가 거래량 (주) */
  readonly volumeAfterClose: number | null
  readonly raw: AfterHourBalanceResult['output'][number]
}

const MEASURES = { 'before-open': '1', 'after-close': '2', ask: '3', bid: '4' } as const

export interface AfterHoursOrdersOptions extends StockFilter, OrderOptions<AfterHoursOrdersRow> {
  /** 장전 시간외, 장후 시간외, 매도잔량, 매수잔량. `'after-close'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * 시간외잔량 순위 · stocks by what is ordered at the closing price, outside regular hours.
 *
 * TR `FHPST01760000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { afterHoursOrders } from '@kis/utils/rankings'
 * const { rows } = await afterHoursOrders(client, { by: 'bid' })
 */
export async function afterHoursOrders(
  client: RestClient<'real'>,
  options: AfterHoursOrdersOptions = {},
  call?: RankingCall,
): Promise<Ranking<AfterHoursOrdersRow, AfterHourBalanceResult>> {
  const params = {
    ...lowerFilter(options),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'after-close', MEASURES),
  }
  const answer = await afterHourBalance(client, params, call)
  return rankingOf({ answer, records: answer.output, read: afterHoursOrdersRow, order: options })
}

function afterHoursOrdersRow(fields: AfterHoursOrdersRow['raw'], index: number): Omit<AfterHoursOrdersRow, 'raw'> {
  return {
    ...stockRow(fields, index),
    askQuantity: fields.ovtm_total_askp_rsqn,
    bidQuantity: fields.ovtm_total_bidp_rsqn,
    volumeBeforeOpen: fields.mkob_otcp_vol,
    volumeAfterClose: fields.mkfa_otcp_vol,
  }
}
