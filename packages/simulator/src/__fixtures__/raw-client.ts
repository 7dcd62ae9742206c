import type { Simulator } from '../simulator-interface.js'

export const APP_KEY = 'PSimulatorTestKey0123456789abcdefghi'
export const APP_SECRET = 's'.repeat(180)
export const CANO = '12345678'
export const PRODUCT = '01'
export const ACCOUNT = { CANO, ACNT_PRDT_CD: PRODUCT }

/** For tests that count in whole prices. */
export const NO_FEES = { stocks: 0, overseas: 0, derivatives: 0, overseasContract: 0, bonds: 0, sellTax: 0 }

/** Parsed JSON of unknown shape; tests look into it freely. */
export interface Loose {
  readonly [name: string | number]: Loose | undefined
}

export interface RawReply {
  readonly status: number
  /** As sent, names in their own case. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly json: Loose
}

export type RawAnswer = RawReply | 'drop'

/** A client without the SDK: what a request holds is written out, so that no shared bug can hide. */
export interface RawClient {
  send(method: string, path: string, headers?: Record<string, string>, body?: string): Promise<RawAnswer>
  /** POST of JSON, without any token. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<RawReply>
  token(appKey?: string, secret?: string): Promise<string>
  approval(appKey?: string, secret?: string): Promise<string>
  get(trId: string, path: string, query: Record<string, string>, headers?: Record<string, string>): Promise<RawReply>
  order(trId: string, path: string, body: Record<string, unknown>, headers?: Record<string, string>): Promise<RawReply>
}

export const PATHS = {
  price: '/uapi/domestic-stock/v1/quotations/inquire-price',
  book: '/uapi/domestic-stock/v1/quotations/inquire-asking-price-exp-ccn',
  trades: '/uapi/domestic-stock/v1/quotations/inquire-ccnl',
  daily: '/uapi/domestic-stock/v1/quotations/inquire-daily-itemchartprice',
  minutes: '/uapi/domestic-stock/v1/quotations/inquire-time-itemchartprice',
  holiday: '/uapi/domestic-stock/v1/quotations/chk-holiday',
  balance: '/uapi/domestic-stock/v1/trading/inquire-balance',
  buyable: '/uapi/domestic-stock/v1/trading/inquire-psbl-order',
  order: '/uapi/domestic-stock/v1/trading/order-cash',
  change: '/uapi/domestic-stock/v1/trading/order-rvsecncl',
  history: '/uapi/domestic-stock/v1/trading/inquire-daily-ccld',
  open: '/uapi/domestic-stock/v1/trading/inquire-psbl-rvsecncl',
  overseasPrice: '/uapi/overseas-price/v1/quotations/price',
  overseasOrder: '/uapi/overseas-stock/v1/trading/order',
} as const

export const QUOTE = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }

export const BALANCE = {
  ...ACCOUNT,
  AFHR_FLPR_YN: 'N',
  OFL_YN: '',
  INQR_DVSN: '02',
  UNPR_DVSN: '01',
  FUND_STTL_ICLD_YN: 'N',
  FNCG_AMT_AUTO_RDPT_YN: 'N',
  PRCS_DVSN: '00',
  CTX_AREA_FK100: '',
  CTX_AREA_NK100: '',
}

export const HISTORY = {
  ...ACCOUNT,
  INQR_STRT_DT: '20000101',
  INQR_END_DT: '20991231',
  SLL_BUY_DVSN_CD: '00',
  INQR_DVSN: '01',
  PDNO: '',
  CCLD_DVSN: '00',
  ORD_GNO_BRNO: '',
  ODNO: '',
  INQR_DVSN_3: '00',
  INQR_DVSN_1: '',
  CTX_AREA_FK100: '',
  CTX_AREA_NK100: '',
}

/** A client in the same process. */
export function createRawClient(simulator: Pick<Simulator, 'handleHttp'>): RawClient {
  return clientOver(async (method, target, headers, body) => {
    const [path = '', query = ''] = target.split('?')
    const answer = await simulator.handleHttp({ method, path, query: new URLSearchParams(query), headers, body })
    if (answer === 'drop') return 'drop'
    return toReply(answer.status, answer.headers, new TextDecoder().decode(answer.body))
  })
}

export type Exchange = (
  method: string,
  target: string,
  headers: Record<string, string>,
  body: string,
) => Promise<RawAnswer>

export function toReply(status: number, headers: Iterable<readonly [string, string]>, text: string): RawReply {
  let json: Loose = {}
  try {
    json = JSON.parse(text)
  } catch {
    // Not every reply is JSON; tests of those look at the text.
  }
  return { status, headers: Object.fromEntries(headers), text, json }
}

export function clientOver(exchange: Exchange): RawClient {
  let bearer = ''
  const reply = async (...request: Parameters<Exchange>): Promise<RawReply> => {
    const answer = await exchange(...request)
    if (answer === 'drop') throw new Error('The connection ended without a reply.')
    return answer
  }
  const signed = (trId: string, headers: Record<string, string>): Record<string, string> => ({
    'content-type': 'application/json; charset=utf-8',
    authorization: `Bearer ${bearer}`,
    appkey: APP_KEY,
    appsecret: APP_SECRET,
    tr_id: trId,
    custtype: 'P',
    ...headers,
  })
  return {
    send: (method, path, headers = {}, body = '') => exchange(method, path, headers, body),
    post: (path, body, headers = {}) => reply('POST', path, headers, JSON.stringify(body)),
    async token(appkey = APP_KEY, appsecret = APP_SECRET) {
      const body = JSON.stringify({ grant_type: 'client_credentials', appkey, appsecret })
      const { json } = await reply('POST', '/oauth2/tokenP', {}, body)
      bearer = String(json.access_token)
      return bearer
    },
    async approval(appkey = APP_KEY, secretkey = APP_SECRET) {
      const body = JSON.stringify({ grant_type: 'client_credentials', appkey, secretkey })
      return String((await reply('POST', '/oauth2/Approval', {}, body)).json.approval_key)
    },
    get: (trId, path, query, headers = {}) =>
      reply('GET', `${path}?${new URLSearchParams(query)}`, signed(trId, headers), ''),
    order: (trId, path, body, headers = {}) => reply('POST', path, signed(trId, headers), JSON.stringify(body)),
  }
}
