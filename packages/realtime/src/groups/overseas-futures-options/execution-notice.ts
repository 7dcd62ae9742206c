import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

// All columns but the first, which only one of the layouts has.
const AFTER_USER_ID = [
  'ACCT_NO',
  'ORD_DT',
  'ODNO',
  'ORGN_ORD_DT',
  'ORGN_ODNO',
  'SERIES',
  'RVSE_CNCL_DVSN_CD',
  'SLL_BUY_DVSN_CD',
  'CPLX_ORD_DVSN_CD',
  'PRCE_TP',
  'FM_EXCG_RCIT_DVSN_CD',
  'ORD_QTY',
  'FM_LMT_PRIC',
  'FM_STOP_ORD_PRIC',
  'TOT_CCLD_QTY',
  'TOT_CCLD_UV',
  'ORD_REMQ',
  'FM_ORD_GRP_DT',
  'ORD_GRP_STNO',
  'ORD_DTL_DTIME',
  'OPRT_DTL_DTIME',
  'WORK_EMPL',
  'CCLD_DT',
  'CCNO',
  'API_CCNO',
  'CCLD_QTY',
  'FM_CCLD_PRIC',
  'CRCY_CD',
  'TRST_FEE',
  'ORD_MDIA_ONLINE_YN',
  'FM_CCLD_AMT',
  'FUOP_ITEM_DVSN_CD',
] as const

const spec = {
  id: 'overseasFuturesOptions.executionNotice',
  tr: { real: 'HDFFF2C0', paper: null },
  key: 'htsId',
  encrypted: true,
  columns: {
    /** 계좌번호: account, eight digits and the product code */
    ACCT_NO: 'text',
    /** 주문일자 (YYYYMMDD): date of the order */
    ORD_DT: 'date',
    /** 주문번호: order number */
    ODNO: 'text',
    /** 원주문일자 (YYYYMMDD): date of the order amended or cancelled */
    ORGN_ORD_DT: 'date?',
    /** 원주문번호: number of the order amended or cancelled, else blank */
    ORGN_ODNO: 'text',
    /** 종목명: series code */
    SERIES: 'text',
    /** 정정취소구분코드: amendment or cancellation */
    RVSE_CNCL_DVSN_CD: { '00': '해당없음', '01': '정정', '02': '취소' },
    /** 매도매수구분코드: side */
    SLL_BUY_DVSN_CD: { '01': '매도', '02': '매수' },
    /** 복합주문구분코드: complex order; 0, used for hedge liquidation only */
    CPLX_ORD_DVSN_CD: 'text',
    /** 가격구분코드: order type, as in `orderNotice` */
    PRCE_TP: { '1': 'Limit', '2': 'Market', '3': 'Stop(Stop가격시 시장가)' },
    /** FM거래소접수구분코드: answer of the exchange to the order, as in `orderNotice` */
    FM_EXCG_RCIT_DVSN_CD: { '01': '접수전', '02': '응답', '03': '거부' },
    /** 주문수량 (계약): order quantity */
    ORD_QTY: 'int',
    /** FMLIMIT가격: limit price */
    FM_LMT_PRIC: 'decimal?',
    /** FMSTOP주문가격: stop price */
    FM_STOP_ORD_PRIC: 'decimal?',
    /** 총체결수량 (계약): contracts of this order filled so far */
    TOT_CCLD_QTY: 'int?',
    /** 총체결단가: average price of this order's fills so far */
    TOT_CCLD_UV: 'decimal?',
    /** 잔량 (계약): contracts still open */
    ORD_REMQ: 'int?',
    /** FM주문그룹일자 (YYYYMMDD): date of the order group */
    FM_ORD_GRP_DT: 'date?',
    /** 주문그룹번호: number of the order group */
    ORD_GRP_STNO: 'text',
    /** 주문상세일시 (YYYYMMDDHHMMSSmmm): moment of the order */
    ORD_DTL_DTIME: 'text',
    /** 조작상세일시 (YYYYMMDDHHMMSSmmm): moment of the change */
    OPRT_DTL_DTIME: 'text',
    /** 주문자: who placed the order */
    WORK_EMPL: 'text',
    /** 체결일자 (YYYYMMDD): date of the fill */
    CCLD_DT: 'date?',
    /** 체결번호: number of the fill */
    CCNO: 'text',
    /** API 체결번호: number of the fill at the API */
    API_CCNO: 'text',
    /** 체결수량 (계약): contracts of this fill alone; see `TOT_CCLD_QTY` for the order */
    CCLD_QTY: 'int',
    /** FM체결가격: price of this fill */
    FM_CCLD_PRIC: 'decimal',
    /** 통화코드: currency, such as USD */
    CRCY_CD: 'text',
    /** 위탁수수료: commission */
    TRST_FEE: 'decimal?',
    /** 주문매체온라인여부 (Y/N): ordered online */
    ORD_MDIA_ONLINE_YN: 'flag?',
    /** FM체결금액: value of this fill */
    FM_CCLD_AMT: 'decimal?',
    /** 선물옵션종목구분코드: future or option */
    FUOP_ITEM_DVSN_CD: 'text',
  },
  sometimes: {
    /** 유저ID: HTS id */
    USER_ID: 'text',
  },
  // 33 in the reference; the official sample lists 32, without the user id, and is believed only where an account number comes first.
  layouts: [
    { width: 33, order: ['USER_ID', ...AFTER_USER_ID] },
    { width: 32, order: AFTER_USER_ID, begins: /^\d{8}(?:\d{2})?$/ },
  ],
  wider: 'reject',
  secret: ['USER_ID', 'ACCT_NO', 'WORK_EMPL'],
} as const satisfies StreamSpec

/** One fill of `executionNotice`: `CCLD_QTY` is its own, `TOT_CCLD_QTY` that of its order so far. */
export interface ExecutionNoticeRecord extends RecordOf<typeof spec> {}

/**
 * 해외선물옵션 실시간체결내역통보: every fill of one's own orders of overseas futures and options. Encrypted on the wire.
 *
 * TR id HDFFF2C0, 실전투자 only; key: the HTS id (case-sensitive), which is not the account number. Document 실시간-020.
 *
 * @category 해외선물옵션 › 실시간시세
 * @example
 * import { executionNotice } from '@kis/realtime/overseas-futures-options'
 *
 * const notices = await client.subscribe(executionNotice, htsId)
 * for await (const notice of notices) console.log('filled', notice.SERIES, notice.CCLD_QTY, notice.FM_CCLD_PRIC)
 */
export const executionNotice: RealOnlyStream<ExecutionNoticeRecord> = /* @__PURE__ */ stream(spec)
