import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireCcld',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-ccld',
  tr: { real: 'OTFM3116R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 체결미체결구분 · filled or open */
    CCLD_NCCS_DVSN: { '01': '전체', '02': '체결', '03': '미체결' },
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '%%': '전체', '01': '매도', '02': '매수' },
    /** 선물옵션구분 · futures or options */
    FUOP_DVSN: { '00': '전체', '01': '선물', '02': '옵션' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 종합계좌번호 · account number */ cano: 'text?',
        /** 계좌상품코드 · product code of the account */ acnt_prdt_cd: 'text?',
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문일자 · day of the original order */ orgn_ord_dt: 'date?',
        /** 원주문번호 · number of the original order */ orgn_odno: 'text?',
        /** 해외선물FX상품번호 · contract code such as `6BZ22` */ ovrs_futr_fx_pdno: 'text',
        /** 접수구분코드, 응답은 00·02도 옴 · how the order was received; replies also hold `00`, `02` */
        rcit_dvsn_cd: { '05': '온라인' },
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매매전략구분코드 · trading strategy */ trad_stgy_dvsn_cd: 'text?',
        /** 기준가격유형코드, 응답은 한 자리도 옴 · kind of base price; replies also hold `1` */
        bass_pric_type_cd: {
          '01': '시가평가',
          '02': '액면가',
          '03': '기준가격',
          '04': '대용가',
        },
        /** 주문상태코드 · state of the order */ ord_stat_cd: 'text?',
        /** FM주문수량 (계약) · order quantity */ fm_ord_qty: 'int',
        /** FM주문가격 · order price */ fm_ord_pric: 'decimal?',
        /** FMSTOP주문가격 · stop price */ fm_stop_ord_pric: 'decimal?',
        /** 예약구분 (Y, N) · reserved */ rsvn_dvsn: 'text?',
        /** FM체결수량 (계약) · quantity filled */ fm_ccld_qty: 'int?',
        /** FM체결가격 · fill price */ fm_ccld_pric: 'decimal?',
        /** FM주문잔여수량 (계약) · quantity still open */ fm_ord_rmn_qty: 'int?',
        /** 주문그룹명 · name of the order group */ ord_grp_name: 'text?',
        /** 등록상세일시 (YYYYMMDDHHMMSSmmm) · time of registration */ erlm_dtl_dtime: 'text?',
        /** 체결상세일시 (YYYYMMDDHHMMSSmmm) · time of the fill, in full */ ccld_dtl_dtime: 'text?',
        /** 주문직원번호 · who or what entered the order */ ord_stfno: 'text?',
        /** 비고1 · remark */ rmks1: 'text?',
        /** 신규청산구분코드, 응답은 한 자리도 옴 · open or close; replies also hold `1` */ new_lqd_dvsn_cd: {
          '01': '신규',
          '02': '청산',
        },
        /** FM청산LIMIT주문가격 · limit price to close */ fm_lqd_lmt_ord_pric: 'decimal?',
        /** FM청산STOP가격 · stop price to close */ fm_lqd_stop_pric: 'decimal?',
        /** 체결조건코드 · time in force */ ccld_cndt_cd: 'text?',
        /** 게시유효일자 · last day on display */ noti_vald_dt: 'date?',
        /** 계좌유형코드 · kind of account */ acnt_type_cd: 'text?',
        /** 선물옵션구분 · futures or options */ fuop_dvsn: { '01': '선물', '02': '옵션' },
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireCcld`. */
export interface InquireCcldParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireCcld`. */
export interface InquireCcldResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 당일주문내역조회 · orders of today.
 *
 * v1_해외선물-004 · TR `OTFM3116R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * 공식 예시는 CTX_AREA_FK100을 보내지만 응답은 200 (the official example sends the 100 keys, its reply holds those of 200).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireCcld } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(inquireCcld, client, { CCLD_NCCS_DVSN: '01', SLL_BUY_DVSN_CD: '%%', FUOP_DVSN: '00' })
 * for await (const row of pages.items('output')) console.log(row.odno, row.fm_ord_qty, row.fm_ccld_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @throws KisDecodeError when an order has no quantity.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquireCcld: RealOnlyEndpoint<InquireCcldParams, InquireCcldResult> = /* @__PURE__ */ endpoint(spec)
