import type { TestFunctions } from '../test-functions.js'
import type { KeyValueStore, Lease } from './store.js'

/** One store under test, with the means to make its time pass. */
export interface StoreHarness {
  readonly store: KeyValueStore
  /** A second handle on the same entries, as another process would have; omitted where there is no such thing. */
  readonly reopen?: (() => KeyValueStore) | undefined
  /** Makes that many milliseconds pass for the store. */
  advance(ms: number): Promise<void>
  /** Ends what the harness opened. */
  close(): Promise<void>
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes)

/**
 * What every driver of {@link KeyValueStore} must do, as tests for a framework with `describe`, `it` and `expect`.
 *
 * @example
 * ```ts
 * import { createMemoryStore } from '@kis/core'
 * import { createVirtualClock, describeStoreContract } from '@kis/core/testing'
 * import { describe, expect, it } from 'vitest'
 *
 * describeStoreContract('memory', async () => {
 *   const clock = createVirtualClock()
 *   return { store: createMemoryStore({ clock }), advance: clock.advance, close: async () => {} }
 * }, { describe, it, expect })
 * ```
 */
export function describeStoreContract(
  name: string,
  create: () => Promise<StoreHarness>,
  { describe, it, expect }: TestFunctions,
): void {
  const test = (title: string, body: (harness: StoreHarness) => Promise<void>): void => {
    it(title, async () => {
      const harness = await create()
      try {
        await body(harness)
      } finally {
        await harness.close()
      }
    })
  }

  describe(`store contract: ${name}`, () => {
    test('keeps bytes, whatever they are', async ({ store }) => {
      const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)
      for (const value of [everyByte, new Uint8Array(), new Uint8Array(300_000).fill(10), bytesOf('안녕\n{}')]) {
        await store.set('kis:v1:paper:abc:token', value)
        const back = await store.get('kis:v1:paper:abc:token')
        expect(back instanceof Uint8Array).toBe(true)
        expect(Array.from(back ?? [])).toEqual(Array.from(value))
      }
    })

    test('answers nothing for a key that was never set, or was deleted', async ({ store }) => {
      expect(await store.get('absent')).toBe(undefined)
      await store.delete('absent')
      await store.set('present', bytesOf('1'))
      await store.delete('present')
      expect(await store.get('present')).toBe(undefined)
    })

    test('keeps apart keys that look alike', async ({ store }) => {
      const long = 'k'.repeat(400)
      const keys = [
        'a:b',
        'a-b',
        'a/b',
        'A:B',
        '../a',
        '..',
        '.',
        'a b',
        '한글',
        '한국',
        'con',
        'a\nb',
        'a\u0000b',
        long,
        `${long}x`,
        '__proto__',
      ]
      for (const key of keys) await store.set(key, bytesOf(`value of ${key}`))
      for (const key of keys) expect(textOf(await store.get(key))).toBe(`value of ${key}`)
      for (const key of keys) await store.delete(key)
      for (const key of keys) expect(await store.get(key)).toBe(undefined)
    })

    test('refuses a key that is no text, or empty', async ({ store }) => {
      for (const key of ['', undefined, 7] as string[]) {
        const outcomes = await Promise.allSettled([store.get(key), store.set(key, bytesOf('1')), store.delete(key)])
        expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
      }
    })

    test('neither hands out nor keeps the caller’s own bytes', async ({ store }) => {
      const mine = bytesOf('mine')
      await store.set('k', mine)
      mine.fill(0)
      const first = await store.get('k')
      expect(textOf(first)).toBe('mine')
      first?.fill(0)
      expect(textOf(await store.get('k'))).toBe('mine')
    })

    test('keeps an entry until its time is over, and not after', async ({ store, advance }) => {
      await store.set('short', bytesOf('1'), { ttlMs: 1000 })
      await store.set('long', bytesOf('2'))
      await store.set('past', bytesOf('3'))
      await store.set('past', bytesOf('4'), { ttlMs: 0 })
      await advance(900)
      expect(textOf(await store.get('short'))).toBe('1')
      await advance(200)
      expect(await store.get('short')).toBe(undefined)
      expect(await store.get('past')).toBe(undefined)
      expect(textOf(await store.get('long'))).toBe('2')
    })

    test('forgets the old end when an entry is set anew', async ({ store, advance }) => {
      await store.set('k', bytesOf('1'), { ttlMs: 1000 })
      await store.set('k', bytesOf('2'))
      await advance(2000)
      expect(textOf(await store.get('k'))).toBe('2')
    })

    test('ends with the last of many values set at once, and never shows a mixture', async ({ store, reopen }) => {
      const reader = reopen?.() ?? store
      const values = Array.from({ length: 30 }, (_, index) => bytesOf(String(index % 10).repeat(20_000)))
      await store.set('k', bytesOf('0'.repeat(20_000)))
      const seen = new Set<string>()
      let isWriting = true
      const writing = Promise.all(values.map((value) => store.set('k', value))).finally(() => {
        isWriting = false
      })
      while (isWriting) seen.add(textOf(await reader.get('k')) ?? 'absent')
      await writing
      for (const text of seen) expect(text).toBe((text[0] ?? '').repeat(20_000))
      expect(textOf(await reader.get('k'))).toBe('9'.repeat(20_000))
    })

    test('shows entries to another handle', async ({ store, reopen }) => {
      if (!reopen) return
      await store.set('k', bytesOf('shared'))
      expect(textOf(await reopen().get('k'))).toBe('shared')
    })

    test('has one holder of a lease at a time', async ({ store, reopen }) => {
      const other = reopen?.() ?? store
      const first = await store.lease?.('job', { ttlMs: 10_000 })
      expect(first === undefined).toBe(false)
      expect(await other.lease?.('job', { ttlMs: 10_000 })).toBe(undefined)
      expect((await other.lease?.('another job', { ttlMs: 10_000 })) === undefined).toBe(false)
      await first?.release()
      await first?.release()
      const second = await other.lease?.('job', { ttlMs: 10_000 })
      expect(second === undefined).toBe(false)
      expect(await first?.renew(10_000)).toBe(false)
      await first?.release()
      expect(await store.lease?.('job', { ttlMs: 10_000 })).toBe(undefined)
    })

    test('gives a lease to exactly one of many who ask at once', async ({ store, reopen }) => {
      const other = reopen?.() ?? store
      for (let round = 0; round < 5; round++) {
        const asked = Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? store : other).lease?.('job', { ttlMs: 10_000 }),
        )
        const held = (await Promise.all(asked)).filter((lease) => lease !== undefined)
        expect(held.length).toBe(1)
        await held[0]?.release()
      }
    })

    test('counts holders upwards', async ({ store, reopen, advance }) => {
      const other = reopen?.() ?? store
      const tokens: number[] = []
      for (let round = 0; round < 12; round++) {
        const lease = await (round % 2 ? store : other).lease?.('job', { ttlMs: 1000 })
        tokens.push(lease?.fencingToken ?? Number.NaN)
        if (round % 3 === 0) await advance(1100)
        else await lease?.release()
      }
      expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b))
      expect(tokens.every(Number.isSafeInteger)).toBe(true)
    })

    test('frees a lease whose holder does not renew it, and tells that holder', async ({ store, reopen, advance }) => {
      const other = reopen?.() ?? store
      const first = await store.lease?.('job', { ttlMs: 1000 })
      await advance(1100)
      expect(await first?.renew(1000)).toBe(false)
      const second = await other.lease?.('job', { ttlMs: 10_000 })
      expect(second === undefined).toBe(false)
      await first?.release()
      expect(await store.lease?.('job', { ttlMs: 1000 })).toBe(undefined)
      expect(await second?.renew(10_000)).toBe(true)
    })

    test('keeps a lease for as long as it is renewed', async ({ store, reopen, advance }) => {
      const other = reopen?.() ?? store
      const lease = await store.lease?.('job', { ttlMs: 1000 })
      for (let round = 0; round < 5; round++) {
        await advance(700)
        expect(await lease?.renew(1000)).toBe(true)
        expect(await other.lease?.('job', { ttlMs: 1000 })).toBe(undefined)
      }
      await advance(1100)
      expect((await other.lease?.('job', { ttlMs: 1000 })) === undefined).toBe(false)
    })

    test('writes with a lease while it is held, and keeps the end of an entry', async ({ store, reopen, advance }) => {
      const other = reopen?.() ?? store
      const lease = await store.lease?.('job', { ttlMs: 10_000 })
      await store.set('k', bytesOf('1'), { lease })
      // Whoever holds it may write through any handle.
      await other.set('short', bytesOf('2'), { lease, ttlMs: 1000 })
      await store.set('gone', bytesOf('3'))
      await other.delete('gone', { lease })
      expect([textOf(await other.get('k')), textOf(await store.get('short'))]).toEqual(['1', '2'])
      expect(await store.get('gone')).toBe(undefined)
      await advance(1100)
      expect(await store.get('short')).toBe(undefined)
      expect(await lease?.renew(10_000)).toBe(lease ? true : undefined)
      await store.set('k', bytesOf('4'), { lease })
      expect(textOf(await other.get('k'))).toBe('4')
    })

    test('refuses a write whose lease ran out, was given back or passed on', async ({ store, reopen, advance }) => {
      if (!store.lease) return
      const other = reopen?.() ?? store
      const refused = async (lease: Lease | undefined): Promise<void> => {
        const outcomes = await Promise.allSettled([
          store.set('k', bytesOf('late'), { lease }),
          store.set('k', bytesOf('late'), { lease, ttlMs: 60_000 }),
          store.set('new', bytesOf('late'), { lease }),
          store.delete('k', { lease }),
        ])
        const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'written'))
        expect(codes).toEqual(outcomes.map(() => 'KIS_STORE'))
        expect(await store.get('new')).toBe(undefined)
      }
      const first = await store.lease('job', { ttlMs: 1000 })
      await store.set('k', bytesOf('first'), { lease: first })
      await advance(1100)
      await refused(first)
      expect(textOf(await store.get('k'))).toBe('first')
      const second = await other.lease?.('job', { ttlMs: 10_000 })
      await other.set('k', bytesOf('second'), { lease: second })
      await refused(first)
      await second?.release()
      await refused(second)
      // The lease of another job is no right to anything here once it is over.
      const third = await store.lease('another job', { ttlMs: 10_000 })
      await store.set('k', bytesOf('third'), { lease: third })
      await third?.release()
      await refused(third)
      expect(textOf(await other.get('k'))).toBe('third')
    })

    test('changes a value on top of the change before, however many change it at once', async ({ store, reopen }) => {
      if (!store.update) return
      const other = reopen?.() ?? store
      const increase = (bytes: Uint8Array | undefined) => bytesOf(String(Number(textOf(bytes) ?? 0) + 1))
      const changes = Array.from({ length: 60 }, (_, index) => (index % 2 ? store : other).update?.('count', increase))
      await Promise.all(changes)
      let seen: string | undefined
      await other.update?.('count', (bytes) => {
        seen = textOf(bytes)
        return bytes ?? bytesOf('')
      })
      expect(seen).toBe('60')
      expect(await store.get('count')).toBe(undefined)
    })

    test('leaves a value alone when its change throws', async ({ store }) => {
      if (!store.update) return
      await store.update('count', () => bytesOf('1'))
      const [outcome] = await Promise.allSettled([
        store.update('count', () => {
          throw new RangeError('no change')
        }),
      ])
      expect(outcome?.status).toBe('rejected')
      await store.update('count', (bytes) => bytesOf(`${textOf(bytes)}2`))
      let seen: string | undefined
      await store.update('count', (bytes) => {
        seen = textOf(bytes)
        return bytes ?? bytesOf('')
      })
      expect(seen).toBe('12')
    })

    test('refuses a lease without an end', async ({ store }) => {
      for (const ttlMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        const [outcome] = await Promise.allSettled([store.lease?.('job', { ttlMs })])
        expect(outcome?.status).toBe(store.lease ? 'rejected' : 'fulfilled')
      }
    })
  })
}
