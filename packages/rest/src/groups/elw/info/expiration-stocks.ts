import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.expirationStocks',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/expiration-stocks',
  tr: { real: 'FHKEW154700C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11547': '기본값' },
    /** 입력 날짜1 (YYYYMMDD) · first day */
    FID_INPUT_DATE_1: 'date',
    /** 입력 날짜2 (YYYYMMDD) · last day */
    FID_INPUT_DATE_2: 'date',
    /** 분류구분코드 · call or put */
    FID_DIV_CLS_CODE: { '0': '콜', '1': '풋', '2': '전체' },
    /** 기타구분코드 · not documented */
    FID_ETC_CLS_CODE: 'text?',
    /** 기초자산입력종목코드 (000000 전체, 2001 KOSPI 200 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 발행회사코드 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋증권 등) · issuing company, code */
    FID_INPUT_ISCD_2: 'text',
    /** 결제방법 (일반/조기종료) · ordinary or early knock-out */
    FID_BLNG_CLS_CODE: { '0': '전체', '1': '일반', '2': '조기종료' },
    /** 입력 옵션1 · not documented */
    FID_INPUT_OPTION_1: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** ELW한글종목명 · name of the ELW */ elw_kor_isnm: 'text?',
        /** 기초자산종목명 · name of the underlying */ unas_isnm: 'text?',
        /** 기초자산현재가 · price of the underlying */ unas_prpr: 'decimal?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 주식상장일자 · listing day */ stck_lstn_date: 'date?',
        /** 주식최종거래일자 · last trading day */ stck_last_tr_date: 'date?',
        /** 총상환금액 (원) · total redemption amount */ total_rdmp_amt: 'int?',
        /** 상환금액 · redemption amount */ rdmp_amt: 'int?',
        /** 상장주수 · shares listed */ lstn_stcn: 'int?',
        /** LP보유량 · held by the liquidity provider */ lp_hvol: 'int?',
        /** 확정지급가격 · fixed payout */ ccls_paym_prc: 'int?',
        /** 만기평가금액 · value at maturity */ mtrt_vltn_amt: 'int?',
        /** 행사기간종료일자 · last day of the exercise period */ evnt_prd_fin_date: 'date?',
        /** 결제일자 · settlement day */ stlm_date: 'date?',
        /** 발행가격 (원) · issue price */ pblc_prc: 'int?',
        /** 기초자산단축종목코드 · code of the underlying */ unas_shrn_iscd: 'text',
        /** 표준종목코드 · standard code (ISIN) */ stnd_iscd: 'text?',
        /** 상환청구금액 · redemption amount claimed */ rdmp_ask_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `expirationStocks`. */
export interface ExpirationStocksParams extends ParamsOf<typeof spec> {}
/** Answer of `expirationStocks`. */
export interface ExpirationStocksResult extends ResultOf<typeof spec> {}

/**
 * ELW 만기예정/만기종목 · ELWs that expire or have expired.
 *
 * 국내주식-184 · TR `FHKEW154700C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { expirationStocks } from '@kis/rest/elw'
 *
 * const { output } = await expirationStocks(client, {
 *   FID_INPUT_DATE_1: '20260301',
 *   FID_INPUT_DATE_2: '20260331',
 *   FID_DIV_CLS_CODE: '2',
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD_2: '00000',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.elw_kor_isnm, row.stck_last_tr_date)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const expirationStocks: RealOnlyEndpoint<ExpirationStocksParams, ExpirationStocksResult> =
  /* @__PURE__ */ endpoint(spec)
