import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.dailyprice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/dailyprice',
  tr: { real: 'HHDFS76240000', paper: 'HHDFS76240000' },
  lane: 'quote',
  params: {
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** 거래소코드 · exchange */
    EXCD: {
      HKS: '홍콩',
      NYS: '뉴욕',
      NAS: '나스닥',
      AMS: '아멕스',
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
    /** 일/주/월 구분 · days, weeks or months */
    GUBN: { '0': '일', '1': '주', '2': '월' },
    /** 조회기준일자 (YYYYMMDD) · last day of the bars */
    BYMD: 'date',
    /** 수정주가반영여부 · adjusted prices */
    MODP: { '0': '미반영', '1': '반영' },
    /** NEXT KEY BUFF, 처음엔 공란 · key of the next page, which no answer names; go on by an earlier `BYMD` */
    KEYB: 'text?',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 실시간조회종목코드 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 레코드 수 (문서 라벨은 전일종가) · number of rows; the document labels it as the previous close */
        nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 일자 (YYYYMMDD) · day, local */ xymd: 'date?',
        /** 종가 (현지 통화) · close */ clos: 'decimal?',
        /** 대비기호 · direction of the change */ sign: 'sign?',
        /** 대비 (현지 통화) · change, without a sign: see `sign` */ diff: 'decimal?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 시가 (현지 통화) · open */ open: 'decimal?',
        /** 고가 (현지 통화) · high */ high: 'decimal?',
        /** 저가 (현지 통화) · low */ low: 'decimal?',
        /** 거래량 (주) · volume */ tvol: 'int?',
        /** 거래대금 (현지 통화) · turnover */ tamt: 'decimal?',
        /** 매수호가 (현지 통화) · best bid */ pbid: 'decimal?',
        /** 매수호가잔량 (주) · quantity of the best bid */ vbid: 'int?',
        /** 매도호가 (현지 통화) · best ask */ pask: 'decimal?',
        /** 매도호가잔량 (주) · quantity of the best ask */ vask: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `dailyprice`. */
export interface DailypriceParams extends ParamsOf<typeof spec> {}
/** Answer of `dailyprice`. */
export interface DailypriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 기간별시세 · daily, weekly or monthly bars of an overseas stock.
 *
 * v1_해외주식-010 · TR `HHDFS76240000` 실전·모의 (real and paper) · 연속조회는 날짜로 (go on by date): 100건
 *
 * `output1` 요약 (summary), `output2` 봉 목록 (bars), the latest first. 공식 예시 없음 (no official example); the key of the next page is
 * uncertain, so `paginate` reads one page.
 *
 * @example
 * import { dailyprice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await dailyprice(client, {
 *   EXCD: 'NAS',
 *   SYMB: 'TSLA',
 *   GUBN: '0',
 *   BYMD: '20260302',
 *   MODP: '0',
 * })
 * for (const row of output2) console.log(row.xymd, row.clos)
 * @category 해외주식 › 기본시세
 */
export const dailyprice: Endpoint<DailypriceParams, DailypriceResult> = /* @__PURE__ */ endpoint(spec)
