import type { Instrument } from '../exchange/instrument.js'
import { BUILT_IN_SECTORS } from '../masters/built-in.js'

/** A domestic index (업종지수). */
export interface IndexDefinition {
  /** 업종코드: `0001` KOSPI, `1001` KOSDAQ, `2001` KOSPI200, others are sectors. */
  readonly code: string
  readonly name: string
  /** Where it stood before the simulator started. */
  readonly base: number
  readonly isMember: (instrument: Instrument) => boolean
}

/** So many of the largest make up an index: a whole market would be slow to walk. */
const MAX_MEMBERS = 40
const BASES: Readonly<Record<string, number>> = { '0': 2750, '1': 850, '2': 370 }

/** Finds an index; `undefined` for an unknown code. */
export function indexOf(code: string): IndexDefinition | undefined {
  const sector = BUILT_IN_SECTORS.find(([full]) => full.slice(1) === code)
  if (!sector) return undefined
  const [, name] = sector
  const digit = code.charAt(0)
  const market = digit === '1' ? 'KOSDAQ' : 'KOSPI'
  const isWhole = code.endsWith('001')
  return {
    code,
    name: name === '종합' ? 'KOSPI' : name,
    base: BASES[digit] ?? 1000,
    isMember: (instrument) =>
      instrument.market === market && instrument.product === 'stock' && (isWhole || instrument.sectorName === name),
  }
}

/** The shares that an index is made of, largest first. */
export function membersOf({ isMember }: IndexDefinition, instruments: Iterable<Instrument>): readonly Instrument[] {
  return [...instruments]
    .filter(isMember)
    .sort((a, b) => capitalOf(b) - capitalOf(a))
    .slice(0, MAX_MEMBERS)
}

function capitalOf({ basePrice, listedShares }: Instrument): number {
  return basePrice * listedShares
}
