import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.marketTime',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/market-time',
  tr: { real: 'OTFM2229R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_NK200: 'ctx_area_nk200', CTX_AREA_FK200: 'ctx_area_fk200' } },
  params: {
    /** FM상품군코드, 공란 · always blank */
    FM_PDGR_CD: { '': '공란' },
    /** FM클래스코드 · product class; left out: all */
    FM_CLAS_CD: {
      '001': '통화',
      '002': '금리',
      '003': '지수',
      '004': '농산물',
      '005': '축산물',
      '006': '금속',
      '007': '에너지',
      '': '전체',
    },
    /** FM거래소코드 · exchange such as `CME` */
    FM_EXCG_CD: {
      CME: 'CME',
      EUREX: 'EUREX',
      HKEx: 'HKEx',
      ICE: 'ICE',
      SGX: 'SGX',
      OSE: 'OSE',
      ASX: 'ASX',
      CBOE: 'CBOE',
      MDEX: 'MDEX',
      NYSE: 'NYSE',
      BMF: 'BMF',
      FTX: 'FTX',
      HNX: 'HNX',
      ETC: '기타',
    },
    /** 옵션여부 · futures, options or both */
    OPT_YN: { '%': '전체', N: '선물', Y: '옵션' },
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** FM상품군코드 · product group such as `6A` */ fm_pdgr_cd: 'text?',
        /** FM상품군명 · name of the product group */ fm_pdgr_name: 'text?',
        /** FM거래소코드 · exchange such as `CME` */ fm_excg_cd: 'text?',
        /** FM거래소명 · name of the exchange */ fm_excg_name: 'text?',
        /** 선물옵션구분명 · futures or options, as text */ fuop_dvsn_name: 'text?',
        /** FM클래스코드 · product class */
        fm_clas_cd: {
          '001': '통화',
          '002': '금리',
          '003': '지수',
          '004': '농산물',
          '005': '축산물',
          '006': '금속',
          '007': '에너지',
        },
        /** FM클래스명 · product class as text */ fm_clas_name: 'text?',
        /** 오전장운영시작시각 (HHMMSS) · start of the morning session */ am_mkmn_strt_tmd: 'time?',
        /** 오전장운영종료시각 (HHMMSS) · end of the morning session */ am_mkmn_end_tmd: 'time?',
        /** 오후장운영시작시각 (HHMMSS) · start of the afternoon session */ pm_mkmn_strt_tmd: 'time?',
        /** 오후장운영종료시각 (HHMMSS) · end of the afternoon session */ pm_mkmn_end_tmd: 'time?',
        /** 장운영익일시작시각 (HHMMSS) · next day's start */ mkmn_nxdy_strt_tmd: 'time?',
        /** 장운영익일종료시각 (HHMMSS) · next day's end */ mkmn_nxdy_end_tmd: 'time?',
        /** 기본시장시작시각 (HHMMSS) · start of the main session */ base_mket_strt_tmd: 'time?',
        /** 기본시장종료시각 (HHMMSS) · end of the main session */ base_mket_end_tmd: 'time?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `marketTime`. */
export interface MarketTimeParams extends ParamsOf<typeof spec> {}
/** Answer of `marketTime`. */
export interface MarketTimeResult extends ResultOf<typeof spec> {}

/**
 * 해외선물옵션 장운영시간 · trading hours of overseas exchanges.
 *
 * 해외선물-030 · TR `OTFM2229R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실: 문서는 불가, 공식 예시는 계속됨 (paging uncertain)
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { marketTime } from '@kis/rest/overseas-futures-options'
 *
 * const pages = paginate(marketTime, client, { FM_EXCG_CD: 'CME', OPT_YN: '%' })
 * for await (const row of pages.items('output')) console.log(row.fm_pdgr_cd, row.base_mket_strt_tmd, row.base_mket_end_tmd)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const marketTime: RealOnlyEndpoint<MarketTimeParams, MarketTimeResult> = /* @__PURE__ */ endpoint(spec)
