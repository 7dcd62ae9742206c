import { byCode, largest, type RankingRule, smallest } from './ranking-rule.js'

const SORT = 'FID_RANK_SORT_CLS_CODE'

/** Rankings of domestic stocks by what this market does not know, such as accounts and loans: made up, and ranked by it. */
export const INVENTED_RULES: readonly RankingRule[] = [
  {
    id: 'domesticStock.afterHourBalance',
    measure: byCode(SORT, {
      '1': largest('mkob_otcp_vol'),
      '2': largest('mkfa_otcp_vol'),
      '3': largest('ovtm_total_askp_rsqn'),
      '4': largest('ovtm_total_bidp_rsqn'),
    }),
  },
  {
    id: 'domesticStock.bulkTransNum',
    noBounds: ['FID_INPUT_PRICE_1'],
    measure: byCode(SORT, { '0': largest('shnu_cntg_csnu'), '1': largest('seln_cntg_csnu') }),
    keep: ({ parameters }) => {
      const code = parameters.text('FID_INPUT_ISCD_2')
      return ({ market }) => code === '' || market.instrument.code === code
    },
    complete: (record) => ({
      ...record,
      ntby_cnqn: String(Number(record.shnu_cntg_csnu) - Number(record.seln_cntg_csnu)),
    }),
  },
  {
    id: 'domesticStock.creditBalance',
    block: 'output2',
    measure: byCode(SORT, {
      '0': largest('whol_loan_rmnd_rate'),
      '1': largest('whol_loan_rmnd_stcn'),
      '2': largest('whol_loan_rmnd_amt'),
      '3': largest('nday_vrss_loan_rmnd_inrt'),
      '4': smallest('nday_vrss_loan_rmnd_inrt'),
      '5': largest('whol_stln_rmnd_rate'),
      '6': largest('whol_stln_rmnd_stcn'),
      '7': largest('whol_stln_rmnd_amt'),
      '8': largest('nday_vrss_stln_rmnd_inrt'),
      '9': smallest('nday_vrss_stln_rmnd_inrt'),
    }),
  },
  {
    id: 'domesticStock.dividendRate',
    measure: () => largest('divi_rate'),
    complete: (record, { parameters }) => ({ ...record, record_date: parameters.text('T_DT') }),
  },
  {
    id: 'domesticStock.financeRatio',
    measure: byCode(SORT, {
      '7': largest('cptl_ntin_rate'),
      '11': largest('bis'),
      '15': largest('grs'),
      '20': largest('cptl_tnrt'),
    }),
  },
  {
    id: 'domesticStock.marketValue',
    measure: byCode(SORT, {
      '23': largest('per'),
      '24': largest('pbr'),
      '25': largest('pcr'),
      '26': largest('psr'),
      '27': largest('eps'),
      '28': largest('eva'),
      '29': largest('ebitda'),
      '30': largest('pv_div_ebitda'),
      '31': largest('ebitda_div_fnnc_expn'),
    }),
  },
  {
    id: 'domesticStock.profitAssetIndex',
    measure: byCode(SORT, {
      '0': largest('sale_totl_prfi'),
      '1': largest('bsop_prti'),
      '2': largest('op_prfi'),
      '3': largest('thtr_ntin'),
      '4': largest('total_aset'),
      '5': largest('total_lblt'),
      '6': largest('total_cptl'),
    }),
  },
  {
    id: 'domesticStock.overtimeExpTransFluct',
    measure: byCode(SORT, {
      '0': largest('ovtm_untp_antc_cntg_ctrt'),
      '1': largest('ovtm_untp_antc_cntg_vrss'),
      '2': largest('ovtm_untp_antc_cnqn'),
      '3': smallest('ovtm_untp_antc_cntg_ctrt'),
      '4': smallest('ovtm_untp_antc_cntg_vrss'),
    }),
    keep:
      ({ parameters }) =>
      ({ record }) =>
        parameters.text(SORT) !== '2' || Number(record.ovtm_untp_antc_cntg_ctrt) === 0,
  },
  {
    id: 'domesticStock.overtimeFluctuation',
    block: 'output2',
    measure: byCode('FID_DIV_CLS_CODE', {
      '1': largest('ovtm_untp_vol'),
      '2': largest('ovtm_untp_prdy_ctrt'),
      '3': largest('ovtm_untp_vol'),
      '4': largest('ovtm_untp_vol'),
      '5': smallest('ovtm_untp_prdy_ctrt'),
    }),
    keep: ({ parameters }) => {
      const sign = { '1': '1', '3': '3', '4': '4' }[parameters.text('FID_DIV_CLS_CODE')]
      return ({ record }) => sign === undefined || record.ovtm_untp_prdy_vrss_sign === sign
    },
  },
  {
    id: 'domesticStock.overtimeVolume',
    block: 'output2',
    measure: byCode(SORT, {
      '0': largest('ovtm_untp_shnu_rsqn'),
      '1': largest('ovtm_untp_seln_rsqn'),
      '2': largest('ovtm_untp_vol'),
    }),
  },
  { id: 'domesticStock.shortSale', measure: () => largest('ssts_vol_rlim') },
]
