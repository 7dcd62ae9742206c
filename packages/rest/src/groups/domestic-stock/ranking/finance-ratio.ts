import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.financeRatio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/finance-ratio',
  tr: { real: 'FHPST01750000', paper: null },
  lane: 'quote',
  params: {
    /** 대상 구분 코드 · issues to include */
    fid_trgt_cls_code: { '0': '전체' },
    /** 조건 시장 분류 코드 · market */
    fid_cond_mrkt_div_code: { J: 'KRX', NX: 'NXT' },
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20175': '기본값' },
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
    /** 순위 정렬 구분 코드 · group of ratios to sort by */
    fid_rank_sort_cls_code: { '7': '수익성 분석', '11': '안정성 분석', '15': '성장성 분석', '20': '활동성 분석' },
    /** 소속 구분 코드 · group of issues */
    fid_blng_cls_code: { '0': '전체 입력' },
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
        /** 총자본경상이익율 (%) · ordinary profit on total capital */ cptl_op_prfi: 'decimal?',
        /** 총자본 순이익율 (%) · net profit on total capital */ cptl_ntin_rate: 'decimal?',
        /** 매출액 총이익율 (%) · gross margin */ sale_totl_rate: 'decimal?',
        /** 매출액 순이익율 (%) · net margin */ sale_ntin_rate: 'decimal?',
        /** 자기자본비율 (%) · equity ratio */ bis: 'decimal?',
        /** 부채 비율 (%) · debt ratio */ lblt_rate: 'decimal?',
        /** 차입금 의존도 (%) · borrowings, of total assets */ bram_depn: 'decimal?',
        /** 유보 비율 (%) · reserve ratio */ rsrv_rate: 'decimal?',
        /** 매출액 증가율 (%) · growth of sales */ grs: 'decimal?',
        /** 경상 이익 증가율 (%) · growth of ordinary profit */ op_prfi_inrt: 'decimal?',
        /** 영업 이익 증가율 (%) · growth of operating profit */ bsop_prfi_inrt: 'decimal?',
        /** 순이익 증가율 (%) · growth of net profit */ ntin_inrt: 'decimal?',
        /** 자기자본 증가율 (%) · growth of equity */ equt_inrt: 'decimal?',
        /** 총자본회전율 · turnover of total capital */ cptl_tnrt: 'decimal?',
        /** 매출 채권 회전율 · turnover of receivables */ sale_bond_tnrt: 'decimal?',
        /** 총자산 증가율 (%) · growth of total assets */ totl_aset_inrt: 'decimal?',
        /** 결산 월 · month of the annual accounts */ stac_month: 'text?',
        /** 결산 월 구분 코드 · kind of closing */ stac_month_cls_code: 'text?',
        /** 조회 건수 (건) · number of stocks found */ iqry_csnu: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `financeRatio`. */
export interface FinanceRatioParams extends ParamsOf<typeof spec> {}
/** Answer of `financeRatio`. */
export interface FinanceRatioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 재무비율 순위 · stocks by financial ratio.
 *
 * v1_국내주식-092 · TR `FHPST01750000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { financeRatio } from '@kis/rest/domestic-stock'
 *
 * const { output } = await financeRatio(client, {
 *   fid_cond_mrkt_div_code: 'J',
 *   fid_input_iscd: '0000',
 *   fid_input_option_1: '2023',
 *   fid_input_option_2: '3',
 *   fid_rank_sort_cls_code: '7',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.cptl_ntin_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const financeRatio: RealOnlyEndpoint<FinanceRatioParams, FinanceRatioResult> = /* @__PURE__ */ endpoint(spec)
