import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquireElwPrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-elw-price',
  tr: { real: 'FHKEW15010000', paper: 'FHKEW15010000' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · `W`; the official example asks with `J` and gets zeros */
    FID_COND_MRKT_DIV_CODE: { W: 'ELW', J: '주식 (공식 예시)' },
    /** ELW 종목코드 · code of the ELW, such as `57K281` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** ELW 단축 종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** HTS 한글 종목명 · name of the ELW */ hts_kor_isnm: 'text?',
        /** ELW 현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (증권) · volume of the day */ acml_vol: 'int?',
        /** 전일 대비 거래량 비율 (%) · volume against the previous day */ prdy_vrss_vol_rate: 'decimal?',
        /** 기초자산 단축 종목코드 · code of the underlying */ unas_shrn_iscd: 'text',
        /** 기초자산 종목명 · name of the underlying */ unas_isnm: 'text?',
        /** 기초자산 현재가 · price of the underlying */ unas_prpr: 'decimal?',
        /** 기초자산 전일 대비 · change of the underlying */ unas_prdy_vrss: 'decimal?',
        /** 기초자산 전일 대비 부호 · direction of the change of the underlying */ unas_prdy_vrss_sign: 'sign?',
        /** 기초자산 전일 대비율 (%) · change of the underlying */ unas_prdy_ctrt: 'decimal?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 거래량 회전율 (%) · turnover of the securities issued */ vol_tnrt: 'decimal?',
        /** ELW 시가 (원) · open */ elw_oprc: 'int?',
        /** ELW 최고가 (원) · high of the day */ elw_hgpr: 'int?',
        /** ELW 최저가 (원) · low of the day */ elw_lwpr: 'int?',
        /** 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** HTS 이론가 (원) · theoretical price */ hts_thpr: 'decimal?',
        /** 괴리율 (%) · gap to the theoretical price */ dprt: 'decimal?',
        /** ATM 구분 명 · in, at or out of the money */ atm_cls_name: 'text?',
        /** HTS 내재 변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 피벗 2차 디저항 가격 (원) · pivot, second resistance */ pvt_scnd_dmrs_prc: 'int?',
        /** 피벗 1차 디저항 가격 (원) · pivot, first resistance */ pvt_frst_dmrs_prc: 'int?',
        /** 피벗 포인트 값 (원) · pivot point */ pvt_pont_val: 'int?',
        /** 피벗 1차 디지지 가격 (원) · pivot, first support */ pvt_frst_dmsp_prc: 'int?',
        /** 피벗 2차 디지지 가격 (원) · pivot, second support */ pvt_scnd_dmsp_prc: 'int?',
        /** 디지지 값 (원) · DeMark support */ dmsp_val: 'int?',
        /** 디저항 값 (원) · DeMark resistance */ dmrs_val: 'int?',
        /** ELW 기준가 (원) · base price */ elw_sdpr: 'int?',
        /** 접근도 (%) · nearness to a barrier */ apprch_rate: 'decimal?',
        /** 틱환산가 · change of the ELW for a tick of the underlying */ tick_conv_prc: 'decimal?',
        /** 투자 유의 내용 · caution, as text */ invt_epmd_cntt: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireElwPrice`. */
export interface InquireElwPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireElwPrice`. */
export interface InquireElwPriceResult extends ResultOf<typeof spec> {}

/**
 * ELW 현재가 시세 · current price and key figures of an ELW.
 *
 * v1_국내주식-014 · TR `FHKEW15010000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * 문서와 예시가 다름: 블록은 `output` (문서 `output1`).
 * 예시는 주식 코드로 물어 값이 모두 0이다 (the example asks for a stock and gets zeros).
 *
 * @example
 * import { inquireElwPrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquireElwPrice(client, { FID_COND_MRKT_DIV_CODE: 'W', FID_INPUT_ISCD: '57K281' })
 * console.log(output.hts_kor_isnm, output.elw_prpr)
 * @category 국내주식 › ELW 시세
 */
export const inquireElwPrice: Endpoint<InquireElwPriceParams, InquireElwPriceResult> = /* @__PURE__ */ endpoint(spec)
