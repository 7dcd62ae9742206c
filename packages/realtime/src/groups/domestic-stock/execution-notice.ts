import { type Stream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'
import { unpackOrderCondition } from './unpack-order-condition.js'

const spec = {
  id: 'domesticStock.executionNotice',
  tr: { real: 'H0STCNI0', paper: 'H0STCNI9' },
  key: 'htsId',
  encrypted: true,
  columns: {
    /** 고객 ID: HTS id */
    CUST_ID: 'text',
    /** 계좌번호: account, eight digits and the product code */
    ACNT_NO: 'text',
    /** 주문번호: order number */
    ODER_NO: 'text',
    /** 원주문번호: number of the order amended or cancelled, else blank */
    OODER_NO: 'text',
    /** 매도매수구분: side */
    SELN_BYOV_CLS: { '01': '매도', '02': '매수' },
    /** 정정구분: amendment or cancellation */
    RCTF_CLS: { '0': '정상', '1': '정정', '2': '취소' },
    /** 주문종류: order type; 00 on every fill, whatever was ordered */
    ODER_KIND: {
      '00': '지정가',
      '01': '시장가',
      '02': '조건부지정가',
      '03': '최유리지정가',
      '04': '최우선지정가',
      '05': '장전 시간외',
      '06': '장후 시간외',
      '07': '시간외 단일가',
      '11': 'IOC지정가 (즉시체결,잔량취소)',
      '12': 'FOK지정가 (즉시체결,전량취소)',
      '13': 'IOC시장가 (즉시체결,잔량취소)',
      '14': 'FOK시장가 (즉시체결,전량취소)',
      '15': 'IOC최유리 (즉시체결,잔량취소)',
      '16': 'FOK최유리 (즉시체결,전량취소)',
      '21': '중간가',
      '22': '스톱지정가',
      '23': '중간가IOC',
      '24': '중간가FOK',
    },
    /** 주문조건: execution condition */
    ODER_COND: { '0': '없음', '1': 'IOC', '2': 'FOK' },
    /** 종목코드: symbol */
    STCK_SHRN_ISCD: 'text',
    /** 체결 수량 (주): shares of this fill; the ORDER quantity when `CNTG_YN` is 1 */
    CNTG_QTY: 'int',
    /** 체결 단가 (원): price of this fill; the ORDER price when `CNTG_YN` is 1, 0 for a market order */
    CNTG_UNPR: 'int',
    /** 체결 시간 (HHMMSS): trade time */
    STCK_CNTG_HOUR: 'time',
    /** 거부여부: 0 accepted, 1 rejected */
    RFUS_YN: { '0': '승인', '1': '거부' },
    /** 체결여부: 1 notice of an order, amendment, cancellation or rejection; 2 fill */
    CNTG_YN: { '1': '주문,정정,취소,거부', '2': '체결' },
    /** 접수여부: 1 received, 2 confirmed, 3 cancelled by IOC or FOK */
    ACPT_YN: { '1': '주문접수', '2': '확인', '3': '취소(FOK/IOC)' },
    /** 지점번호: branch */
    BRNC_NO: 'text',
    /** 주문수량 (주): order quantity */
    ODER_QTY: 'int',
    /** 계좌명: name of the account holder */
    ACNT_NAME: 'text',
    /** 신용구분: credit class */
    CRDT_CLS: 'text',
    /** 신용대출일자 (YYYYMMDD): date of the credit loan */
    CRDT_LOAN_DATE: 'date?',
    /** 체결종목명: name of the stock */
    CNTG_ISNM40: 'text',
    /** 주문가격 (원): order price; blank on an acceptance, 0 for a market order */
    ODER_PRC: 'int?',
  },
  sometimes: {
    /** 조건가격 (원): stop price of a conditional order */
    ORD_COND_PRC: 'int?',
    /** 주문거래소 구분: venue of the order */
    ORD_EXG_GB: { '1': 'KRX', '2': 'NXT', '3': 'SOR-KRX', '4': 'SOR-NXT' },
    /** 실시간체결창 표시여부: shown in the popup of the HTS */
    POPUP_YN: 'flag',
    /** 필러: filler */
    FILLER: 'text',
    /** 체결종목명: name of the stock in old records, at most 14 bytes */
    CNTG_ISNM: 'text',
    /** 조건가격·거래소·팝업 묶음: the packed area of the narrow layout as received */
    PACKED_18: 'text',
  },
  layouts: [
    {
      width: 23,
      order: [
        'CUST_ID',
        'ACNT_NO',
        'ODER_NO',
        'OODER_NO',
        'SELN_BYOV_CLS',
        'RCTF_CLS',
        'ODER_KIND',
        'ODER_COND',
        'STCK_SHRN_ISCD',
        'CNTG_QTY',
        'CNTG_UNPR',
        'STCK_CNTG_HOUR',
        'RFUS_YN',
        'CNTG_YN',
        'ACPT_YN',
        'BRNC_NO',
        'ODER_QTY',
        'ACNT_NAME',
        'PACKED_18',
        'CRDT_CLS',
        'CRDT_LOAN_DATE',
        'CNTG_ISNM40',
        'ODER_PRC',
      ],
    },
    {
      width: 26,
      order: [
        'CUST_ID',
        'ACNT_NO',
        'ODER_NO',
        'OODER_NO',
        'SELN_BYOV_CLS',
        'RCTF_CLS',
        'ODER_KIND',
        'ODER_COND',
        'STCK_SHRN_ISCD',
        'CNTG_QTY',
        'CNTG_UNPR',
        'STCK_CNTG_HOUR',
        'RFUS_YN',
        'CNTG_YN',
        'ACPT_YN',
        'BRNC_NO',
        'ODER_QTY',
        'ACNT_NAME',
        'ORD_COND_PRC',
        'ORD_EXG_GB',
        'POPUP_YN',
        'FILLER',
        'CRDT_CLS',
        'CRDT_LOAN_DATE',
        'CNTG_ISNM40',
        'ODER_PRC',
      ],
    },
  ],
  // New columns went into the middle of this record before: a width that is not listed is never guessed.
  wider: 'reject',
  packed: { column: 'PACKED_18', unpack: unpackOrderCondition },
  secret: ['CUST_ID', 'ACNT_NO', 'ACNT_NAME'],
} as const satisfies StreamSpec

/** One notice of `executionNotice`. Only `CNTG_YN` `'2'` is a fill; with `'1'` the quantity and price are those of the order. */
export interface ExecutionNoticeRecord extends RecordOf<typeof spec> {}

/**
 * 국내주식 실시간체결통보: acceptances, amendments, cancellations, rejections and fills of one's own orders. Encrypted on the wire.
 *
 * TR id H0STCNI0, in 모의투자 H0STCNI9; key: the HTS id (case-sensitive), which is not the account number. Document 실시간-005.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { executionNotice } from '@kis/realtime/domestic-stock'
 *
 * const notices = await client.subscribe(executionNotice, htsId)
 * for await (const notice of notices) {
 *   if (notice.CNTG_YN === '2') console.log('filled', notice.CNTG_QTY, notice.CNTG_UNPR)
 * }
 */
export const executionNotice: Stream<ExecutionNoticeRecord> = /* @__PURE__ */ stream(spec)
