import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type TopInterestStockResult, topInterestStock } from '@kis/rest/domestic-stock'
import { type IssueChoice, issueCode, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { PAGE_ROWS, rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of watchlists (관심종목등록 상위). */
export interface WatchlistsRow extends TradedRow {
  /** 시장 분류 구분 명, as text */
  readonly market: string | null
  /** 누적 거래대금 (원) */
  readonly turnover: number | null
  /** 매도호가 (원) */
  readonly ask: number | null
  /** 매수호가 (원) */
  readonly bid: number | null
  /** 관심 종목 등록 건수. The official example carries the market capitalisation instead. */
  readonly watchlistCount: number | null
  readonly raw: TopInterestStockResult['output'][number]
}

export interface WatchlistsOptions extends StockFilter, VenueFilter, OrderOptions<WatchlistsRow> {
  /** Rows wanted: one call is made for every thirty. 30 when left out. */
  readonly limit?: number | undefined
  /** Class of issues. `'all'` when left out. */
  readonly issues?: IssueChoice | undefined
}

/** So many rows are more than all stocks there are. */
const MOST_ROWS = 3_000

/**
 * 관심종목등록 상위 · stocks by the number of watchlists that hold them.
 *
 * TR `FHPST01800000`, real only. The one ranking that can be read on: by the rank to start at. `raw` is the last answer.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { watchlists } from '@kis/utils/rankings'
 * const { rows, complete } = await watchlists(client, { limit: 100 })
 */
export async function watchlists(
  client: RestClient<'real'>,
  options: WatchlistsOptions = {},
  call?: RankingCall,
): Promise<Ranking<WatchlistsRow, TopInterestStockResult>> {
  const { limit = PAGE_ROWS } = options
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST_ROWS) {
    throw new KisValidationError({ field: 'limit', message: `"limit" must be a whole number from 1 to ${MOST_ROWS}.` })
  }
  const params = {
    ...lowerFilter(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_div_cls_code: issueCode(options.issues),
  }
  const records = new Map<string, WatchlistsRow['raw']>()
  for (let start = 1; ; start += PAGE_ROWS) {
    const answer = await topInterestStock(client, { ...params, fid_input_cnt_1: start }, call)
    const before = records.size
    for (const record of answer.output)
      if (!records.has(record.mksc_shrn_iscd)) records.set(record.mksc_shrn_iscd, record)
    // A page that brings nothing new would come for ever; a short one is the last.
    const isStuck = records.size === before && answer.output.length > 0
    const isLast = answer.output.length < PAGE_ROWS
    if (!isLast && !isStuck && records.size < limit) continue
    const wanted = [...records.values()].slice(0, limit)
    const complete = isLast && !answer.meta.hasMore && records.size <= limit
    return rankingOf({ answer, records: wanted, read: watchlistsRow, order: options, complete })
  }
}

function watchlistsRow(fields: WatchlistsRow['raw'], index: number): Omit<WatchlistsRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    // Over all pages, whatever each of them begins to count at.
    rank: index + 1,
    market: fields.mrkt_div_cls_name,
    turnover: fields.acml_tr_pbmn,
    ask: fields.askp,
    bid: fields.bidp,
    watchlistCount: fields.inter_issu_reg_csnu,
  }
}
