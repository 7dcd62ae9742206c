/**
 * Everything that a row can be. Beside the kinds of listed products: 지수 (`index`), 업종 (`sector`), 테마 (`theme`), 회원사 (`member`), 채권
 * (`bond`), 선물 (`future`), 스프레드 (`spread`), 옵션 (`option`), exchange-traded commodities (`etc`), warrants abroad (`warrant`), 환율
 * (`currency`), 원자재 and chip prices (`commodity`), 금리 (`rate`).
 */
export const MASTER_KINDS = [
  'stock',
  'preferred',
  'etf',
  'etn',
  'elw',
  'reit',
  'spac',
  'fund',
  'right',
  'index',
  'sector',
  'theme',
  'member',
  'bond',
  'future',
  'spread',
  'option',
  'etc',
  'warrant',
  'currency',
  'commodity',
  'rate',
  'other',
] as const

/** What a row is, one of `MASTER_KINDS`. */
export type MasterKind = (typeof MASTER_KINDS)[number]
