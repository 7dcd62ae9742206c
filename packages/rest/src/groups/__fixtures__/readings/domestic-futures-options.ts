import type { Readings } from './index.js'

/** What a person reads in the official examples, written down by hand. Values may be partial; long lists by the place of the row. */
export const readings: Readings = {
  'domestic_futureoption/display_board_futures': {
    output: {
      length: 6,
      0: {
        futs_shrn_iscd: '105V05',
        futs_prpr: 368.28,
        futs_prdy_vrss: -3.32,
        prdy_vrss_sign: '5',
        acml_vol: 91_624,
        hts_rmnn_dynu: 28,
      },
    },
  },
  'domestic_futureoption/display_board_option_list': {
    output: { length: 11, 0: { mtrt_yymm_code: '0V05', mtrt_yymm: '202405' } },
  },
  'domestic_futureoption/display_board_top': {
    output1: { unas_prpr: 367.25, unas_prdy_vrss: -3.47, unas_acml_vol: 161_725_000, futs_prpr: 369.35 },
    output2: [],
  },
  'domestic_futureoption/exp_price_trend': {
    output1: { hts_kor_isnm: 'F 202406', futs_antc_cnpr: 0, antc_cntg_vrss_sign: '0', futs_sdpr: 376.95 },
    output2: {
      length: 100,
      0: { stck_cntg_hour: '084500', futs_antc_cnpr: 379.95, futs_antc_cntg_vrss: 3, antc_cntg_prdy_ctrt: 0.8 },
      99: { stck_cntg_hour: '084453', futs_antc_cnpr: 379.55, antc_cntg_vrss_sign: '2' },
    },
  },
  'domestic_futureoption/inquire_asking_price': {
    output1: { futs_shrn_iscd: '101S06', futs_prpr: 364.4, futs_prdy_clpr: 361.4, acml_vol: 193_112 },
    output2: {
      futs_askp1: 364.4,
      futs_askp5: 364.6,
      futs_bidp1: 364.35,
      futs_bidp2: 364.3,
      askp_rsqn2: 47,
      aspr_acpt_hour: '153744',
    },
  },
  'domestic_futureoption/inquire_ccnl': {
    output1: [
      { odno: '0000007045', ord_dt: '20220113', ord_qty: 1, ord_idx: 400, tot_ccld_qty: 1, tot_ccld_amt: 100_000_000 },
      { odno: '0000007006', orgn_odno: '0000007004', trad_dvsn_name: 'CANCEL CONFIRM', ord_tmd: '150233', qty: 0 },
    ],
    output2: { tot_ord_qty: 4, tot_ccld_amt_smtl: 200_000_000, fee_smtl: 28_570 },
  },
  'domestic_futureoption/inquire_ccnl_bstime': {
    output1: [
      { pdno: '201T10340', odno: '0000219602', last_sttldt: '20231012', ccld_idx: 2.8, ccld_qty: 1, trad_amt: 700_000 },
      { pdno: '101T12', ccld_idx: 335.5, ccld_qty: 5, fee: 41_144, ccld_btwn: '140121' },
    ],
    output2: { tot_ccld_qty_smtl: 6, tot_ccld_amt_smtl: 420_075_000, fee_adjt: 43_902, fee_smtl: 43_890 },
  },
  'domestic_futureoption/inquire_daily_amount_fee': {
    output1: {
      length: 10,
      0: { ord_dt: '20230901', pdno: 'KR4101T90003', item_name: 'F 202309', buy_agrm_amt: 0 },
      9: { ord_dt: '20230920', buy_agrm_amt: 700_000, buy_fee: 2_750, tot_fee_smtl: 2_750, trad_pfls: 0 },
    },
    output2: { futr_agrm_amt: 419_375_000, opt_agrm_amt: 700_000, buy_agrm_amt: 420_075_000, fee_smtl: 43_890 },
  },
  'domestic_futureoption/inquire_ngt_balance': {
    output1: [
      {
        pdno: 'KR4101SC0009',
        sll_buy_dvsn_cd: '02',
        sll_buy_dvsn_name: null,
        cblc_qty: 3,
        ccld_avg_unpr1: 320.5,
        evlu_pfls_amt: -1_237_500,
      },
    ],
    output2: {
      dnca_cash: 10_101_527_360,
      mgna_tota: 242_776_940,
      rnwl_dfpa: -16_200_000,
      nxdy_dncl_amt: null,
      mtnc_rt: 0,
    },
  },
  'domestic_futureoption/inquire_price': {
    output1: {
      futs_prpr: 395,
      futs_prdy_vrss: 6.7,
      acml_tr_pbmn: 21_741_293_338,
      otst_stpl_qty_icdc: -592,
      futs_last_tr_date: '20220310',
      acpr: null,
    },
    output2: { bstp_cls_code: '0001', bstp_nmix_prpr: 2_972.48 },
    output3: { bstp_cls_code: '2001', hts_kor_isnm: 'KOSPI200', bstp_nmix_prpr: 394.66, bstp_nmix_prdy_ctrt: 1.46 },
  },
  'domestic_futureoption/inquire_psbl_order': {
    output: { tot_psbl_qty: 11_679, lqd_psbl_qty1: 0, ord_psbl_qty: 11_665, bass_idx: 379.67 },
  },
  'domestic_futureoption/inquire_time_fuopchartprice': {
    output1: {
      futs_shrn_iscd: '101V09',
      futs_prpr: 359.6,
      basis: 4.06,
      kospi200_nmix: 356.42,
      kospi200_prdy_vrss: null,
    },
    output2: {
      length: 4,
      0: {
        stck_bsop_date: '20240417',
        stck_cntg_hour: '141500',
        futs_prpr: 359.6,
        cntg_vol: 0,
        acml_tr_pbmn: 31_394_925,
      },
    },
  },
  'domestic_futureoption/ngt_margin_detail': {
    output1: { length: 18, 0: { cash_amt: 0, tot_amt: 0 } },
    output2: {
      length: 5,
      0: { cash_amt: 100_000_000, sbst_amt: 0, tot_amt: 100_000_000 },
      4: { cash_amt: 0, sbst_amt: 0, tot_amt: 0 },
    },
    output3: { nxdy_dncl_amt: 100_000_000, opt_buy_exus_acnt_yn: false, base_dpsa_gdat_grad_cd: '03' },
  },
  'domestic_futureoption/order': {
    output: {
      ACNT_NAME: '홍길동',
      TRAD_DVSN_NAME: '매도',
      ORD_TMD: '131604',
      ORD_GNO_BRNO: '06010',
      ODNO: '0000007045',
    },
  },
}
