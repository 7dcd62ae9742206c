import { refuseValue } from '../refuse.js'
import { PHASES, type SessionPhase } from '../sessions/session.js'
import { type CountryMarkets, marketsIn, marketsOf } from './country-markets.js'
import { dayOf } from './dates.js'
import type { AnswerSource, BilingualName, SpecialHours } from './holiday.js'
import { COUNTRIES, type Country, type Venue } from './venue.js'

/** Hours of one session in a change. */
export interface SessionHours {
  /** Name of the session, such as `'continuous'`. */
  readonly id: string
  readonly phase: SessionPhase
  /** Time of day at the venue, `HHMMSS`; from `240000` on it is of the next day. */
  readonly start: string
  readonly end: string
}

/** What a program knows better than the shipped table, of one day at one venue or at all venues of a country. */
export type DayChange = {
  /** The day (`YYYYMMDD`). */
  readonly date: string
  /** The day is closed, for the reason given or, with `true`, for the one the table knows; `false`: it is open after all. */
  readonly closed?: BilingualName | boolean | undefined
  /** The hours: usual ones, those of a special day, or every session by itself. They open a closed day. */
  readonly hours?: 'usual' | SpecialHours | readonly SessionHours[] | undefined
  /** Who says so. Default `'user'`. */
  readonly source?: Exclude<AnswerSource, 'table' | 'rule'> | undefined
  /** Whether it is expected, not announced. Default `false`. */
  readonly provisional?: boolean | undefined
} & (
  | { readonly country: Country; readonly venue?: undefined }
  | { readonly venue: Venue; readonly country?: undefined }
)

/** A change that has been checked, for one venue or several. */
export interface CheckedChange extends Omit<DayChange, 'venue' | 'country'> {
  readonly venues: readonly Venue[]
  readonly day: number
}

/** Up to the end of the next day. */
const TIME = /^(?:[0-3]\d|4[0-7])[0-5]\d[0-5]\d$|^480000$/

/**
 * @param given the markets that the calendar knows.
 * @throws KisValidationError naming the member at fault.
 */
export function checkDayChange(change: DayChange, given: readonly CountryMarkets[]): CheckedChange {
  if (!isRecord(change)) refuseValue('change', 'an object with "date"', change)
  const { date, country, venue, closed, hours } = change
  if (venue === undefined ? !COUNTRIES.includes(country) : country !== undefined) {
    refuseChange('country', `one of ${COUNTRIES.join(', ')}, and stand without "venue"`, country)
  }
  const { sessions, holidays } =
    venue === undefined ? marketsIn(country, given, 'country', country) : marketsOf(venue, given)
  const isReason = typeof closed === 'object' && typeof closed?.ko === 'string' && typeof closed.en === 'string'
  if (closed !== undefined && typeof closed !== 'boolean' && !isReason) {
    refuseChange('closed', '{ ko, en }, true or false', closed)
  }
  if (closed ? hours !== undefined : closed === undefined && hours === undefined) {
    refuseChange('closed', 'given, or else "hours", but not both', closed)
  }
  if (hours !== undefined && !Array.isArray(hours)) {
    // Some countries never close early, others never open late.
    const known: unknown[] = ['usual', ...(holidays.hours ?? [])]
    if (!known.includes(hours)) refuseChange('hours', `a list of sessions or one of ${known.join(', ')}`, hours)
  }
  return {
    ...change,
    hours: Array.isArray(hours) ? hours.map(checkHours) : hours,
    venues: venue === undefined ? sessions.map(([name]) => name) : [venue],
    day: dayOf(date),
  }
}

/** @returns a copy with what belongs to it alone: a program may hand over a session of the calendar, or change its own later. */
function checkHours(session: SessionHours, index: number): SessionHours {
  const at = `hours[${index}]`
  if (!isRecord(session)) refuseChange(at, 'a session', session)
  const { id, phase, start, end } = session
  const check = (isRight: boolean, member: string, what: string, value: unknown): void => {
    if (!isRight) refuseChange(`${at}.${member}`, what, value)
  }
  check(typeof id === 'string' && id !== '', 'id', 'the name of a session', id)
  check(PHASES.includes(phase), 'phase', `one of ${PHASES.join(', ')}`, phase)
  check(isTime(start), 'start', 'a time written HHMMSS, from 000000 to 480000', start)
  check(isTime(end) && end > start, 'end', 'a time written HHMMSS, later than the start', end)
  return { id, phase, start, end }
}

function isTime(time: unknown): boolean {
  return typeof time === 'string' && TIME.test(time)
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function refuseChange(field: string, what: string, value: unknown): never {
  refuseValue(field, `${what} in a change of the calendar`, value)
}
