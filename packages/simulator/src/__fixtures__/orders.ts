import type { Environment } from '@kis/core'
import { ACCOUNT, PATHS } from './raw-client.js'

const CONTRACT = {
  ...{ ...ACCOUNT, ORD_PRCS_DVSN_CD: '02', SLL_BUY_DVSN_CD: '02', SHTN_PDNO: '101W12', ORD_QTY: '1', UNIT_PRICE: '0' },
  ...{ NMPR_TYPE_CD: '', KRX_NMPR_CNDT_CD: '', ORD_DVSN_CD: '02', CTAC_TLNO: '', FUOP_ITEM_DVSN_CD: '' },
}
const FUTURE_ABROAD = {
  ...{ ...ACCOUNT, OVRS_FUTR_FX_PDNO: 'ESZ26', SLL_BUY_DVSN_CD: '02', FM_LQD_USTL_CCLD_DT: '', FM_LQD_USTL_CCNO: '' },
  ...{ PRIC_DVSN_CD: '2', FM_LIMIT_ORD_PRIC: '', FM_STOP_ORD_PRIC: '', FM_ORD_QTY: '1', FM_LQD_LMT_ORD_PRIC: '' },
  ...{ FM_LQD_STOP_ORD_PRIC: '', CCLD_CNDT_CD: '6', CPLX_ORD_DVSN_CD: '0', ECIS_RSVN_ORD_YN: 'N' },
  ...{ FM_HDGE_ORD_SCRN_YN: 'N' },
}
const SHARE = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '3', ORD_UNPR: '0' }
const SHARE_ABROAD = {
  ...{ ...ACCOUNT, OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: '1', OVRS_ORD_UNPR: '500.00', ORD_DVSN: '00' },
  ...{ CTAC_TLNO: '', MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0' },
}
const FUTURES = '/uapi/domestic-futureoption/v1/trading/order'
const FUTURES_ABROAD = '/uapi/overseas-futureoption/v1/trading/order'

/** TR id, path and body. */
export type Order = readonly [trId: string, path: string, body: Record<string, string>]

/** An order of each kind that is told of in notices, and that fills. */
export const ORDERS: Readonly<Record<Environment, readonly Order[]>> = {
  real: [
    ['TTTC0012U', PATHS.order, SHARE],
    ['TTTO1101U', FUTURES, CONTRACT],
    ['OTFM3001U', FUTURES_ABROAD, FUTURE_ABROAD],
    ['TTTT1002U', PATHS.overseasOrder, SHARE_ABROAD],
  ],
  paper: [
    ['VTTC0012U', PATHS.order, SHARE],
    ['VTTO1101U', FUTURES, CONTRACT],
    ['VTTT1002U', PATHS.overseasOrder, SHARE_ABROAD],
  ],
}
/** The same by night. */
export const NIGHT_ORDERS: readonly Order[] = [
  ['STTN1101U', FUTURES, CONTRACT],
  ['STTN1101U', FUTURES, { ...CONTRACT, SHTN_PDNO: '201W12370' }],
]
