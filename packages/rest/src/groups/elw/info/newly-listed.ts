import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.newlyListed',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/newly-listed',
  tr: { real: 'FHKEW154800C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11548': '기본값' },
    /** 분류구분코드 · call or put */
    FID_DIV_CLS_CODE: { '02': '전체', '00': '콜', '01': '풋' },
    /** 기초자산입력종목코드 (000000 전체, 2001 코스피200, 3003 코스닥150, 005930 삼성전자 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 입력종목코드2, 발행사 (00003 한국투자증권, 00017 KB증권, 00005 미래에셋증권 등) · issuer, code */
    FID_INPUT_ISCD_2: 'text',
    /** 입력날짜1 (YYYYMMDD) · reference day */
    FID_INPUT_DATE_1: 'date',
    /** 결재방법 (일반/조기종료) · ordinary or early knock-out */
    FID_BLNG_CLS_CODE: { '0': '전체', '1': '일반', '2': '조기종료' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식상장일자 · listing day */ stck_lstn_date: 'date?',
        /** ELW한글종목명 · name of the ELW */ elw_kor_isnm: 'text?',
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** 기초자산종목명 · name of the underlying */ unas_isnm: 'text?',
        /** 발행회사명 · issuing company */ pblc_co_name: 'text?',
        /** 상장주수 · shares listed */ lstn_stcn: 'int?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 주식최종거래일자 · last trading day */ stck_last_tr_date: 'date?',
        /** 조기종료발생기준가격 · knock-out barrier, in units of the underlying */ elw_ko_barrier: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `newlyListed`. */
export interface NewlyListedParams extends ParamsOf<typeof spec> {}
/** Answer of `newlyListed`. */
export interface NewlyListedResult extends ResultOf<typeof spec> {}

/**
 * ELW 신규상장종목 · newly listed ELWs.
 *
 * 국내주식-181 · TR `FHKEW154800C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { newlyListed } from '@kis/rest/elw'
 *
 * const { output } = await newlyListed(client, {
 *   FID_DIV_CLS_CODE: '02',
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD_2: '00003',
 *   FID_INPUT_DATE_1: '20240410',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.stck_lstn_date, row.elw_kor_isnm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const newlyListed: RealOnlyEndpoint<NewlyListedParams, NewlyListedResult> = /* @__PURE__ */ endpoint(spec)
