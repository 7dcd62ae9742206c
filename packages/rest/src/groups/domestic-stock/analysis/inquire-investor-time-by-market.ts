import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireInvestorTimeByMarket',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-investor-time-by-market',
  tr: { real: 'FHPTJ04030000', paper: null },
  lane: 'quote',
  params: {
    /** 시장구분, 아래 표 · market, see below */
    FID_INPUT_ISCD: 'text',
    /** 업종구분, 아래 표 · index or product, see below */
    FID_INPUT_ISCD_2: 'text',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 외국인 매도 거래량 (천주) · selling by foreigners, volume */ frgn_seln_vol: 'int?',
        /** 외국인 매수 거래량 (천주) · buying by foreigners, volume */ frgn_shnu_vol: 'int?',
        /** 외국인 순매수 수량 (천주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 외국인 매도 거래 대금 (백만원) · selling by foreigners, amount */ frgn_seln_tr_pbmn: 'int?',
        /** 외국인 매수 거래 대금 (백만원) · buying by foreigners, amount */ frgn_shnu_tr_pbmn: 'int?',
        /** 외국인 순매수 거래 대금 (백만원) · net buying by foreigners, amount */ frgn_ntby_tr_pbmn: 'int?',
        /** 개인 매도 거래량 (천주) · selling by individuals, volume */ prsn_seln_vol: 'int?',
        /** 개인 매수 거래량 (천주) · buying by individuals, volume */ prsn_shnu_vol: 'int?',
        /** 개인 순매수 수량 (천주) · net buying by individuals */ prsn_ntby_qty: 'int?',
        /** 개인 매도 거래 대금 (백만원) · selling by individuals, amount */ prsn_seln_tr_pbmn: 'int?',
        /** 개인 매수 거래 대금 (백만원) · buying by individuals, amount */ prsn_shnu_tr_pbmn: 'int?',
        /** 개인 순매수 거래 대금 (백만원) · net buying by individuals, amount */ prsn_ntby_tr_pbmn: 'int?',
        /** 기관계 매도 거래량 (천주) · selling by institutions, volume */ orgn_seln_vol: 'int?',
        /** 기관계 매수 거래량 (천주) · buying by institutions, volume */ orgn_shnu_vol: 'int?',
        /** 기관계 순매수 수량 (천주) · net buying by institutions */ orgn_ntby_qty: 'int?',
        /** 기관계 매도 거래 대금 (백만원) · selling by institutions, amount */ orgn_seln_tr_pbmn: 'int?',
        /** 기관계 매수 거래 대금 (백만원) · buying by institutions, amount */ orgn_shnu_tr_pbmn: 'int?',
        /** 기관계 순매수 거래 대금 (백만원) · net buying by institutions, amount */ orgn_ntby_tr_pbmn: 'int?',
        /** 증권 매도 거래량 (천주) · selling by securities firms, volume */ scrt_seln_vol: 'int?',
        /** 증권 매수 거래량 (천주) · buying by securities firms, volume */ scrt_shnu_vol: 'int?',
        /** 증권 순매수 수량 (천주) · net buying by securities firms, quantity */ scrt_ntby_qty: 'int?',
        /** 증권 매도 거래 대금 (백만원) · selling by securities firms, amount */ scrt_seln_tr_pbmn: 'int?',
        /** 증권 매수 거래 대금 (백만원) · buying by securities firms, amount */ scrt_shnu_tr_pbmn: 'int?',
        /** 증권 순매수 거래 대금 (백만원) · net buying by securities firms, amount */ scrt_ntby_tr_pbmn: 'int?',
        /** 투자신탁 매도 거래량 (천주) · selling by investment trusts, volume */ ivtr_seln_vol: 'int?',
        /** 투자신탁 매수 거래량 (천주) · buying by investment trusts, volume */ ivtr_shnu_vol: 'int?',
        /** 투자신탁 순매수 수량 (천주) · net buying by investment trusts, quantity */ ivtr_ntby_qty: 'int?',
        /** 투자신탁 매도 거래 대금 (백만원) · selling by investment trusts, amount */ ivtr_seln_tr_pbmn: 'int?',
        /** 투자신탁 매수 거래 대금 (백만원) · buying by investment trusts, amount */ ivtr_shnu_tr_pbmn: 'int?',
        /** 투자신탁 순매수 거래 대금 (백만원) · net buying by investment trusts, amount */ ivtr_ntby_tr_pbmn: 'int?',
        /** 사모 펀드 매도 거래 대금 (백만원) · selling by private funds, amount */ pe_fund_seln_tr_pbmn: 'int?',
        /** 사모 펀드 매도 거래량 (천주) · selling by private funds, volume */ pe_fund_seln_vol: 'int?',
        /** 사모 펀드 순매수 거래량 (천주) · net buying by private funds, volume */ pe_fund_ntby_vol: 'int?',
        /** 사모 펀드 매수 거래 대금 (백만원) · buying by private funds, amount */ pe_fund_shnu_tr_pbmn: 'int?',
        /** 사모 펀드 매수 거래량 (천주) · buying by private funds, volume */ pe_fund_shnu_vol: 'int?',
        /** 사모 펀드 순매수 거래 대금 (백만원) · net buying by private funds, amount */ pe_fund_ntby_tr_pbmn: 'int?',
        /** 은행 매도 거래량 (천주) · selling by banks, volume */ bank_seln_vol: 'int?',
        /** 은행 매수 거래량 (천주) · buying by banks, volume */ bank_shnu_vol: 'int?',
        /** 은행 순매수 수량 (천주) · net buying by banks, quantity */ bank_ntby_qty: 'int?',
        /** 은행 매도 거래 대금 (백만원) · selling by banks, amount */ bank_seln_tr_pbmn: 'int?',
        /** 은행 매수 거래 대금 (백만원) · buying by banks, amount */ bank_shnu_tr_pbmn: 'int?',
        /** 은행 순매수 거래 대금 (백만원) · net buying by banks, amount */ bank_ntby_tr_pbmn: 'int?',
        /** 보험 매도 거래량 (천주) · selling by insurers, volume */ insu_seln_vol: 'int?',
        /** 보험 매수 거래량 (천주) · buying by insurers, volume */ insu_shnu_vol: 'int?',
        /** 보험 순매수 수량 (천주) · net buying by insurers, quantity */ insu_ntby_qty: 'int?',
        /** 보험 매도 거래 대금 (백만원) · selling by insurers, amount */ insu_seln_tr_pbmn: 'int?',
        /** 보험 매수 거래 대금 (백만원) · buying by insurers, amount */ insu_shnu_tr_pbmn: 'int?',
        /** 보험 순매수 거래 대금 (백만원) · net buying by insurers, amount */ insu_ntby_tr_pbmn: 'int?',
        /** 종금 매도 거래량 (천주) · selling by merchant banks, volume */ mrbn_seln_vol: 'int?',
        /** 종금 매수 거래량 (천주) · buying by merchant banks, volume */ mrbn_shnu_vol: 'int?',
        /** 종금 순매수 수량 (천주) · net buying by merchant banks, quantity */ mrbn_ntby_qty: 'int?',
        /** 종금 매도 거래 대금 (백만원) · selling by merchant banks, amount */ mrbn_seln_tr_pbmn: 'int?',
        /** 종금 매수 거래 대금 (백만원) · buying by merchant banks, amount */ mrbn_shnu_tr_pbmn: 'int?',
        /** 종금 순매수 거래 대금 (백만원) · net buying by merchant banks, amount */ mrbn_ntby_tr_pbmn: 'int?',
        /** 기금 매도 거래량 (천주) · selling by pension funds, volume */ fund_seln_vol: 'int?',
        /** 기금 매수 거래량 (천주) · buying by pension funds, volume */ fund_shnu_vol: 'int?',
        /** 기금 순매수 수량 (천주) · net buying by pension funds, quantity */ fund_ntby_qty: 'int?',
        /** 기금 매도 거래 대금 (백만원) · selling by pension funds, amount */ fund_seln_tr_pbmn: 'int?',
        /** 기금 매수 거래 대금 (백만원) · buying by pension funds, amount */ fund_shnu_tr_pbmn: 'int?',
        /** 기금 순매수 거래 대금 (백만원) · net buying by pension funds, amount */ fund_ntby_tr_pbmn: 'int?',
        /** 기타 단체 매도 거래량 (천주) · selling by other organisations, volume */ etc_orgt_seln_vol: 'int?',
        /** 기타 단체 매수 거래량 (천주) · buying by other organisations, volume */ etc_orgt_shnu_vol: 'int?',
        /** 기타 단체 순매수 거래량 (천주) · net buying by other organisations, volume */ etc_orgt_ntby_vol: 'int?',
        /** 기타 단체 매도 거래 대금 (백만원) · selling by other organisations, amount */ etc_orgt_seln_tr_pbmn: 'int?',
        /** 기타 단체 매수 거래 대금 (백만원) · buying by other organisations, amount */ etc_orgt_shnu_tr_pbmn: 'int?',
        /** 기타 단체 순매수 거래 대금 (백만원) · net buying by other organisations, amount */
        etc_orgt_ntby_tr_pbmn: 'int?',
        /** 기타 법인 매도 거래량 (천주) · selling by other corporations, volume */ etc_corp_seln_vol: 'int?',
        /** 기타 법인 매수 거래량 (천주) · buying by other corporations, volume */ etc_corp_shnu_vol: 'int?',
        /** 기타 법인 순매수 거래량 (천주) · net buying by other corporations, volume */ etc_corp_ntby_vol: 'int?',
        /** 기타 법인 매도 거래 대금 (백만원) · selling by other corporations, amount */ etc_corp_seln_tr_pbmn: 'int?',
        /** 기타 법인 매수 거래 대금 (백만원) · buying by other corporations, amount */ etc_corp_shnu_tr_pbmn: 'int?',
        /** 기타 법인 순매수 거래 대금 (백만원) · net buying by other corporations, amount */
        etc_corp_ntby_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireInvestorTimeByMarket`. */
export interface InquireInvestorTimeByMarketParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireInvestorTimeByMarket`. */
export interface InquireInvestorTimeByMarketResult extends ResultOf<typeof spec> {}

/**
 * 시장별 투자자매매동향(시세) · trading of a market by kind of investor, now.
 *
 * v1_국내주식-074 · TR `FHPTJ04030000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `FID_INPUT_ISCD` › `FID_INPUT_ISCD_2`: `KSP` 코스피 › `0001` 등 업종, `KSQ` 코스닥 › `1001` 등 업종, `K2I` 코스피200 › `F001` 선물 `OC01` 콜 `OP01` 풋,
 * `999` › `S001` 주식선물, `ETF` › `T000`, `ELW` › `W000`, `ETN` › `E199`, `MKI` 미니 › `F004` `OC02` `OP02`, `WKM` 위클리(월) › `OC05` `OP05`,
 * `WKI` 위클리(목) › `OC04` `OP04`, `KQI` 코스닥150 › `F002` `OC03` `OP03`. 파생상품의 수량은 계약 (derivatives count contracts).
 *
 * @example
 * import { inquireInvestorTimeByMarket } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireInvestorTimeByMarket(client, { FID_INPUT_ISCD: 'KSP', FID_INPUT_ISCD_2: '0001' })
 * for (const row of output) console.log(row.frgn_ntby_qty, row.orgn_ntby_qty)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const inquireInvestorTimeByMarket: RealOnlyEndpoint<
  InquireInvestorTimeByMarketParams,
  InquireInvestorTimeByMarketResult
> = /* @__PURE__ */ endpoint(spec)
