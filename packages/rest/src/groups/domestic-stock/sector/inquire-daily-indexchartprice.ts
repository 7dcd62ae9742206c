import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireDailyIndexchartprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-daily-indexchartprice',
  tr: { real: 'FHKUP03500100', paper: 'FHKUP03500100' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
    /** 업종 상세코드 (0001 종합, 0002 대형주 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 조회 시작일자 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 조회 종료일자 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
    /** 기간분류코드 · period */
    FID_PERIOD_DIV_CODE: { D: '일봉', W: '주봉', M: '월봉', Y: '년봉' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 전일 지수 · previous close of the index */ prdy_nmix: 'decimal?',
        /** 누적 거래량 (천주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** HTS 한글 종목명 · name of the index */ hts_kor_isnm: 'text?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 구분 코드 · index code such as `0001` */ bstp_cls_code: 'text',
        /** 전일 거래량 (천주) · volume of the previous day */ prdy_vol: 'int?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 업종 전일 시가 · open of the index on the previous day */ futs_prdy_oprc: 'decimal?',
        /** 업종 전일 최고가 · high of the index on the previous day */ futs_prdy_hgpr: 'decimal?',
        /** 업종 전일 최저가 · low of the index on the previous day */ futs_prdy_lwpr: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 영업 일자 · day of the bar */ stck_bsop_date: 'date?',
        /** 업종 지수 현재가 · close of the index */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 누적 거래량 (천주) · volume of the bar */ acml_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover of the bar */ acml_tr_pbmn: 'int?',
        /** 변경 여부 · changed afterwards */ mod_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyIndexchartprice`. */
export interface InquireDailyIndexchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyIndexchartprice`. */
export interface InquireDailyIndexchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식업종기간별시세(일/주/월/년) · daily, weekly, monthly or yearly bars of an index.
 *
 * v1_국내주식-021 · TR `FHKUP03500100` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { inquireDailyIndexchartprice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireDailyIndexchartprice(client, {
 *   FID_INPUT_ISCD: '0001',
 *   FID_INPUT_DATE_1: '20240101',
 *   FID_INPUT_DATE_2: '20240126',
 *   FID_PERIOD_DIV_CODE: 'D',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.bstp_nmix_prpr)
 * @category 국내주식 › 업종/기타
 */
export const inquireDailyIndexchartprice: Endpoint<
  InquireDailyIndexchartpriceParams,
  InquireDailyIndexchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
