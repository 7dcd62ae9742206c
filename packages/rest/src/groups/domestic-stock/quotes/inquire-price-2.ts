import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquirePrice2',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-price-2',
  tr: { real: 'FHPST01010000', paper: null },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 코드 · exchange */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 입력 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 대표 시장 한글 명 · market or main index */ rprs_mrkt_kor_name: 'text?',
        /** 신 고가 저가 구분 코드 · new high or new low */ new_hgpr_lwpr_cls_code: 'text?',
        /** 상하한가 구분 코드 · at a price limit */ mxpr_llam_cls_code: 'text?',
        /** 신용 가능 여부 · may be bought on credit */ crdt_able_yn: 'flag?',
        /** 주식 상한가 (원) · upper price limit */ stck_mxpr: 'int?',
        /** ELW 발행 여부 · an ELW exists on it */ elw_pblc_yn: 'flag?',
        /** 전일 종가 대비 시가 비율 (%) · open against the previous close */ prdy_clpr_vrss_oprc_rate: 'decimal?',
        /** 신용 비율 (%) · margin rate for purchases on credit */ crdt_rate: 'decimal?',
        /** 증거금 비율 (%) · margin rate */ marg_rate: 'decimal?',
        /** 최저가 대비 현재가 (원) · current price less the low */ lwpr_vrss_prpr: 'int?',
        /** 최저가 대비 현재가 부호 · direction since the low */ lwpr_vrss_prpr_sign: 'sign?',
        /** 전일 종가 대비 최저가 비율 (%) · low against the previous close */ prdy_clpr_vrss_lwpr_rate: 'decimal?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 최고가 대비 현재가 (원) · current price less the high */ hgpr_vrss_prpr: 'int?',
        /** 최고가 대비 현재가 부호 · direction since the high */ hgpr_vrss_prpr_sign: 'sign?',
        /** 전일 종가 대비 최고가 비율 (%) · high against the previous close */ prdy_clpr_vrss_hgpr_rate: 'decimal?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 시가 대비 현재가 (원) · current price less the open */ oprc_vrss_prpr: 'int?',
        /** 시가 대비 현재가 부호 · direction since the open */ oprc_vrss_prpr_sign: 'sign?',
        /** 관리 종목 여부 · administrative issue */ mang_issu_yn: 'flag?',
        /** 동시호가배분처리코드 · how an auction at the limit was allotted; mostly blank */ divi_app_cls_code: {
          '11': '매수상한배분',
          '12': '매수하한배분',
          '13': '매도상한배분',
          '14': '매도하한배분',
        },
        /** 단기과열여부 · overheated for the short term */ short_over_yn: 'flag?',
        /** 시장경고코드 · market warning */ mrkt_warn_cls_code: {
          '00': '없음',
          '01': '투자주의',
          '02': '투자경고',
          '03': '투자위험',
        },
        /** 투자유의여부 · call for caution */ invt_caful_yn: 'flag?',
        /** 이상급등여부 · rises abnormally */ stange_runup_yn: 'flag?',
        /** 공매도과열 여부 · overheated by short sales */ ssts_hot_yn: 'flag?',
        /** 저유동성 종목 여부 · low liquidity */ low_current_yn: 'flag?',
        /** VI적용구분코드 · volatility interruption under way; `N` is none */ vi_cls_code: 'text?',
        /** 단기과열구분코드 · overheated for the short term, as a code */ short_over_cls_code: 'text?',
        /** 주식 하한가 (원) · lower price limit */ stck_llam: 'int?',
        /** 신규 상장 구분 명 · new listing, as text */ new_lstn_cls_name: 'text?',
        /** 임의 매매 구분 명 · voluntary trade, as text */ vlnt_deal_cls_name: 'text?',
        /** 락 구분 이름 · ex-rights, ex-dividend, as text */ flng_cls_name: 'text?',
        /** 재평가 종목 사유 명 · reason of the revaluation, as text */ revl_issu_reas_name: 'text?',
        /** 시장 경고 구분 명 · market warning, as text */ mrkt_warn_cls_name: 'text?',
        /** 주식 기준가 (원) · base price of the day */ stck_sdpr: 'int?',
        /** 업종 구분 코드, 예시에는 종목코드 · industry code; the stock code in the example */ bstp_cls_code: 'text?',
        /** 주식 전일 종가 (원) · previous close */ stck_prdy_clpr: 'int?',
        /** 불성실 공시 여부 · unfaithful disclosure */ insn_pbnt_yn: 'flag?',
        /** 액면가 변경 구분 명 · change of the par value, as text */ fcam_mod_cls_name: 'text?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일 대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int?',
        /** 전일 대비 거래량 비율 (%) · volume against the previous day */ prdy_vrss_vol_rate: 'decimal?',
        /** 업종 한글 종목명 · industry */ bstp_kor_isnm: 'text?',
        /** 정리매매 여부 · liquidation trading before delisting */ sltr_yn: 'flag?',
        /** 거래정지 여부 · trading halted */ trht_yn: 'flag?',
        /** 시가 범위 연장 여부 · opening auction prolonged */ oprc_rang_cont_yn: 'flag?',
        /** 임의 종료 구분 코드 · auction ended at random time */ vlnt_fin_cls_code: 'text?',
        /** 주식 시가 (원) · open */ stck_oprc: 'int?',
        /** 전일 거래량 (주) · volume of the previous day */ prdy_vol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePrice2`. */
export interface InquirePrice2Params extends ParamsOf<typeof spec> {}
/** Answer of `inquirePrice2`. */
export interface InquirePrice2Result extends ResultOf<typeof spec> {}

/**
 * 주식현재가 시세2 · current price and further facts of one domestic stock.
 *
 * v1_국내주식-054 · TR `FHPST01010000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { inquirePrice2 } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquirePrice2(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * console.log(output.stck_prpr, output.prdy_ctrt, output.trht_yn)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 기본시세
 */
export const inquirePrice2: RealOnlyEndpoint<InquirePrice2Params, InquirePrice2Result> = /* @__PURE__ */ endpoint(spec)
