import { describe, expect, it } from 'vitest'
import { axisTime, toChartBars, withTrade } from './bar-book.js'

const NINE = Date.parse('2026-11-20T00:00:00Z')
const AXIS = Date.parse('2026-11-20T09:00:00Z') / 1_000
const bar = { date: '20261120', at: NINE, open: 10, high: 12, low: 9, close: 11, volume: 100 }

describe('bars', () => {
  it('stand at the time that clocks in Korea show', () => {
    expect(axisTime(NINE + 59_000, 'minute')).toBe(AXIS)
    expect(axisTime(NINE, 'day')).toBe(Date.parse('2026-11-20T00:00:00Z') / 1_000)
  })

  it('rise and come once each', () => {
    const later = { ...bar, at: NINE + 60_000 }
    const bars = toChartBars([later, bar, { ...bar, close: 12 }], 'minute')
    expect(bars.map(({ time, close }) => [time, close])).toEqual([
      [AXIS, 12],
      [AXIS + 60, 11],
    ])
    expect(toChartBars([{ ...bar, at: null }], 'day')).toMatchObject([{ time: AXIS - 9 * 3_600 }])
  })

  it('grow with trades, and begin with the first one of a minute', () => {
    const [last] = toChartBars([bar], 'minute')
    const trade = (ms: number, price: number) => ({ at: NINE + ms, price, quantity: 5, unit: 'minute' }) as const
    expect(withTrade(last, trade(30_000, 8))).toMatchObject({ open: 10, high: 12, low: 8, close: 8, volume: 105 })
    expect(withTrade(last, trade(61_000, 13))).toMatchObject({ time: AXIS + 60, open: 13, low: 13, volume: 5 })
    expect(withTrade(last, trade(-1_000, 13))).toBeUndefined()
    expect(withTrade(undefined, trade(0, 13))).toMatchObject({ time: AXIS, open: 13 })
  })
})
