import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.marketValue',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/market-value',
  tr: { real: 'FHPST01790000', paper: null },
  lane: 'quote',
  params: {
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20179': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    fid_input_iscd: 'text',
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
    /** 순위 정렬 구분 코드 · ratio to sort by */
    fid_rank_sort_cls_code: {
      '23': 'PER',
      '24': 'PBR',
      '25': 'PCR',
      '26': 'PSR',
      '27': 'EPS',
      '28': 'EVA',
      '29': 'EBITDA',
      '30': 'EV/EBITDA',
      '31': 'EBITDA/금융비용',
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
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** PER (배) · price-earnings ratio */ per: 'decimal?',
        /** PBR (배) · price-book ratio */ pbr: 'decimal?',
        /** PCR (배) · price-cash-flow ratio */ pcr: 'decimal?',
        /** PSR (배) · price-sales ratio */ psr: 'decimal?',
        /** EPS (원) · earnings per share */ eps: 'decimal?',
        /** EVA · economic value added */ eva: 'decimal?',
        /** EBITDA · earnings before interest, taxes, depreciation and amortisation */ ebitda: 'decimal?',
        /** PV DIV EBITDA (배) · EV/EBITDA */ pv_div_ebitda: 'decimal?',
        /** EBITDA DIV 금융비용 (배) · EBITDA to financial expenses */ ebitda_div_fnnc_expn: 'decimal?',
        /** 결산 월 (월) · month of the annual accounts */ stac_month: 'int?',
        /** 결산 월 구분 코드 · kind of closing */ stac_month_cls_code: 'text?',
        /** 조회 건수 (건) · number of stocks found */ iqry_csnu: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `marketValue`. */
export interface MarketValueParams extends ParamsOf<typeof spec> {}
/** Answer of `marketValue`. */
export interface MarketValueResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 시장가치 순위 · stocks by valuation ratio.
 *
 * v1_국내주식-096 · TR `FHPST01790000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { marketValue } from '@kis/rest/domestic-stock'
 *
 * const { output } = await marketValue(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_div_cls_code: '0',
 *   fid_input_option_1: '2023',
 *   fid_input_option_2: '3',
 *   fid_rank_sort_cls_code: '23',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.per)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const marketValue: RealOnlyEndpoint<MarketValueParams, MarketValueResult> = /* @__PURE__ */ endpoint(spec)
