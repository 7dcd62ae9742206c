import type { Venue } from './order.js'

/** How a 주문구분 behaves. */
export interface OrderKind {
  /**
   * Where its price comes from: `limit` the client, `market` none (the day's limit is reserved), `best` the best price of the other side
   * (최유리), `first` the best price of its own side (최우선).
   */
  readonly pricing: 'limit' | 'market' | 'best' | 'first'
  /** What happens to the rest: it waits, is cancelled (IOC), or everything is cancelled unless all of it trades (FOK). */
  readonly rest: 'wait' | 'cancel' | 'all-or-none'
  readonly venues: readonly Venue[]
}

const EVERYWHERE: readonly Venue[] = ['KRX', 'NXT', 'SOR']

/** The kinds that can be traded; the others of KIS's list belong to sessions that do not exist here. */
export const ORDER_KINDS: Readonly<Record<string, OrderKind>> = {
  '00': { pricing: 'limit', rest: 'wait', venues: EVERYWHERE },
  '01': { pricing: 'market', rest: 'wait', venues: ['KRX', 'SOR'] },
  '02': { pricing: 'limit', rest: 'wait', venues: ['KRX'] },
  '03': { pricing: 'best', rest: 'wait', venues: EVERYWHERE },
  '04': { pricing: 'first', rest: 'wait', venues: EVERYWHERE },
  '11': { pricing: 'limit', rest: 'cancel', venues: EVERYWHERE },
  '12': { pricing: 'limit', rest: 'all-or-none', venues: EVERYWHERE },
  '13': { pricing: 'market', rest: 'cancel', venues: EVERYWHERE },
  '14': { pricing: 'market', rest: 'all-or-none', venues: EVERYWHERE },
  '15': { pricing: 'best', rest: 'cancel', venues: EVERYWHERE },
  '16': { pricing: 'best', rest: 'all-or-none', venues: EVERYWHERE },
}

/** Names as the daily order list shows them. */
export const ORDER_KIND_NAMES: Readonly<Record<string, string>> = {
  '00': '지정가',
  '01': '시장가',
  '02': '조건부지정가',
  '03': '최유리지정가',
  '04': '최우선지정가',
  '11': 'IOC지정가',
  '12': 'FOK지정가',
  '13': 'IOC시장가',
  '14': 'FOK시장가',
  '15': 'IOC최유리',
  '16': 'FOK최유리',
}
