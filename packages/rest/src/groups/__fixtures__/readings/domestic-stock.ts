import type { Readings } from './index.js'

/** What a person reads in the official examples, written down by hand. Values may be partial. */
export const readings: Readings = {
  'domestic_stock/inquire_price': {
    output: {
      stck_shrn_iscd: '000660',
      iscd_stat_cls_code: '55',
      stck_prpr: 128_500,
      prdy_vrss: 0,
      prdy_vrss_sign: '3',
      acml_tr_pbmn: 344_570_137_500,
      acml_vol: 2_669_075,
      wghn_avrg_stck_prc: 129_097.23,
      cpfn: 36_577,
      hts_avls: 935_483,
      per: 19.67,
      d250_hgpr_date: '20210225',
      d250_hgpr_vrss_prpr_rate: -14.05,
      fcam_cnnm: '5,000',
      temp_stop_yn: false,
      crdt_able_yn: true,
      mrkt_warn_cls_code: '00',
      apprch_rate: null,
    },
  },
  'domestic_stock/inquire_ccnl': {
    output: [
      {
        stck_cntg_hour: '155955',
        stck_prpr: 78_900,
        prdy_vrss: 900,
        prdy_vrss_sign: '2',
        cntg_vol: 2,
        tday_rltv: 114.05,
      },
      { stck_cntg_hour: '155935', stck_prpr: 78_900, cntg_vol: 10, prdy_ctrt: 1.15 },
    ],
  },
  'domestic_stock/inquire_time_itemchartprice': {
    output1: {
      hts_kor_isnm: 'SK하이닉스',
      stck_prpr: 92_300,
      prdy_vrss: -100,
      prdy_ctrt: -0.11,
      acml_tr_pbmn: 96_910_660_000,
    },
    output2: [
      { stck_bsop_date: '20220902', stck_cntg_hour: '100000', stck_oprc: 92_400, stck_prpr: 92_500, cntg_vol: 1_383 },
      { stck_cntg_hour: '095900', stck_hgpr: 92_500, acml_tr_pbmn: 55_731_000_300 },
      // Cut off in the official document.
      { stck_bsop_date: null, stck_prpr: 93_200, cntg_vol: null },
    ],
  },
  'domestic_stock/inquire_balance': {
    output1: [
      {
        pdno: '009150',
        prdt_name: '삼성전기',
        hldg_qty: 1_657,
        ord_psbl_qty: 1_611,
        pchs_avg_pric: 135_440.2517,
        fltt_rt: -100,
        loan_dt: null,
      },
      { trad_dvsn_name: '자기융자', hldg_qty: 3, loan_dt: '20211223', loan_amt: 369_000, bfdy_cprs_icdc: -184_500 },
    ],
    output2: [
      { dnca_tot_amt: 346_455, tot_evlu_amt: 2_106_055, evlu_pfls_smtl_amt: -756_922, fncg_gld_auto_rdpt_yn: null },
    ],
  },
  'domestic_stock/inquire_psbl_order': {
    output: {
      ord_psbl_cash: 741_191_178,
      nrcvb_buy_amt: 107_177_377,
      nrcvb_buy_qty: 1_531,
      ord_psbl_frcr_amt_wcrc: 1_468_797_045_293,
    },
  },
  'domestic_stock/order_cash': {
    output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569157', ORD_TMD: '155211', SOR_ODNO: null },
  },
  'domestic_stock/order_rvsecncl': { output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569139', ORD_TMD: '131438' } },
  'domestic_stock/inquire_daily_ccld': {
    output1: [
      {
        ord_dt: '20220103',
        odno: '0001568197',
        sll_buy_dvsn_cd_name: 'BUY REJECT',
        ord_qty: 10,
        ord_unpr: 150_000,
        rjct_qty: 10,
        cncl_yn: null,
        cncl_cfrm_qty: 0,
      },
      { odno: '0001568196', ord_tmd: '170038', inqr_ip_addr: 'P00.000.000.000' },
    ],
    output2: { tot_ord_qty: 281, tot_ccld_qty: 0, pchs_avg_pric: 0 },
  },
  'domestic_stock/inquire_psbl_rvsecncl': {
    output: [
      {
        odno: '0001569139',
        orgn_odno: '0001569136',
        ord_unpr: 140_000,
        psbl_qty: 1,
        sll_buy_dvsn_cd: '02',
        ord_dvsn_cd: '00',
      },
      { odno: '0001569138', orgn_odno: null, ord_unpr: 200_000, stpm_cndt_pric: null },
    ],
  },
}
