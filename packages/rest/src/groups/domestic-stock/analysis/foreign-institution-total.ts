import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.foreignInstitutionTotal',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/foreign-institution-total',
  tr: { real: 'FHPTJ04400000', paper: null },
  lane: 'quote',
  params: {
    /** 시장 분류 코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { V: '기본값' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '16449': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥 등) · the whole market, or one of its markets */
    FID_INPUT_ISCD: 'text',
    /** 분류 구분 코드 · sort by quantity or by amount */
    FID_DIV_CLS_CODE: { '0': '수량 정렬', '1': '금액 정렬' },
    /** 순위 정렬 구분 코드 · net buying or net selling first */
    FID_RANK_SORT_CLS_CODE: { '0': '순매수상위', '1': '순매도상위' },
    /** 투자자 구분 · kind of investor */
    FID_ETC_CLS_CODE: { '0': '전체', '1': '외국인', '2': '기관계', '3': '기타' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 순매수 수량 (주) · net buying of the investors asked for */ ntby_qty: 'int?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 외국인 순매수 수량 (주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 기관계 순매수 수량 (주) · net buying by institutions */ orgn_ntby_qty: 'int?',
        /** 투자신탁 순매수 수량 (주) · net buying by investment trusts, quantity */ ivtr_ntby_qty: 'int?',
        /** 은행 순매수 수량 (주) · net buying by banks, quantity */ bank_ntby_qty: 'int?',
        /** 보험 순매수 수량 (주) · net buying by insurers, quantity */ insu_ntby_qty: 'int?',
        /** 종금 순매수 수량 (주) · net buying by merchant banks, quantity */ mrbn_ntby_qty: 'int?',
        /** 기금 순매수 수량 (주) · net buying by pension funds, quantity */ fund_ntby_qty: 'int?',
        /** 기타 단체 순매수 거래량 (주) · net buying by other organisations, volume */ etc_orgt_ntby_vol: 'int?',
        /** 기타 법인 순매수 거래량 (주) · net buying by other corporations, volume */ etc_corp_ntby_vol: 'int?',
        /** 외국인 순매수 거래 대금 (백만원) · net buying by foreigners, amount */ frgn_ntby_tr_pbmn: 'int?',
        /** 기관계 순매수 거래 대금 (백만원) · net buying by institutions, amount */ orgn_ntby_tr_pbmn: 'int?',
        /** 투자신탁 순매수 거래 대금 (백만원) · net buying by investment trusts, amount */ ivtr_ntby_tr_pbmn: 'int?',
        /** 은행 순매수 거래 대금 (백만원) · net buying by banks, amount */ bank_ntby_tr_pbmn: 'int?',
        /** 보험 순매수 거래 대금 (백만원) · net buying by insurers, amount */ insu_ntby_tr_pbmn: 'int?',
        /** 종금 순매수 거래 대금 (백만원) · net buying by merchant banks, amount */ mrbn_ntby_tr_pbmn: 'int?',
        /** 기금 순매수 거래 대금 (백만원) · net buying by pension funds, amount */ fund_ntby_tr_pbmn: 'int?',
        /** 기타 단체 순매수 거래 대금 (백만원) · net buying by other organisations, amount */
        etc_orgt_ntby_tr_pbmn: 'int?',
        /** 기타 법인 순매수 거래 대금 (백만원) · net buying by other corporations, amount */
        etc_corp_ntby_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `foreignInstitutionTotal`. */
export interface ForeignInstitutionTotalParams extends ParamsOf<typeof spec> {}
/** Answer of `foreignInstitutionTotal`. */
export interface ForeignInstitutionTotalResult extends ResultOf<typeof spec> {}

/**
 * 국내기관_외국인 매매종목가집계 · provisional net buying by foreigners and institutions.
 *
 * 국내주식-037 · TR `FHPTJ04400000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { foreignInstitutionTotal } from '@kis/rest/domestic-stock'
 *
 * const { output } = await foreignInstitutionTotal(client, {
 *   FID_INPUT_ISCD: '0000',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_RANK_SORT_CLS_CODE: '0',
 *   FID_ETC_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const foreignInstitutionTotal: RealOnlyEndpoint<ForeignInstitutionTotalParams, ForeignInstitutionTotalResult> =
  /* @__PURE__ */ endpoint(spec)
