import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasFuturesOptions.optDetail',
  method: 'GET',
  path: '/uapi/overseas-futureoption/v1/quotations/opt-detail',
  tr: { real: 'HHDFO55010100', paper: null },
  lane: 'quote',
  params: {
    /** 종목코드 · contract code such as `OESU24 C5500` */
    SRS_CD: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 거래소코드 · exchange such as `CME` */ exch_cd: 'text?',
        /** 품목종류 · product class */ clas_cd: 'text?',
        /** 거래통화 · currency */ crc_cd: 'text?',
        /** 전일종가 · previous close; the futures pages call it the settlement price */ sttl_price: 'decimal?',
        /** 정산일 · settlement day */ sttl_date: 'date?',
        /** 증거금 · margin per contract */ trst_mgn: 'decimal?',
        /** 가격표시진법 · number base of the price display */ disp_digit: 'text?',
        /** 틱사이즈, 공식 예시는 0 · tick size; 0 in the official example */ tick_sz: 'decimal?',
        /** 틱가치 · value of a tick */ tick_val: 'decimal?',
        /** 장개시일자 · day of the open */ mrkt_open_date: 'date?',
        /** 장개시시각 (HHMMSS) · time of the open */ mrkt_open_time: 'time?',
        /** 장마감일자 · day of the close */ mrkt_close_date: 'date?',
        /** 장마감시각 (HHMMSS) · time of the close */ mrkt_close_time: 'time?',
        /** 상장일 · listing day */ trd_fr_date: 'date?',
        /** 만기일 · expiry day */ expr_date: 'date?',
        /** 최종거래일 · last trading day */ trd_to_date: 'date?',
        /** 잔존일수 · days left */ remn_cnt: 'int?',
        /** 매매여부 · trading state */ stat_tp: 'text?',
        /** 계약크기 · contract size */ ctrt_size: 'int?',
        /** 최종결제구분 · final settlement */ stl_tp: 'text?',
        /** 최초식별일 · first notice day */ frst_noti_date: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `optDetail`. */
export interface OptDetailParams extends ParamsOf<typeof spec> {}
/** Answer of `optDetail`. */
export interface OptDetailResult extends ResultOf<typeof spec> {}

/**
 * 해외옵션종목상세 · terms of an overseas options contract.
 *
 * 해외선물-034 · TR `HHDFO55010100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 가격은 종목마스터의 계산 소수점(sCalcDesz)을 적용해야 실제 값 (prices lack decimals: apply `sCalcDesz` of the
 * master file; for OES it is -2, and 7525 means 75.25). CME, SGX 시세는 유료 (paid feed).
 *
 * @example
 * import { optDetail } from '@kis/rest/overseas-futures-options'
 *
 * const { output1 } = await optDetail(client, { SRS_CD: 'OESU24 P5650' })
 * console.log(output1.tick_val, output1.expr_date)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외선물옵션 › 기본시세
 */
export const optDetail: RealOnlyEndpoint<OptDetailParams, OptDetailResult> = /* @__PURE__ */ endpoint(spec)
