import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDefaultRateLimiter, createMemoryStore, type Lane, type RateLimits } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'
import { createVirtualClock, describeRateLimiterContract, type VirtualClock } from '@kis/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ABOUT = { env: 'real', appKey: 'app-key-canary', baseUrl: 'http://127.0.0.1' } as const

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kis-limiter-'))
})
// The last word to the others may still be on its way.
afterEach(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))

describeRateLimiterContract(
  'files shared by processes',
  async (limits) => {
    const clock = createVirtualClock()
    const store = createFileStore({ directory, clock })
    return {
      limiter: createDefaultRateLimiter({ ...ABOUT, store, limits, clock }),
      now: clock.monotonic,
      advance: clock.advance,
      until: (promise) => clock.until(promise),
      close: async () => store.dispose?.(),
    }
  },
  { describe, it, expect },
)

interface Grant {
  readonly who: number
  readonly lane: Lane
  readonly at: number
}

/** As many processes as there are limiters: each knows the others by the files only. */
function processes(count: number, clock: VirtualClock, limits: RateLimits) {
  const limiters = Array.from({ length: count }, () =>
    createDefaultRateLimiter({ ...ABOUT, store: createFileStore({ directory, clock }), limits, clock }),
  )
  const granted: Grant[] = []
  const ask = async (who: number, lane: Lane): Promise<void> => {
    await limiters[who]?.acquire(lane)
    granted.push({ who, lane, at: clock.monotonic() })
  }
  return { limiters, granted, ask }
}

function mostWithin(times: readonly number[], spanMs: number): number {
  return Math.max(...times.map((end) => times.filter((time) => end - spanMs <= time && time <= end).length))
}

describe('processes on one machine', () => {
  it('together keep within both limits and leave nothing of them unused', async () => {
    const clock = createVirtualClock()
    const limits = { callsPerWindow: 18, ledgerCallsPerWindow: 9, windowMs: 1_050 }
    const { granted, ask } = processes(4, clock, limits)
    const calls = Array.from({ length: 200 }, (_, index) => ask(index % 4, index % 3 === 0 ? 'order' : 'quote'))
    await clock.until(Promise.all(calls))
    const times = granted.map(({ at }) => at)
    expect(mostWithin(times, 1_049)).toBe(18)
    const ledger = granted.filter(({ lane }) => lane === 'order').map(({ at }) => at)
    expect(mostWithin(ledger, 1_049)).toBeLessThanOrEqual(9)
    // 200 calls are twelve windows with the last not full.
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(12 * 1_050)
    for (const who of [0, 1, 2, 3]) expect(granted.filter((grant) => grant.who === who)).toHaveLength(50)
  })

  it('let a cancellation of one go before the quotes of another', async () => {
    const clock = createVirtualClock()
    const { granted, ask } = processes(2, clock, { callsPerWindow: 4, ledgerCallsPerWindow: 4, windowMs: 1_000 })
    const calls = Array.from({ length: 20 }, () => ask(0, 'quote'))
    await clock.advance(50)
    calls.push(ask(1, 'cancel'))
    await clock.advance(1_100)
    expect(granted.slice(0, 4).map(({ lane }) => lane)).toEqual(['quote', 'quote', 'quote', 'quote'])
    expect(granted.slice(4, 8).map(({ lane }) => lane)).toContain('cancel')
    await clock.until(Promise.all(calls))
  })

  it('are slowed down together by a refusal that one of them met', async () => {
    const clock = createVirtualClock()
    const { limiters, granted, ask } = processes(2, clock, {
      callsPerWindow: 8,
      ledgerCallsPerWindow: 4,
      windowMs: 1_000,
    })
    limiters[0]?.penalize('calls')
    await clock.advance(20)
    const calls = Array.from({ length: 8 }, () => ask(1, 'quote'))
    await clock.advance(900)
    expect(granted).toEqual([])
    await clock.advance(200)
    expect(granted).toHaveLength(4)
    await clock.until(Promise.all(calls))
  })

  it('have a quota for each app key and each server', async () => {
    const clock = createVirtualClock()
    const limits = { callsPerWindow: 1, ledgerCallsPerWindow: 1, windowMs: 1_000 }
    const store = createFileStore({ directory, clock })
    const about = { ...ABOUT, store, limits, clock }
    const limiters = [about, { ...about, appKey: 'another' }, { ...about, baseUrl: 'http://localhost' }].map(
      (options) => createDefaultRateLimiter(options),
    )
    await clock.until(Promise.all(limiters.map((limiter) => limiter.acquire('quote'))))
    expect(clock.monotonic()).toBeLessThan(500)
    const second = limiters.map((limiter) => limiter.acquire('quote'))
    await clock.until(Promise.all(second))
    expect(clock.monotonic()).toBeGreaterThanOrEqual(1_000)
  })

  it('take a damaged count for one window full of calls, and a clock set back likewise', async () => {
    const clock = createVirtualClock()
    const limits = { callsPerWindow: 2, ledgerCallsPerWindow: 2, windowMs: 1_000 }
    const store = createFileStore({ directory, clock })
    const limiter = createDefaultRateLimiter({ ...ABOUT, store, limits, clock })
    let key = ''
    const spy = {
      ...store,
      update: (name: string, change: (bytes: Uint8Array | undefined) => Uint8Array) => {
        key = name
        return store.update?.(name, change) ?? Promise.resolve()
      },
    }
    const other = createDefaultRateLimiter({ ...ABOUT, store: spy, limits, clock })
    await clock.until(other.acquire('quote'))
    await store.update?.(key, () => new TextEncoder().encode('{"version":1,"times":'))
    const began = clock.monotonic()
    await clock.until(limiter.acquire('quote'))
    expect(clock.monotonic() - began).toBeGreaterThanOrEqual(1_000)
    const future = { version: 1, times: { calls: [clock.now() + 3_600_000], ledger: [] } }
    await store.update?.(key, () => new TextEncoder().encode(JSON.stringify(future)))
    const again = clock.monotonic()
    await clock.until(limiter.acquire('quote'))
    expect(clock.monotonic() - again).toBeGreaterThanOrEqual(1_000)
    expect(clock.monotonic() - again).toBeLessThan(2_000)
  })

  it('go on alone with a third while the disk refuses, with one warning', async () => {
    const clock = createVirtualClock()
    const limits = { callsPerWindow: 6, ledgerCallsPerWindow: 3, windowMs: 1_000 }
    const warnings: string[] = []
    const logger = { debug() {}, info() {}, warn: (text: string) => void warnings.push(text), error() {} }
    await writeFile(join(directory, 'file'), '')
    const store = createFileStore({ directory: join(directory, 'file', 'store'), clock })
    const limiter = createDefaultRateLimiter({ ...ABOUT, store, limits, clock, logger })
    const times: number[] = []
    const calls = Array.from({ length: 6 }, () => limiter.acquire('quote').then(() => times.push(clock.monotonic())))
    await clock.until(Promise.all(calls))
    expect(mostWithin(times, 999)).toBe(2)
    expect(warnings).toHaveLength(1)
  })

  it('keep no app key on disk', async () => {
    const clock = createVirtualClock()
    const keys: string[] = []
    const store = {
      ...createMemoryStore({ clock }),
      kind: 'spy',
      update: async (key: string, change: (bytes: Uint8Array | undefined) => Uint8Array) => {
        keys.push(key, new TextDecoder().decode(change(undefined)))
      },
    }
    const limiter = createDefaultRateLimiter({ ...ABOUT, store, clock })
    await clock.until(limiter.acquire('order'))
    expect(keys[0]).toMatch(/^kis:v1:real:[0-9a-f]+:calls$/)
    expect(keys.join('\n')).not.toContain('canary')
  })
})
