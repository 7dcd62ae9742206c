import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.searchOptDetail',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/search-opt-detail',
  tr: { real: 'HHDFO55200000', paper: null },
  lane: 'quote',
  params: {
    /** 요청개수, 최대 30 · number of contracts asked for, at most 30 */
    QRY_CNT: 'int',
    /** 종목코드1 · contract code 1 such as `OESU24 C5500` */
    SRS_CD_01: 'text',
    /** 종목코드2 · contract code 2 */
    SRS_CD_02: 'text?',
    /** 종목코드3 · contract code 3 */
    SRS_CD_03: 'text?',
    /** 종목코드4 · contract code 4 */
    SRS_CD_04: 'text?',
    /** 종목코드5 · contract code 5 */
    SRS_CD_05: 'text?',
    /** 종목코드6 · contract code 6 */
    SRS_CD_06: 'text?',
    /** 종목코드7 · contract code 7 */
    SRS_CD_07: 'text?',
    /** 종목코드8 · contract code 8 */
    SRS_CD_08: 'text?',
    /** 종목코드9 · contract code 9 */
    SRS_CD_09: 'text?',
    /** 종목코드10 · contract code 10 */
    SRS_CD_10: 'text?',
    /** 종목코드11 · contract code 11 */
    SRS_CD_11: 'text?',
    /** 종목코드12 · contract code 12 */
    SRS_CD_12: 'text?',
    /** 종목코드13 · contract code 13 */
    SRS_CD_13: 'text?',
    /** 종목코드14 · contract code 14 */
    SRS_CD_14: 'text?',
    /** 종목코드15 · contract code 15 */
    SRS_CD_15: 'text?',
    /** 종목코드16 · contract code 16 */
    SRS_CD_16: 'text?',
    /** 종목코드17 · contract code 17 */
    SRS_CD_17: 'text?',
    /** 종목코드18 · contract code 18 */
    SRS_CD_18: 'text?',
    /** 종목코드19 · contract code 19 */
    SRS_CD_19: 'text?',
    /** 종목코드20 · contract code 20 */
    SRS_CD_20: 'text?',
    /** 종목코드21 · contract code 21 */
    SRS_CD_21: 'text?',
    /** 종목코드22 · contract code 22 */
    SRS_CD_22: 'text?',
    /** 종목코드23 · contract code 23 */
    SRS_CD_23: 'text?',
    /** 종목코드24 · contract code 24 */
    SRS_CD_24: 'text?',
    /** 종목코드25 · contract code 25 */
    SRS_CD_25: 'text?',
    /** 종목코드26 · contract code 26 */
    SRS_CD_26: 'text?',
    /** 종목코드27 · contract code 27 */
    SRS_CD_27: 'text?',
    /** 종목코드28 · contract code 28 */
    SRS_CD_28: 'text?',
    /** 종목코드29 · contract code 29 */
    SRS_CD_29: 'text?',
    /** 종목코드30 · contract code 30 */
    SRS_CD_30: 'text?',
  },
  output: {
    output2: {
      shape: 'many',
      fields: {
        /** 거래소코드 · exchange such as `CME` */ exch_cd: 'text?',
        /** 품목종류 · product class */ clas_cd: 'text?',
        /** 거래통화 · currency */ crc_cd: 'text?',
        /** 정산가 · settlement price */ sttl_price: 'decimal?',
        /** 정산일 · settlement day */ sttl_date: 'date?',
        /** 증거금 · margin per contract */ trst_mgn: 'decimal?',
        /** 가격표시진법 · number base of the price display */ disp_digit: 'text?',
        /** 틱사이즈 · tick size */ tick_sz: 'decimal?',
        /** 틱가치 · value of a tick */ tick_val: 'decimal?',
        /** 장개시일자 · day of the open */ mrkt_open_date: 'date?',
        /** 장개시시각 (HHMMSS) · time of the open */ mrkt_open_time: 'time?',
        /** 장마감일자 · day of the close */ mrkt_close_date: 'date?',
        /** 장마감시각 (HHMMSS) · time of the close */ mrkt_close_time: 'time?',
        /** 상장일 · listing day */ trd_fr_date: 'date?',
        /** 만기일 · expiry day */ expr_date: 'date?',
        /** 최종거래일 · last trading day */ trd_to_date: 'date?',
        /** 잔존일수 · days left */ remn_cnt: 'int?',
        /** 매매여부 · trading state */ stat_tp: 'text?',
        /** 계약크기 · contract size */ ctrt_size: 'int?',
        /** 최종결제구분 · final settlement */ stl_tp: 'text?',
        /** 최초식별일 · first notice day */ frst_noti_date: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `searchOptDetail`. */
export interface SearchOptDetailParams extends ParamsOf<typeof spec> {}
/** Answer of `searchOptDetail`. */
export interface SearchOptDetailResult extends ResultOf<typeof spec> {}

/**
 * 해외옵션 상품기본정보 · basic facts of overseas options.
 *
 * 해외선물-041 · TR `HHDFO55200000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for OES it is -2, and 7525 means 75.25). CME, SGX 시세는 유료 (paid feed).
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { searchOptDetail } from '@kis/rest/overseas-futures-options'
 *
 * const { output2 } = await searchOptDetail(client, { QRY_CNT: 1, SRS_CD_01: 'OESU24 C5500' })
 * for (const row of output2) console.log(row.tick_sz, row.tick_val, row.trd_to_date)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const searchOptDetail: RealOnlyEndpoint<SearchOptDetailParams, SearchOptDetailResult> =
  /* @__PURE__ */ endpoint(spec)
