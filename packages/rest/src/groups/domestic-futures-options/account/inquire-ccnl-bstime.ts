import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquireCcnlBstime',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/trading/inquire-ccnl-bstime',
  tr: { real: 'CTFO5139R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 주문일자 (YYYYMMDD) · day of the order */
    ORD_DT: 'date',
    /** 선물옵션거래시작시각 (HHMMSS) · fills from this time on */
    FUOP_TR_STRT_TMD: 'time',
    /** 선물옵션거래종료시각 (HHMMSS), 하루 끝은 240000 · fills up to this time; `240000` is the end of the day */
    FUOP_TR_END_TMD: 'text',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 상품번호 · contract code */ pdno: 'text',
        /** 상품명 · name */ prdt_name: 'text?',
        /** 주문번호 · order number */ odno: 'text',
        /** 거래유형명 · kind of transaction as text */ tr_type_name: 'text?',
        /** 최종결제일 · final settlement day */ last_sttldt: 'date?',
        /** 체결지수 · fill price */ ccld_idx: 'decimal?',
        /** 체결량 (계약) · quantity filled */ ccld_qty: 'int',
        /** 매매금액 (원) · value of the fill */ trad_amt: 'int?',
        /** 수수료 (원) · fee */ fee: 'int?',
        /** 체결시간 (HHMMSS) · time of the fill */ ccld_btwn: 'time?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 총체결수량합계 (계약) · quantity of all fills */ tot_ccld_qty_smtl: 'int?',
        /** 총체결금액합계 (원) · value of all fills */ tot_ccld_amt_smtl: 'int?',
        /** 수수료조정 (원) · adjusted fees */ fee_adjt: 'int?',
        /** 수수료합계 (원) · total fees */ fee_smtl: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireCcnlBstime`. */
export interface InquireCcnlBstimeParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireCcnlBstime`. */
export interface InquireCcnlBstimeResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 기준일체결내역 · fills of an account between two times of a day.
 *
 * v1_국내선물-016 · TR `CTFO5139R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 체결별 (fills), `output2` 합계 (totals).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireCcnlBstime } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(inquireCcnlBstime, client, {
 *   ORD_DT: '20230920',
 *   FUOP_TR_STRT_TMD: '000000',
 *   FUOP_TR_END_TMD: '240000',
 * })
 * for await (const row of pages.items('output1')) console.log(row.odno, row.ccld_qty, row.ccld_idx)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @throws KisDecodeError when a fill has no quantity.
 * @category 국내선물옵션 › 주문/계좌
 */
export const inquireCcnlBstime: RealOnlyEndpoint<InquireCcnlBstimeParams, InquireCcnlBstimeResult> =
  /* @__PURE__ */ endpoint(spec)
