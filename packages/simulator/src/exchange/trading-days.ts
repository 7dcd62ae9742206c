import { kstDate, parseKst } from '@kis/core'

const DAY_MS = 86_400_000

/** Day of the week of a `YYYYMMDD` date, 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)))).getUTCDay()
}

/** The date some days later (or earlier). */
export function addDays(date: string, days: number): string {
  return kstDate((parseKst(date) ?? 0) + days * DAY_MS)
}

/** The last trading days before a date, newest first. */
export function tradingDaysBefore(
  calendar: { readonly isTradingDay: (date: string) => boolean },
  date: string,
  count: number,
): string[] {
  const days: string[] = []
  for (let day = addDays(date, -1); days.length < count; day = addDays(day, -1)) {
    if (calendar.isTradingDay(day)) days.push(day)
  }
  return days
}
