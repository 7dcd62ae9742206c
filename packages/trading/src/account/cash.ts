import type { Currency } from '../instrument/instrument.js'

/** Money of one currency by the day it settles (예수금). `null` is what the list of KIS does not tell: never taken for another figure. */
export interface Cash {
  readonly currency: Currency
  /** 예수금: settled today */
  readonly d0: number | null
  /** 익일정산금액: after the settlements of D+1 */
  readonly d1: number | null
  /** 가수도정산금액: after the settlements of D+2, hence after everything traded today */
  readonly d2: number | null
  /** 출금가능금액: can be paid out now. The list of domestic shares does not tell it. */
  readonly withdrawable: number | null
  /** 익일출금가능금액: can be paid out on the next day */
  readonly withdrawableNextDay: number | null
  /** 주문가능금액: free for orders. For shares it depends on the order: ask `buyingPower()`. */
  readonly orderable: number | null
  /** 환율: won for one unit of the currency */
  readonly exchangeRate: number | null
}

/** Cash of which only some figures are told. */
export function cashOf(
  currency: Currency,
  told: { readonly [F in keyof Omit<Cash, 'currency'>]?: Cash[F] | undefined } = {},
): Cash {
  return {
    currency,
    d0: told.d0 ?? null,
    d1: told.d1 ?? null,
    d2: told.d2 ?? null,
    withdrawable: told.withdrawable ?? null,
    withdrawableNextDay: told.withdrawableNextDay ?? null,
    orderable: told.orderable ?? null,
    exchangeRate: told.exchangeRate ?? (currency === 'KRW' ? 1 : null),
  }
}

/** What the lists of shares at home tell of cash, by one name in all of them. */
interface WonSums {
  readonly dnca_tot_amt: number | null
  readonly nxdy_excc_amt: number | null
  readonly prvs_rcdl_excc_amt: number | null
}

/** 예수금총금액, 익일정산금액 and 가수도정산금액 of a list of shares at home; all `null` without sums. */
export function wonCashOf(sums: WonSums | undefined): Cash {
  return cashOf('KRW', { d0: sums?.dnca_tot_amt, d1: sums?.nxdy_excc_amt, d2: sums?.prvs_rcdl_excc_amt })
}
