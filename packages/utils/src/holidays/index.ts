export type { CalendarDifference, CalendarRefresh } from './calendar-difference.js'
export type { DailyAnswerOptions } from './daily-answer.js'
export type { PublicHoliday } from './public-holiday.js'
export {
  type KisCalendarDay,
  type KisCalendarRefresh,
  type RefreshCalendarOptions,
  refreshCalendar,
} from './refresh-calendar.js'
export {
  type PublicHolidayRefresh,
  type RefreshPublicHolidaysOptions,
  refreshPublicHolidays,
} from './refresh-public-holidays.js'
