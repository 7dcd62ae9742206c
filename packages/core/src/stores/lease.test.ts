import { createMemoryStore, type KeyValueStore, KisAbortError, KisError, sleep, withLease } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { beforeEach, describe, expect, it } from 'vitest'

let clock: VirtualClock
let store: KeyValueStore
beforeEach(() => {
  clock = createVirtualClock({ settle: 'promises' })
  store = createMemoryStore({ clock })
})

/** Another process's view: the same leases, but an object of its own, so that no queue within the process is shared. */
function anotherHandle(of: KeyValueStore): KeyValueStore {
  return { ...of }
}

const options = () => ({ ttlMs: 3000, clock, random: () => 0.5 })

describe('withLease', () => {
  it('runs one task at a time, in the order of asking within a process', async () => {
    const events: string[] = []
    const task = (name: string) => async () => {
      events.push(`${name} in`)
      await sleep(clock, 50)
      events.push(`${name} out`)
      return name
    }
    const all = Promise.all(['a', 'b', 'c'].map((name) => withLease(store, 'job', options(), task(name))))
    expect(await clock.until(all)).toEqual(['a', 'b', 'c'])
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
    // No polling was needed: the next one starts where the last one ended.
    expect(clock.monotonic()).toBe(150)
  })

  it('excludes other handles on the same store by polling', async () => {
    let inside = 0
    let most = 0
    const tokens: (number | undefined)[] = []
    const handles = [store, anotherHandle(store), anotherHandle(store)]
    const all = handles.map((handle) =>
      withLease(handle, 'job', options(), async (lease) => {
        most = Math.max(most, ++inside)
        tokens.push(lease?.fencingToken)
        await sleep(clock, 500)
        inside--
      }),
    )
    await clock.until(Promise.all(all))
    expect(most).toBe(1)
    expect(tokens).toEqual([1, 2, 3])
  })

  it('draws the pause between attempts around its mean', async () => {
    const times: number[] = []
    const busy: KeyValueStore = {
      ...store,
      lease: async (key, leaseOptions) => {
        times.push(clock.monotonic())
        return times.length < 4 ? undefined : store.lease?.(key, leaseOptions)
      },
    }
    const draws = [0, 0.5, 0.75]
    await clock.until(
      withLease(busy, 'job', { ttlMs: 3000, clock, pollMs: 200, random: () => draws.shift() ?? 0 }, async () => {}),
    )
    expect(times).toEqual([0, 100, 300, 550])
  })

  it('keeps the lease while the task runs, however long, and gives it back', async () => {
    const other = anotherHandle(store)
    const done = withLease(store, 'job', options(), async (_lease, lost) => {
      await sleep(clock, 60_000)
      return lost.aborted
    })
    await clock.advance(59_999)
    expect(await other.lease?.('job', { ttlMs: 1000 })).toBeUndefined()
    expect(await clock.until(done)).toBe(false)
    expect(await other.lease?.('job', { ttlMs: 1000 })).toBeDefined()
    expect(clock.pendingTasks).toBe(0)
  })

  it('gives the lease back when the task fails', async () => {
    await expect(withLease(store, 'job', options(), () => Promise.reject(new Error('task failed')))).rejects.toThrow(
      'task failed',
    )
    expect(await store.lease?.('job', { ttlMs: 1000 })).toBeDefined()
    expect(clock.pendingTasks).toBe(0)
  })

  it('breaks off a task that heeds the loss with an error of this library', async () => {
    const stolen: KeyValueStore = {
      ...store,
      lease: async () => ({ key: 'job', fencingToken: 1, renew: async () => false, release: async () => {} }),
    }
    const done = withLease(stolen, 'job', options(), async (_lease, lost) => {
      await sleep(clock, 1_001)
      lost.throwIfAborted()
    })
    const error = await clock.until(done.catch((reason: unknown) => reason))
    expect(KisError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ code: 'KIS_STORE', operation: 'lease', isRetryable: true })
    expect(String(error)).toMatch(/lost.*read anew/)
  })

  it('tells the task when the lease was lost', async () => {
    const stolen: KeyValueStore = {
      ...store,
      lease: async () => ({ key: 'job', fencingToken: 1, renew: async () => false, release: async () => {} }),
    }
    const seen = await clock.until(
      withLease(stolen, 'job', options(), async (_lease, lost) => {
        await sleep(clock, 999)
        const before = lost.aborted
        await sleep(clock, 2)
        return [before, lost.aborted]
      }),
    )
    expect(seen).toEqual([false, true])
  })

  it.each([
    ['fails', () => Promise.reject(new Error('disk gone'))],
    ['hangs', () => new Promise<boolean>(() => {})],
  ])('counts the lease as lost only at its end when a renewal %s', async (_how, renewal) => {
    let renewals = 0
    const flaky: KeyValueStore = {
      ...store,
      lease: async () => ({
        key: 'job',
        fencingToken: 1,
        // The first renewal works, at 1,000 ms; so the lease ends at 4,000 ms.
        renew: async () => (++renewals === 1 ? true : renewal()),
        release: async () => {},
      }),
    }
    const lostAt = new Promise<number>((resolve) => {
      void withLease(flaky, 'job', options(), async (_lease, lost) => {
        await new Promise((done) => lost.addEventListener('abort', done))
        resolve(clock.monotonic())
      })
    })
    expect(await clock.until(lostAt)).toBe(4000)
  })

  it('does not start the task when the wait is aborted, and leaves no timer', async () => {
    const held = await store.lease?.('job', { ttlMs: 60_000 })
    const controller = new AbortController()
    const ran: string[] = []
    const first = withLease(
      store,
      'job',
      { ...options(), signal: controller.signal },
      async () => void ran.push('first'),
    )
    const second = withLease(
      store,
      'job',
      { ...options(), signal: controller.signal },
      async () => void ran.push('second'),
    )
    const third = withLease(store, 'job', options(), async () => void ran.push('third'))
    const outcomes = Promise.allSettled([first, second])
    await clock.advance(250)
    controller.abort()
    for (const outcome of await clock.until(outcomes)) {
      expect(KisAbortError.isInstance(outcome.status === 'rejected' && outcome.reason)).toBe(true)
    }
    await held?.release()
    await clock.until(third)
    expect(ran).toEqual(['third'])
    await expect(
      withLease(store, 'job', { ...options(), signal: AbortSignal.abort() }, async () => void ran.push('fourth')),
    ).rejects.toThrow('aborted')
    expect(ran).toEqual(['third'])
    expect(clock.pendingTasks).toBe(0)
  })

  it('gives a lease back that arrives after the abort', async () => {
    const controller = new AbortController()
    const slow: KeyValueStore = {
      ...store,
      lease: async (key, leaseOptions) => {
        await sleep(clock, 100)
        return store.lease?.(key, leaseOptions)
      },
    }
    const waiting = withLease(slow, 'job', { ...options(), signal: controller.signal }, async () => {})
    const outcome = expect(waiting).rejects.toThrow('aborted')
    controller.abort()
    await clock.advance(100)
    await outcome
    expect(await store.lease?.('job', { ttlMs: 1000 })).toBeDefined()
  })

  it('excludes within the process when the store knows no leases', async () => {
    const { lease: _, ...plain } = store
    let inside = 0
    let most = 0
    const all = [1, 2, 3].map(() =>
      withLease(plain, 'job', options(), async (lease) => {
        expect(lease).toBeUndefined()
        most = Math.max(most, ++inside)
        await sleep(clock, 10)
        inside--
      }),
    )
    await clock.until(Promise.all(all))
    expect([most, clock.monotonic()]).toEqual([1, 30])
  })

  it('reports a lease that could not be given back, and still hands on the result', async () => {
    const broken: KeyValueStore = {
      ...store,
      lease: async () => ({
        key: 'job',
        fencingToken: 1,
        renew: async () => true,
        release: () => Promise.reject(new Error('disk gone')),
      }),
    }
    const warnings: string[] = []
    const logger = { debug() {}, info() {}, warn: (message: string) => void warnings.push(message), error() {} }
    expect(await withLease(broken, 'job', { ...options(), logger }, async () => 'result')).toBe('result')
    expect(warnings).toEqual([expect.stringContaining('could not be given back')])
  })

  it('refuses a lease without an end before anything runs', async () => {
    await expect(withLease(store, 'job', { ttlMs: 0, clock }, async () => 1)).rejects.toThrow('lease')
  })
})
