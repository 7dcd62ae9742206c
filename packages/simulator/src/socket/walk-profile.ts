import type { StreamSpec } from '@kis/realtime'
import type { Venue } from '@kis/utils/calendar'
import { SAMPLE_SUBJECTS } from '../api/fallback/sample-subjects.js'
import { overseasVenueOf } from '../overseas/overseas-venues.js'
import type { Random } from '../random.js'

/** What a walk needs to know of a code. */
export interface WalkProfile {
  readonly kind: string
  readonly code: string
  readonly name: string
  /** Previous close in the unit of the security. */
  readonly base: number
  /** Smallest move. */
  readonly tick: number
  /** Decimals of a price. */
  readonly places: number
  readonly mostPerTrade: number
  /** Whose sessions it keeps. */
  readonly venue: Venue
}

interface Kind {
  /** Typical previous closes, from … to. */
  readonly bases: readonly [number, number]
  readonly tick: number
  readonly places: number
  readonly mostPerTrade: number
}

/** The first whose pattern fits the spec's id. */
const KINDS: readonly (readonly [pattern: RegExp, name: string, kind: Kind])[] = [
  [/^domesticBond\.index/, 'bond index', { bases: [200, 300], tick: 0.01, places: 2, mostPerTrade: 10 }],
  [/^domesticBond/, 'bond', { bases: [9_800, 10_300], tick: 0.5, places: 2, mostPerTrade: 50_000 }],
  [/stockFutures/, 'stock futures', { bases: [50_000, 90_000], tick: 100, places: 2, mostPerTrade: 30 }],
  [/[oO]ptions\w+$/, 'options', { bases: [2, 9], tick: 0.01, places: 2, mostPerTrade: 50 }],
  [/^domesticFuturesOptions/, 'futures', { bases: [360, 380], tick: 0.05, places: 2, mostPerTrade: 20 }],
  [/^domesticStock\.index/, 'index', { bases: [800, 2_800], tick: 0.01, places: 2, mostPerTrade: 900 }],
  [/^elw/, 'elw', { bases: [60, 400], tick: 5, places: 2, mostPerTrade: 20_000 }],
  [/^overseasFuturesOptions/, 'overseas futures', { bases: [50, 6_000], tick: 0.25, places: 4, mostPerTrade: 10 }],
  [/^overseasStock/, 'overseas stock', { bases: [20, 400], tick: 0.01, places: 4, mostPerTrade: 200 }],
]

/** The walk behind a stream's key; `undefined` for streams of domestic shares, and for notices. */
export function walkProfileOf(spec: StreamSpec, key: string, random: Random): WalkProfile | undefined {
  const found = KINDS.find(([pattern]) => pattern.test(spec.id))
  if (!found || spec.key === 'htsId') return undefined
  const [, name, kind] = found
  const [group = ''] = spec.id.split('.')
  // Feed letter and market stand before the symbol: DNASAAPL.
  const code = spec.key === 'overseasStock' ? key.slice(4) : key
  const known = SAMPLE_SUBJECTS[group]?.find((subject) => subject.code === code)
  const [least, most] = kind.bases
  const invented = least + random.fork(`base/${name}/${code}`).next() * (most - least)
  return {
    ...kind,
    // The same share under another feed or by day is one market.
    kind: name,
    code,
    name: known?.name ?? `종목 ${code}`,
    base: known?.base ?? invented,
    venue: venueOf(spec, key),
  }
}

function venueOf({ id, key: kind }: StreamSpec, key: string): Venue {
  if (kind === 'overseasStock') return overseasVenueOf(key.slice(1, 4))?.venue ?? 'NASDAQ'
  return id.startsWith('domesticFuturesOptions') ? 'KRX_DERIV' : 'KRX'
}
