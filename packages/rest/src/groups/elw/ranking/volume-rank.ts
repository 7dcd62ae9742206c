import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.volumeRank',
  method: 'GET',
  path: '/uapi/elw/v1/ranking/volume-rank',
  tr: { real: 'FHPEW02780000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20278': '기본값' },
    /** 기초자산입력종목코드 (000000 전체 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋주식회사 등) · issuer, code */
    FID_INPUT_ISCD: 'text',
    /** 입력잔존일수, 공란 가능 · days left, `0` for all; may be left out */
    FID_INPUT_RMNN_DYNU_1: 'int?',
    /** 콜풋구분코드 · call or put */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '콜', '2': '풋' },
    /** 가격 (원 이상) · price, from */
    FID_INPUT_PRICE_1: 'int?',
    /** 가격 (원 이하) · price, to */
    FID_INPUT_PRICE_2: 'int?',
    /** 거래량 (이상) · volume, from */
    FID_INPUT_VOL_1: 'int?',
    /** 거래량 (이하) · volume, to */
    FID_INPUT_VOL_2: 'int?',
    /** 조회기준일 (YYYYMMDD) · reference day */
    FID_INPUT_DATE_1: 'date?',
    /** 순위정렬구분코드 · sort order */
    FID_RANK_SORT_CLS_CODE: {
      '0': '거래량순',
      '1': '평균거래증가율',
      '2': '평균거래회전율',
      '3': '거래금액순',
      '4': '순매수잔량순',
      '5': '순매도잔량순',
    },
    /** 소속구분코드 · group of issues */
    FID_BLNG_CLS_CODE: { '0': '전체' },
    /** LP발행사 (0000 전체 등) · liquidity provider, code */
    FID_INPUT_ISCD_2: 'text',
    /** 만기일-최종거래일조회, 공란 · always blank */
    FID_INPUT_DATE_2: { '': '공란' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** ELW한글종목명 · name of the ELW */ elw_kor_isnm: 'text?',
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 상장주수 · shares listed */ lstn_stcn: 'int?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** N전일거래량 · volume n days ago */ n_prdy_vol: 'int?',
        /** N전일거래량대비 · change of the volume over n days */ n_prdy_vol_vrss: 'int?',
        /** 거래량증가율 (%) · growth of the volume */ vol_inrt: 'decimal?',
        /** 거래량회전율 (%) · share turnover */ vol_tnrt: 'decimal?',
        /** N일거래량회전율 (%) · share turnover over n days */ nday_vol_tnrt: 'decimal?',
        /** 누적거래대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** N전일거래대금 (원) · turnover n days ago */ n_prdy_tr_pbmn: 'int?',
        /** N전일거래대금대비 (원) · change of the turnover over n days */ n_prdy_tr_pbmn_vrss: 'int?',
        /** 총매도호가잔량 · all ask quantities */ total_askp_rsqn: 'int?',
        /** 총매수호가잔량 · all bid quantities */ total_bidp_rsqn: 'int?',
        /** 순매도잔량 · net ask quantity; the official example carries the value of `ntby_rsqn` */ ntsl_rsqn: 'int?',
        /** 순매수잔량 · bid less ask quantities */ ntby_rsqn: 'int?',
        /** 매도잔량비율 (%) · share of the asks */ seln_rsqn_rate: 'decimal?',
        /** 매수잔량비율 (%) · share of the bids */ shnu_rsqn_rate: 'decimal?',
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** HTS잔존일수 · days left */ hts_rmnn_dynu: 'int?',
        /** 내재가치값 · intrinsic value */ invl_val: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** LP회원사명 · liquidity provider */ lp_mbcr_name: 'text?',
        /** 기초자산명 · name of the underlying */ unas_isnm: 'text?',
        /** 최종거래일 · last trading day */ stck_last_tr_date: 'date?',
        /** 기초자산코드 · code of the underlying */ unas_shrn_iscd: 'text',
        /** 전일거래량 · volume of the previous day */ prdy_vol: 'int?',
        /** LP보유비율 (%) · share held by the liquidity provider */ lp_hldn_rate: 'decimal?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 손익분기주가가격 · break-even price of the underlying */ prls_qryr_stpr_prc: 'decimal?',
        /** 델타값 · delta */ delta_val: 'decimal?',
        /** 세타 · theta */ theta: 'decimal?',
        /** 손익분기비율 (%) · move of the underlying to break even */ prls_qryr_rate: 'decimal?',
        /** 주식상장일자 · listing day */ stck_lstn_date: 'date?',
        /** HTS내재변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** LP순매도량 · net trading of the liquidity provider; the label says selling, the name buying */
        lp_ntby_qty: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volumeRank`. */
export interface VolumeRankParams extends ParamsOf<typeof spec> {}
/** Answer of `volumeRank`. */
export interface VolumeRankResult extends ResultOf<typeof spec> {}

/**
 * ELW 거래량순위 · ELWs by volume.
 *
 * 국내주식-168 · TR `FHPEW02780000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { volumeRank } from '@kis/rest/elw'
 *
 * const { output } = await volumeRank(client, {
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD: '00000',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_RANK_SORT_CLS_CODE: '0',
 *   FID_INPUT_ISCD_2: '0000',
 * })
 * for (const row of output) console.log(row.elw_kor_isnm, row.acml_vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const volumeRank: RealOnlyEndpoint<VolumeRankParams, VolumeRankResult> = /* @__PURE__ */ endpoint(spec)
