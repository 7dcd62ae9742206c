import { createCalendar } from '@kis/utils/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barOf, daysFrom, fakeChart, minutesFrom, type Quirks, TAME } from './__fixtures__/fake-chart.js'
import type { Bar, BarGap, BarMinutes, BarUnit } from './bar.js'
import { planBars } from './bar-plan.js'
import type { BarSource, SourceBar } from './bar-source.js'
import type { BarsQuery } from './bars-query.js'
import { venueDays } from './market-days.js'
import { minuteStart, periodEnd, periodStart } from './periods.js'
import { readBars } from './read-bars.js'

const calendar = createCalendar()
const days = venueDays(calendar, 'KRX')
/** Friday 2026-11-20, 20:00 in Korea: the day is over. */
const NOW = Date.UTC(2026, 10, 20, 11)

const anyQuirks: fc.Arbitrary<Quirks> = fc.record({
  pageSizes: fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 }),
  repeats: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 }),
  isShuffled: fc.boolean(),
  isDoubled: fc.boolean(),
  hasNoStart: fc.boolean(),
})

async function read(source: BarSource, query: BarsQuery): Promise<{ bars: Bar[]; gaps: BarGap[] }> {
  const gaps: BarGap[] = []
  const bars: Bar[] = []
  const plan = planBars(query, days, NOW)
  for await (const part of readBars({ plan, source, days, query: { ...query, onGap: (gap) => gaps.push(gap) } }))
    bars.push(...part)
  return { bars, gaps }
}

const values = ({ open, high, low, close, volume, turnover }: Bar | SourceBar) =>
  [open, high, low, close, volume, turnover].join(' ')
const inGaps = (gaps: readonly BarGap[], date: string): boolean =>
  gaps.some(({ from, to }) => from.slice(0, 8) <= date && date <= to.slice(0, 8))

const DAYS = { unit: 'day', chunkDays: 1, isByDay: false } as const

describe('bars of a day or more', () => {
  const PERIOD_UNITS = ['day', 'week', 'month', 'year'] as const
  const DATES = daysFrom('20190101', 2_880).filter((date) => calendar.isTradingDay(date))

  it('are the truth, whatever pages, repeats and holes the chart has; what it lacks is a gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Exclude<BarUnit, 'minute'>>(...PERIOD_UNITS),
        fc.nat(2_879),
        fc.nat(2_879),
        // Days that the chart lacks, and where it begins.
        fc.array(fc.tuple(fc.nat(1_900), fc.integer({ min: 1, max: 60 })), { maxLength: 6 }),
        fc.nat(1_200),
        fc.boolean(),
        anyQuirks,
        async (unit, one, other, holes, begins, isLastDated, quirks) => {
          const all = daysFrom('20190101', 2_880)
          const from = all[Math.min(one, other)] ?? ''
          const to = all[Math.max(one, other)] ?? ''
          const kept = DATES.filter(
            (_, index) => index >= begins && !holes.some(([start, length]) => index >= start && index < start + length),
          )
          const groups = new Map<string, string[]>()
          for (const date of kept) {
            const name = periodStart(date, unit)
            groups.set(name, [...(groups.get(name) ?? []), date])
          }
          // Some charts date a period by its first day, others by its last.
          const truth = [...groups.values()].map((group) => barOf((isLastDated ? group.at(-1) : group[0]) ?? ''))
          const source = fakeChart(truth, quirks, { unit, chunkDays: 1, isByDay: false })
          const { bars, gaps } = await read(source, { unit, from, to })

          const [first, last] = [periodStart(from, unit), periodEnd(to, unit)]
          const wanted = truth.filter(({ key }) => periodStart(key, unit) >= first && periodEnd(key, unit) <= last)
          expect(bars.map(values)).toEqual(wanted.map(values))
          const names = bars.map(({ date }) => periodStart(date, unit))
          expect(names).toEqual([...new Set(names)].sort())
          expect(names).toEqual(wanted.map(({ key }) => periodStart(key, unit)))
          // Every period of trading that has ended has a bar, or lies in a gap; none both.
          const have = new Set(names)
          for (const date of calendar.tradingDays(first, last < '20261119' ? last : '20261119')) {
            const name = periodStart(date, unit)
            expect(inGaps(gaps, name)).toBe(!have.has(name))
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('are dated by the last trading day of their period, and the one that runs is partial', async () => {
    const truth = ['20260105', '20260601', '20261116'].map((key) => barOf(key))
    const source = fakeChart(truth, TAME, { unit: 'week', chunkDays: 1, isByDay: false })
    const { bars, gaps } = await read(source, { unit: 'week', from: '20260107', to: '20261118' })
    expect(gaps).toEqual([
      { from: '20260112', to: '20260531', reason: 'no-data' },
      { from: '20260608', to: '20261115', reason: 'no-data' },
    ])
    expect(bars.map(({ date, isPartial }) => [date, isPartial])).toEqual([
      ['20260109', false],
      ['20260605', false],
      ['20261120', false],
    ])
    const months = fakeChart([barOf('20261102')], TAME, { unit: 'month', chunkDays: 1, isByDay: false })
    const { bars: month } = await read(months, { unit: 'month', from: '20261101' })
    expect(month).toMatchObject([{ date: '20261120', time: null, isPartial: true }])
  })

  it('years are put together from months, exactly', async () => {
    const truth = ['20250131', '20250228', '20251230', '20260130'].map((key) => barOf(key))
    const source = fakeChart(truth, TAME, { unit: 'month', chunkDays: 1, isByDay: false })
    const { bars, gaps } = await read(source, { unit: 'year', from: '20250601', to: '20260105' })
    const [a, b, c, d] = truth
    expect(bars).toMatchObject([
      {
        date: '20251230',
        open: a?.open,
        high: Math.max(a?.high ?? 0, b?.high ?? 0, c?.high ?? 0),
        low: Math.min(a?.low ?? 0, b?.low ?? 0, c?.low ?? 0),
        close: c?.close,
        volume: (a?.volume ?? 0) + (b?.volume ?? 0) + (c?.volume ?? 0),
        isPartial: false,
      },
      { date: '20261120', open: d?.open, close: d?.close, isPartial: true },
    ])
    expect(gaps).toEqual([
      { from: '20250301', to: '20251130', reason: 'no-data' },
      { from: '20260201', to: '20261130', reason: 'no-data' },
    ])
  })

  it('make no call more where the calendar says that nothing is left', async () => {
    // New Year's Day lies before the first bar, and a weekend after the last.
    const truth = calendar.tradingDays('20260102', '20260109').map((date) => barOf(date))
    const source = fakeChart(truth, TAME, DAYS)
    expect(await read(source, { unit: 'day', from: '20260101', to: '20260111' })).toMatchObject({ gaps: [] })
    expect(source.asked).toEqual(['20260111'])
  })

  it('go back before the calendar begins', async () => {
    const kept = ['19880104', '19891230', '19900103'].map((key) => barOf(key))
    const { bars, gaps } = await read(fakeChart(kept, TAME, DAYS), { unit: 'day', from: '19800104', to: '19900103' })
    expect(bars.map(({ date, isPartial }) => [date, isPartial])).toEqual(kept.map(({ key }) => [key, false]))
    expect(gaps).toEqual([{ from: '19800104', to: '19880103', reason: 'before-first-bar' }])
    const years = fakeChart(kept.slice(0, 1), TAME, { ...DAYS, unit: 'year' })
    expect((await read(years, { unit: 'year', from: '19880104', to: '19881231' })).bars).toMatchObject([
      { date: '19881231', isPartial: false },
    ])
  })

  it('tell gaps apart: before the first bar, and in between', async () => {
    const truth = ['20260107', '20260108', '20260112'].map((key) => barOf(key))
    const source = fakeChart(truth, TAME, DAYS)
    const { gaps } = await read(source, { unit: 'day', from: '20260101', to: '20260113' })
    expect(gaps).toEqual([
      { from: '20260102', to: '20260106', reason: 'before-first-bar' },
      { from: '20260109', to: '20260109', reason: 'no-data' },
      { from: '20260113', to: '20260113', reason: 'no-data' },
    ])
    // A chart that tells older ones than were asked for shows that it begins before.
    const older = fakeChart([barOf('20251230'), ...truth], { ...TAME, hasNoStart: true }, DAYS)
    const { gaps: told } = await read(older, { unit: 'day', from: '20260101', to: '20260108' })
    expect(told).toEqual([{ from: '20260102', to: '20260106', reason: 'no-data' }])
  })
})

describe('bars of minutes', () => {
  it.each([
    [true, 1],
    [false, 1],
    [false, 3],
  ])('are the truth, whatever the chart does (by day: %s, %d days at a time)', async (isByDay, chunkDays) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<BarMinutes>(1, 3, 5, 10, 15, 30, 60, 120),
        fc.nat(380),
        fc.nat(380),
        fc.array(fc.tuple(fc.nat(1_900), fc.integer({ min: 1, max: 500 })), { maxLength: 4 }),
        anyQuirks,
        async (minutes, first, last, holes, quirks) => {
          // The week before has one holiday: 3 October is a Saturday, 5 October its substitute.
          const dates = calendar.tradingDays('20260930', '20261007')
          const truth = dates
            .flatMap((date) => minutesFrom(`${date}090000`, 381))
            .filter((_, index) => !holes.some(([start, length]) => index >= start && index < start + length))
            .map((key) => barOf(key, 1))
          const moments = minutesFrom('20260101090000', 381).map((moment) => moment.slice(8))
          const from = `20260930${moments[first]}`
          const to = `20261007${moments[last]}`
          const source = fakeChart(truth, quirks, { unit: 'minute', chunkDays, isByDay })
          const { bars, gaps } = await read(source, { unit: 'minute', minutes, from, to })

          const [begin, end] = [minuteStart(from, minutes), minuteStart(to, minutes)]
          const wanted = new Map<string, SourceBar[]>()
          for (const bar of truth) {
            const name = minuteStart(bar.key, minutes)
            if (name >= begin && name <= end) wanted.set(name, [...(wanted.get(name) ?? []), bar])
          }
          expect(bars.map(({ date, time }) => `${date}${time}`)).toEqual([...wanted.keys()])
          for (const [index, group] of [...wanted.values()].entries()) {
            expect(bars[index]).toMatchObject({
              open: group[0]?.open,
              high: Math.max(...group.map(({ high }) => high)),
              low: Math.min(...group.map(({ low }) => low)),
              close: group.at(-1)?.close,
              volume: group.reduce((sum, { volume }) => sum + volume, 0),
              turnover: group.reduce((sum, { turnover }) => sum + (turnover ?? 0), 0),
              isPartial: false,
            })
          }
          const have = new Set(bars.map(({ date }) => date))
          for (const date of dates.slice(1, -1)) expect(inGaps(gaps, date)).toBe(!have.has(date))
          // No day without trading is asked by itself.
          if (isByDay) for (const until of source.asked) expect(dates).toContain(until.slice(0, 8))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('of regular hours leave out the others', async () => {
    const truth = ['080000', '085900', '090000', '120000', '153000', '160000'].map((time) =>
      barOf(`20261119${time}`, 1),
    )
    const source = fakeChart(truth, TAME, { unit: 'minute', chunkDays: 1, isByDay: true })
    // Exam day: everything begins an hour later.
    const { bars } = await read(source, { unit: 'minute', from: '20261119', to: '20261119', session: 'regular' })
    expect(bars.map(({ time }) => time)).toEqual(['120000', '153000', '160000'])
  })

  it('ask nothing of a range without trading', async () => {
    const source = fakeChart([], TAME, { unit: 'minute', chunkDays: 1, isByDay: true })
    expect(await read(source, { unit: 'minute', from: '20261114', to: '20261115' })).toEqual({ bars: [], gaps: [] })
    expect(source.asked).toEqual([])
  })

  it('end where they are no longer wanted, and are read only as far as they were', async () => {
    const dates = calendar.tradingDays('20260901', '20261030')
    const truth = dates.flatMap((date) => minutesFrom(`${date}090000`, 10)).map((key) => barOf(key, 1))
    const source = fakeChart(truth, TAME, { unit: 'minute', chunkDays: 1, isByDay: true })
    const query = { unit: 'minute', from: '20260901', to: '20261030' } as const
    let seen = 0
    for await (const part of readBars({ plan: planBars(query, days, NOW), source, days, query: {} })) {
      seen += part.length
      if (seen >= 25) break
    }
    expect(new Set(source.asked.map((until) => until.slice(0, 8)))).toEqual(new Set(dates.slice(0, 3)))
  })
})
