import type { Readings } from './index.js'
import { rest } from './rest.js'

/** What a person reads in the official examples, written down by hand. Values may be partial. */
export const readings: Readings = {
  'etfetn/inquire_component_stock_price': {
    output1: {
      stck_prpr: 37_195,
      prdy_vrss: -365,
      etf_cnfg_issu_avls: 184_153,
      nav: 37_301.11,
      nav_prdy_ctrt: -0.92,
      etf_ntas_ttam: 68_256,
      etf_cu_unit_scrt_cnt: 50_000,
      etf_cnfg_issu_cnt: 201,
    },
    output2: [
      {
        stck_shrn_iscd: '005930',
        hts_kor_isnm: '삼성전자',
        stck_prpr: 83_700,
        acml_tr_pbmn: 1_421_776_834_400,
        prdy_vrss_vol: -8_570_824,
        hts_avls: 4_996_708,
        etf_cnfg_issu_rlim: 32.65,
        etf_vltn_amt: 604_174_400,
      },
      { stck_shrn_iscd: '000660', etf_cnfg_issu_avls: 160_039_600 },
      ...rest(50),
    ],
  },
  'etfetn/nav_comparison_daily_trend': {
    output: [
      {
        stck_bsop_date: '20240220',
        stck_clpr: 35_875,
        prdy_vrss_sign: '5',
        cntg_vol: null,
        dprt: -0.21,
        nav_vrss_prpr: -77.09,
        nav: 35_952.09,
      },
      { stck_bsop_date: '20240219', nav_prdy_vrss: 536.42, nav_prdy_ctrt: 1.5 },
      ...rest(64),
    ],
  },
  'etfetn/nav_comparison_trend': {
    output1: {
      stck_prpr: 36_090,
      prdy_ctrt: 0.31,
      acml_tr_pbmn: 134_826_697_200,
      stck_mxpr: 46_770,
      stck_llam: 25_190,
    },
    output2: { nav: 36_127.3, nav_prdy_vrss_sign: '2', nav_prdy_vrss: 91.08, prdy_clpr_nav: 36_036.22 },
  },
}
