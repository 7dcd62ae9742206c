import type { Session, SessionPhase } from '../sessions/session.js'
import { type HoursRow, sessionRowsOf } from '../sessions/session-rows.js'
import type { CalendarDay } from './calendar.js'
import { DAY_MS } from './dates.js'
import { createDayBook, type DayBook } from './day-book.js'
import type { CheckedChange } from './day-change.js'
import { VENUES, type Venue } from './venue.js'
import type { ZoneClock } from './zone-clock.js'

/** The hours of one venue, worked out day by day. */
export interface Timeline {
  day(day: number): CalendarDay
  /** The day at the venue at an instant. */
  dayAt(epochMs: number): number
  isOpen(epochMs: number): boolean
  sessionsAt(epochMs: number): readonly Session[]
  sessionsOf(day: number): readonly Session[]
  /** Regular trading of a day without its breaks: where it begins, where it ends. */
  openingsOf(day: number): readonly Opening[]
  apply(change: CheckedChange): void
}

/** A stretch of regular trading without a break. */
export interface Opening {
  readonly first: Session
  readonly last: Session
}

interface Plan {
  readonly sessions: readonly Session[]
  readonly openings: readonly Opening[]
  /** Starts and ends of the openings in turn. */
  readonly bounds: readonly number[]
}

const KST = 'Asia/Seoul'
const ORDER: Readonly<Record<SessionPhase, number>> = { regular: 0, auction: 1, extended: 2, 'off-hours': 3 }
/** So many days are kept; a scan over decades begins anew. */
const MAX_KEPT = 4_096

export function createTimeline(venue: Venue, zoneOf: (name: string) => ZoneClock): Timeline {
  const days: DayBook = createDayBook(venue)
  const zone = zoneOf(VENUES[venue].zone)
  const known = new Map<number, CalendarDay>()
  const sessions = new Map<number, readonly Session[]>()
  const plans = new Map<number, Plan>()

  function instantOf(day: number, time: number, clock = zone): number {
    const seconds = Math.floor(time / 10_000) * 3_600 + Math.floor((time % 10_000) / 100) * 60 + (time % 100)
    return clock.epochOf(day * DAY_MS + seconds * 1_000)
  }

  function dayFacts(day: number): CalendarDay {
    return known.get(day) ?? keep(known, day, Object.freeze(days.day(day)))
  }

  function sessionOf(
    day: number,
    { date, source, provisional }: CalendarDay,
    row: HoursRow,
    isKnown: boolean,
  ): Session {
    const [id, phase, from, to, { zone: name, ordersFrom, ordersUntilKst, uncertain } = {}] = row
    const clock = name === undefined ? zone : zoneOf(name)
    const start = instantOf(day, from, clock)
    const end = instantOf(day, to, clock)
    return Object.freeze({
      venue,
      date,
      id,
      phase,
      start,
      end,
      ordersFrom: ordersFrom === undefined ? start : instantOf(day, ordersFrom, clock),
      ordersUntil: ordersUntilKst === undefined ? end : Math.min(end, instantOf(day, ordersUntilKst, zoneOf(KST))),
      source: isKnown ? source : 'rule',
      provisional: provisional || !isKnown || uncertain === true,
    })
  }

  function sessionsOf(day: number): readonly Session[] {
    const kept = sessions.get(day)
    if (kept) return kept
    const facts = dayFacts(day)
    const { rows, isKnown } = sessionRowsOf(facts, days.customHoursOf(day))
    const list = rows.map((row) => sessionOf(day, facts, row, isKnown))
    list.sort((a, b) => a.start - b.start || ORDER[a.phase] - ORDER[b.phase])
    return keep(sessions, day, Object.freeze(list))
  }

  function planOf(day: number): Plan {
    const kept = plans.get(day)
    if (kept) return kept
    const start = instantOf(day, 0)
    const end = instantOf(day + 1, 0)
    // A night session reaches into the next day; one that follows another zone's clock begins a day early.
    const list = [day - 1, day, day + 1].flatMap(sessionsOf).filter((one) => one.start < end && one.end > start)
    const openings: Opening[] = []
    for (const one of list) {
      if (one.phase !== 'regular') continue
      const open = openings.at(-1)
      if (!open || open.last.end < one.start) openings.push({ first: one, last: one })
      else if (open.last.end < one.end) openings[openings.length - 1] = { first: open.first, last: one }
    }
    const bounds = openings.flatMap(({ first, last }) => [first.start, last.end])
    return keep(plans, day, { sessions: list, openings, bounds })
  }

  const dayAt = (epochMs: number): number => Math.floor((epochMs + zone.offsetAt(epochMs)) / DAY_MS)

  return {
    day: dayFacts,
    dayAt,
    isOpen(epochMs) {
      const { bounds } = planOf(dayAt(epochMs))
      // An odd number of bounds passed: between a start and its end.
      return bounds.findIndex((bound) => epochMs < bound) % 2 === 1
    },
    sessionsAt: (epochMs) =>
      planOf(dayAt(epochMs))
        .sessions.filter((one) => one.start <= epochMs && epochMs < one.end)
        .sort((a, b) => ORDER[a.phase] - ORDER[b.phase]),
    sessionsOf,
    openingsOf: (day) => planOf(day).openings,
    apply(change) {
      days.apply(change)
      for (const kept of [known, sessions, plans]) kept.clear()
    },
  }
}

function keep<V>(map: Map<number, V>, day: number, value: V): V {
  if (map.size >= MAX_KEPT) map.clear()
  map.set(day, value)
  return value
}
