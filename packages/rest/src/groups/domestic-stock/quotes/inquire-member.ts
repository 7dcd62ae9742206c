import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireMember',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-member',
  tr: { real: 'FHKST01010600', paper: 'FHKST01010600' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 매도 회원사 번호1 · code of the selling broker, rank 1 */ seln_mbcr_no1: 'text?',
        /** 매도 회원사 번호2 · code of the selling broker, rank 2 */ seln_mbcr_no2: 'text?',
        /** 매도 회원사 번호3 · code of the selling broker, rank 3 */ seln_mbcr_no3: 'text?',
        /** 매도 회원사 번호4 · code of the selling broker, rank 4 */ seln_mbcr_no4: 'text?',
        /** 매도 회원사 번호5 · code of the selling broker, rank 5 */ seln_mbcr_no5: 'text?',
        /** 매도 회원사 명1 · name of the selling broker, rank 1 */ seln_mbcr_name1: 'text?',
        /** 매도 회원사 명2 · name of the selling broker, rank 2 */ seln_mbcr_name2: 'text?',
        /** 매도 회원사 명3 · name of the selling broker, rank 3 */ seln_mbcr_name3: 'text?',
        /** 매도 회원사 명4 · name of the selling broker, rank 4 */ seln_mbcr_name4: 'text?',
        /** 매도 회원사 명5 · name of the selling broker, rank 5 */ seln_mbcr_name5: 'text?',
        /** 총 매도 수량1 (주) · quantity sold, rank 1 */ total_seln_qty1: 'int?',
        /** 총 매도 수량2 (주) · quantity sold, rank 2 */ total_seln_qty2: 'int?',
        /** 총 매도 수량3 (주) · quantity sold, rank 3 */ total_seln_qty3: 'int?',
        /** 총 매도 수량4 (주) · quantity sold, rank 4 */ total_seln_qty4: 'int?',
        /** 총 매도 수량5 (주) · quantity sold, rank 5 */ total_seln_qty5: 'int?',
        /** 매도 회원사 비중1 (%) · share of the selling broker in the volume, rank 1 */ seln_mbcr_rlim1: 'decimal?',
        /** 매도 회원사 비중2 (%) · share of the selling broker in the volume, rank 2 */ seln_mbcr_rlim2: 'decimal?',
        /** 매도 회원사 비중3 (%) · share of the selling broker in the volume, rank 3 */ seln_mbcr_rlim3: 'decimal?',
        /** 매도 회원사 비중4 (%) · share of the selling broker in the volume, rank 4 */ seln_mbcr_rlim4: 'decimal?',
        /** 매도 회원사 비중5 (%) · share of the selling broker in the volume, rank 5 */ seln_mbcr_rlim5: 'decimal?',
        /** 매도 수량 증감1 (주) · change of the quantity sold, rank 1 */ seln_qty_icdc1: 'int?',
        /** 매도 수량 증감2 (주) · change of the quantity sold, rank 2 */ seln_qty_icdc2: 'int?',
        /** 매도 수량 증감3 (주) · change of the quantity sold, rank 3 */ seln_qty_icdc3: 'int?',
        /** 매도 수량 증감4 (주) · change of the quantity sold, rank 4 */ seln_qty_icdc4: 'int?',
        /** 매도 수량 증감5 (주) · change of the quantity sold, rank 5 */ seln_qty_icdc5: 'int?',
        /** 매수 회원사 번호1 · code of the buying broker, rank 1 */ shnu_mbcr_no1: 'text?',
        /** 매수 회원사 번호2 · code of the buying broker, rank 2 */ shnu_mbcr_no2: 'text?',
        /** 매수 회원사 번호3 · code of the buying broker, rank 3 */ shnu_mbcr_no3: 'text?',
        /** 매수 회원사 번호4 · code of the buying broker, rank 4 */ shnu_mbcr_no4: 'text?',
        /** 매수 회원사 번호5 · code of the buying broker, rank 5 */ shnu_mbcr_no5: 'text?',
        /** 매수 회원사 명1 · name of the buying broker, rank 1 */ shnu_mbcr_name1: 'text?',
        /** 매수 회원사 명2 · name of the buying broker, rank 2 */ shnu_mbcr_name2: 'text?',
        /** 매수 회원사 명3 · name of the buying broker, rank 3 */ shnu_mbcr_name3: 'text?',
        /** 매수 회원사 명4 · name of the buying broker, rank 4 */ shnu_mbcr_name4: 'text?',
        /** 매수 회원사 명5 · name of the buying broker, rank 5 */ shnu_mbcr_name5: 'text?',
        /** 총 매수 수량1 (주) · quantity bought, rank 1 */ total_shnu_qty1: 'int?',
        /** 총 매수 수량2 (주) · quantity bought, rank 2 */ total_shnu_qty2: 'int?',
        /** 총 매수 수량3 (주) · quantity bought, rank 3 */ total_shnu_qty3: 'int?',
        /** 총 매수 수량4 (주) · quantity bought, rank 4 */ total_shnu_qty4: 'int?',
        /** 총 매수 수량5 (주) · quantity bought, rank 5 */ total_shnu_qty5: 'int?',
        /** 매수 회원사 비중1 (%) · share of the buying broker in the volume, rank 1 */ shnu_mbcr_rlim1: 'decimal?',
        /** 매수 회원사 비중2 (%) · share of the buying broker in the volume, rank 2 */ shnu_mbcr_rlim2: 'decimal?',
        /** 매수 회원사 비중3 (%) · share of the buying broker in the volume, rank 3 */ shnu_mbcr_rlim3: 'decimal?',
        /** 매수 회원사 비중4 (%) · share of the buying broker in the volume, rank 4 */ shnu_mbcr_rlim4: 'decimal?',
        /** 매수 회원사 비중5 (%) · share of the buying broker in the volume, rank 5 */ shnu_mbcr_rlim5: 'decimal?',
        /** 매수 수량 증감1 (주) · change of the quantity bought, rank 1 */ shnu_qty_icdc1: 'int?',
        /** 매수 수량 증감2 (주) · change of the quantity bought, rank 2 */ shnu_qty_icdc2: 'int?',
        /** 매수 수량 증감3 (주) · change of the quantity bought, rank 3 */ shnu_qty_icdc3: 'int?',
        /** 매수 수량 증감4 (주) · change of the quantity bought, rank 4 */ shnu_qty_icdc4: 'int?',
        /** 매수 수량 증감5 (주) · change of the quantity bought, rank 5 */ shnu_qty_icdc5: 'int?',
        /** 외국계 총 매도 수량 (주) · quantity sold by foreign brokers */ glob_total_seln_qty: 'int?',
        /** 외국계 매도 비중 (%) · share of the volume sold by foreign brokers */ glob_seln_rlim: 'decimal?',
        /** 외국계 순매수 수량 (주) · net buying by foreign brokers */ glob_ntby_qty: 'int?',
        /** 외국계 총 매수 수량 (주) · quantity bought by foreign brokers */ glob_total_shnu_qty: 'int?',
        /** 외국계 매수 비중 (%) · share of the volume bought by foreign brokers */ glob_shnu_rlim: 'decimal?',
        /** 매도 회원사 외국계 여부1 · selling broker is foreign, rank 1 */ seln_mbcr_glob_yn_1: 'flag?',
        /** 매도 회원사 외국계 여부2 · selling broker is foreign, rank 2 */ seln_mbcr_glob_yn_2: 'flag?',
        /** 매도 회원사 외국계 여부3 · selling broker is foreign, rank 3 */ seln_mbcr_glob_yn_3: 'flag?',
        /** 매도 회원사 외국계 여부4 · selling broker is foreign, rank 4 */ seln_mbcr_glob_yn_4: 'flag?',
        /** 매도 회원사 외국계 여부5 · selling broker is foreign, rank 5 */ seln_mbcr_glob_yn_5: 'flag?',
        /** 매수 회원사 외국계 여부1 · buying broker is foreign, rank 1 */ shnu_mbcr_glob_yn_1: 'flag?',
        /** 매수 회원사 외국계 여부2 · buying broker is foreign, rank 2 */ shnu_mbcr_glob_yn_2: 'flag?',
        /** 매수 회원사 외국계 여부3 · buying broker is foreign, rank 3 */ shnu_mbcr_glob_yn_3: 'flag?',
        /** 매수 회원사 외국계 여부4 · buying broker is foreign, rank 4 */ shnu_mbcr_glob_yn_4: 'flag?',
        /** 매수 회원사 외국계 여부5 · buying broker is foreign, rank 5 */ shnu_mbcr_glob_yn_5: 'flag?',
        /** 외국계 총 매도 수량 증감 (주) · change of the quantity sold by foreign brokers */
        glob_total_seln_qty_icdc: 'int?',
        /** 외국계 총 매수 수량 증감 (주) · change of the quantity bought by foreign brokers */
        glob_total_shnu_qty_icdc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireMember`. */
export interface InquireMemberParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireMember`. */
export interface InquireMemberResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 회원사 · brokers that trade a stock most.
 *
 * v1_국내주식-013 · TR `FHKST01010600` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireMember } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireMember(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '000660' })
 * console.log(output.seln_mbcr_name1, output.total_seln_qty1)
 * @category 국내주식 › 기본시세
 */
export const inquireMember: Endpoint<InquireMemberParams, InquireMemberResult> = /* @__PURE__ */ endpoint(spec)
