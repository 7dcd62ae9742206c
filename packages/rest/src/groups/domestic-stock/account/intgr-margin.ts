import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.intgrMargin',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/trading/intgr-margin',
  tr: { real: 'TTTC0869R', paper: null },
  lane: 'account',
  account: true,
  params: {
    /** CMA평가금액포함여부 · count the CMA; fixed */
    CMA_EVLU_AMT_ICLD_YN: { N: '기본값' },
    /** 원화외화구분코드 · amounts of foreign currency in that currency or in won */
    WCRC_FRCR_DVSN_CD: { '01': '외화기준', '02': '원화기준' },
    /** 선도환계약외화구분코드 · the same for currency forwards */
    FWEX_CTRT_FRCR_DVSN_CD: { '01': '외화기준', '02': '원화기준' },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 계좌증거금율 (%) · account margin rate */ acmga_rt: 'decimal?',
        /** 계좌증거금100퍼센트지정사유 · why a margin of 100% is set */ acmga_pct100_aptm_rson: 'text?',
        /** 주식현금대상금액 (원) · cash for stocks, in all */ stck_cash_objt_amt: 'decimal?',
        /** 주식대용대상금액 (원) · collateral for stocks, in all */ stck_sbst_objt_amt: 'decimal?',
        /** 주식평가대상금액 (원) · value of stocks, in all */ stck_evlu_objt_amt: 'decimal?',
        /** 주식재사용가능대상금액 (원) · reusable proceeds for stocks, in all */ stck_ruse_psbl_objt_amt: 'decimal?',
        /** 주식펀드환매대금대상금액 (원) · fund proceeds for stocks, in all */
        stck_fund_rpch_chgs_objt_amt: 'decimal?',
        /** 주식융자상환금대상금액 (원) · loan repayments for stocks, in all */ stck_fncg_rdpt_objt_atm: 'decimal?',
        /** 채권재사용가능대상금액 (원) · reusable proceeds for bonds, in all */ bond_ruse_psbl_objt_amt: 'decimal?',
        /** 주식현금사용금액 (원) · cash for stocks, used */ stck_cash_use_amt: 'decimal?',
        /** 주식대용사용금액 (원) · collateral for stocks, used */ stck_sbst_use_amt: 'decimal?',
        /** 주식평가사용금액 (원) · value of stocks, used */ stck_evlu_use_amt: 'decimal?',
        /** 주식재사용가능금사용금액 (원) · reusable proceeds for stocks, used */ stck_ruse_psbl_amt_use_amt:
          'decimal?',
        /** 주식펀드환매대금사용금액 (원) · fund proceeds for stocks, used */ stck_fund_rpch_chgs_use_amt: 'decimal?',
        /** 주식융자상환금사용금액 (원) · loan repayments for stocks, used */ stck_fncg_rdpt_amt_use_amt: 'decimal?',
        /** 채권재사용가능금사용금액 (원) · reusable proceeds for bonds, used */ bond_ruse_psbl_amt_use_amt: 'decimal?',
        /** 주식현금주문가능금액 (원) · cash for stocks, orderable */ stck_cash_ord_psbl_amt: 'decimal?',
        /** 주식대용주문가능금액 (원) · collateral for stocks, orderable */ stck_sbst_ord_psbl_amt: 'decimal?',
        /** 주식평가주문가능금액 (원) · value of stocks, orderable */ stck_evlu_ord_psbl_amt: 'decimal?',
        /** 주식재사용가능주문가능금액 (원) · reusable proceeds for stocks, orderable */ stck_ruse_psbl_ord_psbl_amt:
          'decimal?',
        /** 주식펀드환매주문가능금액 (원) · fund proceeds for stocks, orderable */
        stck_fund_rpch_ord_psbl_amt: 'decimal?',
        /** 채권재사용가능주문가능금액 (원) · reusable proceeds for bonds, orderable */ bond_ruse_psbl_ord_psbl_amt:
          'decimal?',
        /** 미수금액 (원) · unpaid balance (미수) */ rcvb_amt: 'int?',
        /** 주식대출보증금재사용가능금액 (원) · reusable guarantee of stock loans */ stck_loan_grta_ruse_psbl_amt:
          'decimal?',
        /** 주식현금20최대주문가능금액 (원) · cash, 20% margin: orderable at most */
        stck_cash20_max_ord_psbl_amt: 'decimal?',
        /** 주식현금30최대주문가능금액 (원) · cash, 30% margin: orderable at most */
        stck_cash30_max_ord_psbl_amt: 'decimal?',
        /** 주식현금40최대주문가능금액 (원) · cash, 40% margin: orderable at most */
        stck_cash40_max_ord_psbl_amt: 'decimal?',
        /** 주식현금50최대주문가능금액 (원) · cash, 50% margin: orderable at most */
        stck_cash50_max_ord_psbl_amt: 'decimal?',
        /** 주식현금60최대주문가능금액 (원) · cash, 60% margin: orderable at most */
        stck_cash60_max_ord_psbl_amt: 'decimal?',
        /** 주식현금100최대주문가능금액 (원) · cash, 100% margin: orderable at most */
        stck_cash100_max_ord_psbl_amt: 'decimal?',
        /** 주식재사용불가100최대주문가능 (원) · 100% margin without reuse: orderable at most */
        stck_rsip100_max_ord_psbl_amt: 'decimal?',
        /** 채권최대주문가능금액 (원) · bonds: orderable at most */ bond_max_ord_psbl_amt: 'decimal?',
        /** 주식융자45최대주문가능금액 (원) · credit, 45% margin: orderable at most */
        stck_fncg45_max_ord_psbl_amt: 'decimal?',
        /** 주식융자50최대주문가능금액 (원) · credit, 50% margin: orderable at most */
        stck_fncg50_max_ord_psbl_amt: 'decimal?',
        /** 주식융자60최대주문가능금액 (원) · credit, 60% margin: orderable at most */
        stck_fncg60_max_ord_psbl_amt: 'decimal?',
        /** 주식융자70최대주문가능금액 (원) · credit, 70% margin: orderable at most */
        stck_fncg70_max_ord_psbl_amt: 'decimal?',
        /** 주식대주최대주문가능금액 (원) · short sale: orderable at most */ stck_stln_max_ord_psbl_amt: 'decimal?',
        /** 한도금액 (원) · limit */ lmt_amt: 'int?',
        /** 해외주식통합증거금구분명 · integrated margin for overseas stocks, as text */ ovrs_stck_itgr_mgna_dvsn_name:
          'text?',
        /** 미화대상금액 · US dollars, in all */ usd_objt_amt: 'decimal?',
        /** 미화사용금액 · US dollars, used */ usd_use_amt: 'decimal?',
        /** 미화주문가능금액 · US dollars, orderable */ usd_ord_psbl_amt: 'decimal?',
        /** 홍콩달러대상금액 · Hong Kong dollars, in all */ hkd_objt_amt: 'decimal?',
        /** 홍콩달러사용금액 · Hong Kong dollars, used */ hkd_use_amt: 'decimal?',
        /** 홍콩달러주문가능금액 · Hong Kong dollars, orderable */ hkd_ord_psbl_amt: 'decimal?',
        /** 엔화대상금액 · yen, in all */ jpy_objt_amt: 'decimal?',
        /** 엔화사용금액 · yen, used */ jpy_use_amt: 'decimal?',
        /** 엔화주문가능금액 · yen, orderable */ jpy_ord_psbl_amt: 'decimal?',
        /** 위안화대상금액 · yuan, in all */ cny_objt_amt: 'decimal?',
        /** 위안화사용금액 · yuan, used */ cny_use_amt: 'decimal?',
        /** 위안화주문가능금액 · yuan, orderable */ cny_ord_psbl_amt: 'decimal?',
        /** 미화재사용대상금액 · US dollars, reusable in all */ usd_ruse_objt_amt: 'decimal?',
        /** 미화재사용금액 · US dollars, reusable */ usd_ruse_amt: 'decimal?',
        /** 미화재사용주문가능금액 · US dollars, reusable, orderable */ usd_ruse_ord_psbl_amt: 'decimal?',
        /** 홍콩달러재사용대상금액 · Hong Kong dollars, reusable in all */ hkd_ruse_objt_amt: 'decimal?',
        /** 홍콩달러재사용금액 · Hong Kong dollars, reusable */ hkd_ruse_amt: 'decimal?',
        /** 홍콩달러재사용주문가능금액 · Hong Kong dollars, reusable, orderable */ hkd_ruse_ord_psbl_amt: 'decimal?',
        /** 엔화재사용대상금액 · yen, reusable in all */ jpy_ruse_objt_amt: 'decimal?',
        /** 엔화재사용금액 · yen, reusable */ jpy_ruse_amt: 'decimal?',
        /** 엔화재사용주문가능금액 · yen, reusable, orderable */ jpy_ruse_ord_psbl_amt: 'decimal?',
        /** 위안화재사용대상금액 · yuan, reusable in all */ cny_ruse_objt_amt: 'decimal?',
        /** 위안화재사용금액 · yuan, reusable */ cny_ruse_amt: 'decimal?',
        /** 위안화재사용주문가능금액 · yuan, reusable, orderable */ cny_ruse_ord_psbl_amt: 'decimal?',
        /** 미화일반주문가능금액 · US dollars, orderable without reuse */ usd_gnrl_ord_psbl_amt: 'decimal?',
        /** 미화통합주문가능금액 · US dollars, orderable, integrated */ usd_itgr_ord_psbl_amt: 'decimal?',
        /** 홍콩달러일반주문가능금액 · Hong Kong dollars, orderable without reuse */ hkd_gnrl_ord_psbl_amt: 'decimal?',
        /** 홍콩달러통합주문가능금액 · Hong Kong dollars, orderable, integrated */ hkd_itgr_ord_psbl_amt: 'decimal?',
        /** 엔화일반주문가능금액 · yen, orderable without reuse */ jpy_gnrl_ord_psbl_amt: 'decimal?',
        /** 엔화통합주문가능금액 · yen, orderable, integrated */ jpy_itgr_ord_psbl_amt: 'decimal?',
        /** 위안화일반주문가능금액 · yuan, orderable without reuse */ cny_gnrl_ord_psbl_amt: 'decimal?',
        /** 위안화통합주문가능금액 · yuan, orderable, integrated */ cny_itgr_ord_psbl_amt: 'decimal?',
        /** 주식통합현금20주문가능금액 (원) · integrated, cash, 20% margin: orderable */
        stck_itgr_cash20_ord_psbl_amt: 'decimal?',
        /** 주식통합현금30주문가능금액 (원) · integrated, cash, 30% margin: orderable */
        stck_itgr_cash30_ord_psbl_amt: 'decimal?',
        /** 주식통합현금40주문가능금액 (원) · integrated, cash, 40% margin: orderable */
        stck_itgr_cash40_ord_psbl_amt: 'decimal?',
        /** 주식통합현금50주문가능금액 (원) · integrated, cash, 50% margin: orderable */
        stck_itgr_cash50_ord_psbl_amt: 'decimal?',
        /** 주식통합현금60주문가능금액 (원) · integrated, cash, 60% margin: orderable */
        stck_itgr_cash60_ord_psbl_amt: 'decimal?',
        /** 주식통합현금100주문가능금액 (원) · integrated, cash, 100% margin: orderable */
        stck_itgr_cash100_ord_psbl_amt: 'decimal?',
        /** 주식통합100주문가능금액 (원) · integrated, 100% margin: orderable */ stck_itgr_100_ord_psbl_amt: 'decimal?',
        /** 주식통합융자45주문가능금액 (원) · integrated, credit, 45% margin: orderable */
        stck_itgr_fncg45_ord_psbl_amt: 'decimal?',
        /** 주식통합융자50주문가능금액 (원) · integrated, credit, 50% margin: orderable */
        stck_itgr_fncg50_ord_psbl_amt: 'decimal?',
        /** 주식통합융자60주문가능금액 (원) · integrated, credit, 60% margin: orderable */
        stck_itgr_fncg60_ord_psbl_amt: 'decimal?',
        /** 주식통합융자70주문가능금액 (원) · integrated, credit, 70% margin: orderable */
        stck_itgr_fncg70_ord_psbl_amt: 'decimal?',
        /** 주식통합대주주문가능금액 (원) · integrated, short sale: orderable */
        stck_itgr_stln_ord_psbl_amt: 'decimal?',
        /** 채권통합주문가능금액 (원) · integrated, bonds: orderable */ bond_itgr_ord_psbl_amt: 'decimal?',
        /** 주식현금해외사용금액 (원) · cash for stocks, used overseas */ stck_cash_ovrs_use_amt: 'decimal?',
        /** 주식대용해외사용금액 (원) · collateral for stocks, used overseas */ stck_sbst_ovrs_use_amt: 'decimal?',
        /** 주식평가해외사용금액 (원) · value of stocks, used overseas */ stck_evlu_ovrs_use_amt: 'decimal?',
        /** 주식재사용금액해외사용금액 (원) · reusable proceeds for stocks, used overseas */
        stck_re_use_amt_ovrs_use_amt: 'decimal?',
        /** 주식펀드환매해외사용금액 (원) · fund proceeds for stocks, used overseas */
        stck_fund_rpch_ovrs_use_amt: 'decimal?',
        /** 주식융자상환해외사용금액 (원) · loan repayments for stocks, used overseas */
        stck_fncg_rdpt_ovrs_use_amt: 'decimal?',
        /** 채권재사용해외사용금액 (원) · reusable proceeds for bonds, used overseas */ bond_re_use_ovrs_use_amt:
          'decimal?',
        /** 미화타시장사용금액 · US dollars, used in other markets */ usd_oth_mket_use_amt: 'decimal?',
        /** 엔화타시장사용금액 · yen, used in other markets */ jpy_oth_mket_use_amt: 'decimal?',
        /** 위안화타시장사용금액 · yuan, used in other markets */ cny_oth_mket_use_amt: 'decimal?',
        /** 홍콩달러타시장사용금액 · Hong Kong dollars, used in other markets */ hkd_oth_mket_use_amt: 'decimal?',
        /** 미화재사용타시장사용금액 · US dollars, reusable, used in other markets */
        usd_re_use_oth_mket_use_amt: 'decimal?',
        /** 엔화재사용타시장사용금액 · yen, reusable, used in other markets */ jpy_re_use_oth_mket_use_amt: 'decimal?',
        /** 위안화재사용타시장사용금액 · yuan, reusable, used in other markets */
        cny_re_use_oth_mket_use_amt: 'decimal?',
        /** 홍콩달러재사용타시장사용금액 · Hong Kong dollars, reusable, used in other markets */
        hkd_re_use_oth_mket_use_amt: 'decimal?',
        /** 홍콩위안화재사용금액 · offshore yuan (Hong Kong), reusable */ hgkg_cny_re_use_amt: 'decimal?',
        /** 미국달러최초고시환율 (원) · first announced rate of the US dollar */ usd_frst_bltn_exrt: 'decimal?',
        /** 홍콩달러최초고시환율 (원) · first announced rate of the Hong Kong dollar */ hkd_frst_bltn_exrt: 'decimal?',
        /** 일본엔화최초고시환율 (원) · first announced rate of the yen */ jpy_frst_bltn_exrt: 'decimal?',
        /** 중국위안화최초고시환율 (원) · first announced rate of the yuan */ cny_frst_bltn_exrt: 'decimal?',
        /** 홍콩위안화재사용대상금액 · offshore yuan (Hong Kong), reusable in all */ hgkg_cny_re_use_objt_amt:
          'decimal?',
        /** 홍콩위안화재사용주문가능금액 · offshore yuan (Hong Kong), reusable, orderable */
        hgkg_cny_re_use_ord_psbl_amt: 'decimal?',
        /** 홍콩위안화재사용타시장사용금액 · offshore yuan (Hong Kong), reusable, used in other markets */
        hgkg_cny_re_use_oth_use_amt: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `intgrMargin`. */
export interface IntgrMarginParams extends ParamsOf<typeof spec> {}
/** Answer of `intgrMargin`. */
export interface IntgrMarginResult extends ResultOf<typeof spec> {}

/**
 * 주식통합증거금 현황 · integrated margin of an account: won, collateral and foreign currencies.
 *
 * 국내주식-191 · TR `TTTC0869R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 대상 (in all) less 사용 (used) is 주문가능 (orderable). The spelling `_objt_atm` is the server's.
 *
 * @example
 * import { intgrMargin } from '@kis/rest/domestic-stock'
 *
 * const { output } = await intgrMargin(client, { WCRC_FRCR_DVSN_CD: '01', FWEX_CTRT_FRCR_DVSN_CD: '01' })
 * console.log(output.stck_cash_ord_psbl_amt, output.usd_ord_psbl_amt)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 주문/계좌
 */
export const intgrMargin: RealOnlyEndpoint<IntgrMarginParams, IntgrMarginResult> = /* @__PURE__ */ endpoint(spec)
