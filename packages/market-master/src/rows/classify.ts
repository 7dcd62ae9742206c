import { knownCode } from './known-code.js'
/**
 * What a listed product is: 보통주 (`stock`, depositary receipts and foreign shares included), 우선주, ETF, ETN, ELW, 리츠, 스팩, 펀드 (수익증권,
 * 투자회사, 인프라), 신주인수권 (`right`), or a group of which nothing is known.
 */
export type StockKind = 'stock' | 'preferred' | 'etf' | 'etn' | 'elw' | 'reit' | 'spac' | 'fund' | 'right' | 'other'

const KIND_OF_GROUP: Readonly<Record<string, StockKind>> = {
  ST: 'stock',
  DR: 'stock',
  FS: 'stock',
  EF: 'etf',
  FE: 'etf',
  EN: 'etn',
  EW: 'elw',
  RT: 'reit',
  MF: 'fund',
  SC: 'fund',
  IF: 'fund',
  BC: 'fund',
  PF: 'fund',
  SW: 'right',
  SR: 'right',
  KN: 'stock',
}

export interface ClassifyFacts {
  /** 증권그룹구분코드. */
  readonly securityGroup: string
  /** 우선주 구분 코드: `0` or blank for common shares. */
  readonly preferredClass: string
  /** 기업인수목적회사 여부. */
  readonly isSpac: boolean
}

/** Tells the kind of a product from its security group and flags. */
export function classifyStock({ securityGroup, preferredClass, isSpac }: ClassifyFacts): StockKind {
  const kind = knownCode(KIND_OF_GROUP, securityGroup) ?? 'other'
  if (kind !== 'stock') return kind
  if (isSpac) return 'spac'
  // Class 9 is in no table, yet all of its shares are preferred ones.
  return preferredClass === '' || preferredClass === '0' ? 'stock' : 'preferred'
}
