import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.creditByCompany',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/credit-by-company',
  tr: { real: 'FHPST04770000', paper: null },
  lane: 'quote',
  params: {
    /** 순위 정렬 구분 코드 · sort order */
    fid_rank_sort_cls_code: { '0': '코드순', '1': '이름순' },
    /** 선택 여부 · stocks that can be ordered on credit, or cannot */
    fid_slct_yn: { '0': '신용주문가능', '1': '신용주문불가' },
    /** 입력 종목코드 (0000 전체, 0001 거래소, 1001 코스닥, 2001 코스피200, 4001 KRX100 등) · market or index */
    fid_input_iscd: 'text',
    /** 조건 화면 분류 코드 · fixed */
    fid_cond_scr_div_code: { '20477': '기본값' },
    /** 조건 시장 분류 코드 · market; fixed */
    fid_cond_mrkt_div_code: { J: '주식' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 신용 비율 (%) · margin rate for credit */ crdt_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `creditByCompany`. */
export interface CreditByCompanyParams extends ParamsOf<typeof spec> {}
/** Answer of `creditByCompany`. */
export interface CreditByCompanyResult extends ResultOf<typeof spec> {}

/**
 * 국내주식 당사 신용가능종목 · stocks that can, or cannot, be bought on credit from this broker.
 *
 * 국내주식-111 · TR `FHPST04770000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { creditByCompany } from '@kis/rest/domestic-stock'
 *
 * const { output } = await creditByCompany(client, {
 *   fid_rank_sort_cls_code: '1',
 *   fid_slct_yn: '0',
 *   fid_input_iscd: '0000',
 * })
 * for (const row of output) console.log(row.stck_shrn_iscd, row.crdt_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const creditByCompany: RealOnlyEndpoint<CreditByCompanyParams, CreditByCompanyResult> =
  /* @__PURE__ */ endpoint(spec)
