import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireTimeIndexchartprice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/inquire-time-indexchartprice',
  tr: { real: 'FHKST03030200', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · index, exchange rate, or exchange rate of the won */
    FID_COND_MRKT_DIV_CODE: { N: '해외지수', X: '환율', KX: '원화환율' },
    /** 입력 종목코드 · code of the index or the currency, as the master file lists it */
    FID_INPUT_ISCD: 'text',
    /** 시간 구분 코드 · regular or extended session */
    FID_HOUR_CLS_CODE: { '0': '정규장', '1': '시간외' },
    /** 과거 데이터 포함 여부 · include the days before */
    FID_PW_DATA_INCU_YN: 'flag',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 해외 지수 전일 대비 · change since the previous close */ ovrs_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** HTS 한글 종목명 · name of the index */ hts_kor_isnm: 'text?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 해외 지수 전일 종가 · previous close */ ovrs_nmix_prdy_clpr: 'decimal?',
        /** 누적 거래량 · volume of the day */ acml_vol: 'int?',
        /** 해외 지수 현재가 · current value */ ovrs_nmix_prpr: 'decimal?',
        /** 주식 단축 종목코드 · code of the index */ stck_shrn_iscd: 'text',
        /** 해외 상품 시가 · open */ ovrs_prod_oprc: 'decimal?',
        /** 해외 상품 최고가 · high */ ovrs_prod_hgpr: 'decimal?',
        /** 해외 상품 최저가 · low */ ovrs_prod_lwpr: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 체결 시간 (HHMMSS) · time of the bar */ stck_cntg_hour: 'time?',
        /** 현재가 (라벨은 옵션 현재가) · close of the bar */ optn_prpr: 'decimal?',
        /** 시가 (라벨은 옵션 시가) · open of the bar */ optn_oprc: 'decimal?',
        /** 최고가 (라벨은 옵션 최고가) · high of the bar */ optn_hgpr: 'decimal?',
        /** 최저가 (라벨은 옵션 최저가) · low of the bar */ optn_lwpr: 'decimal?',
        /** 체결 거래량 · volume of the bar */ cntg_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeIndexchartprice`. */
export interface InquireTimeIndexchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeIndexchartprice`. */
export interface InquireTimeIndexchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 해외지수분봉조회 · intraday bars of an overseas index.
 *
 * v1_해외주식-031 · TR `FHKST03030200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 지수 (index), `output2` 봉 목록 (bars). 공식 예시 없음 (no official example).
 *
 * @example
 * import { inquireTimeIndexchartprice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await inquireTimeIndexchartprice(client, {
 *   FID_COND_MRKT_DIV_CODE: 'N',
 *   FID_INPUT_ISCD: 'SPX',
 *   FID_HOUR_CLS_CODE: '0',
 *   FID_PW_DATA_INCU_YN: false,
 * })
 * for (const row of output2) console.log(row.stck_cntg_hour, row.optn_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const inquireTimeIndexchartprice: RealOnlyEndpoint<
  InquireTimeIndexchartpriceParams,
  InquireTimeIndexchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
