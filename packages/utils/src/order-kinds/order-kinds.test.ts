import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import {
  CN_MARKETS,
  createCalendar,
  HK_MARKETS,
  JP_MARKETS,
  KR_MARKETS,
  US_MARKETS,
  VN_MARKETS,
} from '../calendar/index.js'
import { canOrder, type OrderKindsAtQuery, type OrderKindsQuery, orderKindsAt, orderKindsOf } from '../index.js'

const calendar = createCalendar()
const kst = (text: string): number => Date.parse(`${text}+09:00`)

/** What can be ordered at an instant, in one line. */
function linesAt(query: OrderKindsAtQuery): string[] {
  return orderKindsAt(calendar, query).map(({ session, kinds }) => `${session.id}: ${kinds.join(' ')}`)
}

describe('orderKindsOf', () => {
  it.each<[OrderKindsQuery, string]>([
    [{ venue: 'KRX', session: 'continuous' }, '00 01 02 03 04 11 12 13 14 15 16 21 22 23 24'],
    [{ venue: 'KRX', session: 'continuous', on: '20250303' }, '00 01 02 03 04 11 12 13 14 15 16'],
    [{ venue: 'KRX', session: 'opening-auction' }, '00 01 02 22'],
    [{ venue: 'KRX', session: 'closing-auction', on: '20240102' }, '00 01 02'],
    [{ venue: 'KRX', session: 'continuous', market: 'konex' }, '00 01'],
    [{ venue: 'KRX', session: 'pre-open-close-price' }, '05'],
    [{ venue: 'KRX', session: 'after-hours-close-price' }, '06'],
    [{ venue: 'KRX', session: 'single-price', on: '20260911' }, '07'],
    [{ venue: 'KRX', session: 'single-price' }, ''],
    [{ venue: 'KRX', session: 'after-market' }, '41 42 43 44 45 46 47'],
    [{ venue: 'KRX', session: 'after-market', on: '20260911' }, ''],
    [{ venue: 'KRX', session: 'after-market', product: 'etf' }, ''],
    [{ venue: 'KRX', session: 'after-market', product: 'etn' }, ''],
    [{ venue: 'KRX', session: 'reservation' }, '00 01 02 05'],
    [{ venue: 'KRX', session: 'continuous', env: 'paper' }, '00 01 02 03 04 11 12 13 14 15 16 21 22 23 24'],
    [{ venue: 'KRX', session: 'opening-auction', env: 'paper' }, ''],
    [{ venue: 'KRX', session: 'after-market', env: 'paper' }, ''],
    [{ venue: 'NXT', session: 'main-market' }, '00 03 04 11 12 13 14 15 16 21 22 23 24'],
    [{ venue: 'NXT', session: 'main-market', env: 'paper' }, ''],
    [{ venue: 'NXT', session: 'pre-market' }, '00 03 04 27 28 29'],
    [{ venue: 'NXT', session: 'pre-market', on: '20260911' }, '00 03 04'],
    [{ venue: 'NXT', session: 'after-market' }, '00 03 04'],
    [{ venue: 'NXT', session: 'reservation' }, ''],
    [{ venue: 'SOR', session: 'continuous' }, '00 01 03 04 11 12 13 14 15 16'],
    [{ venue: 'KRX_DERIV', session: 'night' }, '01 02 03 04 10 11 12 13 14 15'],
    [{ venue: 'NASDAQ', session: 'regular' }, '00 32 34 35 36'],
    [{ venue: 'NASDAQ', session: 'regular', side: 'buy' }, '00 32 34 35 36'],
    [{ venue: 'NYSE', session: 'pre-market', side: 'sell' }, '00 31 32 33 34 35 36'],
    [{ venue: 'AMEX', session: 'regular', side: 'sell', env: 'paper' }, '00'],
    [{ venue: 'AMEX', session: 'daytime' }, '00'],
    [{ venue: 'AMEX', session: 'daytime', env: 'paper' }, ''],
    [{ venue: 'NYSE', session: 'reservation', side: 'sell' }, '00 31 35 36'],
    [{ venue: 'HKEX', session: 'morning', side: 'buy' }, '00'],
    [{ venue: 'HKEX', session: 'morning', side: 'sell' }, '00 50'],
    [{ venue: 'HKEX', session: 'morning', side: 'sell', env: 'paper' }, '00'],
    [{ venue: 'TSE', session: 'afternoon' }, '00'],
    [{ venue: 'HNX', session: 'atc' }, '00'],
  ])('%j: %s', (query, kinds) => {
    expect(orderKindsOf(query).join(' ')).toBe(kinds)
    for (const kind of ['00', '01', '06', '07', '41', '47', '31', '50']) {
      expect(canOrder({ ...query, kind })).toBe(kinds.split(' ').includes(kind))
    }
  })

  it.each<[string, unknown]>([
    ['venue', { venue: 'KOSPI', session: 'continuous' }],
    ['venue', { venue: 'constructor', session: 'continuous' }],
    ['session', { venue: 'KRX', session: 'main-market' }],
    ['session', { venue: 'SOR', session: 'opening-auction' }],
    ['session', { venue: 'KRX', session: undefined }],
    ['on', { venue: 'KRX', session: 'continuous', on: '20260230' }],
    ['side', { venue: 'KRX', session: 'continuous', side: '매수' }],
    ['env', { venue: 'KRX', session: 'continuous', env: 'mock' }],
    ['kind', { venue: 'KRX', session: 'continuous', kind: 'limit' }],
    ['kind', { venue: 'KRX', session: 'continuous', kind: 0 }],
  ])('names %s in %j', (field, query) => {
    let error: unknown
    try {
      canOrder({ kind: '00', ...(query as OrderKindsQuery) })
    } catch (thrown) {
      error = thrown
    }
    expect(KisValidationError.isInstance(error) && error.field).toBe(field)
  })
})

describe('the sessions that may be asked for', () => {
  const tables = [KR_MARKETS, US_MARKETS, HK_MARKETS, CN_MARKETS, JP_MARKETS, VN_MARKETS].flatMap(
    ({ sessions }): readonly (readonly [OrderKindsQuery['venue'], string])[] => sessions,
  )

  it.each(tables)('are at %s those of the calendar, and reservations', (venue, lines) => {
    const ids = new Set(lines.split('\n').map((line) => line.split(' ')[0] ?? ''))
    for (const session of [...ids, 'reservation'])
      expect(() => orderKindsOf({ venue, session } as OrderKindsQuery)).not.toThrow()
    let message = ''
    try {
      orderKindsOf({ venue, session: 'siesta' } as never)
    } catch (error) {
      message = KisValidationError.isInstance(error) ? error.message : ''
    }
    const named = /one of (.+) at /.exec(message)?.[1]?.replaceAll("'", '').split(', ')
    expect(named?.sort()).toEqual([...ids, 'reservation'].sort())
  })

  it('may be those of a change, where every kind of session takes the same', () => {
    const own = createCalendar()
    const hours = [{ id: 'late-opening', phase: 'regular', start: '140000', end: '160000' }] as const
    own.apply([{ venue: 'HKEX', date: '20261120', hours }])
    const lines = orderKindsAt(own, { venue: 'HKEX', at: kst('2026-11-20T15:30:00') })
    expect(lines.map(({ session, kinds }) => [session.id, kinds])).toEqual([['late-opening', ['00']]])
  })
})

describe('orderKindsAt', () => {
  it.each<[string, string, OrderKindsAtQuery['venue'], string[]]>([
    ['before anything', '2026-11-20T07:59:59', 'KRX', []],
    [
      'in the opening auction',
      '2026-11-20T08:35:00',
      'KRX',
      ['opening-auction: 00 01 02 22', 'pre-open-close-price: 05'],
    ],
    ['at the close, for the closing price', '2026-11-20T15:30:00', 'KRX', ['after-hours-close-price: 06']],
    ['in the after-market', '2026-11-20T17:00:00', 'KRX', ['after-market: 41 42 43 44 45 46 47']],
    ['in the old single-price session', '2026-09-11T17:00:00', 'KRX', ['single-price: 07']],
    ['on exam day at half past nine', '2026-11-19T09:45:00', 'KRX', ['opening-auction: 00 01 02 22']],
    ['on exam day after the close', '2026-11-19T16:35:00', 'KRX', ['after-hours-close-price: 06']],
    ['on a holiday', '2026-10-09T10:00:00', 'KRX', []],
    ['by smart routing', '2026-11-20T10:00:00', 'SOR', ['continuous: 00 01 03 04 11 12 13 14 15 16']],
    ['by smart routing in the closing auction', '2026-11-20T15:25:00', 'SOR', []],
    ['on NXT in the morning', '2026-11-20T08:10:00', 'NXT', ['pre-market: 00 03 04 27 28 29']],
    ['on NXT in the auction of the after-market', '2026-11-20T15:35:00', 'NXT', []],
    ['at night', '2026-11-21T03:00:00', 'KRX_DERIV', ['night: 01 02 03 04 10 11 12 13 14 15']],
    ['in New York by day in Korea', '2026-11-20T11:00:00', 'NYSE', ['daytime: 00']],
    ['after New York closed', '2026-11-21T06:59:59', 'NYSE', ['after-market: 00 32 34 35 36']],
    ['when KIS takes no more for the after-market', '2026-11-21T07:00:00', 'NYSE', []],
    ['after a half day, until KIS ends', '2026-11-28T06:59:00', 'NYSE', ['after-market: 00 32 34 35 36']],
    ['at lunch in Hong Kong', '2026-11-20T13:30:00', 'HKEX', []],
  ])('%s', (_, at, venue, lines) => {
    expect(linesAt({ venue, at: kst(at) })).toEqual(lines)
    expect(linesAt({ venue, at: new Date(kst(at)) })).toEqual(lines)
  })

  it('honours the terms of the order', () => {
    const at = kst('2026-11-20T17:00:00')
    expect(linesAt({ venue: 'KRX', at, product: 'etf' })).toEqual([])
    expect(linesAt({ venue: 'KRX', at, env: 'paper' })).toEqual([])
    const night = kst('2026-11-21T00:30:00')
    expect(linesAt({ venue: 'NASDAQ', at: night, side: 'sell' })).toEqual(['regular: 00 31 32 33 34 35 36'])
  })

  it('leaves out sessions that no rule knows', () => {
    const own = createCalendar({
      changes: [
        {
          venue: 'KRX',
          date: '20261120',
          hours: [{ id: 'test run', phase: 'extended', start: '100000', end: '110000' }],
        },
      ],
    })
    expect(orderKindsAt(own, { venue: 'KRX', at: kst('2026-11-20T10:30:00') })).toEqual([])
  })
})
