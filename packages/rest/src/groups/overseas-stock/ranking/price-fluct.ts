import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.priceFluct',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/ranking/price-fluct',
  tr: { real: 'HHDFS76260000', paper: null },
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
    /** 급등/급락구분 · rise or fall */
    GUBN: { '0': '급락', '1': '급등' },
    /** N분전콤보값 · minutes back, as a code */
    MINX: {
      '0': '1분전',
      '1': '2분전',
      '2': '3분전',
      '3': '5분전',
      '4': '10분전',
      '5': '15분전',
      '6': '20분전',
      '7': '30분전',
      '8': '60분전',
      '9': '120분전',
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
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 거래상태정보 · state of the quotes, as text such as `무료실시간` */ stat: 'text?',
        /** 레코드 수 (RecordCount) · number of rows */ nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 실시간조회심볼 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 거래소코드 · exchange */ excd: 'text?',
        /** 종목코드 · symbol */ symb: 'text',
        /** 종목명 · name of the stock, in Korean */ knam: 'text?',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 기호 · direction of the change */ sign: 'sign?',
        /** 대비 (현지 통화) · change, without a sign: see `sign` */ diff: 'decimal?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 거래량 (주) · volume */ tvol: 'int?',
        /** 매도호가 (현지 통화) · best ask */ pask: 'decimal?',
        /** 매수호가 (현지 통화) · best bid */ pbid: 'decimal?',
        /** 기준가격 (현지 통화) · price it is compared with */ n_base: 'decimal?',
        /** 기준가격대비 (현지 통화) · change against that price */ n_diff: 'decimal?',
        /** 기준가격대비율 (%) · change against that price */ n_rate: 'decimal?',
        /** 영문종목명 · name of the stock, in English */ enam: 'text?',
        /** 매매가능 · may be traded, as a mark such as `○` */ e_ordyn: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `priceFluct`. */
export interface PriceFluctParams extends ParamsOf<typeof spec> {}
/** Answer of `priceFluct`. */
export interface PriceFluctResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 가격급등락 · overseas stocks that moved fast.
 *
 * 해외주식-038 · TR `HHDFS76260000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 요약 (summary), `output2` 순위 (ranking). 공식 예시 없음 (no official example); the
 * official sample also reads `name`, `tamt` and `n_last` (문서와 샘플이 다름): if sent, they are in `raw`.
 *
 * @example
 * import { priceFluct } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await priceFluct(client, { EXCD: 'NAS', GUBN: '1', MINX: '0', VOL_RANG: '0' })
 * for (const row of output2) console.log(row.symb, row.last, row.rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const priceFluct: RealOnlyEndpoint<PriceFluctParams, PriceFluctResult> = /* @__PURE__ */ endpoint(spec)
