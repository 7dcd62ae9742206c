import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquirePeriodProfit',
  method: 'GET',
  path: '/uapi/overseas-stock/v1/trading/inquire-period-profit',
  tr: { real: 'TTTS3039R', paper: null },
  lane: 'account',
  account: true,
  paging: { cursor: { CTX_AREA_FK200: 'ctx_area_fk200', CTX_AREA_NK200: 'ctx_area_nk200' } },
  params: {
    /** 해외거래소코드 · market; left out: all */
    OVRS_EXCG_CD: { NASD: '미국', SEHK: '홍콩', SHAA: '중국', TKSE: '일본', HASE: '베트남', '': '전체' },
    /** 국가코드, 보통 공란 · country; usually left out */
    NATN_CD: 'text?',
    /** 통화코드 · currency; left out: all */
    CRCY_CD: { USD: '미국달러', HKD: '홍콩달러', CNY: '중국위안화', JPY: '일본엔화', VND: '베트남동', '': '전체' },
    /** 종목코드, 공란이면 전체 · symbol; left out: all */
    PDNO: 'text?',
    /** 조회시작일자 (YYYYMMDD) · first day */
    INQR_STRT_DT: 'date',
    /** 조회종료일자 (YYYYMMDD) · last day */
    INQR_END_DT: 'date',
    /** 원화외화구분코드 · foreign currency or won; elsewhere these codes mean the reverse */
    WCRC_FRCR_DVSN_CD: { '01': '외화', '02': '원화' },
    /** 연속조회검색조건200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_FK200: 'text?',
    /** 연속조회키200, 처음엔 공란 · cursor; `paginate` fills it */
    CTX_AREA_NK200: 'text?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 매매일 · day of the trade */ trad_day: 'date?',
        /** 해외상품번호 · symbol */ ovrs_pdno: 'text',
        /** 해외종목명 · name of the stock */ ovrs_item_name: 'text?',
        /** 매도청산수량 (주) · quantity sold */ slcl_qty: 'int?',
        /** 매입평균가격 · average cost */ pchs_avg_pric: 'decimal?',
        /** 외화매입금액 · cost */ frcr_pchs_amt1: 'decimal?',
        /** 평균매도단가 · average price of the sales */ avg_sll_unpr: 'decimal?',
        /** 외화매도금액합계 · amount sold */ frcr_sll_amt_smtl1: 'decimal?',
        /** 주식매도제비용 · fees and taxes of the sale */ stck_sll_tlex: 'decimal?',
        /** 해외실현손익금액 · realised profit */ ovrs_rlzt_pfls_amt: 'decimal?',
        /** 수익률 (%) · return */ pftrt: 'decimal?',
        /** 환율 (원) · exchange rate */ exrt: 'decimal?',
        /** 해외거래소코드 · exchange */ ovrs_excg_cd: 'text?',
        /** 최초고시환율 (원) · first exchange rate of the day */ frst_bltn_exrt: 'decimal?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 주식매도금액합계 · all sales */ stck_sll_amt_smtl: 'decimal?',
        /** 주식매수금액합계 · all purchases */ stck_buy_amt_smtl: 'decimal?',
        /** 합계수수료 · all fees */ smtl_fee1: 'decimal?',
        /** 정산지급금액 · net amount settled */ excc_dfrm_amt: 'decimal?',
        /** 해외실현손익총금액 · realised profit in all */ ovrs_rlzt_pfls_tot_amt: 'decimal?',
        /** 총수익률 (%) · total return */ tot_pftrt: 'decimal?',
        /** 기준일자 · reference day */ bass_dt: 'date?',
        /** 환율 (원) · exchange rate */ exrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePeriodProfit`. */
export interface InquirePeriodProfitParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePeriodProfit`. */
export interface InquirePeriodProfitResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 기간손익 · realised overseas profit of an account in a period.
 *
 * v1_해외주식-032 · TR `TTTS3039R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 (paged)
 *
 * `output1` 매도 목록 (sales), `output2` 합계, 한 건 (totals). Amounts in the currency that `WCRC_FRCR_DVSN_CD` asks for. 공식 예시 없음 (no
 * official example): the reply fields of the cursors are inferred.
 *
 * @example
 * import { paginate } from '@kis/rest'
 * import { inquirePeriodProfit } from '@kis/rest/overseas-stock'
 *
 * const pages = paginate(inquirePeriodProfit, client, {
 *   INQR_STRT_DT: '20260301',
 *   INQR_END_DT: '20260331',
 *   WCRC_FRCR_DVSN_CD: '01',
 * })
 * for await (const row of pages.items('output1')) console.log(row.ovrs_pdno, row.ovrs_rlzt_pfls_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 주문/계좌
 */
export const inquirePeriodProfit: RealOnlyEndpoint<InquirePeriodProfitParams, InquirePeriodProfitResult> =
  /* @__PURE__ */ endpoint(spec)
