import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import { addDays, isTradingDay, tradingDaysBefore } from './trading-days.js'

describe('the days of KRX', () => {
  it('are those of the calendar', () => {
    const calendar = createCalendar()
    for (let date = '20230101'; date <= '20271231'; date = addDays(date, 1)) {
      expect(isTradingDay(date), date).toBe(calendar.isTradingDay(date))
    }
    expect(tradingDaysBefore('20260105', 2)).toEqual(['20260102', '20251230'])
  })
})
