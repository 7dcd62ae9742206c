import { KisConfigError } from '@kis/core'
import { type ExecutionNoticeRecord, executionNotice } from '@kis/realtime/domestic-stock'
import type { TradingContext } from '../context.js'
import type { Side } from '../orders/order-terms.js'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { type LiveView, viewOf } from './live-view.js'

/** What happened to an order: 접수 `accepted`, 정정 `amended`, 취소 `cancelled`, 거부 `rejected`, 체결 `filled`. */
export type NoticeKind = 'accepted' | 'amended' | 'cancelled' | 'rejected' | 'filled'

/** One notice about an order of this account (체결통보). Amounts in won. */
export interface OrderNotice {
  /** Only `filled` is a trade: the others carry the order's own quantity and price. */
  readonly kind: NoticeKind
  readonly symbol: string
  readonly name: string
  readonly side: Side
  /** 주문번호 */
  readonly orderNumber: string
  /** 원주문번호 of an amendment or cancellation */
  readonly originalOrderNumber: string | null
  /** Shares of this fill; for the other kinds the shares ordered */
  readonly quantity: number
  /** Price of this fill; for the other kinds the order's, `null` for a market order */
  readonly price: number | null
  /** 주문수량 (주) */
  readonly orderQuantity: number
  /** `HHMMSS` (KST) */
  readonly time: string
  /** The wire record of H0STCNI0 / H0STCNI9; its account, HTS id and name print masked. */
  readonly raw: ExecutionNoticeRecord
}

/**
 * 실시간체결통보 (H0STCNI0, paper H0STCNI9) of the client's account. Notices of the user's other accounts are left out.
 *
 * @throws KisConfigError when the client has no `htsId` or no account.
 */
export async function watchFills(context: TradingContext, signal?: AbortSignal): Promise<LiveView<OrderNotice>> {
  const account = requireAccount(context.rest)
  if (!context.htsId) {
    throw new KisConfigError({
      option: 'htsId',
      message: 'Fill notices (체결통보) are keyed by the HTS id: give "htsId".',
    })
  }
  const subscription = await context.realtime().subscribe(executionNotice, context.htsId, { signal })
  const number = account.cano + account.productCode
  return viewOf(subscription, (record) => (isOf(number, record.ACNT_NO) ? noticeOf(record) : undefined))
}

/** The product code may be missing behind the eight digits. */
function isOf(number: string, noticed: string): boolean {
  return noticed === number || noticed === number.slice(0, 8)
}

function noticeOf(record: ExecutionNoticeRecord): OrderNotice {
  const kind = kindOf(record)
  const notice = {
    kind,
    symbol: record.STCK_SHRN_ISCD,
    name: record.CNTG_ISNM40,
    side: record.SELN_BYOV_CLS === '01' ? ('sell' as const) : ('buy' as const),
    orderNumber: record.ODER_NO,
    originalOrderNumber: /[1-9]/.test(record.OODER_NO) ? record.OODER_NO : null,
    quantity: record.CNTG_QTY,
    price: record.CNTG_UNPR || null,
    orderQuantity: record.ODER_QTY,
    time: record.STCK_CNTG_HOUR,
  }
  return withHidden(notice, { raw: record })
}

function kindOf(record: ExecutionNoticeRecord): NoticeKind {
  if (record.RFUS_YN === '1') return 'rejected'
  // Everything but "2" carries the order's own quantity: it must never be counted as a trade.
  if (record.CNTG_YN === '2') return 'filled'
  if (record.RCTF_CLS === '1') return 'amended'
  return record.RCTF_CLS === '2' || record.ACPT_YN === '3' ? 'cancelled' : 'accepted'
}
