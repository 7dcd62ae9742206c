import { createRateLimiter, defaultLimits, KisConfigError, type Lane, type RateLimitOverrides } from '@kis/core'
import { createVirtualClock, describeRateLimiterContract, type VirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const quickClock = (): VirtualClock => createVirtualClock({ settle: 'promises' })

describeRateLimiterContract(
  'sliding window in this process',
  async (limits) => {
    const clock = quickClock()
    return {
      limiter: createRateLimiter({ env: 'real', limits, clock }),
      now: clock.monotonic,
      advance: clock.advance,
      until: (promise) => clock.until(promise),
      close: async () => expect(clock.pendingTasks).toBe(0),
    }
  },
  { describe, it, expect },
)

/** Counts by brute force, as KIS might: every call and all that went in the second before it. */
function mostInAnySecond(times: readonly number[]): number {
  return Math.max(0, ...times.map((end) => times.filter((time) => time <= end && end - time <= 1000).length))
}

describe('a rate limiter', () => {
  it('keeps any one-second window of a random load within the limits', async () => {
    const lane = fc.constantFrom<Lane>('cancel', 'order', 'account', 'quote', 'quote', 'quote')
    const event = fc.record({
      pause: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(3000)),
      lane,
      count: fc.nat(12),
      abortAfter: fc.option(fc.nat(2000), { nil: undefined, freq: 8 }),
      refusal: fc.option(fc.constantFrom('calls' as const, 'ledger' as const), { nil: undefined, freq: 25 }),
    })
    const limits = fc.record({
      callsPerWindow: fc.integer({ min: 1, max: 20 }),
      ledgerCallsPerWindow: fc.integer({ min: 1, max: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(limits, fc.array(event, { minLength: 5, maxLength: 60 }), async (limit, load) => {
        const clock = quickClock()
        const limiter = createRateLimiter({ env: 'real', limits: limit, clock })
        const grants: { readonly lane: Lane; readonly at: number }[] = []
        const asked: Promise<void>[] = []
        for (const { pause, lane: name, count, abortAfter, refusal } of load) {
          await clock.advance(pause)
          if (refusal) limiter.penalize(refusal)
          const controller = new AbortController()
          if (abortAfter !== undefined) clock.schedule(abortAfter, () => controller.abort())
          for (let index = 0; index < count; index++) {
            const granted = limiter.acquire(name, { signal: controller.signal })
            asked.push(
              granted.then(
                () => void grants.push({ lane: name, at: clock.monotonic() }),
                () => undefined,
              ),
            )
          }
        }
        await clock.until(Promise.all(asked), { maxMs: 24 * 3_600_000 })
        const times = grants.map((grant) => grant.at)
        const ledgerTimes = grants.filter((grant) => grant.lane !== 'quote').map((grant) => grant.at)
        expect(mostInAnySecond(times)).toBeLessThanOrEqual(limit.callsPerWindow)
        expect(mostInAnySecond(ledgerTimes)).toBeLessThanOrEqual(limit.ledgerCallsPerWindow)
        expect(limiter.stats().waiting).toEqual({ cancel: 0, order: 0, account: 0, quote: 0 })
        await clock.runUntilIdle()
      }),
      { numRuns: 40 },
    )
  })

  it('uses at least 95 % of the quota over ten minutes of steady demand', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'real', clock })
    const times: number[] = []
    let isOpen = true
    const caller = async (): Promise<void> => {
      while (isOpen) {
        await limiter.acquire('quote')
        times.push(clock.monotonic())
      }
    }
    const callers = Array.from({ length: 40 }, caller)
    await clock.advance(600_000)
    isOpen = false
    await clock.until(Promise.all(callers))
    const grants = times.filter((time) => time < 600_000)
    expect(grants.length).toBeGreaterThanOrEqual(0.95 * 18 * 600)
    for (const [index, time] of grants.entries()) {
      // The nineteenth call after any call lies outside its second.
      expect((grants[index + 18] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThanOrEqual(1000)
    }
  })

  it('serves a cancellation before 500 quotes that came first', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'paper', clock })
    const order: string[] = []
    const quotes = Array.from({ length: 500 }, () => limiter.acquire('quote').then(() => order.push('quote')))
    await clock.advance(0)
    const cancel = limiter.acquire('cancel').then(() => order.push('cancel'))
    await clock.until(cancel)
    expect(order).toEqual(['quote', 'cancel'])
    expect(clock.monotonic()).toBe(1100)
    await clock.until(Promise.all(quotes), { maxMs: 3_600_000 })
  })

  it('serves 20,000 waiting calls, some of which give up, each once', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'real', limits: { callsPerWindow: 1000 }, clock })
    const controller = new AbortController()
    let served = 0
    let given = 0
    const asked = Array.from({ length: 20_000 }, (_, index) =>
      limiter.acquire('quote', index % 4 === 3 ? { signal: controller.signal } : {}).then(
        () => served++,
        () => given++,
      ),
    )
    await clock.advance(2000)
    controller.abort()
    await clock.until(Promise.all(asked))
    // Two full windows, a quarter of each by callers that gave up only later.
    expect([served, given]).toEqual([15_000 + 500, 4500])
  })

  it('starts with the limits of the day', async () => {
    const firstSecond = async (options: Parameters<typeof createRateLimiter>[0], lane: Lane): Promise<number> => {
      const clock = quickClock()
      const limiter = createRateLimiter({ ...options, clock })
      let count = 0
      const controller = new AbortController()
      const asked = Array.from({ length: 50 }, () =>
        limiter.acquire(lane, { signal: controller.signal }).then(
          () => count++,
          () => undefined,
        ),
      )
      await clock.advance(1000)
      controller.abort()
      await Promise.all(asked)
      expect(clock.pendingTasks).toBe(0)
      return count
    }
    expect(await firstSecond({ env: 'real' }, 'quote')).toBe(18)
    expect(await firstSecond({ env: 'real' }, 'order')).toBe(9)
    expect(await firstSecond({ env: 'real', newCustomer: true }, 'quote')).toBe(3)
    expect(await firstSecond({ env: 'paper' }, 'quote')).toBe(1)
    expect(await firstSecond({ env: 'paper', newCustomer: true }, 'order')).toBe(1)
    expect(await firstSecond({ env: 'real', limits: { callsPerWindow: 5 } }, 'order')).toBe(5)
    expect(defaultLimits('paper')).toEqual({ callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1100 })
  })

  it('keeps a least time between calls when asked', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'real', limits: { minSpacingMs: 120 }, clock })
    const times: number[] = []
    await clock.until(
      Promise.all([1, 2, 3].map(() => limiter.acquire('quote').then(() => times.push(clock.monotonic())))),
    )
    expect(times).toEqual([0, 120, 240])
  })

  it('widens the window when the limit cannot shrink, up to eight times, and recovers step by step', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'paper', clock })
    const gap = async (): Promise<number> => {
      await clock.until(limiter.acquire('quote'))
      const before = clock.monotonic()
      await clock.until(limiter.acquire('quote'))
      return clock.monotonic() - before
    }
    const refuse = async (): Promise<void> => {
      limiter.penalize('calls')
      await clock.advance(1100)
    }
    expect(await gap()).toBe(1100)
    await refuse()
    expect(await gap()).toBe(2200)
    const lastCall = clock.monotonic()
    for (let times = 0; times < 5; times++) await refuse()
    await clock.until(limiter.acquire('quote'))
    expect(clock.monotonic() - lastCall).toBe(8800)
    const gaps: number[] = []
    for (let step = 0; step < 4; step++) {
      await clock.advance(10_000)
      gaps.push(await gap())
    }
    expect(gaps.at(-1)).toBe(1100)
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a))
    expect(limiter.stats().limit).toBe(1)
  })

  it('raises the limit one step per ten seconds without a refusal', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'real', clock })
    limiter.penalize('calls')
    const limits: number[] = []
    for (let step = 0; step < 5; step++) {
      limits.push(limiter.stats().limit)
      await clock.advance(10_000)
    }
    expect(limits).toEqual([9, 12, 15, 18, 18])
  })

  it('takes a burst of refusals for one, and tells once', async () => {
    const clock = quickClock()
    const warnings: string[] = []
    const logger = { debug() {}, info() {}, warn: (message: string) => void warnings.push(message), error() {} }
    const limiter = createRateLimiter({ env: 'real', clock, logger })
    for (let index = 0; index < 18; index++) {
      limiter.penalize('calls')
      await clock.advance(60)
    }
    expect(limiter.stats().limit).toBe(9)
    expect(warnings).toEqual([expect.stringContaining('EGW00201')])
    await clock.advance(1050)
    limiter.penalize('calls')
    expect(limiter.stats().limit).toBe(4)
    expect(warnings).toHaveLength(2)
  })

  it('slows down once more when a pause is over, to the millisecond', async () => {
    const clock = quickClock()
    let warnings = 0
    const warn = () => {
      warnings += 1
    }
    const logger = { debug() {}, info() {}, warn, error() {} }
    const limiter = createRateLimiter({ env: 'real', limits: { windowMs: 1_000 }, clock, logger })
    const limitAfter = async (ms: number): Promise<number> => {
      await clock.advance(ms)
      limiter.penalize('calls')
      return limiter.stats().limit
    }
    expect(await limitAfter(0)).toBe(9)
    expect(await limitAfter(999)).toBe(9)
    // Each refusal within a pause makes it last a window from there.
    expect(await limitAfter(999)).toBe(9)
    expect(await limitAfter(1_000)).toBe(4)
    expect(warnings).toBe(2)
  })

  it('counts the calls of a window, which ends to the millisecond', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'real', limits: { callsPerWindow: 3, windowMs: 1_000 }, clock })
    const used: number[] = []
    for (const pause of [0, 100, 100, 799, 1, 99, 1]) {
      await clock.advance(pause)
      if (used.length < 3) await limiter.acquire('quote')
      used.push(limiter.stats().callsInWindow)
    }
    expect(used).toEqual([1, 2, 3, 3, 2, 2, 1])
    await Promise.all([limiter.acquire('quote'), limiter.acquire('quote')])
    expect(limiter.stats().callsInWindow).toBe(3)
  })

  it('keeps the quota of the ledger for what reaches the ledger', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'real', limits: { callsPerWindow: 6, ledgerCallsPerWindow: 3 }, clock })
    const lanes: readonly Lane[] = ['quote', 'quote', 'quote', 'order', 'account', 'cancel']
    await Promise.all(lanes.map((lane) => limiter.acquire(lane)))
    expect(limiter.stats().callsInWindow).toBe(6)
    expect(clock.monotonic()).toBe(0)
  })

  it('lets a quote go that needs no ledger before an order that waits for it', async () => {
    const clock = quickClock()
    const limits = { callsPerWindow: 2, ledgerCallsPerWindow: 1, windowMs: 1_000 }
    const limiter = createRateLimiter({ env: 'real', limits, clock })
    const ends: string[] = []
    const ask = (lane: Lane) => limiter.acquire(lane).then(() => void ends.push(`${lane} at ${clock.monotonic()}`))
    await ask('quote')
    await clock.advance(500)
    await ask('order')
    const rest = [ask('order'), ask('quote')]
    await clock.until(Promise.all(rest))
    expect(ends).toEqual(['quote at 0', 'order at 500', 'quote at 1000', 'order at 1500'])
  })

  it('sets one timer for all that wait', async () => {
    const clock = quickClock()
    let timers = 0
    const counting = {
      ...clock,
      schedule: (...call: Parameters<VirtualClock['schedule']>) => {
        timers += 1
        return clock.schedule(...call)
      },
    }
    const limits = { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1_000 }
    const limiter = createRateLimiter({ env: 'real', limits, clock: counting })
    const calls = Array.from({ length: 5 }, () => limiter.acquire('quote'))
    expect(timers).toBe(1)
    await clock.until(Promise.all(calls))
    expect(timers).toBe(4)
  })

  it('tells of a refusal by the ledger, with the limit from now on', () => {
    const told: unknown[] = []
    const logger = { debug() {}, info() {}, warn: (...all: unknown[]) => void told.push(all), error() {} }
    const limiter = createRateLimiter({ env: 'real', clock: quickClock(), logger })
    limiter.penalize('ledger')
    expect(told).toEqual([[expect.stringContaining('EGW00215'), { limit: 4, windowMs: 1050 }]])
    expect(limiter.stats().limit).toBe(18)
  })

  it('hands on why a call was given up before it was asked for', async () => {
    const reason = new Error('not any more')
    const limiter = createRateLimiter({ env: 'real', clock: quickClock() })
    await expect(limiter.acquire('quote', { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({
      code: 'KIS_ABORT',
      cause: reason,
    })
    await expect(limiter.acquire('fast' as Lane)).rejects.toMatchObject({ field: 'lane' })
  })

  it('goes by the monotonic clock', async () => {
    const clock = quickClock()
    const limiter = createRateLimiter({ env: 'paper', clock })
    await limiter.acquire('quote')
    const second = limiter.acquire('quote')
    clock.shiftWallClock(3_600_000)
    await clock.advance(1099)
    expect(limiter.stats().waiting.quote).toBe(1)
    await clock.until(second)
    expect(clock.monotonic()).toBe(1100)
  })

  it.each<[string, RateLimitOverrides]>([
    ['callsPerWindow', { callsPerWindow: 0 }],
    ['callsPerWindow', { callsPerWindow: 2.5 }],
    ['ledgerCallsPerWindow', { ledgerCallsPerWindow: Number.NaN }],
    ['windowMs', { windowMs: 0 }],
    ['windowMs', { windowMs: Number.POSITIVE_INFINITY }],
    ['minSpacingMs', { minSpacingMs: -1 }],
    ['callsPerWindow', { callsPerWindow: '5' as unknown as number }],
  ])('refuses a malformed %s by name', (name, limits) => {
    const create = (): unknown => createRateLimiter({ env: 'real', limits })
    expect(create).toThrow(KisConfigError)
    expect(create).toThrow(`limits.${name}`)
  })

  it('refuses a missing environment and an unknown lane', async () => {
    expect(() => createRateLimiter({} as { env: 'real' })).toThrow(/env/)
    await expect(createRateLimiter({ env: 'real' }).acquire('fast' as Lane)).rejects.toThrow(
      /cancel, order, account, quote/,
    )
  })
})
