import { createMemoryStore, getJson, setJson } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'

interface Note {
  readonly text: string
}
const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'text') === 'string'

describe('JSON in a store', () => {
  it('comes back as it went in, until its end', async () => {
    const clock = createVirtualClock({ settle: 'promises' })
    const store = createMemoryStore({ clock })
    await setJson(store, 'note', { text: '삼성전자 "매수"' }, { ttlMs: 1000 })
    expect(await getJson(store, 'note', isNote)).toEqual({ text: '삼성전자 "매수"' })
    await clock.advance(1000)
    expect(await getJson(store, 'note', isNote)).toBeUndefined()
  })

  it.each([
    ['no JSON', new TextEncoder().encode('{"text":')],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['another shape', new TextEncoder().encode('{"text":1}')],
    ['nothing', new Uint8Array()],
    ['null', new TextEncoder().encode('null')],
  ])('counts %s as absent and reports it', async (_what, bytes) => {
    const store = createMemoryStore()
    const corrupt: string[] = []
    await store.set('note', bytes)
    expect(await getJson(store, 'note', isNote, { onCorrupt: (key) => corrupt.push(key) })).toBeUndefined()
    expect(await getJson(store, 'absent', isNote, { onCorrupt: (key) => corrupt.push(key) })).toBeUndefined()
    expect(corrupt).toEqual(['note'])
  })
})
