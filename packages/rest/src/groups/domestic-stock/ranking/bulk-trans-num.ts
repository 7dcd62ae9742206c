import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.bulkTransNum',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/bulk-trans-num',
  tr: { real: 'FHKST190900C0', paper: null },
  lane: 'quote',
  params: {
    /** 적용 범위 가격2 (원 이하), 공란 가능 · highest price; may be left out */
    fid_aply_rang_prc_2: 'int?',
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '11909': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: { '0': '매수상위', '1': '매도상위' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체' },
    /** 입력 가격1 (건별 금액, 이상), 공란 가능 · least amount of one trade; may be left out */
    fid_input_price_1: 'int?',
    /** 적용 범위 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    fid_aply_rang_prc_1: 'int?',
    /** 입력 종목코드2, 공란이면 전체 · one stock alone; left out: all */
    fid_input_iscd_2: 'text?',
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 거래량 수 (주 이상), 공란 가능 · least volume; may be left out */
    fid_vol_cnt: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 매수 체결 건수 (건) · number of large buying trades */ shnu_cntg_csnu: 'int?',
        /** 매도 체결 건수 (건) · number of large selling trades */ seln_cntg_csnu: 'int?',
        /** 순매수 체결량 (건) · buying less selling trades: a count, not shares */ ntby_cnqn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `bulkTransNum`. */
export interface BulkTransNumParams extends ParamsOf<typeof spec> {}
/** Answer of `bulkTransNum`. */
export interface BulkTransNumResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 대량체결건수 상위 · stocks by number of large trades.
 *
 * 국내주식-107 · TR `FHKST190900C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * Bounds may be left out, as the official sample does; the reference does not say what a blank means.
 *
 * @example
 * import { bulkTransNum } from '@kis/rest/domestic-stock'
 *
 * const { output } = await bulkTransNum(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_rank_sort_cls_code: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.stck_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const bulkTransNum: RealOnlyEndpoint<BulkTransNumParams, BulkTransNumResult> = /* @__PURE__ */ endpoint(spec)
