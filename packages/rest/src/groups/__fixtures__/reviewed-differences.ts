/** Where a spec departs from the official catalogue on purpose. A difference that no longer exists fails the test too. */
export interface ReviewedDifference {
  readonly api: string
  readonly field: string
  readonly kind: 'extra-field' | 'extra-codes' | 'optional' | 'required' | 'value-kind'
  readonly reason: string
}

const SESSIONS = 'codes of the KRX after-market and the NXT pre-market, announced after the reference was printed'
const KRX = 'blank means KRX, and the sample leaves it out'

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
    api: 'domestic_stock/order_rvsecncl',
    field: 'KRX_FWDG_ORD_ORGNO',
    kind: 'optional',
    reason: 'blank in the official example',
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
    field: 'ORD_GNO_BRNO',
    kind: 'optional',
    reason: 'blank in the official example',
  },
  { api: 'domestic_stock/inquire_daily_ccld', field: 'INQR_DVSN_1', kind: 'optional', reason: 'blank means all' },
  { api: 'domestic_stock/inquire_daily_ccld', field: 'EXCG_ID_DVSN_CD', kind: 'optional', reason: KRX },
  {
    api: 'domestic_stock/inquire_time_itemchartprice',
    field: 'FID_ETC_CLS_CODE',
    kind: 'optional',
    reason: 'blank in every example and sample',
  },
  {
    api: 'domestic_stock/inquire_daily_ccld',
    field: 'stpm_efct_occr_dtmd',
    kind: 'value-kind',
    reason: 'nine characters: more than HHMMSS, in a form that nothing documents',
  },
]
