import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticFuturesOptions.inquirePrice',
  method: 'GET',
  path: '/uapi/domestic-futureoption/v1/quotations/inquire-price',
  tr: { real: 'FHMIF10000000', paper: 'FHMIF10000000' },
  lane: 'quote',
  params: {
    /** FID 조건 시장 분류 코드 · market */
    FID_COND_MRKT_DIV_CODE: {
      F: '지수선물',
      O: '지수옵션',
      JF: '주식선물',
      JO: '주식옵션',
      CF: '상품선물(금), 금리선물(국채), 통화선물(달러)',
      CM: '야간선물',
      EU: '야간옵션',
    },
    /** 종목코드 (지수선물 6자리, 지수옵션 9자리) · contract code such as `101V06` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** HTS 한글 종목명 · name of the contract */ hts_kor_isnm: 'text?',
        /** 선물 현재가 · current price */ futs_prpr: 'decimal',
        /** 선물 전일 대비 · change since the previous close */ futs_prdy_vrss: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 선물 전일 종가 · previous close */ futs_prdy_clpr: 'decimal?',
        /** 선물 전일 대비율 (%) · change since the previous close */ futs_prdy_ctrt: 'decimal?',
        /** 누적 거래량 (계약) · volume of the day */ acml_vol: 'int?',
        /** 누적 거래 대금 (지수선물은 천원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** HTS 미결제 약정 수량 (계약) · open interest */ hts_otst_stpl_qty: 'int?',
        /** 미결제 약정 수량 증감 (계약) · change of the open interest */ otst_stpl_qty_icdc: 'int?',
        /** 선물 시가 · open */ futs_oprc: 'decimal?',
        /** 선물 최고가 · high of the day */ futs_hgpr: 'decimal?',
        /** 선물 최저가 · low of the day */ futs_lwpr: 'decimal?',
        /** 선물 상한가 · upper price limit */ futs_mxpr: 'decimal?',
        /** 선물 하한가 · lower price limit */ futs_llam: 'decimal?',
        /** 베이시스 · theoretical basis: theoretical price less index */ basis: 'decimal?',
        /** 선물 기준가 · base price */ futs_sdpr: 'decimal?',
        /** HTS 이론가 · theoretical price */ hts_thpr: 'decimal?',
        /** 괴리율 (%) · gap to the theoretical price */ dprt: 'decimal?',
        /** 서킷브레이커 적용 상한가 · upper limit under a circuit breaker */ crbr_aply_mxpr: 'decimal?',
        /** 서킷브레이커 적용 하한가 · lower limit under a circuit breaker */ crbr_aply_llam: 'decimal?',
        /** 선물 최종 거래 일자 · last trading day */ futs_last_tr_date: 'date?',
        /** HTS 잔존 일수 · days left */ hts_rmnn_dynu: 'int?',
        /** 선물 상장 중 최고가 · high since the listing */ futs_lstn_medm_hgpr: 'decimal?',
        /** 선물 상장 중 최저가 · low since the listing */ futs_lstn_medm_lwpr: 'decimal?',
        /** 델타 값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 로우 · rho */ rho: 'decimal?',
        /** 역사적 변동성 · historical volatility */ hist_vltl: 'decimal?',
        /** HTS 내재 변동성 · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 시장 베이시스 · market basis: price less index */ mrkt_basis: 'decimal?',
        /** 행사가 · strike price */ acpr: 'decimal?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 업종 구분 코드 · index, such as `0001` 종합 */ bstp_cls_code: 'text',
        /** HTS 한글 종목명 · name of the index */ hts_kor_isnm: 'text?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
      },
    },
    output3: {
      shape: 'one',
      fields: {
        /** 업종 구분 코드 · index, such as `2001` KOSPI200 */ bstp_cls_code: 'text',
        /** HTS 한글 종목명 · name of the index */ hts_kor_isnm: 'text?',
        /** 업종 지수 현재가 · current index value */ bstp_nmix_prpr: 'decimal?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 업종 지수 전일 대비 · change since the previous close */ bstp_nmix_prdy_vrss: 'decimal?',
        /** 업종 지수 전일 대비율 (%) · change since the previous close */ bstp_nmix_prdy_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePrice`. */
export interface InquirePriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePrice`. */
export interface InquirePriceResult extends ResultOf<typeof spec> {}

/**
 * 선물옵션 시세 · current price and key figures of a futures or options contract.
 *
 * v1_국내선물-006 · TR `FHMIF10000000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 종목 (contract), `output2` 종합지수 (KOSPI), `output3` 기초지수, 예: KOSPI200 (underlying index).
 *
 * @example
 * import { inquirePrice } from '@kis/rest/domestic-futures-options'
 *
 * const { output1 } = await inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'F', FID_INPUT_ISCD: '101S03' })
 * console.log(output1.hts_kor_isnm, output1.futs_prpr)
 * @throws KisDecodeError when the price is blank.
 * @category 국내선물옵션 › 기본시세
 */
export const inquirePrice: Endpoint<InquirePriceParams, InquirePriceResult> = /* @__PURE__ */ endpoint(spec)
