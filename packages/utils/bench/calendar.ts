/**
 * How often a second the calendar answers of processor time. Target: one million `isOpen`. The lower bound is what a program would write that knows
 * one venue, its holidays and nothing else: integers, and a `Set` of days.
 * Run: pnpm bench utils/bench/calendar
 */
import { median, processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { createCalendar, VENUES, type Venue } from '../src/calendar/index.js'

const CALLS = 100_000
const PASSES = 5
const TARGET = 1_000_000
/** The lower bounds. */
const ARITHMETIC = 'integers and a Set'
const MAP = 'a Map'

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

const [KST_MS, MINUTE_MS, DAY_MINUTES] = [32_400_000, 60_000, 1_440]
const [OPENS, CLOSES] = [9 * 60, 15 * 60 + 30]
/** Days since 1970 on which nobody trades. */
const holidays = new Set<number>()
for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000)
  if (!calendar.isTradingDay(new Date(day).toISOString().slice(0, 10).replaceAll('-', '')))
    holidays.add(day / 86_400_000)
const isOpenBare = (at: number): boolean => {
  const minutes = Math.floor((at + KST_MS) / MINUTE_MS)
  const day = Math.floor(minutes / DAY_MINUTES)
  const minute = minutes - day * DAY_MINUTES
  return minute >= OPENS && minute < CLOSES && !holidays.has(day)
}
const tradingDays = new Map([
  ['20261120', true],
  ['20261121', false],
])

let open = 0
const WAYS: Readonly<Record<string, (index: number) => unknown>> = {
  [ARITHMETIC]: (index) => (open += isOpenBare(spread[index] ?? 0) ? 1 : 0),
  [MAP]: (index) => (open += tradingDays.get(index % 2 ? '20261120' : '20261121') ? 1 : 0),
  'isOpen, KRX, one day': (index) => (open += calendar.isOpen(today + index * 240) ? 1 : 0),
  'isOpen, KRX, three years': (index) => (open += calendar.isOpen(spread[index] ?? 0) ? 1 : 0),
  'isOpen, NASDAQ, three years': (index) => (open += calendar.isOpen(spread[index] ?? 0, 'NASDAQ') ? 1 : 0),
  'isOpen, every venue in turn': (index) =>
    (open += calendar.isOpen(spread[index] ?? 0, venues[index % venues.length]) ? 1 : 0),
  'isOpen, strict': (index) => (open += strict.isOpen(spread[index] ?? 0) ? 1 : 0),
  'sessionAt, NXT': (index) => (open += calendar.sessionAt(spread[index] ?? 0, 'NXT') ? 1 : 0),
  isTradingDay: (index) => (open += calendar.isTradingDay(index % 2 ? '20261120' : '20261121') ? 1 : 0),
}

function rateOf(way: (index: number) => unknown): number {
  const began = processorMs()
  for (let index = 0; index < CALLS; index += 1) way(index)
  return (CALLS * 1_000) / (processorMs() - began)
}

// Interleaved, so that a busy machine slows all of them alike; the first pass warms up.
const rates = new Map<string, number[]>(Object.keys(WAYS).map((name) => [name, []]))
for (let pass = -1; pass < PASSES; pass += 1) {
  for (const [name, way] of Object.entries(WAYS)) {
    const rate = rateOf(way)
    if (pass >= 0) rates.get(name)?.push(rate)
  }
}
const speedOf = (name: string): number => median(rates.get(name) ?? []) / 1e6
for (const name of rates.keys()) {
  if (name === ARITHMETIC || name === MAP) continue
  const bound = name === 'isTradingDay' ? MAP : ARITHMETIC
  report({
    ...{ name, value: speedOf(name), unit: 'million/s', better: 'higher' },
    target: name.startsWith('isOpen') ? TARGET / 1e6 : undefined,
    against: { name: bound, value: speedOf(bound) },
  })
}
if (open === 0) throw new Error('Nothing was open.')
