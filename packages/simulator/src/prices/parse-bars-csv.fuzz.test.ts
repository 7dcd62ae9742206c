import { KisDecodeError } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBarsCsv } from '../index.js'

const HEADER = 'date,open,high,low,close,volume,symbol'

describe('whatever stands in a file of bars', () => {
  it('is bars that can be played, or an error that names the line', () => {
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('2026-09-14', '20260914', '70000', '71000.5', '1', '005930') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '-1', '1e9', 'NaN', '"', '"1,000"', '=1+1', '__proto__', '9'.repeat(400)),
      },
      { weight: 1, arbitrary: fc.string() },
    )
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.array(cell, { minLength: 6, maxLength: 8 }).map((cells) => cells.join(',')) },
      { weight: 4, arbitrary: fc.constant('2026-09-14,70000,71000,69000,70500,12345,005930') },
      { weight: 1, arbitrary: fc.string() },
    )
    const header = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          HEADER,
          `\ufeff${HEADER}`,
          HEADER.replaceAll(',', '\t'),
          '일자,시가,고가,저가,종가,거래량',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('__proto__,constructor', '"date,open', ',,,', 'date,date,date') },
    )
    let read = 0
    fc.assert(
      fc.property(
        header,
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (first, lines, end) => {
          try {
            for (const { symbol, at, open, high, low, close, volume } of parseBarsCsv([first, ...lines].join(end), {
              symbol: 'X',
            })) {
              expect([open, high, low, close, volume, at].every(Number.isFinite)).toBe(true)
              expect(high >= Math.max(open, close) && low <= Math.min(open, close) && low > 0).toBe(true)
              expect(symbol).not.toBe('')
              read += 1
            }
          } catch (error) {
            if (!KisDecodeError.isInstance(error)) throw error
            expect(error.path).toMatch(/^line \d+$/)
          }
        },
      ),
      { numRuns: 1_000 },
    )
    expect(read).toBeGreaterThan(20)
  })
})
