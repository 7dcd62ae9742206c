import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.volumeRank',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/volume-rank',
  tr: { real: 'FHPST01710000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 (통합·ELW는 공식 샘플에만) · market; `UN` and `W` stand in the official sample alone */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합', W: 'ELW' },
    /** 조건 화면 분류 코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20171': '기본값' },
    /** 입력 종목코드 (0000 전체, 그 밖은 업종코드) · `0000` or an industry code */
    FID_INPUT_ISCD: 'text',
    /** 분류 구분 코드 · class of issue */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '보통주', '2': '우선주' },
    /** 소속 구분 코드 · measure to rank by */
    FID_BLNG_CLS_CODE: {
      '0': '평균거래량',
      '1': '거래증가율',
      '2': '평균거래회전율',
      '3': '거래금액순',
      '4': '평균거래금액회전율',
    },
    /** 대상 구분 코드, 0·1로 9자리 (증거금 30·40·50·60·100%, 신용보증금 30·40·50·60%) · margin classes to include */
    FID_TRGT_CLS_CODE: 'text',
    /** 대상 제외 구분 코드, 0·1로 10자리, 예전에는 6자리 (투자위험/경고/주의, 관리종목, 정리매매, 불성실공시, 우선주, 거래정지, ETF, ETN, 신용주문불가, SPAC) · issues to leave out */
    FID_TRGT_EXLS_CLS_CODE: 'text',
    /** 입력 가격1 (원 이상), 두 값 모두 공란이면 전체 · lowest price; both left out: all */
    FID_INPUT_PRICE_1: 'int?',
    /** 입력 가격2 (원 이하), 두 값 모두 공란이면 전체 · highest price; both left out: all */
    FID_INPUT_PRICE_2: 'int?',
    /** 거래량 수 (주 이상), 공란이면 전체 · least volume; left out: all */
    FID_VOL_CNT: 'int?',
    /** 입력 날짜1, 공란 또는 0 · blank or `0` */
    FID_INPUT_DATE_1: 'text?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 유가증권 단축 종목코드 · stock code */ mksc_shrn_iscd: 'text',
        /** 데이터 순위 · rank */ data_rank: 'int?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전일 거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
        /** 상장 주수 (주) · shares listed */ lstn_stcn: 'int?',
        /** 평균 거래량 (주) · average volume */ avrg_vol: 'int?',
        /** N일전종가대비현재가대비율 (%) · change since the close n days ago */ n_befr_clpr_vrss_prpr_rate: 'decimal?',
        /** 거래량증가율 (%) · volume in percent of the previous day */ vol_inrt: 'decimal?',
        /** 거래량 회전율 (%) · share turnover */ vol_tnrt: 'decimal?',
        /** N일 거래량 회전율 (%) · share turnover over n days */ nday_vol_tnrt: 'decimal?',
        /** 평균 거래 대금 (원) · average turnover */ avrg_tr_pbmn: 'int?',
        /** 거래대금회전율 (%) · turnover against market capitalisation */ tr_pbmn_tnrt: 'decimal?',
        /** N일 거래대금 회전율 (%) · turnover against market capitalisation over n days */
        nday_tr_pbmn_tnrt: 'decimal?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `volumeRank`. */
export interface VolumeRankParams extends ParamsOf<typeof spec> {}
/** Answer of `volumeRank`. */
export interface VolumeRankResult extends ResultOf<typeof spec> {}

/**
 * 거래량순위 · stocks by volume.
 *
 * v1_국내주식-047 · TR `FHPST01710000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page of up to 30 rows)
 *
 * @example
 * import { volumeRank } from '@kis/rest/domestic-stock'
 *
 * const { output } = await volumeRank(client, {
 *   FID_COND_MRKT_DIV_CODE: 'J',
 *   FID_INPUT_ISCD: '0000',
 *   FID_DIV_CLS_CODE: '0',
 *   FID_BLNG_CLS_CODE: '0',
 *   FID_TRGT_CLS_CODE: '111111111',
 *   FID_TRGT_EXLS_CLS_CODE: '0000000000',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.acml_vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 순위분석
 */
export const volumeRank: RealOnlyEndpoint<VolumeRankParams, VolumeRankResult> = /* @__PURE__ */ endpoint(spec)
