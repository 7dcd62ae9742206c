import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.preferDisparateRatio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/prefer-disparate-ratio',
  tr: { real: 'FHPST01770000', paper: null },
  lane: 'quote',
  params: {
    /** 거래량 수 (주 이상), 공란 가능 · least volume; may be left out */
    fid_vol_cnt: 'int?',
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20177': '기본값' },
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
    /** 입력 가격1 (원 이상), 공란 가능 · lowest price; may be left out */
    fid_input_price_1: 'int?',
    /** 입력 가격2 (원 이하), 공란 가능 · highest price; may be left out */
    fid_input_price_2: 'int?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 유가증권 단축 종목코드 · code of the ordinary share */ mksc_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the ordinary share */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 우선주 종목코드 · code of the preferred share */ prst_iscd: 'text?',
        /** 우선주 한글 종목명 · name of the preferred share */ prst_kor_isnm: 'text?',
        /** 우선주 현재가 (원) · price of the preferred share */ prst_prpr: 'int?',
        /** 우선주 전일대비 (원) · change of the preferred share */ prst_prdy_vrss: 'int?',
        /** 우선주 전일 대비 부호 · direction of the change of the preferred share */ prst_prdy_vrss_sign: 'sign?',
        /** 우선주 누적 거래량 (주) · volume of the preferred share */ prst_acml_vol: 'int?',
        /** 차이 현재가 (원) · difference of the two prices */ diff_prpr: 'int?',
        /** 괴리율 (%) · gap between the two prices */ dprt: 'decimal?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 우선주 전일 대비율 (%) · change of the preferred share */ prst_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `preferDisparateRatio`. */
export interface PreferDisparateRatioParams extends ParamsOf<typeof spec> {}
/** Answer of `preferDisparateRatio`. */
export interface PreferDisparateRatioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 우선주/괴리율 상위 · preferred shares by gap to their ordinary shares.
 *
 * v1_국내주식-094 · TR `FHPST01770000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { preferDisparateRatio } from '@kis/rest/domestic-stock'
 *
 * const { output } = await preferDisparateRatio(client, { fid_cond_mrkt_div_code: 'J', fid_input_iscd: '0000' })
 * for (const row of output) console.log(row.hts_kor_isnm, row.prst_kor_isnm, row.dprt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const preferDisparateRatio: RealOnlyEndpoint<PreferDisparateRatioParams, PreferDisparateRatioResult> =
  /* @__PURE__ */ endpoint(spec)
