import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.dailyLoanTrans',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/daily-loan-trans',
  tr: { real: 'HHPST074500C0', paper: null },
  lane: 'quote',
  params: {
    /** 조회구분 · a market as a whole, or one stock */
    MRKT_DIV_CLS_CODE: { '1': '코스피', '2': '코스닥', '3': '종목' },
    /** 종목코드 · stock code such as `005930` */
    MKSC_SHRN_ISCD: 'text',
    /** 조회시작일시 (YYYYMMDD) · first day */
    START_DATE: 'date?',
    /** 조회종료일시 (YYYYMMDD) · last day */
    END_DATE: 'date?',
    /** 이전조회KEY, 처음엔 공란 · key of the page before; no answer field is known for it */
    CTS: 'text?',
  },
  output: {
    output2: {
      shape: 'many',
      fields: {
        /** 일자 · day */ bsop_date: 'date?',
        /** 주식 종가 (원), 시장 조회는 지수 · close; for a market its index */ stck_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 · change since the previous close */ prdy_vrss: 'decimal?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 당일 증가 주수 (체결) (주) · shares newly lent */ new_stcn: 'int?',
        /** 당일 감소 주수 (상환) (주) · shares returned */ rdmp_stcn: 'int?',
        /** 대차거래 증감 (주) · change of the shares on loan */ prdy_rmnd_vrss: 'int?',
        /** 당일 잔고 주수 (주) · shares on loan */ rmnd_stcn: 'int?',
        /** 당일 잔고 금액 (백만원) · value of the shares on loan */ rmnd_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `dailyLoanTrans`. */
export interface DailyLoanTransParams extends ParamsOf<typeof spec> {}
/** Answer of `dailyLoanTrans`. */
export interface DailyLoanTransResult extends ResultOf<typeof spec> {}

/**
 * 종목별 일별 대차거래추이 · securities lending by day, of a stock or a market.
 *
 * 국내주식-135 · TR `HHPST074500C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 키 불명 (key of the next page unknown)
 *
 * 요청에 `CTS`가 있으나 응답에 이어 볼 키가 없다: 기간을 나눠 조회한다 (ask for shorter periods instead).
 * 문서와 예시가 다름: 블록은 `output2` (문서 `output1`).
 *
 * @example
 * import { dailyLoanTrans } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await dailyLoanTrans(client, {
 *   MRKT_DIV_CLS_CODE: '1',
 *   MKSC_SHRN_ISCD: '005930',
 *   START_DATE: '20240401',
 *   END_DATE: '20240430',
 * })
 * for (const row of output2) console.log(row.bsop_date, row.rmnd_stcn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const dailyLoanTrans: RealOnlyEndpoint<DailyLoanTransParams, DailyLoanTransResult> =
  /* @__PURE__ */ endpoint(spec)
