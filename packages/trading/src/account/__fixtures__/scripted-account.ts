import { Authorization, type TokenProvider } from '@kis/auth'
import { type Environment, type HttpTransport, type RateLimiter, Redactor } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRestClient, type RestClient } from '@kis/rest'

/** 2026-11-20 10:00 in Korea. */
const NOW = Date.UTC(2026, 10, 20, 1, 0, 0)

export type Wire = Readonly<Record<string, string>>

/** One answer of the server; `rt_cd` 0 unless it says otherwise. */
export interface Answer {
  readonly body: Readonly<Record<string, unknown>>
  readonly hasMore?: boolean | undefined
}

/** What the server answers to a TR: `turn` counts its calls from 0. */
export type Script = Readonly<Record<string, (wire: Wire, turn: number) => Answer>>

export interface ScriptedAccount<E extends Environment> {
  readonly rest: RestClient<E>
  readonly clock: ReturnType<typeof createVirtualClock>
  /** What was asked, in order. */
  readonly sent: { readonly trId: string; readonly wire: Wire }[]
}

/** A client of an account whose server is a script. A TR that the script lacks fails the test. */
export function scriptedAccount<const E extends Environment>(
  env: E,
  script: Script,
  account = '12345678-01',
): ScriptedAccount<E> {
  const clock = createVirtualClock({ now: NOW })
  const sent: ScriptedAccount<E>['sent'] = []
  const http: HttpTransport = {
    async request({ url, headers }) {
      const trId = headers?.tr_id ?? ''
      const wire = Object.fromEntries(new URL(url).searchParams)
      const turn = sent.filter((one) => one.trId === trId).length
      sent.push({ trId, wire })
      const answer = script[trId]?.(wire, turn)
      if (!answer) throw new Error(`No answer is scripted for ${trId}.`)
      const body = { rt_cd: '0', msg_cd: 'KIOK0510', msg1: '조회가 완료되었습니다', ...answer.body }
      return {
        status: 200,
        headers: { tr_cont: answer.hasMore ? 'M' : 'D' },
        body: new TextEncoder().encode(JSON.stringify(body)),
      }
    },
    async close() {},
  }
  const token = new Authorization({ authorization: 'Bearer test' })
  const auth: TokenProvider = { env, redactor: new Redactor(), authorize: async () => token, renew: async () => token }
  return { rest: createRestClient({ env, auth, http, clock, limiter: OPEN, account }), clock, sent }
}

const OPEN: RateLimiter = {
  async acquire() {},
  penalize() {},
  stats: () => ({ waiting: { cancel: 0, order: 0, account: 0, quote: 0 }, callsInWindow: 0, limit: 1 }),
}

/** A row of 주식잔고조회, as in the official example (공식 예시). */
export function stockRow(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    pdno: '009150',
    prdt_name: '삼성전기',
    trad_dvsn_name: '현금',
    bfdy_buy_qty: '12',
    bfdy_sll_qty: '0',
    thdt_buyqty: '1686',
    thdt_sll_qty: '41',
    hldg_qty: '1657',
    ord_psbl_qty: '1611',
    pchs_avg_pric: '135440.2517',
    pchs_amt: '224424497',
    prpr: '140000',
    evlu_amt: '231980000',
    evlu_pfls_amt: '7555503',
    evlu_pfls_rt: '3.37',
    evlu_erng_rt: '0.00000000',
    loan_dt: '',
    loan_amt: '0',
    stln_slng_chgs: '0',
    expd_dt: '',
    fltt_rt: '-100.00000000',
    bfdy_cprs_icdc: '-184500',
    item_mgna_rt_name: '',
    grta_rt_name: '',
    sbst_pric: '140220',
    stck_loan_unpr: '0.0000',
    ...more,
  }
}

/** Totals of 주식잔고조회, as in the official example. */
export function stockSums(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    dnca_tot_amt: '346455',
    nxdy_excc_amt: '346455',
    prvs_rcdl_excc_amt: '346455',
    thdt_buy_amt: '0',
    thdt_sll_amt: '0',
    scts_evlu_amt: '1759600',
    tot_evlu_amt: '2106055',
    nass_amt: '2106055',
    fncg_gld_auto_rdpt_yn: '',
    pchs_amt_smtl_amt: '2516522',
    evlu_amt_smtl_amt: '1759600',
    evlu_pfls_smtl_amt: '-756922',
    bfdy_tot_asst_evlu_amt: '2142945',
    asst_icdc_amt: '-36890',
    ...more,
  }
}

/** A page of 주식잔고조회. `next` is the key of the page after it. */
export function stockPage(
  rows: readonly Record<string, string>[],
  next = '',
  sums: Readonly<Record<string, string>> = {},
): Answer {
  return {
    body: { ctx_area_fk100: '12345678^01', ctx_area_nk100: next, output1: rows, output2: [stockSums(sums)] },
    hasMore: next !== '',
  }
}

/** A row of 체결기준현재잔고 in dollars. */
export function presentRow(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    prdt_name: '애플',
    cblc_qty13: '40.00000000',
    thdt_buy_ccld_qty1: '2.00000000',
    thdt_sll_ccld_qty1: '0.00000000',
    ccld_qty_smtl1: '42.00000000',
    ord_psbl_qty1: '42.00000000',
    frcr_pchs_amt: '6411.10000',
    frcr_evlu_amt2: '8491.110000',
    evlu_pfls_amt2: '2080.01000',
    evlu_pfls_rt1: '32.44000000',
    pdno: 'AAPL',
    bass_exrt: '1212.60000000',
    buy_crcy_cd: 'USD',
    ovrs_now_pric1: '202.16928',
    avg_unpr3: '152.6452',
    unit_amt: '1',
    prdt_type_cd: '512',
    scts_dvsn_name: '현금',
    loan_rmnd: '0',
    loan_dt: '',
    loan_expd_dt: '',
    ovrs_excg_cd: 'NASD',
    item_lnkg_excg_cd: 'NAS',
    ...more,
  }
}

/** A row of 해외주식 잔고. */
export function overseasRow(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    prdt_type_cd: '512',
    ovrs_pdno: 'AAPL',
    ovrs_item_name: '애플',
    frcr_evlu_pfls_amt: '210.300000',
    evlu_pfls_rt: '5.00',
    pchs_avg_pric: '200.0000',
    ovrs_cblc_qty: '21',
    ord_psbl_qty: '21',
    frcr_pchs_amt1: '4200.00000',
    ovrs_stck_evlu_amt: '4410.30000000',
    now_pric2: '210.014286',
    tr_crcy_cd: 'USD',
    ovrs_excg_cd: 'NASD',
    loan_type_cd: '10',
    loan_dt: '',
    expd_dt: '',
    ...more,
  }
}

export function overseasPage(rows: readonly Record<string, string>[]): Answer {
  return { body: { ctx_area_fk200: '', ctx_area_nk200: '', output1: rows, output2: {} } }
}

export function presentPage(
  rows: readonly Record<string, string>[],
  cash: readonly Record<string, string>[] = [],
): Answer {
  return { body: { output1: rows, output2: cash, output3: { tot_asst_amt: '12000000', wdrw_psbl_tot_amt: '500000' } } }
}
