import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.pensionInquireDeposit',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/pension/inquire-deposit',
  tr: { real: 'TTTC0506R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** 적립금구분코드, 예시는 00 · kind of contribution; `00` in the example */
    ACCA_DVSN_CD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 예수금총액 (원) · deposit */ dnca_tota: 'int?',
        /** 익일정산액 (원) · deposit after settlement, D+1 */ nxdy_excc_amt: 'int?',
        /** 익일결제금액 (원) · settles on D+1 */ nxdy_sttl_amt: 'int?',
        /** 2익일결제금액 (원) · settles on D+2 */ nx2_day_sttl_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `pensionInquireDeposit`. */
export interface PensionInquireDepositParams extends ParamsOf<typeof spec> {}
/** Answer of `pensionInquireDeposit`. */
export interface PensionInquireDepositResult extends ResultOf<typeof spec> {}

/**
 * 퇴직연금 예수금조회 · deposit of a retirement pension account.
 *
 * v1_국내주식-035 · TR `TTTC0506R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { pensionInquireDeposit } from '@kis/rest/domestic-stock'
 *
 * const { output } = await pensionInquireDeposit(client, { ACCA_DVSN_CD: '00' })
 * console.log(output.dnca_tota, output.nxdy_excc_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const pensionInquireDeposit: RealOnlyEndpoint<PensionInquireDepositParams, PensionInquireDepositResult> =
  /* @__PURE__ */ endpoint(spec)
