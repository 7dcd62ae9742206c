import type { RestClient } from '@kis/rest'
import { type MarketValueResult, marketValue } from '@kis/rest/domestic-stock'
import { type AccountsChoice, accountsOf, codeOf, type IssueChoice, issueCode, venueCode } from '../choices.js'
import { lowerFilter, type StockFilter, type VenueFilter } from '../filters.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** A stock in the ranking of valuations (시장가치 순위). */
export interface ValuationRow extends TradedRow {
  /** PER (배) */
  readonly per: number | null
  /** PBR (배) */
  readonly pbr: number | null
  /** PCR (배) */
  readonly pcr: number | null
  /** PSR (배) */
  readonly psr: number | null
  /** EPS (원) */
  readonly eps: number | null
  /** EVA, as KIS counts it */
  readonly eva: number | null
  /** EBITDA, as KIS counts it */
  readonly ebitda: number | null
  /** EV/EBITDA (배) */
  readonly evToEbitda: number | null
  /** EBITDA/금융비용 (배) */
  readonly ebitdaToInterest: number | null
  /** 결산월 */
  readonly closingMonth: number | null
  readonly raw: MarketValueResult['output'][number]
}

const MEASURES = {
  per: '23',
  pbr: '24',
  pcr: '25',
  psr: '26',
  eps: '27',
  eva: '28',
  ebitda: '29',
  'ev-to-ebitda': '30',
  'ebitda-to-interest': '31',
} as const

export interface ValuationOptions extends StockFilter, VenueFilter, AccountsChoice, OrderOptions<ValuationRow> {
  /** PER, PBR, PCR, PSR, EPS, EVA, EBITDA, EV/EBITDA, EBITDA/금융비용. `'per'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** Class of issues. `'all'` when left out. */
  readonly issues?: IssueChoice | undefined
}

/**
 * 시장가치 순위 · stocks by a valuation ratio.
 *
 * TR `FHPST01790000`, real only, at most thirty rows.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { valuation } from '@kis/utils/rankings'
 * const { rows } = await valuation(client, { year: 2025, by: 'pbr', issues: 'common' })
 */
export async function valuation(
  client: RestClient<'real'>,
  options: ValuationOptions,
  call?: RankingCall,
): Promise<Ranking<ValuationRow, MarketValueResult>> {
  const params = {
    ...lowerFilter(options),
    ...accountsOf(options),
    fid_cond_mrkt_div_code: venueCode(options.venue),
    fid_div_cls_code: issueCode(options.issues),
    fid_rank_sort_cls_code: codeOf('by', options.by ?? 'per', MEASURES),
  }
  const answer = await marketValue(client, params, call)
  return rankingOf({ answer, records: answer.output, read: valuationRow, order: options })
}

function valuationRow(fields: ValuationRow['raw'], index: number): Omit<ValuationRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    per: fields.per,
    pbr: fields.pbr,
    pcr: fields.pcr,
    psr: fields.psr,
    eps: fields.eps,
    eva: fields.eva,
    ebitda: fields.ebitda,
    evToEbitda: fields.pv_div_ebitda,
    ebitdaToInterest: fields.ebitda_div_fnnc_expn,
    closingMonth: fields.stac_month,
  }
}
