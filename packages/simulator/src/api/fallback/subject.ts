import type { Instrument, OverseasInstrument } from '../../exchange/instrument.js'
import type { Random } from '../../random.js'
import type { World } from '../../world.js'
import type { RequestValues } from './request-values.js'
import { SAMPLE_SUBJECTS } from './sample-subjects.js'

/** What a row is about: a security, a contract, a currency pair. */
export interface Subject {
  readonly code: string
  readonly name: string
  readonly englishName: string
  /** Previous close in the subject's own unit: won, points, dollars. */
  readonly base: number
}

/** What an answer is about. */
export interface Subjects {
  /** Those that the request names. */
  readonly asked: readonly Subject[]
  /** What a list is filled with when the request names none; never empty. */
  readonly others: readonly Subject[]
}

const SYMBOL_KEY = /(?:^|_)(?:PDNO|ISCD|SYMB|SRS_CD|SHT_CD|ITEM_CD)(?:_?\d+)?$/i
/** Codes of whole markets (`0000`, `0001`, `2001`) and of "all": a list of them holds other codes. */
const MARKET_SELECTOR = /^(?:\d{0,4}|0+|%|all)$/i
const MAX_OTHERS = 8

/** Finds what the answer to a request of a group (`domesticStock`) is about. */
export function subjectsOf(group: string, world: World, values: RequestValues, random: Random): Subjects {
  const known = knownSubjects(group, world)
  const codes = [...values].filter(([key, code]) => SYMBOL_KEY.test(key) && !MARKET_SELECTOR.test(code))
  const asked = [...new Set(codes.map(([, code]) => code))].map((code) => {
    const traded = world.exchange.instruments.get(code)
    return known.find((subject) => subject.code === code) ?? (traded ? ofInstrument(traded) : unknown(code))
  })
  const start = random.int(0, Math.max(known.length - 1, 0))
  const others = [...known.slice(start), ...known.slice(0, start)].slice(0, MAX_OTHERS)
  return { asked, others: others.length > 0 ? others : [unknown('000000')] }
}

function knownSubjects(group: string, { exchange, overseas }: World): readonly Subject[] {
  if (group === 'overseasStock') return overseas.instruments.map(ofOverseas)
  return SAMPLE_SUBJECTS[group] ?? [...exchange.instruments.values()].slice(0, MAX_KNOWN).map(ofInstrument)
}

/** A real symbol file holds thousands; so many are enough to draw from. */
const MAX_KNOWN = 200

function ofInstrument({ code, name, basePrice }: Instrument): Subject {
  return { code, name, englishName: `ISSUE ${code}`, base: basePrice }
}

function ofOverseas({ symbol, koreanName, englishName, basePrice }: OverseasInstrument): Subject {
  return { code: symbol, name: koreanName, englishName, base: basePrice / 10_000 }
}

function unknown(code: string): Subject {
  return { code, name: `종목 ${code}`, englishName: `ISSUE ${code}`, base: 10_000 }
}
