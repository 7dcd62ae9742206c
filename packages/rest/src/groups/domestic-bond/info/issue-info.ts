import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticBond.issueInfo',
  method: 'GET',
  path: '/uapi/domestic-bond/v1/quotations/issue-info',
  tr: { real: 'CTPF1101R', paper: null },
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
        /** 상품명 · name of the bond */ prdt_name: 'text?',
        /** 상품영문명 · name in English */ prdt_eng_name: 'text?',
        /** 투자유의상품여부 · calls for caution */ ivst_heed_prdt_yn: 'flag?',
        /** 연장여부 · extended */ exts_yn: 'flag?',
        /** 채권분류코드 · kind of bond */ bond_clsf_cd: 'text?',
        /** 채권분류한글명 · kind of bond in Korean */ bond_clsf_kor_name: 'text?',
        /** 액면가 (원) · par value */ papr: 'decimal?',
        /** 이자월말구분코드 · interest by day or by month end; codes as in `searchBondInfo` */
        int_mned_dvsn_cd: 'text?',
        /** 매출형태코드 · kind of sale */ rvnu_shap_cd: 'text?',
        /** 발행금액 (원) · amount issued */ issu_amt: 'int?',
        /** 상장잔액 (원) · amount still listed */ lstg_rmnd: 'int?',
        /** 이자지급개월수 · months between interest payments */ int_dfrm_mcnt: 'int?',
        /** 채권이자지급방법코드 · way of paying interest; codes as in `searchBondInfo` */
        bond_int_dfrm_mthd_cd: 'text?',
        /** 분할상환횟수 · number of instalments */ splt_rdpt_rcnt: 'int?',
        /** 원금거치기간개월수 · months of grace for the principal */ prca_dfmt_term_mcnt: 'int?',
        /** 이자선후급구분코드 · interest in advance or in arrears */ int_anap_dvsn_cd: 'text?',
        /** 채권권리구분코드 · kind of right of the bond */ bond_rght_dvsn_cd: 'text?',
        /** 상품특성내용 · character of the product */ prdt_pclc_text: 'text?',
        /** 상품약어명 · short name */ prdt_abrv_name: 'text?',
        /** 상품영문약어명 · short name in English */ prdt_eng_abrv_name: 'text?',
        /** 분리과세가능여부 · separate taxation possible */ sprx_psbl_yn: 'flag?',
        /** 공모사모모집방법코드 · public or private offering */ pbff_pplc_ofrg_mthd_cd: 'text?',
        /** 주간사코드 · lead manager */ cmco_cd: 'text?',
        /** 발행기관코드 · code of the issuer */ issu_istt_cd: 'text?',
        /** 발행기관명 · name of the issuer */ issu_istt_name: 'text?',
        /** 원리금지급대행기관코드 · paying agent */ pnia_dfrm_agcy_istt_cd: 'text?',
        /** 할인할증율 (%) · discount or premium rate */ dsct_ec_rt: 'decimal?',
        /** 표면이율 (%) · coupon rate */ srfc_inrt: 'decimal?',
        /** 만기상환율 · redemption rate at maturity */ expd_rdpt_rt: 'decimal?',
        /** 만기보장수익율 (%) · guaranteed yield to maturity */ expd_asrc_erng_rt: 'decimal?',
        /** 채권보증기관명 · guarantor */ bond_grte_istt_name: 'text?',
        /** 이자지급일유형코드 · kind of interest day; codes as in `searchBondInfo` */ int_dfrm_day_type_cd: 'text?',
        /** 증권예탁결제원이자계산단위코드 · unit of computing interest; codes as in `searchBondInfo` */
        ksd_int_calc_unit_cd: 'text?',
        /** 이자원화단위미만처리구분코드 · rounding of interest below one won */ int_wunt_uder_prcs_dvsn_cd: 'text?',
        /** 매출일자 · day of sale */ rvnu_dt: 'date?',
        /** 발행일자 · issue day */ issu_dt: 'date?',
        /** 상장일자 · listing day */ lstg_dt: 'date?',
        /** 만기일자 · maturity */ expd_dt: 'date?',
        /** 상환일자 · redemption day */ rdpt_dt: 'date?',
        /** 대용가격 (원) · collateral price */ sbst_pric: 'decimal?',
        /** 직전이자지급일자 · day of the previous interest payment */ rgbf_int_dfrm_dt: 'date?',
        /** 차기이자지급일자 · day of the next interest payment */ nxtm_int_dfrm_dt: 'date?',
        /** 최초이자지급일자 · day of the first interest payment */ frst_int_dfrm_dt: 'date?',
        /** 행사가격 (원) · exercise price of the right */ ecis_pric: 'decimal?',
        /** 권리주식표준상품번호 · ISIN of the share that the right buys */ rght_stck_std_pdno: 'text?',
        /** 행사개시일자 · first day to exercise the right */ ecis_opng_dt: 'date?',
        /** 행사종료일자 · last day to exercise the right */ ecis_end_dt: 'date?',
        /** 채권매출방법코드 · way the bond is sold */ bond_rvnu_mthd_cd: 'text?',
        /** 조작직원번호 · employee who changed the record */ oprt_stfno: 'text?',
        /** 조작직원명 · name of that employee */ oprt_stff_name: 'text?',
        /** 직전이자지급요일 · weekday of the previous interest payment; `01` is Sunday */ rgbf_int_dfrm_wday: 'text?',
        /** 차기이자지급요일 · weekday of the next interest payment; `01` is Sunday */ nxtm_int_dfrm_wday: 'text?',
        /** 한국신용평가신용등급내용 · credit rating by Korea Investors Service */ kis_crdt_grad_text: 'text?',
        /** 한국채권평가신용등급내용 · credit rating by Korea Bond Pricing */ kbp_crdt_grad_text: 'text?',
        /** 한국신용정보신용등급내용 · credit rating by NICE */ nice_crdt_grad_text: 'text?',
        /** 에프앤자산평가신용등급내용 · credit rating by FnPricing */ fnp_crdt_grad_text: 'text?',
        /** 예탁가능여부 · may be deposited */ dpsi_psbl_yn: 'flag?',
        /** 원리금이자계산단가 (원) · price for computing principal and interest */ pnia_int_calc_unpr: 'decimal?',
        /** 물가지수채권여부 · inflation-linked bond */ prcm_idx_bond_yn: 'flag?',
        /** 만기연장분할상환횟수 · instalments of the extension */ expd_exts_srdp_rcnt: 'int?',
        /** 만기연장분할상환율 · instalment rate of the extension */ expd_exts_srdp_rt: 'decimal?',
        /** 대출가능여부 · accepted as collateral for a loan */ loan_psbl_yn: 'flag?',
        /** 보증구분코드 · guarantee */ grte_dvsn_cd: 'text?',
        /** 선후순위구분코드 · senior or subordinated */ fnrr_rank_dvsn_cd: 'text?',
        /** 한국거래소상장폐지구분코드 · delisting at the KRX */ krx_lstg_abol_dvsn_cd: 'text?',
        /** 자산유동화구분코드 · asset-backed */ asst_rqdi_dvsn_cd: 'text?',
        /** 옵션부사채구분코드 · bond with options */ opcb_dvsn_cd: 'text?',
        /** 크라우드펀딩종목여부 · crowdfunded */ crfd_item_yn: 'flag?',
        /** 크라우드펀딩종목제한해지일자 · day the crowdfunding limits ended */ crfd_item_rstc_cclc_dt: 'date?',
        /** 채권호가단위가격 (원) · tick size */ bond_nmpr_unit_pric: 'decimal?',
        /** 투자유의채권구분명 · call for caution, as text */ ivst_heed_bond_dvsn_name: 'text?',
        /** 추가수익율 (%) · additional yield */ add_erng_rt: 'decimal?',
        /** 추가수익율적용일자 · first day of the additional yield */ add_erng_rt_aply_dt: 'date?',
        /** 채권거래정지구분코드 · trading halt */ bond_tr_stop_dvsn_cd: 'text?',
        /** 투자유의채권구분코드 · call for caution */ ivst_heed_bond_dvsn_cd: 'text?',
        /** 특이조건내용 · special terms */ pclr_cndt_text: 'text?',
        /** 하이브리드채권여부 · hybrid bond */ hbbd_yn: 'flag?',
        /** 조건부자본증권유형코드 · kind of contingent capital */ cdtl_cptl_scty_type_cd: 'text?',
        /** 전자증권여부 · electronic security */ elec_scty_yn: 'flag?',
        /** 1차콜옵션행사개시일자 · first day to exercise call option 1 */ sq1_clop_ecis_opng_dt: 'date?',
        /** 최초등록직원번호 · employee who first entered the record */ frst_erlm_stfno: 'text?',
        /** 최초등록일자 · day of the first entry */ frst_erlm_dt: 'date?',
        /** 최초등록시각 (HHMMSS) · time of the first entry */ frst_erlm_tmd: 'time?',
        /** 전문수신상세일시 (YYYYMMDDHHMMSSmmm) · when the record was received */ tlg_rcvg_dtl_dtime: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `issueInfo`. */
export interface IssueInfoParams extends ParamsOf<typeof spec> {}
/** Answer of `issueInfo`. */
export interface IssueInfoResult extends ResultOf<typeof spec> {}

/**
 * 장내채권 발행정보 · issue terms of a listed bond.
 *
 * 국내주식-156 · TR `CTPF1101R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { issueInfo } from '@kis/rest/domestic-bond'
 *
 * const { output } = await issueInfo(client, { PDNO: 'KR6449111CB8' })
 * console.log(output.prdt_name, output.srfc_inrt, output.expd_dt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 장내채권 › 기본시세
 */
export const issueInfo: RealOnlyEndpoint<IssueInfoParams, IssueInfoResult> = /* @__PURE__ */ endpoint(spec)
