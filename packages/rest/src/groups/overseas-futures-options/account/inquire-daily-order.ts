import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireDailyOrder',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-daily-order',
  tr: { real: 'OTFM3120R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 시작일자 (YYYYMMDD) · first day */
    STRT_DT: 'date',
    /** 종료일자 (YYYYMMDD) · last day */
    END_DT: 'date',
    /** FM상품군코드 · product group such as `6A`; may be left out */
    FM_PDGR_CD: 'text?',
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
        /** 일자 · day */ dt: 'date?',
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문번호 · order number */ odno: 'text',
        /** 원주문일자 · day of the original order */ orgn_ord_dt: 'date?',
        /** 원주문번호 · number of the original order */ orgn_odno: 'text?',
        /** 해외선물FX상품번호 · contract code such as `6BZ22` */ ovrs_futr_fx_pdno: 'text',
        /** 정정취소구분코드 · new, amended, cancelled, exercised, expired */
        rvse_cncl_dvsn_cd: {
          '00': '신규',
          '01': '정정',
          '02': '취소',
          '03': '신규(청산체결)',
          '04': '정정(청산체결)',
          '05': '행사',
          '06': '배정',
          '07': '소멸',
          '08': '만기',
        },
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 복합주문구분코드 · complex order */ cplx_ord_dvsn_cd: 'text?',
        /** 가격구분코드 · kind of price: limit, market, stop, stop limit */
        pric_dvsn_cd: { '1': '지정', '2': '시장', '3': 'STOP', '4': 'S/L' },
        /** 접수구분코드 · how the order was received */ rcit_dvsn_cd: 'text?',
        /** FM주문수량 (계약) · order quantity */ fm_ord_qty: 'int',
        /** FM주문가격 · order price */ fm_ord_pric: 'decimal?',
        /** FMSTOP주문가격 · stop price */ fm_stop_ord_pric: 'decimal?',
        /** 행사예약주문여부 · reserved exercise of an option */ ecis_rsvn_ord_yn: 'flag?',
        /** FM체결수량 (계약) · quantity filled */ fm_ccld_qty: 'int?',
        /** FM체결가격 · fill price */ fm_ccld_pric: 'decimal?',
        /** FM주문잔여수량 (계약) · quantity still open */ fm_ord_rmn_qty: 'int?',
        /** 주문그룹명 · name of the order group */ ord_grp_name: 'text?',
        /** 접수상세일시 (YYYYMMDDHHMMSSmmm) · time of receipt */ rcit_dtl_dtime: 'text?',
        /** 체결상세일시 (YYYYMMDDHHMMSSmmm) · time of the fill, in full */ ccld_dtl_dtime: 'text?',
        /** 주문자사원번호 · who or what entered the order */ ordr_emp_no: 'text?',
        /** 거부사유명 · why it was rejected */ rjct_rson_name: 'text?',
        /** 체결조건코드 · time in force */ ccld_cndt_cd: { '2': '시장가', '5': 'GTD', '6': 'EOD(지정가)' },
        /** 매매종료일자 · last trading day */ trad_end_dt: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyOrder`. */
export interface InquireDailyOrderParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyOrder`. */
export interface InquireDailyOrderResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 일별 주문내역 · orders by day.
 *
 * 해외선물-013 · TR `OTFM3120R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireDailyOrder } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(inquireDailyOrder, client, {
 *   STRT_DT: '20220101',
 *   END_DT: '20221214',
 *   CCLD_NCCS_DVSN: '01',
 *   SLL_BUY_DVSN_CD: '%%',
 *   FUOP_DVSN: '00',
 * })
 * for await (const row of pages.items('output')) console.log(row.odno, row.fm_ord_qty, row.fm_ccld_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @throws KisDecodeError when an order has no quantity.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquireDailyOrder: RealOnlyEndpoint<InquireDailyOrderParams, InquireDailyOrderResult> =
  /* @__PURE__ */ endpoint(spec)
