import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import { addDays, tradingDaysBefore, weekdayOf } from './trading-days.js'

describe('the days of KRX', () => {
  it('before a date leave weekends and closures out, newest first', () => {
    const calendar = createCalendar()
    expect(tradingDaysBefore(calendar, '20260105', 3)).toEqual(['20260102', '20251230', '20251229'])
    expect(tradingDaysBefore(calendar, '20261120', 520)).toHaveLength(520)
  })

  it('go over the ends of months and years', () => {
    expect([addDays('20260228', 1), addDays('20260101', -1)]).toEqual(['20260301', '20251231'])
    expect([weekdayOf('20261122'), weekdayOf('20261123')]).toEqual([0, 1])
  })
})
