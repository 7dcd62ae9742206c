import { paginate, type RestClient } from '@kis/rest'
import { chkHoliday } from '@kis/rest/domestic-stock'
import type { Calendar, DayChange } from '@kis/utils/calendar'
import { dateOf, dayOf } from '../calendar/dates.js'
import { type CalendarRefresh, differencesOf } from './calendar-difference.js'
import { askOnceADay, type DailyAnswerOptions } from './daily-answer.js'

/** A day as KIS describes it (국내휴장일조회). */
export interface KisCalendarDay {
  readonly date: string
  /** Day of the week, 0 is Sunday (일요일). */
  readonly weekday: number
  /** KRX is open (개장일여부): the one that says whether orders trade. */
  readonly isOpen: boolean
  /** Banks and brokers work (영업일여부); also on the last weekday of the year, when KRX is closed. */
  readonly isBusinessDay: boolean | null
  /** 거래일여부; `true` even at weekends in KIS's own example. */
  readonly isTradingDay: boolean | null
  /** Trades settle (결제일여부). */
  readonly isSettlementDay: boolean | null
}

/** How much of the calendar (국내휴장일조회) is asked for, and where the answer is kept. */
export interface RefreshCalendarOptions extends DailyAnswerOptions {
  /**
   * How many pages of about 24 days to read. KIS asks for one call a day, and each page is a call. Default 1: from today on, about five weeks of
   * trading; what earlier calls said is kept for a year.
   */
  readonly maxPages?: number | undefined
  /** The key of the answer in the store. Give a simulator another one, or KIS's answers and its own are mixed. */
  readonly key?: string | undefined
}

export interface KisCalendarRefresh extends CalendarRefresh {
  /** Every day that KIS has described, in order. */
  readonly days: readonly KisCalendarDay[]
}

const KEPT_DAYS = 366

/**
 * Lays what KIS says of the coming days over a calendar (국내휴장일조회, `CTCA0903R`, real only), for all Korean venues: closures that were announced after
 * this package was published, and days that are open after all. Hours are left as they are. KIS is asked at most once on each Korean day;
 * other calls, also those of other processes that share the store, get the kept answer.
 *
 * When KIS cannot be asked the call fails, but what it said on earlier days has been laid over the calendar all the same.
 *
 * @returns what differs from the shipped table, and the days as KIS describes them.
 * @throws KisUnsupportedInPaperError for a paper client, KisApiError or KisTransportError when KIS cannot be asked, KisStoreError, KisAbortError.
 * @example
 * ```ts
 * import { createCalendar } from '@kis/utils/calendar'
 * import { refreshCalendar } from '@kis/utils/kis-holidays'
 * const calendar = createCalendar()
 * const { differences } = await refreshCalendar(client, calendar, { store })
 * for (const { date, isTradingDay } of differences) console.warn(date, isTradingDay)
 * ```
 */
export async function refreshCalendar(
  client: RestClient<'real'>,
  calendar: Calendar,
  options: RefreshCalendarOptions,
): Promise<KisCalendarRefresh> {
  const { maxPages = 1, key = 'kis:v1:calendar:krx', signal } = options
  const { answer, asked, askedOn } = await askOnceADay<readonly KisCalendarDay[]>(
    {
      key,
      isAnswer: isDays,
      onKept: (days) => calendar.apply(changesOf(days)),
      async ask(kept, today) {
        const { pages } = await paginate(chkHoliday, client, { BASS_DT: today }, { maxPages, signal }).collect()
        const days = new Map((kept ?? []).map((day) => [day.date, day]))
        for (const { output } of pages) {
          for (const row of output) {
            days.set(row.bass_dt, {
              date: row.bass_dt,
              weekday: Number(row.wday_dvsn_cd) - 1,
              isOpen: row.opnd_yn,
              isBusinessDay: row.bzdy_yn,
              isTradingDay: row.tr_day_yn,
              isSettlementDay: row.sttl_day_yn,
            })
          }
        }
        const oldest = dateOf(dayOf(today) - KEPT_DAYS)
        return [...days.values()].filter(({ date }) => date >= oldest).sort((a, b) => (a.date < b.date ? -1 : 1))
      },
    },
    options,
  )
  const changes = changesOf(answer)
  calendar.apply(changes)
  return { asked, askedOn, days: answer, differences: differencesOf(changes) }
}

function changesOf(days: readonly KisCalendarDay[]): DayChange[] {
  return days.map(({ date, isOpen }) => ({ country: 'KR', date, closed: !isOpen, source: 'kis' }))
}

function isDays(value: unknown): value is readonly KisCalendarDay[] {
  return Array.isArray(value) && value.every((day) => /^\d{8}$/.test(day?.date) && typeof day.isOpen === 'boolean')
}
