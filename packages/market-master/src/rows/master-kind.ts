import type { StockKind } from './classify.js'

/**
 * What a row is. Beside the kinds of listed products: 지수 (`index`), 업종 (`sector`), 테마 (`theme`), 회원사 (`member`), 채권 (`bond`), 선물
 * (`future`), 스프레드 (`spread`), 옵션 (`option`), exchange-traded commodities (`etc`), warrants abroad (`warrant`), 환율 (`currency`), 원자재
 * and chip prices (`commodity`), 금리 (`rate`).
 */
export type MasterKind =
  | StockKind
  | 'index'
  | 'sector'
  | 'theme'
  | 'member'
  | 'bond'
  | 'future'
  | 'spread'
  | 'option'
  | 'etc'
  | 'warrant'
  | 'currency'
  | 'commodity'
  | 'rate'
