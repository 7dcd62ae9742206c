import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.pbarTratio',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/pbar-tratio',
  tr: { real: 'FHPST01130000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20113': '기본값' },
    /** 입력 시간1 · time; blank in the official sample */
    FID_INPUT_HOUR_1: 'text?',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 대표시장한글명 · market or main index */ rprs_mrkt_kor_name: 'text?',
        /** 주식단축종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS한글종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전일거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 가중평균주식가격 (원) · volume-weighted average price */ wghn_avrg_stck_prc: 'decimal?',
        /** 상장주수 (주) · shares listed */ lstn_stcn: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 데이터순위 · rank of the price level */ data_rank: 'int?',
        /** 주식현재가 (원) · price level */ stck_prpr: 'int?',
        /** 체결거래량 (주) · volume at this price */ cntg_vol: 'int?',
        /** 누적거래량비중 (%) · share of the volume of the day */ acml_vol_rlim: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `pbarTratio`. */
export interface PbarTratioParams extends ParamsOf<typeof spec> {}
/** Answer of `pbarTratio`. */
export interface PbarTratioResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 매물대/거래비중 · volume of a stock by price level.
 *
 * 국내주식-196 · TR `FHPST01130000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { pbarTratio } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await pbarTratio(client, { FID_INPUT_ISCD: '005930' })
 * for (const row of output2) console.log(row.stck_prpr, row.acml_vol_rlim)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const pbarTratio: RealOnlyEndpoint<PbarTratioParams, PbarTratioResult> = /* @__PURE__ */ endpoint(spec)
