import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayBefore } from '../dates.js'
import { dateWindows, readWindows } from './date-windows.js'

const day = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))

describe('the parts of a range', () => {
  it('cover every day once, three months at most each', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one]
        const windows = dateWindows(from, to)
        expect([windows[0]?.from, windows.at(-1)?.to]).toEqual([from, to])
        windows.forEach((window, index) => {
          expect(window.from <= window.to).toBe(true)
          const before = windows[index - 1]
          if (before) expect(before.to).toBe(dayBefore(window.from))
        })
        const days = (Date.parse(dashed(to)) - Date.parse(dashed(from))) / 86_400_000
        expect(windows.length).toBeLessThanOrEqual(Math.ceil((days + 1) / 90) + 1)
      }),
    )
  })

  it('are told as they are read, oldest first', async () => {
    const told: string[] = []
    const parts = await readWindows(
      { from: '20260601', to: '20261120', onProgress: ({ done, total }) => told.push(`${done}/${total}`) },
      async ({ from, to }) => `${from}-${to}`,
    )
    expect(parts).toEqual(['20260601-20260819', '20260820-20261120'])
    expect(told).toEqual(['1/2', '2/2'])
  })
})

function dashed(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
}
