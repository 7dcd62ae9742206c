import type { Contract, ContractTerms } from './contract.js'

const INFINITE = Number.POSITIVE_INFINITY
/** 위탁증거금률 of index futures, in percent; the sellers of options bring the same of the index. */
const MARGIN_PERCENT = 10
/** KOSPI200 in hundredths of a point. */
const INDEX = 37_255

function indexFuture(wonPerPoint: number, tick: number): ContractTerms {
  const multiplier = wonPerPoint / 100
  const margin = (INDEX * multiplier * MARGIN_PERCENT) / 100
  return {
    ...{ kind: 'future', currency: 'KRW', decimals: 2, multiplier, margin, limitPercent: 20 },
    ticks: [[INFINITE, tick]],
  }
}

const KOSPI200_FUTURE = indexFuture(250_000, 5)
const TERMS: Readonly<Record<string, ContractTerms & { readonly base: number; readonly title: string }>> = {
  kospi200: { ...KOSPI200_FUTURE, base: INDEX, title: 'F' },
  mini: { ...indexFuture(50_000, 2), base: INDEX, title: '미니F' },
  kosdaq150: { ...indexFuture(10_000, 10), base: 138_000, title: '코스닥150F' },
  // Ten shares, in hundredths of a won.
  stock: {
    ...{ kind: 'future', currency: 'KRW', decimals: 2, multiplier: 0.1, margin: 100_000, limitPercent: 30 },
    ...{ ticks: [[INFINITE, 10_000]], base: 6_000_000, title: '주식F' },
  },
  option: {
    ...KOSPI200_FUTURE,
    kind: 'option',
    ticks: [
      [1_000, 1],
      [INFINITE, 5],
    ],
    limitPercent: 80,
    base: 720,
    title: '옵션',
  },
}

/** Product of a short code: by its first characters, of the old numbering and the one since 2023. */
const PRODUCTS: readonly (readonly [pattern: RegExp, terms: keyof typeof TERMS])[] = [
  [/^(?:101|A01)[0-9A-Z]{3}$/, 'kospi200'],
  [/^(?:105|A05)[0-9A-Z]{3}$/, 'mini'],
  [/^(?:106|A06)[0-9A-Z]{3}$/, 'kosdaq150'],
  [/^[1A][0-9A-Z]{5}$/, 'stock'],
  [/^[23BC][0-9A-Z]{7,8}$/, 'option'],
]

/** The contracts that are listed by name. */
const LISTED: readonly (readonly [code: string, name: string, base: number])[] = [
  ['101W12', 'F 202612', 37_255],
  ['101W03', 'F 202703', 37_410],
  ['201W12370', 'C 202612 370.0', 842],
  ['301W12370', 'P 202612 370.0', 615],
]

const TYPICAL_VOLUME = 180_000

export const DOMESTIC_CONTRACTS: readonly Contract[] = LISTED.flatMap(([code, name, base]) => {
  const contract = inventDomesticContract(code)
  return contract ? [{ ...contract, name, basePrice: base }] : []
})

/** A contract of any code that could be one: the lists of KRX change every day. */
export function inventDomesticContract(code: string): Contract | undefined {
  const product = PRODUCTS.find(([pattern]) => pattern.test(code))?.[1]
  const terms = product === undefined ? undefined : TERMS[product]
  if (!terms) return undefined
  const { base, title, ...rest } = terms
  return {
    ...rest,
    code,
    name: `${title} ${code}`,
    basePrice: base,
    previousVolume: TYPICAL_VOLUME,
    isSuspended: false,
  }
}
