import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.optWeeklyCcnl',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/opt-weekly-ccnl',
  tr: { real: 'HHDFO55020000', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · contract code such as `OESU24 C5500` */
    SRS_CD: 'text',
    /** 거래소코드 · exchange such as `CME` */
    EXCH_CD: 'text',
    /** 조회시작일시, 공란 · always blank */
    START_DATE_TIME: { '': '공란' },
    /** 조회종료일시, 공란 · always blank */
    CLOSE_DATE_TIME: { '': '공란' },
    /** 조회구분, 공식 예시는 Q · query type; the official example sends `Q` */
    QRY_TP: 'text?',
    /** 요청개수, 최대 120 · rows asked for, at most 120 */
    QRY_CNT: 'int',
    /** 묶음개수, 공란 · always blank */
    QRY_GAP: { '': '공란' },
    /** 이전조회KEY, 공란 · always blank */
    INDEX_KEY: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 자료개수 · number of rows */ ret_cnt: 'int?',
        /** N틱최종개수 · ticks in the last bar */ last_n_cnt: 'int?',
        /** 이전조회KEY · key of the next page; blank on the last */ index_key: 'text?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 일자 · first day of the week */ data_date: 'date?',
        /** 시간 (HHMMSS) · blank in the official example */ data_time: 'time?',
        /** 시가 · open of the bar */ open_price: 'decimal?',
        /** 고가 · high of the bar */ high_price: 'decimal?',
        /** 저가 · low of the bar */ low_price: 'decimal?',
        /** 체결가격 · close of the bar */ last_price: 'decimal?',
        /** 체결수량 (계약) · blank in the official example */ last_qntt: 'int?',
        /** 누적거래수량 (계약) · volume of the bar */ vol: 'int?',
        /** 전일대비구분 · direction of the change */ prev_diff_flag: 'sign?',
        /** 전일대비가격 · change since the previous bar, at times without its sign: that of the rate holds */
        prev_diff_price: 'decimal?',
        /** 전일대비율 (%) · change since the previous bar */ prev_diff_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `optWeeklyCcnl`. */
export interface OptWeeklyCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `optWeeklyCcnl`. */
export interface OptWeeklyCcnlResult extends ResultOf<typeof spec> {}

/**
 * 해외옵션 체결추이(주간) · weekly bars of an overseas options contract.
 *
 * 해외선물-036 · TR `HHDFO55020000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 건수와 키 (count and key), `output2` 주봉 (bars, oldest first).
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for OES it is -2, and 7525 means 75.25). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { optWeeklyCcnl } from '@kis/rest/overseas-futures-options'
 *
 * const { output2 } = await optWeeklyCcnl(client, { SRS_CD: 'OESU24 C5600', EXCH_CD: 'CME', QRY_CNT: 100 })
 * for (const row of output2) console.log(row.data_date, row.last_price, row.vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const optWeeklyCcnl: RealOnlyEndpoint<OptWeeklyCcnlParams, OptWeeklyCcnlResult> = /* @__PURE__ */ endpoint(spec)
