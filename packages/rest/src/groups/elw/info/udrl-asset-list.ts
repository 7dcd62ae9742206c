import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.udrlAssetList',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/udrl-asset-list',
  tr: { real: 'FHKEW154100C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11541': '기본값' },
    /** 순위정렬구분코드 · sort order */
    FID_RANK_SORT_CLS_CODE: {
      '0': '종목명순',
      '1': '콜발행종목순',
      '2': '풋발행종목순',
      '3': '전일대비 상승율순',
      '4': '전일대비 하락율순',
      '5': '현재가 크기순',
      '6': '종목코드순',
    },
    /** 입력종목코드, 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋 등) · issuer, code */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 기초자산단축종목코드 · code of the underlying */ unas_shrn_iscd: 'text',
        /** 기초자산종목명 · name of the underlying */ unas_isnm: 'text?',
        /** 기초자산현재가 · price of the underlying */ unas_prpr: 'decimal?',
        /** 기초자산전일대비 · change since the previous close of the underlying */ unas_prdy_vrss: 'decimal?',
        /** 기초자산전일대비부호 · direction of the change of the underlying */ unas_prdy_vrss_sign: 'sign?',
        /** 기초자산전일대비율 (%) · change of the underlying */ unas_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `udrlAssetList`. */
export interface UdrlAssetListParams extends ParamsOf<typeof spec> {}
/** Answer of `udrlAssetList`. */
export interface UdrlAssetListResult extends ResultOf<typeof spec> {}

/**
 * ELW 기초자산 목록조회 · underlyings that ELWs exist on.
 *
 * 국내주식-185 · TR `FHKEW154100C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { udrlAssetList } from '@kis/rest/elw'
 *
 * const { output } = await udrlAssetList(client, { FID_RANK_SORT_CLS_CODE: '0', FID_INPUT_ISCD: '00000' })
 * for (const row of output) console.log(row.unas_shrn_iscd, row.unas_isnm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const udrlAssetList: RealOnlyEndpoint<UdrlAssetListParams, UdrlAssetListResult> = /* @__PURE__ */ endpoint(spec)
