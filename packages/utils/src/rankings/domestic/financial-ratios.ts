import type { RestClient } from '@kis/rest'
import { type FinanceRatioResult, financeRatio } from '@kis/rest/domestic-stock'
import { type AccountsChoice, accountsOf, codeOf, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of financial ratios (재무비율 순위). Everything in percent but the two turnovers. */
export interface FinancialRatiosRow extends TradedRow {
  /** 총자본 경상이익율 */
  readonly ordinaryProfitOnCapital: number | null
  /** 총자본 순이익율 */
  readonly netProfitOnCapital: number | null
  /** 매출액 총이익율 */
  readonly grossMargin: number | null
  /** 매출액 순이익율 */
  readonly netMargin: number | null
  /** 자기자본비율 */
  readonly equityRatio: number | null
  /** 부채비율 */
  readonly debtRatio: number | null
  /** 차입금 의존도 */
  readonly borrowingRatio: number | null
  /** 유보비율 */
  readonly reserveRatio: number | null
  /** 매출액 증가율 */
  readonly salesGrowth: number | null
  /** 경상이익 증가율 */
  readonly ordinaryProfitGrowth: number | null
  /** 영업이익 증가율 */
  readonly operatingProfitGrowth: number | null
  /** 순이익 증가율 */
  readonly netProfitGrowth: number | null
  /** 자기자본 증가율 */
  readonly equityGrowth: number | null
  /** 총자산 증가율 */
  readonly assetGrowth: number | null
  /** 총자본 회전율 (회) */
  readonly capitalTurnover: number | null
  /** 매출채권 회전율 (회) */
  readonly receivablesTurnover: number | null
  /** 결산월 */
  readonly closingMonth: string | null
  readonly raw: FinanceRatioResult['output'][number]
}

const MEASURES = { profitability: '7', stability: '11', growth: '15', activity: '20' } as const

export interface FinancialRatiosOptions
  extends StockFilter,
    VenueFilter,
    AccountsChoice,
    OrderOptions<FinancialRatiosRow> {
  /** 수익성, 안정성, 성장성, 활동성 분석. `'profitability'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
}

/**
 * 재무비율 순위 · stocks by a group of financial ratios.
 *
 * TR `FHPST01750000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { financialRatios } from '@kis/utils/rankings'
 * const { rows } = await financialRatios(client, { year: 2025, by: 'growth' })
 */
export async function financialRatios(
  client: RestClient<'real'>,
  options: FinancialRatiosOptions,
  call?: RankingCall,
): Promise<Ranking<FinancialRatiosRow, FinanceRatioResult>> {
  const params = {
    ...lowerFilter(options),
    ...accountsOf(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'profitability', MEASURES),
  }
  const answer = await financeRatio(client, params, call)
  return rankingOf({ answer, records: answer.output, read: financialRatiosRow, order: options })
}

function financialRatiosRow(fields: FinancialRatiosRow['raw'], index: number): Omit<FinancialRatiosRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    ordinaryProfitOnCapital: fields.cptl_op_prfi,
    netProfitOnCapital: fields.cptl_ntin_rate,
    grossMargin: fields.sale_totl_rate,
    netMargin: fields.sale_ntin_rate,
    equityRatio: fields.bis,
    debtRatio: fields.lblt_rate,
    borrowingRatio: fields.bram_depn,
    reserveRatio: fields.rsrv_rate,
    salesGrowth: fields.grs,
    ordinaryProfitGrowth: fields.op_prfi_inrt,
    operatingProfitGrowth: fields.bsop_prfi_inrt,
    netProfitGrowth: fields.ntin_inrt,
    equityGrowth: fields.equt_inrt,
    assetGrowth: fields.totl_aset_inrt,
    capitalTurnover: fields.cptl_tnrt,
    receivablesTurnover: fields.sale_bond_tnrt,
    closingMonth: fields.stac_month,
  }
}
