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
  'CRCY_CD',
  'LQD_YN',
  'LQD_LMT_PRIC',
  'LQD_STOP_PRIC',
  'TRD_COND',
  'TERM_ORD_VALD_DTIME',
  'SPEC_TP',
  'ECIS_RSVN_ORD_YN',
  'FUOP_ITEM_DVSN_CD',
  'AUTO_ORD_DVSN_CD',
] as const

const spec = {
  id: 'overseasFuturesOptions.orderNotice',
  tr: { real: 'HDFFF1C0', paper: null },
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
    /** 가격구분코드: order type */
    PRCE_TP: { '1': 'Limit', '2': 'Market', '3': 'Stop(Stop가격시 시장가)' },
    /** FM거래소접수구분코드: 01 not yet at the exchange, 02 answered by it, 03 rejected */
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
    /** FM주문그룹일자 (YYYYMMDD): date of the order group, the same as `ORD_DT` */
    FM_ORD_GRP_DT: 'date?',
    /** 주문그룹번호: number of the order group */
    ORD_GRP_STNO: 'text',
    /** 주문상세일시 (YYYYMMDDHHMMSSmmm): moment of the order */
    ORD_DTL_DTIME: 'text',
    /** 조작상세일시 (YYYYMMDDHHMMSSmmm): moment of the change */
    OPRT_DTL_DTIME: 'text',
    /** 주문자: who placed the order */
    WORK_EMPL: 'text',
    /** 통화코드: currency, such as USD */
    CRCY_CD: 'text',
    /** 청산여부 (Y/N): closes a position */
    LQD_YN: 'flag?',
    /** 청산LIMIT가격: limit price of the liquidation */
    LQD_LMT_PRIC: 'decimal?',
    /** 청산STOP가격: stop price of the liquidation */
    LQD_STOP_PRIC: 'decimal?',
    /** 체결조건코드: execution condition; codes are not documented here */
    TRD_COND: 'text',
    /** 기간주문유효상세일시 (YYYYMMDDHHMMSSmmm): until when a good-till-date order is valid */
    TERM_ORD_VALD_DTIME: 'text',
    /** 계좌청산유형구분코드: how the account closes positions */
    SPEC_TP: 'text',
    /** 행사예약주문여부 (Y/N): order to exercise an option */
    ECIS_RSVN_ORD_YN: 'flag?',
    /** 선물옵션종목구분코드: future or option */
    FUOP_ITEM_DVSN_CD: 'text',
    /** 자동주문 전략구분: strategy of an automatic order */
    AUTO_ORD_DVSN_CD: 'text',
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

/** One notice of `orderNotice`: an order, and how far it has got. Never a fill. */
export interface OrderNoticeRecord extends RecordOf<typeof spec> {}

/**
 * 해외선물옵션 실시간주문내역통보: every change of one's own orders of overseas futures and options, down to the exchange's
 * answer; fills come by `executionNotice`. Encrypted on the wire.
 *
 * TR id HDFFF1C0, 실전투자 only; key: the HTS id (case-sensitive), which is not the account number. Document 실시간-019.
 *
 * @category 해외선물옵션 › 실시간시세
 * @example
 * import { orderNotice } from '@kis/realtime/overseas-futures-options'
 *
 * const notices = await client.subscribe(orderNotice, htsId)
 * for await (const notice of notices) {
 *   if (notice.FM_EXCG_RCIT_DVSN_CD === '03') console.log('rejected', notice.ODNO)
 * }
 */
export const orderNotice: RealOnlyStream<OrderNoticeRecord> = /* @__PURE__ */ stream(spec)
