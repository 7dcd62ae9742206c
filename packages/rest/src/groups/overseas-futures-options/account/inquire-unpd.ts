import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireUnpd',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-unpd',
  tr: { real: 'OTFM1412R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 선물옵션구분 · futures or options */
    FUOP_DVSN: { '00': '전체', '01': '선물', '02': '옵션' },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 해외선물FX상품번호 · contract code such as `6BZ22` */ ovrs_futr_fx_pdno: 'text',
        /** 상품유형코드 · kind of product */ prdt_type_cd: 'text?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** FM미결제수량 (계약) · open position */ fm_ustl_qty: 'int?',
        /** FM체결평균가격 · average entry price */ fm_ccld_avg_pric: 'decimal?',
        /** FM현재가격 · current price */ fm_now_pric: 'decimal?',
        /** FM평가손익금액 · unrealised profit */ fm_evlu_pfls_amt: 'decimal?',
        /** FM옵션평가금액 · value of the options */ fm_opt_evlu_amt: 'decimal?',
        /** FM옵션평가손익금액 · unrealised profit on options */ fm_otp_evlu_pfls_amt: 'decimal?',
        /** 선물옵션구분 · futures or options */ fuop_dvsn: { '01': '선물', '02': '옵션' },
        /** 행사예약주문여부 · reserved exercise of an option */ ecis_rsvn_ord_yn: 'flag?',
        /** FM청산가능수량 (계약) · quantity that can be closed */ fm_lqd_psbl_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireUnpd`. */
export interface InquireUnpdParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireUnpd`. */
export interface InquireUnpdResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 미결제내역조회(잔고) · open positions of an account.
 *
 * v1_해외선물-005 · TR `OTFM1412R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * 공식 예시 없음, 응답의 연속조회키는 추정 (no official example; the cursor of the reply is inferred).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireUnpd } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(inquireUnpd, client, { FUOP_DVSN: '00' })
 * for await (const row of pages.items('output')) console.log(row.ovrs_futr_fx_pdno, row.fm_ustl_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquireUnpd: RealOnlyEndpoint<InquireUnpdParams, InquireUnpdResult> = /* @__PURE__ */ endpoint(spec)
