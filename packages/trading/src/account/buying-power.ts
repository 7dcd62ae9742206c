import type { CallOptions, RestClient } from '@kis/rest'
import { type InquirePsblOrderResult, inquirePsblOrder } from '@kis/rest/domestic-stock'
import { checkPrice } from '../orders/check-order.js'
import { withHidden } from '../present.js'
import { checkSymbol } from '../symbol.js'

export interface BuyingPowerQuery extends Pick<CallOptions, 'signal'> {
  /** 종목코드 */
  readonly symbol: string
  /** Limit price in won; left out for a market order, which KIS reserves at the upper limit. */
  readonly price?: number | undefined
}

/** 매수가능: what could be bought, in won and shares. */
export interface BuyingPower {
  readonly symbol: string
  /** 주문가능현금 (원) */
  readonly cash: number
  /** 미수없는매수금액 (원): the most that can be bought without credit */
  readonly maxAmount: number | null
  /** 미수없는매수수량 (주): the most shares without credit, at the price asked */
  readonly maxQuantity: number | null
  /** 가능수량계산단가 (원): the price KIS calculates with */
  readonly calculationPrice: number | null
  /** The wire answer of TTTC8908R / VTTC8908R. */
  readonly raw: InquirePsblOrderResult
}

/** 매수가능조회 (TTTC8908R, paper VTTC8908R). */
export async function fetchBuyingPower(rest: RestClient, query: BuyingPowerQuery): Promise<BuyingPower> {
  const symbol = checkSymbol(query.symbol)
  if (query.price !== undefined) checkPrice(query.price)
  const raw = await inquirePsblOrder(
    rest,
    {
      PDNO: symbol,
      ORD_UNPR: query.price === undefined ? '' : String(query.price),
      ORD_DVSN: query.price === undefined ? '01' : '00',
      CMA_EVLU_AMT_ICLD_YN: false,
      OVRS_ICLD_YN: false,
    },
    { signal: query.signal },
  )
  const { output } = raw
  const power = {
    symbol,
    cash: output.ord_psbl_cash,
    maxAmount: output.nrcvb_buy_amt,
    maxQuantity: output.nrcvb_buy_qty,
    calculationPrice: output.psbl_qty_calc_unpr,
  }
  return withHidden(power, { raw })
}
