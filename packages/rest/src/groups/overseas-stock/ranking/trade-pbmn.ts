import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.tradePbmn',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/ranking/trade-pbmn',
  tr: { real: 'HHDFS76320010', paper: null },
  lane: 'quote',
  params: {
    /** NEXT KEY BUFF, 공란 · always blank */
    KEYB: { '': '공란' },
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
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
    /** N일자값 · days back, as a code */
    NDAY: {
      '0': '당일',
      '1': '2일',
      '2': '3일',
      '3': '5일',
      '4': '10일',
      '5': '20일전',
      '6': '30일',
      '7': '60일',
      '8': '120일',
      '9': '1년',
    },
    /** 거래량조건 · least volume */
    VOL_RANG: {
      '0': '전체',
      '1': '1백주이상',
      '2': '1천주이상',
      '3': '1만주이상',
      '4': '10만주이상',
      '5': '100만주이상',
      '6': '1000만주이상',
    },
    /** 현재가 필터범위 1, 시작 추정 · price from */
    PRC1: 'int?',
    /** 현재가 필터범위 2, 끝 추정 · price to */
    PRC2: 'int?',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 거래상태정보 · state of the quotes, as text such as `무료실시간` */ stat: 'text?',
        /** 현재조회종목수 · rows of this answer */ crec: 'int?',
        /** 전체조회종목수 · rows in all */ trec: 'int?',
        /** 레코드 수 (RecordCount) · number of rows */ nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 실시간조회심볼 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 거래소코드 · exchange */ excd: 'text?',
        /** 종목코드 · symbol */ symb: 'text',
        /** 종목명 · name of the stock, in Korean */ name: 'text?',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 기호 · direction of the change */ sign: 'sign?',
        /** 대비 (현지 통화) · change, without a sign: see `sign` */ diff: 'decimal?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 매도호가 (현지 통화) · best ask */ pask: 'decimal?',
        /** 매수호가 (현지 통화) · best bid */ pbid: 'decimal?',
        /** 거래량 (주) · volume */ tvol: 'int?',
        /** 거래대금 (현지 통화) · turnover */ tamt: 'decimal?',
        /** 평균거래대금 (현지 통화) · average turnover */ a_tamt: 'decimal?',
        /** 순위 · rank */ rank: 'int?',
        /** 영문종목명 · name of the stock, in English */ ename: 'text?',
        /** 매매가능 · may be traded, as a mark such as `○` */ e_ordyn: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `tradePbmn`. */
export interface TradePbmnParams extends ParamsOf<typeof spec> {}
/** Answer of `tradePbmn`. */
export interface TradePbmnResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 거래대금순위 · overseas stocks by turnover.
 *
 * 해외주식-044 · TR `HHDFS76320010` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 요약 (summary), `output2` 순위 (ranking). 공식 예시 없음 (no official example).
 *
 * @example
 * import { tradePbmn } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await tradePbmn(client, { EXCD: 'NAS', NDAY: '0', VOL_RANG: '0' })
 * for (const row of output2) console.log(row.symb, row.last, row.rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const tradePbmn: RealOnlyEndpoint<TradePbmnParams, TradePbmnResult> = /* @__PURE__ */ endpoint(spec)
