import { LEDGER_OK, OK, type SampleCall } from './sample-call.js'

const STOCK = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }

export const DOMESTIC_STOCK_QUOTES: Readonly<Record<string, SampleCall>> = {
  'domestic_stock/inquire_price': {
    params: STOCK,
    wire: STOCK,
    trId: 'FHKST01010100',
    answer: {
      output: {
        iscd_stat_cls_code: '55',
        marg_rate: '20.00',
        temp_stop_yn: 'N',
        stck_prpr: '71200',
        prdy_vrss: '-300',
        prdy_vrss_sign: '5',
        prdy_ctrt: '-0.42',
        acml_tr_pbmn: '1043512887600',
        acml_vol: '14657012',
        w52_hgpr_date: '20260112',
        stck_shrn_iscd: '005930',
        mrkt_warn_cls_code: '09',
      },
      ...OK,
    },
    reads: {
      output: {
        iscd_stat_cls_code: '55',
        marg_rate: 20,
        temp_stop_yn: false,
        stck_prpr: 71_200,
        prdy_vrss: -300,
        prdy_vrss_sign: '5',
        prdy_ctrt: -0.42,
        acml_tr_pbmn: 1_043_512_887_600,
        acml_vol: 14_657_012,
        per: null,
        w52_hgpr_date: '20260112',
        d250_hgpr_date: null,
        stck_shrn_iscd: '005930',
        mrkt_warn_cls_code: '09',
      },
    },
  },
  'domestic_stock/inquire_asking_price_exp_ccn': {
    params: STOCK,
    wire: STOCK,
    trId: 'FHKST01010200',
    answer: {
      output1: {
        aspr_acpt_hour: '091500',
        askp1: '71300',
        bidp1: '71200',
        askp10: '0',
        askp_rsqn1: '40211',
        bidp_rsqn1: '9120',
        total_askp_rsqn: '902133',
        total_bidp_rsqn: '488001',
        ntby_aspr_rsqn: '-414132',
      },
      output2: { antc_cnpr: '0', antc_cntg_vrss_sign: '3', antc_cntg_prdy_ctrt: '0.00', vi_cls_code: 'N' },
      ...OK,
    },
    reads: {
      output1: {
        aspr_acpt_hour: '091500',
        askp1: 71_300,
        bidp1: 71_200,
        askp10: 0,
        askp_rsqn1: 40_211,
        bidp_rsqn1: 9_120,
        ntby_aspr_rsqn: -414_132,
      },
      output2: { antc_cnpr: 0, antc_cntg_vrss_sign: '3', antc_cntg_prdy_ctrt: 0, vi_cls_code: 'N', stck_prpr: null },
    },
  },
  'domestic_stock/inquire_ccnl': {
    params: STOCK,
    wire: STOCK,
    trId: 'FHKST01010300',
    answer: {
      output: [
        {
          stck_cntg_hour: '091501',
          stck_prpr: '71300',
          prdy_vrss: '-200',
          prdy_vrss_sign: '5',
          cntg_vol: '17',
          tday_rltv: '88.10',
        },
      ],
      ...OK,
    },
    reads: {
      output: [
        {
          stck_cntg_hour: '091501',
          stck_prpr: 71_300,
          prdy_vrss: -200,
          prdy_vrss_sign: '5',
          cntg_vol: 17,
          tday_rltv: 88.1,
          prdy_ctrt: null,
        },
      ],
    },
  },
  'domestic_stock/inquire_daily_itemchartprice': {
    params: {
      ...STOCK,
      FID_INPUT_DATE_1: '20260302',
      FID_INPUT_DATE_2: '20260306',
      FID_PERIOD_DIV_CODE: 'D',
      FID_ORG_ADJ_PRC: '0',
    },
    wire: {
      ...STOCK,
      FID_INPUT_DATE_1: '20260302',
      FID_INPUT_DATE_2: '20260306',
      FID_PERIOD_DIV_CODE: 'D',
      FID_ORG_ADJ_PRC: '0',
    },
    trId: 'FHKST03010100',
    answer: {
      output1: { hts_kor_isnm: '삼성전자', stck_prpr: '71200', 'itewhol_loan_rmnd_ratem name': '0.18' },
      output2: [
        {
          stck_bsop_date: '20260306',
          stck_clpr: '71200',
          stck_oprc: '70900',
          stck_hgpr: '71500',
          stck_lwpr: '70800',
          acml_vol: '14657012',
          flng_cls_code: '00',
          prtt_rate: '0.00',
          mod_yn: 'N',
        },
      ],
      ...OK,
    },
    reads: {
      output1: {
        hts_kor_isnm: '삼성전자',
        stck_prpr: 71_200,
        itewhol_loan_rmnd_ratem: null,
        'itewhol_loan_rmnd_ratem name': 0.18,
      },
      output2: [
        {
          stck_bsop_date: '20260306',
          stck_clpr: 71_200,
          stck_hgpr: 71_500,
          acml_vol: 14_657_012,
          flng_cls_code: '00',
          prtt_rate: 0,
          mod_yn: false,
          prdy_vrss: null,
        },
      ],
    },
  },
  'domestic_stock/inquire_time_itemchartprice': {
    params: { ...STOCK, FID_INPUT_HOUR_1: '093000', FID_PW_DATA_INCU_YN: true },
    wire: { ...STOCK, FID_INPUT_HOUR_1: '093000', FID_PW_DATA_INCU_YN: 'Y', FID_ETC_CLS_CODE: '' },
    trId: 'FHKST03010200',
    answer: {
      output1: { stck_prdy_clpr: '71500', hts_kor_isnm: '삼성전자', stck_prpr: '71200' },
      output2: [
        {
          stck_bsop_date: '20260306',
          stck_cntg_hour: '093000',
          stck_prpr: '71200',
          stck_oprc: '71100',
          stck_hgpr: '71300',
          stck_lwpr: '71100',
          cntg_vol: '8812',
        },
      ],
      ...OK,
    },
    reads: {
      output1: { stck_prdy_clpr: 71_500, hts_kor_isnm: '삼성전자', stck_prpr: 71_200 },
      output2: [
        {
          stck_bsop_date: '20260306',
          stck_cntg_hour: '093000',
          stck_prpr: 71_200,
          cntg_vol: 8_812,
          acml_tr_pbmn: null,
        },
      ],
    },
  },
  'domestic_stock/chk_holiday': {
    params: { BASS_DT: '20260228' },
    wire: { BASS_DT: '20260228', CTX_AREA_NK: '', CTX_AREA_FK: '' },
    trId: 'CTCA0903R',
    answer: {
      ctx_area_nk: '20260324'.padEnd(20),
      ctx_area_fk: '20260228'.padEnd(20),
      output: [
        { bass_dt: '20260228', wday_dvsn_cd: '07', bzdy_yn: 'N', tr_day_yn: 'Y', opnd_yn: 'N', sttl_day_yn: 'N' },
      ],
      ...LEDGER_OK,
    },
    reads: {
      output: [
        {
          bass_dt: '20260228',
          wday_dvsn_cd: '07',
          bzdy_yn: false,
          tr_day_yn: true,
          opnd_yn: false,
          sttl_day_yn: false,
        },
      ],
    },
  },
}
