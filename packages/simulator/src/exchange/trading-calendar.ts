import { type Environment, parseKst } from '@kis/core'
import { type Calendar, createCalendar } from '@kis/utils/calendar'
import { calendarOverseasCalendar, type OverseasCalendar, openOverseasCalendar } from '../overseas/overseas-hours.js'
import { alwaysOpen } from './always-open.js'
import { calendarWindows } from './calendar-windows.js'
import { bondHours, contractHours, type ListedHours, openListedHours, weekdayHours } from './listed-hours.js'
import type { MarketHours } from './market-hours.js'
import { openWindows } from './open-windows.js'
import type { OrderWindows } from './order-windows.js'
import { nxtHours, stockHours } from './stock-hours.js'
import { addDays } from './trading-days.js'

/** When every market trades and what it takes when, and which day comes after which. */
export interface TradingCalendar {
  /** What the exchanges have announced, whatever hours the markets here keep. */
  readonly calendar: Calendar
  /** Of KRX. */
  readonly stockHours: MarketHours
  readonly nxtHours: MarketHours
  readonly stockWindows: OrderWindows
  readonly overseas: OverseasCalendar
  readonly contracts: ListedHours
  readonly overseasContracts: ListedHours
  readonly bonds: ListedHours
  /** When KRX first takes orders on a date; `undefined` when it does not trade. */
  opensAt(date: string): number | undefined
  /** The trading day of the ledger after a date. */
  nextDay(date: string): string
}

/** @param session `open`: every market around the clock, every day a trading day; `calendar`: as the exchanges have it. */
export function tradingCalendar(session: 'open' | 'calendar', env: Environment): TradingCalendar {
  const calendar = createCalendar()
  if (session === 'open') {
    const hours = alwaysOpen()
    return {
      calendar,
      stockHours: hours,
      nxtHours: hours,
      stockWindows: openWindows(hours),
      overseas: openOverseasCalendar(env),
      contracts: openListedHours(),
      overseasContracts: openListedHours(),
      bonds: openListedHours(),
      opensAt: (date) => parseKst(date),
      nextDay: (date) => addDays(date, 1),
    }
  }
  return {
    calendar,
    stockHours: stockHours(calendar),
    nxtHours: nxtHours(calendar),
    stockWindows: calendarWindows(calendar, env),
    overseas: calendarOverseasCalendar(calendar, env),
    contracts: contractHours(calendar),
    overseasContracts: weekdayHours(),
    bonds: bondHours(calendar),
    opensAt: (date) => calendar.sessionsOf(date, 'KRX').find(({ id }) => id === 'opening-auction')?.start,
    nextDay: (date) => calendar.nextTradingDay(date),
  }
}
