import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'etfEtn.inquireComponentStockPrice',
  method: 'GET',
  path: '/uapi/etfetn/v1/quotations/inquire-component-stock-price',
  tr: { real: 'FHKST121600C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 입력종목코드 · code of the ETF */
    FID_INPUT_ISCD: 'text',
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11216': '기본값' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** ETF구성종목시가총액 (만원) · value of all holdings in one creation unit */ etf_cnfg_issu_avls: 'int?',
        /** NAV (원) · net asset value per share */ nav: 'decimal?',
        /** NAV 전일 대비 부호 · direction of the change of the NAV */ nav_prdy_vrss_sign: 'sign?',
        /** NAV 전일 대비 (원) · change of the NAV */ nav_prdy_vrss: 'decimal?',
        /** NAV 전일 대비율 (%) · change of the NAV */ nav_prdy_ctrt: 'decimal?',
        /** ETF 순자산 총액 (억 원) · net assets of the ETF */ etf_ntas_ttam: 'int?',
        /** NAV 전일종가 (원) · previous NAV */ prdy_clpr_nav: 'decimal?',
        /** NAV 시가 (원) · open of the NAV */ oprc_nav: 'decimal?',
        /** NAV 고가 (원) · high of the NAV */ hprc_nav: 'decimal?',
        /** NAV 저가 (원) · low of the NAV */ lprc_nav: 'decimal?',
        /** ETF CU 단위 증권 수 (주) · ETF shares per creation unit */ etf_cu_unit_scrt_cnt: 'int?',
        /** ETF 구성 종목 수 (종목) · number of holdings */ etf_cnfg_issu_cnt: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 주식 단축 종목코드 · code of the holding */ stck_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the holding */ hts_kor_isnm: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 당일 등락 비율 (%) · high less low of the day, against the previous close */ tday_rsfl_rate: 'decimal?',
        /** 전일 대비 거래량 (주) · volume less that of the previous day */ prdy_vrss_vol: 'int?',
        /** 거래대금회전율 (%) · turnover against market capitalisation */ tr_pbmn_tnrt: 'decimal?',
        /** HTS 시가총액 (억 원) · market capitalisation */ hts_avls: 'int?',
        /** ETF구성종목시가총액 (원) · value of the holding in one creation unit */ etf_cnfg_issu_avls: 'int?',
        /** ETF구성종목비중 (%) · weight in the ETF */ etf_cnfg_issu_rlim: 'decimal?',
        /** ETF구성종목내평가금액 (원) · the same at the previous close */ etf_vltn_amt: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireComponentStockPrice`. */
export interface InquireComponentStockPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireComponentStockPrice`. */
export interface InquireComponentStockPriceResult extends ResultOf<typeof spec> {}

/**
 * ETF 구성종목시세 · prices of the stocks that an ETF holds.
 *
 * 국내주식-073 · TR `FHKST121600C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` ETF (the ETF), `output2` 구성종목 (holdings).
 *
 * @example
 * import { inquireComponentStockPrice } from '@kis/rest/etf-etn'
 *
 * const { output2 } = await inquireComponentStockPrice(client, { FID_INPUT_ISCD: '069500' })
 * for (const row of output2) console.log(row.hts_kor_isnm, row.etf_cnfg_issu_rlim)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const inquireComponentStockPrice: RealOnlyEndpoint<
  InquireComponentStockPriceParams,
  InquireComponentStockPriceResult
> = /* @__PURE__ */ endpoint(spec)
