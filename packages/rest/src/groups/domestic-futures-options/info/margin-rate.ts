import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.marginRate',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/margin-rate',
  tr: { real: 'TTTO6032R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 기준일자 (YYYYMMDD) · day of the rates */
    BASS_DT: 'date',
    /** 기초자산ID, 공란 · always blank */
    BAST_ID: { '': '공란' },
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 기초자산ID · code of the underlying */ bast_id: 'text?',
        /** 기초자산명 · name of the underlying */ bast_name: 'text?',
        /** 위탁증거금율 (%) · customer margin rate */ brkg_mgna_rt: 'decimal?',
        /** 거래증거금율 (%) · exchange margin rate */ tr_mgna_rt: 'decimal?',
        /** 기초자산가격 · price of the underlying */ bast_pric: 'decimal?',
        /** 거래승수지수 · contract multiplier */ tr_mtpl_idx: 'decimal?',
        /** 계약당선물증거금 (원) · futures margin per contract */ ctrt_per_futr_mgna: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `marginRate`. */
export interface MarginRateParams extends ParamsOf<typeof spec> {}
/** Answer of `marginRate`. */
export interface MarginRateResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 증거금률 · margin rates of futures and options.
 *
 * 공식 번호 없음 · TR `TTTO6032R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * 공식 예시 없음, 응답의 연속조회키는 추정 (no official example; the cursor of the reply is inferred).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { marginRate } from '@kis/rest/domestic-futures-options'
 *
 * const pages = paginate(marginRate, client, { BASS_DT: '20260302' })
 * for await (const row of pages.items('output')) console.log(row.bast_name, row.brkg_mgna_rt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내선물옵션 › 주문/계좌
 */
export const marginRate: RealOnlyEndpoint<MarginRateParams, MarginRateResult> = /* @__PURE__ */ endpoint(spec)
