import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireTimeIndexchartprice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-time-indexchartprice',
  tr: { real: 'FHKUP03500200', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed: index */
    FID_COND_MRKT_DIV_CODE: { U: '기본값' },
    /** 기타 구분 코드 · with or without the close and the off-hours */
    FID_ETC_CLS_CODE: { '0': '기본', '1': '장마감, 시간외 제외' },
    /** 입력 종목코드 (0001 종합, 0002 대형주, 1001 코스닥종합 등) · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 입력 시간1 (간격, 초) · interval in seconds; `120` stands in the official example only */
    FID_INPUT_HOUR_1: { '30': '30초', '60': '1분', '600': '10분', '3600': '1시간', '120': '2분' },
    /** 과거 데이터 포함 여부 (Y 과거, N 당일) · go on with the days before */
    FID_PW_DATA_INCU_YN: 'flag',
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
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · time of the bar */ stck_cntg_hour: 'time?',
        /** 업종 지수 현재가 · close of the bar */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 시가 · open of the bar */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the bar */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the bar */ bstp_nmix_lwpr: 'decimal?',
        /** 체결 거래량 (천주) · volume of the bar */ cntg_vol: 'int?',
        /** 누적 거래 대금 (백만원) · turnover since the open */ acml_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeIndexchartprice`. */
export interface InquireTimeIndexchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeIndexchartprice`. */
export interface InquireTimeIndexchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 업종 분봉조회 · intraday bars of an index.
 *
 * v1_국내주식-045 · TR `FHKUP03500200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * @example
 * import { inquireTimeIndexchartprice } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await inquireTimeIndexchartprice(client, {
 *   FID_ETC_CLS_CODE: '0',
 *   FID_INPUT_ISCD: '1001',
 *   FID_INPUT_HOUR_1: '120',
 *   FID_PW_DATA_INCU_YN: true,
 * })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.bstp_nmix_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 업종/기타
 */
export const inquireTimeIndexchartprice: RealOnlyEndpoint<
  InquireTimeIndexchartpriceParams,
  InquireTimeIndexchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
