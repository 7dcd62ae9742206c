import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.overtimeVolume',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/overtime-volume',
  tr: { real: 'FHPST02350000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20235': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 코스피, 1001 코스닥 등) · market or index to ask for */
    FID_INPUT_ISCD: 'text',
    /** 순위 정렬 구분 코드 · sort order */
    FID_RANK_SORT_CLS_CODE: { '0': '매수잔량', '1': '매도잔량', '2': '거래량' },
    /** 입력 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    FID_INPUT_PRICE_1: 'int?',
    /** 입력 가격2 (원 이하), 공란 가능 · highest price; may be left out */
    FID_INPUT_PRICE_2: 'int?',
    /** 거래량 수 (주 이상), 공란 가능 · least volume; may be left out */
    FID_VOL_CNT: 'int?',
    /** 대상 구분 코드, 공란 · always blank */
    FID_TRGT_CLS_CODE: { '': '공란' },
    /** 대상 제외 구분 코드, 공란 · always blank */
    FID_TRGT_EXLS_CLS_CODE: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 시간외 단일가 거래소 거래량 · off-hours volume on KOSPI */ ovtm_untp_exch_vol: 'int?',
        /** 시간외 단일가 거래소 거래대금 · off-hours turnover on KOSPI */ ovtm_untp_exch_tr_pbmn: 'int?',
        /** 시간외 단일가 KOSDAQ 거래량 · off-hours volume on KOSDAQ */ ovtm_untp_kosdaq_vol: 'int?',
        /** 시간외 단일가 KOSDAQ 거래대금 · off-hours turnover on KOSDAQ */ ovtm_untp_kosdaq_tr_pbmn: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 시간외 단일가 현재가 (원) · current price in the off-hours session */ ovtm_untp_prpr: 'int?',
        /** 시간외 단일가 전일 대비 (원) · off-hours change since the previous close */ ovtm_untp_prdy_vrss: 'int?',
        /** 시간외 단일가 전일 대비 부호 · direction of the off-hours change */ ovtm_untp_prdy_vrss_sign: 'sign?',
        /** 시간외 단일가 전일 대비율 (%) · off-hours change since the previous close */
        ovtm_untp_prdy_ctrt: 'decimal?',
        /** 시간외 단일가 매도 잔량 (주) · off-hours ask quantity */ ovtm_untp_seln_rsqn: 'int?',
        /** 시간외 단일가 매수 잔량 (주) · off-hours bid quantity */ ovtm_untp_shnu_rsqn: 'int?',
        /** 시간외 단일가 거래량 (주) · off-hours volume */ ovtm_untp_vol: 'int?',
        /** 시간외 대비 누적 거래량 비중 (%) · share of the day's volume */ ovtm_vrss_acml_vol_rlim: 'decimal?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `overtimeVolume`. */
export interface OvertimeVolumeParams extends ParamsOf<typeof spec> {}
/** Answer of `overtimeVolume`. */
export interface OvertimeVolumeResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 시간외거래량순위 · stocks by volume in the off-hours session.
 *
 * 국내주식-139 · TR `FHPST02350000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 시장 합계 (the markets), `output2` 종목 (stocks).
 *
 * 공식 예시 없음 (no official example).
 *
 * Bounds may be left out, as the official sample does; the reference does not say what a blank means.
 *
 * @example
 * import { overtimeVolume } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await overtimeVolume(client, { FID_INPUT_ISCD: '0000', FID_RANK_SORT_CLS_CODE: '2' })
 * for (const row of output2) console.log(row.hts_kor_isnm, row.ovtm_untp_vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const overtimeVolume: RealOnlyEndpoint<OvertimeVolumeParams, OvertimeVolumeResult> =
  /* @__PURE__ */ endpoint(spec)
