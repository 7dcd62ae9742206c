import {
  createHttpTransport,
  DEFAULT_TIMEOUT_MS,
  type HttpTransport,
  KisConfigError,
  KisTransportError,
  KisValidationError,
  kstDate,
  Redactor,
  requestWithTimeout,
  systemClock,
} from '@kis/core'
import { type Calendar, createCalendar, type DayChange } from '@kis/utils/calendar'
import { dateOf, dayFrom } from '../calendar/dates.js'
import { type CalendarRefresh, differencesOf } from './calendar-difference.js'
import { askOnceADay, type DailyAnswerOptions } from './daily-answer.js'
import { type PublicHoliday, readPublicHolidays } from './public-holiday.js'

/** Which public holidays (특일 정보) are asked for, and with whose key. */
export interface RefreshPublicHolidaysOptions extends DailyAnswerOptions {
  /** 공공데이터포털 인증키 for 한국천문연구원 특일 정보, decoded or encoded. A secret: it is never shown. */
  readonly serviceKey: string
  /** Years to ask for, one call each. Default: this year and the next. */
  readonly years?: readonly number[] | undefined
  readonly http?: HttpTransport | undefined
  /** Longest time of one exchange in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
  /** Another address than the portal's, such as that of a relay. */
  readonly url?: string | undefined
}

export interface PublicHolidayRefresh extends CalendarRefresh {
  /** Every public holiday of the years, weekends included, in order. */
  readonly holidays: readonly PublicHoliday[]
  /**
   * Public holidays of the shipped table that the portal does not list in a year of which it lists any. They stay closed: elections are missing
   * there at times.
   */
  readonly unlisted: readonly string[]
}

const URL_OF_PORTAL = 'https://apis.data.go.kr/B090041/openapi/service/SpcdeInfoService/getRestDeInfo'
/** More than any year has. */
const ROWS = 100
const KINDS = new Set(['public-holiday', 'substitute', 'election'])

/**
 * Lays the public holidays (공휴일) of the portal for public data over a calendar, as closures of all Korean venues. Each year is asked for at most once
 * on each Korean day. It needs a key of the user's own, and knows nothing of KRX: no year-end closing, and before 2026 no Labour Day.
 * For whether KRX is open, `refreshCalendar` is the better source.
 *
 * @throws KisConfigError for a missing or refused key, KisHttpError when the portal refuses otherwise, KisDecodeError, KisTransportError, KisStoreError,
 * KisAbortError, KisValidationError for years that are none.
 * @example
 * ```ts
 * import { refreshPublicHolidays } from '@kis/utils/kis-holidays'
 * await refreshPublicHolidays(calendar, { serviceKey, store })
 * ```
 */
export async function refreshPublicHolidays(
  calendar: Calendar,
  options: RefreshPublicHolidaysOptions,
): Promise<PublicHolidayRefresh> {
  const clock = options.clock ?? systemClock
  const key = decodedKey(options.serviceKey)
  const thisYear = Number(kstDate(clock.now()).slice(0, 4))
  const years = options.years ?? [thisYear, thisYear + 1]
  checkYears(years)
  const http = options.http ?? createHttpTransport()
  try {
    const answers = []
    for (const year of years) {
      const answer = await askOnceADay<readonly PublicHoliday[]>(
        {
          key: `kis:v1:public-holidays:${year}`,
          isAnswer: isHolidays,
          onKept: (holidays) => calendar.apply(changesOf(holidays)),
          ask: () => askPortal(http, key, year, options),
        },
        options,
      )
      calendar.apply(changesOf(answer.answer))
      answers.push(answer)
    }
    const holidays = answers.flatMap(({ answer }) => answer).sort((a, b) => (a.date < b.date ? -1 : 1))
    return {
      asked: answers.some(({ asked }) => asked),
      askedOn: kstDate(clock.now()),
      holidays,
      differences: differencesOf(changesOf(holidays)),
      unlisted: unlistedOf(holidays),
    }
  } finally {
    if (!options.http) await http.close()
  }
}

async function askPortal(
  http: HttpTransport,
  key: string,
  year: number,
  { clock = systemClock, timeoutMs = DEFAULT_TIMEOUT_MS, signal, url = URL_OF_PORTAL }: RefreshPublicHolidaysOptions,
): Promise<PublicHoliday[]> {
  const query = new URLSearchParams({ solYear: String(year), numOfRows: String(ROWS), _type: 'json', ServiceKey: key })
  try {
    const { status, body } = await requestWithTimeout(
      http,
      { method: 'GET', url: `${url}?${query}`, headers: { accept: 'application/json' }, signal },
      { clock, timeoutMs },
    )
    return readPublicHolidays(status, body)
  } catch (error) {
    throw withoutKey(error, key)
  }
}

/** The key is part of the address, which errors of transports may quote. */
function withoutKey(error: unknown, key: string): unknown {
  const redactor = new Redactor([key, encodeURIComponent(key), new URLSearchParams({ key }).toString().slice(4)])
  const texts: string[] = []
  for (let cause = error; cause instanceof Error && texts.length < 20; cause = cause.cause) {
    texts.push(cause.message, cause.stack ?? '')
  }
  if (texts.every((text) => redactor.text(text) === text)) return error
  const message = `The request to the portal for public data failed: ${redactor.text(texts[0] ?? '')}`
  return new KisTransportError({ message, requestSent: true })
}

function decodedKey(serviceKey: string): string {
  const text = typeof serviceKey === 'string' ? serviceKey.trim() : ''
  try {
    // The portal shows the key in both forms; only the encoded one holds a percent sign.
    const key = text.includes('%') ? decodeURIComponent(text) : text
    if (key !== '') return key
  } catch {
    // A broken escape: reported below like any other malformed key.
  }
  throw new KisConfigError({
    option: 'serviceKey',
    message: 'Option "serviceKey" must be a key of the portal for public data (data.go.kr), decoded or encoded.',
  })
}

function checkYears(years: readonly number[]): void {
  if (Array.isArray(years) && years.every((year) => Number.isInteger(year) && year >= 1990 && year <= 2099)) return
  throw new KisValidationError({ field: 'years', message: '"years" must be a list of years from 1990 to 2099.' })
}

function changesOf(holidays: readonly PublicHoliday[]): DayChange[] {
  const table = createCalendar()
  return holidays
    .filter(({ date }) => table.day(date).weekday % 6 !== 0)
    .map(({ date, name }) => ({
      country: 'KR',
      date,
      closed: table.isHoliday(date) ? true : { ko: name, en: 'Public holiday' },
      source: 'public-data',
    }))
}

function unlistedOf(holidays: readonly PublicHoliday[]): string[] {
  const table = createCalendar()
  const listed = new Set(holidays.map(({ date }) => date))
  const unlisted: string[] = []
  for (const year of new Set(holidays.map(({ date }) => Number(date.slice(0, 4))))) {
    for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day += 1) {
      const date = dateOf(day)
      const holiday = table.isHoliday(date)
      if (holiday && KINDS.has(holiday.kind) && !listed.has(date)) unlisted.push(date)
    }
  }
  return unlisted
}

function isHolidays(value: unknown): value is readonly PublicHoliday[] {
  return Array.isArray(value) && value.every((one) => /^\d{8}$/.test(one?.date) && typeof one.name === 'string')
}
