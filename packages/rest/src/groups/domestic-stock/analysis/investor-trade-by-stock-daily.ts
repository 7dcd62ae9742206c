import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.investorTradeByStockDaily',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/investor-trade-by-stock-daily',
  tr: { real: 'FHPTJ04160001', paper: null },
  lane: 'quote',
  paging: { cursor: {} },
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 입력 날짜1 (YYYYMMDD) · day to read back from */
    FID_INPUT_DATE_1: 'date',
    /** 수정주가 원주가 가격, 공란 · always blank */
    FID_ORG_ADJ_PRC: { '': '공란' },
    /** 기타 구분 코드, 문서는 1, 공식 예시는 공란 · `1` in the document, blank in the official example */
    FID_ETC_CLS_CODE: { '1': '기본값', '': '공란' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전일 거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 대표 시장 한글 명 · market or main index */ rprs_mrkt_kor_name: 'text?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 영업 일자 · trading day */ stck_bsop_date: 'date?',
        /** 주식 종가 (원) · close */ stck_clpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 외국인 순매수 수량 (주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 외국인 등록 순매수 수량 (주) · net buying by registered foreigners, quantity */ frgn_reg_ntby_qty: 'int?',
        /** 외국인 비등록 순매수 수량 (주) · net buying by unregistered foreigners, quantity */
        frgn_nreg_ntby_qty: 'int?',
        /** 개인 순매수 수량 (주) · net buying by individuals */ prsn_ntby_qty: 'int?',
        /** 기관계 순매수 수량 (주) · net buying by institutions */ orgn_ntby_qty: 'int?',
        /** 증권 순매수 수량 (주) · net buying by securities firms, quantity */ scrt_ntby_qty: 'int?',
        /** 투자신탁 순매수 수량 (주) · net buying by investment trusts, quantity */ ivtr_ntby_qty: 'int?',
        /** 사모 펀드 순매수 거래량 (주) · net buying by private funds, volume */ pe_fund_ntby_vol: 'int?',
        /** 은행 순매수 수량 (주) · net buying by banks, quantity */ bank_ntby_qty: 'int?',
        /** 보험 순매수 수량 (주) · net buying by insurers, quantity */ insu_ntby_qty: 'int?',
        /** 종금 순매수 수량 (주) · net buying by merchant banks, quantity */ mrbn_ntby_qty: 'int?',
        /** 기금 순매수 수량 (주) · net buying by pension funds, quantity */ fund_ntby_qty: 'int?',
        /** 기타 순매수 수량 (주) · net buying by others, quantity */ etc_ntby_qty: 'int?',
        /** 기타 법인 순매수 거래량 (주) · net buying by other corporations, volume */ etc_corp_ntby_vol: 'int?',
        /** 기타 단체 순매수 거래량 (주) · net buying by other organisations, volume */ etc_orgt_ntby_vol: 'int?',
        /** 외국인 등록 순매수 대금 (백만원) · net buying by registered foreigners, amount */
        frgn_reg_ntby_pbmn: 'int?',
        /** 외국인 순매수 거래 대금 (백만원) · net buying by foreigners, amount */ frgn_ntby_tr_pbmn: 'int?',
        /** 외국인 비등록 순매수 대금 (백만원) · net buying by unregistered foreigners, amount */
        frgn_nreg_ntby_pbmn: 'int?',
        /** 개인 순매수 거래 대금 (백만원) · net buying by individuals, amount */ prsn_ntby_tr_pbmn: 'int?',
        /** 기관계 순매수 거래 대금 (백만원) · net buying by institutions, amount */ orgn_ntby_tr_pbmn: 'int?',
        /** 증권 순매수 거래 대금 (백만원) · net buying by securities firms, amount */ scrt_ntby_tr_pbmn: 'int?',
        /** 사모 펀드 순매수 거래 대금 (백만원) · net buying by private funds, amount */ pe_fund_ntby_tr_pbmn: 'int?',
        /** 투자신탁 순매수 거래 대금 (백만원) · net buying by investment trusts, amount */ ivtr_ntby_tr_pbmn: 'int?',
        /** 은행 순매수 거래 대금 (백만원) · net buying by banks, amount */ bank_ntby_tr_pbmn: 'int?',
        /** 보험 순매수 거래 대금 (백만원) · net buying by insurers, amount */ insu_ntby_tr_pbmn: 'int?',
        /** 종금 순매수 거래 대금 (백만원) · net buying by merchant banks, amount */ mrbn_ntby_tr_pbmn: 'int?',
        /** 기금 순매수 거래 대금 (백만원) · net buying by pension funds, amount */ fund_ntby_tr_pbmn: 'int?',
        /** 기타 순매수 거래 대금 (백만원) · net buying by others, amount */ etc_ntby_tr_pbmn: 'int?',
        /** 기타 법인 순매수 거래 대금 (백만원) · net buying by other corporations, amount */
        etc_corp_ntby_tr_pbmn: 'int?',
        /** 기타 단체 순매수 거래 대금 (백만원) · net buying by other organisations, amount */
        etc_orgt_ntby_tr_pbmn: 'int?',
        /** 외국인 매도 거래량 (주) · selling by foreigners, volume */ frgn_seln_vol: 'int?',
        /** 외국인 매수 거래량 (주) · buying by foreigners, volume */ frgn_shnu_vol: 'int?',
        /** 외국인 매도 거래 대금 (백만원) · selling by foreigners, amount */ frgn_seln_tr_pbmn: 'int?',
        /** 외국인 매수 거래 대금 (백만원) · buying by foreigners, amount */ frgn_shnu_tr_pbmn: 'int?',
        /** 외국인 등록 매도 수량 (주) · selling by registered foreigners, quantity */ frgn_reg_askp_qty: 'int?',
        /** 외국인 등록 매수 수량 (주) · buying by registered foreigners, quantity */ frgn_reg_bidp_qty: 'int?',
        /** 외국인 등록 매도 대금 (백만원) · selling by registered foreigners, amount */ frgn_reg_askp_pbmn: 'int?',
        /** 외국인 등록 매수 대금 (백만원) · buying by registered foreigners, amount */ frgn_reg_bidp_pbmn: 'int?',
        /** 외국인 비등록 매도 수량 (주) · selling by unregistered foreigners, quantity */ frgn_nreg_askp_qty: 'int?',
        /** 외국인 비등록 매수 수량 (주) · buying by unregistered foreigners, quantity */ frgn_nreg_bidp_qty: 'int?',
        /** 외국인 비등록 매도 대금 (백만원) · selling by unregistered foreigners, amount */
        frgn_nreg_askp_pbmn: 'int?',
        /** 외국인 비등록 매수 대금 (백만원) · buying by unregistered foreigners, amount */ frgn_nreg_bidp_pbmn: 'int?',
        /** 개인 매도 거래량 (주) · selling by individuals, volume */ prsn_seln_vol: 'int?',
        /** 개인 매수 거래량 (주) · buying by individuals, volume */ prsn_shnu_vol: 'int?',
        /** 개인 매도 거래 대금 (백만원) · selling by individuals, amount */ prsn_seln_tr_pbmn: 'int?',
        /** 개인 매수 거래 대금 (백만원) · buying by individuals, amount */ prsn_shnu_tr_pbmn: 'int?',
        /** 기관계 매도 거래량 (주) · selling by institutions, volume */ orgn_seln_vol: 'int?',
        /** 기관계 매수 거래량 (주) · buying by institutions, volume */ orgn_shnu_vol: 'int?',
        /** 기관계 매도 거래 대금 (백만원) · selling by institutions, amount */ orgn_seln_tr_pbmn: 'int?',
        /** 기관계 매수 거래 대금 (백만원) · buying by institutions, amount */ orgn_shnu_tr_pbmn: 'int?',
        /** 증권 매도 거래량 (주) · selling by securities firms, volume */ scrt_seln_vol: 'int?',
        /** 증권 매수 거래량 (주) · buying by securities firms, volume */ scrt_shnu_vol: 'int?',
        /** 증권 매도 거래 대금 (백만원) · selling by securities firms, amount */ scrt_seln_tr_pbmn: 'int?',
        /** 증권 매수 거래 대금 (백만원) · buying by securities firms, amount */ scrt_shnu_tr_pbmn: 'int?',
        /** 투자신탁 매도 거래량 (주) · selling by investment trusts, volume */ ivtr_seln_vol: 'int?',
        /** 투자신탁 매수 거래량 (주) · buying by investment trusts, volume */ ivtr_shnu_vol: 'int?',
        /** 투자신탁 매도 거래 대금 (백만원) · selling by investment trusts, amount */ ivtr_seln_tr_pbmn: 'int?',
        /** 투자신탁 매수 거래 대금 (백만원) · buying by investment trusts, amount */ ivtr_shnu_tr_pbmn: 'int?',
        /** 사모 펀드 매도 거래 대금 (백만원) · selling by private funds, amount */ pe_fund_seln_tr_pbmn: 'int?',
        /** 사모 펀드 매도 거래량 (주) · selling by private funds, volume */ pe_fund_seln_vol: 'int?',
        /** 사모 펀드 매수 거래 대금 (백만원) · buying by private funds, amount */ pe_fund_shnu_tr_pbmn: 'int?',
        /** 사모 펀드 매수 거래량 (주) · buying by private funds, volume */ pe_fund_shnu_vol: 'int?',
        /** 은행 매도 거래량 (주) · selling by banks, volume */ bank_seln_vol: 'int?',
        /** 은행 매수 거래량 (주) · buying by banks, volume */ bank_shnu_vol: 'int?',
        /** 은행 매도 거래 대금 (백만원) · selling by banks, amount */ bank_seln_tr_pbmn: 'int?',
        /** 은행 매수 거래 대금 (백만원) · buying by banks, amount */ bank_shnu_tr_pbmn: 'int?',
        /** 보험 매도 거래량 (주) · selling by insurers, volume */ insu_seln_vol: 'int?',
        /** 보험 매수 거래량 (주) · buying by insurers, volume */ insu_shnu_vol: 'int?',
        /** 보험 매도 거래 대금 (백만원) · selling by insurers, amount */ insu_seln_tr_pbmn: 'int?',
        /** 보험 매수 거래 대금 (백만원) · buying by insurers, amount */ insu_shnu_tr_pbmn: 'int?',
        /** 종금 매도 거래량 (주) · selling by merchant banks, volume */ mrbn_seln_vol: 'int?',
        /** 종금 매수 거래량 (주) · buying by merchant banks, volume */ mrbn_shnu_vol: 'int?',
        /** 종금 매도 거래 대금 (백만원) · selling by merchant banks, amount */ mrbn_seln_tr_pbmn: 'int?',
        /** 종금 매수 거래 대금 (백만원) · buying by merchant banks, amount */ mrbn_shnu_tr_pbmn: 'int?',
        /** 기금 매도 거래량 (주) · selling by pension funds, volume */ fund_seln_vol: 'int?',
        /** 기금 매수 거래량 (주) · buying by pension funds, volume */ fund_shnu_vol: 'int?',
        /** 기금 매도 거래 대금 (백만원) · selling by pension funds, amount */ fund_seln_tr_pbmn: 'int?',
        /** 기금 매수 거래 대금 (백만원) · buying by pension funds, amount */ fund_shnu_tr_pbmn: 'int?',
        /** 기타 매도 거래량 (주) · selling by others, volume */ etc_seln_vol: 'int?',
        /** 기타 매수 거래량 (주) · buying by others, volume */ etc_shnu_vol: 'int?',
        /** 기타 매도 거래 대금 (백만원) · selling by others, amount */ etc_seln_tr_pbmn: 'int?',
        /** 기타 매수 거래 대금 (백만원) · buying by others, amount */ etc_shnu_tr_pbmn: 'int?',
        /** 기타 단체 매도 거래량 (주) · selling by other organisations, volume */ etc_orgt_seln_vol: 'int?',
        /** 기타 단체 매수 거래량 (주) · buying by other organisations, volume */ etc_orgt_shnu_vol: 'int?',
        /** 기타 단체 매도 거래 대금 (백만원) · selling by other organisations, amount */ etc_orgt_seln_tr_pbmn: 'int?',
        /** 기타 단체 매수 거래 대금 (백만원) · buying by other organisations, amount */ etc_orgt_shnu_tr_pbmn: 'int?',
        /** 기타 법인 매도 거래량 (주) · selling by other corporations, volume */ etc_corp_seln_vol: 'int?',
        /** 기타 법인 매수 거래량 (주) · buying by other corporations, volume */ etc_corp_shnu_vol: 'int?',
        /** 기타 법인 매도 거래 대금 (백만원) · selling by other corporations, amount */ etc_corp_seln_tr_pbmn: 'int?',
        /** 기타 법인 매수 거래 대금 (백만원) · buying by other corporations, amount */ etc_corp_shnu_tr_pbmn: 'int?',
        /** BOLD 여부 · to be printed in bold */ bold_yn: 'flag?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `investorTradeByStockDaily`. */
export interface InvestorTradeByStockDailyParams extends ParamsOf<typeof spec> {}
/** Answer of `investorTradeByStockDaily`. */
export interface InvestorTradeByStockDailyResult extends ResultOf<typeof spec> {}

/**
 * 종목별 투자자매매동향(일별) · trading of a stock by kind of investor, by day.
 *
 * 공식 번호 없음 · TR `FHPTJ04160001` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회는 헤더로만 (paged by the header alone)
 *
 * `output1` 단건 (one record), `output2` 목록 (list).
 *
 * 문서와 예시가 다름: 누적 거래 대금은 문서에 백만원, 예시에는 원 (turnover is in won in the example).
 *
 * @example
 * import { investorTradeByStockDaily } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await investorTradeByStockDaily(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '005930',
 *   FID_INPUT_DATE_1: '20250811',
 * })
 * for (const row of output2) console.log(row.stck_bsop_date, row.frgn_ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const investorTradeByStockDaily: RealOnlyEndpoint<
  InvestorTradeByStockDailyParams,
  InvestorTradeByStockDailyResult
> = /* @__PURE__ */ endpoint(spec)
