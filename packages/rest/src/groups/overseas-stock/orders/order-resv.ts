import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.orderResv',
  method: 'POST',
  path: '/uapi/overseas-stock/v1/trading/order-resv',
  tr: {
    by: 'market',
    usBuy: { real: 'TTTT3014U', paper: 'VTTT3014U' },
    usSell: { real: 'TTTT3016U', paper: 'VTTT3016U' },
    asia: { real: 'TTTS3013U', paper: 'VTTS3013U' },
  },
  lane: 'order',
  effect: 'order',
  account: true,
  params: {
    /** 매도매수구분코드, 아시아에만 · side, for Asia only */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수', '': '공란 (미국)' },
    /** 정정취소구분코드 · new reservation, or cancellation of one */
    RVSE_CNCL_DVSN_CD: { '00': '매도/매수', '02': '취소' },
    /** 종목코드 · symbol such as `AAPL` */
    PDNO: 'text',
    /** 상품유형코드, 아시아에만 · market of the stock, for Asia only */
    PRDT_TYPE_CD: {
      '515': '일본',
      '501': '홍콩',
      '543': '홍콩CNY',
      '558': '홍콩USD',
      '507': '베트남 하노이거래소',
      '508': '베트남 호치민거래소',
      '551': '중국 상해A',
      '552': '중국 심천A',
      '': '공란 (미국)',
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
      HASE: '베트남 하노이',
      VNSE: '베트남 호치민',
    },
    /** 주문수량 (주) · quantity */
    FT_ORD_QTY: 'int',
    /** 주문단가 (현지 통화) · price */
    FT_ORD_UNPR3: 'decimal',
    /** 주문서버구분코드 · fixed */
    ORD_SVR_DVSN_CD: { '0': '기본값' },
    /** 예약주문접수일자 (YYYYMMDD) · day the reservation was received, to cancel it */
    RSVN_ORD_RCIT_DT: 'date?',
    /** 주문구분, 미국에만, 31은 매도만 · order type, for the US only; 31 to sell only */
    ORD_DVSN: {
      '00': '지정가',
      '35': 'TWAP 시간가중평균',
      '36': 'VWAP 거래량가중평균',
      '31': 'MOO 장개시시장가',
      '': '미지정',
    },
    /** 해외예약주문번호 · number of the reservation, to cancel it */
    OVRS_RSVN_ODNO: 'text?',
    /** 알고리즘주문시간구분코드, TWAP·VWAP에만 · times of types 35 and 36; codes as in `order` */
    ALGO_ORD_TMD_DVSN_CD: 'text?',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주문번호, 라벨 추정 · order number; the document prints another label */ ODNO: 'text?',
        /** 예약주문접수일자 · day the reservation was received; needed to cancel it */ RSVN_ORD_RCIT_DT: 'date?',
        /** 해외예약주문번호 · number of the reservation; needed to cancel it */ OVRS_RSVN_ODNO: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `orderResv`. */
export interface OrderResvParams extends ParamsOf<typeof spec> {
  /** 예약 구분: 미국 매수 `usBuy`, 미국 매도 `usSell`, 아시아 `asia` · US purchase, US sale, or Asia; chooses the TR id */
  market: 'usBuy' | 'usSell' | 'asia'
}
/** Answer of `orderResv`. */
export interface OrderResvResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 예약주문접수 · reserves an order for an overseas stock.
 *
 * v1_해외주식-002 · TR 미국 매수 `TTTT3014U`/`VTTT3014U`, 미국 매도 `TTTT3016U`/`VTTT3016U`, 아시아 `TTTS3013U`/`VTTS3013U` (usBuy, usSell, asia;
 * real/paper) · 모의투자 지원
 *
 * Success means that the broker took the order, not that it was filled. Never sent twice on doubt: read `outcome` of the error.
 * Asian reservations are cancelled here as well, US ones by `orderResvCcnl`. 공식 예시 없음 (no official example).
 *
 * @example
 * import { orderResv } from '@kis/rest/overseas-stock'
 *
 * const { output } = await orderResv(client, {
 *   market: 'usBuy',
 *   RVSE_CNCL_DVSN_CD: '00',
 *   PDNO: 'AAPL',
 *   OVRS_EXCG_CD: 'NASD',
 *   FT_ORD_QTY: 1,
 *   FT_ORD_UNPR3: '145.00',
 * })
 * console.log(output.RSVN_ORD_RCIT_DT, output.OVRS_RSVN_ODNO)
 * @throws KisOrderError with `outcome: 'rejected' | 'unknown'`.
 * @category 해외주식 › 주문/계좌
 */
export const orderResv: Endpoint<OrderResvParams, OrderResvResult> = /* @__PURE__ */ endpoint(spec)
