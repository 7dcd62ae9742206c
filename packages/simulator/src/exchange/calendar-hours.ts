import type { Calendar, Session, Venue } from '@kis/utils/calendar'
import { CLOSED_PHASE, type MarketHours, type MarketPhase } from './market-hours.js'

export interface CalendarHoursOptions {
  readonly calendar: Calendar
  /** Venues whose sessions meet in one market; the days are those of the first. */
  readonly venues: readonly [Venue, ...Venue[]]
  /** What the market does while these sessions are on. */
  readonly phaseOf: (sessions: readonly Session[]) => MarketPhase
  /** Moments inside a session at which something ends and begins again. */
  readonly momentsOf?: ((session: Session) => readonly number[]) | undefined
  /** When a trading day begins, where that is before its first session. */
  readonly dayStartOf?: ((date: string) => number | undefined) | undefined
}

interface DayPlan {
  readonly start: number
  /** Phases by the moment at which they begin, in order. */
  readonly changes: readonly { readonly at: number; readonly phase: MarketPhase }[]
}

/** So many days are kept. */
const KEPT_DAYS = 16

/** The hours of a market as the calendar has them. */
export function calendarHours(options: CalendarHoursOptions): MarketHours {
  const { calendar, venues, phaseOf, momentsOf, dayStartOf } = options
  const [home] = venues
  const plans = new Map<string, DayPlan>()

  function planOf(date: string): DayPlan {
    const known = plans.get(date)
    if (known) return known
    const sessions = venues.flatMap((venue) => calendar.sessionsOf(date, venue))
    const moments = new Set(sessions.flatMap((one) => [one.start, one.end, ...(momentsOf?.(one) ?? [])]))
    const changes = [...moments]
      .sort((a, b) => a - b)
      .map((at) => {
        const on = sessions.filter(({ start, end }) => start <= at && at < end)
        // A copy: ten minutes after ten minutes are not the same phase.
        return { at, phase: on.length === 0 ? CLOSED_PHASE : { ...phaseOf(on) } }
      })
    const first = changes[0]?.at ?? Number.POSITIVE_INFINITY
    const plan = { start: Math.min(dayStartOf?.(date) ?? first, first), changes }
    plans.set(date, plan)
    const [oldest] = plans.keys()
    if (plans.size > KEPT_DAYS && oldest !== undefined) plans.delete(oldest)
    return plan
  }

  function dateAt(at: number): string {
    const local = calendar.dateAt(at, home)
    // A session may begin on the evening before.
    const next = calendar.nextTradingDay(local, home)
    if (planOf(next).start <= at) return next
    if (calendar.isTradingDay(local, home) && planOf(local).start <= at) return local
    return calendar.previousTradingDay(local, home)
  }

  return {
    dateAt,
    phaseAt(at) {
      const begun = planOf(dateAt(at)).changes.filter((change) => change.at <= at)
      return begun.at(-1)?.phase ?? CLOSED_PHASE
    },
    nextChangeAfter(at) {
      const date = dateAt(at)
      const next = planOf(date).changes.find((change) => change.at > at)
      return Math.min(next?.at ?? Number.POSITIVE_INFINITY, planOf(calendar.nextTradingDay(date, home)).start)
    },
  }
}
