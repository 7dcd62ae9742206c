import type { Calendar, CalendarOptions } from './calendar.js'
import type { CountryMarkets } from './country-markets.js'
import { createCalendarOf } from './create-calendar-of.js'
import { CN_MARKETS } from './markets/cn.js'
import { HK_MARKETS } from './markets/hk.js'
import { JP_MARKETS } from './markets/jp.js'
import { KR_MARKETS } from './markets/kr.js'
import { US_MARKETS } from './markets/us.js'
import { VN_MARKETS } from './markets/vn.js'

const ALL_MARKETS: readonly CountryMarkets[] = [KR_MARKETS, US_MARKETS, HK_MARKETS, CN_MARKETS, JP_MARKETS, VN_MARKETS]

/**
 * A calendar of trading days and hours, offline. Nothing is worked out before it is asked for.
 *
 * KRX 2010–2027, the others 2015–2027 (China to 2026). It does not know what happens on the day itself, such as a trading halt or a circuit breaker.
 *
 * It takes all six countries into a bundle; `createCalendarOf` takes those that are named.
 *
 * @throws KisValidationError for an unknown venue or a malformed change.
 * @example
 * ```ts
 * import { createCalendar } from '@kis/utils/calendar'
 * const calendar = createCalendar()
 * calendar.isTradingDay('20261231') // false
 * calendar.isHoliday('20261009') // { ko: '한글날', en: 'Hangul Day', … }
 * calendar.isOpen(Date.now(), 'NASDAQ')
 * ```
 */
export function createCalendar(options: CalendarOptions = {}): Calendar {
  return createCalendarOf(ALL_MARKETS, options)
}
