import type { Readings } from './index.js'
import { rest } from './rest.js'

/** What a person reads in the official examples, written down by hand. Values may be partial. */
export const readings: Readings = {
  'elw/compare_stocks': {
    output: [
      { elw_shrn_iscd: '58J782', elw_kor_isnm: 'KBJ782삼성전자풋' },
      { elw_shrn_iscd: '58J993' },
      { elw_shrn_iscd: '58JC71', elw_kor_isnm: 'KBJC71삼성전자콜' },
      ...rest(32),
    ],
  },
  'elw/cond_search': {
    output: [
      {
        bond_shrn_iscd: '57JAES',
        hts_kor_isnm: '한국JAESKOSPI200콜',
        unas_isnm: 'KOSPI200',
        unas_prpr: 377.9,
        unas_prdy_vrss_sign: '2',
        unas_acml_vol: 80_478_000,
        atm_cls_name: 'ITM',
        prit: 116.27,
        lp_hldn_rate: 100,
        unas_shrn_iscd: '2001',
        mtrt_date: '20240617',
        stck_lp_fin_date: '20240613',
      },
      { bond_shrn_iscd: '57JAET', delta_val: 1, hts_ints_vltl: 0, lvrg_val: 9.23 },
      { bond_shrn_iscd: '57JAEV', elw_prpr: 4_510, delta_val: 0.963518, hts_ints_vltl: 177.59, tick_conv_prc: 4.82 },
      ...rest(2),
    ],
  },
  'elw/indicator': {
    output: [
      { elw_shrn_iscd: '52JW82', elw_prpr: 360, prdy_vrss: -170, prdy_ctrt: -32.08, stck_cnvr_rate: 100, acpr: 375 },
      { elw_kor_isnm: '미래JW83KOSPI200콜', lvrg_val: 32.774658, tmvl_val: 450, invl_val: 0 },
      ...rest(3),
    ],
  },
  'elw/indicator_trend_ccnl': {
    output: [
      {
        stck_cntg_hour: '125151',
        elw_prpr: 40,
        prdy_vrss: -5,
        prdy_ctrt: -11.11,
        acml_vol: 827_720,
        lvrg_val: -10.8818,
        prit: 102.17,
      },
      { stck_cntg_hour: '113228', acml_vol: 772_020 },
      ...rest(40),
    ],
  },
  'elw/indicator_trend_minute': {
    output: [
      {
        stck_bsop_date: '20240503',
        stck_cntg_hour: '131900',
        elw_prpr: 40,
        lvrg_val: -10.8818,
        gear: 19.57,
        invl_val: 17,
        acml_vol: 827_720,
      },
      { stck_cntg_hour: '131800' },
      ...rest(15),
    ],
  },
  'elw/lp_trade_trend': {
    output1: {
      elw_prpr: 40,
      prdy_ctrt: 14.29,
      prdy_vol: 114_850,
      stck_cnvr_rate: 0.01,
      lvrg_val: -12.130651,
      acpr: 80_000,
    },
    output2: [
      {
        stck_bsop_date: '20240516',
        elw_prpr: 35,
        prdy_vrss_sign: '3',
        lp_seln_qty: 30_030,
        lp_shnu_avrg_unpr: 34,
        lp_hvol: 7_999_900,
        lp_hldn_rate: 99.99,
        prsn_deal_qty: 10,
      },
      { stck_bsop_date: '20240514', prsn_deal_qty: 1_260 },
      ...rest(10),
    ],
  },
  'elw/newly_listed': {
    output: [
      {
        stck_lstn_date: '20240320',
        elw_shrn_iscd: '57K924',
        unas_isnm: 'HLB',
        pblc_co_name: '한국투자증권(주)',
        lstn_stcn: 7_100_000,
        acpr: 78_000,
        stck_last_tr_date: '20240613',
        elw_ko_barrier: 0,
      },
      { elw_kor_isnm: '한국K925HMM콜', stck_last_tr_date: '20240912' },
      ...rest(15),
    ],
  },
  'elw/sensitivity': {
    output: [
      { elw_shrn_iscd: '57K852', elw_prpr: 7_770, hts_thpr: 8_290.81, delta_val: 1, theta: 3.867, rho: 19.3352 },
      { elw_shrn_iscd: '57JAVS', elw_prpr: 4_690, prdy_vrss_sign: '3', hts_thpr: 7_891.32 },
      { elw_shrn_iscd: '57JAVD', d90_hist_vltl: 16.793295 },
    ],
  },
  'elw/sensitivity_trend_daily': {
    output: [
      {
        stck_bsop_date: '20240507',
        elw_prpr: 25,
        prdy_ctrt: -44.44,
        hts_thpr: 20.39,
        delta_val: -0.4034,
        vega: 0.9954,
      },
      { stck_bsop_date: '20240503', elw_prpr: 45, gama: 0, rho: -0.5143 },
      ...rest(12),
    ],
  },
  'elw/updown_rate': {
    output: [
      {
        hts_kor_isnm: '한국JAKWLS일렉콜',
        elw_shrn_iscd: '57JAKW',
        prdy_ctrt: 318.18,
        prd_rsfl_sign: '2',
        stck_cnvr_rate: 0.01,
        hts_rmnn_dynu: 63,
        unas_shrn_iscd: '010120',
        stck_last_tr_date: '20240613',
        lvrg_val: 2.820154,
      },
      { elw_shrn_iscd: '58JF27', oprc_vrss_prpr_sign: '3', unas_isnm: 'KOSPI200', unas_shrn_iscd: '2001', acpr: 345 },
    ],
  },
  'elw/volatility_trend_ccnl': {
    output: [
      { stck_cntg_hour: '150121', elw_prpr: 45, prdy_ctrt: -18.18, bidp: 45, askp: 50, hts_ints_vltl: 33.05 },
      { stck_cntg_hour: '140354' },
      ...rest(20),
    ],
  },
  'elw/volatility_trend_minute': {
    output: [
      { stck_bsop_date: '20240422', stck_cntg_hour: '142800', stck_prpr: 265, hts_ints_vltl: 21.9, hist_vltl: null },
      { stck_cntg_hour: '142700' },
      ...rest(3),
    ],
  },
  'elw/volatility_trend_tick': {
    output: [
      { bsop_date: '20240507', stck_cntg_hour: '150619', elw_prpr: 25, hts_ints_vltl: 33.03 },
      { stck_cntg_hour: '150032' },
      ...rest(21),
    ],
  },
  'elw/volume_rank': {
    output: [
      {
        elw_shrn_iscd: '57JS54',
        elw_prpr: 135,
        prdy_ctrt: -42.55,
        acml_tr_pbmn: 7_881_452_400,
        ntsl_rsqn: -1_175_200,
        ntby_rsqn: -1_175_200,
        unas_shrn_iscd: '2001',
        stck_last_tr_date: '20240509',
        delta_val: 0.160726,
      },
      { elw_shrn_iscd: '57JS57', lvrg_val: -33.470867, prls_qryr_rate: -4.01 },
      { elw_kor_isnm: '한국JS59KOSPI200풋', lp_ntby_qty: 3_185_360 },
    ],
  },
}
