import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.optPrice',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/opt-price',
  tr: { real: 'HHDFO55010000', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · contract code such as `OESU24 C5500` */
    SRS_CD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 최종처리일자 · day of the last update */ proc_date: 'date?',
        /** 최종처리시각 (HHMMSS) · time of the last update */ proc_time: 'time?',
        /** 시가 · open */ open_price: 'decimal?',
        /** 고가 · high */ high_price: 'decimal?',
        /** 저가 · low */ low_price: 'decimal?',
        /** 현재가 · current price */ last_price: 'decimal?',
        /** 누적거래수량 (계약) · volume of the day */ vol: 'int?',
        /** 전일대비구분 · direction of the change */ prev_diff_flag: 'sign?',
        /** 전일대비가격 · change since the previous close, at times without its sign: that of the rate holds */
        prev_diff_price: 'decimal?',
        /** 전일대비율 (%) · change since the previous close */ prev_diff_rate: 'decimal?',
        /** 매수1수량 (계약) · bid quantity, level 1 */ bid_qntt: 'int?',
        /** 매수1호가 · bid price, level 1 */ bid_price: 'decimal?',
        /** 매도1수량 (계약) · ask quantity, level 1 */ ask_qntt: 'int?',
        /** 매도1호가 · ask price, level 1 */ ask_price: 'decimal?',
        /** 증거금 · margin per contract */ trst_mgn: 'decimal?',
        /** 거래소코드 · exchange such as `CME` */ exch_cd: 'text?',
        /** 거래통화 · currency */ crc_cd: 'text?',
        /** 상장일 · listing day */ trd_fr_date: 'date?',
        /** 만기일 · expiry day */ expr_date: 'date?',
        /** 최종거래일 · last trading day */ trd_to_date: 'date?',
        /** 잔존일수 · days left */ remn_cnt: 'int?',
        /** 체결수량 (계약) · quantity of the last trade */ last_qntt: 'int?',
        /** 총매도잔량 (계약) · total ask quantity */ tot_ask_qntt: 'int?',
        /** 총매수잔량 (계약) · total bid quantity */ tot_bid_qntt: 'int?',
        /** 틱사이즈 · tick size */ tick_size: 'decimal?',
        /** 장개시일자 · day of the open */ open_date: 'date?',
        /** 장개시시각 (HHMMSS) · time of the open */ open_time: 'time?',
        /** 장종료일자 · day of the close */ close_date: 'date?',
        /** 장종료시각 (HHMMSS) · time of the close */ close_time: 'time?',
        /** 영업일자 · trading day */ sbsnsdate: 'date?',
        /** 정산가 · settlement price */ sttl_price: 'decimal?',
        /** 전일종가, 문서에 없음 · previous close; not in the reference */ prev_price: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `optPrice`. */
export interface OptPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `optPrice`. */
export interface OptPriceResult extends ResultOf<typeof spec> {}

/**
 * 해외옵션종목현재가 · current price of an overseas options contract.
 *
 * 해외선물-035 · TR `HHDFO55010000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for OES it is -2, and 7525 means 75.25). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { optPrice } from '@kis/rest/overseas-futures-options'
 *
 * const { output1 } = await optPrice(client, { SRS_CD: 'OGXX24 C19500' })
 * console.log(output1.last_price, output1.prev_diff_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const optPrice: RealOnlyEndpoint<OptPriceParams, OptPriceResult> = /* @__PURE__ */ endpoint(spec)
