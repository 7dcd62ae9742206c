import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'etfEtn.inquirePrice',
  method: 'GET',
  path: '/uapi/etfetn/v1/quotations/inquire-price',
  tr: { real: 'FHPST02400000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 · code of the ETF or ETN */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전일 거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 주식 상한가 (원) · upper price limit */ stck_mxpr: 'int?',
        /** 주식 하한가 (원) · lower price limit */ stck_llam: 'int?',
        /** 주식 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 주식 시가 (원) · opening price */ stck_oprc: 'int?',
        /** 전일 종가 대비 시가 비율 (%) · open against the previous close */ prdy_clpr_vrss_oprc_rate: 'decimal?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 전일 종가 대비 최고가 비율 (%) · high against the previous close */ prdy_clpr_vrss_hgpr_rate: 'decimal?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 전일 종가 대비 최저가 비율 (%) · low against the previous close */ prdy_clpr_vrss_lwpr_rate: 'decimal?',
        /** 전일 최종 NAV (원) · previous NAV */ prdy_last_nav: 'decimal?',
        /** NAV (원) · net asset value per share */ nav: 'decimal?',
        /** NAV 전일 대비 (원) · change of the NAV */ nav_prdy_vrss: 'decimal?',
        /** NAV 전일 대비 부호 · direction of the change of the NAV */ nav_prdy_vrss_sign: 'sign?',
        /** NAV 전일 대비율 (%) · change of the NAV */ nav_prdy_ctrt: 'decimal?',
        /** 추적 오차율 (%) · tracking error */ trc_errt: 'decimal?',
        /** 주식 기준가 (원) · base price of the day */ stck_sdpr: 'int?',
        /** 주식 대용가 (원) · collateral price */ stck_sspr: 'int?',
        /** 지수 대비율 (%) · change of the index */ nmix_ctrt: 'decimal?',
        /** ETF 유통 주수 (주) · shares outstanding */ etf_crcl_stcn: 'int?',
        /** ETF 순자산 총액 (억 원) · net assets of the ETF */ etf_ntas_ttam: 'decimal?',
        /** ETF 외화 순자산 총액 · net assets of the ETF in foreign currency */ etf_frcr_ntas_ttam: 'decimal?',
        /** 외국인 한도 비율 (%) · foreign quota */ frgn_limt_rate: 'decimal?',
        /** 외국인 주문 가능 수량 (주) · quantity foreigners can still order */ frgn_oder_able_qty: 'int?',
        /** ETF CU 단위 증권 수 (주) · ETF shares per creation unit */ etf_cu_unit_scrt_cnt: 'int?',
        /** ETF 구성 종목 수 (종목) · number of holdings */ etf_cnfg_issu_cnt: 'int?',
        /** ETF 배당 주기 · distribution cycle */ etf_dvdn_cycl: 'text?',
        /** 통화 코드 · currency */ crcd: 'text?',
        /** ETF 유통 순자산 총액 · net assets of the shares outstanding */ etf_crcl_ntas_ttam: 'decimal?',
        /** ETF 외화 유통 순자산 총액 · net assets of the shares outstanding in foreign currency */
        etf_frcr_crcl_ntas_ttam: 'decimal?',
        /** ETF 외화 최종 순자산 가치 값 · last NAV in foreign currency */ etf_frcr_last_ntas_wrth_val: 'decimal?',
        /** LP 주문 가능 구분 코드 · whether the liquidity provider may quote */ lp_oder_able_cls_code: 'text?',
        /** 주식 연중 최고가 (원) · high of the year */ stck_dryy_hgpr: 'int?',
        /** 연중 최고가 대비 현재가 비율 (%) · current price against the high of the year */
        dryy_hgpr_vrss_prpr_rate: 'decimal?',
        /** 연중 최고가 일자 · day of the high of the year */ dryy_hgpr_date: 'date?',
        /** 주식 연중 최저가 (원) · low of the year */ stck_dryy_lwpr: 'int?',
        /** 연중 최저가 대비 현재가 비율 (%) · current price against the low of the year */
        dryy_lwpr_vrss_prpr_rate: 'decimal?',
        /** 연중 최저가 일자 · day of the low of the year */ dryy_lwpr_date: 'date?',
        /** 업종 한글 종목명 · name of the industry */ bstp_kor_isnm: 'text?',
        /** VI적용구분코드 · volatility interruption under way */ vi_cls_code: 'text?',
        /** 상장 주수 (주) · shares listed */ lstn_stcn: 'int?',
        /** 외국인 보유 수량 (주) · shares held by foreigners */ frgn_hldn_qty: 'int?',
        /** 외국인 보유 수량 비율 (%) · shares held by foreigners, of all */ frgn_hldn_qty_rate: 'decimal?',
        /** ETF 추적 수익률 배수 (배) · leverage on the tracked index */ etf_trc_ert_mltp: 'decimal?',
        /** 괴리율 (%) · gap between price and NAV */ dprt: 'decimal?',
        /** 회원사 명 · member firm, liquidity provider */ mbcr_name: 'text?',
        /** 주식 상장 일자 · listing day */ stck_lstn_date: 'date?',
        /** 만기 일자 · maturity, of an ETN */ mtrt_date: 'date?',
        /** 분배금형태코드 · kind of distribution */ shrg_type_code: 'text?',
        /** LP 보유 비율 (%) · share held by the liquidity provider */ lp_hldn_rate: 'decimal?',
        /** ETF대상지수업종코드 · industry code of the tracked index */ etf_trgt_nmix_bstp_code: 'text?',
        /** ETF 분류 명 · kind of ETF as text */ etf_div_name: 'text?',
        /** ETF 대표 업종 한글 종목명 · main industry of the ETF */ etf_rprs_bstp_kor_isnm: 'text?',
        /** ETN LP 보유량 (주) · held by the liquidity provider of the ETN */ lp_hldn_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePrice`. */
export interface InquirePriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePrice`. */
export interface InquirePriceResult extends ResultOf<typeof spec> {}

/**
 * ETF/ETN 현재가 · current price and NAV of an ETF or ETN.
 *
 * v1_국내주식-068 · TR `FHPST02400000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 문서 없음, 공식 샘플 기준 (no reference page: after the official sample).
 *
 * @example
 * import { inquirePrice } from '@kis/rest/etf-etn'
 *
 * const { output } = await inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '069500' })
 * console.log(output.stck_prpr, output.nav, output.dprt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const inquirePrice: RealOnlyEndpoint<InquirePriceParams, InquirePriceResult> = /* @__PURE__ */ endpoint(spec)
