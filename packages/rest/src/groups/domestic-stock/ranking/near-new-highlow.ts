import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.nearNewHighlow',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/near-new-highlow',
  tr: { real: 'FHPST01870000', paper: null },
  lane: 'quote',
  params: {
    /** 적용 범위 거래량 · least volume */
    fid_aply_rang_vol: { '0': '전체', '100': '100주 이상' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20187': '기본값' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체', '1': '관리종목', '2': '투자주의', '3': '투자경고' },
    /** 괴리율 최소 (%), 공란 가능 · least gap to the high or low; may be left out */
    fid_input_cnt_1: 'decimal?',
    /** 괴리율 최대 (%), 공란 가능 · largest gap to the high or low; may be left out */
    fid_input_cnt_2: 'decimal?',
    /** 가격 구분 코드 · near the high or the low */
    fid_prc_cls_code: { '0': '신고근접', '1': '신저근접' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · class of issue to leave out */
    fid_trgt_exls_cls_code: {
      '0': '전체',
      '1': '관리종목',
      '2': '투자주의',
      '3': '투자경고',
      '4': '투자위험예고',
      '5': '투자위험',
      '6': '보통주',
      '7': '우선주',
    },
    /** 적용 범위 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    fid_aply_rang_prc_1: 'int?',
    /** 적용 범위 가격2 (원 이하), 공란 가능 · highest price; may be left out */
    fid_aply_rang_prc_2: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매도호가 잔량1 (주) · ask quantity, level 1 */ askp_rsqn1: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 매수호가 잔량1 (주) · bid quantity, level 1 */ bidp_rsqn1: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 신 최고가 (원) · new high */ new_hgpr: 'int?',
        /** 고가 근접 비율 (%) · nearness to the new high */ hprc_near_rate: 'decimal?',
        /** 신 최저가 (원) · new low */ new_lwpr: 'int?',
        /** 저가 근접 비율 (%) · nearness to the new low */ lwpr_near_rate: 'decimal?',
        /** 주식 기준가 (원) · base price of the day */ stck_sdpr: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `nearNewHighlow`. */
export interface NearNewHighlowParams extends ParamsOf<typeof spec> {}
/** Answer of `nearNewHighlow`. */
export interface NearNewHighlowResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 신고/신저근접종목 상위 · stocks near a new high or low.
 *
 * v1_국내주식-105 · TR `FHPST01870000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { nearNewHighlow } from '@kis/rest/domestic-stock'
 *
 * const { output } = await nearNewHighlow(client, {
 *   fid_aply_rang_vol: '0',
 *   fid_div_cls_code: '0',
 *   fid_prc_cls_code: '0',
 *   fid_input_iscd: '0000',
 *   fid_trgt_exls_cls_code: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.hprc_near_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const nearNewHighlow: RealOnlyEndpoint<NearNewHighlowParams, NearNewHighlowResult> =
  /* @__PURE__ */ endpoint(spec)
