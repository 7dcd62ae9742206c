import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.topInterestStock',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/top-interest-stock',
  tr: { real: 'FHPST01800000', paper: null },
  lane: 'quote',
  params: {
    /** 입력 필수값2 · fixed */
    fid_input_iscd_2: { '000000': '기본값' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20180': '기본값' },
    /** 업종 코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: {
      '0': '전체',
      '1': '관리종목',
      '2': '투자주의',
      '3': '투자경고',
      '4': '투자위험예고',
      '5': '투자위험',
      '6': '보통주',
      '7': '우선주',
    },
    /** 순위 입력값 (1이면 1위부터) · rank to start at */
    fid_input_cnt_1: 'int',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 시장 분류 구분 명 · market as text */ mrkt_div_cls_name: 'text?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** 관심 종목 등록 건수 (건) · watchlists that hold it; the official example carries the market capitalisation instead */
        inter_issu_reg_csnu: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `topInterestStock`. */
export interface TopInterestStockParams extends ParamsOf<typeof spec> {}
/** Answer of `topInterestStock`. */
export interface TopInterestStockResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 관심종목등록 상위 · stocks by number of watchlists that hold them.
 *
 * v1_국내주식-102 · TR `FHPST01800000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { topInterestStock } from '@kis/rest/domestic-stock'
 *
 * const { output } = await topInterestStock(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_div_cls_code: '0',
 *   fid_input_cnt_1: 1,
 * })
 * for (const row of output) console.log(row.data_rank, row.hts_kor_isnm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const topInterestStock: RealOnlyEndpoint<TopInterestStockParams, TopInterestStockResult> =
  /* @__PURE__ */ endpoint(spec)
