import type { OrderPlan } from './order-plan.js'

/** 거래소ID구분. */
export type Venue = 'KRX' | 'NXT' | 'SOR'

export const VENUES: readonly Venue[] = ['KRX', 'NXT', 'SOR']

/** 주문구분 of domestic shares. Which of them a session takes is another matter. */
export const ORDER_KINDS: Readonly<Record<string, OrderPlan & { readonly name: string }>> = {
  '00': { name: '지정가', pricing: 'limit', rest: 'wait' },
  '01': { name: '시장가', pricing: 'market', rest: 'wait' },
  '02': { name: '조건부지정가', pricing: 'limit', rest: 'wait', isConditional: true },
  '03': { name: '최유리지정가', pricing: 'best', rest: 'wait' },
  '04': { name: '최우선지정가', pricing: 'first', rest: 'wait' },
  '05': { name: '장전 시간외', pricing: 'market', rest: 'wait' },
  '06': { name: '장후 시간외', pricing: 'market', rest: 'wait' },
  '07': { name: '시간외 단일가', pricing: 'limit', rest: 'wait' },
  '11': { name: 'IOC지정가', pricing: 'limit', rest: 'cancel' },
  '12': { name: 'FOK지정가', pricing: 'limit', rest: 'all-or-none' },
  '13': { name: 'IOC시장가', pricing: 'market', rest: 'cancel' },
  '14': { name: 'FOK시장가', pricing: 'market', rest: 'all-or-none' },
  '15': { name: 'IOC최유리', pricing: 'best', rest: 'cancel' },
  '16': { name: 'FOK최유리', pricing: 'best', rest: 'all-or-none' },
  '21': { name: '중간가', pricing: 'mid', rest: 'wait' },
  '22': { name: '스톱지정가', pricing: 'limit', rest: 'wait', isStop: true },
  '23': { name: 'IOC중간가', pricing: 'mid', rest: 'cancel' },
  '24': { name: 'FOK중간가', pricing: 'mid', rest: 'all-or-none' },
  '27': { name: 'GTP지정가', pricing: 'limit', rest: 'wait' },
  '28': { name: 'GTP최유리', pricing: 'best', rest: 'wait' },
  '29': { name: 'GTP최우선', pricing: 'first', rest: 'wait' },
  '41': { name: '애프터마켓 지정가', pricing: 'limit', rest: 'wait' },
  '42': { name: '애프터마켓 IOC지정가', pricing: 'limit', rest: 'cancel' },
  '43': { name: '애프터마켓 FOK지정가', pricing: 'limit', rest: 'all-or-none' },
  '44': { name: '애프터마켓 최유리지정가', pricing: 'best', rest: 'wait' },
  '45': { name: '애프터마켓 IOC최유리', pricing: 'best', rest: 'cancel' },
  '46': { name: '애프터마켓 FOK최유리', pricing: 'best', rest: 'all-or-none' },
  '47': { name: '애프터마켓 최우선지정가', pricing: 'first', rest: 'wait' },
}
