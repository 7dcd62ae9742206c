import type { Readings } from './index.js'

/** What a person reads in the official examples, written down by hand. Values may be partial; long lists by the place of the row. */
export const readings: Readings = {
  'domestic_stock/inquire_account_balance': {
    output1: {
      length: 19,
      0: { pchs_amt: 129_105, evlu_amt: 406_000, evlu_pfls_amt: 276_895 },
      15: { evlu_amt: 1_651_434_483_743, whol_weit_rt: 99.97 },
      18: { pchs_amt: 161_155_333, real_nass_amt: 1_651_869_889_547, whol_weit_rt: 100 },
    },
    output2: { evlu_pfls_amt_smtl: 24_395_171, tot_asst_amt: 1_651_869_889_547, ovrs_stck_evlu_amt1: 185_144_504 },
  },
  'domestic_stock/inquire_balance_rlz_pl': {
    output1: {
      length: 38,
      0: {
        pdno: '000080',
        prdt_name: '하이트진로',
        hldg_qty: 2,
        evlu_pfls_amt: -750,
        evlu_pfls_rt: -1.63,
        loan_dt: null,
      },
      1: { pdno: '000100', prpr: 67_600, bfdy_cprs_icdc: 2_900, fltt_rt: 4.48222566 },
    },
    // The page breaks off before the totals.
    output2: [],
  },
  'domestic_stock/inquire_credit_psamount': {
    output: {
      ord_psbl_cash: 99_965_177_664,
      ord_psbl_sbst: 156_772_560,
      psbl_qty_calc_unpr: 69_200,
      max_buy_qty: 0,
      ord_psbl_frcr_amt_wcrc: 157_998_704_172_856,
    },
  },
  'domestic_stock/inquire_period_profit': {
    output1: [{ trad_dt: '20240220', buy_amt: 116_697_331, rlzt_pfls: 22_991, pfls_rt: 31.29560057, sll_qty1: 8 }],
    output2: { sll_qty_smtl: 8, buy_qty_smtl: 2_003, tot_tr_amt: 116_793_786, tot_rlzt_pfls: 22_991 },
  },
  'domestic_stock/inquire_period_trade_profit': {
    output1: {
      length: 50,
      0: {
        trad_dt: '20240216',
        pdno: '000J2552221D',
        prdt_name: 'SG 17WR',
        pchs_unpr: 135,
        buy_amt: 271,
        loan_dt: null,
      },
      36: { sll_pric: 75_900, sll_qty: 1, rlzt_pfls: 22_687, pfls_rt: 42.63431868 },
    },
    output2: { buyqty_smtl: 2_003, tot_rlzt_pfls: 22_991, tot_pftrt: 31.29560057 },
  },
  'domestic_stock/inquire_psbl_sell': {
    output: {
      pdno: '005930',
      buy_qty: 1_746,
      sll_qty: 2,
      ord_psbl_qty: 1_744,
      pchs_avg_pric: 54_388.4874,
      now_pric: 75_800,
      evlu_pfls_rt: 39.36,
    },
  },
  'domestic_stock/intgr_margin': {
    output: {
      acmga_rt: 100,
      acmga_pct100_aptm_rson: '고객100%신청',
      stck_cash_objt_amt: 249_855_306,
      stck_cash_use_amt: 240_482_730,
      stck_cash_ord_psbl_amt: 9_372_576,
      bond_max_ord_psbl_amt: 9_316_675.9443,
      ovrs_stck_itgr_mgna_dvsn_name: null,
      usd_ord_psbl_amt: 0,
      usd_frst_bltn_exrt: 1_467,
      jpy_frst_bltn_exrt: 10.06,
    },
  },
  'domestic_stock/period_rights': {
    output: [
      {
        acno10: '1234567801',
        rght_type_cd: '01',
        bass_dt: '20240919',
        pdno: '00000A357880',
        shtn_pdno: '357880',
        last_alct_qty: 1_050,
        last_ftsk_qty: 0,
        lstg_dt: null,
        rqst_amt: 1_865_000,
        sbsc_unpr: 1_865,
      },
    ],
  },
  'domestic_stock/order_credit': {
    output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569138', ORD_TMD: '131421' },
  },
  'domestic_stock/order_resv': { output: { RSVN_ORD_SEQ: '39607' } },
  'domestic_stock/order_resv_rvsecncl': { output: { NRML_PRCS_YN: true } },
  'domestic_stock/pension_inquire_balance': {
    output1: [
      { cblc_dvsn_name: '사용자', prdt_name: 'ACE 미국S&P500', pdno: '360200', hldg_qty: 5, pchs_avg_pric: 13_235 },
    ],
    output2: { dnca_tot_amt: 100_000, prvs_rcdl_excc_amt: 33_825, thdt_buy_amt: 66_175 },
  },
  'domestic_stock/pension_inquire_daily_ccld': { output: [] },
  'domestic_stock/pension_inquire_deposit': {
    output: { dnca_tota: 57_622_382, nxdy_excc_amt: 11_054_042, nxdy_sttl_amt: 0 },
  },
  'domestic_stock/pension_inquire_psbl_order': {
    output: { ord_psbl_cash: 11_054_042, psbl_qty_calc_unpr: 55_000, max_buy_amt: 11_054_042, max_buy_qty: 200 },
  },
  'domestic_stock/intstock_grouplist': {
    output2: [
      { date: '20230517', trnm_hour: '171648', data_rank: 0, inter_grp_code: '001', inter_grp_name: '조건검색결과' },
      { data_rank: 1, inter_grp_code: '000', ask_cnt: 11 },
      { data_rank: 2, inter_grp_code: '002', inter_grp_name: '관심종목02', ask_cnt: 22 },
    ],
  },
  'domestic_stock/intstock_multprice': {
    output: [
      {
        inter_shrn_iscd: '005930',
        inter2_prpr: 77_400,
        inter2_prdy_vrss: -800,
        prdy_vrss_sign: '5',
        acml_tr_pbmn: 1_221_686_345_500,
      },
      { inter_kor_isnm: 'SK하이닉스', prdy_ctrt: -1.61, inter2_askp: 190_000, seln_rsqn: 5_625 },
      { inter_shrn_iscd: '0001', inter2_prpr: 2_724.62, inter2_llam: null, inter2_bidp: null, intr_antc_vol: 560_841 },
    ],
  },
  'domestic_stock/intstock_stocklist_by_group': {
    output1: { data_rank: 2, inter_grp_name: '관심종목02' },
    output2: {
      length: 22,
      0: { data_rank: 1, exch_code: 'KRX', jong_code: '006840', hts_kor_isnm: 'AK홀딩스', memo: null, cntg_unpr: 0 },
      21: { data_rank: 22, jong_code: '211270', hts_kor_isnm: 'AP위성' },
    },
  },
  'domestic_stock/credit_by_company': {
    output: {
      length: 100,
      0: { stck_shrn_iscd: '473440', crdt_rate: 50 },
      1: { stck_shrn_iscd: '105190', hts_kor_isnm: 'ACE 200', crdt_rate: 40 },
    },
  },
  'domestic_stock/estimate_perform': {
    output1: {
      sht_cd: 'A005930',
      item_kor_nm: '삼성전자',
      name1: '김한국',
      name2: null,
      estdate: '20240109',
      rcmd_name: '매수',
      capital: 8_975,
    },
    output2: [
      { data1: 2_796_048, data5: 3_295_675 },
      { data1: 181, data3: -146 },
      { data1: 516_339 },
      { data4: 4_048 },
      { data2: 547_300 },
      { data3: -806 },
    ],
    output3: [
      { data1: 858_812 },
      { data1: 57_770 },
      { data5: 662 },
      { data1: 136 },
      { data2: 34 },
      { data3: 31 },
      { data4: 226 },
      { data5: 655 },
    ],
    output4: [{ dt: '2021.12' }, { dt: '2022.12' }, { dt: '2023.12E' }, { dt: '2024.12E' }, { dt: '2025.12E' }],
  },
  'domestic_stock/invest_opinion': {
    output: {
      length: 7,
      0: {
        stck_bsop_date: '20240527',
        invt_opnn: '매수',
        invt_opnn_cls_code: '2',
        mbcr_name: 'SK',
        hts_goal_prc: 105_000,
        stck_prdy_clpr: 75_900,
        stck_nday_esdg: -29_100,
        nday_dprt: -27.71,
      },
      6: { stck_bsop_date: '20240502', mbcr_name: '신한투자증권', stft_esdg: -32_400, dprt: -29.45 },
    },
  },
  'domestic_stock/lendable_by_company': {
    output1: {
      length: 7,
      0: {
        pdno: '130960',
        prdt_name: 'CJ E&M',
        papr: 5_000,
        lmt_qty1: 10_520,
        rght_type_cd: '11',
        bass_dt: '20180629',
      },
      6: { pdno: '003450', trad_psbl_qty2: 0, rght_type_cd: '13', psbl_yn: true },
    },
    output2: { tot_stup_lmt_qty: 6_441_070, brch_lmt_qty: -1_228, rqst_psbl_qty: 6_442_095 },
  },
  'domestic_stock/market_time': {
    output1: { date1: '20240909', date3: '20240911', today: '20240911', time: '083523', s_time: '084500' },
  },
  'domestic_stock/search_stock_info': {
    output: {
      pdno: '00000A000660',
      mket_id_cd: 'STK',
      setl_mmdd: '12',
      lstg_stqt: 728_002_365,
      cpta: 3_657_652_050_000,
      kospi200_item_yn: true,
      scts_mket_lstg_dt: '19961226',
      lstg_abol_dt: null,
      thdt_clpr: 146_800,
      std_idst_clsf_cd: '032601',
      nxt_tr_stop_yn: null,
    },
  },
  'domestic_stock/ksdinfo_cap_dcrs': {
    output1: {
      length: 92,
      1: {
        record_date: '20240226',
        sht_cd: '000040',
        reduce_cap_rate: 0.3,
        comp_way: '곱하기',
        td_stop_dt: '2024/02/23 ~ 2024/03/17',
        list_dt: '2024/03/18',
      },
      3: { sht_cd: '219750', reduce_cap_rate: 4, comp_way: '나누기', td_stop_dt: null, list_dt: null },
    },
  },
  'domestic_stock/ksdinfo_forfeit': {
    output1: {
      length: 6,
      0: { record_date: '20240131', sht_cd: '001440', subscr_price: 7_460, subscr_stk_qty: 62_000_000 },
      5: { sht_cd: '034220', isin_name: 'LG디스플레이', subscr_price: 9_090, refund_dt: '2024/03/14' },
    },
  },
  'domestic_stock/ksdinfo_mand_deposit': {
    output1: {
      length: 20,
      0: { sht_cd: '27322R', stk_qty: 68_966, depo_date: '2024/03/26 ~ 2025/03/26', tot_issue_qty_per_rate: 10_000 },
      2: { sht_cd: '455900', stk_qty: 4_224_840, depo_reason: '최대주주', tot_issue_qty_per_rate: 3_014 },
    },
  },
  'domestic_stock/ksdinfo_paidin_capin': {
    output1: {
      length: 5,
      0: { sht_cd: '426530', tot_issue_stk_qty: 31_000_000, fix_rate: 20, fix_price: 500, list_date: null },
      4: {
        sht_cd: '001440',
        issue_stk_qty: 62_000_000,
        right_dt: '20240130',
        sub_term_ft: '20240311',
        sub_term: '2024/03/11 ~ 2024/03/12',
        list_date: '2024/04/02',
        stk_kind: '01',
      },
    },
  },
  'domestic_stock/ksdinfo_pub_offer': {
    output1: {
      length: 58,
      0: { sht_cd: '461030', fix_subscr_pri: 13_000, face_value: 100, list_dt: null, pub_bf_cap: 1_141_762 },
      57: {
        sht_cd: '416180',
        record_date: '20231010',
        pay_dt: '2023/10/13',
        lead_mgr: '미래에셋증권',
        assign_stk_qty: 0,
      },
    },
  },
  'domestic_stock/ksdinfo_purreq': {
    output1: {
      length: 87,
      0: {
        sht_cd: '065350',
        opp_opi_rcpt_term: '020240326',
        buy_req_rcpt_term: null,
        buy_req_price: 0,
        get_meet_dt: null,
      },
      86: { sht_cd: '034300', buy_req_price: 13_424, buy_amt_pay_dt: '2024/01/22', get_meet_dt: '2023/12/22' },
    },
  },
  'domestic_stock/ksdinfo_sharehld_meet': {
    output1: {
      length: 20,
      1: {
        record_date: '20240322',
        sht_cd: '388370',
        gen_meet_dt: '2024/04/18',
        agenda: '이사선임',
        vote_tot_qty: 959_800,
      },
      19: { sht_cd: '001140', gen_meet_type: '정기총회', agenda: '이사 보수한도액 승인' },
    },
  },
}
