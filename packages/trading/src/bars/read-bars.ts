import { KisUnsupportedInPaperError, kstDateTime } from '@kis/core'
import type { Bar } from './bar.js'
import { type BarChunk, chunksOf } from './bar-chunks.js'
import type { BarPlan } from './bar-plan.js'
import type { BarSource, SourceBar } from './bar-source.js'
import type { BarsQuery } from './bars-query.js'
import { GapLog } from './gap-log.js'
import { joinBars } from './join-bars.js'
import { dateOfPeriod, type MarketDays, periodsIn } from './market-days.js'
import { addDays, keyBefore, minuteStart, periodEnd, periodStart } from './periods.js'
import { type WalkEnd, walkBack } from './walk-back.js'

/** Everything a range is read with. */
export interface BarReading {
  readonly plan: BarPlan
  readonly source: BarSource
  readonly days: MarketDays
  readonly query: Pick<BarsQuery, 'signal' | 'onProgress' | 'onGap'>
}

/** Days without a bar at the beginning of a range that may be holidays where no calendar is kept. */
const LONGEST_HOLIDAYS = 10

/**
 * Reads a range in rising order, a part at a time: no more than that is held. Gaps are told as they become certain.
 *
 * @throws KisUnsupportedInPaperError when paper trading lacks the charts of the whole range; of a part of it, that is a gap.
 */
export async function* readBars({ plan, source, days, query }: BarReading): AsyncGenerator<readonly Bar[]> {
  const { signal, onProgress } = query
  const gaps = new GapLog(days, query.onGap)
  let calls = 0
  let count = 0
  const counted: BarSource = {
    ...source,
    async ask(request) {
      const page = await source.ask(request)
      calls += 1
      return page
    },
  }
  const chunks = chunksOf(plan, source, days)
  let lacking: KisUnsupportedInPaperError | undefined
  for (const [index, chunk] of chunks.entries()) {
    if (source.keptSince !== undefined && chunk.to.slice(0, 8) < source.keptSince) {
      gaps.add(chunk.from.slice(0, 8), chunk.to.slice(0, 8), 'beyond-reach')
      continue
    }
    const found: SourceBar[] = []
    const tell = (until: string): void => {
      const share = (index + shareOf(chunk, until)) / chunks.length
      onProgress?.({ calls, bars: count + found.length, share: Math.min(1, share) })
    }
    let end: WalkEnd
    try {
      const pages = walkBack(counted, chunk, (until) => isOver(plan, days, chunk, until), signal)
      for (;;) {
        const step = await pages.next()
        if (step.done) {
          end = step.value
          break
        }
        // One by one: a page may be longer than the arguments of a call can be.
        for (const bar of step.value) found.push(bar)
        tell(found.at(-1)?.key ?? chunk.to)
      }
    } catch (error) {
      if (!KisUnsupportedInPaperError.isInstance(error)) throw error
      lacking ??= error
      gaps.add(chunk.from.slice(0, 8), chunk.to.slice(0, 8), 'paper')
      continue
    }
    found.reverse()
    addGaps({ plan, source, days }, chunk, found, end, gaps)
    const bars = finished(plan, source, days, found)
    count += bars.length
    if (bars.length > 0) yield bars
  }
  if (lacking && calls === 0) throw lacking
  gaps.close()
  onProgress?.({ calls, bars: count, share: 1 })
}

/** Whether nothing can lie between the beginning of a part and a key, by the calendar. */
function isOver({ unit }: BarPlan, days: MarketDays, { from }: BarChunk, until: string): boolean {
  if (unit === 'minute') return until < from
  return until < from || (days.isKnown && !days.hasTradingDay(from, until))
}

function shareOf({ from, to }: BarChunk, until: string): number {
  const [start, end, at] = [from, to, until].map((key) =>
    Date.UTC(+key.slice(0, 4), +key.slice(4, 6) - 1, +key.slice(6, 8)),
  )
  if (start === undefined || end === undefined || at === undefined || end <= start) return 0
  return Math.max(0, (end - at) / (end - start))
}

function addGaps(
  { plan, source, days }: Pick<BarReading, 'plan' | 'source' | 'days'>,
  chunk: BarChunk,
  bars: readonly SourceBar[],
  end: WalkEnd,
  gaps: GapLog,
): void {
  const oldest = bars[0]?.key
  // A chart that tells the newest bars alone was not asked for what lies before them.
  const isCut = source.reach === 'latest' && end.why !== 'reached'
  const until = oldest ?? end.oldest ?? chunk.to
  const [first, last] = [chunk.from, until > chunk.to ? chunk.to : oldest === undefined ? chunk.to : keyBefore(until)]
  if (isCut && first <= last) gaps.add(first, last, 'beyond-reach')
  const isBefore = (key: string): boolean => isCut && key <= last.slice(0, key.length)
  if (plan.unit === 'minute') {
    addMissingDays(plan, days, chunk, bars, isBefore, gaps)
    return
  }
  if (!days.isKnown || source.isSparse) {
    // Where older ones came, what lies between is without a trade.
    if (isCut || end.why === 'reached') return
    if (oldest === undefined) gaps.add(chunk.from, chunk.to, 'no-data')
    else if (oldest > addDays(chunk.from, LONGEST_HOLIDAYS)) gaps.add(chunk.from, keyBefore(oldest), 'before-first-bar')
    return
  }
  // The day that runs may not be told yet.
  const told = addDays(plan.today, -1) < chunk.to ? addDays(plan.today, -1) : chunk.to
  const have = new Set(bars.map(({ key }) => key))
  const unjudged = keyBefore(days.firstKnown)
  if (chunk.from <= unjudged && oldest !== undefined && oldest > chunk.from && end.why !== 'reached')
    gaps.add(chunk.from, oldest <= unjudged ? keyBefore(oldest) : unjudged, 'before-first-bar')
  // Where older ones came than were wanted, nothing is before the first.
  const begin = end.oldest !== undefined && end.oldest < chunk.from ? undefined : oldest
  for (const start of periodsIn(days, chunk.from, told, source.unit)) {
    if (have.has(start) || isBefore(start)) continue
    gaps.add(
      start,
      periodEnd(start, source.unit),
      begin !== undefined && start < begin ? 'before-first-bar' : 'no-data',
    )
  }
}

/** Trading days of minutes that are over and have no bar at all. A minute without a bar is one without a trade. */
function addMissingDays(
  plan: BarPlan,
  days: MarketDays,
  chunk: BarChunk,
  bars: readonly SourceBar[],
  isKnownGap: (date: string) => boolean,
  gaps: GapLog,
): void {
  if (!days.isKnown) {
    if (bars.length === 0 && !isKnownGap(chunk.to.slice(0, 8)) && chunk.days.length > 0)
      gaps.add(chunk.from, chunk.to, 'no-data')
    return
  }
  const have = new Set(bars.map(({ key }) => key.slice(0, 8)))
  const now = days.momentOf(plan.now)
  for (const date of chunk.days) {
    if (have.has(date) || isKnownGap(date)) continue
    const isWanted = days
      .regularHours(date)
      .some(([start, end]) => end <= now && start <= chunk.to && end >= chunk.from)
    if (isWanted) gaps.add(date, date, 'no-data')
  }
}

function finished(plan: BarPlan, source: BarSource, days: MarketDays, found: readonly SourceBar[]): Bar[] {
  const { unit, minutes, now, today } = plan
  if (unit === 'minute') {
    const kept = plan.isRegular && days.isKnown ? regularOnly(found, days) : found
    return joinBars(kept, (key) => minuteStart(key, minutes)).map((bar) => ({
      date: bar.key.slice(0, 8),
      time: bar.key.slice(8),
      at: bar.at,
      kst: bar.at === null ? null : kstDateTime(bar.at),
      ...valuesOf(bar),
      isPartial: bar.at !== null && bar.at + minutes * 60_000 > now,
    }))
  }
  const bars = source.unit === unit ? found : joinBars(found, (key) => periodStart(key, unit))
  return bars.map((bar) => {
    const close = days.closeOf(days.lastTradingDay(periodEnd(bar.key, unit)))
    return {
      date: dateOfPeriod(days, bar.key, unit, today),
      time: null,
      at: null,
      kst: null,
      ...valuesOf(bar),
      isPartial: close !== undefined && close > now,
    }
  })
}

function valuesOf({ open, high, low, close, volume, turnover }: SourceBar) {
  return { open, high, low, close, volume, turnover }
}

function regularOnly(bars: readonly SourceBar[], days: MarketDays): SourceBar[] {
  const hours = new Map<string, readonly (readonly [string, string])[]>()
  return bars.filter(({ key }) => {
    const date = key.slice(0, 8)
    const known = hours.get(date) ?? days.regularHours(date)
    hours.set(date, known)
    // The closing price is made at the very end.
    return known.some(([start, end]) => key >= start && key <= end)
  })
}
