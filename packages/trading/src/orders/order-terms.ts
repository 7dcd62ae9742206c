import type { OrderSession, OrderVenue } from '@kis/utils'
import type { Instrument } from '../instrument/instrument.js'

/** 매수 `buy`, 매도 `sell`. */
export type Side = 'buy' | 'sell'

/** Where an order can be sent: a venue of `@kis/utils`, `SOR`, or the exchanges of futures abroad. */
export type SendVenue = OrderVenue | 'OVERSEAS_DERIV'

/**
 * The session an order is meant for. Most venues have one main session, `regular` (KRX 정규장 with its auctions, NXT 메인마켓, 미국 정규장 with
 * pre- and after-market, 파생상품 주간); the others have order kinds or TRs of their own.
 */
export type SendSession =
  | 'regular'
  | Extract<
      OrderSession,
      | 'pre-open-close-price'
      | 'after-hours-close-price'
      | 'pre-market'
      | 'after-market'
      | 'daytime'
      | 'night'
      | 'reservation'
    >

/**
 * 주문 종류: 지정가 `limit`, 시장가 `market`, 조건부지정가 `conditional`, 최유리 `best`, 최우선 `first`, 중간가 `mid`, 스톱지정가 `stop-limit`, STOP `stop`,
 * 시간외 종가 `close-price`; 미국 `moo` `loo` `moc` `loc` `twap` `vwap`; 홍콩 단주 `odd-lot`.
 */
export type OrderKind =
  | 'limit'
  | 'market'
  | 'conditional'
  | 'best'
  | 'first'
  | 'mid'
  | 'stop-limit'
  | 'stop'
  | 'close-price'
  | 'moo'
  | 'loo'
  | 'moc'
  | 'loc'
  | 'twap'
  | 'vwap'
  | 'odd-lot'

/** 체결 조건: rests until the end of its session `day`, 나머지 취소 `ioc`, 전량 아니면 취소 `fok`; NXT pre-market only: `gtp`. */
export type TimeInForce = 'day' | 'ioc' | 'fok' | 'gtp'

/** 신용 거래 of an order: a new 융자 or 대주, or the repayment of one. */
export interface CreditTerms {
  /** 자기융자 `own-loan`, 유통융자 `market-loan`, 자기대주 `own-short`, 유통대주 `market-short` */
  readonly type: 'own-loan' | 'market-loan' | 'own-short' | 'market-short'
  /** 신규 `open`, 상환 `repay` */
  readonly action: 'open' | 'repay'
  /** 대출일자 `YYYYMMDD` of the loan to repay */
  readonly loanDate?: string | undefined
}

/** One order, fully said and checked: nothing is left to defaults. Plain JSON. Amounts in the instrument's currency. */
export interface OrderTerms {
  readonly instrument: Instrument
  readonly side: Side
  readonly venue: SendVenue
  readonly session: SendSession
  readonly kind: OrderKind
  readonly timeInForce: TimeInForce
  /** Shares, contracts, or thousands of won of face value of a bond. */
  readonly quantity: number
  /** `null` for kinds without a price */
  readonly price: number | null
  /** 조건가격 of `stop` and `stop-limit` */
  readonly stopPrice: number | null
  readonly credit: CreditTerms | null
  /** 예약주문 종료일 `YYYYMMDD` of a reservation at home that lasts several days */
  readonly reservedUntil: string | null
  /** Start and end `HHMMSS` of `twap` and `vwap`; `null`: to the end of the session */
  readonly algorithmTimes: { readonly from: string; readonly to: string } | null
}
