import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireDeposit',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-deposit',
  tr: { real: 'CTRP6550R', paper: null },
  lane: 'account',
  account: true,
  params: {},
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 예수금총액 (원) · deposit */ dnca_tota: 'int?',
        /** 전일수표금액 (원) · cheques of the previous day */ bfdy_chck_amt: 'int?',
        /** 당일수표금액 (원) · cheques of the day */ thdt_chck_amt: 'int?',
        /** 실물인수도예치금액 (원) · deposit for physical delivery */ rlth_uwdl_dpos_amt: 'int?',
        /** 위탁증거금현금 (원) · initial margin in cash */ brkg_mgna_cash: 'int?',
        /** 인출가능총금액 (원) · amount that can be withdrawn */ wdrw_psbl_tot_amt: 'int?',
        /** 주문가능현금 (원) · cash free for orders */ ord_psbl_cash: 'int?',
        /** 주문가능총액 (원) · amount free for orders */ ord_psbl_tota: 'int?',
        /** 예수금대용 (원) · deposit in collateral securities */ dnca_sbst: 'int?',
        /** 유가증권대용금액 (원) · collateral value of the securities */ scts_sbst_amt: 'int?',
        /** 외화평가금액 (원) · value of the foreign currency */ frcr_evlu_amt: 'int?',
        /** 위탁증거금대용 (원) · initial margin in collateral */ brkg_mgna_sbst: 'int?',
        /** 대용해제가능금액 (원) · collateral that can be released */ sbst_rlse_psbl_amt: 'int?',
        /** 유지비율 (%) · maintenance ratio */ mtnc_rt: 'decimal?',
        /** 추가증거금총액 (원) · margin call */ add_mgna_tota: 'int?',
        /** 추가증거금현금 (원) · margin call in cash */ add_mgna_cash: 'int?',
        /** 미수금 (원) · amount overdue */ rcva: 'int?',
        /** 선물매매손익 (원) · realised profit on futures */ futr_trad_pfls: 'int?',
        /** 옵션매매손익금액 (원) · realised profit on options */ opt_trad_pfls_amt: 'int?',
        /** 매매손익합계 (원) · realised profit in all */ trad_pfls_smtl: 'int?',
        /** 선물평가손익금액 (원) · unrealised profit on futures */ futr_evlu_pfls_amt: 'int?',
        /** 옵션평가손익금액 (원) · unrealised profit on options */ opt_evlu_pfls_amt: 'int?',
        /** 평가손익합계 (원) · unrealised profit of all positions */ evlu_pfls_smtl: 'int?',
        /** 정산차금 (원) · variation margin settled */ excc_dfpa: 'int?',
        /** 옵션차금 (원) · net option premium */ opt_dfpa: 'int?',
        /** 위탁수수료 (원) · brokerage fee */ brkg_fee: 'int?',
        /** 익일예수금 (원) · deposit of the next day */ nxdy_dnca: 'int?',
        /** 추정예탁자산금액 (원) · estimated assets of the account */ prsm_dpast_amt: 'int?',
        /** 현금유지금액 (원) · cash to be maintained */ cash_mntn_amt: 'int?',
        /** 해킹사고계좌이전금액 (원) · transferred after a hacking incident */ hack_acdt_acnt_move_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDeposit`. */
export interface InquireDepositParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDeposit`. */
export interface InquireDepositResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 총자산현황 · deposit and total assets of a futures and options account.
 *
 * v1_국내선물-014 · TR `CTRP6550R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { inquireDeposit } from '@kis/rest/domestic-futures-options'
 *
 * const { output } = await inquireDeposit(client)
 * console.log(output.dnca_tota, output.ord_psbl_tota)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireDeposit: RealOnlyEndpoint<InquireDepositParams, InquireDepositResult> =
  /* @__PURE__ */ endpoint(spec)
