import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireDeposit',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-deposit',
  tr: { real: 'OTFM1411R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 통화코드 · currency */
    CRCY_CD: {
      TUS: 'TOT_USD',
      TKR: 'TOT_KRW',
      KRW: '한국',
      USD: '미국',
      EUR: 'EUR',
      HKD: '홍콩',
      CNY: '중국',
      JPY: '일본',
      VND: '베트남',
    },
    /** 조회일자 (YYYYMMDD) · day of the query */
    INQR_DT: 'date',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** FM익일예수금액 · deposit of the next day */ fm_nxdy_dncl_amt: 'decimal?',
        /** FM총자산평가금액 · total assets */ fm_tot_asst_evlu_amt: 'decimal?',
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 응답일자 · day of the answer */ resp_dt: 'date?',
        /** FM예수금잔액 · deposit balance */ fm_dnca_rmnd: 'decimal?',
        /** FM청산손익금액 · realised profit */ fm_lqd_pfls_amt: 'decimal?',
        /** FM수수료 · fee */ fm_fee: 'decimal?',
        /** FM선물옵션평가손익금액 · unrealised profit on futures and options */ fm_fuop_evlu_pfls_amt: 'decimal?',
        /** FM미수금액 · amount overdue */ fm_rcvb_amt: 'decimal?',
        /** FM위탁증거금액 · initial margin */ fm_brkg_mgn_amt: 'decimal?',
        /** FM유지증거금액 · maintenance margin */ fm_mntn_mgn_amt: 'decimal?',
        /** FM추가증거금액 · margin call */ fm_add_mgn_amt: 'decimal?',
        /** FM위험율 (%) · risk rate */ fm_risk_rt: 'decimal?',
        /** FM주문가능금액 · amount free for orders */ fm_ord_psbl_amt: 'decimal?',
        /** FM출금가능금액 · amount that can be withdrawn */ fm_drwg_psbl_amt: 'decimal?',
        /** FM환전요청금액 · amount requested for exchange */ fm_echm_rqrm_amt: 'decimal?',
        /** FM출금예정금액 · amount to be withdrawn */ fm_drwg_prar_amt: 'decimal?',
        /** FM옵션거래대금 · option premiums traded */ fm_opt_tr_chgs: 'decimal?',
        /** FM옵션포함자산평가금액 · assets with options */ fm_opt_icld_asst_evlu_amt: 'decimal?',
        /** FM옵션평가금액 · value of the options */ fm_opt_evlu_amt: 'decimal?',
        /** FM통화대용금액 · currency collateral */ fm_crcy_sbst_amt: 'decimal?',
        /** FM통화대용사용금액 · currency collateral used */ fm_crcy_sbst_use_amt: 'decimal?',
        /** FM통화대용설정금액 · currency collateral set */ fm_crcy_sbst_stup_amt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDeposit`. */
export interface InquireDepositParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDeposit`. */
export interface InquireDepositResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 예수금현황 · deposit of an account by currency.
 *
 * 해외선물-012 · TR `OTFM1411R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example). 금액은 조회한 통화 (amounts in the currency asked for).
 *
 * @example
 * import { inquireDeposit } from '@kis/rest/overseas-futures-options'
 *
 * const { output } = await inquireDeposit(client, { CRCY_CD: 'TUS', INQR_DT: '20240522' })
 * for (const row of output) console.log(row.crcy_cd, row.fm_dnca_rmnd, row.fm_ord_psbl_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquireDeposit: RealOnlyEndpoint<InquireDepositParams, InquireDepositResult> =
  /* @__PURE__ */ endpoint(spec)
