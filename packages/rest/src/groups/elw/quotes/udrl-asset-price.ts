import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.udrlAssetPrice',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/udrl-asset-price',
  tr: { real: 'FHKEW154101C0', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11541': '기본값' },
    /** 시장구분코드 · call or put */
    FID_MRKT_CLS_CODE: { A: '전체', C: '콜', P: '풋' },
    /** 입력종목코드, 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋주식회사 등) · issuer, code */
    FID_INPUT_ISCD: 'text',
    /** 기초자산입력종목코드 · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 거래량수 (전일 거래량 기준), 공란 가능 · volume of the previous day; may be left out */
    FID_VOL_CNT: 'int?',
    /** 대상제외구분코드 (거래불가 종목 제외) · leave out issues that cannot be traded */
    FID_TRGT_EXLS_CLS_CODE: { '0': '미체크', '1': '체크' },
    /** 입력가격1 (원 이상), 공란 가능 · price, from; may be left out */
    FID_INPUT_PRICE_1: 'int?',
    /** 입력가격2 (원 이하), 공란 가능 · price, to; may be left out */
    FID_INPUT_PRICE_2: 'int?',
    /** 입력거래량1 (이상), 공란 가능 · volume, from; may be left out */
    FID_INPUT_VOL_1: 'int?',
    /** 입력거래량2 (이하), 공란 가능 · volume, to; may be left out */
    FID_INPUT_VOL_2: 'int?',
    /** 입력잔존일수1 (일 이상), 공란 가능 · days left, from; may be left out */
    FID_INPUT_RMNN_DYNU_1: 'int?',
    /** 입력잔존일수2 (일 이하), 공란 가능 · days left, to; may be left out */
    FID_INPUT_RMNN_DYNU_2: 'int?',
    /** 옵션상태 · in, at or out of the money */
    FID_OPTION: { '0': '없음', '1': 'ATM', '2': 'ITM', '3': 'OTM' },
    /** 입력옵션1, 공란 가능 · not documented; may be left out */
    FID_INPUT_OPTION_1: 'text?',
    /** 입력옵션2, 공란 가능 · not documented; may be left out */
    FID_INPUT_OPTION_2: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** HTS한글종목명 · name of the ELW */ hts_kor_isnm: 'text?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 손익분기주가가격 · break-even price of the underlying */ prls_qryr_stpr_prc: 'decimal?',
        /** HTS잔존일수 · days left */ hts_rmnn_dynu: 'int?',
        /** HTS내재변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** LP보유량 · held by the liquidity provider */ lp_hvol: 'int?',
        /** LP비중 (%) · share of the liquidity provider */ lp_rlim: 'decimal?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 기어링 · gearing */ gear: 'decimal?',
        /** 델타값 · delta */ delta_val: 'decimal?',
        /** 감마 · gamma */ gama: 'decimal?',
        /** 베가 · vega */ vega: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 손익분기비율 (%) · move of the underlying to break even */ prls_qryr_rate: 'decimal?',
        /** 자본지지점 · capital fulcrum point */ cfp: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** HTS이론가 (원) · theoretical price */ hts_thpr: 'decimal?',
        /** 주식상장일자 · listing day */ stck_lstn_date: 'date?',
        /** 주식최종거래일자 · last trading day */ stck_last_tr_date: 'date?',
        /** LP순매도량 · net trading of the liquidity provider; the label says selling, the name buying */
        lp_ntby_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `udrlAssetPrice`. */
export interface UdrlAssetPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `udrlAssetPrice`. */
export interface UdrlAssetPriceResult extends ResultOf<typeof spec> {}

/**
 * ELW 기초자산별 종목시세 · prices of the ELWs on one underlying.
 *
 * 국내주식-186 · TR `FHKEW154101C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * Bounds may be left out, as the official sample does; the reference does not say what a blank means.
 *
 * @example
 * import { udrlAssetPrice } from '@kis/rest/elw'
 *
 * const { output } = await udrlAssetPrice(client, {
 *   FID_MRKT_CLS_CODE: 'A',
 *   FID_INPUT_ISCD: '00000',
 *   FID_UNAS_INPUT_ISCD: '005930',
 *   FID_TRGT_EXLS_CLS_CODE: '0',
 *   FID_OPTION: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.elw_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const udrlAssetPrice: RealOnlyEndpoint<UdrlAssetPriceParams, UdrlAssetPriceResult> =
  /* @__PURE__ */ endpoint(spec)
