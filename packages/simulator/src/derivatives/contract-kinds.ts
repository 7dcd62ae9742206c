import type { OrderPlan } from '../exchange/order-plan.js'

export type ContractKind = OrderPlan & { readonly name: string }

/** 주문구분 of futures and options at KRX (`ORD_DVSN_CD`). */
export const DOMESTIC_CONTRACT_KINDS: Readonly<Record<string, ContractKind>> = {
  '01': { name: '지정가', pricing: 'limit', rest: 'wait' },
  '02': { name: '시장가', pricing: 'market', rest: 'wait' },
  '03': { name: '조건부', pricing: 'limit', rest: 'wait', isConditional: true },
  '04': { name: '최유리', pricing: 'best', rest: 'wait' },
  '10': { name: '지정가(IOC)', pricing: 'limit', rest: 'cancel' },
  '11': { name: '지정가(FOK)', pricing: 'limit', rest: 'all-or-none' },
  '12': { name: '시장가(IOC)', pricing: 'market', rest: 'cancel' },
  '13': { name: '시장가(FOK)', pricing: 'market', rest: 'all-or-none' },
  '14': { name: '최유리(IOC)', pricing: 'best', rest: 'cancel' },
  '15': { name: '최유리(FOK)', pricing: 'best', rest: 'all-or-none' },
}

/** 가격구분 of futures and options abroad (`PRIC_DVSN_CD`). */
export const OVERSEAS_CONTRACT_KINDS: Readonly<Record<string, ContractKind>> = {
  '1': { name: '지정가', pricing: 'limit', rest: 'wait' },
  '2': { name: '시장가', pricing: 'market', rest: 'wait' },
  '3': { name: 'STOP', pricing: 'market', rest: 'wait', isStop: true },
  '4': { name: 'STOP LIMIT', pricing: 'limit', rest: 'wait', isStop: true },
}
