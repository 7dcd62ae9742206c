import { type Stream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticFuturesOptions.executionNotice',
  tr: { real: 'H0IFCNI0', paper: 'H0IFCNI9' },
  key: 'htsId',
  encrypted: true,
  columns: {
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
    /** 주문그룹 ID: id of a group of orders */
    ORD_GRP: 'text?',
    /** 주문그룹 SEQ: number within the group */
    ORD_GRPSEQ: 'int?',
    /** 주문가격: order price, written as `CNTG_UNPR`; may be blank on an acceptance */
    ORDER_PRC: 'decimal?',
  },
  layouts: [{ width: 22 }],
  // A fill read from the wrong column is worse than none: a width that is not listed is never guessed.
  wider: 'reject',
  secret: ['CUST_ID', 'ACNT_NO', 'ACNT_NAME'],
} as const satisfies StreamSpec

/** One notice of `executionNotice`. Only `CNTG_YN` `'2'` is a fill; with `'1'` quantity and price are those of the ORDER. */
export interface ExecutionNoticeRecord extends RecordOf<typeof spec> {}

/**
 * 선물옵션 실시간체결통보: acceptances, amendments, cancellations, rejections and fills of one's own orders in the
 * day session. Encrypted on the wire.
 *
 * `CNTG_YN` tells what a notice is. With '1' it is an acceptance, amendment, cancellation or rejection: nothing was filled, and
 * `CNTG_QTY` is the ORDER quantity. Only with '2' is it a fill, and `CNTG_QTY` the quantity of that fill.
 *
 * TR id H0IFCNI0, in 모의투자 H0IFCNI9; key: the HTS id (case-sensitive), which is not the account number. Document 실시간-012.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { executionNotice } from '@kis/realtime/domestic-futures-options'
 *
 * const notices = await client.subscribe(executionNotice, htsId)
 * for await (const notice of notices) {
 *   if (notice.CNTG_YN === '2') console.log('filled', notice.CNTG_QTY, notice.CNTG_UNPR)
 * }
 */
export const executionNotice: Stream<ExecutionNoticeRecord> = /* @__PURE__ */ stream(spec)
