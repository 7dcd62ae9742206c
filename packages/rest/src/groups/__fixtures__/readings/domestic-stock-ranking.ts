import type { Readings } from './index.js'
import { rest } from './rest.js'

/** What a person reads in the official examples, written down by hand. Values may be partial. */
export const readings: Readings = {
  'domestic_stock/after_hour_balance': {
    output: [
      {
        stck_shrn_iscd: '252670',
        data_rank: 1,
        hts_kor_isnm: 'KODEX 200선물인버스2X',
        prdy_vrss: -10,
        prdy_ctrt: -0.46,
        ovtm_total_askp_rsqn: 0,
        mkob_otcp_vol: 451_685,
      },
      { stck_shrn_iscd: '255220', stck_prpr: 2_565, mkob_otcp_vol: 216_921 },
      ...rest(28),
    ],
  },
  'domestic_stock/bulk_trans_num': {
    output: [
      // 3,172 buying less 2,104 selling trades.
      { mksc_shrn_iscd: '000660', stck_prpr: 162_600, shnu_cntg_csnu: 3_172, seln_cntg_csnu: 2_104, ntby_cnqn: 1_068 },
      { hts_kor_isnm: '삼성바이오로직스', prdy_vrss: 43_000, prdy_ctrt: 5.21, ntby_cnqn: 721 },
      ...rest(13),
    ],
  },
  'domestic_stock/credit_balance': {
    output1: [{ bstp_cls_code: '1001', hts_kor_isnm: '종합', stnd_date1: '20240409', stnd_date2: '20240411' }],
    output2: [
      {
        mksc_shrn_iscd: '089010',
        hts_kor_isnm: '켐트로닉스',
        stck_prpr: 28_200,
        prdy_vrss_sign: '5',
        whol_loan_rmnd_stcn: 1_470_604,
        whol_loan_rmnd_amt: 3_312_604,
        whol_loan_rmnd_rate: 9.68,
        nday_vrss_loan_rmnd_inrt: 2.61,
      },
      ...rest(49),
    ],
  },
  'domestic_stock/dividend_rate': {
    output: [
      {
        rank: 1,
        sht_cd: '089600',
        isin_name: '나스미디어',
        record_date: '20211231',
        per_sto_divi_amt: 0,
        divi_rate: 0,
        divi_kind: '결산',
      },
      { rank: 2, isin_name: '나스미디어', record_date: '20201231' },
      ...rest(18),
    ],
  },
  'domestic_stock/fluctuation': {
    output: [
      {
        stck_shrn_iscd: '000040',
        hts_kor_isnm: 'KR모터스',
        stck_prpr: 1_821,
        prdy_ctrt: 12.13,
        hgpr_hour: '100214',
        acml_hgpr_date: '20240318',
        lwpr_vrss_prpr_rate: 39.97,
        hgpr_vrss_prpr_rate: -2.15,
        cnnt_ascn_dynu: 1,
      },
      { stck_shrn_iscd: '032800', stck_hgpr: 419, lwpr_hour: '090015', acml_vol: 36_313_396 },
      ...rest(28),
    ],
  },
  'domestic_stock/hts_top_view': {
    output1: [
      { mrkt_div_cls_code: 'J', mksc_shrn_iscd: '005930' },
      { mrkt_div_cls_code: 'J', mksc_shrn_iscd: '233740' },
      { mrkt_div_cls_code: 'Q', mksc_shrn_iscd: '458650' },
      ...rest(17),
    ],
  },
  'domestic_stock/market_cap': {
    output: [
      {
        mksc_shrn_iscd: '005930',
        stck_prpr: 72_700,
        lstn_stcn: 5_969_782_550,
        stck_avls: 4_340_032,
        mrkt_whol_avls_rlim: 15.77,
      },
      { data_rank: 2, hts_kor_isnm: 'SK하이닉스', stck_avls: 1_181_548 },
      ...rest(28),
    ],
  },
  'domestic_stock/market_value': {
    output: [
      {
        mksc_shrn_iscd: '004800',
        hts_kor_isnm: '효성',
        per: 19_266.67,
        pbr: 0.49,
        eps: 300,
        eva: -812,
        ebitda: 2_031,
        stac_month: 12,
        iqry_csnu: 1_773,
      },
      { hts_kor_isnm: '에이엘티', pcr: 10.63, pv_div_ebitda: 0 },
      ...rest(28),
    ],
  },
  'domestic_stock/overtime_exp_trans_fluct': {
    output: [
      {
        iscd_stat_cls_code: '57',
        stck_shrn_iscd: '025820',
        ovtm_untp_antc_cnpr: 6_270,
        ovtm_untp_antc_cntg_vrss: 570,
        // The reference spells the name otherwise.
        ovtm_untp_antc_cntg_vrsssign: null,
        ovtm_untp_antc_cntg_vrss_sign: '1',
        ovtm_untp_antc_cntg_ctrt: 10,
        itmt_vol: 14_355_442,
      },
      { hts_kor_isnm: 'KBI메탈', ovtm_untp_askp_rsqn1: 0, ovtm_untp_bidp_rsqn1: 1_512_765 },
      ...rest(28),
    ],
  },
  'domestic_stock/top_interest_stock': {
    output: [
      {
        mrkt_div_cls_name: '코스피',
        mksc_shrn_iscd: '005930',
        acml_tr_pbmn: 302_366_528_800,
        askp: 72_800,
        bidp: 72_700,
        inter_issu_reg_csnu: 4_316_153,
      },
      { data_rank: 2, prdy_vrss: 1_700, prdy_ctrt: 1.05 },
      ...rest(28),
    ],
  },
  'domestic_stock/volume_power': {
    output: [
      { stck_shrn_iscd: '422260', tday_rltv: 999.99, seln_cnqn_smtn: 0, shnu_cnqn_smtn: 26_424 },
      { hts_kor_isnm: 'VITA 밸류알파액티브', prdy_vrss: -45, prdy_vrss_sign: '5', prdy_ctrt: -0.39 },
      ...rest(28),
    ],
  },
  'domestic_stock/volume_rank': {
    output: [
      {
        mksc_shrn_iscd: '005930',
        stck_prpr: 65_100,
        acml_vol: 8_958_147,
        prdy_vol: 12_334_657,
        vol_inrt: 72.63,
        vol_tnrt: 0.15,
        acml_tr_pbmn: 584_861_890_300,
      },
      { hts_kor_isnm: '두산에너빌리티', lstn_stcn: 640_561_146, n_befr_clpr_vrss_prpr_rate: -0.57 },
      ...rest(28),
    ],
  },
}
