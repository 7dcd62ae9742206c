import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.quotInquireCcnl',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/inquire-ccnl',
  tr: { real: 'HHDFS76200300', paper: null },
  lane: 'quote',
  params: {
    /** 거래소코드 · exchange */
    EXCD: {
      NYS: '뉴욕',
      NAS: '나스닥',
      AMS: '아멕스',
      HKS: '홍콩',
      SHS: '상해',
      SZS: '심천',
      HSX: '호치민',
      HNX: '하노이',
      TSE: '도쿄',
    },
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** NEXT KEY BUFF, 공란 · always blank */
    KEYB: { '': '공란' },
    /** 당일전일구분 · today or the previous day */
    TDAY: { '0': '전일', '1': '당일' },
    /** 종목코드 · symbol such as `AAPL` */
    SYMB: 'text',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 한국기준시간 (HHMMSS) · time of the trade, in Korea */ khms: 'time?',
        /** 체결가 (현지 통화) · price of the trade */ last: 'decimal?',
        /** 기호 · direction of the change */ sign: 'sign?',
        /** 대비 (현지 통화) · change, without a sign: see `sign` */ diff: 'decimal?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 체결량 (주) · quantity of the trade */ evol: 'int?',
        /** 거래량 (주) · volume of the day */ tvol: 'int?',
        /** 시장구분 · session; blank in the example */ mtyp: { '0': '장중', '1': '장전', '2': '장후' },
        /** 매수호가 (현지 통화) · best bid */ pbid: 'decimal?',
        /** 매도호가 (현지 통화) · best ask */ pask: 'decimal?',
        /** 체결강도 · buying against selling volume; 100 is even */ vpow: 'decimal?',
        /** 실시간조회종목코드 · key of the realtime stream; not in the example */ rsym: 'text?',
        /** 소수점자리수 · decimal places of the prices; not in the example */ ZDIV: 'int?',
        /** 레코드 수 · number of rows; not in the example */ NREC: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `quotInquireCcnl`. */
export interface QuotInquireCcnlParams extends ParamsOf<typeof spec> {}
/** Answer of `quotInquireCcnl`. */
export interface QuotInquireCcnlResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 체결추이 · latest trades of an overseas stock.
 *
 * 해외주식-037 · TR `HHDFS76200300` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * The document has the rows in `output2` and a head in `output1`, the example the rows in `output1` (문서와 예시가 다름): should a server follow the
 * document, they are in `raw`.
 *
 * @example
 * import { quotInquireCcnl } from '@kis/rest/overseas-stock'
 *
 * const { output1 } = await quotInquireCcnl(client, { EXCD: 'NAS', TDAY: '0', SYMB: 'AAPL' })
 * for (const row of output1) console.log(row.khms, row.last)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const quotInquireCcnl: RealOnlyEndpoint<QuotInquireCcnlParams, QuotInquireCcnlResult> =
  /* @__PURE__ */ endpoint(spec)
