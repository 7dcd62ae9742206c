import type { AssetClass, Currency, ListingVenue } from '../instrument/instrument.js'

/**
 * One holding (보유종목). Venue, symbol and currency name it; what is held long and what is sold short of it (대주) are two. Prices and
 * amounts are in `currency`; `null` is what KIS leaves blank or does not tell.
 */
export interface Position {
  readonly assetClass: AssetClass
  /** Where it is listed */
  readonly venue: ListingVenue
  /** 종목코드, ticker, 표준코드 of a bond, 단축코드 of a contract */
  readonly symbol: string
  readonly currency: Currency
  /** 상품명 */
  readonly name: string
  /** 매수 `long`; 매도, 대주 `short` */
  readonly side: 'long' | 'short'
  /** 결제 기준 보유수량: what is delivered. Trades that have not settled are not in it. */
  readonly settledQuantity: number | null
  /** 체결 기준 보유수량: what is held after all trades of today. Shares, contracts, or 1,000 won of face value of a bond; never 0. */
  readonly executedQuantity: number
  /** 주문가능수량 (매도가능, 청산가능): what a new order can sell now, or close */
  readonly sellableQuantity: number | null
  /** 금일매수수량 */
  readonly boughtToday: number | null
  /** 금일매도수량 */
  readonly soldToday: number | null
  /** 매입평균가격 */
  readonly averagePrice: number | null
  /** 매입금액 */
  readonly cost: number | null
  /** 현재가 */
  readonly price: number | null
  /** 평가금액 */
  readonly value: number | null
  /** 평가손익금액 */
  readonly profit: number | null
  /** 평가손익율 (%) */
  readonly profitRate: number | null
  /** 환율: won for one unit of the currency, as KIS values it */
  readonly exchangeRate: number | null
  /** 신용·대출 of what was not bought with cash; empty for most */
  readonly loans: readonly PositionLoan[]
}

/** A part of a holding that a loan stands behind (신용융자, 대주, 담보대출). */
export interface PositionLoan {
  /** 매매구분 as KIS calls it, such as `자기융자` */
  readonly type: string
  /** 대출일자 `YYYYMMDD`: what a repaying order has to name */
  readonly date: string | null
  /** 만기일자 `YYYYMMDD` */
  readonly dueDate: string | null
  /** 대출금액 */
  readonly amount: number | null
  /** 대주매각대금: what a short sale brought */
  readonly shortSaleProceeds: number | null
  /** How much of the holding it is behind */
  readonly quantity: number
  /** 주문가능수량 of that part */
  readonly sellableQuantity: number | null
}
