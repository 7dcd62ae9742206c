import type { Readings } from './index.js'

/** What a person reads in the official examples, written down by hand. Values may be partial; long lists by the place of the row. */
export const readings: Readings = {
  // analysis
  'domestic_stock/capture_uplowprice': {
    output: [
      { mksc_shrn_iscd: '012800', stck_prpr: 2_080, prdy_vrss_sign: '1', prdy_ctrt: 29.84, total_bidp_rsqn: 2_648_946 },
      { hts_kor_isnm: '로보로보', stck_mxpr: 5_680, seln_cnqn: 40, shnu_cnqn: 0, prdy_vrss_vol_rate: 29_305.9 },
    ],
  },
  'domestic_stock/comp_program_trade_daily': {
    output: [
      {
        stck_bsop_date: '20240404',
        arbt_smtn_ntby_qty: -1_793,
        nabt_smtn_ntby_tr_pbmn: 239_043,
        whol_smtn_ntby_tr_pbmn: 128_245,
        nabt_entm_ntby_tr_pbmn_rate: 2.05,
        bstp_nmix_prpr: null,
        prdy_vrss_sign: null,
      },
      { stck_bsop_date: '20240403', arbt_onsl_seln_tr_pbmn: 192_333, whol_ntby_tr_pbmn_rate: -6.58 },
      { stck_bsop_date: '20240402', arbt_entm_seln_vol: 857, arbt_onsl_shnu_vol_rate: 0 },
    ],
  },
  'domestic_stock/comp_program_trade_today': {
    output: {
      length: 30,
      0: {
        bsop_hour: '170000',
        arbt_smtn_ntby_tr_pbmn: 276_905,
        nabt_smtn_ntby_tr_pbmn: 859_384,
        bstp_nmix_prpr: null,
      },
      29: { bsop_hour: '163100', nabt_smtn_shnu_tr_pbmn: 2_981_781, nabt_smtm_shun_tr_pbmn_rate: 27.25 },
    },
  },
  'domestic_stock/daily_credit_balance': {
    output: {
      length: 30,
      0: { deal_date: '20240313', stlm_date: '20240315', whol_loan_rmnd_stcn: 7_155_720, whol_stln_rmnd_amt: 43_104 },
      29: { deal_date: '20240129', stck_prpr: 74_400, whol_loan_new_amt: 1_397_554, whol_loan_gvrt: 1.47 },
    },
  },
  'domestic_stock/daily_loan_trans': {
    output2: {
      length: 21,
      0: { bsop_date: '20240430', stck_prpr: 2_692.06, prdy_vrss: 4.62, prdy_rmnd_vrss: 385_624, rmnd_amt: 47_504_735 },
      20: { bsop_date: '20240401', new_stcn: 8_654_205, rdmp_stcn: 9_951_822, prdy_rmnd_vrss: -1_297_617 },
    },
  },
  'domestic_stock/exp_price_trend': {
    output1: { rprs_mrkt_kor_name: 'KOSPI200', antc_cnpr: 72_600, antc_cntg_vrss: 300, antc_tr_pbmn: 30_513_997_800 },
    output2: { length: 30, 29: { stck_cntg_hour: '090013', stck_prpr: 72_600, acml_vol: 414_942 } },
  },
  'domestic_stock/frgnmem_trade_estimate': {
    output: {
      length: 23,
      0: { stck_shrn_iscd: '005930', glob_ntsl_qty: 3_870_530, glob_total_seln_qty: 547_879 },
      22: { hts_kor_isnm: '현대로템', glob_ntsl_qty: 91_584, glob_total_shnu_qty: 93_840, prdy_ctrt: 0.4 },
    },
  },
  'domestic_stock/frgnmem_trade_trend': {
    output1: [{ total_seln_qty: 3_403_046, total_shnu_qty: 1_539_165 }],
    output2: {
      length: 6,
      1: { bsop_hour: '153025', mbcr_name: '메릴린치', cntg_vol: -188_645, acml_ntby_qty: -938_293 },
      5: { bsop_hour: '151749', mbcr_name: 'JP모간', stck_prpr: 75_300, glob_ntby_qty: -1_710_624 },
    },
  },
  'domestic_stock/inquire_daily_trade_volume': {
    output1: { shnu_cnqn_smtn: 4_520_816, seln_cnqn_smtn: 5_285_722 },
    output2: { length: 19, 18: { stck_bsop_date: '20240102', total_seln_qty: 5_855_872, total_shnu_qty: 9_333_762 } },
  },
  'domestic_stock/inquire_investor_daily_by_market': {
    output: [
      { stck_bsop_date: '20240517', bstp_nmix_prpr: 2_724.62, prdy_vrss_sign: '5', frgn_ntby_tr_pbmn: -597_490 },
      { stck_bsop_date: '20240516', stck_prdy_clpr: 2_730.34, frgn_ntby_qty: 5_326, prsn_ntby_qty: -14_059 },
    ],
  },
  'domestic_stock/inquire_investor_time_by_market': {
    output: [{ frgn_seln_vol: 75_588, frgn_ntby_qty: -5_290, prsn_shnu_tr_pbmn: 5_020_361, etc_orgt_ntby_vol: 0 }],
  },
  'domestic_stock/investor_trade_by_stock_daily': {
    output1: { stck_prpr: 71_100, prdy_ctrt: 0.14, prdy_vol: 11_354_253 },
    output2: [
      {
        stck_bsop_date: '20250811',
        stck_clpr: 71_000,
        prdy_vrss: -800,
        acml_tr_pbmn: 808_470_078_650,
        frgn_ntby_qty: -2_029_800,
        frgn_reg_ntby_pbmn: -144_473,
        bank_seln_tr_pbmn: 0,
        bold_yn: false,
      },
    ],
  },
  'domestic_stock/psearch_result': {
    output2: {
      length: 30,
      0: { code: '000120', name: 'CJ대한통운', daebi: '0', price: 138_600, stotprice: 31_617.9088, expdaebi: '5' },
      29: { code: '278650', price: 3_870, chgrate: 0, high52: 5_380, expprice: 0, dnlmtprice: 2_710 },
    },
  },

  // finance
  'domestic_stock/finance_financial_ratio': {
    output: {
      length: 30,
      0: { stac_yymm: '202312', grs: -14.33, roe_val: 4.14, eps: 2_131, bps: 52_002, rsrv_rate: 39_256.91 },
      29: { stac_yymm: '201609', bsop_prfi_inrt: -1.24, sps: 24_033, lblt_rate: 36.17 },
    },
  },
  'domestic_stock/finance_income_statement': {
    output: {
      length: 30,
      0: { stac_yymm: '202312', sale_account: 2_589_355, sale_totl_prfi: 785_469, depr_cost: 99.99 },
      29: { stac_yymm: '201609', bsop_prti: 200_199, op_prfi: 211_651, thtr_ntin: 156_381 },
    },
  },
  'domestic_stock/finance_stability_ratio': {
    output: {
      length: 30,
      0: { stac_yymm: '202312', lblt_rate: 25.36, quck_rate: 190.59 },
      29: { stac_yymm: '201609', bram_depn: 5.3, crnt_rate: 261.93 },
    },
  },

  // market
  'domestic_stock/inquire_vi_status': {
    output: {
      length: 30,
      0: { hts_kor_isnm: 'KODEX Fn멀티팩터', mksc_shrn_iscd: '337120', vi_cls_code: false, vi_kind_code: '2' },
      29: { mksc_shrn_iscd: '100120', cntg_vi_hour: '162015', vi_prc: 27_600, vi_dmc_dprt: -7.07, vi_stnd_prc: 0 },
    },
  },
  'domestic_stock/mktfunds': {
    output: {
      length: 12,
      0: { bsop_date: '20240430', prdy_ctrt: 100.17, hts_avls: 2_193_843_858, cust_dpmn_amt: 572_306, amt_tnrt: 33.87 },
      11: { bsop_date: '20231204', cust_dpmn_amt_prdy_vrss: -2_751, crdt_loan_rmnd: 172_738, mmf_amt: 1_937_326 },
    },
  },

  // sector
  'domestic_stock/exp_total_index': {
    output1: { bstp_nmix_prpr: 883.03, ascn_issu_cnt: 513, bstp_cls_code: null },
    output2: {
      length: 25,
      1: { bstp_cls_code: '2001', hts_kor_isnm: 'KOSPI200', bstp_nmix_prpr: 360.44, nmix_sdpr: 359.39 },
      24: { bstp_cls_code: '2283', acml_vol: 1_639, ascn_issu_cnt: 0 },
    },
  },
  'domestic_stock/inquire_index_daily_price': {
    output1: { bstp_nmix_prpr: 2_648.76, acml_tr_pbmn: 10_221_804, dryy_bstp_nmix_lwpr_date: '20240118' },
    output2: {
      length: 57,
      1: { stck_bsop_date: '20240124', bstp_nmix_prdy_vrss: -8.92, acml_vol_rlim: 150.16, invt_new_psdg: -30.49 },
      56: { stck_bsop_date: '20231103', bstp_nmix_oprc: 2_365.59, acml_vol: 578_662, d20_dsrt: 99.4 },
    },
  },
  'domestic_stock/inquire_index_price': {
    output: {
      bstp_nmix_prpr: 857.6,
      bstp_nmix_prdy_vrss: -1.61,
      prdy_vrss_sign: '5',
      oprc_vrss_prpr_sign: '2',
      dryy_bstp_nmix_hgpr_date: '20240109',
      dryy_lwpr_vrss_prpr_rate: -9.07,
      ntby_rsqn: 16_303_438,
    },
  },
  'domestic_stock/inquire_index_tickprice': {
    output: {
      length: 96,
      0: { stck_cntg_hour: '100520', bstp_nmix_prpr: 916.59, cntg_vol: 378 },
      95: { stck_cntg_hour: '094930', bstp_nmix_prdy_vrss: 11.66, acml_vol: 266_960 },
    },
  },
  'domestic_stock/inquire_index_timeprice': {
    output: {
      length: 34,
      0: { bsop_hour: '100600', bstp_nmix_prpr: 916.77, acml_tr_pbmn: 3_839_797 },
      33: { bsop_hour: '090000', bstp_nmix_prdy_ctrt: 0.6, acml_vol: 28_321, cntg_vol: 28_321 },
    },
  },
  'domestic_stock/inquire_time_indexchartprice': {
    output1: { hts_kor_isnm: 'KOSDAQ', bstp_cls_code: '1001', prdy_nmix: 837.24, futs_prdy_lwpr: 817.06 },
    output2: {
      length: 92,
      0: { stck_bsop_date: '20240129', stck_cntg_hour: '103200', bstp_nmix_prpr: 833.56, cntg_vol: 4_618 },
      91: { stck_bsop_date: '20240126', stck_cntg_hour: '140800', bstp_nmix_hgpr: 835.32, acml_tr_pbmn: 9_151_925 },
    },
  },

  // quotes
  'domestic_stock/exp_closing_price': { output: [] },
  'domestic_stock/inquire_elw_price': {
    output: { elw_prpr: 0, unas_isnm: 'BASKET', unas_prdy_vrss_sign: '3', atm_cls_name: 'ATM', elw_shrn_iscd: '' },
  },
  'domestic_stock/inquire_investor': {
    output: [
      { stck_bsop_date: '20220113', stck_clpr: 129_500, frgn_ntby_qty: 797_458, prsn_ntby_tr_pbmn: -37_176 },
      { stck_bsop_date: '20220112', orgn_ntby_qty: 206_812, frgn_ntby_tr_pbmn: -17_094, prsn_shnu_vol: 608_748 },
    ],
  },
  'domestic_stock/inquire_member': {
    output: {
      seln_mbcr_no1: '00086',
      seln_mbcr_name5: '신한투자',
      total_seln_qty2: 684_589,
      shnu_mbcr_rlim3: 9.69,
      glob_ntby_qty: 1_142_513,
      seln_mbcr_glob_yn_1: false,
      shnu_mbcr_glob_yn_3: true,
    },
  },
  'domestic_stock/inquire_overtime_asking_price': {
    output: {
      ovtm_untp_last_hour: '161847',
      ovtm_untp_askp1: 83_600,
      ovtm_untp_bidp3: 83_300,
      ovtm_untp_askp_rsqn2: 11_671,
      ovtm_untp_bidp_icdc1: 1,
      ovtm_untp_askp_icdc4: null,
      ovtm_untp_ntby_bidp_rsqn: -16_730,
    },
  },
  'domestic_stock/inquire_overtime_price': {
    output: {
      ovtm_untp_prpr: 83_600,
      ovtm_untp_prdy_ctrt: -0.12,
      ovtm_untp_tr_pbmn: 292_600_000,
      new_lstn_cls_name: null,
      mrkt_warn_cls_code: '00',
      trht_yn: false,
      askp: 83_700,
    },
  },
  'domestic_stock/inquire_price_2': {
    output: {
      stck_prpr: 74_400,
      prdy_vrss: 1_000,
      hgpr_vrss_prpr: -100,
      hgpr_vrss_prpr_sign: '5',
      divi_app_cls_code: '',
      ssts_hot_yn: null,
      bstp_cls_code: '005930',
      prdy_vrss_vol_rate: 33.46,
    },
  },
  'domestic_stock/inquire_time_itemconclusion': {
    output1: { stck_prpr: 104_000, prdy_vrss: -3_000, acml_vol: 2_315_529 },
    output2: {
      length: 3,
      1: { stck_cntg_hour: '141158', stck_prpr: 104_500, stck_pbpr: null, cnqn: 4, tday_rltv: 42.43 },
      2: { stck_cntg_hour: '141142', askp: 105_000, acml_vol: 1_979_079 },
    },
  },
  'domestic_stock/inquire_time_overtimeconclusion': {
    output1: { ovtm_untp_prpr: 2_835, ovtm_untp_prdy_vrss_sign: '5', ovtm_untp_antc_cnpr: 0, uplm_sign: '1' },
    output2: {
      length: 3,
      1: { stck_cntg_hour: '175026', stck_prpr: 2_840, cntg_vol: 6_852 },
      2: { stck_cntg_hour: '161022', prdy_vrss: -5, prdy_ctrt: -0.17, acml_vol: 668 },
    },
  },
}
