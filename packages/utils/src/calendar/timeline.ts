import { refuse } from '../refuse.js'
import { PHASES, type Session } from '../sessions/session.js'
import { type SessionRow, sessionRowsOf } from '../sessions/session-rows.js'
import type { CalendarCoverage, CalendarDay } from './calendar.js'
import type { CountryMarkets } from './country-markets.js'
import { DAY_MS, dateOf, yearOf } from './dates.js'
import { createDayBook } from './day-book.js'
import type { CheckedChange } from './day-change.js'
import { remembered } from './remembered.js'
import { VENUES, type Venue } from './venue.js'
import { zoneClockOf } from './zone-clock.js'

/** The hours of one venue, worked out day by day. A strict one throws when it is asked for a day beyond its table. */
export interface Timeline {
  readonly venue: Venue
  readonly coverage: CalendarCoverage
  day(day: number): CalendarDay
  isBankHoliday(day: number): boolean
  /** How many days without a bank holiday after the trade date a trade settles. */
  settlementDays(tradeDate: string): number
  /** The day at the venue at an instant. */
  dayAt(epochMs: number): number
  isOpen(epochMs: number): boolean
  sessionsAt(epochMs: number): readonly Session[]
  sessionsOf(day: number): readonly Session[]
  /** Regular trading of a day without its breaks: the session with which each stretch begins, the one with which it ends. */
  openingsOf(day: number): readonly Opening[]
  apply(change: CheckedChange): void
}

/** A stretch of regular trading without a break. */
export type Opening = [first: Session, last: Session]

interface Plan {
  readonly sessions: readonly Session[]
  readonly openings: readonly Opening[]
  /** Starts and ends of the openings in turn: numbers side by side are read faster. */
  readonly bounds: readonly number[]
}

export function createTimeline(venue: Venue, markets: CountryMarkets, isStrict = false): Timeline {
  const { from, tabledTo, announcedTo } = markets.holidays
  const coverage = Object.freeze({
    from: `${from}0101`,
    to: `${tabledTo}1231`,
    provisionalFrom: `${announcedTo + 1}0101`,
  })
  const days = createDayBook(venue, markets)
  const zone = zoneClockOf(VENUES[venue].zone)
  const korean = zoneClockOf(VENUES.KRX.zone)
  const dayFacts = remembered((day) => Object.freeze(days.day(day)))
  const sessionsOf = remembered((day) => {
    const facts = dayFacts.of(day)
    const custom = days.hoursOf(day)
    const isKnown = custom !== undefined || yearOf(day) >= from
    const rows: readonly SessionRow[] = facts.isTradingDay ? (custom ?? sessionRowsOf(markets, facts)) : []
    return Object.freeze(
      rows.map((row) => sessionOf(day, facts, row, isKnown)).sort((a, b) => a.start - b.start || byPhase(a, b)),
    )
  })
  const plans = remembered((day): Plan => {
    const start = instantOf(checked(day), '')
    const end = instantOf(day + 1, '')
    // A night session reaches into the next day; one that follows another zone's clock begins a day early.
    const sessions = [day - 1, day, day + 1].flatMap(sessionsOf.of).filter((one) => one.start < end && one.end > start)
    const openings: Opening[] = []
    for (const one of sessions.filter(({ phase }) => phase === 'regular')) {
      const before = openings.at(-1)
      if (!before || before[1].end < one.start) openings.push([one, one])
      else if (before[1].end < one.end) before[1] = one
    }
    return { sessions, openings, bounds: openings.flatMap(([first, last]) => [first.start, last.end]) }
  })

  function instantOf(day: number, time: string, clock = zone): number {
    const [hours, minutes, seconds] = [0, 2, 4].map((at) => Number(time.slice(at, at + 2))) as [number, number, number]
    return clock.epochOf(day * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1_000)
  }

  function sessionOf(
    day: number,
    { date, source, provisional }: CalendarDay,
    row: SessionRow,
    isKnown: boolean,
  ): Session {
    const clock = row.isKorean ? korean : zone
    const start = instantOf(day, row.start, clock)
    const end = instantOf(day, row.end, clock)
    return Object.freeze({
      venue,
      date,
      id: row.id,
      phase: row.phase,
      start,
      end,
      ordersFrom: row.ordersFrom ? instantOf(day, row.ordersFrom, clock) : start,
      ordersUntil: row.ordersUntil ? Math.min(end, instantOf(day, row.ordersUntil, korean)) : end,
      source: isKnown ? source : 'rule',
      provisional: provisional || !isKnown || row.provisional === true,
    })
  }

  const dayAt = (epochMs: number): number => Math.floor((epochMs + zone.offsetAt(epochMs)) / DAY_MS)

  /** A day that is asked for, not one beside it that reaches into it. */
  const checked = (day: number): number =>
    isStrict && (yearOf(day) < from || yearOf(day) > tabledTo) ? refuseDay(day) : day

  function refuseDay(day: number): never {
    refuse(
      'date',
      `${dateOf(day)} lies outside the table of ${venue}, ${coverage.from} to ${coverage.to}. Ask for a day inside it, or create a calendar that is not "strict".`,
    )
  }

  return {
    venue,
    coverage,
    day: (day) => dayFacts.of(checked(day)),
    isBankHoliday: days.isBankHoliday,
    // Derivatives settle a day after the trade.
    settlementDays: (tradeDate) =>
      venue === 'KRX_DERIV' ? 1 : (markets.settlement.find(([since]) => since <= tradeDate)?.[1] ?? 3),
    dayAt,
    // An odd number of bounds passed: between a start and its end.
    isOpen: (epochMs) => plans.of(dayAt(epochMs)).bounds.findIndex((bound) => epochMs < bound) % 2 === 1,
    sessionsAt: (epochMs) =>
      plans
        .of(dayAt(epochMs))
        .sessions.filter((one) => one.start <= epochMs && epochMs < one.end)
        .sort(byPhase),
    sessionsOf: (day) => sessionsOf.of(checked(day)),
    openingsOf: (day) => plans.of(day).openings,
    apply(change) {
      days.apply(change)
      for (const kept of [dayFacts, sessionsOf, plans]) kept.forget()
    },
  }
}

function byPhase(one: Session, other: Session): number {
  return PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase)
}
