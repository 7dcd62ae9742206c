import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireOvertimePrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-overtime-price',
  tr: { real: 'FHPST02300000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 업종 한글 종목명 · industry */ bstp_kor_isnm: 'text?',
        /** 관리 종목 구분 명 · administrative issue, as text */ mang_issu_cls_name: 'text?',
        /** 시간외 단일가 현재가 (원) · current price in the single-price off-hours session */ ovtm_untp_prpr: 'int?',
        /** 시간외 단일가 전일 대비 (원) · off-hours change since the previous close */ ovtm_untp_prdy_vrss: 'int?',
        /** 시간외 단일가 전일 대비 부호 · direction of the off-hours change */ ovtm_untp_prdy_vrss_sign: 'sign?',
        /** 시간외 단일가 전일 대비율 (%) · off-hours change since the previous close */
        ovtm_untp_prdy_ctrt: 'decimal?',
        /** 시간외 단일가 거래량 (주) · off-hours volume */ ovtm_untp_vol: 'int?',
        /** 시간외 단일가 거래 대금 (원) · off-hours turnover */ ovtm_untp_tr_pbmn: 'int?',
        /** 시간외 단일가 상한가 (원) · off-hours upper limit */ ovtm_untp_mxpr: 'int?',
        /** 시간외 단일가 하한가 (원) · off-hours lower limit */ ovtm_untp_llam: 'int?',
        /** 시간외 단일가 시가 (원) · off-hours open */ ovtm_untp_oprc: 'int?',
        /** 시간외 단일가 최고가 (원) · off-hours high */ ovtm_untp_hgpr: 'int?',
        /** 시간외 단일가 최저가 (원) · off-hours low */ ovtm_untp_lwpr: 'int?',
        /** 증거금 비율 (%) · margin rate */ marg_rate: 'decimal?',
        /** 시간외 단일가 예상 체결가 (원) · indicative off-hours price */ ovtm_untp_antc_cnpr: 'int?',
        /** 시간외 단일가 예상 체결 대비 (원) · indicative off-hours change */ ovtm_untp_antc_cntg_vrss: 'int?',
        /** 시간외 단일가 예상 체결 대비 부호 · direction of the indicative off-hours change */
        ovtm_untp_antc_cntg_vrss_sign: 'sign?',
        /** 시간외 단일가 예상 체결 대비율 (%) · indicative off-hours change */ ovtm_untp_antc_cntg_ctrt: 'decimal?',
        /** 시간외 단일가 예상 체결량 (주) · indicative off-hours volume */ ovtm_untp_antc_cnqn: 'int?',
        /** 신용 가능 여부 · may be bought on credit */ crdt_able_yn: 'flag?',
        /** 신규 상장 구분 명 · new listing, as text */ new_lstn_cls_name: 'text?',
        /** 정리매매 여부 · liquidation trading before delisting */ sltr_yn: 'flag?',
        /** 관리 종목 여부 · administrative issue */ mang_issu_yn: 'flag?',
        /** 시장 경고 구분 코드 · market warning */
        mrkt_warn_cls_code: { '00': '없음', '01': '투자주의', '02': '투자경고', '03': '투자위험' },
        /** 거래정지 여부 · trading halted */ trht_yn: 'flag?',
        /** 임의 매매 구분 명 · voluntary trade, as text */ vlnt_deal_cls_name: 'text?',
        /** 시간외 단일가 기준가 (원) · off-hours base price */ ovtm_untp_sdpr: 'int?',
        /** 시장 경고 구분 명 · market warning, as text */ mrkt_warn_cls_name: 'text?',
        /** 재평가 종목 사유 명 · reason of the revaluation, as text */ revl_issu_reas_name: 'text?',
        /** 불성실 공시 여부 · unfaithful disclosure */ insn_pbnt_yn: 'flag?',
        /** 락 구분 이름 · ex-rights, ex-dividend, as text */ flng_cls_name: 'text?',
        /** 대표 시장 한글 명 · market or main index */ rprs_mrkt_kor_name: 'text?',
        /** 시간외단일가VI적용구분코드 · volatility interruption in the off-hours session; `N` is none */
        ovtm_vi_cls_code: 'text?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireOvertimePrice`. */
export interface InquireOvertimePriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireOvertimePrice`. */
export interface InquireOvertimePriceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 시간외현재가 · current price in the single-price off-hours session.
 *
 * 국내주식-076 · TR `FHPST02300000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireOvertimePrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireOvertimePrice(client, { FID_INPUT_ISCD: '005930' })
 * console.log(output.ovtm_untp_prpr, output.ovtm_untp_prdy_ctrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const inquireOvertimePrice: RealOnlyEndpoint<InquireOvertimePriceParams, InquireOvertimePriceResult> =
  /* @__PURE__ */ endpoint(spec)
