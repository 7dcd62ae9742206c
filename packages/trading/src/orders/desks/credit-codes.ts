import type { CreditTerms } from '../order-terms.js'

/** 신용유형 (`CRDT_TYPE`, `ORD_OBJT_CBLC_DVSN_CD`) by type and action. */
export const CREDIT_CODES = {
  'own-loan': { open: '21', repay: '25' },
  'market-loan': { open: '23', repay: '27' },
  'own-short': { open: '24', repay: '28' },
  'market-short': { open: '22', repay: '26' },
} as const satisfies { readonly [T in CreditTerms['type']]: { readonly [A in CreditTerms['action']]: string } }

/** 주문대상잔고구분 of what is traded without credit: 현금. */
const CASH_CODE = '10'

/** The code of a credit order, of cash where there is none. */
export function creditCodeOf(credit: CreditTerms | null | undefined) {
  return credit ? CREDIT_CODES[credit.type][credit.action] : CASH_CODE
}
