import { type Environment, kstTime } from '@kis/core'
import { branchOf } from '../../exchange/branch.js'
import { orderNumberText } from '../../exchange/order.js'
import type { OrderNotice } from '../../exchange/order-notice.js'
import { sideCode } from '../../exchange/side.js'
import { HOLDER, NOTICE_FLAGS } from './notice-facts.js'

export interface NoticeContext {
  readonly htsId: string
  /** Name of the security. */
  readonly name: string
  readonly env: Environment
  readonly width: 23 | 26
}

/** One record of H0STCNI0 or H0STCNI9 (실시간체결통보), before encryption. */
export function noticeRecord(notice: OrderNotice, context: NoticeContext): string {
  const { order } = notice
  const isFill = notice.about === 'filled'
  const [rctf, cntg, acpt] = NOTICE_FLAGS[notice.about]
  // The wire packs stop price, venue, popup flag and a filler into the 14 bytes of slot 18; blanks at its end are cut.
  const venue = venueCode(notice)
  const stop = order.stop > 0 ? padded(order.stop, 9) : ''
  const packed = context.width === 23 ? [`${stop}${venue}Y`] : [stop, venue, 'Y', '']
  return [
    context.htsId, // CUST_ID
    `${order.account.cano}${order.account.productCode}`, // ACNT_NO
    orderNumberText(order.number), // ODER_NO
    order.original === undefined ? '' : orderNumberText(order.original), // OODER_NO
    sideCode(order.side), // SELN_BYOV_CLS
    rctf, // RCTF_CLS
    isFill ? '00' : order.kind, // ODER_KIND
    '0', // ODER_COND
    order.code, // STCK_SHRN_ISCD
    // Of anything but a fill this is the quantity ordered, amended or cancelled.
    padded(notice.quantity, 10), // CNTG_QTY
    padded(notice.price, 9), // CNTG_UNPR
    kstTime(notice.at), // STCK_CNTG_HOUR
    '0', // RFUS_YN
    cntg, // CNTG_YN
    acpt, // ACPT_YN
    branchOf(context.env), // BRNC_NO
    padded(order.quantity, 9), // ODER_QTY
    HOLDER, // ACNT_NAME
    ...packed,
    order.credit?.type ?? '10', // CRDT_CLS
    order.credit?.loanDate ?? '', // CRDT_LOAN_DATE
    context.name, // CNTG_ISNM40
    isFill ? padded(order.price, 9) : '', // ODER_PRC
  ].join('^')
}

// 1 KRX, 2 NXT, 3 SOR and KRX, 4 SOR and NXT; a routed order rests at KRX.
function venueCode({ order, venue }: OrderNotice): string {
  if (order.venue === 'SOR') return venue === 'NXT' ? '4' : '3'
  return order.venue === 'NXT' ? '2' : '1'
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
