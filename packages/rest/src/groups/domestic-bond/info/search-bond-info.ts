import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.searchBondInfo',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/search-bond-info',
  tr: { real: 'CTPF1114R', paper: null },
  lane: 'quote',
  params: {
    /** 표준코드 12자리 · code of the bond (ISIN) such as `KR6095572D81` */
    PDNO: 'text',
    /** 상품유형코드 · fixed */
    PRDT_TYPE_CD: { '302': '기본값' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 상품번호 · code of the bond (ISIN) */ pdno: 'text',
        /** 상품유형코드 · kind of product; 302 is a bond */ prdt_type_cd: 'text?',
        /** 증권예탁결제원채권종목명 · name at the depository */ ksd_bond_item_name: 'text?',
        /** 증권예탁결제원채권종목영문명 · name at the depository, in English */ ksd_bond_item_eng_name: 'text?',
        /** 증권예탁결제원채권상장유형코드 · kind of listing */ ksd_bond_lstg_type_cd: 'text?',
        /** 증권예탁결제원모집구분코드 · kind of offering at the depository */ ksd_ofrg_dvsn_cd: 'text?',
        /** 증권예탁결제원채권이자지급구분코드 · way of paying interest */ ksd_bond_int_dfrm_dvsn_cd: 'text?',
        /** 발행일자 · issue day */ issu_dt: 'date?',
        /** 상환일자 · redemption day */ rdpt_dt: 'date?',
        /** 매출일자 · day of sale */ rvnu_dt: 'date?',
        /** 통화코드 · currency */ iso_crcy_cd: 'text?',
        /** 중도상환일자 · day of early redemption */ mdwy_rdpt_dt: 'date?',
        /** 증권예탁결제원수신채권할인율 (%) · discount rate, as told by the depository */
        ksd_rcvg_bond_dsct_rt: 'decimal?',
        /** 증권예탁결제원수신채권표면이율 (%) · coupon rate, as told by the depository */
        ksd_rcvg_bond_srfc_inrt: 'decimal?',
        /** 채권만기상환율 · redemption rate at maturity */ bond_expd_rdpt_rt: 'decimal?',
        /** 증권예탁결제원원금상환방법코드 · way of redemption */ ksd_prca_rdpt_mthd_cd: 'text?',
        /** 이자계산기간개월수 · months of an interest period */ int_caltm_mcnt: 'int?',
        /** 증권예탁결제원이자계산단위코드 · unit of computing interest */ ksd_int_calc_unit_cd: {
          '1': '발행금액',
          '2': '만원',
          '3': '십만원',
          '4': '백만원',
        },
        /** 절상절사구분코드 · rounding */ uval_cut_dvsn_cd: 'text?',
        /** 절상절사소수점자릿수 · decimal places of the rounding */ uval_cut_dcpt_dgit: 'int?',
        /** 증권예탁결제원일할계산기간적용구분코드 · period of counting days */ ksd_dydv_caltm_aply_dvsn_cd: 'text?',
        /** 일할계산일수 · days counted */ dydv_calc_dcnt: 'int?',
        /** 채권만기보장수익율 (%) · guaranteed yield to maturity */ bond_expd_asrc_erng_rt: 'decimal?',
        /** 원리금지급장소본점명 · head office of the paying agent */ padf_plac_hdof_name: 'text?',
        /** 상장일자 · listing day */ lstg_dt: 'date?',
        /** 상장폐지일자 · delisting day */ lstg_abol_dt: 'date?',
        /** 증권예탁결제원채권발행방법코드 · way of issue */ ksd_bond_issu_mthd_cd: 'text?',
        /** 경과이자지급여부 · accrued interest is paid */ laps_indf_yn: 'flag?',
        /** 증권예탁결제원공휴일원리금지급방법코드 · payment on holidays */ ksd_lhdy_pnia_dfrm_mthd_cd: 'text?',
        /** 최초이자지급일자 · day of the first interest payment */ frst_int_dfrm_dt: 'date?',
        /** 증권예탁결제원물가연동국고채여부 · inflation-linked treasury bond */ ksd_prcm_lnkg_gvbd_yn: 'flag?',
        /** 예탁종료일자 · last day of deposit */ dpsi_end_dt: 'date?',
        /** 예탁시작일자 · first day of deposit */ dpsi_strt_dt: 'date?',
        /** 예탁가능여부 · may be deposited */ dpsi_psbl_yn: 'flag?',
        /** 비정형상환채권등록여부 · irregular redemption */ atyp_rdpt_bond_erlm_yn: 'flag?',
        /** 부도발생여부 · in default */ dshn_occr_yn: 'flag?',
        /** 만기연장여부 · maturity extended */ expd_exts_yn: 'flag?',
        /** 특이사항내용 · special remarks */ pclr_ptcr_text: 'text?',
        /** 예탁가능예외상태코드 · exception to the deposit */ dpsi_psbl_excp_stat_cd: 'text?',
        /** 만기연장분할상환횟수 · instalments of the extension */ expd_exts_srdp_rcnt: 'int?',
        /** 만기연장분할상환율 · instalment rate of the extension */ expd_exts_srdp_rt: 'decimal?',
        /** 만기상환율 · redemption rate at maturity */ expd_rdpt_rt: 'decimal?',
        /** 만기보장수익율 (%) · guaranteed yield to maturity */ expd_asrc_erng_rt: 'decimal?',
        /** 채권이자지급방법코드 · way of paying interest */ bond_int_dfrm_mthd_cd: {
          '01': '할인채',
          '02': '복리채',
          '03': '이표채.확정금리',
          '04': '이표채.금리연동',
          '05': '이표채.변동금리',
          '06': '단리채',
          '07': '분할채',
          '09': '복5단2',
          '19': '기타.고정금리',
          '29': '기타.변동금리',
        },
        /** 이자지급일유형코드 · kind of interest day */ int_dfrm_day_type_cd: {
          '01': '발행일',
          '02': '만기일',
          '03': '특정일',
        },
        /** 원금거치기간개월수 · months of grace for the principal */ prca_dfmt_term_mcnt: 'int?',
        /** 분할상환횟수 · number of instalments */ splt_rdpt_rcnt: 'int?',
        /** 직전이자지급일자 · day of the previous interest payment */ rgbf_int_dfrm_dt: 'date?',
        /** 차기이자지급일자 · day of the next interest payment */ nxtm_int_dfrm_dt: 'date?',
        /** 분리과세가능여부 · separate taxation possible */ sprx_psbl_yn: 'flag?',
        /** 소득세율구분코드 · class of the income tax */ ictx_rt_dvsn_cd: 'text?',
        /** 채권분류코드 · kind of bond */ bond_clsf_cd: 'text?',
        /** 채권분류한글명 · kind of bond in Korean */ bond_clsf_kor_name: 'text?',
        /** 이자월말구분코드 · by day or by month end */ int_mned_dvsn_cd: { '1': '일자기준', '2': '말일기준' },
        /** 원리금이자계산단가 (원) · price for computing principal and interest */ pnia_int_calc_unpr: 'decimal?',
        /** FRN금리 (%) · rate of a floating-rate note */ frn_intr: 'decimal?',
        /** 적용일물가지수연동계수 · inflation factor of the day */ aply_day_prcm_idx_lnkg_cefc: 'decimal?',
        /** 증권예탁결제원만기일할계산기준코드 · basis of days counted to maturity */
        ksd_expd_dydv_calc_bass_cd: 'text?',
        /** 만기일할계산일수 · days counted to maturity */ expd_dydv_calc_dcnt: 'int?',
        /** 증권예탁결제원신종사채구분코드 · convertible or warrant bond (CB, BW) */ ksd_cbbw_dvsn_cd: 'text?',
        /** 크라우드펀딩종목여부 · crowdfunded */ crfd_item_yn: 'flag?',
        /** 원리금은행휴무일지급방법코드 · payment on bank holidays */ pnia_bank_ofdy_dfrm_mthd_cd: 'text?',
        /** QIB여부 · for institutional buyers only (QIB) */ qib_yn: 'flag?',
        /** QIB해지일자 · day the QIB status ended */ qib_cclc_dt: 'date?',
        /** 영구채여부 · perpetual bond */ csbd_yn: 'flag?',
        /** 영구채해지일자 · day the perpetual status ended */ csbd_cclc_dt: 'date?',
        /** 증권예탁결제원옵션부사채여부 · bond with options */ ksd_opcb_yn: 'flag?',
        /** 증권예탁결제원후순위채권여부 · subordinated bond */ ksd_sodn_yn: 'flag?',
        /** 증권예탁결제원유동화증권여부 · asset-backed security */ ksd_rqdi_scty_yn: 'flag?',
        /** 전자증권여부 · electronic security */ elec_scty_yn: 'flag?',
        /** 권리행사주체구분코드 · who exercises the right */ rght_ecis_mbdy_dvsn_cd: 'text?',
        /** 이자산정방법구분코드 · way of computing interest */ int_rkng_mthd_dvsn_cd: 'text?',
        /** 모집구분코드 · kind of offering */ ofrg_dvsn_cd: 'text?',
        /** 증권예탁결제원총발행금액 (원) · total amount issued */ ksd_tot_issu_amt: 'decimal?',
        /** 다음이자지급체크제외여부 · no check of the next interest */ next_indf_chk_ecls_yn: 'flag?',
        /** 증권예탁결제원채권금리구분코드 · kind of interest rate */ ksd_bond_intr_dvsn_cd: 'text?',
        /** 증권예탁결제원이율적용구분코드 · use of the interest rate */ ksd_inrt_aply_dvsn_cd: 'text?',
        /** KRX발행기관코드 · issuer at the KRX */ krx_issu_istt_cd: 'text?',
        /** 증권예탁결제원이자지급주기미만계산코드 · counting of less than an interest period */
        ksd_indf_frqc_uder_calc_cd: 'text?',
        /** 증권예탁결제원이자지급주기미만계산일수 · days counted of less than an interest period */
        ksd_indf_frqc_uder_calc_dcnt: 'int?',
        /** 전문수신상세일시 (YYYYMMDDHHMMSSmmm) · when the record was received */ tlg_rcvg_dtl_dtime: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `searchBondInfo`. */
export interface SearchBondInfoParams extends ParamsOf<typeof spec> {}
/** Answer of `searchBondInfo`. */
export interface SearchBondInfoResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 기본조회 · master data of a listed bond.
 *
 * 국내주식-129 · TR `CTPF1114R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { searchBondInfo } from '@kis/rest/domestic-bond'
 *
 * const { output } = await searchBondInfo(client, { PDNO: 'KR6095572D81' })
 * console.log(output.ksd_bond_item_name, output.rdpt_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const searchBondInfo: RealOnlyEndpoint<SearchBondInfoParams, SearchBondInfoResult> =
  /* @__PURE__ */ endpoint(spec)
