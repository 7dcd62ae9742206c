import type { RestClient } from '@kis/rest'
import { type TradedByCompanyResult, tradedByCompany } from '@kis/rest/domestic-stock'
import {
  boundOf,
  checkDays,
  codeOf,
  type DaysChoice,
  type IssueChoice,
  issueCode,
  marketCode,
  venueCode,
} from '../choices.js'
import type { StockFilter, VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of what customers of 한국투자증권 trade (당사매매종목 상위). */
export interface CompanyTradesRow extends TradedRow {
  /** 누적 거래대금 (원) */
  readonly turnover: number | null
  /** 매수 체결량 합계 (주) */
  readonly buyVolume: number | null
  /** 매도 체결량 합계 (주) */
  readonly sellVolume: number | null
  /** 순매수 체결량 (주) */
  readonly netBuyVolume: number | null
  readonly raw: TradedByCompanyResult['output'][number]
}

export interface CompanyTradesOptions
  extends Omit<StockFilter, 'minVolume'>,
    VenueFilter,
    DaysChoice,
    OrderOptions<CompanyTradesRow> {
  /** 매수상위 or 매도상위. `'buy'` when left out. */
  readonly by?: 'buy' | 'sell' | undefined
  /** Least volume: none or 100주. 0 when left out. */
  readonly minVolume?: 0 | 100 | undefined
  /** Class of issues. `'all'` when left out. */
  readonly issues?: IssueChoice | undefined
}

/**
 * 당사매매종목 상위 · stocks traded most by the customers of 한국투자증권 in some days.
 *
 * TR `FHPST01860000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option or date; both before any network call.
 * @example
 * import { companyTrades } from '@kis/utils/rankings'
 * const { rows } = await companyTrades(client, { from: '20261116', to: '20261120', by: 'sell' })
 */
export async function companyTrades(
  client: RestClient<'real'>,
  options: CompanyTradesOptions,
  call?: RankingCall,
): Promise<Ranking<CompanyTradesRow, TradedByCompanyResult>> {
  checkDays(options)
  const params = {
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_div_cls_code: issueCode(options.issues),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'buy', { sell: '0', buy: '1' }),
    fid_input_date_1: options.from,
    fid_input_date_2: options.to,
    fid_input_iscd: marketCode(options.market),
    fid_aply_rang_vol: codeOf('minVolume', options.minVolume ?? 0, { 0: '0', 100: '100' }),
    fid_aply_rang_prc_1: boundOf('minPrice', options.minPrice),
    fid_aply_rang_prc_2: boundOf('maxPrice', options.maxPrice),
  }
  const answer = await tradedByCompany(client, params, call)
  return rankingOf({ answer, records: answer.output, read: companyTradesRow, order: options })
}

function companyTradesRow(fields: CompanyTradesRow['raw'], index: number): Omit<CompanyTradesRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    turnover: fields.acml_tr_pbmn,
    buyVolume: fields.shnu_cnqn_smtn,
    sellVolume: fields.seln_cnqn_smtn,
    netBuyVolume: fields.ntby_cnqn,
  }
}
