import { KisValidationError } from '@kis/core'
import { dateOf, weekdayOf } from '../calendar/dates.js'
import { type Country, VENUES, type Venue } from '../calendar/venue.js'

/** Days from trade to settlement, newest first. */
type SettlementRule = readonly [from: string, days: number]

/**
 * 결제 주기. Korea: stocks T+2, derivatives T+1; the year-end closing is no settlement day. United States: T+1 since 2024-05-28, T+2 since 2017-09-05. Japan:
 * T+2 since 2019-07-16. China: the money a day later, shares at once. Vietnam: T+2 since 2016.
 */
const RULES: Readonly<Record<Country, readonly SettlementRule[]>> = {
  KR: [['', 2]],
  US: [
    ['20240528', 1],
    ['20170905', 2],
    ['', 3],
  ],
  HK: [['', 2]],
  CN: [['', 1]],
  JP: [
    ['20190716', 2],
    ['', 3],
  ],
  VN: [
    ['20160101', 2],
    ['', 3],
  ],
}

/**
 * The day on which a trade settles.
 *
 * @throws KisValidationError when nothing is traded on the day.
 */
export function settlementDayOf(venue: Venue, tradeDay: number, isTradingDay: (day: number) => boolean): number {
  const date = dateOf(tradeDay)
  if (!isTradingDay(tradeDay)) {
    throw new KisValidationError({
      field: 'tradeDate',
      message: `${date} is no trading day of ${venue}, so no trade can be of that date. Ask for the trading day on which it was made.`,
    })
  }
  const { country } = VENUES[venue]
  const rule = RULES[country].find(([from]) => from <= date)
  let left = venue === 'KRX_DERIV' ? 1 : (rule?.[1] ?? 0)
  let day = tradeDay
  while (left > 0) {
    day += 1
    if (isTradingDay(day) && !(country === 'US' && isBankHoliday(dateOf(day), day))) left -= 1
  }
  return day
}

/** New York trades on Columbus Day and Veterans Day, but its banks are closed and nothing settles. */
function isBankHoliday(date: string, day: number): boolean {
  const monthDay = date.slice(4)
  const isMonday = weekdayOf(day) === 1
  if (monthDay >= '1008' && monthDay <= '1014') return isMonday
  return monthDay === '1111' || (monthDay === '1112' && isMonday)
}
