import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireDailyCcld',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/trading/inquire-daily-ccld',
  tr: { real: 'OTFM3122R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 시작일자 (YYYYMMDD) · first day */
    STRT_DT: 'date',
    /** 종료일자 (YYYYMMDD) · last day */
    END_DT: 'date',
    /** 선물옵션구분코드 · futures or options */
    FUOP_DVSN_CD: { '00': '전체', '01': '선물', '02': '옵션' },
    /** FM상품군코드 · product group such as `6A`; may be left out */
    FM_PDGR_CD: 'text?',
    /** 통화코드 · currency */
    CRCY_CD: {
      '%%%': '전체',
      TUS: 'TOT_USD',
      TKR: 'TOT_KRW',
      KRW: '한국',
      USD: '미국',
      EUR: 'EUR',
      HKD: '홍콩',
      CNY: '중국',
      JPY: '일본',
      VND: '베트남',
    },
    /** FM종목합산여부 · sum up by contract */
    FM_ITEM_FTNG_YN: 'flag',
    /** 매도매수구분코드 · side */
    SLL_BUY_DVSN_CD: { '%%': '전체', '01': '매도', '02': '매수' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output2: {
      shape: 'one',
      fields: {
        /** FM총체결수량 (계약) · quantity filled in all */ fm_tot_ccld_qty: 'int?',
        /** FM총선물약정금액 · value of futures traded, total */ fm_tot_futr_agrm_amt: 'decimal?',
        /** FM총옵션약정금액 · value of options traded, total */ fm_tot_opt_agrm_amt: 'decimal?',
        /** FM수수료합계 · fees in all */ fm_fee_smtl: 'decimal?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 일자 · day */ dt: 'date?',
        /** 체결번호 · number of the fill */ ccno: 'text?',
        /** 해외선물FX상품번호 · contract code such as `6BZ22` */ ovrs_futr_fx_pdno: 'text',
        /** 매도매수구분코드 · side */ sll_buy_dvsn_cd: { '01': '매도', '02': '매수' },
        /** FM체결수량 (계약) · quantity filled */ fm_ccld_qty: 'int',
        /** FM체결금액, 공식 예시로는 체결가격 · fill price, by the official example (0.62955) */ fm_ccld_amt:
          'decimal?',
        /** FM선물체결금액 · value of futures filled */ fm_futr_ccld_amt: 'decimal?',
        /** FM옵션체결금액 · value of options filled */ fm_opt_ccld_amt: 'decimal?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** FM수수료 · fee */ fm_fee: 'decimal?',
        /** FM선물순약정금액 · value of futures with the fee */ fm_futr_pure_agrm_amt: 'decimal?',
        /** FM옵션순약정금액 · value of options with the fee */ fm_opt_pure_agrm_amt: 'decimal?',
        /** 체결상세일시 (YYYYMMDDHHMMSSmmm) · time of the fill, in full */ ccld_dtl_dtime: 'text?',
        /** 주문일자 · day of the order */ ord_dt: 'date?',
        /** 주문번호 · order number */ odno: 'text',
        /** 주문매체구분명 · channel of the order, as text */ ord_mdia_dvsn_name: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireDailyCcld`. */
export interface InquireDailyCcldParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireDailyCcld`. */
export interface InquireDailyCcldResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 일별 체결내역 · fills by day.
 *
 * 해외선물-011 · TR `OTFM3122R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 체결별 (fills), `output2` 합계 (totals). 공식 예시는 FUOP_DVSN_CD 대신 FUOP_DVSN, 200 대신 100 키를 보냄
 * (the official example sends `FUOP_DVSN` and the 100 keys instead).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquireDailyCcld } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(inquireDailyCcld, client, {
 *   STRT_DT: '20221010',
 *   END_DT: '20221216',
 *   FUOP_DVSN_CD: '00',
 *   CRCY_CD: '%%%',
 *   FM_ITEM_FTNG_YN: false,
 *   SLL_BUY_DVSN_CD: '%%',
 * })
 * for await (const row of pages.items('output1')) console.log(row.dt, row.odno, row.fm_ccld_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @throws KisDecodeError when a fill has no quantity.
 * @category 해외선물옵션 › 주문/계좌
 */
export const inquireDailyCcld: RealOnlyEndpoint<InquireDailyCcldParams, InquireDailyCcldResult> =
  /* @__PURE__ */ endpoint(spec)
