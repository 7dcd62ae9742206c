import { type CallOptions, paginate, type RestClient } from '@kis/rest'
import { type InquireBalanceResult, inquireBalance } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'

/** One holding (보유종목). Amounts in won. */
export interface Position {
  /** 상품번호 (종목코드) */
  readonly symbol: string
  /** 상품명 */
  readonly name: string
  /** 보유수량 (주): executed, settled or not */
  readonly quantity: number
  /** 주문가능수량 (주): can be sold now */
  readonly sellableQuantity: number | null
  /** 매입평균가격 (원), with fractions */
  readonly averagePrice: number | null
  /** 매입금액 (원) */
  readonly cost: number | null
  /** 현재가 (원) */
  readonly price: number | null
  /** 평가금액 (원) */
  readonly value: number | null
  /** 평가손익금액 (원) */
  readonly profit: number | null
  /** 평가손익율 (%) */
  readonly profitRate: number | null
}

/** Cash by the day it settles (예수금), in won. */
export interface Cash {
  /** 예수금총금액: today */
  readonly d0: number | null
  /** 익일정산금액: after the settlements of D+1 */
  readonly d1: number | null
  /** 가수도정산금액: after the settlements of D+2, hence after everything traded today */
  readonly d2: number | null
}

/** 주식잔고: holdings and cash of one account, in won. */
export interface Balance {
  readonly cash: Cash
  /** Holdings of more than zero shares; rows that KIS keeps after a full sale are left out. */
  readonly positions: readonly Position[]
  /** 매입금액합계 */
  readonly totalCost: number | null
  /** 평가금액합계 of the holdings */
  readonly totalValue: number | null
  /** 평가손익합계 */
  readonly totalProfit: number | null
  /** 순자산금액 */
  readonly netAssets: number | null
  /** Whether every page was read. */
  readonly complete: boolean
  /** The wire answers of TTTC8434R / VTTC8434R, one a page. They hold the account number: neither printed nor serialised. */
  readonly raw: readonly InquireBalanceResult[]
}

/** 주식잔고조회 (TTTC8434R, paper VTTC8434R), all pages. */
export async function fetchBalance(rest: RestClient, options?: Pick<CallOptions, 'signal'>): Promise<Balance> {
  const { pages, complete } = await paginate(
    inquireBalance,
    rest,
    {
      AFHR_FLPR_YN: 'N',
      INQR_DVSN: '02',
      FUND_STTL_ICLD_YN: false,
      PRCS_DVSN: '00',
    },
    { signal: options?.signal },
  ).collect()
  // Totals stand on every page; the last one is the freshest.
  const totals = pages.at(-1)?.output2[0]
  const positions = pages.flatMap((page) => page.output1).filter((row) => row.hldg_qty > 0)
  const balance = {
    cash: {
      d0: totals?.dnca_tot_amt ?? null,
      d1: totals?.nxdy_excc_amt ?? null,
      d2: totals?.prvs_rcdl_excc_amt ?? null,
    },
    positions: positions.map(
      (row): Position => ({
        symbol: row.pdno,
        name: row.prdt_name,
        quantity: row.hldg_qty,
        sellableQuantity: row.ord_psbl_qty,
        averagePrice: row.pchs_avg_pric,
        cost: row.pchs_amt,
        price: row.prpr,
        value: row.evlu_amt,
        profit: row.evlu_pfls_amt,
        profitRate: row.evlu_pfls_rt,
      }),
    ),
    totalCost: totals?.pchs_amt_smtl_amt ?? null,
    totalValue: totals?.evlu_amt_smtl_amt ?? null,
    totalProfit: totals?.evlu_pfls_smtl_amt ?? null,
    netAssets: totals?.nass_amt ?? null,
    complete,
  }
  return withHidden(balance, { raw: pages })
}
