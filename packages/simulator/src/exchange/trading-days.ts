import { kstDate, parseKst } from '@kis/core'

const DAY_MS = 86_400_000

/** Weekdays on which KRX is closed (휴장일), 2023 to 2027; those of 2027 are expected, not announced. */
const CLOSURES: ReadonlySet<string> = new Set(
  `20230123 20230124 20230301 20230501 20230505 20230529 20230606 20230815 20230928 20230929 20231002 20231003 20231009 20231225 20231229
20240101 20240209 20240212 20240301 20240410 20240501 20240506 20240515 20240606 20240815 20240916 20240917 20240918 20241001 20241003
20241009 20241225 20241231 20250101 20250127 20250128 20250129 20250130 20250303 20250501 20250505 20250506 20250603 20250606 20250815
20251003 20251006 20251007 20251008 20251009 20251225 20251231 20260101 20260216 20260217 20260218 20260302 20260501 20260505 20260525
20260603 20260717 20260817 20260924 20260925 20261005 20261009 20261225 20261231 20270101 20270208 20270209 20270301 20270503 20270505
20270513 20270719 20270816 20270914 20270915 20270916 20271004 20271011 20271227 20271231`.split(/\s+/),
)

/** Day of the week of a `YYYYMMDD` date, 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)))).getUTCDay()
}

/** The date some days later (or earlier). */
export function addDays(date: string, days: number): string {
  return kstDate((parseKst(date) ?? 0) + days * DAY_MS)
}

/** Whether KRX opens on a date. */
export function isTradingDay(date: string): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !CLOSURES.has(date)
}

/** The last trading days before a date, newest first. */
export function tradingDaysBefore(date: string, count: number): string[] {
  const days: string[] = []
  for (let day = addDays(date, -1); days.length < count; day = addDays(day, -1)) {
    if (isTradingDay(day)) days.push(day)
  }
  return days
}
