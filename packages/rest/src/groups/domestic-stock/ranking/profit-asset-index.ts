import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.profitAssetIndex',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/profit-asset-index',
  tr: { real: 'FHPST01730000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20173': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
    /** 분류 구분 코드 · class of issue */
    fid_div_cls_code: { '0': '전체' },
    /** 입력 가격1 (원 이상), 공란이면 전체 · lowest price; left out: all */
    fid_input_price_1: 'int?',
    /** 입력 가격2 (원 이하), 공란이면 전체 · highest price; left out: all */
    fid_input_price_2: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    fid_vol_cnt: 'int?',
    /** 입력 옵션1 (회계연도, 예 `2023`) · fiscal year */
    fid_input_option_1: 'text',
    /** 입력 옵션2 (결산 구분) · quarter of the accounts */
    fid_input_option_2: { '0': '1/4분기', '1': '반기', '2': '3/4분기', '3': '결산' },
    /** 순위 정렬 구분 코드 · figure to sort by */
    fid_rank_sort_cls_code: {
      '0': '매출이익',
      '1': '영업이익',
      '2': '경상이익',
      '3': '당기순이익',
      '4': '자산총계',
      '5': '부채총계',
      '6': '자본총계',
    },
    /** 소속 구분 코드 · group of issues */
    fid_blng_cls_code: { '0': '전체' },
    /** 대상 제외 구분 코드 · issues to leave out */
    fid_trgt_exls_cls_code: { '0': '전체' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 매출 총 이익 · gross profit */ sale_totl_prfi: 'decimal?',
        /** 영업 이익 · operating profit */ bsop_prti: 'decimal?',
        /** 경상 이익 · ordinary profit */ op_prfi: 'decimal?',
        /** 당기순이익 · net profit */ thtr_ntin: 'decimal?',
        /** 자산총계 · total assets */ total_aset: 'decimal?',
        /** 부채총계 · total liabilities */ total_lblt: 'decimal?',
        /** 자본총계 · total equity */ total_cptl: 'decimal?',
        /** 결산 월 · month of the annual accounts */ stac_month: 'text?',
        /** 결산 월 구분 코드 · kind of closing */ stac_month_cls_code: 'text?',
        /** 조회 건수 (건) · number of stocks found */ iqry_csnu: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `profitAssetIndex`. */
export interface ProfitAssetIndexParams extends ParamsOf<typeof spec> {}
/** Answer of `profitAssetIndex`. */
export interface ProfitAssetIndexResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 수익자산지표 순위 · stocks by profit and asset figures.
 *
 * v1_국내주식-090 · TR `FHPST01730000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { profitAssetIndex } from '@kis/rest/domestic-stock'
 *
 * const { output } = await profitAssetIndex(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_input_option_1: '2023',
 *   fid_input_option_2: '3',
 *   fid_rank_sort_cls_code: '1',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.bsop_prti)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const profitAssetIndex: RealOnlyEndpoint<ProfitAssetIndexParams, ProfitAssetIndexResult> =
  /* @__PURE__ */ endpoint(spec)
