/**
 * How often a second the calendar answers on one core. Target: one million `isOpen`.
 * Run: pnpm bench utils/bench/calendar
 */
import { createCalendar, VENUES, type Venue } from '../src/calendar/index.js'

const CALLS = 1_000_000
const PASSES = 7
const TARGET = 1_000_000

const calendar = createCalendar()
const strict = createCalendar({ strict: true })
const venues = Object.keys(VENUES) as Venue[]
const today = Date.UTC(2026, 10, 20, 0, 0)

/** A reproducible spread over three years, so that no cache of one day answers. */
let seed = 1
const spread = Float64Array.from({ length: CALLS }, () => {
  seed = (seed * 48_271) % 2_147_483_647
  return Date.UTC(2025, 2, 5) + (seed / 2_147_483_647) * 2.8 * 31_557_600_000
})

let open = 0
const WAYS: Readonly<Record<string, (index: number) => unknown>> = {
  'isOpen, KRX, one day': (index) => (open += calendar.isOpen(today + index * 80) ? 1 : 0),
  'isOpen, KRX, three years': (index) => (open += calendar.isOpen(spread[index] ?? 0) ? 1 : 0),
  'isOpen, NASDAQ, three years': (index) => (open += calendar.isOpen(spread[index] ?? 0, 'NASDAQ') ? 1 : 0),
  'isOpen, every venue in turn': (index) =>
    (open += calendar.isOpen(spread[index] ?? 0, venues[index % venues.length]) ? 1 : 0),
  'isOpen, strict': (index) => (open += strict.isOpen(spread[index] ?? 0) ? 1 : 0),
  'sessionAt, NXT': (index) => (open += calendar.sessionAt(spread[index] ?? 0, 'NXT') ? 1 : 0),
  isTradingDay: (index) => (open += calendar.isTradingDay(index % 2 ? '20261120' : '20261121') ? 1 : 0),
}

function rateOf(way: (index: number) => unknown): number {
  const began = performance.now()
  for (let index = 0; index < CALLS; index += 1) way(index)
  return (CALLS * 1_000) / (performance.now() - began)
}

// Interleaved, so that a busy machine slows all of them alike; the first pass warms up.
const rates = new Map<string, number[]>(Object.keys(WAYS).map((name) => [name, []]))
for (let pass = -1; pass < PASSES; pass += 1) {
  for (const [name, way] of Object.entries(WAYS)) {
    const rate = rateOf(way)
    if (pass >= 0) rates.get(name)?.push(rate)
  }
}
for (const [name, measured] of rates) {
  const median = measured.sort((a, b) => a - b)[PASSES >> 1] ?? 0
  const aim = name.startsWith('isOpen') ? `  target ${TARGET / 1e6}` : ''
  console.log(`${name.padEnd(30)} ${(median / 1e6).toFixed(2).padStart(6)} million/s${aim}`)
}
if (open === 0) throw new Error('Nothing was open.')
