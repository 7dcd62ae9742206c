import { type Stream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'overseasStock.executionNotice',
  tr: { real: 'H0GSCNI0', paper: 'H0GSCNI9' },
  key: 'htsId',
  encrypted: true,
  columns: {
    /** 고객 ID: HTS id */
    CUST_ID: 'text',
    /** 계좌번호: account, eight digits, sometimes with the product code */
    ACNT_NO: 'text',
    /** 주문번호: order number, sometimes without leading zeros */
    ODER_NO: 'text',
    /** 원주문번호: number of the order amended or cancelled, else blank */
    OODER_NO: 'text',
    /** 매도매수구분: side */
    SELN_BYOV_CLS: { '01': '매도', '02': '매수', '03': '전매도', '04': '환매수' },
    /** 정정구분: amendment or cancellation */
    RCTF_CLS: { '0': '정상', '1': '정정', '2': '취소' },
    /** 주문종류2: order type; 6 and 7 are of odd lots */
    ODER_KIND2: {
      '1': '시장가',
      '2': '지정가',
      '6': '단주시장가',
      '7': '단주지정가',
      A: 'MOO',
      B: 'LOO',
      C: 'MOC',
      D: 'LOC',
    },
    /** 주식 단축 종목코드: symbol without the exchange, which `ODER_COND` tells */
    STCK_SHRN_ISCD: 'text',
    /** 체결수량 (주): shares of this fill; the ORDER quantity when `CNTG_YN` is 1 */
    CNTG_QTY: 'int',
    /** 체결단가 (현지통화, 소수점 없음): price of this fill without its point, the ORDER price when `CNTG_YN` is 1. How many digits are decimals depends on `ODER_COND`: US (6 7 8 9) four, Japan (D) one, China (5 A B) and Hong Kong (4 C) three, Vietnam (E F) none; 001480100 on NASDAQ is 148.01 */
    CNTG_UNPR: 'int',
    /** 주식 체결 시간 (HHMMSS): trade time; blank on acceptances, and on fills of some exchanges, where the time of arrival has to do */
    STCK_CNTG_HOUR: 'time?',
    /** 거부여부: 0 accepted, 1 rejected */
    RFUS_YN: { '0': '정상', '1': '거부' },
    /** 체결여부: 1 notice of an order, amendment, cancellation or rejection; 2 fill */
    CNTG_YN: { '1': '주문,정정,취소,거부', '2': '체결' },
    /** 접수여부: 1 received, 2 confirmed, 3 cancelled by IOC or FOK */
    ACPT_YN: { '1': '주문접수', '2': '확인', '3': '취소(FOK/IOC)' },
    /** 지점번호: branch */
    BRNC_NO: 'text',
    /** 주문 수량 (주): order quantity on a fill; blank when `CNTG_YN` is 1, where `CNTG_QTY` has it */
    ODER_QTY: 'int?',
    /** 계좌명: name of the account holder */
    ACNT_NAME: 'text',
    /** 체결종목명: name of the stock */
    CNTG_ISNM: 'text',
    /** 해외종목구분: exchange and currency; decides the decimals of `CNTG_UNPR` */
    ODER_COND: {
      '4': '홍콩(HKD)',
      '5': '상해B(USD)',
      '6': 'NASDAQ',
      '7': 'NYSE',
      '8': 'AMEX',
      '9': 'OTCB',
      A: '상해A(CNY)',
      B: '심천B(HKD)',
      C: '홍콩(CNY)',
      D: '도쿄',
      E: '하노이',
      F: '호치민',
    },
    /** 담보유형코드: collateral */
    DEBT_GB: { '10': '현금', '15': '해외주식담보대출' },
    /** 담보대출일자 (YYYYMMDD): date of the loan */
    DEBT_DATE: 'date?',
    /** 분할매수/매도 시작시간 (HHMMSS): start of an order split over time */
    START_TM: 'time?',
    /** 분할매수/매도 종료시간 (HHMMSS): end of an order split over time */
    END_TM: 'time?',
    /** 시간분할타입유형: how the end of a split order is set; blank for other orders */
    TM_DIV_TP: { '00': '시간직접설정', '02': '정규장까지' },
  },
  sometimes: {
    /** 체결단가12 (현지통화): the price in the wider of the two layouts, twelve characters; whether it has a point is not documented */
    CNTG_UNPR12: 'decimal?',
  },
  layouts: [{ width: 25 }, { width: 24 }],
  wider: 'reject',
  secret: ['CUST_ID', 'ACNT_NO', 'ACNT_NAME'],
} as const satisfies StreamSpec

/** One notice of `executionNotice`. Only `CNTG_YN` `'2'` is a fill; with `'1'` the quantity and price are those of the order. */
export interface ExecutionNoticeRecord extends RecordOf<typeof spec> {}

/**
 * 해외주식 실시간체결통보: acceptances, amendments, cancellations, rejections and fills of one's own orders of overseas stocks. Encrypted
 * on the wire. Prices come without their point: see `CNTG_UNPR`.
 *
 * TR id H0GSCNI0, in 모의투자 H0GSCNI9; key: the HTS id (case-sensitive), which is not the account number. Document 실시간-009.
 *
 * @category 해외주식 › 실시간시세
 * @example
 * import { executionNotice } from '@kis/realtime/overseas-stock'
 *
 * const notices = await client.subscribe(executionNotice, htsId)
 * for await (const notice of notices) {
 *   if (notice.CNTG_YN === '2') console.log('filled', notice.STCK_SHRN_ISCD, notice.CNTG_QTY)
 * }
 */
export const executionNotice: Stream<ExecutionNoticeRecord> = /* @__PURE__ */ stream(spec)
