/** Where a spec departs from the official catalogue on purpose. A difference that no longer exists fails the test too. */
export interface ReviewedDifference {
  readonly api: string
  readonly field: string
  readonly kind:
    | 'extra-field'
    | 'extra-codes'
    | 'no-codes'
    | 'optional'
    | 'required'
    | 'value-kind'
    /** The fields of a block; `field` names the block. */
    | 'block-fields'
    /** One record or a list; `field` names the block. */
    | 'shape'
  readonly reason: string
}

const SESSIONS = 'codes of the KRX after-market and the NXT pre-market, announced after the reference was printed'
const RESERVED = 'the number names an order, it counts nothing'
const SLASHES = 'the other schedules of the depository write such dates with slashes, or a period'

/** Bounds of rankings that the official sample leaves out. */
const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  'domestic_stock/bulk_trans_num': ['fid_aply_rang_prc_1', 'fid_aply_rang_prc_2', 'fid_input_price_1', 'fid_vol_cnt'],
  'domestic_stock/overtime_volume': ['FID_INPUT_PRICE_1', 'FID_INPUT_PRICE_2', 'FID_VOL_CNT'],
  'domestic_stock/short_sale': ['FID_APLY_RANG_PRC_1', 'FID_APLY_RANG_PRC_2'],
  'domestic_stock/traded_by_company': ['fid_aply_rang_prc_1', 'fid_aply_rang_prc_2'],
  'domestic_stock/volume_rank': ['FID_INPUT_PRICE_1', 'FID_INPUT_PRICE_2', 'FID_VOL_CNT'],
  'elw/quick_change': [
    'FID_INPUT_PRICE_1',
    'FID_INPUT_PRICE_2',
    'FID_INPUT_VOL_1',
    'FID_INPUT_VOL_2',
    'FID_INPUT_HOUR_1',
    'FID_INPUT_HOUR_2',
  ],
  'elw/udrl_asset_price': [
    'FID_VOL_CNT',
    'FID_INPUT_PRICE_1',
    'FID_INPUT_PRICE_2',
    'FID_INPUT_VOL_1',
    'FID_INPUT_VOL_2',
    'FID_INPUT_RMNN_DYNU_1',
    'FID_INPUT_RMNN_DYNU_2',
    'FID_INPUT_OPTION_1',
    'FID_INPUT_OPTION_2',
  ],
  'elw/volume_rank': ['FID_INPUT_RMNN_DYNU_1'],
}

/** Numbers that thinly described or mislabelled pages call texts. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'domestic_stock/exp_trans_updown': ['fid_aply_rang_prc_1', 'fid_vol_cnt', 'fid_pbmn'],
  'domestic_stock/near_new_highlow': [
    'fid_input_cnt_1',
    'fid_input_cnt_2',
    'fid_aply_rang_prc_1',
    'fid_aply_rang_prc_2',
  ],
  'domestic_stock/prefer_disparate_ratio': ['fid_vol_cnt', 'fid_input_price_1', 'fid_input_price_2'],
  'elw/updown_rate': ['FID_INPUT_PRICE_1', 'FID_INPUT_PRICE_2', 'FID_INPUT_VOL_1'],
}

function each(
  table: Readonly<Record<string, readonly string[]>>,
  kind: ReviewedDifference['kind'],
  reason: string,
): readonly ReviewedDifference[] {
  return Object.entries(table).flatMap(([api, fields]) => fields.map((field) => ({ api, field, kind, reason })))
}

export const REVIEWED_DIFFERENCES: readonly ReviewedDifference[] = [
  { api: 'domestic_stock/order_cash', field: 'ORD_DVSN', kind: 'extra-codes', reason: SESSIONS },
  { api: 'domestic_stock/order_rvsecncl', field: 'ORD_DVSN', kind: 'extra-codes', reason: SESSIONS },
  {
    api: 'domestic_stock/order_cash',
    field: 'SOR_ODNO',
    kind: 'extra-field',
    reason: 'replies of 2025 and later carry it',
  },
  {
    api: 'domestic_stock/order_rvsecncl',
    field: 'SOR_ODNO',
    kind: 'extra-field',
    reason: 'replies of 2025 and later carry it',
  },
  {
    api: 'domestic_stock/inquire_daily_itemchartprice',
    field: 'itewhol_loan_rmnd_ratem name',
    kind: 'extra-field',
    reason: 'servers send the name with this tail, as public clients show',
  },
  {
    api: 'domestic_stock/inquire_psbl_order',
    field: 'PDNO',
    kind: 'optional',
    reason: 'blank asks for the amounts alone',
  },
  { api: 'domestic_stock/inquire_psbl_order', field: 'ORD_UNPR', kind: 'optional', reason: 'blank for a market order' },
  {
    api: 'domestic_stock/inquire_daily_ccld',
    field: 'stpm_efct_occr_dtmd',
    kind: 'value-kind',
    reason: 'nine characters: more than HHMMSS, in a form that nothing documents',
  },
  {
    api: 'domestic_stock/program_trade_by_stock_daily',
    field: 'FID_INPUT_DATE_1',
    kind: 'value-kind',
    reason: 'documented with two zeros before the date: 0020240308',
  },
  { api: 'domestic_stock/order_resv', field: 'RSVN_ORD_SEQ', kind: 'value-kind', reason: RESERVED },
  { api: 'domestic_stock/order_resv_rvsecncl', field: 'RSVN_ORD_SEQ', kind: 'value-kind', reason: RESERVED },
  { api: 'domestic_stock/order_resv_ccnl', field: 'RSVN_ORD_SEQ', kind: 'value-kind', reason: RESERVED },
  { api: 'domestic_stock/order_resv_ccnl', field: 'rsvn_ord_seq', kind: 'value-kind', reason: RESERVED },
  { api: 'domestic_stock/order_credit', field: 'ORD_DVSN', kind: 'extra-codes', reason: SESSIONS },
  {
    api: 'domestic_stock/intstock_multprice',
    field: 'FID_COND_MRKT_DIV_CODE_1',
    kind: 'extra-codes',
    reason: 'the official example asks for an index with U',
  },
  {
    api: 'domestic_stock/pension_inquire_daily_ccld',
    field: 'stpm_efct_occr_dtmd',
    kind: 'value-kind',
    reason: 'nine characters, as in the daily orders',
  },
  {
    api: 'domestic_stock/search_stock_info',
    field: 'setl_mmdd',
    kind: 'value-kind',
    reason: 'a month, or a month and a day with a leading 0',
  },
  {
    api: 'domestic_stock/ksdinfo_paidin_capin',
    field: 'sub_term_ft',
    kind: 'value-kind',
    reason: 'the example shows a date',
  },
  { api: 'domestic_stock/ksdinfo_dividend', field: 'divi_pay_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_dividend', field: 'stk_div_pay_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_dividend', field: 'odd_pay_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_list_info', field: 'list_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_merger_split', field: 'td_stop_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_merger_split', field: 'list_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_merger_split', field: 'odd_amt_pay_dt', kind: 'value-kind', reason: SLASHES },
  { api: 'domestic_stock/ksdinfo_rev_split', field: 'list_dt', kind: 'value-kind', reason: SLASHES },
  {
    api: 'domestic_futureoption/ngt_margin_detail',
    field: 'output1',
    kind: 'block-fields',
    reason: 'the reference lists the names of the rows as fields; the official example holds rows of amounts',
  },
  {
    api: 'domestic_futureoption/ngt_margin_detail',
    field: 'output2',
    kind: 'block-fields',
    reason: 'the reference lists the names of the rows as fields; the official example holds rows of amounts',
  },
  {
    api: 'domestic_futureoption/ngt_margin_detail',
    field: 'output3',
    kind: 'block-fields',
    reason: 'the reference lists the names of the rows as fields; the official example holds rows of amounts',
  },
  {
    api: 'domestic_futureoption/inquire_balance',
    field: 'output1',
    kind: 'shape',
    reason: 'the official example runs the rows of a list together into one record of lists',
  },
  {
    api: 'overseas_futureoption/inquire_time_optchartprice',
    field: 'output1',
    kind: 'shape',
    reason: 'bars are a list, as the reference and the futures page have it',
  },
  {
    api: 'overseas_futureoption/inquire_time_optchartprice',
    field: 'output2',
    kind: 'shape',
    reason: 'one key of the next page, as the reference and the futures page have it',
  },
  {
    api: 'domestic_futureoption/inquire_ccnl_bstime',
    field: 'FUOP_TR_END_TMD',
    kind: 'value-kind',
    reason: 'the official example asks up to 240000, which is no time of a clock',
  },
  {
    api: 'domestic_futureoption/inquire_time_fuopchartprice',
    field: 'FID_INPUT_HOUR_1',
    kind: 'value-kind',
    reason: 'after midnight the night session counts on: 253000 is half past one',
  },
  {
    api: 'overseas_futureoption/search_opt_detail',
    field: 'tick_sz',
    kind: 'value-kind',
    reason: 'a number on every other page',
  },
  {
    api: 'domestic_futureoption/inquire_psbl_order',
    field: 'PDNO',
    kind: 'required',
    reason: 'the reference marks even the account as optional; the official sample refuses a call without it',
  },
  {
    api: 'domestic_futureoption/inquire_psbl_order',
    field: 'SLL_BUY_DVSN_CD',
    kind: 'required',
    reason: 'the reference marks even the account as optional; the official sample refuses a call without it',
  },
  {
    api: 'domestic_futureoption/inquire_psbl_order',
    field: 'UNIT_PRICE',
    kind: 'required',
    reason: 'the reference marks even the account as optional; the official sample refuses a call without it',
  },
  {
    api: 'domestic_futureoption/inquire_psbl_order',
    field: 'ORD_DVSN_CD',
    kind: 'required',
    reason: 'the reference marks even the account as optional; the official sample refuses a call without it',
  },
  {
    api: 'domestic_futureoption/inquire_daily_fuopchartprice',
    field: 'FID_COND_MRKT_DIV_CODE',
    kind: 'extra-codes',
    reason:
      'the name of the page and its stock counterpart offer months and years, and the other pages of this kind all markets; the sample names two only',
  },
  {
    api: 'domestic_futureoption/inquire_daily_fuopchartprice',
    field: 'FID_PERIOD_DIV_CODE',
    kind: 'extra-codes',
    reason:
      'the name of the page and its stock counterpart offer months and years, and the other pages of this kind all markets; the sample names two only',
  },
  {
    api: 'overseas_futureoption/order',
    field: 'FM_LIMIT_ORD_PRIC',
    kind: 'optional',
    reason: 'the reference asks for a blank in market and stop orders',
  },
  ...each(BOUNDS, 'optional', 'a bound that the official sample leaves out'),
  ...each(NUMBERS, 'value-kind', 'a bound in numbers, as on the other rankings'),
  {
    api: 'domestic_stock/fluctuation',
    field: 'fid_input_cnt_1',
    kind: 'no-codes',
    reason: 'any number of days beside 0 for all',
  },
  {
    api: 'domestic_stock/overtime_exp_trans_fluct',
    field: 'ovtm_untp_antc_cntg_vrsssign',
    kind: 'value-kind',
    reason: 'a misspelt sign, labelled like the change beside it',
  },
  {
    api: 'elw/updown_rate',
    field: 'FID_INPUT_DATE_1',
    kind: 'value-kind',
    reason: 'the labels belong to another page, and the example sends 1: no date',
  },
  {
    api: 'elw/updown_rate',
    field: 'FID_INPUT_DATE_1',
    kind: 'optional',
    reason: 'the official sample leaves it out as well',
  },
  {
    api: 'overseas_stock/inquire_ccnl',
    field: 'output',
    kind: 'shape',
    reason: 'a list of orders, in pages; the example prints the one empty record of an answer without orders',
  },
  {
    api: 'overseas_stock/inquire_daily_chartprice',
    field: 'FID_COND_MRKT_DIV_CODE',
    kind: 'extra-codes',
    reason: 'the name of the page offers exchange rates; the intraday page of indexes names their code',
  },
  {
    api: 'overseas_stock/inquire_time_itemchartprice',
    field: 'NMIN',
    kind: 'value-kind',
    reason: 'the minutes of a bar are a number',
  },
  ...each(
    { 'overseas_stock/multprice': Array.from({ length: 10 }, (_, at) => `SYMB_${String(at + 1).padStart(2, '0')}`) },
    'no-codes',
    'a pointer to the master files, taken for a code table',
  ),
  ...each({ 'overseas_stock/multprice': ['base', 'hanp', 'lanp'] }, 'value-kind', 'prices under English labels'),
]
