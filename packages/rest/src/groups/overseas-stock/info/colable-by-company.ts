import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.colableByCompany',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/colable-by-company',
  tr: { real: 'CTLN4050R', paper: null },
  lane: 'quote',
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: {
    /** 종목코드 · symbol such as `AAPL` */
    PDNO: 'text',
    /** 상품유형코드, 공란 · always blank */
    PRDT_TYPE_CD: { '': '공란' },
    /** 조회시작일자, 공란 · always blank */
    INQR_STRT_DT: { '': '공란' },
    /** 조회종료일자, 공란 · always blank */
    INQR_END_DT: { '': '공란' },
    /** 조회구분, 공란 · always blank */
    INQR_DVSN: { '': '공란' },
    /** 국가코드 · country */
    NATN_CD: { '840': '미국', '344': '홍콩', '156': '중국' },
    /** 조회순서구분 · sort order */
    INQR_SQN_DVSN: { '01': '이름순', '02': '코드순' },
    /** 비율구분코드, 공란 · always blank */
    RT_DVSN_CD: { '': '공란' },
    /** 비율, 공란 · always blank */
    RT: { '': '공란' },
    /** 대출가능여부, 공란 · always blank */
    LOAN_PSBL_YN: { '': '공란' },
    /** 연속조회검색조건100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK100: 'text?',
    /** 연속조회키100, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK100: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 종목코드 · symbol */ pdno: 'text',
        /** 해외종목명 · name of the stock */ ovrs_item_name: 'text?',
        /** 대출비율 (%) · loan against the value */ loan_rt: 'decimal?',
        /** 담보유지비율 (%) · collateral to be kept */ mgge_mntn_rt: 'decimal?',
        /** 담보확보비율 (%) · collateral to begin with */ mgge_ensu_rt: 'decimal?',
        /** 대출실행가능여부 · a loan can be made */ loan_exec_psbl_yn: 'flag?',
        /** 직원명 · employee who entered it */ stff_name: 'text?',
        /** 등록일자 · day of the entry */ erlm_dt: 'date?',
        /** 거래시장명 · name of the market */ tr_mket_name: 'text?',
        /** 통화코드 · currency */ crcy_cd: 'text?',
        /** 국가한글명 · country, in Korean */ natn_kor_name: 'text?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: 'text?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 대출가능종목수 · number of stocks accepted */ loan_psbl_item_num: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `colableByCompany`. */
export interface ColableByCompanyParams extends ParamsOf<typeof spec> {}
/** Answer of `colableByCompany`. */
export interface ColableByCompanyResult extends ResultOf<typeof spec> {}

/**
 * 당사 해외주식담보대출 가능 종목 · overseas stocks that the broker takes as collateral.
 *
 * 해외주식-051 · TR `CTLN4050R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 불확실 (paging uncertain)
 *
 * `output1` 종목 목록 (stocks), `output2` 개수 (count). The document denies paging, its example carries cursors (문서와 예시가 다름).
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { colableByCompany } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(colableByCompany, client, { PDNO: 'AMD', NATN_CD: '840', INQR_SQN_DVSN: '02' })
 * for await (const row of pages.items('output1')) console.log(row.pdno, row.loan_rt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 시세분석
 */
export const colableByCompany: RealOnlyEndpoint<ColableByCompanyParams, ColableByCompanyResult> =
  /* @__PURE__ */ endpoint(spec)
