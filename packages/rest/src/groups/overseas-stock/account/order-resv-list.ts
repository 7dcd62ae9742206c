import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.orderResvList',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/order-resv-list',
  tr: { by: 'region', us: { real: 'TTTT3039R', paper: null }, asia: { real: 'TTTS3014R', paper: null } },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 조회구분코드 · everything, ordinary stocks or mini stocks */
    INQR_DVSN_CD: { '00': '전체', '01': '일반해외주식', '02': '미니스탁' },
    /** 상품유형코드 · market of the stocks */
    PRDT_TYPE_CD: {
      '512': '미국 나스닥',
      '513': '미국 뉴욕거래소',
      '529': '미국 아멕스',
      '515': '일본',
      '501': '홍콩',
      '543': '홍콩CNY',
      '558': '홍콩USD',
      '507': '베트남 하노이거래소',
      '508': '베트남 호치민거래소',
      '551': '중국 상해A',
      '552': '중국 심천A',
      '': '미지정',
    },
    /** 해외거래소코드 · exchange */
    OVRS_EXCG_CD: {
      NASD: '나스닥',
      NYSE: '뉴욕',
      AMEX: '아멕스',
      SEHK: '홍콩',
      SHAA: '중국상해',
      SZAA: '중국심천',
      TKSE: '일본',
      HASE: '하노이거래소',
      VNSE: '호치민거래소',
    },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 취소여부 · cancelled */ cncl_yn: 'flag?',
        /** 예약주문접수일자 · day the reservation was received */ rsvn_ord_rcit_dt: 'date?',
        /** 해외예약주문번호 · number of the reservation */ ovrs_rsvn_odno: 'text',
        /** 주문일자 · day of the order, once it was sent */ ord_dt: 'date?',
        /** 주문채번지점번호 · branch that took the order; blank until then */ ord_gno_brno: 'text',
        /** 주문번호 · order number; blank until it was sent */ odno: 'text',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** 매도매수구분명 · side and kind as text, such as `TWAP지정가매수` */ sll_buy_dvsn_cd_name: 'text?',
        /** 해외예약주문상태코드 · state of the reservation; `01` is received */ ovrs_rsvn_ord_stat_cd: 'text?',
        /** 해외예약주문상태코드명 · state of the reservation, as text */ ovrs_rsvn_ord_stat_cd_name: 'text?',
        /** 종목코드 · symbol */ pdno: 'text',
        /** 상품유형코드 · market of the stock; the example leaves it out */ prdt_type_cd: 'text?',
        /** 종목명 · name of the stock */ prdt_name: 'text?',
        /** 주문접수시각 (HHMMSS) · time the reservation was received */ ord_rcit_tmd: 'time?',
        /** 주문전송시각 (HHMMSS) · time the order was sent */ ord_fwdg_tmd: 'time?',
        /** 거래구분명 · kind of transaction, as text such as `접수` */ tr_dvsn_name: 'text?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: 'text?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 주문직원번호 · employee or channel that entered the order */ ord_stfno: 'text?',
        /** 주문수량 (주) · quantity ordered */ ft_ord_qty: 'int',
        /** 주문단가 (현지 통화) · price of the order */ ft_ord_unpr3: 'decimal?',
        /** 체결수량 (주) · quantity filled */ ft_ccld_qty: 'int?',
        /** 미처리사유내용 · why it was not processed */ nprc_rson_text: 'text?',
        /** 분할매수/매도속성명 · times of a TWAP or VWAP order, such as `00:00~04:00` */ splt_buy_attr_name: 'text?',
        /** 체결단가 (현지 통화) · average price of the fills */ ft_ccld_unpr3: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderResvList`. */
export interface OrderResvListParams extends ParamsOf<typeof spec> {
  /** 지역: 미국 `us`, 아시아 `asia` · US or Asia; chooses the TR id */
  region: 'us' | 'asia'
}
/** Answer of `orderResvList`. */
export interface OrderResvListResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 예약주문조회 · reserved overseas orders of an account.
 *
 * v1_해외주식-013 · TR 미국 `TTTT3039R`, 아시아 `TTTS3014R` (us, asia; real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { orderResvList } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(orderResvList, client, {
 *   region: 'us',
 *   INQR_STRT_DT: '20220705',
 *   INQR_END_DT: '20220709',
 *   INQR_DVSN_CD: '00',
 *   OVRS_EXCG_CD: 'NASD',
 * })
 * for await (const row of pages.items('output')) console.log(row.ovrs_rsvn_odno, row.pdno)
 * @throws KisDecodeError when an order has no quantity.
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const orderResvList: RealOnlyEndpoint<OrderResvListParams, OrderResvListResult> = /* @__PURE__ */ endpoint(spec)
