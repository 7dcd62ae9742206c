import { refuse, refuseValue } from '../refuse.js'
import type { Session } from '../sessions/session.js'
import type { Calendar, CalendarOptions } from './calendar.js'
import { type CountryMarkets, checkMarkets, marketsOf } from './country-markets.js'
import { dateOf, dayOf, epochOf, FIRST_DAY, LAST_DAY } from './dates.js'
import { checkDayChange } from './day-change.js'
import { createTimeline, type Timeline } from './timeline.js'
import type { Venue } from './venue.js'

/**
 * A calendar of the countries that are given, for programs that must be small (작은 번들): it answers as that of `createCalendar`, and the tables of other
 * countries stay out of the bundle. Types refuse their venues; so does every method, and says what to add.
 *
 * @param markets `KR_MARKETS` 한국, `US_MARKETS` 미국, `HK_MARKETS` 홍콩, `CN_MARKETS` 중국, `JP_MARKETS` 일본, `VN_MARKETS` 베트남.
 * @param options without Korea, `venue` must be named, as the default is `'KRX'`.
 * @throws KisValidationError for what is no list of markets, a malformed change, and a venue that is unknown or of a country not given.
 * @example
 * ```ts
 * import { createCalendarOf, KR_MARKETS, US_MARKETS } from '@kis/utils/calendar'
 * const calendar = createCalendarOf([KR_MARKETS, US_MARKETS])
 * calendar.isTradingDay('20261231') // false
 * calendar.isOpen(Date.now(), 'NASDAQ')
 * ```
 */
export function createCalendarOf<V extends Venue>(
  markets: readonly CountryMarkets<V>[],
  options: NoInfer<CalendarOptions<V>> = {},
): Calendar<V> {
  checkMarkets(markets)
  const home = options.venue ?? 'KRX'
  const timelines = new Map<Venue, Timeline>()

  function at(venue: Venue = home): Timeline {
    const known = timelines.get(venue)
    if (known) return known
    const timeline = createTimeline(venue, marketsOf(venue, markets), options.strict)
    timelines.set(venue, timeline)
    return timeline
  }

  function step(from: number, count: number, timeline: Timeline, isSettling = false): string {
    let day = from
    for (let left = Math.abs(count); left > 0; ) {
      day += Math.sign(count)
      if (day < FIRST_DAY || day > LAST_DAY) {
        refuse('date', `${timeline.venue} has no trading day ${count} away from ${dateOf(from)}.`)
      }
      if (timeline.day(day).isTradingDay && !(isSettling && timeline.isBankHoliday(day))) left -= 1
    }
    return dateOf(day)
  }

  function tradingDays(from: number, to: number, timeline: Timeline): string[] {
    const dates: string[] = []
    for (let day = from; day <= to; day += 1) if (timeline.day(day).isTradingDay) dates.push(dateOf(day))
    return dates
  }

  /** The first session at the given end of a stretch of regular trading that is still to come. */
  function next(side: 0 | 1, instant: number | Date, timeline: Timeline): Session {
    const epochMs = epochOf(instant)
    for (let day = timeline.dayAt(epochMs); day < LAST_DAY; day += 1) {
      for (const opening of timeline.openingsOf(day)) {
        if ((side ? opening[1].end : opening[0].start) > epochMs) return opening[side]
      }
    }
    refuse('at', `No regular trading is known after ${epochMs}.`)
  }

  const calendar: Calendar<V> = {
    isTradingDay: (date, venue) => calendar.day(date, venue).isTradingDay,
    isHoliday: (date, venue) => calendar.day(date, venue).holiday ?? false,
    day: (date, venue) => at(venue).day(dayOf(date)),
    isOpen: (instant, venue) => at(venue).isOpen(epochOf(instant)),
    sessionAt: (instant, venue) => calendar.sessionsAt(instant, venue)[0],
    sessionsAt: (instant, venue) => at(venue).sessionsAt(epochOf(instant)),
    sessionsOf: (date, venue) => at(venue).sessionsOf(dayOf(date)),
    nextTradingDay: (date, venue) => step(dayOf(date), 1, at(venue)),
    previousTradingDay: (date, venue) => step(dayOf(date), -1, at(venue)),
    addTradingDays(date, count, venue) {
      if (!Number.isSafeInteger(count)) refuseValue('count', 'a whole number', count)
      return step(dayOf(date), count || (calendar.isTradingDay(date, venue) ? 0 : 1), at(venue))
    },
    tradingDays: (from, to, venue) => tradingDays(dayOf(from, 'from'), dayOf(to, 'to'), at(venue)),
    tradingDaysBetween(from, to, venue) {
      const start = dayOf(from, 'from')
      const end = dayOf(to, 'to')
      const timeline = at(venue)
      return start < end
        ? tradingDays(start + 1, end, timeline).length
        : 0 - tradingDays(end, start - 1, timeline).length
    },
    nextOpen: (instant, venue) => next(0, instant, at(venue)),
    nextClose: (instant, venue) => next(1, instant, at(venue)),
    settlementDate(tradeDate, venue) {
      const day = dayOf(tradeDate, 'tradeDate')
      const timeline = at(venue)
      if (!timeline.day(day).isTradingDay) {
        refuse(
          'tradeDate',
          `${tradeDate} is no trading day of ${timeline.venue}. Ask for the day on which the trade was made.`,
        )
      }
      return step(day, timeline.settlementDays(tradeDate), timeline, true)
    },
    dateAt: (instant, venue) => dateOf(at(venue).dayAt(epochOf(instant))),
    coverage: (venue) => at(venue).coverage,
    apply(list) {
      if (!Array.isArray(list)) refuseValue('changes', 'a list of changes of the calendar', list)
      // All are checked before the first is laid over.
      for (const change of list.map((one) => checkDayChange(one, markets)))
        for (const venue of change.venues) at(venue).apply(change)
    },
  }
  // Refuses a default venue that is not among them.
  at()
  if (options.changes) calendar.apply(options.changes)
  return calendar
}
