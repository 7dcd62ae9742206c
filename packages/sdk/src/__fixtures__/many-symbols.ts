import type { MasterSet } from '@kis/simulator'

/** A set of symbols of any size for the simulator: `100000`, `100001`, …, at 10,000 won each. */
export function manySymbols(count: number): MasterSet {
  const instruments = Array.from({ length: count }, (_, index) => ({
    code: String(100_000 + index),
    name: `종목 ${index}`,
    market: 'KOSPI' as const,
    basePrice: 10_000,
    sectorName: '시험',
    listedShares: 1_000_000,
    parValue: 500,
    previousVolume: 1_000,
    marginRate: 20,
    product: 'stock' as const,
    isSuspended: false,
  }))
  return { instruments, overseas: [], download: async () => undefined }
}
