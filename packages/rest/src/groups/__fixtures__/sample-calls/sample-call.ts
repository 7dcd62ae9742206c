/** One call of an endpoint and an answer to it, made up for tests: figures of no real account or day. */
export interface SampleCall {
  readonly params: Readonly<Record<string, unknown>>
  /** What must arrive at the server, key by key. */
  readonly wire: Readonly<Record<string, string>>
  readonly trId: string
  readonly answer: Readonly<Record<string, unknown>>
  /** What a person reads in the answer. */
  readonly reads: Readonly<Record<string, unknown>>
}

export const OK = { rt_cd: '0', msg_cd: 'MCA00000', msg1: '정상처리 되었습니다.' }
export const LEDGER_OK = { rt_cd: '0', msg_cd: 'KIOK0510', msg1: '조회가 완료되었습니다'.padEnd(60) }
export const ACCEPTED = { rt_cd: '0', msg_cd: 'APBK0013', msg1: '주문 전송 완료 되었습니다.' }
export const ACCOUNT = { CANO: '12345678', ACNT_PRDT_CD: '01' }
