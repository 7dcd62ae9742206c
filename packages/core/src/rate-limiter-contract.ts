import type { RateLimits } from './limits.js'
import type { Lane, RateLimiter } from './rate-limiter.js'
import type { TestFunctions } from './test-functions.js'

/** One limiter under test, with the means to make its time pass. */
export interface RateLimiterHarness {
  readonly limiter: RateLimiter
  /** The time that the limiter goes by, in milliseconds. */
  now(): number
  /** Makes that many milliseconds pass, and lets everything that falls due happen. */
  advance(ms: number): Promise<void>
  /** Makes time pass until a promise settles. */
  until<T>(promise: Promise<T>): Promise<T>
  /** Ends what the harness opened. */
  close(): Promise<void>
}

/** Makes the limiter under test, with the limits that a test wants. */
export type CreateRateLimiterHarness = (limits: RateLimits) => Promise<RateLimiterHarness>

interface Grant {
  readonly lane: Lane
  readonly label: string
  readonly at: number
}

const LIMITS: RateLimits = { callsPerWindow: 6, ledgerCallsPerWindow: 3, windowMs: 1050 }

/** What every {@link RateLimiter} must do, as tests for a framework with `describe`, `it` and `expect`. */
export function describeRateLimiterContract(
  name: string,
  create: CreateRateLimiterHarness,
  { describe, it, expect }: TestFunctions,
): void {
  const test = (title: string, body: (bench: Bench) => Promise<void>, limits: RateLimits = LIMITS): void => {
    it(title, async () => {
      const harness = await create(limits)
      const bench = createBench(harness)
      try {
        await body(bench)
      } finally {
        bench.giveUp()
        await harness.close()
      }
    })
  }

  describe(`rate limiter contract: ${name}`, () => {
    test('lets calls go up to the limit, and the next when the window has moved on', async ({
      ask,
      granted,
      harness,
    }) => {
      const start = harness.now()
      for (let index = 0; index < 8; index++) ask('quote')
      await harness.advance(0)
      expect(granted.length).toBe(6)
      expect(harness.limiter.stats().waiting.quote).toBe(2)
      await harness.advance(1000)
      expect(granted.length).toBe(6)
      await harness.advance(200)
      expect(granted.length).toBe(8)
      expect(granted[6]?.at).toBeGreaterThanOrEqual(start + 1050)
    })

    test('keeps every window within both limits, however the load comes', async ({ ask, granted, harness, all }) => {
      const lanes: readonly Lane[] = ['quote', 'order', 'quote', 'account', 'cancel']
      for (let step = 0; step < 30; step++) {
        for (let index = 0; index < (step * 7) % 4; index++) ask(lanes[(step + index) % lanes.length] ?? 'quote')
        await harness.advance((step * 131) % 400)
      }
      await harness.until(all())
      const times = granted.map((grant) => grant.at)
      const ledgerTimes = granted.filter((grant) => grant.lane !== 'quote').map((grant) => grant.at)
      expect(mostWithin(times, 1000)).toBeLessThanOrEqual(6)
      expect(mostWithin(ledgerTimes, 1000)).toBeLessThanOrEqual(3)
    })

    test('serves cancel before order before account before quote, each in order of arrival', async (bench) => {
      const { ask, granted, harness, all } = bench
      for (let index = 0; index < 6; index++) ask('quote', 'first')
      await harness.advance(0)
      for (const index of [1, 2]) {
        for (const lane of ['quote', 'account', 'order', 'cancel'] as const) ask(lane, `${lane} ${index}`)
      }
      await harness.until(all())
      const ledger = granted.filter((grant) => grant.lane !== 'quote').map((grant) => grant.label)
      expect(ledger).toEqual(['cancel 1', 'cancel 2', 'order 1', 'order 2', 'account 1', 'account 2'])
      const quotes = granted.filter((grant) => grant.lane === 'quote').map((grant) => grant.label)
      expect(quotes.slice(6)).toEqual(['quote 1', 'quote 2'])
    })

    test('lets a cancellation overtake 500 waiting quotes', async ({ ask, granted, harness }) => {
      for (let index = 0; index < 506; index++) ask('quote')
      await harness.advance(0)
      ask('cancel')
      await harness.advance(1200)
      expect(granted[6]?.lane).toBe('cancel')
    })

    test('does not hold up quotes behind a full ledger', async ({ ask, granted, harness }) => {
      for (let index = 0; index < 5; index++) ask('order')
      for (let index = 0; index < 2; index++) ask('quote')
      await harness.advance(0)
      expect(granted.map((grant) => grant.lane)).toEqual(['order', 'order', 'order', 'quote', 'quote'])
      expect(harness.limiter.stats().waiting.order).toBe(2)
    })

    test('gives up a place without using a call when its signal is aborted', async ({ ask, granted, harness, all }) => {
      const controller = new AbortController()
      for (let index = 0; index < 6; index++) ask('quote')
      await harness.advance(0)
      const reason = new Error('not needed any more')
      const given = harness.limiter.acquire('quote', { signal: controller.signal }).catch((error: unknown) => error)
      for (let index = 0; index < 6; index++) ask('quote', 'after')
      controller.abort(reason)
      const error = (await harness.until(given)) as { readonly code?: unknown; readonly cause?: unknown }
      expect(error.code).toBe('KIS_ABORT')
      expect(error.cause === reason).toBe(true)
      await harness.advance(1200)
      expect(granted.length).toBe(12)
      const late = await harness.until(
        harness.limiter
          .acquire('quote', { signal: AbortSignal.abort() })
          .catch((thrown: { code?: unknown }) => thrown.code),
      )
      expect(late).toBe('KIS_ABORT')
      await harness.until(all())
    })

    test('pauses after a refusal, goes on with half the calls, and recovers', async ({
      ask,
      granted,
      harness,
      all,
    }) => {
      harness.limiter.penalize('calls')
      harness.limiter.penalize('calls')
      expect(harness.limiter.stats().limit).toBe(3)
      for (let index = 0; index < 6; index++) ask('quote')
      await harness.advance(900)
      expect(granted.length).toBe(0)
      await harness.advance(300)
      expect(granted.length).toBe(3)
      await harness.until(all())
      await harness.advance(60_000)
      expect(harness.limiter.stats().limit).toBe(6)
    })

    test('slows down only the ledger after a refusal of the ledger', async ({ ask, granted, harness, all }) => {
      harness.limiter.penalize('ledger')
      for (let index = 0; index < 3; index++) ask('account')
      for (let index = 0; index < 3; index++) ask('quote')
      await harness.advance(500)
      expect(granted.map((grant) => grant.lane)).toEqual(['quote', 'quote', 'quote'])
      expect(harness.limiter.stats().limit).toBe(6)
      await harness.until(all())
      const ledgerTimes = granted.filter((grant) => grant.lane !== 'quote').map((grant) => grant.at)
      expect(mostWithin(ledgerTimes, 1000)).toBe(1)
    })

    test('tells how many wait and how many went', async ({ ask, harness, all }) => {
      expect(harness.limiter.stats()).toEqual({
        waiting: { cancel: 0, order: 0, account: 0, quote: 0 },
        callsInWindow: 0,
        limit: 6,
      })
      for (const lane of ['cancel', 'order', 'account', 'account', 'quote'] as const) ask(lane)
      await harness.advance(0)
      expect(harness.limiter.stats()).toEqual({
        waiting: { cancel: 0, order: 0, account: 1, quote: 0 },
        callsInWindow: 4,
        limit: 6,
      })
      await harness.until(all())
      await harness.advance(1200)
      expect(harness.limiter.stats().callsInWindow).toBe(0)
    })

    test(
      'spaces single calls by the whole window where one is allowed',
      async ({ ask, granted, harness, all }) => {
        for (let index = 0; index < 4; index++) ask(index % 2 ? 'quote' : 'order')
        await harness.until(all())
        expect(
          mostWithin(
            granted.map((grant) => grant.at),
            1000,
          ),
        ).toBe(1)
      },
      { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1100 },
    )
  })
}

interface Bench {
  readonly harness: RateLimiterHarness
  readonly granted: Grant[]
  /** Asks for a call and notes when it may start. */
  ask(lane: Lane, label?: string): void
  /** Everything asked for so far. */
  all(): Promise<unknown>
  /** Aborts whatever still waits. */
  giveUp(): void
}

function createBench(harness: RateLimiterHarness): Bench {
  const granted: Grant[] = []
  const asked: Promise<void>[] = []
  const controller = new AbortController()
  const wait = async (lane: Lane, label: string): Promise<void> => {
    await harness.limiter.acquire(lane, { signal: controller.signal })
    granted.push({ lane, label, at: harness.now() })
  }
  return {
    harness,
    granted,
    ask(lane, label = '') {
      asked.push(
        wait(lane, label).catch((error: unknown) => {
          if (!controller.signal.aborted) throw error
        }),
      )
    },
    all: () => Promise.all(asked),
    giveUp: () => controller.abort(),
  }
}

/** The most times that lie within any span of that length, its ends included. */
function mostWithin(times: readonly number[], spanMs: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  let most = 0
  let oldest = 0
  for (const [index, time] of sorted.entries()) {
    while ((sorted[oldest] ?? time) < time - spanMs) oldest++
    most = Math.max(most, index - oldest + 1)
  }
  return most
}
