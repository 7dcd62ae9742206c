import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireInvestorDailyByMarket',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-investor-daily-by-market',
  tr: { real: 'FHPTJ04040000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { U: '업종' },
    /** 업종코드 · index code such as `0001` */
    FID_INPUT_ISCD: 'text',
    /** 입력 날짜1 (YYYYMMDD) · day to read back from */
    FID_INPUT_DATE_1: 'date',
    /** 시장 (KSP 코스피, KSQ 코스닥 등) · market */
    FID_INPUT_ISCD_1: 'text',
    /** 입력 날짜2 (YYYYMMDD), 날짜1과 같게 · the same day as date 1 */
    FID_INPUT_DATE_2: 'date',
    /** 하위 분류코드 (업종분류코드) · index code again */
    FID_INPUT_ISCD_2: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
        /** 업종 지수 시가 · open of the index */ bstp_nmix_oprc: 'decimal?',
        /** 업종 지수 최고가 · high of the index */ bstp_nmix_hgpr: 'decimal?',
        /** 업종 지수 최저가 · low of the index */ bstp_nmix_lwpr: 'decimal?',
        /** 전일 종가 · previous close of the index */ stck_prdy_clpr: 'decimal?',
        /** 외국인 순매수 수량 (천주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 외국인 등록 순매수 수량 (천주) · net buying by registered foreigners, quantity */ frgn_reg_ntby_qty: 'int?',
        /** 외국인 비등록 순매수 수량 (천주) · net buying by unregistered foreigners, quantity */
        frgn_nreg_ntby_qty: 'int?',
        /** 개인 순매수 수량 (천주) · net buying by individuals */ prsn_ntby_qty: 'int?',
        /** 기관계 순매수 수량 (천주) · net buying by institutions */ orgn_ntby_qty: 'int?',
        /** 증권 순매수 수량 (천주) · net buying by securities firms, quantity */ scrt_ntby_qty: 'int?',
        /** 투자신탁 순매수 수량 (천주) · net buying by investment trusts, quantity */ ivtr_ntby_qty: 'int?',
        /** 사모 펀드 순매수 거래량 (천주) · net buying by private funds, volume */ pe_fund_ntby_vol: 'int?',
        /** 은행 순매수 수량 (천주) · net buying by banks, quantity */ bank_ntby_qty: 'int?',
        /** 보험 순매수 수량 (천주) · net buying by insurers, quantity */ insu_ntby_qty: 'int?',
        /** 종금 순매수 수량 (천주) · net buying by merchant banks, quantity */ mrbn_ntby_qty: 'int?',
        /** 기금 순매수 수량 (천주) · net buying by pension funds, quantity */ fund_ntby_qty: 'int?',
        /** 기타 순매수 수량 (천주) · net buying by others, quantity */ etc_ntby_qty: 'int?',
        /** 기타 단체 순매수 거래량 (천주) · net buying by other organisations, volume */ etc_orgt_ntby_vol: 'int?',
        /** 기타 법인 순매수 거래량 (천주) · net buying by other corporations, volume */ etc_corp_ntby_vol: 'int?',
        /** 외국인 순매수 거래 대금 (백만원) · net buying by foreigners, amount */ frgn_ntby_tr_pbmn: 'int?',
        /** 외국인 등록 순매수 대금 (백만원) · net buying by registered foreigners, amount */
        frgn_reg_ntby_pbmn: 'int?',
        /** 외국인 비등록 순매수 대금 (백만원) · net buying by unregistered foreigners, amount */
        frgn_nreg_ntby_pbmn: 'int?',
        /** 개인 순매수 거래 대금 (백만원) · net buying by individuals, amount */ prsn_ntby_tr_pbmn: 'int?',
        /** 기관계 순매수 거래 대금 (백만원) · net buying by institutions, amount */ orgn_ntby_tr_pbmn: 'int?',
        /** 증권 순매수 거래 대금 (백만원) · net buying by securities firms, amount */ scrt_ntby_tr_pbmn: 'int?',
        /** 투자신탁 순매수 거래 대금 (백만원) · net buying by investment trusts, amount */ ivtr_ntby_tr_pbmn: 'int?',
        /** 사모 펀드 순매수 거래 대금 (백만원) · net buying by private funds, amount */ pe_fund_ntby_tr_pbmn: 'int?',
        /** 은행 순매수 거래 대금 (백만원) · net buying by banks, amount */ bank_ntby_tr_pbmn: 'int?',
        /** 보험 순매수 거래 대금 (백만원) · net buying by insurers, amount */ insu_ntby_tr_pbmn: 'int?',
        /** 종금 순매수 거래 대금 (백만원) · net buying by merchant banks, amount */ mrbn_ntby_tr_pbmn: 'int?',
        /** 기금 순매수 거래 대금 (백만원) · net buying by pension funds, amount */ fund_ntby_tr_pbmn: 'int?',
        /** 기타 순매수 거래 대금 (백만원) · net buying by others, amount */ etc_ntby_tr_pbmn: 'int?',
        /** 기타 단체 순매수 거래 대금 (백만원) · net buying by other organisations, amount */
        etc_orgt_ntby_tr_pbmn: 'int?',
        /** 기타 법인 순매수 거래 대금 (백만원) · net buying by other corporations, amount */
        etc_corp_ntby_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireInvestorDailyByMarket`. */
export interface InquireInvestorDailyByMarketParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireInvestorDailyByMarket`. */
export interface InquireInvestorDailyByMarketResult extends ResultOf<typeof spec> {}

/**
 * 시장별 투자자매매동향(일별) · trading of a market by kind of investor, by day.
 *
 * 국내주식-075 · TR `FHPTJ04040000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquireInvestorDailyByMarket } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireInvestorDailyByMarket(client, {
 *   FID_INPUT_ISCD: '0001',
 *   FID_INPUT_DATE_1: '20240517',
 *   FID_INPUT_ISCD_1: 'KSP',
 *   FID_INPUT_DATE_2: '20240517',
 *   FID_INPUT_ISCD_2: '0001',
 * })
 * for (const row of output) console.log(row.stck_bsop_date, row.frgn_ntby_tr_pbmn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const inquireInvestorDailyByMarket: RealOnlyEndpoint<
  InquireInvestorDailyByMarketParams,
  InquireInvestorDailyByMarketResult
> = /* @__PURE__ */ endpoint(spec)
