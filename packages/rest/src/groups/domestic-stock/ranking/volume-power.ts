import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.volumePower',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/volume-power',
  tr: { real: 'FHPST01680000', paper: null },
  lane: 'quote',
  params: {
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20168': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체', '1': '보통주', '2': '우선주' },
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
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
        /** 당일 체결강도 (%) · trading strength: buying in percent of selling, `999.99` at most */
        tday_rltv: 'decimal?',
        /** 매도 체결량 합계 (주) · selling volume */ seln_cnqn_smtn: 'int?',
        /** 매수 체결량 합계 (주) · buying volume */ shnu_cnqn_smtn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volumePower`. */
export interface VolumePowerParams extends ParamsOf<typeof spec> {}
/** Answer of `volumePower`. */
export interface VolumePowerResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 체결강도 상위 · stocks by trading strength (buying against selling volume).
 *
 * v1_국내주식-101 · TR `FHPST01680000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { volumePower } from '@kis/rest/domestic-stock'
 *
 * const { output } = await volumePower(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_div_cls_code: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.tday_rltv)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const volumePower: RealOnlyEndpoint<VolumePowerParams, VolumePowerResult> = /* @__PURE__ */ endpoint(spec)
