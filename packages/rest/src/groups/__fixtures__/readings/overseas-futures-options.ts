import type { Readings } from './index.js'

/** What a person reads in the official examples, written down by hand. Values may be partial; long lists by the place of the row. */
export const readings: Readings = {
  'overseas_futureoption/daily_ccnl': {
    output1: { ret_cnt: 40, tret_cnt: null, last_n_cnt: null, index_key: '20240226' },
    output2: {
      length: 40,
      0: { data_date: '20240226', data_time: null, open_price: 6588.5, last_price: 6562.5, last_qntt: null, vol: 639 },
      39: { data_date: '20240422', vol: 82_245, prev_diff_flag: '2', prev_diff_price: 31.5, prev_diff_rate: 0.49 },
    },
  },
  'overseas_futureoption/inquire_asking_price': {
    output1: { lowp_rice: 6425, last_price: 6443.5, vol: 27_383, prev_diff_price: 15, quot_time: '160201' },
    output2: {
      length: 5,
      0: { bid_qntt: 35, bid_num: 11, bid_price: 6443, ask_qntt: 11, ask_num: 7, ask_price: 6443.5 },
      4: { bid_price: 6441, ask_price: 6445.5, ask_qntt: 127 },
    },
  },
  'overseas_futureoption/inquire_ccld': {
    output: {
      length: 4,
      0: {
        odno: '00298048',
        orgn_ord_dt: null,
        ovrs_futr_fx_pdno: '6BZ22',
        rcit_dvsn_cd: '00',
        fm_ord_qty: 1,
        fm_ord_pric: 1.17,
        erlm_dtl_dtime: '20221214134455791',
      },
      1: { odno: '00298045', orgn_ord_dt: '20221214', orgn_odno: '00298044', fm_ord_rmn_qty: 0 },
    },
  },
  'overseas_futureoption/inquire_daily_ccld': {
    output1: [
      {
        ccno: '00004090',
        fm_ccld_amt: 0.62955,
        fm_futr_ccld_amt: 62_955,
        fm_fee: 12.5,
        fm_futr_pure_agrm_amt: 62_967.5,
      },
      { odno: '00284466', fm_ccld_qty: 1, fm_ccld_amt: 0.62945, crcy_cd: 'USD', ord_mdia_dvsn_name: '일반' },
    ],
    output2: { fm_tot_ccld_qty: 2, fm_tot_futr_agrm_amt: 125_900, fm_tot_opt_agrm_amt: 0, fm_fee_smtl: 25 },
  },
  'overseas_futureoption/inquire_daily_order': {
    output: {
      length: 9,
      0: {
        odno: '00362398',
        ovrs_futr_fx_pdno: '6CZ23',
        pric_dvsn_cd: '2',
        fm_ord_qty: 3,
        fm_ccld_pric: 0.73935,
        ecis_rsvn_ord_yn: false,
      },
      8: { fm_ord_qty: 2, fm_ord_pric: 0.65, fm_ccld_qty: 0, ccld_dtl_dtime: null, rjct_rson_name: 'FCM 거부됨' },
    },
  },
  'overseas_futureoption/inquire_period_trans': { output: [] },
  'overseas_futureoption/inquire_price': {
    output1: {
      proc_date: '20241108',
      last_price: 74.9,
      prev_diff_flag: '5',
      prev_diff_price: 0.67,
      prev_diff_rate: -0.89,
      remn_cnt: 22,
      sttl_price: 75.63,
    },
  },
  'overseas_futureoption/inquire_psamount': {
    output: { ovrs_futr_fx_pdno: '6AU22', crcy_cd: null, fm_lqd_psbl_qty: 0, fm_tot_ord_psbl_qty: 3_717 },
  },
  'overseas_futureoption/margin_detail': {
    output: {
      crcy_cd: 'TKR',
      resp_dt: '20240522',
      acnt_net_risk_mgna_aply_yn: true,
      fm_ord_psbl_amt: 86_128_052,
      fm_brkg_mgn_amt: 49_082_990,
      fm_mntn_mgn_amt: 44_620_900,
    },
  },
  'overseas_futureoption/market_time': {
    output: {
      length: 17,
      0: { fm_pdgr_cd: '6A', fm_clas_cd: '001', am_mkmn_strt_tmd: '070000', pm_mkmn_strt_tmd: null },
      16: { fm_pdgr_cd: 'MJY', fuop_dvsn_name: '선물', base_mket_end_tmd: '060000' },
    },
  },
  'overseas_futureoption/monthly_ccnl': {
    output1: { ret_cnt: 13, index_key: null },
    output2: {
      length: 13,
      0: { data_date: '20230401', last_price: 6770, vol: 3, prev_diff_flag: '3', prev_diff_price: 0 },
      12: { data_date: '20240401', vol: 1_692_383, prev_diff_price: 70, prev_diff_rate: -1.07 },
    },
  },
  'overseas_futureoption/opt_asking_price': {
    output1: { last_price: 290, sttl_price: 288, vol: 100, prev_diff_rate: 0.69 },
    output2: { length: 5, 0: { bid_qntt: 37, bid_num: 0, bid_price: 288, ask_qntt: 4, ask_price: 290 } },
  },
  'overseas_futureoption/opt_daily_ccnl': {
    output1: { ret_cnt: 120, index_key: '20240308' },
    output2: [
      { data_date: '20240308', open_price: 6600, last_price: 6675, vol: 20, prev_diff_rate: 13.62 },
      { data_date: '20240311', prev_diff_flag: '5', prev_diff_price: 1575, prev_diff_rate: -23.6 },
      { data_date: '20240909', last_price: 385, vol: 2 },
    ],
  },
  'overseas_futureoption/opt_detail': {
    output1: { exch_cd: 'CME', clas_cd: '4', sttl_price: 7525, tick_sz: 0, tick_val: 2.5, expr_date: '20240920' },
  },
  'overseas_futureoption/opt_monthly_ccnl': {
    output1: { ret_cnt: 16, last_n_cnt: null, index_key: null },
    output2: { length: 7, 0: { data_date: '20221101', last_price: 5525, prev_diff_rate: -7.14 }, 6: { vol: 3985 } },
  },
  'overseas_futureoption/opt_price': {
    output1: { last_price: 83, vol: 3, prev_diff_price: 38, prev_diff_rate: -31.4, prev_price: 121, remn_cnt: 8 },
  },
  'overseas_futureoption/opt_tick_ccnl': {
    output1: { ret_cnt: 30, last_n_cnt: 1, index_key: '20240823       146' },
    output2: {
      length: 3,
      0: { data_date: '20240824', data_time: '024037', last_price: 9900, last_qntt: 6, vol: 343 },
      2: { last_price: 10_375, prev_diff_flag: '5', prev_diff_price: -400, prev_diff_rate: -3.71 },
    },
  },
  'overseas_futureoption/opt_weekly_ccnl': {
    output1: { ret_cnt: 52, index_key: null },
    output2: { length: 4, 0: { data_date: '20221128', high_price: 5550, vol: 150 }, 3: { last_price: 950, vol: 26 } },
  },
  'overseas_futureoption/order': { output: { ORD_DT: '20221214', ODNO: '00298040' } },
  'overseas_futureoption/order_rvsecncl': { output: { ORD_DT: '20221214', ODNO: '00298045' } },
  'overseas_futureoption/stock_detail': {
    output1: {
      exch_cd: 'CME',
      clas_cd: '001',
      prev_price: 6722,
      tick_sz: 0.00005,
      tick_val: 5,
      ctrt_size: 100_000,
      stl_tp: '실물인수도',
    },
  },
  'overseas_futureoption/tick_ccnl': {
    output1: { ret_cnt: 40, last_n_cnt: 1, index_key: '20240423      6445' },
    output2: {
      length: 40,
      0: { data_time: '164434', last_price: 6464.5, last_qntt: 4, vol: 27_806, prev_diff_price: 4.5 },
      39: { data_time: '164856', last_price: 6462.5, last_qntt: 2, vol: 28_644 },
    },
  },
  'overseas_futureoption/weekly_ccnl': {
    output1: { ret_cnt: 40, index_key: '20230522' },
    output2: {
      length: 40,
      0: { data_date: '20230522', last_price: 6620, vol: 10, prev_diff_price: 93, prev_diff_rate: -1.39 },
      39: { data_date: '20240422', last_price: 6460, vol: 82_245 },
    },
  },
}
