import { createMemoryStore, KisApiError, KisUnsupportedInPaperError } from '@kis/core'
import { createCalendar } from '@kis/utils/calendar'
import { describe, expect, it } from 'vitest'
import { type FakeKis, fakeKis, type Page } from './__fixtures__/fake-kis.js'
import { type KisCalendarRefresh, refreshCalendar } from './index.js'

const NOON = Date.parse('2026-11-23T12:00:00+09:00')
const DAY_MS = 86_400_000

/** An election that nobody knew of, and a holiday on which the market trades after all. */
const PAGE: Page = [
  ['20261123', 'YYYY'],
  ['20261124', 'YYNY'],
  ['20261128', 'NYNN'],
  ['20261225', 'YYYY'],
  ['20261231', 'YYNN'],
]
const NEXT: Page = [['20270104', 'YYYY']]

function world(pages: readonly Page[] = [PAGE, NEXT]) {
  const kis = fakeKis(NOON)
  kis.pages = pages
  const store = createMemoryStore({ clock: kis.clock })
  const calendar = createCalendar()
  const refresh = (own = calendar, options = {}): Promise<KisCalendarRefresh> =>
    kis.clock.until(refreshCalendar(kis.client, own, { store, clock: kis.clock, ...options }))
  return { kis, store, calendar, refresh }
}

const datesAsked = ({ asked }: FakeKis): (string | null)[] => asked.map((query) => query.get('BASS_DT'))

describe('refreshCalendar', () => {
  it('lays what KIS says over the table, for every Korean venue, and reports what differs', async () => {
    const { calendar, refresh } = world()
    const report = await refresh()
    expect(report).toMatchObject({ asked: true, askedOn: '20261123' })
    expect(report.differences).toEqual([
      { date: '20261124', isTradingDay: false, expected: false },
      { date: '20261225', isTradingDay: true, expected: expect.objectContaining({ ko: '성탄절' }) },
    ])
    for (const venue of ['KRX', 'NXT', 'KRX_DERIV'] as const) {
      expect(calendar.isHoliday('20261124', venue)).toMatchObject({ ko: '휴장', kind: 'ad-hoc', source: 'kis' })
      expect(calendar.isTradingDay('20261225', venue)).toBe(true)
    }
    expect(calendar.nextTradingDay('20261123')).toBe('20261125')
    expect(calendar.isHoliday('20261231')).toMatchObject({ ko: '연말 휴장', kind: 'year-end', source: 'kis' })
    expect(calendar.isHoliday('20261128')).toMatchObject({ kind: 'weekend' })
    expect(calendar.isTradingDay('20261124', 'NYSE')).toBe(true)
  })

  it('hands on the days as KIS describes them', async () => {
    const { refresh } = world()
    expect((await refresh()).days.at(-1)).toEqual({
      date: '20261231',
      weekday: 4,
      isOpen: false,
      isBusinessDay: true,
      isTradingDay: true,
      isSettlementDay: false,
    })
  })

  it('asks for one page from today on, once a day, for every caller of the store', async () => {
    const { kis, refresh } = world()
    await Promise.all([refresh(), refresh(createCalendar())])
    const again = createCalendar()
    expect(await refresh(again)).toMatchObject({ asked: false, askedOn: '20261123' })
    expect(again.isTradingDay('20261124')).toBe(false)
    expect(datesAsked(kis)).toEqual(['20261123'])
    // The day of Korea, not of the host: four hours later it is still the 23rd.
    await kis.clock.advance(11 * 3_600_000)
    expect(await refresh()).toMatchObject({ asked: false })
    await kis.clock.advance(3_600_000)
    expect(await refresh()).toMatchObject({ asked: true, askedOn: '20261124' })
    expect(datesAsked(kis)).toEqual(['20261123', '20261124'])
  })

  it('reads more pages when told to', async () => {
    const { kis, calendar, refresh } = world()
    const { days } = await refresh(calendar, { maxPages: 5 })
    expect(days.map(({ date }) => date)).toContain('20270104')
    expect(kis.asked).toHaveLength(2)
    expect(calendar.day('20270104')).toMatchObject({ source: 'kis', provisional: false, hours: 'first-day' })
  })

  it('keeps what earlier calls said for a year', async () => {
    const { kis, refresh } = world()
    await refresh()
    kis.pages = [[['20261125', 'YYNY']]]
    await kis.clock.advance(DAY_MS)
    const later = createCalendar()
    await refresh(later)
    expect([later.isTradingDay('20261124'), later.isTradingDay('20261125')]).toEqual([false, false])
    kis.pages = [[['20271129', 'YYYY']]]
    await kis.clock.advance(371 * DAY_MS)
    expect((await refresh()).days.map(({ date }) => date)).toEqual(['20261225', '20261231', '20271129'])
  })

  it('fails when KIS does, with the answer of yesterday laid over the calendar', async () => {
    const { kis, refresh } = world()
    await refresh()
    kis.pages = []
    await kis.clock.advance(DAY_MS)
    const later = createCalendar()
    await expect(refresh(later)).rejects.toSatisfy((error) => KisApiError.isInstance(error))
    expect(later.isTradingDay('20261124')).toBe(false)
    // Nothing was answered today, so the next call asks again.
    kis.pages = [PAGE]
    expect(await refresh(later)).toMatchObject({ asked: true })
  })

  it('takes no answer of another shape out of the store', async () => {
    const { kis, store, refresh } = world()
    await store.set('kis:v1:calendar:krx', new TextEncoder().encode('{"askedOn":"20261123","answer":[{"date":"x"}]}'))
    expect(await refresh()).toMatchObject({ asked: true })
    expect(kis.asked).toHaveLength(1)
  })

  it('refuses paper before it calls anybody', async () => {
    const { kis, store, calendar } = world()
    // @ts-expect-error a paper client does not compile
    const refreshed = refreshCalendar(kis.paper, calendar, { store, clock: kis.clock })
    await expect(refreshed).rejects.toSatisfy((error) => KisUnsupportedInPaperError.isInstance(error))
    expect(kis.asked).toEqual([])
  })

  it('ends when it is aborted', async () => {
    const { kis, refresh } = world()
    await expect(refresh(createCalendar(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'KIS_ABORT',
    })
    expect(kis.asked).toEqual([])
  })
})
