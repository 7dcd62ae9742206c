import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { type CreditBalanceResult, creditBalance as creditBalanceTr } from '@kis/rest/domestic-stock'
import { codeOf, type MarketChoice, marketCode } from '../choices.js'
import type { OrderOptions, Ranking, RankingCall } from '../ranking.js'
import { rankingOf } from '../ranking-of.js'
import { type TradedRow, tradedRow } from '../stock-row.js'

/** KIS counts these amounts in 만원. */
const WON_PER_MAN = 10_000

/** A stock in the ranking of credit balances (신용잔고 상위). */
export interface CreditBalanceRow extends TradedRow {
  /** 융자 잔고 주수: bought on credit */
  readonly loanShares: number | null
  /** 융자 잔고 금액 (원), in whole 만원 */
  readonly loanAmount: number | null
  /** 융자 잔고 비율 (%) of all shares */
  readonly loanRate: number | null
  /** N일 대비 융자 잔고 증가율 (%) */
  readonly loanGrowthRate: number | null
  /** 대주 잔고 주수: borrowed and sold short */
  readonly shortShares: number | null
  /** 대주 잔고 금액 (원), in whole 만원 */
  readonly shortAmount: number | null
  /** 대주 잔고 비율 (%) of all shares */
  readonly shortRate: number | null
  /** N일 대비 대주 잔고 증가율 (%) */
  readonly shortGrowthRate: number | null
  readonly raw: CreditBalanceResult['output2'][number]
}

const MEASURES = {
  'loan-rate': '0',
  'loan-shares': '1',
  'loan-amount': '2',
  'loan-growth': '3',
  'loan-decline': '4',
  'short-rate': '5',
  'short-shares': '6',
  'short-amount': '7',
  'short-growth': '8',
  'short-decline': '9',
} as const

export interface CreditBalanceOptions extends OrderOptions<CreditBalanceRow> {
  /** 융자 (`loan-…`) or 대주 (`short-…`) by 비율, 수량, 금액, 증가, 감소. `'loan-rate'` when left out. */
  readonly by?: keyof typeof MEASURES | undefined
  /** 증가율기간 (일): days over which growth is measured, 2 to 999. 2 when left out. */
  readonly days?: number | undefined
  /** 시장: `'all'` when left out. */
  readonly market?: MarketChoice | undefined
}

/**
 * 신용잔고 상위 · stocks by what is bought on credit or sold short on credit.
 *
 * TR `FHKST17010000`, real only. The days compared stand in `raw.output1`.
 *
 * @throws KisUnsupportedInPaperError on paper, KisValidationError for an unknown option; both before any network call.
 * @example
 * import { creditBalance } from '@kis/utils/rankings'
 * const { rows } = await creditBalance(client, { by: 'loan-growth', days: 20 })
 */
export async function creditBalance(
  client: RestClient<'real'>,
  options: CreditBalanceOptions = {},
  call?: RankingCall,
): Promise<Ranking<CreditBalanceRow, CreditBalanceResult>> {
  const { by = 'loan-rate', days = 2, market } = options
  if (!Number.isSafeInteger(days) || days < 2 || days > 999) {
    throw new KisValidationError({ field: 'days', message: '"days" must be a whole number from 2 to 999.' })
  }
  const params = {
    FID_INPUT_ISCD: marketCode(market),
    FID_OPTION: String(days),
    FID_RANK_SORT_CLS_CODE: codeOf('by', by, MEASURES),
  }
  const answer = await creditBalanceTr(client, params, call)
  return rankingOf({ answer, records: answer.output2, read: creditBalanceRow, order: options })
}

function creditBalanceRow(fields: CreditBalanceRow['raw'], index: number): Omit<CreditBalanceRow, 'raw'> {
  return {
    ...tradedRow(fields, index),
    loanShares: fields.whol_loan_rmnd_stcn,
    loanAmount: wonOf(fields.whol_loan_rmnd_amt),
    loanRate: fields.whol_loan_rmnd_rate,
    loanGrowthRate: fields.nday_vrss_loan_rmnd_inrt,
    shortShares: fields.whol_stln_rmnd_stcn,
    shortAmount: wonOf(fields.whol_stln_rmnd_amt),
    shortRate: fields.whol_stln_rmnd_rate,
    shortGrowthRate: fields.nday_vrss_stln_rmnd_inrt,
  }
}

function wonOf(man: number | null): number | null {
  return man === null ? null : man * WON_PER_MAN
}
