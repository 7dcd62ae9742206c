import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.inquirePrice',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/inquire-price',
  tr: { real: 'FHKST01010100', paper: 'FHKST01010100' },
  lane: 'quote',
  params: {
    /** 조건 시장 분류 · market */
    FID_COND_MRKT_DIV_CODE: { J: 'KRX', NX: 'NXT', UN: '통합' },
    /** 종목코드 6자리, ETN은 앞에 Q · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 종목 상태 구분 코드 · status of the issue */ iscd_stat_cls_code: {
          '51': '관리종목',
          '52': '투자위험',
          '53': '투자경고',
          '54': '투자주의',
          '55': '신용가능',
          '57': '증거금 100%',
          '58': '거래정지',
          '59': '단기과열종목',
        },
        /** 증거금 비율 (%) · margin rate */ marg_rate: 'decimal?',
        /** 대표 시장 한글 명 · market or main index, such as `KOSPI200` */ rprs_mrkt_kor_name: 'text?',
        /** 신고가·신저가 구분 코드 · new high or low; seldom sent */ new_hgpr_lwpr_cls_code: 'text?',
        /** 업종 한글 종목명 · industry */ bstp_kor_isnm: 'text?',
        /** 임시 정지 여부 · trading halted for a while */ temp_stop_yn: 'flag?',
        /** 시가 범위 연장 여부 · opening auction prolonged */ oprc_rang_cont_yn: 'flag?',
        /** 종가 범위 연장 여부 · closing auction prolonged */ clpr_rang_cont_yn: 'flag?',
        /** 신용 가능 여부 · may be bought on credit */ crdt_able_yn: 'flag?',
        /** 보증금 비율 구분 코드 · class of the margin rate */ grmn_rate_cls_code: 'text?',
        /** ELW 발행 여부 · an ELW exists on it */ elw_pblc_yn: 'flag?',
        /** 주식 현재가 (원) · current price */ stck_prpr: 'int',
        /** 전일 대비 (원) · change since the previous close, signed */ prdy_vrss: 'int?',
        /** 전일 대비 부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일 대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적 거래 대금 (원) · turnover of the day */ acml_tr_pbmn: 'int?',
        /** 누적 거래량 (주) · volume of the day */ acml_vol: 'int',
        /** 전일 대비 거래량 비율 (%) · volume against the previous day */ prdy_vrss_vol_rate: 'decimal?',
        /** 주식 시가 (원) · opening price */ stck_oprc: 'int?',
        /** 주식 최고가 (원) · high of the day */ stck_hgpr: 'int?',
        /** 주식 최저가 (원) · low of the day */ stck_lwpr: 'int?',
        /** 주식 상한가 (원) · upper price limit */ stck_mxpr: 'int?',
        /** 주식 하한가 (원) · lower price limit */ stck_llam: 'int?',
        /** 주식 기준가 (원) · base price of the day */ stck_sdpr: 'int?',
        /** 가중 평균 주식 가격 (원) · volume-weighted average price */ wghn_avrg_stck_prc: 'decimal?',
        /** HTS 외국인 소진율 (%) · foreign quota used */ hts_frgn_ehrt: 'decimal?',
        /** 외국인 순매수 수량 (주) · net buying by foreigners */ frgn_ntby_qty: 'int?',
        /** 프로그램매매 순매수 수량 (주) · net buying by programs */ pgtr_ntby_qty: 'int?',
        /** 피벗 2차 디저항 가격 (원) · pivot, second resistance */ pvt_scnd_dmrs_prc: 'int?',
        /** 피벗 1차 디저항 가격 (원) · pivot, first resistance */ pvt_frst_dmrs_prc: 'int?',
        /** 피벗 포인트 값 (원) · pivot point */ pvt_pont_val: 'int?',
        /** 피벗 1차 디지지 가격 (원) · pivot, first support */ pvt_frst_dmsp_prc: 'int?',
        /** 피벗 2차 디지지 가격 (원) · pivot, second support */ pvt_scnd_dmsp_prc: 'int?',
        /** 디저항 값 (원) · DeMark resistance */ dmrs_val: 'int?',
        /** 디지지 값 (원) · DeMark support */ dmsp_val: 'int?',
        /** 자본금 (억 원) · share capital */ cpfn: 'int?',
        /** 제한 폭 가격 (원) · width of the daily price limit */ rstc_wdth_prc: 'int?',
        /** 주식 액면가 (원) · par value */ stck_fcam: 'int?',
        /** 주식 대용가 (원) · collateral price */ stck_sspr: 'int?',
        /** 호가단위 (원) · tick size */ aspr_unit: 'int?',
        /** HTS 매매 수량 단위 값 (주) · lot size */ hts_deal_qty_unit_val: 'int?',
        /** 상장 주수 (주) · shares listed */ lstn_stcn: 'int?',
        /** HTS 시가총액 (억 원) · market capitalisation */ hts_avls: 'int?',
        /** PER (배) · price-earnings ratio */ per: 'decimal?',
        /** PBR (배) · price-book ratio */ pbr: 'decimal?',
        /** 결산 월 (월) · month of the annual accounts */ stac_month: 'int?',
        /** 거래량 회전율 (%) · share turnover */ vol_tnrt: 'decimal?',
        /** EPS (원) · earnings per share */ eps: 'decimal?',
        /** BPS (원) · book value per share */ bps: 'decimal?',
        /** 250일 최고가 (원) · 250-day high */ d250_hgpr: 'int?',
        /** 250일 최고가 일자 · day of the 250-day high */ d250_hgpr_date: 'date?',
        /** 250일 최고가 대비 현재가 비율 (%) · current price against the 250-day high */
        d250_hgpr_vrss_prpr_rate: 'decimal?',
        /** 250일 최저가 (원) · 250-day low */ d250_lwpr: 'int?',
        /** 250일 최저가 일자 · day of the 250-day low */ d250_lwpr_date: 'date?',
        /** 250일 최저가 대비 현재가 비율 (%) · current price against the 250-day low */
        d250_lwpr_vrss_prpr_rate: 'decimal?',
        /** 주식 연중 최고가 (원) · high of the year */ stck_dryy_hgpr: 'int?',
        /** 연중 최고가 대비 현재가 비율 (%) · current price against the high of the year */
        dryy_hgpr_vrss_prpr_rate: 'decimal?',
        /** 연중 최고가 일자 · day of the high of the year */ dryy_hgpr_date: 'date?',
        /** 주식 연중 최저가 (원) · low of the year */ stck_dryy_lwpr: 'int?',
        /** 연중 최저가 대비 현재가 비율 (%) · current price against the low of the year */
        dryy_lwpr_vrss_prpr_rate: 'decimal?',
        /** 연중 최저가 일자 · day of the low of the year */ dryy_lwpr_date: 'date?',
        /** 52주일 최고가 (원) · 52-week high */ w52_hgpr: 'int?',
        /** 52주일 최고가 대비 현재가 대비 (%) · current price against the 52-week high */
        w52_hgpr_vrss_prpr_ctrt: 'decimal?',
        /** 52주일 최고가 일자 · day of the 52-week high */ w52_hgpr_date: 'date?',
        /** 52주일 최저가 (원) · 52-week low */ w52_lwpr: 'int?',
        /** 52주일 최저가 대비 현재가 대비 (%) · current price against the 52-week low */
        w52_lwpr_vrss_prpr_ctrt: 'decimal?',
        /** 52주일 최저가 일자 · day of the 52-week low */ w52_lwpr_date: 'date?',
        /** 전체 융자 잔고 비율 (%) · shares bought on credit, of all */ whol_loan_rmnd_rate: 'decimal?',
        /** 공매도가능여부 · may be sold short */ ssts_yn: 'flag?',
        /** 주식 단축 종목코드 · stock code */ stck_shrn_iscd: 'text',
        /** 액면가 통화명 · par value as text, such as `5,000` */ fcam_cnnm: 'text?',
        /** 자본금 통화명 · share capital as text, such as `36,576 억` */ cpfn_cnnm: 'text?',
        /** 접근도 (%) · nearness; seldom sent */ apprch_rate: 'decimal?',
        /** 외국인 보유 수량 (주) · shares held by foreigners */ frgn_hldn_qty: 'int?',
        /** VI적용구분코드 · volatility interruption under way; `N` is none */ vi_cls_code: 'text?',
        /** 시간외단일가VI적용구분코드 · the same in the single-price session */ ovtm_vi_cls_code: 'text?',
        /** 최종 공매도 체결 수량 (주) · short sales of the last day */ last_ssts_cntg_qty: 'int?',
        /** 투자유의여부 · call for caution */ invt_caful_yn: 'flag?',
        /** 시장경고코드 · market warning */ mrkt_warn_cls_code: {
          '00': '없음',
          '01': '투자주의',
          '02': '투자경고',
          '03': '투자위험',
        },
        /** 단기과열여부 · overheated for the short term */ short_over_yn: 'flag?',
        /** 정리매매여부 · liquidation trading before delisting */ sltr_yn: 'flag?',
        /** 관리종목여부 · administrative issue; seldom sent */ mang_issu_cls_code: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquirePrice`. */
export interface InquirePriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquirePrice`. */
export interface InquirePriceResult extends ResultOf<typeof spec> {}

/**
 * 주식현재가 시세 · current price, key figures and state of one domestic stock.
 *
 * v1_국내주식-008 · TR `FHKST01010100` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * An unknown code may be answered by an error or by zeros: treat a price of 0 as not found.
 *
 * @example
 * import { inquirePrice } from '@kis/rest/domestic-stock'
 *
 * const { output } = await inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
 * console.log(output.stck_prpr, output.prdy_ctrt)
 * @throws KisDecodeError when the price or the volume is blank.
 * @category 국내주식 › 기본시세
 */
export const inquirePrice: Endpoint<InquirePriceParams, InquirePriceResult> = /* @__PURE__ */ endpoint(spec)
