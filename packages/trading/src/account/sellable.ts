import type { CallOptions, RestClient } from '@kis/rest'
import { type InquirePsblSellResult, inquirePsblSell } from '@kis/rest/domestic-stock'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { asReal } from '../stock/wire-values.js'
import { checkSymbol } from '../symbol.js'
import { requireKind } from './account-kind.js'

/** Of which stock the quantity that can be sold (매도가능수량) is wanted. */
export interface SellableQuery extends Pick<CallOptions, 'signal'> {
  /** 종목코드 */
  readonly symbol: string
}

/** 매도가능수량 of one domestic stock, in shares and won. */
export interface Sellable {
  readonly symbol: string
  /** 잔고수량: held */
  readonly quantity: number | null
  /** 주문가능수량: can be sold now */
  readonly sellableQuantity: number | null
  /** 비저축수량: held outside of savings plans */
  readonly quantityOutsideSavings: number | null
  /** 매수수량 of today */
  readonly boughtToday: number | null
  /** 매도수량 of today */
  readonly soldToday: number | null
  /** 매입평균가격 */
  readonly averagePrice: number | null
  /** 현재가 */
  readonly price: number | null
  /** 평가금액 */
  readonly value: number | null
  /** 평가손익금액 */
  readonly profit: number | null
  /** 평가손익율 (%) */
  readonly profitRate: number | null
  /** The wire answer of TTTC8408R. */
  readonly raw: InquirePsblSellResult
}

/**
 * 매도가능수량조회 (TTTC8408R).
 *
 * @throws KisUnsupportedInPaperError before any call: on paper `balance()` tells it. KisValidationError for a malformed symbol.
 */
export async function fetchSellable(rest: RestClient, query: SellableQuery): Promise<Sellable> {
  requireKind(requireAccount(rest), 'domestic shares', ['general', 'pension'])
  const symbol = checkSymbol(query.symbol)
  const raw = await inquirePsblSell(asReal(rest), { PDNO: symbol }, { signal: query.signal })
  const { output } = raw
  const sellable = {
    symbol,
    quantity: output.cblc_qty,
    sellableQuantity: output.ord_psbl_qty,
    quantityOutsideSavings: output.nsvg_qty,
    boughtToday: output.buy_qty,
    soldToday: output.sll_qty,
    averagePrice: output.pchs_avg_pric,
    price: output.now_pric,
    value: output.evlu_amt,
    profit: output.evlu_pfls_amt,
    profitRate: output.evlu_pfls_rt,
  }
  return withHidden(sellable, { raw })
}
