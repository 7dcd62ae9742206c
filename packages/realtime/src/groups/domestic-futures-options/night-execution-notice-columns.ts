import type { StreamSpec } from '../../stream-spec.js'

const columns = {
  /** 고객 ID: HTS id */
  CUST_ID: 'text',
  /** 계좌번호: account, eight digits and the product code */
  ACNT_NO: 'text',
  /** 주문번호: order number */
  ODER_NO: 'text',
  /** 원주문번호: number of the order amended or cancelled; a new order repeats its own, as in the official example */
  OODER_NO: 'text',
  /** 매도매수구분: side */
  SELN_BYOV_CLS: { '01': '매도', '02': '매수' },
  /** 정정구분: amendment or cancellation; codes of the stock notices, 추정 */
  RCTF_CLS: { '0': '정상', '1': '정정', '2': '취소' },
  /** 주문종류2: kind of notice: L acceptance, 0 fill */
  ODER_KIND2: { L: '주문접수통보', '0': '체결통보' },
  /** 단축 종목코드: short code of the contract, whatever the name of the column says */
  STCK_SHRN_ISCD: 'text',
  /** 체결 수량 (계약): contracts of this fill; the ORDER quantity when `CNTG_YN` is 1 */
  CNTG_QTY: 'int',
  /** 체결단가: price of this fill, the ORDER price when `CNTG_YN` is 1; in digits only, of which the last two are decimals, 추정: 000135900 for 1,359.00 */
  CNTG_UNPR: 'decimal',
  /** 체결 시간 (HHMMSS): time of the notice */
  STCK_CNTG_HOUR: 'time',
  /** 거부여부: 0 accepted, 1 rejected; codes of the stock notices, 추정 */
  RFUS_YN: { '0': '승인', '1': '거부' },
  /** 체결여부: 1 notice of an order, amendment, cancellation or rejection; 2 fill */
  CNTG_YN: { '1': '주문,정정,취소,거부 통보', '2': '체결' },
  /** 접수여부: 1 received, 2 confirmed, 3 cancelled */
  ACPT_YN: { '1': '주문접수', '2': '확인', '3': '취소' },
  /** 지점번호: branch */
  BRNC_NO: 'text',
  /** 주문수량 (계약): order quantity, on a fill too; the official example calls it 체결수량 on an acceptance */
  ODER_QTY: 'int',
  /** 계좌명: name of the account holder */
  ACNT_NAME: 'text',
  /** 체결종목명: name of the contract */
  CNTG_ISNM: 'text',
  /** 주문조건: execution condition; codes not documented */
  ODER_COND: 'text',
} as const satisfies StreamSpec['columns']

// A name of its own: declarations then refer to it, and keep what is said of each column.
/** Type of `NIGHT_EXECUTION_NOTICE_COLUMNS`. */
export type NightExecutionNoticeColumns = { readonly [K in keyof typeof columns]: (typeof columns)[K] }

/** Columns of a notice of the night session. */
export const NIGHT_EXECUTION_NOTICE_COLUMNS: NightExecutionNoticeColumns = columns
