import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.stockDetail',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/stock-detail',
  tr: { real: 'HHDFC55010100', paper: null, unconfirmedPaper: 'HHDFC55010100' },
  lane: 'quote',
  params: {
    /** 종목코드 · contract code such as `6AM24` */
    SRS_CD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 거래소코드 · exchange such as `CME` */ exch_cd: 'text?',
        /** 틱사이즈 · tick size */ tick_sz: 'decimal?',
        /** 가격표시진법 · number base of the price display */ disp_digit: 'text?',
        /** 증거금 · margin per contract */ trst_mgn: 'decimal?',
        /** 정산일 · settlement day */ sttl_date: 'date?',
        /** 전일종가 · previous close */ prev_price: 'decimal?',
        /** 거래통화 · currency */ crc_cd: 'text?',
        /** 품목종류 · product class */ clas_cd: 'text?',
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
        /** 스프레드 종목 #1 · leg 1 of the spread */ sprd_srs_cd1: 'text?',
        /** 스프레드 종목 #2 · leg 2 of the spread */ sprd_srs_cd2: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `stockDetail`. */
export interface StockDetailParams extends ParamsOf<typeof spec> {}
/** Answer of `stockDetail`. */
export interface StockDetailResult extends ResultOf<typeof spec> {}

/**
 * 해외선물종목상세 · terms of an overseas futures contract.
 *
 * v1_해외선물-008 · TR `HHDFC55010100` 실전 (real), 모의투자 미확인 (paper unconfirmed: option `unconfirmedPaper`) · 연속조회 없음 (one page)
 *
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for 6A it is -4, and 6882.5 means 0.68825). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { stockDetail } from '@kis/rest/overseas-futures-options'
 *
 * const { output1 } = await stockDetail(client, { SRS_CD: '6AU22' })
 * console.log(output1.tick_sz, output1.tick_val, output1.trd_to_date)
 * @throws KisUnsupportedInPaperError on paper without `unconfirmedPaper`, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const stockDetail: Endpoint<StockDetailParams, StockDetailResult> = /* @__PURE__ */ endpoint(spec)
