import type { OrderNotice } from '../../exchange/order-notice.js'

/** Every account is this person's. */
export const HOLDER = '홍길동'

/** 정정구분, 체결여부 and 접수여부 of each kind of notice. */
export const NOTICE_FLAGS: Readonly<Record<OrderNotice['about'], readonly [rctf: string, cntg: string, acpt: string]>> =
  {
    accepted: ['0', '1', '1'],
    filled: ['0', '2', '2'],
    amended: ['1', '1', '2'],
    cancelled: ['2', '1', '2'],
    expired: ['0', '1', '3'],
  }
