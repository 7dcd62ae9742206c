import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.creditBalance',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/credit-balance',
  tr: { real: 'FHKST17010000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11701': '기본값' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200 등) · market or index to ask for */
    FID_INPUT_ISCD: 'text',
    /** 증가율기간 (일, 2~999) · days over which growth is measured */
    FID_OPTION: 'text',
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: '주식' },
    /** 순위 정렬 구분 코드 (융자 0~4, 대주 5~9) · sort order: bought on credit or sold short on credit */
    FID_RANK_SORT_CLS_CODE: {
      '0': '융자 잔고비율 상위',
      '1': '융자 잔고수량 상위',
      '2': '융자 잔고금액 상위',
      '3': '융자 잔고비율 증가상위',
      '4': '융자 잔고비율 감소상위',
      '5': '대주 잔고비율 상위',
      '6': '대주 잔고수량 상위',
      '7': '대주 잔고금액 상위',
      '8': '대주 잔고비율 증가상위',
      '9': '대주 잔고비율 감소상위',
    },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 업종 구분 코드 · code of the market or index */ bstp_cls_code: 'text',
        /** HTS 한글 종목명 · name of the market or index */ hts_kor_isnm: 'text?',
        /** 기준 일자1 · first day of the comparison */ stnd_date1: 'date?',
        /** 기준 일자2 · last day of the comparison */ stnd_date2: 'date?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전체 융자 잔고 주수 (주) · shares bought on credit */ whol_loan_rmnd_stcn: 'int?',
        /** 전체 융자 잔고 금액 (만원) · amount bought on credit */ whol_loan_rmnd_amt: 'int?',
        /** 전체 융자 잔고 비율 (%) · shares bought on credit, of all shares */ whol_loan_rmnd_rate: 'decimal?',
        /** 전체 대주 잔고 주수 (주) · shares borrowed and sold short */ whol_stln_rmnd_stcn: 'int?',
        /** 전체 대주 잔고 금액 (만원) · amount borrowed and sold short */ whol_stln_rmnd_amt: 'int?',
        /** 전체 대주 잔고 비율 (%) · shares borrowed and sold short, of all shares */ whol_stln_rmnd_rate: 'decimal?',
        /** N일 대비 융자 잔고 증가율 (%) · growth of the credit balance over n days */
        nday_vrss_loan_rmnd_inrt: 'decimal?',
        /** N일 대비 대주 잔고 증가율 (%) · growth of the short balance over n days */
        nday_vrss_stln_rmnd_inrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `creditBalance`. */
export interface CreditBalanceParams extends ParamsOf<typeof spec> {}
/** Answer of `creditBalance`. */
export interface CreditBalanceResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 신용잔고 상위 · stocks by credit balance, bought or sold short.
 *
 * 국내주식-109 · TR `FHKST17010000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 업종 (market or index), `output2` 종목 (stocks).
 *
 * @example
 * import { creditBalance } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await creditBalance(client, {
 *   FID_INPUT_ISCD: '0000',
 *   FID_OPTION: '2',
 *   FID_RANK_SORT_CLS_CODE: '0',
 * })
 * for (const row of output2) console.log(row.hts_kor_isnm, row.whol_loan_rmnd_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const creditBalance: RealOnlyEndpoint<CreditBalanceParams, CreditBalanceResult> = /* @__PURE__ */ endpoint(spec)
