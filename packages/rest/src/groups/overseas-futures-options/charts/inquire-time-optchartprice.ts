import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireTimeOptchartprice',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/inquire-time-optchartprice',
  tr: { real: 'HHDFO55020400', paper: null },
  lane: 'quote',
  paging: {
    cursor: { INDEX_KEY: 'output2.index_key' },
    by: 'key',
    next: { QRY_TP: 'P' },
    pageSize: { real: 120, paper: null },
  },
  params: {
    /** 종목코드 · contract code such as `OESU24 C5500` */
    SRS_CD: 'text',
    /** 거래소코드 · exchange such as `CME` */
    EXCH_CD: 'text',
    /** 조회시작일시, 공란 · always blank */
    START_DATE_TIME: { '': '공란' },
    /** 조회종료일시, 공란 · always blank */
    CLOSE_DATE_TIME: { '': '공란' },
    /** 조회구분 · first query or next page */
    QRY_TP: { Q: '최초조회', P: '다음조회(INDEX_KEY)', '': '미지정' },
    /** 요청개수, 최대 120 · bars asked for, at most 120 */
    QRY_CNT: 'int',
    /** 묶음개수 · minutes per bar */
    QRY_GAP: 'int?',
    /** 이전조회KEY, 처음엔 공란 · key of the next page; left out at first */
    INDEX_KEY: 'text?',
  },
  output: {
    output2: {
      shape: 'one',
      fields: {
        /** 자료개수 · number of rows */ ret_cnt: 'int?',
        /** N틱최종개수 · ticks in the last bar */ last_n_cnt: 'int?',
        /** 이전조회KEY · key of the next page; blank on the last */ index_key: 'text?',
      },
    },
    output1: {
      shape: 'many',
      fields: {
        /** 일자 · day */ data_date: 'date?',
        /** 시간 (HHMMSS) · time of the bar */ data_time: 'time?',
        /** 시가 · open of the bar */ open_price: 'decimal?',
        /** 고가 · high of the bar */ high_price: 'decimal?',
        /** 저가 · low of the bar */ low_price: 'decimal?',
        /** 체결가격 · close of the bar */ last_price: 'decimal?',
        /** 체결수량 (계약) · volume of the bar */ last_qntt: 'int?',
        /** 누적거래수량 (계약) · volume of the day */ vol: 'int?',
        /** 전일대비구분 · direction of the change */ prev_diff_flag: 'sign?',
        /** 전일대비가격 · change since the previous bar, at times without its sign: that of the rate holds */
        prev_diff_price: 'decimal?',
        /** 전일대비율 (%) · change since the previous bar */ prev_diff_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireTimeOptchartprice`. */
export interface InquireTimeOptchartpriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireTimeOptchartprice`. */
export interface InquireTimeOptchartpriceResult extends ResultOf<typeof spec> {}

/**
 * 해외옵션 분봉조회 · intraday bars of an overseas options contract.
 *
 * 해외선물-040 · TR `HHDFO55020400` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 자체 키로 연속조회 (pages by its own key)
 *
 * `output1` 분봉 (bars), `output2` 다음 조회 키 (key of the next page); 문서의 설명은 키를 output1에 둠 (the text of the reference
 * places the key in `output1`: look into `raw` when both are blank). 한 번에 120건 (120 bars a call).
 * 다음 조회 (next page): `QRY_TP: 'P'`, `INDEX_KEY` ← `output2.index_key`; `paginate`가 이어서 조회 (it goes
 * on until no key comes back). 공식 예시 없음 (no official example).
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for OES it is -2, and 7525 means 75.25). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { inquireTimeOptchartprice } from '@kis/rest/overseas-futures-options'
 *
 * const { output1 } = await inquireTimeOptchartprice(client, {
 *   SRS_CD: 'OESU24 C5500',
 *   EXCH_CD: 'CME',
 *   QRY_TP: 'Q',
 *   QRY_CNT: 40,
 *   QRY_GAP: 1,
 * })
 * for (const row of output1) console.log(row.data_date, row.data_time, row.last_price)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const inquireTimeOptchartprice: RealOnlyEndpoint<
  InquireTimeOptchartpriceParams,
  InquireTimeOptchartpriceResult
> = /* @__PURE__ */ endpoint(spec)
