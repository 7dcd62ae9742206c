import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.industryPrice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/industry-price',
  tr: { real: 'HHDFS76370100', paper: null },
  lane: 'quote',
  params: {
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
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 레코드 수 (RecordCount) · number of rows */ nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 업종코드 · code of the industry */ icod: 'text?',
        /** 업종명 · name of the industry */ name: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `industryPrice`. */
export interface IndustryPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `industryPrice`. */
export interface IndustryPriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 업종별코드조회 · industry codes of an overseas exchange.
 *
 * 해외주식-049 · TR `HHDFS76370100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 개수 (count), `output2` 업종 목록 (industries). 공식 예시 없음 (no official example).
 *
 * @example
 * import { industryPrice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await industryPrice(client, { EXCD: 'NAS' })
 * for (const row of output2) console.log(row.icod, row.name)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const industryPrice: RealOnlyEndpoint<IndustryPriceParams, IndustryPriceResult> = /* @__PURE__ */ endpoint(spec)
