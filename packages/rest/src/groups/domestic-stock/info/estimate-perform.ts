import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.estimatePerform',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/estimate-perform',
  tr: { real: 'HHKST668300C0', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · stock code such as `005930` */
    SHT_CD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 종목코드 · stock code with an A before it: `A005930` */ sht_cd: 'text',
        /** HTS한글종목명 · name of the stock */ item_kor_nm: 'text?',
        /** 애널리스트명1 (라벨 추정) · name of the analyst */ name1: 'text?',
        /** 애널리스트명2 (라벨 추정) · name of the second analyst */ name2: 'text?',
        /** 추정일자 (라벨 추정) · day of the estimate */ estdate: 'date?',
        /** 투자의견 (라벨 추정) · recommendation as text */ rcmd_name: 'text?',
        /** 자본금 (억원, 라벨 추정) · share capital */ capital: 'decimal?',
        /** 외국인한도비율 (%, 라벨 추정) · foreign ownership limit */ forn_item_lmtrt: 'decimal?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** DATA1 · figure of the period in row 1 of `output4` */ data1: 'decimal?',
        /** DATA2 · figure of the period in row 2 of `output4` */ data2: 'decimal?',
        /** DATA3 · figure of the period in row 3 of `output4` */ data3: 'decimal?',
        /** DATA4 · figure of the period in row 4 of `output4` */ data4: 'decimal?',
        /** DATA5 · figure of the period in row 5 of `output4` */ data5: 'decimal?',
      },
    },
    output3: {
      shape: 'many',
      fields: {
        /** DATA1 · figure of the period in row 1 of `output4` */ data1: 'decimal?',
        /** DATA2 · figure of the period in row 2 of `output4` */ data2: 'decimal?',
        /** DATA3 · figure of the period in row 3 of `output4` */ data3: 'decimal?',
        /** DATA4 · figure of the period in row 4 of `output4` */ data4: 'decimal?',
        /** DATA5 · figure of the period in row 5 of `output4` */ data5: 'decimal?',
      },
    },
    output4: {
      shape: 'many',
      fields: {
        /** 결산년월 (E는 추정) · end of the period, `2025.12E` when estimated */ dt: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `estimatePerform`. */
export interface EstimatePerformParams extends ParamsOf<typeof spec> {}
/** Answer of `estimatePerform`. */
export interface EstimatePerformResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 종목추정실적 · estimated results of a company.
 *
 * 국내주식-187 · TR `HHKST668300C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 종목 (the stock), `output4` 결산기 (the five periods). The rows of `output2` and `output3` carry no name, their order is fixed:
 * - `output2`: 매출액 (억원), 증감율 (0.1%), 영업이익 (억원), 증감율 (0.1%), 순이익 (억원), 증감율 (0.1%) · sales, operating profit, net profit
 * - `output3`: EBITDA (억원), EPS (0.1원), EPS 증감율 (0.1%), PER (0.1배), EV/EBITDA (0.1배), ROE (0.1%), 부채비율 (0.1%), 이자보상배율 (0.1배)
 *
 * The labels of `output1` belong to another page in the reference; here they follow the example.
 *
 * @example
 * import { estimatePerform } from '@kis/rest/domestic-stock'
 *
 * const { output3, output4 } = await estimatePerform(client, { SHT_CD: '005930' })
 * console.log(output4[4]?.dt, output3[1]?.data5)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const estimatePerform: RealOnlyEndpoint<EstimatePerformParams, EstimatePerformResult> =
  /* @__PURE__ */ endpoint(spec)
