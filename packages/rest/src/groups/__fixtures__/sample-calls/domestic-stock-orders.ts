import { ACCEPTED, ACCOUNT, type SampleCall } from './sample-call.js'

export const DOMESTIC_STOCK_ORDERS: Readonly<Record<string, SampleCall>> = {
  'domestic_stock/order_cash': {
    params: { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 3, ORD_UNPR: 70_000 },
    wire: {
      ...ACCOUNT,
      PDNO: '005930',
      SLL_TYPE: '',
      ORD_DVSN: '00',
      ORD_QTY: '3',
      ORD_UNPR: '70000',
      CNDT_PRIC: '',
      EXCG_ID_DVSN_CD: '',
    },
    trId: 'TTTC0012U',
    answer: {
      ...ACCEPTED,
      output: { KRX_FWDG_ORD_ORGNO: '91252', ODNO: '0000117057', ORD_TMD: '121052', SOR_ODNO: '' },
    },
    reads: { output: { KRX_FWDG_ORD_ORGNO: '91252', ODNO: '0000117057', ORD_TMD: '121052', SOR_ODNO: null } },
  },
  'domestic_stock/order_rvsecncl': {
    params: {
      KRX_FWDG_ORD_ORGNO: '91252',
      ORGN_ODNO: '0000117057',
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '02',
      ORD_QTY: 0,
      ORD_UNPR: 0,
      QTY_ALL_ORD_YN: true,
    },
    wire: {
      ...ACCOUNT,
      KRX_FWDG_ORD_ORGNO: '91252',
      ORGN_ODNO: '0000117057',
      ORD_DVSN: '00',
      RVSE_CNCL_DVSN_CD: '02',
      ORD_QTY: '0',
      ORD_UNPR: '0',
      QTY_ALL_ORD_YN: 'Y',
      CNDT_PRIC: '',
      EXCG_ID_DVSN_CD: '',
    },
    trId: 'TTTC0013U',
    answer: { ...ACCEPTED, output: { KRX_FWDG_ORD_ORGNO: '91252', ODNO: '0000117061', ORD_TMD: '121108' } },
    reads: { output: { KRX_FWDG_ORD_ORGNO: '91252', ODNO: '0000117061', ORD_TMD: '121108', SOR_ODNO: null } },
  },
}
