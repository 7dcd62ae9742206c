import { type CallOptions, paginate, type RestClient } from '@kis/rest'
import { type InquireBalanceRlzPlResult, inquireBalanceRlzPl } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { asReal } from '../stock/wire-values.js'
import { requireKind } from './account-kind.js'
import type { DomesticTotals } from './balance-totals.js'
import { type Cash, wonCashOf } from './cash.js'
import { domesticLotOf, domesticTotalsOf } from './domestic-lots.js'
import { mergeLots } from './merge-lots.js'
import type { Position } from './position.js'
import { readSteady } from './read-steady.js'

/** What counts in a realised profit (실현손익). */
export interface RealizedProfitQuery extends Pick<CallOptions, 'signal'> {
  /** 정규장 `regular` (default), 시간외단일가 `after-hours` */
  readonly prices?: 'regular' | 'after-hours' | undefined
  /** 펀드결제분 포함. Default `false`. */
  readonly includeFunds?: boolean | undefined
  /** 전일매매 포함, the same way as in `balance()`. Default `true`. */
  readonly includePreviousDay?: boolean | undefined
  /** 비용 포함: count fees and taxes. Default `false`. */
  readonly includeCosts?: boolean | undefined
}

/** 주식잔고_실현손익: holdings of domestic shares, and what today's sales earned. In won. */
export interface RealizedProfit {
  readonly positions: readonly Position[]
  readonly cash: Cash
  /** 실현손익 */
  readonly realizedProfit: number | null
  /** 실현수익율 (%) */
  readonly realizedRate: number | null
  /** 실평가손익: unrealised, after costs */
  readonly unrealizedProfit: number | null
  /** 실평가손익수익율 (%) */
  readonly unrealizedRate: number | null
  /** 매입금액합계 */
  readonly totalCost: number | null
  /** 평가금액합계 */
  readonly totalValue: number | null
  /** 평가손익합계 */
  readonly totalProfit: number | null
  /** 자산증감수익율 (%) */
  readonly assetsChangeRate: number | null
  readonly totals: DomesticTotals | null
  /** Whether every page was read and they told the same throughout. */
  readonly complete: boolean
  /** The wire answers of TTTC8494R, one a page. They hold the account number. */
  readonly raw: readonly InquireBalanceRlzPlResult[]
}

/**
 * 주식잔고조회_실현손익 (TTTC8494R), all pages.
 *
 * @throws KisUnsupportedInPaperError before any call.
 */
export async function fetchRealizedProfit(rest: RestClient, query: RealizedProfitQuery = {}): Promise<RealizedProfit> {
  requireKind(requireAccount(rest), 'realised profit of domestic shares', ['general', 'pension'])
  const { prices = 'regular', includeFunds = false, includePreviousDay = true, includeCosts = false, signal } = query
  const params = {
    AFHR_FLPR_YN: prices === 'after-hours',
    INQR_DVSN: '02',
    FUND_STTL_ICLD_YN: includeFunds,
    PRCS_DVSN: includePreviousDay ? '00' : '01',
    COST_ICLD_YN: includeCosts,
  } as const
  const { pages, complete, lots } = await readSteady({
    read: () => paginate(inquireBalanceRlzPl, asReal(rest), params, { signal }).collect(),
    lotsOf: (all) => all.flatMap((page) => page.output1.map((row) => domesticLotOf(row, includePreviousDay))),
  })
  const sums = pages.at(-1)?.output2[0]
  const profit = {
    positions: mergeLots(lots),
    cash: wonCashOf(sums),
    realizedProfit: sums?.rlzt_pfls ?? null,
    realizedRate: sums?.rlzt_erng_rt ?? null,
    unrealizedProfit: sums?.real_evlu_pfls ?? null,
    unrealizedRate: sums?.real_evlu_pfls_erng_rt ?? null,
    totalCost: sums?.pchs_amt_smtl_amt ?? null,
    totalValue: sums?.evlu_amt_smtl_amt ?? null,
    totalProfit: sums?.evlu_pfls_smtl_amt ?? null,
    assetsChangeRate: sums?.asst_icdc_erng_rt ?? null,
    totals: sums ? domesticTotalsOf(sums) : null,
    complete,
  }
  return withHidden(profit, { raw: pages })
}
