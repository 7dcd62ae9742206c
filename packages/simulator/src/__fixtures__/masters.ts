import type { Instrument } from '../exchange/instrument.js'
import type { MasterSet } from '../masters/master-set.js'

const SHARE: Instrument = {
  code: '000001',
  name: '시험주',
  market: 'KOSPI',
  basePrice: 1000,
  sectorName: '',
  listedShares: 1_000_000_000,
  parValue: 500,
  previousVolume: 1_000_000,
  marginRate: 40,
  product: 'stock',
  isSuspended: false,
}

/** A market of many shares: 100000, 100001, … */
export function manyShares(count: number): MasterSet {
  return setOf(
    Array.from({ length: count }, (_, index) => ({
      ...SHARE,
      code: String(100_000 + index),
      basePrice: 1000 + index * 500,
    })),
  )
}

/** A market of one share, 000001, at a price. */
export function cheapShare(basePrice: number, isSuspended = false): MasterSet {
  return setOf([{ ...SHARE, basePrice, isSuspended }])
}

function setOf(instruments: readonly Instrument[]): MasterSet {
  return { instruments, overseas: [], download: async () => undefined }
}
