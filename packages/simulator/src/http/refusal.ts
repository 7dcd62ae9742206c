import type { Environment } from '@kis/core'

/** A refusal of an `/uapi` call, thrown by whoever notices it and written out by the router. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly text: string,
    readonly rtCd: string,
    readonly status: number,
  ) {
    super(`${code} ${text}`)
  }
}

/** Refusals of the gateway and of the query server: rt_cd "1", HTTP 500. */
const GATEWAY_TEXTS = {
  EGW00102: 'AppKey는 필수입니다.',
  EGW00103: '유효하지 않은 AppKey입니다.',
  EGW00121: '유효하지 않은 token 입니다.',
  EGW00123: '기간이 만료된 token 입니다.',
  EGW00131: '유효하지 않은 hashkey입니다.',
  EGW00132: 'Content-Type이 유효하지 않습니다.',
  EGW00201: '초당 거래건수를 초과하였습니다.',
  EGW00203: 'OPS라우팅 중 오류가 발생했습니다.',
  EGW00205: 'credentials_type이 유효하지 않습니다.(Bearer)',
  EGW00215: '원장에서 허용 가능한 초당 거래건수를 초과하였습니다.',
  EGW00304: '고객식별키(법인 personalSeckey, 개인 appSecret)가 유효하지 않습니다',
  EGW02004: '실전투자 TR 이 아닙니다.',
  EGW02006: '모의투자 TR 이 아닙니다.',
  IGW00007: 'MCA 전문바디 구성 중 오류가 발생하였습니다.',
  OPSQ0002: '없는 서비스 코드 입니다.',
  OPSQ2000: 'ERROR : INPUT INVALID_CHECK_ACNO',
} as const

export type GatewayCode = keyof typeof GATEWAY_TEXTS

export function gatewayRefusal(code: GatewayCode): Refusal {
  return new Refusal(code, GATEWAY_TEXTS[code], '1', 500)
}

/** A query parameter that is missing; the server names it. */
export function missingInput(name: string): Refusal {
  return new Refusal('OPSQ2001', `ERROR : INPUT FIELD NOT FOUND [${name}]`, '1', 500)
}

/** A wrong symbol in a quote. */
export function wrongSymbol(): Refusal {
  return new Refusal('MCA05918', '종목코드 오류입니다.', '1', 200)
}

/** Rejections of the ledger and the exchange, with the mock server's own code and text where it has one. */
const LEDGER_TEXTS = {
  cash: {
    real: ['APBK0952', '주문가능금액을 초과 했습니다'],
    paper: ['40240000', '모의투자 주문가능금액이 부족합니다.'],
  },
  holding: { real: ['APBK0400', '주문 가능한 수량을 초과했습니다'] },
  tick: { real: ['APBK0506', '주문단가가 호가단위에 맞지 않습니다'] },
  priceLimit: { real: ['APBK0507', '주문단가가 상한가와 하한가의 범위를 벗어났습니다'] },
  security: { real: ['APBK0656', '해당종목정보가 없습니다'] },
  suspended: {
    real: ['APBK0656', '거래정지 종목입니다'],
    paper: ['40270000', '모의투자 주문처리가 안되었습니다(매매불가 종목)'],
  },
  nothingLeft: {
    real: ['APBK0344', '정정취소 가능한 수량이 없습니다'],
    paper: ['40330000', '모의투자 정정/취소할 수량이 없습니다.'],
  },
  noOriginal: {
    real: ['APBK0343', '원주문번호가 존재하지 않습니다'],
    paper: ['40320000', '모의투자 원주문번호가 존재하지 않습니다.'],
  },
  amendQuantity: {
    real: ['APBK0345', '정정취소 가능수량을 초과했습니다'],
    paper: ['40330000', '모의투자 정정/취소할 수량이 없습니다.'],
  },
  closedDay: {
    real: ['APBK0919', '장운영일자가 주문일과 상이합니다'],
    paper: ['40100000', '모의투자 영업일이 아닙니다.'],
  },
  beforeOpen: {
    real: ['APBK0918', '장운영시간이 아닙니다.(장 시작 전)'],
    paper: ['40570000', '모의투자 장시작전 입니다.'],
  },
  afterClose: {
    real: ['APBK0918', '장운영시간이 아닙니다.(장 종료)'],
    paper: ['40580000', '모의투자 장종료 입니다.'],
  },
  overseasClosed: {
    real: ['APBK1664', '해외주식 주문가능시간이 아닙니다'],
    paper: ['40580000', '모의투자 장종료 입니다.'],
  },
  // KIS's code for what cannot be traded; its own for a share without credit is not known.
  noCredit: { real: ['APBK0656', '신용거래 불가 종목입니다'] },
  lot: { real: ['APBK0505', '주문수량이 매매수량단위에 맞지 않습니다'] },
  margin: {
    real: ['APBK0952', '주문가능금액을 초과 했습니다'],
    paper: ['40240000', '모의투자 주문가능금액이 부족합니다.'],
  },
  orderKind: { real: ['APBK1943', '해당 주문구분은 처리할 수 없습니다'] },
  input: { real: ['MCA00124', '입력값이 올바르지 않습니다'] },
  venue: { real: ['APBK1943', '해당 거래소로 주문할 수 없습니다'] },
  account: { real: ['APAC0081', '계좌번호 입력 오류입니다'] },
} as const satisfies Record<string, { real: readonly [string, string]; paper?: readonly [string, string] }>

export type LedgerReason = keyof typeof LEDGER_TEXTS

/** A business rejection: HTTP 200 with rt_cd "7" on the real server, "1" on the mock one. */
export function ledgerRefusal(env: Environment, reason: LedgerReason): Refusal {
  const texts: { real: readonly [string, string]; paper?: readonly [string, string] } = LEDGER_TEXTS[reason]
  const [code, text] = (env === 'paper' ? texts.paper : undefined) ?? texts.real
  return new Refusal(code, text, env === 'real' ? '7' : '1', 200)
}
