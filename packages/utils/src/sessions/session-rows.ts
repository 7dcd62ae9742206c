import type { CalendarDay } from '../calendar/calendar.js'
import type { SessionHours } from '../calendar/day-change.js'
import type { SessionPhase } from './session.js'
import { type RowOptions, SESSION_TABLES } from './session-tables.js'

/** A row of the table, or one that a change has given. */
export type HoursRow = readonly [
  id: string,
  phase: SessionPhase,
  start: number,
  end: number,
  options?: RowOptions | undefined,
]

/**
 * The rows of a day, and whether its hours are known: those before the oldest of the table are not.
 *
 * @param custom Sessions that a change has given.
 */
export function sessionRowsOf(
  { venue, date, hours }: CalendarDay,
  custom: readonly SessionHours[] | undefined,
): { readonly rows: readonly HoursRow[]; readonly isKnown: boolean } {
  if (hours === undefined) return { rows: [], isKnown: true }
  if (custom) {
    return { rows: custom.map(({ id, phase, start, end }) => [id, phase, Number(start), Number(end)]), isKnown: true }
  }
  const eras = SESSION_TABLES[venue]
  const known = eras.find(({ from }) => from <= date)
  const era = known ?? eras.at(-1)
  const rows = (hours === 'usual' || hours === 'custom' ? undefined : era?.[hours]) ?? era?.usual ?? []
  return { rows: rows.filter(([, , , , options]) => (options?.since ?? '') <= date), isKnown: known !== undefined }
}
