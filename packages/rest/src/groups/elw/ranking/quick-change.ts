import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.quickChange',
  method: 'GET',
  path: '/uapi/elw/v1/ranking/quick-change',
  tr: { real: 'FHPEW02870000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { W: '기본값' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20287': '기본값' },
    /** 기초자산입력종목코드 (000000 전체, 2001 코스피200, 3003 코스닥150, 005930 삼성전자 등) · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text',
    /** 발행사 (00000 전체, 00003 한국투자증권, 00017 KB증권, 00005 미래에셋주식회사 등) · issuer, code */
    FID_INPUT_ISCD: 'text',
    /** 시장구분코드 · fixed */
    FID_MRKT_CLS_CODE: { A: '기본값' },
    /** 가격 (원 이상), 공란 가능 · price, from; may be left out */
    FID_INPUT_PRICE_1: 'int?',
    /** 가격 (원 이하), 공란 가능 · price, to; may be left out */
    FID_INPUT_PRICE_2: 'int?',
    /** 거래량 (이상), 공란 가능 · volume, from; may be left out */
    FID_INPUT_VOL_1: 'int?',
    /** 거래량 (이하), 공란 가능 · volume, to; may be left out */
    FID_INPUT_VOL_2: 'int?',
    /** 시간구분코드 · look back over minutes or days */
    FID_HOUR_CLS_CODE: { '1': '분', '2': '일' },
    /** 입력 일 또는 분, 공란 가능 · days or minutes to look back; may be left out */
    FID_INPUT_HOUR_1: 'text?',
    /** 기준시간 (분 선택 시), 공란 가능 · reference time, with minutes alone; may be left out */
    FID_INPUT_HOUR_2: 'text?',
    /** 순위정렬구분코드 · sort order */
    FID_RANK_SORT_CLS_CODE: {
      '1': '가격급등',
      '2': '가격급락',
      '3': '거래량급증',
      '4': '매수잔량급증',
      '5': '매도잔량급증',
    },
    /** 결재방법 (일반/조기종료) · ordinary or early knock-out */
    FID_BLNG_CLS_CODE: { '0': '전체', '1': '일반', '2': '조기종료' },
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** ELW단축종목코드 · ELW code */ elw_shrn_iscd: 'text',
        /** ELW한글종목명 · name of the ELW */ elw_kor_isnm: 'text?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 매도호가 (원) · best ask */ askp: 'int?',
        /** 매수호가 (원) · best bid */ bidp: 'int?',
        /** 총매도호가잔량 · all ask quantities */ total_askp_rsqn: 'int?',
        /** 총매수호가잔량 · all bid quantities */ total_bidp_rsqn: 'int?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 기준값 · value to compare with: price or quantity, by the sort order */ stnd_val: 'int?',
        /** 기준값대비 · change since then */ stnd_val_vrss: 'int?',
        /** 기준값대비율 (%) · change since then */ stnd_val_ctrt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `quickChange`. */
export interface QuickChangeParams extends ParamsOf<typeof spec> {}
/** Answer of `quickChange`. */
export interface QuickChangeResult extends ResultOf<typeof spec> {}

/**
 * ELW 당일급변종목 · ELWs that moved fast today.
 *
 * 국내주식-171 · TR `FHPEW02870000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * Bounds may be left out, as the official sample does; the reference does not say what a blank means.
 *
 * @example
 * import { quickChange } from '@kis/rest/elw'
 *
 * const { output } = await quickChange(client, {
 *   FID_UNAS_INPUT_ISCD: '000000',
 *   FID_INPUT_ISCD: '00000',
 *   FID_HOUR_CLS_CODE: '1',
 *   FID_INPUT_HOUR_1: '10',
 *   FID_RANK_SORT_CLS_CODE: '1',
 *   FID_BLNG_CLS_CODE: '0',
 * })
 * for (const row of output) console.log(row.elw_kor_isnm, row.stnd_val_ctrt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const quickChange: RealOnlyEndpoint<QuickChangeParams, QuickChangeResult> = /* @__PURE__ */ endpoint(spec)
