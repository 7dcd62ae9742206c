import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.quoteBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/quote-balance',
  tr: { real: 'FHPST01720000', paper: null },
  lane: 'quote',
  params: {
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20172': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: { '0': '순매수잔량순', '1': '순매도잔량순', '2': '매수비율순', '3': '매도비율순' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체' },
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 총 매도호가 잔량 (주) · all ask quantities */ total_askp_rsqn: 'int?',
        /** 총 매수호가 잔량 (주) · all bid quantities */ total_bidp_rsqn: 'int?',
        /** 총 순 매수호가 잔량 (주) · bid less ask quantities */ total_ntsl_bidp_rsqn: 'int?',
        /** 매수 잔량 비율 (%) · share of the bids */ shnu_rsqn_rate: 'decimal?',
        /** 매도 잔량 비율 (%) · share of the asks */ seln_rsqn_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `quoteBalance`. */
export interface QuoteBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `quoteBalance`. */
export interface QuoteBalanceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 호가잔량 순위 · stocks by resting order quantity.
 *
 * 국내주식-089 · TR `FHPST01720000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { quoteBalance } from '@kis/rest/domestic-stock'
 *
 * const { output } = await quoteBalance(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_rank_sort_cls_code: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.total_ntsl_bidp_rsqn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const quoteBalance: RealOnlyEndpoint<QuoteBalanceParams, QuoteBalanceResult> = /* @__PURE__ */ endpoint(spec)
