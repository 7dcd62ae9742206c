import type { RoundDirection } from '@kis/utils'
import type { CreditTerms, SendSession, SendVenue, Side } from '../order-terms.js'
import type { ALGORITHM_KINDS, ORDER_CODES, OrderCodeRow, PRICED_KINDS, STOP_KINDS } from './order-codes.js'

/** What every order says, whatever its kind. */
interface CommonRequest {
  /** 종목코드: short code, ticker, standard code of a bond, or code of a contract */
  readonly symbol: string
  /** 주문수량: shares, contracts, or thousands of won of face value of a bond */
  readonly quantity: number
  /** 호가단위에 맞춤: rounds prices to the tick grid. Left out: a price off the grid is refused. */
  readonly rounding?: RoundDirection | undefined
  /** Your own name of the order: within 30 days the same name is sent once at most, whatever happens. */
  readonly clientOrderId?: string | undefined
  /** Ends the wait. What is on its way by then is looked up, not taken back. */
  readonly signal?: AbortSignal | undefined
}

type LoanType = Extract<CreditTerms['type'], 'own-loan' | 'market-loan'>
type ShortType = Exclude<CreditTerms['type'], LoanType>

/** 신규: a new loan buys, a new short sale sells. */
interface OpeningCredit<Type extends CreditTerms['type']> {
  readonly type: Type
  readonly action: 'open'
  readonly loanDate?: undefined
}

/** 상환: selling repays a loan, buying covers a short sale. */
interface RepayingCredit<Type extends CreditTerms['type']> {
  readonly type: Type
  readonly action: 'repay'
  /** 대출일자 `YYYYMMDD` of the loan to repay */
  readonly loanDate: string
}

/** 신용 거래 that a side may ask for. */
export type CreditRequest<S extends Side = Side> =
  | ('buy' extends S ? OpeningCredit<LoanType> | RepayingCredit<ShortType> : never)
  | ('sell' extends S ? OpeningCredit<ShortType> | RepayingCredit<LoanType> : never)

/** `F?: undefined`: leave it out. */
type Absent<F extends string> = { readonly [N in F]?: undefined }

type VenueField<V extends SendVenue> = 'KRX' extends V
  ? {
      /** Where it is sent. Default `KRX`. */
      readonly venue?: V | undefined
    }
  : {
      /** Where it is sent. */
      readonly venue: V
    }

type SessionField<S extends SendSession> = 'regular' extends S
  ? {
      /** The session it is meant for. Default `regular`. */
      readonly session?: S | undefined
    }
  : {
      /** The session it is meant for. */
      readonly session: S
    }

type KindFields<R extends OrderCodeRow> = {
  /** 주문 종류 */
  readonly kind: R['kind']
} & ('day' extends keyof R['codes']
  ? {
      /** 체결 조건. Default `day`. */
      readonly timeInForce?: keyof R['codes'] | undefined
    }
  : {
      /** 체결 조건: there is none that rests. */
      readonly timeInForce: keyof R['codes']
    })

type PriceField<K> = K extends (typeof PRICED_KINDS)[number]
  ? {
      /** 주문단가 in the currency of the instrument */
      readonly price: number
    }
  : Absent<'price'>

type StopField<K> = K extends (typeof STOP_KINDS)[number]
  ? {
      /** 조건가격: the order waits until the market trades there */
      readonly stopPrice: number
    }
  : Absent<'stopPrice'>

type CreditField<V, S extends Side> = V extends 'KRX' | 'NXT' | 'SOR'
  ? {
      /** 신용: by credit, not for cash */
      readonly credit?: CreditRequest<S> | undefined
    }
  : Absent<'credit'>

// Several venues or sessions in one row are alike in these fields, so the first decides.
type ReservationField<R extends OrderCodeRow> = R['sessions'][0] extends 'reservation'
  ? {
      /** 예약종료일 `YYYYMMDD`: tried on each trading day until then. Left out: the next trading day only. */
      readonly reservedUntil?: string | undefined
    }
  : Absent<'reservedUntil'>

type TimesField<R extends OrderCodeRow> = R['kind'] extends (typeof ALGORITHM_KINDS)[number]
  ? {
      /** 분할 시간, `HHMMSS` (KST), of the regular session only. Left out: to the end of the session. */
      readonly algorithmTimes?: { readonly from: string; readonly to: string } | undefined
    }
  : Absent<'algorithmTimes'>

// Inferred first, so that a hover shows fields and not how they came about.
type Flat<T> = T extends infer U ? { readonly [K in keyof U]: U[K] } : never

// A member for each row of the table, so that no illegal combination is one of them.
type RequestOf<R extends OrderCodeRow, S extends Side> = R extends OrderCodeRow
  ? [R extends { readonly side: infer Only } ? Extract<S, Only> : S] extends [never]
    ? never
    : Flat<
        CommonRequest &
          VenueField<R['venues'][number]> &
          SessionField<R['sessions'][number]> &
          KindFields<R> &
          PriceField<R['kind']> &
          StopField<R['kind']> &
          CreditField<R['venues'][0], S> &
          ReservationField<R> &
          TimesField<R>
      >
  : never

/**
 * An order as you ask for it. A kind that the venue does not take in that session is no member of it: it does not compile, and in
 * JavaScript `toTerms` refuses it. `OrderRequest<'buy'>` leaves out what may only be sold (미국 MOO·MOC, 홍콩 단주).
 *
 * @example
 * { symbol: '005930', quantity: 10, kind: 'limit', price: 70_000 }
 * { symbol: '005930', quantity: 10, venue: 'NXT', session: 'pre-market', kind: 'best', timeInForce: 'gtp' }
 * { symbol: 'AAPL', quantity: 1, venue: 'NASDAQ', kind: 'loc', price: 230 }
 */
export type OrderRequest<S extends Side = Side> = RequestOf<(typeof ORDER_CODES)[number], S>
