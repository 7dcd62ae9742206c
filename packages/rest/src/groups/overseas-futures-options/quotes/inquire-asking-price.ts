import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.inquireAskingPrice',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/inquire-asking-price',
  tr: { real: 'HHDFC86000000', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · contract code such as `6AM24` */
    SRS_CD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 시가 · open */ open_price: 'decimal?',
        /** 고가 · high */ high_price: 'decimal?',
        /** 저가 · low; the name is spelt so */ lowp_rice: 'decimal?',
        /** 현재가 · current price */ last_price: 'decimal?',
        /** 전일종가 · previous close */ prev_price: 'decimal?',
        /** 누적거래수량 (계약) · volume of the day */ vol: 'int?',
        /** 전일대비가 · change since the previous close, at times without its sign: that of the rate holds */
        prev_diff_price: 'decimal?',
        /** 전일대비율 (%) · change since the previous close */ prev_diff_rate: 'decimal?',
        /** 호가수신일자 · day of the book */ quot_date: 'date?',
        /** 호가수신시각 (HHMMSS) · time of the book */ quot_time: 'time?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 매수수량 (계약) · bid quantity */ bid_qntt: 'int?',
        /** 매수번호, 건수로 보임 · number of bid orders, it seems */ bid_num: 'int?',
        /** 매수호가 · bid price */ bid_price: 'decimal?',
        /** 매도수량 (계약) · ask quantity */ ask_qntt: 'int?',
        /** 매도번호, 건수로 보임 · number of ask orders, it seems */ ask_num: 'int?',
        /** 매도호가 · ask price */ ask_price: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAskingPrice`. */
export interface InquireAskingPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAskingPrice`. */
export interface InquireAskingPriceResult extends ResultOf<typeof spec> {}

/**
 * 해외선물 호가 · order book of an overseas futures contract.
 *
 * 해외선물-031 · TR `HHDFC86000000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 현재가 (price), `output2` 5단계 호가 (five levels, best first).
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for 6A it is -4, and 6882.5 means 0.68825). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { inquireAskingPrice } from '@kis/rest/overseas-futures-options'
 *
 * const { output2 } = await inquireAskingPrice(client, { SRS_CD: '6AM24' })
 * for (const row of output2) console.log(row.bid_price, row.bid_qntt, row.ask_price, row.ask_qntt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const inquireAskingPrice: RealOnlyEndpoint<InquireAskingPriceParams, InquireAskingPriceResult> =
  /* @__PURE__ */ endpoint(spec)
