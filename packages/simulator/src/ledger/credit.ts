import type { Side } from '../exchange/side.js'

/** Where the money of a loan comes from: the broker (자기융자) or a finance company behind it (유통융자). */
export type Lender = '자기융자' | '유통융자'

/** What an order on credit (신용) is about. */
export interface Credit {
  /** 신용유형, as sent: `21` … `28`. */
  readonly type: string
  /** 대출일자, `YYYYMMDD`: of the loan that is taken, or that is paid back. */
  readonly loanDate: string
  /** Who lends money; `undefined` where shares are lent (대주). */
  readonly lender: Lender | undefined
}

/** A kind of credit (신용유형). */
export interface CreditKind {
  readonly side: Side
  /** A new loan, rather than one that is paid back. */
  readonly isNew: boolean
  /** `undefined`: shares are lent. */
  readonly lender: Lender | undefined
}

/** 신용유형: 신규 is a new loan, 상환 pays one back. */
export const CREDIT_KINDS: Readonly<Record<string, CreditKind>> = {
  '21': { side: 'buy', isNew: true, lender: '자기융자' },
  '22': { side: 'sell', isNew: true, lender: undefined },
  '23': { side: 'buy', isNew: true, lender: '유통융자' },
  '24': { side: 'sell', isNew: true, lender: undefined },
  '25': { side: 'sell', isNew: false, lender: '자기융자' },
  '26': { side: 'buy', isNew: false, lender: undefined },
  '27': { side: 'sell', isNew: false, lender: '유통융자' },
  '28': { side: 'buy', isNew: false, lender: undefined },
}

/** Shares bought with one loan: those of a code, a day and a lender are kept together. */
export interface Loan {
  readonly code: string
  readonly loanDate: string
  readonly lender: Lender
}

/** The key that holds a loan in `account.loans`. */
export function loanKey({ code, loanDate, lender }: Loan): string {
  return `${code}/${loanDate}/${lender}`
}

/** The loan of a key. */
export function loanOf(key: string): Loan {
  const [code = '', loanDate = '', lender] = key.split('/')
  return { code, loanDate, lender: lender === '유통융자' ? lender : '자기융자' }
}

/** Cash that is kept back as margin (보증금) for borrowed money, in whole won. @param marginRate percent */
export function loanMargin(borrowed: number, marginRate: number): number {
  return Math.ceil((borrowed * marginRate) / 100)
}
