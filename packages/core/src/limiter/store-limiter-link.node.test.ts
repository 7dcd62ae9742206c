import { createDefaultRateLimiter, type KeyValueStore, type Lane, type RateLimiter, type RateLimits } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'

const LIMITS: RateLimits = { callsPerWindow: 6, ledgerCallsPerWindow: 3, windowMs: 1_000 }

/** Processes of one machine that share one entry, as a store with files keeps it. */
function machine(limits = LIMITS) {
  const clock = createVirtualClock()
  const warnings: (readonly [string, unknown])[] = []
  const state: { entry?: Uint8Array | undefined } = {}
  const store = {
    kind: 'shared',
    update: async (_: string, change: (bytes: Uint8Array | undefined) => Uint8Array) => {
      state.entry = change(state.entry)
    },
  } as unknown as KeyValueStore
  const join = (own = store): RateLimiter =>
    createDefaultRateLimiter({
      ...{ env: 'real', appKey: 'app-key-canary', baseUrl: 'http://127.0.0.1', store: own, limits, clock },
      logger: { debug() {}, info() {}, warn: (text, fields) => void warnings.push([text, fields]), error() {} },
    })
  const read = () => JSON.parse(new TextDecoder().decode(state.entry))
  const write = (value: unknown): void => {
    state.entry = new TextEncoder().encode(JSON.stringify(value))
  }
  /** How long a call waits, in milliseconds. */
  const wait = async (limiter: RateLimiter, lane: Lane = 'quote'): Promise<number> => {
    const began = clock.monotonic()
    await clock.until(limiter.acquire(lane))
    return clock.monotonic() - began
  }
  return { clock, warnings, state, join, read, write, wait }
}

describe('a count that processes of one machine share', () => {
  it('knows them apart, and what each waits for', async () => {
    const { clock, join, read } = machine()
    const [one, other] = [join(), join()]
    const calls = Array.from({ length: 8 }, () => one.acquire('quote'))
    await clock.advance(0)
    calls.push(other.acquire('cancel'))
    await clock.advance(0)
    const waiting: readonly { readonly calls: readonly number[] }[] = Object.values(read().waiting)
    expect(waiting.map((each) => each.calls)).toEqual([
      [0, 0, 0, 2],
      [1, 0, 0, 0],
    ])
    await clock.until(Promise.all(calls))
  })

  it('tells when a pause is over: the next refusal slows down once more, and says so', async () => {
    const { clock, join, warnings } = machine()
    const limiter = join()
    limiter.penalize('calls')
    await clock.advance(999)
    limiter.penalize('calls')
    expect([limiter.stats().limit, warnings.length]).toEqual([3, 1])
    await clock.advance(1_000)
    limiter.penalize('calls')
    expect([limiter.stats().limit, warnings.length]).toEqual([1, 2])
  })

  it('keeps how much longer a window has become', async () => {
    const { clock, join, wait } = machine({ ...LIMITS, callsPerWindow: 1, ledgerCallsPerWindow: 1 })
    join().penalize('calls')
    await clock.advance(1_000)
    expect(await wait(join())).toBe(0)
    expect(await wait(join())).toBe(2_000)
  })

  it('says so when the store does not do what it is asked, and goes on alone', async () => {
    const { join, wait, warnings } = machine()
    const limiter = join({ kind: 'broken', update: async () => undefined } as unknown as KeyValueStore)
    expect(await wait(limiter)).toBe(0)
    expect(warnings).toEqual([
      [
        expect.stringContaining('a third'),
        expect.objectContaining({ error: new Error('The store has not called back.') }),
      ],
    ])
  })

  it.each([
    ['of a later version', { version: 2, times: { calls: [], ledger: [] } }],
    ['without times', { version: 1 }],
    ['with other times of calls', { version: 1, times: { calls: ['now'], ledger: [] } }],
    ['with other times of the ledger', { version: 1, times: { calls: [], ledger: 'never' } }],
    ['of nothing', null],
  ])('that is %s stands for one window full of calls', async (_, value) => {
    const { join, wait, write } = machine()
    write(value)
    expect(await wait(join())).toBe(1_000)
  })

  it.each([
    ['who waits', { waiting: undefined }],
    ['what somebody waits for', { waiting: { a: null, b: { until: 4e12, calls: 'all' } } }],
    ['how it is narrowed', { narrowings: undefined }],
    ['a limit', { narrowings: { calls: { limit: 0, stretch: 1 } } }],
    ['a limit of its own', { narrowings: { calls: { limit: 0.5, stretch: 1 } } }],
    ['a limit in words', { narrowings: { calls: { limit: 'few', stretch: 1 } } }],
  ])('that does not tell %s goes by the rest', async (_, damage) => {
    const { clock, join, wait, write } = machine()
    const at = clock.now()
    const whole = { version: 1, times: { calls: [at, at, at, at, at], ledger: [] }, narrowings: {}, waiting: {} }
    write({ ...whole, ...damage })
    const limiter = join()
    expect([await wait(limiter), await wait(limiter)]).toEqual([0, 1_000])
  })

  it('does not take a window that is longer in words for none', async () => {
    const { clock, join, wait, write } = machine()
    const times = { calls: new Array(6).fill(clock.now()), ledger: [] }
    write({ version: 1, times, narrowings: { calls: { limit: 6, stretch: 'wide' } }, waiting: {} })
    expect(await wait(join())).toBe(1_000)
  })
})
