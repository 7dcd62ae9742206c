import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.weeklyCcnl',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/weekly-ccnl',
  tr: { real: 'HHDFC55020000', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · contract code such as `6AM24` */
    SRS_CD: 'text',
    /** 거래소코드 · exchange such as `CME` */
    EXCH_CD: 'text',
    /** 조회시작일시, 공란 · always blank */
    START_DATE_TIME: { '': '공란' },
    /** 조회종료일시 (YYYYMMDD) · last day */
    CLOSE_DATE_TIME: 'text',
    /** 조회구분 · first query or next page */
    QRY_TP: { Q: '최초조회', P: '다음조회(INDEX_KEY)', '': '미지정' },
    /** 요청개수, 최대 40 · rows asked for, at most 40 */
    QRY_CNT: 'int',
    /** 묶음개수, 공란 · always blank */
    QRY_GAP: { '': '공란' },
    /** 이전조회KEY, 처음엔 공란 · key of the next page; left out at first */
    INDEX_KEY: 'text?',
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
        /** 시각 (HHMMSS) · blank in the official example */ data_time: 'time?',
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

/** Parameters of `weeklyCcnl`. */
export interface WeeklyCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `weeklyCcnl`. */
export interface WeeklyCcnlResult extends ResultOf<typeof spec> {}

/**
 * 해외선물 체결추이(주간) · weekly bars of an overseas futures contract.
 *
 * 해외선물-017 · TR `HHDFC55020000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * `output1` 건수와 키 (count and key), `output2` 주봉 (bars, oldest first).
 * 다음 조회 (next page): `QRY_TP: 'P'`, `INDEX_KEY` ← `output1.index_key`; 문서는 INDEX_KEY 공란 (the reference says blank).
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for 6A it is -4, and 6882.5 means 0.68825). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { weeklyCcnl } from '@kis/rest/overseas-futures-options'
 *
 * const { output2 } = await weeklyCcnl(client, {
 *   SRS_CD: '6AM24',
 *   EXCH_CD: 'CME',
 *   CLOSE_DATE_TIME: '20240424',
 *   QRY_CNT: 40,
 * })
 * for (const row of output2) console.log(row.data_date, row.last_price, row.vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const weeklyCcnl: RealOnlyEndpoint<WeeklyCcnlParams, WeeklyCcnlResult> = /* @__PURE__ */ endpoint(spec)
