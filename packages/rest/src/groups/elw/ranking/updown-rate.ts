import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.updownRate',
  method: 'GET',
  path: '/uapi/elw/v1/ranking/updown-rate',
  tr: { real: 'FHPEW02770000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20277': '기본값' },
    /** 기초자산입력종목코드 (000000 전체, 2001 코스피200, 3003 코스닥150, 005930 삼성전자 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 입력종목코드, 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋주식회사 등) · issuer, code */
    FID_INPUT_ISCD: 'text',
    /** 입력잔존일수1 · days left */
    FID_INPUT_RMNN_DYNU_1: {
      '0': '전체',
      '1': '1개월이하',
      '2': '1개월~2개월',
      '3': '2개월~3개월',
      '4': '3개월~6개월',
      '5': '6개월~9개월',
      '6': '9개월~12개월',
      '7': '12개월이상',
    },
    /** 분류구분코드 · call or put */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '콜', '2': '풋' },
    /** 가격 (원 이상) · price, from */
    FID_INPUT_PRICE_1: 'int?',
    /** 가격 (원 이하) · price, to */
    FID_INPUT_PRICE_2: 'int?',
    /** 거래량 (이상) · volume, from */
    FID_INPUT_VOL_1: 'int?',
    /** 거래량 (이하) · volume, to */
    FID_INPUT_VOL_2: 'int?',
    /** 입력날짜1 (날짜가 아니라 일수로 보임) · no date: the examples send `1`, most likely days back, or nothing */
    FID_INPUT_DATE_1: 'text?',
    /** 순위정렬구분코드 · sort order */
    FID_RANK_SORT_CLS_CODE: {
      '0': '상승율',
      '1': '하락율',
      '2': '시가대비상승율',
      '3': '시가대비하락율',
      '4': '변동율',
    },
    /** 소속구분코드 · group of issues */
    FID_BLNG_CLS_CODE: { '0': '전체' },
    /** 입력날짜2 (YYYYMMDD), 공란 가능 · may be left out; blank in every example */
    FID_INPUT_DATE_2: 'date?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** HTS한글종목명 · name of the ELW */ hts_kor_isnm: 'text?',
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 주식기준가 (원) · base price of the day */ stck_sdpr: 'int?',
        /** 기준가대비현재가부호 · direction since the base price */ sdpr_vrss_prpr_sign: 'sign?',
        /** 기준가대비현재가 (원) · current price less the base price; the official example carries the price itself */
        sdpr_vrss_prpr: 'int?',
        /** 기준가대비현재가비율 (%) · current price against the base price */ sdpr_vrss_prpr_rate: 'decimal?',
        /** 주식시가 (원) · opening price */ stck_oprc: 'int?',
        /** 시가대비현재가부호 · direction since the open */ oprc_vrss_prpr_sign: 'sign?',
        /** 시가대비현재가 (원) · current price less the open */ oprc_vrss_prpr: 'int?',
        /** 시가대비현재가비율 (%) · current price against the open */ oprc_vrss_prpr_rate: 'decimal?',
        /** 주식최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 기간등락부호 · direction of the change in the period */ prd_rsfl_sign: 'sign?',
        /** 기간등락 (원) · change in the period */ prd_rsfl: 'int?',
        /** 기간등락비율 (%) · change in the period */ prd_rsfl_rate: 'decimal?',
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** HTS잔존일수 · days left */ hts_rmnn_dynu: 'int?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 기초자산명 · name of the underlying */ unas_isnm: 'text?',
        /** 기초자산코드 · code of the underlying */ unas_shrn_iscd: 'text',
        /** LP보유비율 (%) · share held by the liquidity provider */ lp_hldn_rate: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 손익분기주가가격 · break-even price of the underlying */ prls_qryr_stpr_prc: 'decimal?',
        /** 델타값 · delta */ delta_val: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 손익분기비율 (%) · move of the underlying to break even */ prls_qryr_rate: 'decimal?',
        /** 주식상장일자 · listing day */ stck_lstn_date: 'date?',
        /** 주식최종거래일자 · last trading day */ stck_last_tr_date: 'date?',
        /** HTS내재변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `updownRate`. */
export interface UpdownRateParams extends ParamsOf<typeof spec> {}
/** Answer of `updownRate`. */
export interface UpdownRateResult extends ResultOf<typeof spec> {}

/**
 * ELW 상승률순위 · ELWs by rise or fall.
 *
 * 국내주식-167 · TR `FHPEW02770000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 문서의 요청 이름은 다른 API의 것이라 바로잡았다 (the request labels of the reference belong to another page; put right).
 *
 * @example
 * import { updownRate } from '@kis/rest/elw'
 *
 * const { output } = await updownRate(client, {
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD: '00000',
 *   FID_INPUT_RMNN_DYNU_1: '0',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_INPUT_DATE_1: '1',
 *   FID_RANK_SORT_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.prdy_ctrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const updownRate: RealOnlyEndpoint<UpdownRateParams, UpdownRateResult> = /* @__PURE__ */ endpoint(spec)
