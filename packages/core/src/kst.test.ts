import { kstDate, kstDateTime, kstTime, parseKst } from '@kis/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'

// New York has daylight saving time, UTC none, and Seoul is where the texts come from.
const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York'] as const

afterEach(() => vi.unstubAllEnvs())

/** Proves that the host's zone is really another one, or the tests below would show nothing. */
function useZone(zone: string): void {
  vi.stubEnv('TZ', zone)
  const offsets = { UTC: 0, 'Asia/Seoul': -540, 'America/New_York': 300 }
  expect(new Date(2026, 0, 2).getTimezoneOffset()).toBe(offsets[zone as keyof typeof offsets])
}

// Only some runtimes let a program choose its zone.
describe.runIf(typeof process === 'object').each(ZONES)('Korean time on a host in %s', (zone) => {
  it('is nine hours ahead of UTC, summer and winter', () => {
    useZone(zone)
    expect(kstDateTime(Date.UTC(2026, 0, 1, 15, 0, 0))).toBe('2026-01-02 00:00:00')
    expect(kstDateTime(Date.UTC(2026, 6, 1, 14, 59, 59, 999))).toBe('2026-07-01 23:59:59')
    expect(kstDate(Date.UTC(2026, 11, 31, 15))).toBe('20270101')
    expect(kstTime(Date.UTC(2026, 0, 2, 0, 5, 9))).toBe('090509')
  })

  it('reads the expiry text of a token as Korean time', () => {
    useZone(zone)
    expect(parseKst('2026-11-23 08:59:59')).toBe(Date.UTC(2026, 10, 22, 23, 59, 59))
    expect(parseKst('20261123085959')).toBe(Date.UTC(2026, 10, 22, 23, 59, 59))
    expect(parseKst(' 2026-11-23T08:59:59 ')).toBe(Date.UTC(2026, 10, 22, 23, 59, 59))
    expect(parseKst('20261123')).toBe(Date.UTC(2026, 10, 22, 15))
  })

  it('reads and writes hours that the host’s clock skips or repeats', () => {
    useZone(zone)
    for (const text of ['2026-03-08 02:30:00', '2026-03-08 16:30:00', '2026-11-01 01:30:00', '2026-11-01 14:30:00']) {
      expect(kstDateTime(parseKst(text) ?? 0)).toBe(text)
    }
  })
})

describe('Korean time', () => {
  it('survives the way to text and back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) / 1000 }), (second) => {
        expect(parseKst(kstDateTime(second * 1000))).toBe(second * 1000)
        expect(parseKst(kstDate(second * 1000) + kstTime(second * 1000))).toBe(second * 1000)
      }),
    )
  })

  it.each([
    '',
    ' ',
    '0',
    '00000000',
    '20260230',
    '20261301',
    '2026-11-23 24:00:00',
    '2026-11-23 08:60:00',
    '2026-11-23 08:59',
    'soon',
    '20260101x',
  ])('takes %j for no date', (text) => {
    expect(parseKst(text)).toBeUndefined()
  })

  it('knows leap days', () => {
    expect(parseKst('20240229')).toBe(Date.UTC(2024, 1, 28, 15))
    expect(parseKst('20230229')).toBeUndefined()
  })
})
