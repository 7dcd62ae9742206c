import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.rightsByIce',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/rights-by-ice',
  tr: { real: 'HHDFS78330900', paper: null },
  lane: 'quote',
  params: {
    /** 국가코드 · country */
    NCOD: { CN: '중국', HK: '홍콩', US: '미국', JP: '일본', VN: '베트남' },
    /** 심볼 · symbol such as `AAPL` */
    SYMB: 'text',
    /** 일자 시작일 (YYYYMMDD), 문서에는 공란 · first day; may be left out */
    ST_YMD: 'date?',
    /** 일자 종료일 (YYYYMMDD), 문서에는 공란 · last day; may be left out */
    ED_YMD: 'date?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** ICE공시일 · day of the announcement by ICE */ anno_dt: 'date?',
        /** 권리유형 · kind of corporate action, as text such as `현금배당` */ ca_title: 'text?',
        /** 배당락일 · ex-dividend day */ div_lock_dt: 'date?',
        /** 지급일 · payment day */ pay_dt: 'date?',
        /** 기준일 · record day */ record_dt: 'date?',
        /** 효력일자 · day of effect */ validity_dt: 'date?',
        /** 현지지시마감일 · local deadline for instructions */ local_end_dt: 'date?',
        /** 권리락일 · ex-rights day */ lock_dt: 'date?',
        /** 상장폐지일 · delisting day */ delist_dt: 'date?',
        /** 상환일자 · redemption day */ redempt_dt: 'date?',
        /** 조기상환일자 · day of early redemption */ early_redempt_dt: 'date?',
        /** 적용일 · day from which it applies */ effective_dt: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `rightsByIce`. */
export interface RightsByIceParams extends ParamsOf<typeof spec> {}
/** Answer of `rightsByIce`. */
export interface RightsByIceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 권리종합 · corporate actions of an overseas stock.
 *
 * 해외주식-050 · TR `HHDFS78330900` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { rightsByIce } from '@kis/rest/overseas-stock'
 *
 * const { output1 } = await rightsByIce(client, { NCOD: 'US', SYMB: 'AAPL' })
 * for (const row of output1) console.log(row.ca_title, row.div_lock_dt, row.pay_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const rightsByIce: RealOnlyEndpoint<RightsByIceParams, RightsByIceResult> = /* @__PURE__ */ endpoint(spec)
