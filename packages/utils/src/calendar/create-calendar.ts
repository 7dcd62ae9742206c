import { KisValidationError } from '@kis/core'
import { settlementDayOf } from '../sessions/settlement.js'
import { shown } from '../shown.js'
import type { Calendar, CalendarCoverage, CalendarDay, CalendarOptions } from './calendar.js'
import { dateOf, dayFrom, dayOf, epochOf, FIRST_DAY, LAST_DAY } from './dates.js'
import { checkDayChange } from './day-change.js'
import { firstYearOf } from './holiday-book.js'
import { HOLIDAY_BOOKS } from './holiday-books.js'
import { createTimeline, type Opening, type Timeline } from './timeline.js'
import { checkVenue, VENUES, type Venue } from './venue.js'
import { createZoneClock, type ZoneClock } from './zone-clock.js'

/**
 * A calendar of trading days and hours, offline. Nothing is worked out before it is asked for.
 *
 * KRX 2010–2027, the others 2015–2027 (China to 2026). It does not know what happens on the day itself, such as a trading halt or a circuit breaker.
 *
 * @throws KisValidationError for an unknown venue or a malformed change.
 * @example
 * ```ts
 * import { createCalendar } from '@kis/utils/calendar'
 * const calendar = createCalendar()
 * calendar.isTradingDay('20261231') // false
 * calendar.isHoliday('20261009') // { ko: '한글날', en: 'Hangul Day', … }
 * calendar.isOpen(Date.now(), 'NASDAQ')
 * ```
 */
export function createCalendar(options: CalendarOptions = {}): Calendar {
  const home = checkVenue(options.venue ?? 'KRX')
  const timelines = new Map<Venue, Timeline>()
  const zones = new Map<string, ZoneClock>()

  function zoneOf(name: string): ZoneClock {
    const clock = zones.get(name) ?? createZoneClock(name)
    zones.set(name, clock)
    return clock
  }

  function at(venue: Venue = home): Timeline {
    const known = timelines.get(venue)
    if (known) return known
    const timeline = createTimeline(checkVenue(venue), zoneOf)
    timelines.set(venue, timeline)
    return timeline
  }

  /** A day that the caller names or that the search comes to. */
  function checked(day: number, venue: Venue = home): number {
    if (options.strict) checkCoverage(day, venue)
    return day
  }

  const dayFor = (day: number, venue: Venue | undefined): CalendarDay => at(venue).day(checked(day, venue))
  const isTradingDay = (day: number, venue: Venue | undefined): boolean => dayFor(day, venue).isTradingDay

  function instantFor(instant: number | Date, venue: Venue | undefined): number {
    const epochMs = epochOf(instant)
    if (options.strict) checked(at(venue).dayAt(epochMs), venue)
    return epochMs
  }

  function step(day: number, count: number, venue: Venue | undefined): number {
    const direction = Math.sign(count)
    let found = day
    for (let left = Math.abs(count); left > 0; ) {
      found += direction
      if (found < FIRST_DAY || found > LAST_DAY) {
        throw new KisValidationError({
          field: 'date',
          message: `${venue ?? home} has no ${left} more trading day(s) ${count < 0 ? 'before' : 'after'} ${dateOf(day)}.`,
        })
      }
      if (isTradingDay(found, venue)) left -= 1
    }
    return found
  }

  function nextOpening(epochMs: number, venue: Venue | undefined, isNext: (opening: Opening) => boolean): Opening {
    const timeline = at(venue)
    for (let day = timeline.dayAt(epochMs); day < LAST_DAY; day += 1) {
      const opening = timeline.openingsOf(checked(day, venue)).find(isNext)
      if (opening) return opening
    }
    throw new KisValidationError({ field: 'at', message: `No regular trading is known after ${shown(epochMs)}.` })
  }

  const calendar: Calendar = {
    isTradingDay: (date, venue) => isTradingDay(dayOf(date), venue),
    isHoliday: (date, venue) => dayFor(dayOf(date), venue).holiday ?? false,
    day: (date, venue) => dayFor(dayOf(date), venue),
    isOpen: (instant, venue) => at(venue).isOpen(instantFor(instant, venue)),
    sessionAt: (instant, venue) => at(venue).sessionsAt(instantFor(instant, venue))[0],
    sessionsAt: (instant, venue) => at(venue).sessionsAt(instantFor(instant, venue)),
    sessionsOf: (date, venue) => at(venue).sessionsOf(checked(dayOf(date), venue)),
    nextTradingDay: (date, venue) => dateOf(step(dayOf(date), 1, venue)),
    previousTradingDay: (date, venue) => dateOf(step(dayOf(date), -1, venue)),
    addTradingDays(date, count, venue) {
      const day = dayOf(date)
      if (!Number.isSafeInteger(count)) {
        throw new KisValidationError({
          field: 'count',
          message: `"count" must be a whole number, got ${shown(count)}.`,
        })
      }
      return dateOf(count === 0 && !isTradingDay(day, venue) ? step(day, 1, venue) : step(day, count, venue))
    },
    tradingDays(from, to, venue = home) {
      checkVenue(venue)
      const dates: string[] = []
      for (let day = dayOf(from, 'from'), last = dayOf(to, 'to'); day <= last; day += 1) {
        if (isTradingDay(day, venue)) dates.push(dateOf(day))
      }
      return dates
    },
    tradingDaysBetween(from, to, venue = home) {
      checkVenue(venue)
      const start = dayOf(from, 'from')
      const end = dayOf(to, 'to')
      const direction = Math.sign(end - start)
      let count = 0
      for (let day = start; day !== end; ) {
        day += direction
        if (isTradingDay(day, venue)) count += direction
      }
      return count
    },
    nextOpen(instant, venue) {
      const epochMs = epochOf(instant)
      return nextOpening(epochMs, venue, ({ first }) => first.start > epochMs).first
    },
    nextClose(instant, venue) {
      const epochMs = epochOf(instant)
      return nextOpening(epochMs, venue, ({ last }) => last.end > epochMs).last
    },
    settlementDate(tradeDate, venue = home) {
      const day = dayOf(tradeDate, 'tradeDate')
      return dateOf(settlementDayOf(checkVenue(venue), day, (other) => isTradingDay(other, venue)))
    },
    dateAt: (instant, venue) => dateOf(at(venue).dayAt(epochOf(instant))),
    coverage: (venue = home) => coverageOf(checkVenue(venue)),
    apply(changes) {
      // All are checked before the first is laid over.
      for (const change of changes.map((one) => checkDayChange(one)))
        for (const venue of change.venues) at(venue).apply(change)
    },
  }
  if (options.changes) calendar.apply(options.changes)
  return calendar
}

function checkCoverage(day: number, venue: Venue): void {
  const book = HOLIDAY_BOOKS[VENUES[venue].country]
  if (day >= dayFrom(firstYearOf(book), 1, 1) && day < dayFrom(book.tabledTo + 1, 1, 1)) return
  const { from, to } = coverageOf(venue)
  throw new KisValidationError({
    field: 'date',
    message: `${dateOf(day)} lies outside the table of ${venue}, ${from} to ${to}. Ask for a day inside it, or create the calendar without "strict".`,
  })
}

function coverageOf(venue: Venue): CalendarCoverage {
  const book = HOLIDAY_BOOKS[VENUES[venue].country]
  return {
    from: `${firstYearOf(book)}0101`,
    to: `${book.tabledTo}1231`,
    provisionalFrom: `${book.announcedTo + 1}0101`,
  }
}
