import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount, formatNumber, formatPercent, formatSigned, NOTHING } from './number.js'
import { parseDigits } from './parse-digits.js'
import { formatClock, formatKst } from './time.js'

describe('numbers', () => {
  it('have separators, signs and two places', () => {
    expect(formatNumber(1_234_567)).toBe('1,234,567')
    expect(formatNumber(-1_234.5)).toBe('-1,234.5')
    expect(formatSigned(1_200)).toBe('+1,200')
    expect(formatSigned(-1_200)).toBe('-1,200')
    expect(formatSigned(0)).toBe('0')
    expect(formatPercent(1.005)).toBe('+1.00%')
    expect(formatPercent(-0.001)).toBe('0.00%')
    for (const format of [formatNumber, formatSigned, formatPercent]) expect(format(null)).toBe(NOTHING)
  })

  it.each([
    [9_999, '9,999', '9,999'],
    [10_000, '1만', '10.0K'],
    [25_800_000, '2,580만', '25.8M'],
    [123_456_789, '1억 2,345만', '123.4M'],
    [100_000_000, '1억', '100.0M'],
    [1_614_300_000_000, '1조 6,143억', '1.6T'],
    [-50_000, '-5만', '-50.0K'],
    [0, '0', '0'],
  ])('%d is told as %s and %s', (value, korean, english) => {
    expect(formatAmount(value, 'ko')).toBe(korean)
    expect(formatAmount(value, 'en')).toBe(english)
  })

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseDigits(formatNumber(value))).toBe(value)
      }),
    )
    for (const text of ['', 'abc', '1.5', '-3', '1e3', '9999999999999']) expect(parseDigits(text)).toBeUndefined()
    expect(parseDigits(' 70,000 ')).toBe(70_000)
  })
})

describe('times', () => {
  it('are those of Korea', () => {
    expect(formatClock('093015')).toBe('09:30:15')
    expect(formatClock(null)).toBe(NOTHING)
    expect(formatKst(Date.parse('2026-11-20T00:30:15Z'))).toBe('09:30:15')
  })
})
