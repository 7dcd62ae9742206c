import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'
import { RIGHT_TYPES } from '../account/right-types.js'

const spec = {
  id: 'domesticStock.lendableByCompany',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/lendable-by-company',
  tr: { real: 'CTSC2702R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 거래소구분코드 · exchange */
    EXCG_DVSN_CD: { '00': '전체', '02': '거래소', '03': '코스닥' },
    /** 상품번호, 공란이면 전체 · stock code; left out: all */
    PDNO: 'text?',
    /** 당사대주가능여부 · lent by this broker; the reference names Y alone */
    THCO_STLN_PSBL_YN: 'flag',
    /** 조회구분1 · as they come, or sorted by code */
    INQR_DVSN_1: { '0': '전체조회', '1': '종목코드순 정렬' },
    /** 연속조회검색조건200, 문서는 항상 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키100, 문서는 항상 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 상품번호 · stock code */ pdno: 'text',
        /** 상품명 · name of the stock */ prdt_name: 'text?',
        /** 액면가 (원) · par value */ papr: 'int?',
        /** 전일종가 (원) · previous close */ bfdy_clpr: 'int?',
        /** 대용가 (원) · collateral price */ sbst_prvs: 'int?',
        /** 거래정지구분명 · trading halt, as text */ tr_stop_dvsn_name: 'text?',
        /** 가능여부명 · can be borrowed, as text */ psbl_yn_name: 'text?',
        /** 한도수량1 (주) · limit */ lmt_qty1: 'int?',
        /** 사용수량1 (주) · lent out */ use_qty1: 'int?',
        /** 매매가능수량2 (주) · left to borrow */ trad_psbl_qty2: 'int?',
        /** 권리유형코드 · right that falls due */ rght_type_cd: RIGHT_TYPES,
        /** 기준일자 · record date of the right */ bass_dt: 'date?',
        /** 가능여부 · can be borrowed */ psbl_yn: 'flag?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 총설정한도수량 (주) · limit in all */ tot_stup_lmt_qty: 'int?',
        /** 지점한도수량 (주) · limit of the branch */ brch_lmt_qty: 'int?',
        /** 신청가능수량 (주) · can be applied for */ rqst_psbl_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `lendableByCompany`. */
export interface LendableByCompanyParams extends ParamsOf<typeof spec> {}
/** Answer of `lendableByCompany`. */
export interface LendableByCompanyResult extends ResultOf<typeof spec> {}

/**
 * 당사 대주가능 종목 · stocks that the broker lends for short sales.
 *
 * 국내주식-195 · TR `CTSC2702R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * `output1` 종목 (stocks), `output2` 한도 합계 (limits in all). 문서는 다음조회 불가, 응답에는 연속키가 있음: the reference denies paging, yet the
 * reply carries cursors.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { lendableByCompany } from '@kis/rest/domestic-stock'
 *
 * const pages = paginate(lendableByCompany, client, {
 *   EXCG_DVSN_CD: '00',
 *   THCO_STLN_PSBL_YN: true,
 *   INQR_DVSN_1: '0',
 * })
 * for await (const row of pages.items('output1')) console.log(row.pdno, row.trad_psbl_qty2)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const lendableByCompany: RealOnlyEndpoint<LendableByCompanyParams, LendableByCompanyResult> =
  /* @__PURE__ */ endpoint(spec)
