import { KisValidationError } from '@kis/core'
import type { SessionPhase } from '../sessions/session.js'
import { SESSION_TABLES } from '../sessions/session-tables.js'
import { shown } from '../shown.js'
import { dayOf } from './dates.js'
import type { AnswerSource, BilingualName, SpecialHours } from './holiday.js'
import { type Country, checkVenue, type Venue, venuesOf } from './venue.js'

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

const PHASES: Readonly<Record<SessionPhase, true>> = { regular: true, auction: true, extended: true, 'off-hours': true }
/** Up to the end of the next day. */
const TIME = /^(?:[0-3]\d|4[0-7])[0-5]\d[0-5]\d$|^480000$/

/** @throws KisValidationError naming the member at fault. */
export function checkDayChange(change: DayChange): CheckedChange {
  const { country, venue, closed, hours } = change
  const venues = venue === undefined ? venuesOf(country) : country === undefined ? [checkVenue(venue)] : []
  if (venues.length === 0)
    refuse('country', `KR, US, HK, CN, JP or VN, and stand without "venue", got ${shown(country)}`)
  const isReason = typeof closed === 'object' && typeof closed?.ko === 'string' && typeof closed.en === 'string'
  if (closed !== undefined && typeof closed !== 'boolean' && !isReason) refuse('closed', '{ ko, en }, true or false')
  if (closed ? hours !== undefined : closed === undefined && hours === undefined) {
    refuse('closed', 'given, or else "hours", but not both')
  }
  if (Array.isArray(hours)) hours.forEach(checkHours)
  else if (hours !== undefined) checkSpecialHours(hours as string, venues)
  return { ...change, venues, day: dayOf(change.date) }
}

function checkSpecialHours(hours: string, venues: readonly Venue[]): void {
  // Some venues never close early, others never open late.
  const known = venues.flatMap((venue) => SESSION_TABLES[venue].flatMap(Object.keys)).filter((key) => key !== 'from')
  if (!known.includes(hours)) {
    refuse('hours', `a list of sessions or one of ${[...new Set(known)].join(', ')}, got ${shown(hours)}`)
  }
}

function checkHours({ id, phase, start, end }: SessionHours, index: number): void {
  const at = `hours[${index}]`
  if (typeof id !== 'string' || id === '') refuse(`${at}.id`, 'the name of a session')
  if (!Object.hasOwn(PHASES, phase)) refuse(`${at}.phase`, `one of ${Object.keys(PHASES).join(', ')}`)
  if (!TIME.test(start)) refuse(`${at}.start`, 'a time written HHMMSS, from 000000 to 480000')
  if (!TIME.test(end) || end <= start) refuse(`${at}.end`, 'a time written HHMMSS, later than the start')
}

function refuse(field: string, what: string): never {
  throw new KisValidationError({ field, message: `"${field}" of a change of the calendar must be ${what}.` })
}
