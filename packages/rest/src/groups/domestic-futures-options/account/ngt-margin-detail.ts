import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.ngtMarginDetail',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/ngt-margin-detail',
  tr: { real: 'CTFN7107R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: {} },
  params: {
    /** 증거금 구분코드 · initial or maintenance margin */
    MGNA_DVSN_CD: { '01': '위탁', '02': '유지' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 현금금액 (원) · amount in cash */ cash_amt: 'int?',
        /** 총금액 (원) · amount in all */ tot_amt: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 현금금액 (원) · amount in cash */ cash_amt: 'int?',
        /** 대용금액 (원) · amount in collateral */ sbst_amt: 'int?',
        /** 총금액 (원) · amount in all */ tot_amt: 'int?',
      },
    },
    output3: {
      shape: 'one',
      fields: {
        /** 전일대용매도대용금액 (원) · collateral value of securities sold on the previous day */
        bfdy_sbst_sll_sbst_amt: 'int?',
        /** 당일대용매도대용금액 (원) · collateral value of securities sold today */ thdt_sbst_sll_sbst_amt: 'int?',
        /** 전일대용매도체결금액 (원) · value of collateral securities sold on the previous day */
        bfdy_sbst_sll_ccld_amt: 'int?',
        /** 당일대용매도체결금액 (원) · value of collateral securities sold today */ thdt_sbst_sll_ccld_amt: 'int?',
        /** 옵션차금 (원) · net option premium */ opt_dfpa: 'int?',
        /** 정산차금 (원) · variation margin settled */ excc_dfpa: 'int?',
        /** 수수료금액 (원) · fee */ fee_amt: 'int?',
        /** 익일예수금액 (원) · deposit of the next day */ nxdy_dncl_amt: 'int?',
        /** 추정예탁자산금액 (원) · estimated assets of the account */ prsm_dpast_amt: 'int?',
        /** 옵션매수전용계좌여부 · account for buying options only */ opt_buy_exus_acnt_yn: 'flag?',
        /** 기본예탁금차등등급코드 · grade of the basic deposit */ base_dpsa_gdat_grad_cd: 'text?',
        /** 옵션기본예탁금차등등급코드 · grade of the basic deposit for options */ opt_base_dpsa_gdat_grad_cd: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ngtMarginDetail`. */
export interface NgtMarginDetailParams extends ParamsOf<typeof spec> {}
/** Answer of `ngtMarginDetail`. */
export interface NgtMarginDetailResult extends ResultOf<typeof spec> {}

/**
 * (야간)선물옵션 증거금 상세 · margin of the night session in detail.
 *
 * 국내선물-024 · TR `CTFN7107R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * 문서는 행 이름을 필드로 적음 (the reference lists the names of the rows as fields; the official example shows rows):
 * `output1` 18행, 문서 순서로 추정 (rows, presumably in the order of the reference): 선물신규증거금액, 선물스프레드주문증거금, 옵션매도신규증거금액,
 * 옵션매수신규증거금액, 신규증거금액, 옵션가격증거금, 선물옵션가격변동증거금, 선물스프레드증거금, 인수도증거금, 계약당최소증거금, 총위험증거금, 순위험위탁증거금,
 * 옵션매도대금, 옵션매수대금, 선물손실금액, 선물이익금액, 당일체결순손실금액, 위탁증거금.
 * `output2` 5행: 예수금, 인출가능금액, 주문가능금액, 위탁증거금, 추가증거금 (deposit, withdrawable, free for orders, initial margin, margin call).
 * `output3` 그 밖의 합계 (other totals).
 *
 * @example
 * import { ngtMarginDetail } from '@kis/rest/domestic-futures-options'
 *
 * const { output2 } = await ngtMarginDetail(client, { MGNA_DVSN_CD: '01' })
 * const [deposit, withdrawable, orderable] = output2
 * console.log(deposit?.tot_amt, withdrawable?.tot_amt, orderable?.tot_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const ngtMarginDetail: RealOnlyEndpoint<NgtMarginDetailParams, NgtMarginDetailResult> =
  /* @__PURE__ */ endpoint(spec)
