import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.overtimeExpTransFluct',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/overtime-exp-trans-fluct',
  tr: { real: 'FHKST11860000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11186': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥 등) · market or index to ask for */
    FID_INPUT_ISCD: 'text',
    /** 순위 정렬 구분 코드 · sort order */
    FID_RANK_SORT_CLS_CODE: { '0': '상승률', '1': '상승폭', '2': '보합', '3': '하락률', '4': '하락폭' },
    /** 분류 구분 코드 · class of issue */
    FID_DIV_CLS_CODE: {
      '0': '전체',
      '1': '관리종목',
      '2': '투자주의',
      '3': '투자경고',
      '4': '투자위험예고',
      '5': '투자위험',
      '6': '보통주',
      '7': '우선주',
    },
    /** 입력 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    FID_INPUT_PRICE_1: 'int?',
    /** 입력 가격2, 공란 · always blank */
    FID_INPUT_PRICE_2: { '': '공란' },
    /** 입력 거래량 (주 이상), 공란 가능 · least volume; may be left out */
    FID_INPUT_VOL_1: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** 종목 상태 구분 코드 · status of the issue */ iscd_stat_cls_code: 'text?',
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 시간외 단일가 예상 체결가 (원) · indicative off-hours price */ ovtm_untp_antc_cnpr: 'int?',
        /** 시간외 단일가 예상 체결 대비 (원) · indicative off-hours change */ ovtm_untp_antc_cntg_vrss: 'int?',
        /** 시간외 단일가 예상 체결 대비 부호 · the name in the reference; servers send the last field below */
        ovtm_untp_antc_cntg_vrsssign: 'sign?',
        /** 시간외 단일가 예상 체결 대비율 (%) · indicative off-hours change */ ovtm_untp_antc_cntg_ctrt: 'decimal?',
        /** 시간외 단일가 매도호가 잔량1 (주) · off-hours ask quantity, level 1 */ ovtm_untp_askp_rsqn1: 'int?',
        /** 시간외 단일가 매수호가 잔량1 (주) · off-hours bid quantity, level 1 */ ovtm_untp_bidp_rsqn1: 'int?',
        /** 시간외 단일가 예상 체결량 (주) · indicative off-hours volume */ ovtm_untp_antc_cnqn: 'int?',
        /** 장중 거래량 (주) · volume of the regular session */ itmt_vol: 'int?',
        /** 주식 현재가 (원) · current price of the regular session */ stck_prpr: 'int?',
        /** 시간외 단일가 예상 체결 대비 부호 · direction of the indicative off-hours change; the name that servers send */
        ovtm_untp_antc_cntg_vrss_sign: 'sign?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `overtimeExpTransFluct`. */
export interface OvertimeExpTransFluctParams extends ParamsOf<typeof spec> {}
/** Answer of `overtimeExpTransFluct`. */
export interface OvertimeExpTransFluctResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 시간외예상체결등락률 · stocks by indicative change in the off-hours session.
 *
 * 국내주식-140 · TR `FHKST11860000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { overtimeExpTransFluct } from '@kis/rest/domestic-stock'
 *
 * const { output } = await overtimeExpTransFluct(client, {
 *   FID_INPUT_ISCD: '0000',
 *   FID_RANK_SORT_CLS_CODE: '0',
 *   FID_DIV_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.ovtm_untp_antc_cnpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const overtimeExpTransFluct: RealOnlyEndpoint<OvertimeExpTransFluctParams, OvertimeExpTransFluctResult> =
  /* @__PURE__ */ endpoint(spec)
