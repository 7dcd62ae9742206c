import type { Lane, RateLimits } from '@kis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CallCount, countCalls, emptyCount } from './count-calls.js'
import type { LimiterQuestion } from './limiter-link.js'

const LIMITS: RateLimits = { callsPerWindow: 6, ledgerCallsPerWindow: 3, windowMs: 1_000 }
const NONE: Readonly<Record<Lane, number>> = { cancel: 0, order: 0, account: 0, quote: 0 }
const questionOf = (waiting: Partial<Record<Lane, number>>, more: Partial<LimiterQuestion> = {}): LimiterQuestion => ({
  ...{ waiting: { ...NONE, ...waiting }, refusals: new Set(), hasMadeOthers: false, unused: undefined },
  ...more,
})

/** A count that processes ask one after another. */
function quota(limits = LIMITS, from: CallCount = emptyCount(limits)) {
  let count = from
  const ask = (
    name: string,
    now: number,
    waiting: Partial<Record<Lane, number>>,
    more: Partial<LimiterQuestion> = {},
  ) => {
    const counted = countCalls(count, questionOf(waiting, more), { name, now, limits })
    count = counted.count
    const { granted, waitMs } = counted.answer
    const given: Partial<Record<Lane, number>> = Object.fromEntries(
      Object.entries(granted).filter(([, calls]) => calls > 0),
    )
    return { ...given, ...(waitMs !== undefined && { waitMs }), answer: counted.answer }
  }
  const brief = (...call: Parameters<typeof ask>) => {
    const { answer: _, ...rest } = ask(...call)
    return rest
  }
  return { ask, brief, count: () => count }
}

describe('calls that are counted together', () => {
  it('are granted up to the limit, and the next to the millisecond when the window moves on', () => {
    const { brief, ask } = quota()
    expect(brief('a', 0, { quote: 4 })).toEqual({ quote: 4 })
    expect(brief('a', 100, { quote: 4 })).toEqual({ quote: 2, waitMs: 900 })
    expect(brief('a', 999, { quote: 2 })).toEqual({ waitMs: 2 })
    expect(brief('a', 1_000, { quote: 2 })).toEqual({ quote: 2 })
    expect(ask('a', 1_000, {}).answer.callsInWindow).toBe(4)
    expect(ask('a', 1_099, {}).answer.callsInWindow).toBe(4)
    expect(ask('a', 1_100, {}).answer.callsInWindow).toBe(2)
    expect(ask('a', 1_100, {}).answer.grantedAt).toBe('1100')
  })

  it('have a smaller window for the ledger, which quotes leave alone', () => {
    const { brief } = quota()
    expect(brief('a', 0, { quote: 3 })).toEqual({ quote: 3 })
    expect(brief('a', 0, { cancel: 1, order: 1, account: 1 })).toEqual({ cancel: 1, order: 1, account: 1 })
    const ledger = quota()
    expect(ledger.brief('a', 0, { order: 5, quote: 5 })).toEqual({ order: 3, quote: 3, waitMs: 1_000 })
  })

  it('are served by lane', () => {
    const { brief } = quota()
    expect(brief('a', 0, { cancel: 2, order: 2, account: 2, quote: 9 })).toEqual({
      cancel: 2,
      order: 1,
      quote: 3,
      waitMs: 1_000,
    })
  })

  it('keep their distance where one is asked for, but for the ledger alone', () => {
    const { brief } = quota({ ...LIMITS, minSpacingMs: 100 })
    expect(brief('a', 0, { quote: 3 })).toEqual({ quote: 1, waitMs: 100 })
    expect(brief('a', 99, { quote: 2 })).toEqual({ waitMs: 2 })
    expect(brief('a', 100, { quote: 1, order: 1 })).toEqual({ order: 1, waitMs: 100 })
    expect(brief('a', 200, { quote: 1 })).toEqual({ quote: 1 })
    expect(quota({ ...LIMITS, minSpacingMs: 1 }).brief('a', 0, { quote: 3 })).toEqual({ quote: 1, waitMs: 2 })
  })

  it('leave to others what they wait for in a more urgent lane, and a like share in the same', () => {
    const { brief } = quota()
    expect(brief('a', 0, { quote: 6 })).toEqual({ quote: 6 })
    expect(brief('b', 10, { cancel: 1 })).toEqual({ waitMs: 990 })
    expect(brief('c', 20, { order: 2, quote: 1 })).toEqual({ waitMs: 980 })
    // One for the cancellation of b and two for the orders of c are kept; what is left of six is for the quotes.
    expect(brief('a', 1_000, { quote: 6 })).toEqual({ quote: 2, waitMs: 2 })
    expect(brief('b', 1_000, { cancel: 1 })).toEqual({ cancel: 1 })
    expect(brief('c', 1_000, { order: 2, quote: 1 })).toEqual({ order: 2, quote: 1 })
    const shared = quota()
    shared.ask('a', 0, { quote: 6 })
    shared.ask('b', 0, { quote: 9 })
    shared.ask('c', 0, { quote: 1 })
    expect(shared.brief('a', 1_000, { quote: 9 })).toEqual({ quote: 2, waitMs: 2 })
    expect(shared.brief('b', 1_000, { quote: 9 })).toMatchObject({ quote: 2 })
    expect(shared.brief('c', 1_000, { quote: 1 })).toEqual({ quote: 1 })
  })

  it('are shared in a lane with those who wait in it, not with those who wait in others', () => {
    const { brief } = quota()
    brief('a', 0, { quote: 6 })
    brief('b', 10, { quote: 9 })
    brief('c', 20, { order: 1 })
    // One is kept for the order of c; of five quotes a may make three.
    expect(brief('a', 1_000, { quote: 9 })).toEqual({ quote: 3, waitMs: 2 })
    const fewer = quota(LIMITS, { ...emptyCount(LIMITS), waiting: { b: { until: 100, calls: [1] } } })
    expect(fewer.brief('a', 0, { order: 2, quote: 4 })).toEqual({ order: 2, quote: 3, waitMs: 2 })
  })

  it('are kept from quotes only as far as the ledger lets those that are more urgent go', () => {
    const { brief } = quota()
    expect(brief('b', 0, { order: 6 })).toEqual({ order: 3, waitMs: 1_000 })
    expect(brief('a', 1_000, { order: 2, quote: 6 })).toMatchObject({ order: 2, quote: 3 })
  })

  it('keep a place for a process that is late, for a tenth of a second', () => {
    const late = (now: number) => {
      const { brief } = quota()
      brief('a', 0, { quote: 6 })
      brief('b', 10, { cancel: 3 })
      return brief('a', now, { quote: 6 }).quote
    }
    // It was told to come back at 1000.
    expect(late(1_000)).toBe(3)
    expect(late(1_100)).toBe(3)
    expect(late(1_101)).toBe(6)
  })

  it('give up a place that was given up', () => {
    const { brief, count } = quota()
    brief('a', 0, { quote: 6 })
    brief('b', 10, { cancel: 3 })
    brief('b', 20, {})
    expect(count().waiting).toEqual({})
    expect(brief('a', 1_000, { quote: 6 })).toEqual({ quote: 6 })
  })

  it('may be handed back, as many as were granted then', () => {
    const { ask, brief } = quota()
    const { grantedAt } = ask('a', 0, { order: 2, quote: 1 }).answer
    ask('b', 5, { quote: 3 })
    expect(brief('a', 10, { order: 3, quote: 6 }, { unused: { grantedAt, calls: 2, ledger: 1 } })).toEqual({
      ...{ order: 2, waitMs: 990 },
    })
    const other = quota()
    other.ask('a', 0, { quote: 6 })
    expect(other.brief('a', 10, { quote: 1 }, { unused: { grantedAt: '1', calls: 6, ledger: 0 } })).toEqual({
      waitMs: 990,
    })
  })

  it('are halved by a refusal after a pause, for all, and raised step by step', () => {
    const { ask, brief } = quota()
    const refusals = new Set(['calls'] as const)
    expect(ask('a', 0, { quote: 1 }, { refusals }).answer).toMatchObject({
      waitMs: 1_000,
      narrowings: { calls: { limit: 3 }, ledger: { limit: 3 } },
    })
    expect(brief('b', 999, { quote: 6 })).toEqual({ waitMs: 2 })
    expect(brief('b', 1_100, { quote: 6 })).toEqual({ quote: 2, waitMs: 2 })
    expect(ask('a', 9_999, {}).answer.narrowings.calls.limit).toBe(3)
    expect(ask('a', 10_000, {}).answer.narrowings.calls.limit).toBe(4)
    const ledger = quota()
    ledger.ask('a', 0, {}, { refusals: new Set(['ledger']) })
    expect(ledger.brief('a', 10, { order: 1, quote: 2 })).toEqual({ quote: 2, waitMs: 990 })
    expect(ledger.ask('a', 10_000, {}).answer.narrowings.ledger.limit).toBe(2)
  })

  it('are not narrowed any more once the last step is made', () => {
    const { ask } = quota()
    ask('a', 0, {}, { refusals: new Set(['calls']) })
    expect(ask('a', 29_999, {}).answer.narrowings.calls).toMatchObject({ limit: 5, recoversAt: 30_000 })
    expect(ask('a', 30_000, {}).answer.narrowings.calls).toMatchObject({
      ...{ limit: 6, stretch: 1, recoversAt: Number.POSITIVE_INFINITY },
    })
  })

  it('stop for all as soon as one was refused, also where another clock is a little behind', () => {
    for (const now of [1_000, 999, 0]) {
      const { ask, brief } = quota()
      ask('a', 1_000, {}, { refusals: new Set(['calls']) })
      expect(brief('b', now, { quote: 1 })).toEqual({ waitMs: 2_000 - now })
    }
    const { ask, brief } = quota()
    ask('a', 1_000, {}, { refusals: new Set(['calls']) })
    expect(brief('b', -1, { quote: 1 })).toEqual({ quote: 1 })
  })

  it('keep to what another program has narrowed in its own way', () => {
    const empty = emptyCount(LIMITS)
    const narrowings = { ...empty.narrowings, calls: { ...empty.narrowings.calls, limit: 3, stretch: 2 } }
    const { brief } = quota(LIMITS, { ...empty, narrowings, times: { calls: [0, 0], ledger: [] } })
    expect(brief('a', 1_500, { quote: 3 })).toEqual({ quote: 1, waitMs: 500 })
  })

  it('are worth asking for when the first of them can go, a quote whatever the ledger says', () => {
    const { brief } = quota()
    brief('a', 0, { quote: 6 })
    brief('a', 500, {}, { refusals: new Set(['ledger']) })
    expect(brief('a', 500, { quote: 1 })).toEqual({ waitMs: 500 })
    expect(brief('a', 500, { order: 1 })).toEqual({ waitMs: 1_000 })
    expect(brief('a', 500, { order: 1, quote: 1 })).toEqual({ waitMs: 500 })
  })

  it('may go as soon as a narrowed limit is raised, though the window has not moved on', () => {
    const limits = { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1_000 }
    const { ask, brief } = quota(limits)
    for (let now = 0; now < 4_000; now += 1_000) ask('a', now, {}, { refusals: new Set(['calls']) })
    expect(ask('a', 4_000, { quote: 1 }).answer.narrowings.calls.stretch).toBe(8)
    // Eight windows from 4000 would be 12,000; at 13,000 the window is halved.
    expect(brief('a', 4_001, { quote: 1 })).toEqual({ waitMs: 7_999 })
  })

  it('wait one window after calls that nobody counted', () => {
    const { brief } = quota()
    expect(brief('a', 0, { order: 1, quote: 1 }, { hasMadeOthers: true })).toEqual({ waitMs: 1_000 })
    expect(brief('b', 999, { quote: 1 })).toEqual({ waitMs: 2 })
    expect(brief('a', 1_000, { order: 1, quote: 1 })).toEqual({ order: 1, quote: 1 })
  })

  it('wait one window when the clock was set back, and forget what lies ahead of it', () => {
    const { brief, count } = quota()
    brief('a', 100_000, { quote: 2 })
    // A second is what clocks of one machine may differ by: they wait until the other catches up.
    expect(brief('a', 99_000, { quote: 1 })).toEqual({ waitMs: 1_000 })
    expect(count().times.calls).toEqual([100_000, 100_000])
    expect(brief('a', 98_999, { quote: 1 })).toEqual({ waitMs: 1_000 })
    expect(count().times.calls).toEqual([])
    expect(brief('a', 99_998, { quote: 1 })).toEqual({ waitMs: 2 })
    expect(brief('a', 99_999, { quote: 1 })).toEqual({ quote: 1 })
    const twice = quota()
    twice.brief('a', 99_500, { quote: 1 })
    twice.brief('a', 100_000, { quote: 1 })
    expect(twice.brief('a', 98_900, { quote: 1 })).toEqual({ waitMs: 1_000 })
  })

  it('are not held up by a pause or by somebody who waits at times of another clock', () => {
    const paused = quota()
    paused.ask('a', 100_000, {}, { refusals: new Set(['calls']) })
    expect(paused.brief('a', 50_000, { quote: 6 })).toEqual({ quote: 6 })
    const waited = quota(LIMITS, { ...emptyCount(LIMITS), waiting: { b: { until: 9_100, calls: [6, 0, 0, 0] } } })
    expect(waited.brief('a', 0, { quote: 6 })).toMatchObject({ quote: 3 })
    const ahead = quota(LIMITS, { ...emptyCount(LIMITS), waiting: { b: { until: 9_101, calls: [6, 0, 0, 0] } } })
    expect(ahead.brief('a', 0, { quote: 6 })).toEqual({ quote: 6 })
  })

  it('keep no more times than can matter', () => {
    const { ask, count } = quota()
    for (let now = 0; now < 60_000; now += 500) ask('a', now, { quote: 3 })
    expect(count().times.calls.length).toBeLessThanOrEqual(6 * 8)
    expect(count().times.ledger).toEqual([])
  })

  it('never exceed either limit in any window, whoever asks for what', () => {
    const name = fc.constantFrom('a', 'b', 'c')
    const waiting = fc.record({ cancel: fc.nat(3), order: fc.nat(3), account: fc.nat(3), quote: fc.nat(8) })
    const question = fc.record({ name, waiting, pause: fc.constantFrom(0, 1, 99, 500, 1_000, 2_500) })
    fc.assert(
      fc.property(fc.array(question, { maxLength: 60 }), (questions) => {
        const { ask } = quota()
        const made: { readonly at: number; readonly lane: string }[] = []
        let now = 0
        for (const { name: who, waiting: wanted, pause } of questions) {
          now += pause
          const { granted } = ask(who, now, wanted).answer
          for (const lane of ['cancel', 'order', 'account', 'quote'] as const) {
            expect(granted[lane]).toBeLessThanOrEqual(wanted[lane])
            for (let call = 0; call < granted[lane]; call += 1) made.push({ at: now, lane })
          }
        }
        for (const { at } of made) {
          const within = made.filter((call) => call.at <= at && at - call.at < 1_000)
          expect(within.length).toBeLessThanOrEqual(6)
          expect(within.filter(({ lane }) => lane !== 'quote').length).toBeLessThanOrEqual(3)
        }
      }),
    )
  })
})
