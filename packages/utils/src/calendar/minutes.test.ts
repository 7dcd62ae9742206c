import { afterEach, describe, expect, it, vi } from 'vitest'
import { createCalendar, VENUES, type Venue } from './index.js'

/** Offsets of the hosts in January, in minutes west of UTC: proof that the host's zone is really another one. */
const HOSTS = {
  UTC: 0,
  'Asia/Seoul': -540,
  'America/New_York': 300,
  'Asia/Kathmandu': -345,
  'Pacific/Auckland': -780,
} as const

type Hours = readonly (readonly [from: string, until: string, id: string, isOpen?: 'open'])[]

const KRX_EVENING_CHANGE: Hours = [
  ['08:30', '08:40', 'pre-open-close-price'],
  ['08:30', '09:00', 'opening-auction'],
  ['09:00', '15:20', 'continuous', 'open'],
  ['15:20', '15:30', 'closing-auction', 'open'],
  ['15:40', '16:00', 'after-hours-close-price'],
]
const NIGHT_BEFORE: Hours = [['00:00', '06:00', 'night']]
const NEW_YORK: Hours = [
  ['04:00', '09:30', 'pre-market'],
  ['09:30', '16:00', 'regular', 'open'],
  ['16:00', '20:00', 'after-market'],
]

/** Wall-clock times at the venue. */
const DAYS: readonly (readonly [venue: Venue, date: string, what: string, hours: Hours])[] = [
  ['KRX', '20260911', 'the last single-price session', [...KRX_EVENING_CHANGE, ['16:00', '18:00', 'single-price']]],
  ['KRX', '20260914', 'the first after-market', [...KRX_EVENING_CHANGE, ['16:00', '20:00', 'after-market']]],
  [
    'KRX',
    '20260102',
    'the first trading day of the year',
    [
      ['09:30', '09:40', 'pre-open-close-price'],
      ['09:30', '10:00', 'opening-auction'],
      ['10:00', '15:20', 'continuous', 'open'],
      ['15:20', '15:30', 'closing-auction', 'open'],
      ['15:40', '16:00', 'after-hours-close-price'],
      ['16:00', '18:00', 'single-price'],
    ],
  ],
  [
    'KRX',
    '20261119',
    'exam day',
    [
      ['09:30', '09:40', 'pre-open-close-price'],
      ['09:30', '10:00', 'opening-auction'],
      ['10:00', '16:20', 'continuous', 'open'],
      ['16:20', '16:30', 'closing-auction', 'open'],
      ['16:40', '17:00', 'after-hours-close-price'],
      ['17:00', '20:00', 'after-market'],
    ],
  ],
  [
    'KRX',
    '20151112',
    'exam day before the longer hours',
    [
      ['08:30', '09:30', 'pre-open-close-price'],
      ['09:00', '10:00', 'opening-auction'],
      ['10:00', '15:50', 'continuous', 'open'],
      ['15:50', '16:00', 'closing-auction', 'open'],
      ['16:10', '16:30', 'after-hours-close-price'],
      ['16:30', '18:00', 'single-price'],
    ],
  ],
  ['KRX', '20261009', 'a holiday', []],
  ['KRX', '20261231', 'the year-end closing', []],
  [
    'NXT',
    '20261120',
    'a usual day',
    [
      ['08:00', '08:50', 'pre-market'],
      ['09:00:30', '15:20', 'main-market', 'open'],
      ['15:30', '15:40', 'after-auction'],
      ['15:30', '16:00', 'closing-price'],
      ['15:40', '20:00', 'after-market'],
    ],
  ],
  [
    'NXT',
    '20261119',
    'exam day',
    [
      ['10:00:30', '16:20', 'main-market', 'open'],
      ['16:30', '16:40', 'after-auction'],
      ['16:30', '17:00', 'closing-price'],
      ['16:40', '20:00', 'after-market'],
    ],
  ],
  [
    'NXT',
    '20260102',
    'the first trading day of the year',
    [
      ['10:00:30', '15:20', 'main-market', 'open'],
      ['15:30', '15:40', 'after-auction'],
      ['15:30', '16:00', 'closing-price'],
      ['15:40', '20:00', 'after-market'],
    ],
  ],
  [
    'KRX_DERIV',
    '20260102',
    'the first trading day of the year, after a night without trading',
    [
      ['09:45', '15:45', 'day', 'open'],
      ['18:00', '24:00', 'night'],
    ],
  ],
  [
    'KRX_DERIV',
    '20261119',
    'exam day',
    [...NIGHT_BEFORE, ['09:45', '16:45', 'day', 'open'], ['19:00', '24:00', 'night']],
  ],
  ['KRX_DERIV', '20261121', 'the Saturday after', NIGHT_BEFORE],
  ['KRX_DERIV', '20251231', 'the year-end closing', NIGHT_BEFORE],
  ['NASDAQ', '20260306', 'the Friday before summer time', [['00:00', '04:00', 'daytime'], ...NEW_YORK]],
  ['NASDAQ', '20260308', 'the Sunday of 23 hours', [['21:00', '24:00', 'daytime']]],
  [
    'NASDAQ',
    '20260309',
    'the first day of summer time',
    [['00:00', '05:00', 'daytime'], ...NEW_YORK, ['21:00', '24:00', 'daytime']],
  ],
  ['NYSE', '20261101', 'the Sunday of 25 hours', [['20:00', '24:00', 'daytime']]],
  [
    'NYSE',
    '20261102',
    'the first day of winter time',
    [['00:00', '04:00', 'daytime'], ...NEW_YORK, ['20:00', '24:00', 'daytime']],
  ],
  [
    'AMEX',
    '20261127',
    'a half day',
    [
      ['00:00', '04:00', 'daytime'],
      ['04:00', '09:30', 'pre-market'],
      ['09:30', '13:00', 'regular', 'open'],
      ['13:00', '17:00', 'after-market'],
    ],
  ],
  ['NYSE', '20250109', 'a day of mourning', []],
  [
    'HKEX',
    '20261224',
    'a half day',
    [
      ['09:00', '09:30', 'pre-opening'],
      ['09:30', '12:00', 'morning', 'open'],
      ['12:00', '12:10', 'closing-auction'],
    ],
  ],
  [
    'HKEX',
    '20261120',
    'a usual day with its lunch break',
    [
      ['09:00', '09:30', 'pre-opening'],
      ['09:30', '12:00', 'morning', 'open'],
      ['13:00', '16:00', 'afternoon', 'open'],
      ['16:00', '16:10', 'closing-auction'],
    ],
  ],
  [
    'HNX',
    '20261120',
    'a usual day',
    [
      ['09:00', '11:30', 'morning', 'open'],
      ['13:00', '14:30', 'afternoon', 'open'],
      ['14:30', '14:45', 'atc'],
      ['14:45', '15:00', 'plo'],
    ],
  ],
  [
    'SSE',
    '20180817',
    'the last day without a closing auction',
    [
      ['09:15', '09:25', 'opening-auction'],
      ['09:30', '11:30', 'morning', 'open'],
      ['13:00', '15:00', 'afternoon', 'open'],
    ],
  ],
  [
    'SZSE',
    '20261120',
    'a usual day',
    [
      ['09:15', '09:25', 'opening-auction'],
      ['09:30', '11:30', 'morning', 'open'],
      ['13:00', '14:57', 'afternoon', 'open'],
      ['14:57', '15:00', 'closing-auction', 'open'],
      ['15:05', '15:30', 'after-hours-fixed-price'],
    ],
  ],
  [
    'TSE',
    '20241105',
    'the first longer day',
    [
      ['09:00', '11:30', 'morning', 'open'],
      ['12:30', '15:25', 'afternoon', 'open'],
      ['15:25', '15:30', 'closing-auction', 'open'],
    ],
  ],
  [
    'HOSE',
    '20261120',
    'a usual day',
    [
      ['09:00', '09:15', 'ato'],
      ['09:15', '11:30', 'morning', 'open'],
      ['13:00', '14:30', 'afternoon', 'open'],
      ['14:30', '14:45', 'atc'],
      ['14:45', '15:00', 'put-through'],
    ],
  ],
]

const MINUTE_MS = 60_000

/** Every minute at which a zone shows a date, with the time that it shows, by `Intl`. */
function minutesOf(date: string, zone: string): [epochMs: number, time: string][] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const noon = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)), 12)
  const minutes: [number, string][] = []
  for (let at = noon - 22 * 3_600_000; at < noon + 18 * 3_600_000; at += MINUTE_MS) {
    const [day = '', time = ''] = format.format(at).split(' ')
    if (day.replaceAll('-', '') === date) minutes.push([at, time])
  }
  return minutes
}

const CLOCKS = new Map(DAYS.map(([venue, date]) => [`${venue} ${date}`, minutesOf(date, VENUES[venue].zone)]))

afterEach(() => vi.unstubAllEnvs())

// Only some runtimes let a program choose its zone.
describe.runIf(typeof process === 'object').each(Object.entries(HOSTS))('on a host in %s', (host, offset) => {
  it.each(DAYS)('%s, %s, %s: every minute', (venue, date, _, hours) => {
    vi.stubEnv('TZ', host)
    expect(new Date(2026, 0, 2).getTimezoneOffset()).toBe(offset)
    const calendar = createCalendar({ venue })
    const wrong: string[] = []
    for (const [at, time] of CLOCKS.get(`${venue} ${date}`) ?? []) {
      const expected = hours.filter(([from, until]) => from.padEnd(8, ':00') <= time && time < until.padEnd(8, ':00'))
      const ids = calendar.sessionsAt(at).map(({ id }) => id)
      const isOpen = expected.some(([, , , open]) => open === 'open')
      if (
        ids.sort().join() !==
        expected
          .map(([, , id]) => id)
          .sort()
          .join()
      )
        wrong.push(`${time} ${ids}`)
      if (calendar.isOpen(at) !== isOpen || calendar.isOpen(new Date(at)) !== isOpen) wrong.push(`${time} open?`)
      if (calendar.dateAt(at) !== date) wrong.push(`${time} date`)
      if (calendar.sessionAt(at)?.id !== calendar.sessionsAt(at)[0]?.id) wrong.push(`${time} first`)
    }
    expect(wrong).toEqual([])
  })
})

it('has days of 23, 24 and 25 hours', () => {
  const hoursOf = (day: string): number => (CLOCKS.get(day)?.length ?? 0) / 60
  expect([hoursOf('NASDAQ 20260308'), hoursOf('NYSE 20261102'), hoursOf('NYSE 20261101')]).toEqual([23, 24, 25])
})
