import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireInvestor',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-investor',
  tr: { real: 'FHKST01010900', paper: 'FHKST01010900' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · exchange */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 종가 (원) · close */ stck_clpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 개인 순매수 수량 (주) · net buying by individuals */ prsn_ntby_qty: 'int?',
        /** 외국인 순매수 수량 (주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 기관계 순매수 수량 (주) · net buying by institutions */ orgn_ntby_qty: 'int?',
        /** 개인 순매수 거래 대금 (백만원) · net buying by individuals, amount */ prsn_ntby_tr_pbmn: 'int?',
        /** 외국인 순매수 거래 대금 (백만원) · net buying by foreigners, amount */ frgn_ntby_tr_pbmn: 'int?',
        /** 기관계 순매수 거래 대금 (백만원) · net buying by institutions, amount */ orgn_ntby_tr_pbmn: 'int?',
        /** 개인 매수 거래량 (주) · buying by individuals, volume */ prsn_shnu_vol: 'int?',
        /** 외국인 매수 거래량 (주) · buying by foreigners, volume */ frgn_shnu_vol: 'int?',
        /** 기관계 매수 거래량 (주) · buying by institutions, volume */ orgn_shnu_vol: 'int?',
        /** 개인 매수 거래 대금 (백만원) · buying by individuals, amount */ prsn_shnu_tr_pbmn: 'int?',
        /** 외국인 매수 거래 대금 (백만원) · buying by foreigners, amount */ frgn_shnu_tr_pbmn: 'int?',
        /** 기관계 매수 거래 대금 (백만원) · buying by institutions, amount */ orgn_shnu_tr_pbmn: 'int?',
        /** 개인 매도 거래량 (주) · selling by individuals, volume */ prsn_seln_vol: 'int?',
        /** 외국인 매도 거래량 (주) · selling by foreigners, volume */ frgn_seln_vol: 'int?',
        /** 기관계 매도 거래량 (주) · selling by institutions, volume */ orgn_seln_vol: 'int?',
        /** 개인 매도 거래 대금 (백만원) · selling by individuals, amount */ prsn_seln_tr_pbmn: 'int?',
        /** 외국인 매도 거래 대금 (백만원) · selling by foreigners, amount */ frgn_seln_tr_pbmn: 'int?',
        /** 기관계 매도 거래 대금 (백만원) · selling by institutions, amount */ orgn_seln_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireInvestor`. */
export interface InquireInvestorParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireInvestor`. */
export interface InquireInvestorResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 투자자 · trading of a stock by individuals, foreigners and institutions, by day.
 *
 * v1_국내주식-012 · TR `FHKST01010900` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireInvestor } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireInvestor(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '000660' })
 * for (const row of output) console.log(row.stck_bsop_date, row.frgn_ntby_qty)
 * @category 국내주식 › 기본시세
 */
export const inquireInvestor: Endpoint<InquireInvestorParams, InquireInvestorResult> = /* @__PURE__ */ endpoint(spec)
