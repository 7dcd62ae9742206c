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

/** 거래승수 behind the name of a contract on a stock: `삼성전자   F 202603 (  10)`. */
const MULTIPLIER = /\(\s*(\d+(?:\.\d+)?)\)\s*$/

/** The rules of a contract on a stock, by its name in the list: nothing else tells how many shares it stands for. */
export function stockContractRules(name: string, kind: InstrumentKind): ContractRules {
  const [, digits] = MULTIPLIER.exec(name) ?? []
  const multiplier = Number(digits) > 0 ? Number(digits) : null
  return { product: kind === 'future' ? 'stock-futures' : null, multiplier }
}
