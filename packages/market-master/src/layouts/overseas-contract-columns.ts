import type { Column } from './record-layout.js'

/** What the lists of overseas futures and options begin with. */
export const CONTRACT_HEAD = [
  { wire: 'sSrsCd', name: 'code', width: 32, kind: 'text', label: '종목코드' },
  { wire: 'sAutoOrdGnrlYN', name: 'can_auto_order', width: 1, kind: 'flag', label: '서버자동주문 가능 종목 여부' },
  {
    wire: 'sAutoOrdTwapYN',
    name: 'can_auto_order_twap',
    width: 1,
    kind: 'flag',
    label: '서버자동주문 TWAP 가능 종목 여부',
  },
  {
    wire: 'sAutoOrdEcnmYN',
    name: 'can_auto_order_economic',
    width: 1,
    kind: 'flag',
    label: '서버자동 경제지표 주문 가능 종목 여부',
  },
] as const satisfies readonly Column[]

/** The Korean name and where a contract is traded. */
export const CONTRACT_NAME = [
  { wire: 'sSeriesKrNm', name: 'name', width: 50, kind: 'text', label: '종목한글명', korean: true },
  { wire: 'sExchCd', name: 'exchange_code', width: 10, kind: 'text', label: '거래소코드' },
  { wire: 'sMrktCd', name: 'product_code', width: 10, kind: 'text', label: '품목코드' },
] as const satisfies readonly Column[]

/** How the price of a contract is written and counted. */
export const CONTRACT_PRICE = [
  { wire: 'sDispDesz', name: 'display_decimals', width: 5, kind: 'int', label: '출력 소수점' },
  { wire: 'sCalcDesz', name: 'calculation_decimals', width: 5, kind: 'int', label: '계산 소수점' },
  { wire: 'sTickSz', name: 'tick_size', width: 14, kind: 'decimal', label: '틱사이즈' },
  { wire: 'sTickVal', name: 'tick_value', width: 14, kind: 'decimal', label: '틱가치' },
  { wire: 'sCtrtSz', name: 'contract_size', width: 10, kind: 'decimal', label: '계약크기' },
  { wire: 'sDispDigit', name: 'price_base', width: 4, kind: 'int', label: '가격표시진법' },
  { wire: 'sMultiplier', name: 'multiplier', width: 10, kind: 'decimal', label: '환산승수' },
] as const satisfies readonly Column[]
