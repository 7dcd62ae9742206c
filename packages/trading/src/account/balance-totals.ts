/** Sums of an account as KIS tells them (계좌 합계), by list. In won, unless said otherwise. */
export interface BalanceTotals {
  /** Of the list of domestic shares */
  readonly domestic: DomesticTotals | null
  /** Of the present balance abroad (체결기준현재잔고) */
  readonly overseas: OverseasTotals | null
  /** Of futures and options */
  readonly derivatives: DerivativeTotals | null
  /** Of a retirement pension (퇴직연금) */
  readonly retirement: RetirementTotals | null
}

/** 국내주식 계좌 합계 */
export interface DomesticTotals {
  /** CMA평가금액 */
  readonly cmaValue: number | null
  /** 전일매수금액 */
  readonly boughtYesterday: number | null
  /** 금일매수금액 */
  readonly boughtToday: number | null
  /** 전일매도금액 */
  readonly soldYesterday: number | null
  /** 금일매도금액 */
  readonly soldToday: number | null
  /** 전일제비용금액: fees and taxes */
  readonly costsYesterday: number | null
  /** 금일제비용금액 */
  readonly costsToday: number | null
  /** 익일자동상환금액 */
  readonly repaymentD1: number | null
  /** D+2자동상환금액 */
  readonly repaymentD2: number | null
  /** 융자금자동상환여부 */
  readonly repaysLoansAutomatically: boolean | null
  /** 총대출금액 */
  readonly loans: number | null
  /** 총대주매각대금 */
  readonly shortSaleProceeds: number | null
  /** 유가평가금액 */
  readonly securitiesValue: number | null
  /** 총평가금액: securities and the deposit of D+2 */
  readonly totalAssets: number | null
  /** 순자산금액 */
  readonly netAssets: number | null
  /** 전일총자산평가금액 */
  readonly assetsDayBefore: number | null
  /** 자산증감액 since the day before */
  readonly assetsChange: number | null
}

/** 해외주식 체결기준현재잔고 합계 */
export interface OverseasTotals {
  /** 총자산금액 */
  readonly totalAssets: number | null
  /** 총예수금액 */
  readonly deposits: number | null
  /** 외화평가총액: value of the foreign currency */
  readonly foreignCash: number | null
  /** 인출가능총금액 */
  readonly withdrawable: number | null
  /** 외화사용가능금액 */
  readonly usableForeignCash: number | null
  /** 미결제매수금액합계 */
  readonly unsettledBuys: number | null
  /** 미결제매도금액합계 */
  readonly unsettledSells: number | null
  /** 증거금총액 */
  readonly margin: number | null
  /** 총대출금액 */
  readonly loans: number | null
}

/** 선물옵션 계좌 합계, in won; of contracts abroad in `currency` */
export interface DerivativeTotals {
  readonly currency: string
  /** 추정예탁자산, 총자산평가금액 */
  readonly totalAssets: number | null
  /** 증거금총액, 위탁증거금액 */
  readonly margin: number | null
  /** 유지증거금액 */
  readonly maintenanceMargin: number | null
  /** 추가증거금총액: a margin call */
  readonly marginCall: number | null
  /** 매매손익금액합계, 청산손익금액 */
  readonly realizedProfit: number | null
  /** 평가손익금액합계 */
  readonly unrealizedProfit: number | null
  /** 수수료 */
  readonly fees: number | null
  /** 위험율 (%), abroad */
  readonly riskRate: number | null
}

/** 퇴직연금 합계 */
export interface RetirementTotals {
  /** 유가평가금액 */
  readonly securitiesValue: number | null
  /** 총평가금액: securities and the deposit of D+2 */
  readonly totalAssets: number | null
  /** 금일매수금액 */
  readonly boughtToday: number | null
  /** 금일매도금액 */
  readonly soldToday: number | null
  /** 금일제비용금액 */
  readonly costsToday: number | null
  /** 매매손익합계: profit of all sales */
  readonly realizedProfit: number | null
  /** 당일총손익금액 */
  readonly profitToday: number | null
  /** 수익률 (%) */
  readonly profitRate: number | null
}
