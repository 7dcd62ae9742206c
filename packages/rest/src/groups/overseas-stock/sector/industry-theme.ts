import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.industryTheme',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/industry-theme',
  tr: { real: 'HHDFS76370000', paper: null },
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
    /** 업종코드 · code of the industry, as `industryPrice` lists it */
    ICOD: 'text',
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
        /** 거래량 (주) · volume */ tvol: 'int?',
        /** 매도잔량 (주) · ask quantity */ vask: 'int?',
        /** 매도호가 (현지 통화) · best ask */ pask: 'decimal?',
        /** 매수호가 (현지 통화) · best bid */ pbid: 'decimal?',
        /** 매수잔량 (주) · bid quantity */ vbid: 'int?',
        /** 순위 · rank */ seqn: 'int?',
        /** 영문종목명 · name of the stock, in English */ ename: 'text?',
        /** 매매가능 · may be traded, as a mark such as `○` */ e_ordyn: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `industryTheme`. */
export interface IndustryThemeParams extends ParamsOf<typeof spec> {}
/** Answer of `industryTheme`. */
export interface IndustryThemeResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 업종별시세 · prices of overseas stocks by industry.
 *
 * 해외주식-048 · TR `HHDFS76370000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 요약 (summary), `output2` 업종 종목 (stocks). 공식 예시 없음 (no official example).
 *
 * @example
 * import { industryTheme } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await industryTheme(client, { EXCD: 'NAS', ICOD: '010', VOL_RANG: '0' })
 * for (const row of output2) console.log(row.symb, row.last, row.rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const industryTheme: RealOnlyEndpoint<IndustryThemeParams, IndustryThemeResult> = /* @__PURE__ */ endpoint(spec)
