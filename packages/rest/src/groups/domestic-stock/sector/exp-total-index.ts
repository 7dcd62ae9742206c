import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.expTotalIndex',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/exp-total-index',
  tr: { real: 'FHKUP11750000', paper: null },
  lane: 'quote',
  params: {
    /** 시장 구분 코드 · market */
    fid_mrkt_cls_code: { '0': '전체', K: '거래소', Q: '코스닥' },
    /** 조건 시장 분류 코드 · fixed: index */
    fid_cond_mrkt_div_code: { U: '업종' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '11175': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · index code such as `0001` */
    fid_input_iscd: 'text',
    /** 장운영 구분 코드 · before the open, or at the close */
    fid_mkop_cls_code: { '1': '장시작전', '2': '장마감' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 업종 지수 현재가 · indicative index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · indicative volume so far */ acml_vol: 'int?',
        /** 상승 종목 수 · issues up */ ascn_issu_cnt: 'int?',
        /** 하락 종목 수 · issues down */ down_issu_cnt: 'int?',
        /** 보합 종목 수 · issues unchanged */ stnr_issu_cnt: 'int?',
        /** 업종 구분 코드, 예시에 없음 · index code; not in the example */ bstp_cls_code: 'text?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** HTS 한글 종목명 · name of the index */ hts_kor_isnm: 'text?',
        /** 업종 지수 현재가 · indicative index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · indicative volume so far */ acml_vol: 'int?',
        /** 지수 기준가 · base value: the previous close */ nmix_sdpr: 'decimal?',
        /** 상승 종목 수 · issues up */ ascn_issu_cnt: 'int?',
        /** 보합 종목 수 · issues unchanged */ stnr_issu_cnt: 'int?',
        /** 하락 종목 수 · issues down */ down_issu_cnt: 'int?',
        /** 업종 구분 코드 · index code such as `0001` */ bstp_cls_code: 'text',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expTotalIndex`. */
export interface ExpTotalIndexParams extends ParamsOf<typeof spec> {}
/** Answer of `expTotalIndex`. */
export interface ExpTotalIndexResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 예상체결 전체지수 · indicative values of all indices.
 *
 * 국내주식-122 · TR `FHKUP11750000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 요청한 업종 (the index asked for), `output2` 시장의 모든 업종 (all indices of the market).
 *
 * @example
 * import { expTotalIndex } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await expTotalIndex(client, {
 *   fid_mrkt_cls_code: 'K',
 *   fid_input_iscd: '1001',
 *   fid_mkop_cls_code: '1',
 * })
 * for (const row of output2) console.log(row.hts_kor_isnm, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const expTotalIndex: RealOnlyEndpoint<ExpTotalIndexParams, ExpTotalIndexResult> = /* @__PURE__ */ endpoint(spec)
