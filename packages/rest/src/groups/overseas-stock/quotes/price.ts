import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.price',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/price',
  tr: { real: 'HHDFS00000300', paper: 'HHDFS00000300' },
  lane: 'quote',
  params: {
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** 거래소코드 · exchange */
    EXCD: {
      NAS: '나스닥',
      NYS: '뉴욕',
      AMS: '아멕스',
      BAQ: '나스닥 주간',
      BAY: '뉴욕 주간',
      BAA: '아멕스 주간',
      HKS: '홍콩',
      TSE: '도쿄',
      SHS: '상해',
      SZS: '심천',
      SHI: '상해지수',
      SZI: '심천지수',
      HSX: '호치민',
      HNX: '하노이',
    },
    /** 종목코드 · symbol such as `AAPL` */
    SYMB: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 실시간조회종목코드 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text?',
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 전일종가 (현지 통화) · previous close */ base: 'decimal?',
        /** 전일거래량 (주) · volume of the previous day */ pvol: 'int?',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 대비기호 · direction of the change; `0` has been seen */ sign: 'sign?',
        /** 대비 (현지 통화) · change, always without a sign: see `sign` */ diff: 'decimal?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 거래량 (주) · volume of the day */ tvol: 'int?',
        /** 거래대금 (현지 통화) · turnover of the day */ tamt: 'decimal?',
        /** 매수가능여부 · may be bought, as text such as `매도불가` */ ordy: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `price`. */
export interface PriceParams extends ParamsOf<typeof spec> {}
/** Answer of `price`. */
export interface PriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 현재체결가 · current price of an overseas stock.
 *
 * v1_해외주식-009 · TR `HHDFS00000300` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * A wrong pair of exchange and symbol is answered with success and blanks: `last` is `null`, or 0 for an index. US prices are live and free,
 * Asian ones 15 minutes late.
 *
 * @example
 * import { price } from '@kis/rest/overseas-stock'
 *
 * const { output } = await price(client, { EXCD: 'NAS', SYMB: 'AAPL' })
 * if (output.last !== null) console.log(output.last)
 * @category 해외주식 › 기본시세
 */
export const price: Endpoint<PriceParams, PriceResult> = /* @__PURE__ */ endpoint(spec)
