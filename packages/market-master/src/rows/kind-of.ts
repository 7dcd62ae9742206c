import type { MasterMarket } from '../layouts/record-layout.js'
import type { RecordFields } from '../records/record-fields.js'
import { classifyStock } from './classify.js'
import { knownCode } from './known-code.js'
import type { MasterKind } from './master-kind.js'
import { familyOf, type RowFamily } from './row-family.js'

/** 단축코드 of exchange-traded derivatives begin with what they are: figures until 2025, letters since. */
const DERIVATIVE_KINDS: Readonly<Record<string, MasterKind>> = {
  '1': 'future',
  A: 'future',
  '2': 'option',
  B: 'option',
  '3': 'option',
  C: 'option',
  '4': 'spread',
  D: 'spread',
}

/** 증권구분 1, 2 and 4; the third is told apart by the 상품구분코드. */
const OVERSEAS_SECURITY_KINDS: Readonly<Record<string, MasterKind>> = { '1': 'index', '2': 'stock', '4': 'warrant' }

/** 상품구분코드 of overseas ETPs. What is called "others" are closed-end funds; most of what has no code are ETFs. */
const OVERSEAS_ETP_KINDS: Readonly<Record<string, MasterKind>> = {
  '002': 'etn',
  '003': 'etc',
  '004': 'fund',
  '006': 'etn',
}

/** 구분코드 of the list of overseas indices. */
const DIVISION_KINDS: Readonly<Record<string, MasterKind>> = {
  W: 'index',
  P: 'index',
  Q: 'stock',
  H: 'stock',
  D: 'stock',
  G: 'stock',
  F: 'future',
  M: 'commodity',
  C: 'commodity',
  E: 'commodity',
  X: 'currency',
  R: 'rate',
  L: 'rate',
  B: 'rate',
}

const KINDS: Readonly<Record<RowFamily, (fields: RecordFields) => MasterKind>> = {
  stock: (fields) =>
    classifyStock({
      securityGroup: fields.text('security_group'),
      preferredClass: fields.text('preferred_class'),
      isSpac: fields.isSet('is_spac'),
    }),
  sector: () => 'sector',
  theme: () => 'theme',
  member: () => 'member',
  elw: () => 'elw',
  bond: () => 'bond',
  derivative: (fields) => DERIVATIVE_KINDS[fields.text('short_code').charAt(0)] ?? 'other',
  overseasStock: (fields) => {
    const security = fields.text('security_type')
    if (security === '3') return knownCode(OVERSEAS_ETP_KINDS, fields.text('etp_type')) ?? 'etf'
    return knownCode(OVERSEAS_SECURITY_KINDS, security) ?? 'other'
  },
  overseasIndex: (fields) => knownCode(DIVISION_KINDS, fields.text('division')) ?? 'other',
  overseasFuture: (fields) => (fields.isSet('is_spread') ? 'spread' : 'future'),
  overseasOption: () => 'option',
}

/** Prepares to tell what the records of a market are. */
export function createKindOf(market: MasterMarket): (fields: RecordFields) => MasterKind {
  return KINDS[familyOf(market)]
}
