import { createMemoryStore } from '@kis/core'
import { createVirtualClock, describeStoreContract } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'

describeStoreContract(
  'memory',
  async () => {
    const clock = createVirtualClock({ settle: 'promises' })
    return { store: createMemoryStore({ clock }), advance: clock.advance, close: async () => {} }
  },
  { describe, it, expect },
)

describe('a memory store', () => {
  it('pushes out what was used longest ago when it is full', async () => {
    const store = createMemoryStore({ maxEntries: 2 })
    const value = new Uint8Array([1])
    await store.set('a', value)
    await store.set('b', value)
    await store.get('a')
    await store.set('c', value)
    expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual([value, undefined, value])
  })

  it('is not confused by a wall clock that jumps', async () => {
    const clock = createVirtualClock()
    const store = createMemoryStore({ clock })
    await store.set('k', new Uint8Array([1]), { ttlMs: 1000 })
    clock.shiftWallClock(86_400_000)
    expect(await store.get('k')).toEqual(new Uint8Array([1]))
    clock.shiftWallClock(-2 * 86_400_000)
    await clock.advance(1001)
    expect(await store.get('k')).toBeUndefined()
  })

  it('refuses a malformed limit by name', () => {
    for (const maxEntries of [0, -1, 1.5, Number.NaN]) {
      expect(() => createMemoryStore({ maxEntries })).toThrow(/maxEntries/)
    }
  })

  it('empties when it is disposed of', async () => {
    const store = createMemoryStore()
    await store.set('k', new Uint8Array([1]))
    await store.dispose?.()
    expect(await store.get('k')).toBeUndefined()
  })
})
