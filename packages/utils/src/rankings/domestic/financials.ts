import type { RestClient } from '@kis/rest'
import { type ProfitAssetIndexResult, profitAssetIndex } from '@kis/rest/domestic-stock'
import { type AccountsChoice, accountsOf, codeOf, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of profits and assets (수익자산지표 순위). Amounts as KIS counts them: the unit is not documented. */
export interface FinancialsRow extends TradedRow {
  /** 매출 총이익 */
  readonly grossProfit: number | null
  /** 영업이익 */
  readonly operatingProfit: number | null
  /** 경상이익 */
  readonly ordinaryProfit: number | null
  /** 당기순이익 */
  readonly netProfit: number | null
  /** 자산총계 */
  readonly assets: number | null
  /** 부채총계 */
  readonly liabilities: number | null
  /** 자본총계 */
  readonly equity: number | null
  /** 결산월 */
  readonly closingMonth: string | null
  readonly raw: ProfitAssetIndexResult['output'][number]
}

const MEASURES = {
  'gross-profit': '0',
  'operating-profit': '1',
  'ordinary-profit': '2',
  'net-profit': '3',
  assets: '4',
  liabilities: '5',
  equity: '6',
} as const

export interface FinancialsOptions extends StockFilter, VenueFilter, AccountsChoice, OrderOptions<FinancialsRow> {
  /** 매출이익, 영업이익, 경상이익, 당기순이익, 자산총계, 부채총계, 자본총계. `'operating-profit'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * 수익자산지표 순위 · stocks by profit or assets.
 *
 * TR `FHPST01730000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { financials } from '@kis/utils/rankings'
 * const { rows } = await financials(client, { year: 2025, by: 'net-profit' })
 */
export async function financials(
  client: RestClient<'real'>,
  options: FinancialsOptions,
  call?: RankingCall,
): Promise<Ranking<FinancialsRow, ProfitAssetIndexResult>> {
  const params = {
    ...lowerFilter(options),
    ...accountsOf(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'operating-profit', MEASURES),
  }
  const answer = await profitAssetIndex(client, params, call)
  return rankingOf({ answer, records: answer.output, read: financialsRow, order: options })
}

function financialsRow(fields: FinancialsRow['raw'], index: number): Omit<FinancialsRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    grossProfit: fields.sale_totl_prfi,
    operatingProfit: fields.bsop_prti,
    ordinaryProfit: fields.op_prfi,
    netProfit: fields.thtr_ntin,
    assets: fields.total_aset,
    liabilities: fields.total_lblt,
    equity: fields.total_cptl,
    closingMonth: fields.stac_month,
  }
}
