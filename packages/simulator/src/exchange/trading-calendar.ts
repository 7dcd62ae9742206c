import type { Environment } from '@kis/core'
import { type Calendar, createCalendar } from '@kis/utils/calendar'
import { alwaysOpen } from './always-open.js'
import { calendarWindows } from './calendar-windows.js'
import type { MarketHours } from './market-hours.js'
import { openWindows } from './open-windows.js'
import type { OrderWindows } from './order-windows.js'
import { stockHours } from './stock-hours.js'
import { addDays } from './trading-days.js'

/** When markets trade, and which day comes after which. */
export interface TradingCalendar {
  /** `undefined` while everything is always open. */
  readonly calendar: Calendar | undefined
  readonly stockHours: MarketHours
  readonly stockWindows: OrderWindows
  /** The trading day of the ledger after a date. */
  nextDay(date: string): string
}

/** @param session `open`: every market around the clock, every day a trading day; `calendar`: as the exchanges have it. */
export function tradingCalendar(session: 'open' | 'calendar', env: Environment): TradingCalendar {
  if (session === 'open') {
    const hours = alwaysOpen()
    return {
      calendar: undefined,
      stockHours: hours,
      stockWindows: openWindows(hours),
      nextDay: (date) => addDays(date, 1),
    }
  }
  const calendar = createCalendar()
  return {
    calendar,
    stockHours: stockHours(calendar),
    stockWindows: calendarWindows(calendar, env),
    nextDay: (date) => calendar.nextTradingDay(date),
  }
}
