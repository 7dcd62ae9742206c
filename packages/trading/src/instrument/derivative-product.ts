import { contractMultiplier, type Derivative } from '@kis/utils'
import type { InstrumentKind } from './instrument.js'

/** What is known of the rules of a contract. */
export interface ContractRules {
  readonly product: Derivative | null
  /** 거래승수: won for a point */
  readonly multiplier: number | null
}

type Family = 'kospi200' | 'mini-kospi200' | 'kosdaq150'

/** 상품코드, the second and third character of a short code (단축코드). Weekly options have codes of their own and the rules of the monthly ones. */
const FAMILIES: Readonly<Record<string, Family>> = {
  '01': 'kospi200',
  '05': 'mini-kospi200',
  '06': 'kosdaq150',
  '09': 'kospi200',
  AF: 'kospi200',
  AJ: 'kosdaq150',
  AK: 'kosdaq150',
}

const UNKNOWN: ContractRules = { product: null, multiplier: null }

/** The rules of an index contract at home by its short code; of other indices nothing is known. */
export function indexContractRules(code: string, kind: InstrumentKind): ContractRules {
  const family = FAMILIES[code.slice(1, 3)]
  if (family === undefined || (kind !== 'future' && kind !== 'option')) return UNKNOWN
  // An option is worth what the future on its index is.
  const multiplier = contractMultiplier(`${family}-futures`)
  return kind === 'future' ? { product: `${family}-futures`, multiplier } : { product: `${family}-options`, multiplier }
}

/** The rules of a contract on a stock. How many shares it stands for is in no list. */
export function stockContractRules(kind: InstrumentKind): ContractRules {
  return kind === 'future' ? { product: 'stock-futures', multiplier: null } : UNKNOWN
}
