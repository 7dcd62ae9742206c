import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireIndexCategoryPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-index-category-price',
  tr: { real: 'FHPUP02140000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
    /** 입력 종목코드 (0001 코스피, 1001 코스닥, 2001 코스피200 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20214': '기본값' },
    /** 시장 구분 코드 · market */
    FID_MRKT_CLS_CODE: { K: '거래소', Q: '코스닥', K2: '코스피200' },
    /** 소속 구분 코드 · which indices; the codes differ for KOSDAQ */
    FID_BLNG_CLS_CODE: {
      '0': '전업종',
      '1': '기타구분',
      '2': '자본금구분 (코스닥: 벤처구분)',
      '3': '상업별구분 (코스닥: 일반구분)',
    },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 전일 거래량 (천주) · volume of the previous day */ prdy_vol: 'int?',
        /** 상승 종목 수 · issues up */ ascn_issu_cnt: 'int?',
        /** 하락 종목 수 · issues down */ down_issu_cnt: 'int?',
        /** 보합 종목 수 · issues unchanged */ stnr_issu_cnt: 'int?',
        /** 상한 종목 수 · issues at the upper limit */ uplm_issu_cnt: 'int?',
        /** 하한 종목 수 · issues at the lower limit */ lslm_issu_cnt: 'int?',
        /** 전일 거래 대금 (백만원) · turnover of the previous day */ prdy_tr_pbmn: 'int?',
        /** 연중업종지수최고가일자 · day of the index high of the year */ dryy_bstp_nmix_hgpr_date: 'date?',
        /** 연중업종지수최고가 · index high of the year */ dryy_bstp_nmix_hgpr: 'decimal?',
        /** 연중업종지수최저가 · index low of the year */ dryy_bstp_nmix_lwpr: 'decimal?',
        /** 연중업종지수최저가일자 · day of the index low of the year */ dryy_bstp_nmix_lwpr_date: 'date?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 업종 구분 코드 · index code such as `0001` */ bstp_cls_code: 'text',
        /** HTS 한글 종목명 · name of the index */ hts_kor_isnm: 'text?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 누적 거래량 비중 (%) · share of the volume of the market */ acml_vol_rlim: 'decimal?',
        /** 누적 거래 대금 비중 (%) · share of the turnover of the market */ acml_tr_pbmn_rlim: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireIndexCategoryPrice`. */
export interface InquireIndexCategoryPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireIndexCategoryPrice`. */
export interface InquireIndexCategoryPriceResult extends ResultOf<typeof spec> {}

/**
 * 국내업종 구분별전체시세 · all indices of one kind.
 *
 * v1_국내주식-066 · TR `FHPUP02140000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 요청한 업종 (the index asked for), `output2` 그 구분의 모든 업종 (all indices of the kind).
 *
 * 공식 예시 없음 (no official example). 코스피200(`K2`)은 `0`만 (K2 knows `0` only).
 *
 * @example
 * import { inquireIndexCategoryPrice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireIndexCategoryPrice(client, {
 *   FID_INPUT_ISCD: '0001',
 *   FID_MRKT_CLS_CODE: 'K',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output2) console.log(row.hts_kor_isnm, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireIndexCategoryPrice: RealOnlyEndpoint<
  InquireIndexCategoryPriceParams,
  InquireIndexCategoryPriceResult
> = /* @__PURE__ */ endpoint(spec)
