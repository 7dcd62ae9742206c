import { type CallOptions, paginate, type RestClient } from '@kis/rest'
import { type InquireAccountBalanceResult, inquireAccountBalance } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { asReal } from '../stock/wire-values.js'
import { requireKind } from './account-kind.js'

/** The kinds of assets in the order in which KIS lists them; the rows carry no names. */
const KINDS = [
  '주식',
  '펀드/MMW',
  '채권',
  'ELS/DLS',
  '랩',
  '신탁',
  'RP/발행어음',
  '해외주식',
  '해외채권',
  '금현물',
  'CD/CP',
  '단기사채',
  '타사상품',
  '외화단기사채',
  '외화ELS/DLS',
  '외화',
  '예수금+CMA',
  '청약자예수금',
  '합계',
] as const

/** 자산 종류별 금액, in won. */
export interface AssetKind {
  /** KIS tells kinds by their place only: `null` where the list is not as long as the known one */
  readonly name: (typeof KINDS)[number] | null
  /** 매입금액 */
  readonly cost: number | null
  /** 평가금액 */
  readonly value: number | null
  /** 평가손익금액 */
  readonly profit: number | null
  /** 신용대출금액 */
  readonly loans: number | null
  /** 실제순자산금액 */
  readonly netAssets: number | null
  /** 전체비중율 (%) */
  readonly weight: number | null
}

/** 투자계좌자산현황: everything in the account, in won. */
export interface Assets {
  /** 총자산금액 */
  readonly totalAssets: number | null
  /** 순자산총금액 */
  readonly netAssets: number | null
  /** 매입금액합계 */
  readonly totalCost: number | null
  /** 평가금액합계 */
  readonly totalValue: number | null
  /** 평가손익금액합계 */
  readonly totalProfit: number | null
  /** 총예수금액 */
  readonly deposits: number | null
  /** CMA평가금액 */
  readonly cmaValue: number | null
  /** 외화평가총액 */
  readonly foreignCash: number | null
  /** 해외주식평가금액 */
  readonly overseasStocks: number | null
  /** 해외채권평가금액 */
  readonly overseasBonds: number | null
  /** 총대출금액 */
  readonly loans: number | null
  /** 신용융자금액 */
  readonly marginLoans: number | null
  /** 총담보대출금액 */
  readonly collateralLoans: number | null
  /** 대주평가금액 */
  readonly shortValue: number | null
  /** 당일미수금액 */
  readonly overdueToday: number | null
  readonly kinds: readonly AssetKind[]
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers of CTRP6548R, one a page. */
  readonly raw: readonly InquireAccountBalanceResult[]
}

/**
 * 투자계좌자산현황조회 (CTRP6548R).
 *
 * @throws KisUnsupportedInPaperError before any call.
 */
export async function fetchAssets(rest: RestClient, options: Pick<CallOptions, 'signal'> = {}): Promise<Assets> {
  requireKind(requireAccount(rest), 'list of all assets', ['general', 'pension'])
  const { pages, complete } = await paginate(
    inquireAccountBalance,
    asReal(rest),
    {},
    { signal: options.signal },
  ).collect()
  const rows = pages.flatMap((page) => page.output1)
  const sums = pages.at(-1)?.output2
  const assets = {
    totalAssets: sums?.tot_asst_amt ?? null,
    netAssets: sums?.nass_tot_amt ?? null,
    totalCost: sums?.pchs_amt_smtl ?? null,
    totalValue: sums?.evlu_amt_smtl ?? null,
    totalProfit: sums?.evlu_pfls_amt_smtl ?? null,
    deposits: sums?.tot_dncl_amt ?? null,
    cmaValue: sums?.cma_evlu_amt ?? null,
    foreignCash: sums?.frcr_evlu_tota ?? null,
    overseasStocks: sums?.ovrs_stck_evlu_amt1 ?? null,
    overseasBonds: sums?.ovrs_bond_evlu_amt ?? null,
    loans: sums?.tot_lnda_tot_ulst_lnda ?? null,
    marginLoans: sums?.crdt_fncg_amt ?? null,
    collateralLoans: sums?.tot_mgln_amt ?? null,
    shortValue: sums?.stln_evlu_amt ?? null,
    overdueToday: sums?.thdt_rcvb_amt ?? null,
    kinds: rows.map(
      (row, index): AssetKind => ({
        name: rows.length === KINDS.length ? (KINDS[index] ?? null) : null,
        cost: row.pchs_amt,
        value: row.evlu_amt,
        profit: row.evlu_pfls_amt,
        loans: row.crdt_lnd_amt,
        netAssets: row.real_nass_amt,
        weight: row.whol_weit_rt,
      }),
    ),
    complete,
  }
  return withHidden(assets, { raw: pages })
}
