import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.fluctuation',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/fluctuation',
  tr: { real: 'FHPST01700000', paper: null },
  lane: 'quote',
  params: {
    /** 등락 비율2 (% 이하), 공란이면 전체 · highest change; left out: all */
    fid_rsfl_rate2: 'decimal?',
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20170': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: {
      '0': '상승율순',
      '1': '하락율순',
      '2': '시가대비상승율',
      '3': '시가대비하락율',
      '4': '변동율',
    },
    /** 입력 수1 (0 전체, 또는 누적일수) · `0` for all, or a number of days */
    fid_input_cnt_1: 'text',
    /** 가격 구분 코드, 상승율순·하락율순에만 (그 밖은 0) · price to compare with; `0` for the other sort orders */
    fid_prc_cls_code: { '0': '저가대비 (하락율순은 고가대비)', '1': '종가대비' },
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체' },
    /** 등락 비율1 (% 이상), 공란이면 전체 · lowest change; left out: all */
    fid_rsfl_rate1: 'decimal?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 최고가 시간 (HHMMSS) · time of the high */ hgpr_hour: 'time?',
        /** 누적 최고가 일자 · day of the high */ acml_hgpr_date: 'date?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 최저가 시간 (HHMMSS) · time of the low */ lwpr_hour: 'time?',
        /** 누적 최저가 일자 · day of the low */ acml_lwpr_date: 'date?',
        /** 최저가 대비 현재가 비율 (%) · current price against the low */ lwpr_vrss_prpr_rate: 'decimal?',
        /** 지정 일자 종가 대비 현재가 비율 (%) · current price against the close of the given day */
        dsgt_date_clpr_vrss_prpr_rate: 'decimal?',
        /** 연속 상승 일수 (일) · days up in a row */ cnnt_ascn_dynu: 'int?',
        /** 최고가 대비 현재가 비율 (%) · current price against the high */ hgpr_vrss_prpr_rate: 'decimal?',
        /** 연속 하락 일수 (일) · days down in a row */ cnnt_down_dynu: 'int?',
        /** 시가 대비 현재가 부호 · direction since the open */ oprc_vrss_prpr_sign: 'sign?',
        /** 시가 대비 현재가 (원) · current price less the open */ oprc_vrss_prpr: 'int?',
        /** 시가 대비 현재가 비율 (%) · current price against the open */ oprc_vrss_prpr_rate: 'decimal?',
        /** 기간 등락 (원) · change in the period */ prd_rsfl: 'int?',
        /** 기간 등락 비율 (%) · change in the period */ prd_rsfl_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `fluctuation`. */
export interface FluctuationParams extends ParamsOf<typeof spec> {}
/** Answer of `fluctuation`. */
export interface FluctuationResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 등락률 순위 · stocks by rise or fall.
 *
 * v1_국내주식-088 · TR `FHPST01700000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { fluctuation } from '@kis/rest/domestic-stock'
 *
 * const { output } = await fluctuation(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_rank_sort_cls_code: '0',
 *   fid_input_cnt_1: '0',
 *   fid_prc_cls_code: '1',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.prdy_ctrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const fluctuation: RealOnlyEndpoint<FluctuationParams, FluctuationResult> = /* @__PURE__ */ endpoint(spec)
