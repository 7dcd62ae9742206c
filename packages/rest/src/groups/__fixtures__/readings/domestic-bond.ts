import type { Readings } from './index.js'
import { rest } from './rest.js'

/** What a person reads in the official examples, written down by hand. Values may be partial. */
export const readings: Readings = {
  'domestic_bond/avg_unit': {
    output1: [
      {
        evlu_dt: '20240425',
        pdno: 'KR2033022D33',
        prdt_name: '충북지역개발채권23-03',
        kis_unpr: 9_745.69,
        fnp_unpr: 9_760.76,
        avg_evlu_unpr: 9_758.65,
        kis_crdt_grad_text: null,
        chng_yn: false,
        kis_erng_rt: 3.87,
        avg_evlu_erng_rt: 3.8348,
        avg_evlu_rf_unpr: 0,
      },
      { evlu_dt: '20240424', nice_evlu_unpr: 9_780.14, kbp_erng_rt: 3.796 },
      ...rest(18),
    ],
    output2: [],
    output3: [],
  },
  'domestic_bond/buy': { output: { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000015401', ORD_TMD: '104258' } },
  'domestic_bond/sell': { output: { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000015402', ORD_TMD: '104347' } },
  'domestic_bond/order_rvsecncl': { output: { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000015403', ORD_TMD: '104448' } },
  'domestic_bond/inquire_asking_price': {
    output: {
      aspr_acpt_hour: '094618',
      bond_askp1: 0,
      bond_bidp1: 10_190.2,
      bond_bidp5: 10_188.6,
      askp_rsqn1: 0,
      bidp_rsqn1: 320_138,
      total_bidp_rsqn: 425_156,
      seln_ernn_rate1: 0,
      shnu_ernn_rate1: 4.549,
    },
  },
  'domestic_bond/inquire_balance': {
    output: [
      {
        pdno: 'KR101501D942',
        prdt_name: '국민주택1종19-04',
        buy_dt: '20240426',
        buy_sqno: '1',
        cblc_qty: 4,
        sprx_qty: 0,
        exdt: '20240430',
        buy_erng_rt: 0,
        ord_psbl_qty: 4,
      },
      { pdno: 'KR2088012A16', cblc_qty: 6, agrx_qty: 5, exdt: '20250131', ord_psbl_qty: 5 },
      ...rest(2),
    ],
  },
  'domestic_bond/inquire_ccnl': {
    output: [
      {
        stck_cntg_hour: '091632',
        bond_prpr: 10_265,
        bond_prdy_vrss: -15,
        prdy_vrss_sign: '5',
        prdy_ctrt: -0.15,
        cntg_vol: 110_000,
      },
    ],
  },
  'domestic_bond/inquire_daily_ccld': {
    output1: [
      {
        ord_dt: '20240425',
        odno: '0000015201',
        orgn_odno: null,
        sll_buy_dvsn_cd_name: '현금매수',
        shtn_pdno: 'KR6095572D81',
        ord_qty: 1,
        bond_ord_unpr: 10_450,
        ord_tmd: '102033',
        tot_ccld_qty: 1,
        bond_avg_unpr: 10_250,
        tot_ccld_amt: 1_025,
        buy_dt: null,
      },
      { odno: '0000015202', tot_ccld_qty: 0, bond_avg_unpr: 0, nccs_qty: 0 },
      { odno: '0000015203', orgn_odno: '0000015202', sll_buy_dvsn_cd_name: '매수취소*', bond_ord_unpr: 0 },
      { odno: '0000015204', bond_ord_unpr: 10_929.9, nccs_qty: 1 },
      ...rest(8),
    ],
    output2: { tot_ord_qty: 6, tot_ccld_qty_smtl: 1, tot_bond_ccld_avg_unpr: 10_250, tot_ccld_amt_smtl: 1_025 },
  },
  'domestic_bond/inquire_daily_itemchartprice': {
    output: [
      { stck_bsop_date: '20240610', bond_oprc: 0, bond_hgpr: 0, bond_lwpr: 0, bond_prpr: 10_997.1, acml_vol: 0 },
      { stck_bsop_date: '20240607', bond_oprc: 10_997.1, bond_prpr: 10_997.1, acml_vol: 119 },
      ...rest(28),
    ],
  },
  'domestic_bond/inquire_daily_price': {
    output: [
      { stck_bsop_date: '20240503', bond_prpr: 10_265, bond_prdy_vrss: -15, prdy_ctrt: -0.15, acml_vol: 110_000 },
      { stck_bsop_date: '20240502', bond_prpr: 10_280, bond_prdy_vrss: -145, prdy_vrss_sign: '5', acml_vol: 61_278 },
      ...rest(14),
    ],
  },
  'domestic_bond/inquire_psbl_order': {
    output: {
      ord_psbl_cash: 9_285_653,
      ord_psbl_sbst: 117_521,
      ruse_psbl_amt: 0,
      bond_ord_unpr2: 10_450,
      buy_psbl_amt: 9_230_271,
      buy_psbl_qty: 8_832,
    },
  },
  'domestic_bond/inquire_psbl_rvsecncl': {
    output: [
      {
        odno: '0000015401',
        pdno: 'KR6095572D81',
        rvse_cncl_dvsn_name: '현금매수',
        ord_qty: 1,
        bond_ord_unpr: 10_000,
        ord_tmd: '104258',
        ord_psbl_qty: 1,
        orgn_odno: null,
        sll_buy_dvsn_cd: '02',
        samt_mket_ptci_yn: false,
      },
      { odno: '0000015403', orgn_odno: '0000015402', bond_ord_unpr: 10_460, sll_buy_dvsn_cd: '01' },
    ],
  },
  'domestic_bond/issue_info': {
    output: {
      pdno: 'KR6449111CB8',
      prdt_type_cd: '302',
      papr: 10_000,
      issu_amt: 77_839_700_000,
      int_dfrm_mcnt: 3,
      bond_int_dfrm_mthd_cd: '03',
      bond_rght_dvsn_cd: null,
      sprx_psbl_yn: false,
      srfc_inrt: 5.931,
      rvnu_dt: null,
      issu_dt: '20221116',
      expd_dt: '20241116',
      rgbf_int_dfrm_wday: '05',
      kis_crdt_grad_text: 'AAA',
      bond_nmpr_unit_pric: 0.1,
      elec_scty_yn: true,
    },
  },
}
