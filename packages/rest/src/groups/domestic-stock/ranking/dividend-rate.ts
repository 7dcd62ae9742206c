import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.dividendRate',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ranking/dividend-rate',
  tr: { real: 'HHKDB13470100', paper: null },
  lane: 'quote',
  params: {
    /** CTS_AREA, 공란 · always blank */
    CTS_AREA: { '': '공란' },
    /** 시장구분 (문서에는 KOSPI) · market */
    GB1: { '0': '전체', '1': '코스피', '2': '코스피200', '3': '코스닥' },
    /** 업종구분 (코스피 0001 종합·0002 대형주, 코스닥 1001 종합, 코스피200 2001·2007·2008 등) · industry of the chosen market */
    UPJONG: 'text',
    /** 종목선택 · common or preferred shares */
    GB2: { '0': '전체', '6': '보통주', '7': '우선주' },
    /** 배당구분 · kind of dividend */
    GB3: { '1': '주식배당', '2': '현금배당' },
    /** 기준일 From (YYYYMMDD) · first record day */
    F_DT: 'date',
    /** 기준일 To (YYYYMMDD) · last record day */
    T_DT: 'date',
    /** 결산/중간배당 · annual or interim dividend */
    GB4: { '0': '전체', '1': '결산배당', '2': '중간배당' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 순위 · rank */ rank: 'int?',
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name */ isin_name: 'text?',
        /** 기준일 · record day */ record_date: 'date?',
        /** 현금/주식배당금 · cash or stock dividend per share */ per_sto_divi_amt: 'int?',
        /** 현금/주식배당률 (%) · dividend rate */ divi_rate: 'decimal?',
        /** 배당종류 · kind of dividend, such as `결산` */ divi_kind: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `dividendRate`. */
export interface DividendRateParams extends ParamsOf<typeof spec> {}
/** Answer of `dividendRate`. */
export interface DividendRateResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 배당률 상위 · stocks by dividend rate.
 *
 * 국내주식-106 · TR `HHKDB13470100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { dividendRate } from '@kis/rest/domestic-stock'
 *
 * const { output } = await dividendRate(client, {
 *   GB1: '0',
 *   UPJONG: '0001',
 *   GB2: '0',
 *   GB3: '2',
 *   F_DT: '20240101',
 *   T_DT: '20241231',
 *   GB4: '0',
 * })
 * for (const row of output) console.log(row.isin_name, row.divi_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const dividendRate: RealOnlyEndpoint<DividendRateParams, DividendRateResult> = /* @__PURE__ */ endpoint(spec)
