import type { SessionId } from './session.js'
import type { SessionEra, SessionRow } from './session-tables.js'

/** What the late days of an era do not have in common with its usual days. */
export interface LateDayNotes {
  /** A session that is not held on late days. */
  readonly without?: SessionId | undefined
  /** Sessions that are less certain on the first trading day of the year than on a usual day. */
  readonly unsureOnFirstDay?: readonly SessionId[] | undefined
  /** Sessions that are less certain on exam day than on a usual day. */
  readonly unsureOnExamDay?: readonly SessionId[] | undefined
}

/** As HHMMSS. */
const HOUR = 10_000

/**
 * Korean hours with those of the two late days: on the first trading day of the year (증시 개장일) everything up to the opening comes an hour
 * later, on exam day (수능일) everything but the end of the day.
 */
export function withLateDays(from: string, usual: readonly SessionRow[], notes: LateDayNotes = {}): SessionEra {
  const held = usual.filter(([id]) => id !== notes.without)
  const opening = held.find(([, phase]) => phase === 'regular')?.[2] ?? 0
  const last = Math.max(...held.map(([, , , end]) => end))
  return {
    from,
    usual,
    'first-day': shifted(held, (time) => time <= opening, notes.unsureOnFirstDay),
    'exam-day': shifted(held, (time) => time !== last, notes.unsureOnExamDay),
  }
}

function shifted(
  rows: readonly SessionRow[],
  isLater: (time: number) => boolean,
  unsure: readonly SessionId[] = [],
): SessionRow[] {
  const move = (time: number): number => (isLater(time) ? time + HOUR : time)
  return rows.map(([id, phase, start, end, options = {}]) => {
    const { ordersFrom } = options
    const moved = ordersFrom === undefined ? options : { ...options, ordersFrom: move(ordersFrom) }
    return [id, phase, move(start), move(end), unsure.includes(id) ? { ...moved, uncertain: true } : moved]
  })
}
