import { type Calendar, createCalendar } from '@kis/utils/calendar'
import type { TradingContext } from '../context.js'
import type { Currency } from '../instrument/instrument.js'
import type { Bar, BarGap, BarSeries } from './bar.js'
import { planBars } from './bar-plan.js'
import type { BarSource } from './bar-source.js'
import type { BarsQuery } from './bars-query.js'
import type { MarketDays } from './market-days.js'
import { readBars } from './read-bars.js'
import type { WantedBars } from './wanted-bars.js'

/** Charts (차트) of an instrument. */
export interface Charts {
  /**
   * 봉: over any range, rising, each once, in as many calls as it takes; what is missing of the range is told in `gaps`. Days without trading,
   * and minutes older than KIS keeps, are not asked for. There is no `raw`: a series is made of many answers.
   *
   * @throws KisValidationError naming the parameter. KisUnsupportedInPaperError when paper trading has nothing of the range. KisAbortError.
   * @example
   * const { bars, gaps } = await kis.stock('005930').bars({ unit: 'minute', minutes: 5, from: '20261116', to: '20261120' })
   */
  bars(query: BarsQuery): Promise<BarSeries>
  /**
   * The same bars one after another, of which no more than a few days of minutes are held at a time. Gaps are told to `onGap`.
   *
   * @throws as `bars`, while it is read.
   * @example
   * for await (const bar of kis.stock('005930').streamBars({ unit: 'minute', from: '20260101' })) console.log(bar.kst, bar.close)
   */
  streamBars(query: BarsQuery): AsyncIterable<Bar>
}

/** What charts are of. */
export interface ChartSubject {
  readonly symbol: string
  readonly venue: BarSeries['venue']
  days(calendar: Calendar): MarketDays
  /** KIS offers adjusted prices (수정주가) of a day or more. */
  readonly isAdjustable: boolean
  /** The chart that has such bars, and their currency. */
  open(wanted: WantedBars, signal: AbortSignal | undefined): Opened | Promise<Opened>
}

interface Opened {
  readonly source: BarSource
  readonly currency: Currency
}

/** Charts of one subject. Nothing is asked before a range is. */
export function createCharts(context: Pick<TradingContext, 'clock' | 'calendar'>, subject: ChartSubject): Charts {
  const { symbol, venue, isAdjustable } = subject

  async function prepare(query: BarsQuery) {
    const days = subject.days(context.calendar ?? createCalendar())
    const plan = planBars(query, days, context.clock.now())
    return { plan, days, ...(await subject.open(plan, query.signal)) }
  }

  return {
    async bars(query) {
      const { plan, days, source, currency } = await prepare(query)
      const gaps: BarGap[] = []
      const onGap = (gap: BarGap): void => {
        gaps.push(gap)
        query.onGap?.(gap)
      }
      const bars: Bar[] = []
      for await (const part of readBars({ plan, source, days, query: { ...query, onGap } })) {
        // One by one: a part may be longer than the arguments of a call can be.
        for (const bar of part) bars.push(bar)
      }
      const isMinute = plan.unit === 'minute'
      return {
        symbol,
        venue,
        currency,
        unit: plan.unit,
        minutes: isMinute ? plan.minutes : null,
        adjusted: isAdjustable && !isMinute ? plan.isAdjusted : null,
        bars,
        gaps,
        complete: gaps.length === 0,
      }
    },
    async *streamBars(query) {
      const { plan, days, source } = await prepare(query)
      for await (const part of readBars({ plan, source, days, query })) yield* part
    },
  }
}
