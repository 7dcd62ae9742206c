import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDefaultStore } from '@kis/core'
import { createFileStore } from '@kis/core/stores/file'
import { createVirtualClock } from '@kis/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDefaultStore as createWebStore } from './default.web.js'

let root: string
let warnings: string[]
const logger = { debug() {}, info() {}, warn: (message: string) => void warnings.push(message), error() {} }
const value = new Uint8Array([1, 2, 3])

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kis-store-'))
  warnings = []
})
afterEach(() => rm(root, { recursive: true }))

describe('the default store', () => {
  it('is the file store on Node, and touches nothing before its first use', async () => {
    const directory = join(root, 'store')
    const store = createDefaultStore({ directory, logger })
    expect(await readdir(root)).toEqual([])
    expect(store.kind).toBeUndefined()
    await store.set('k', value)
    expect(store.kind).toBe('file')
    expect(await createFileStore({ directory }).get('k')).toEqual(value)
    const lease = await store.lease?.('k', { ttlMs: 1000 })
    expect(await createFileStore({ directory }).lease?.('k', { ttlMs: 1000 })).toBeUndefined()
    await lease?.release()
    await store.delete('k')
    expect(await store.get('k')).toBeUndefined()
    await store.dispose?.()
    expect(warnings).toEqual([])
  })

  it('is memory with one warning where the folder cannot be written', async () => {
    const clock = createVirtualClock()
    await writeFile(join(root, 'a-file'), '')
    const store = createDefaultStore({ directory: join(root, 'a-file', 'store'), logger, clock })
    await Promise.all([store.get('k'), store.set('k', value, { ttlMs: 1000 }), store.set('l', value)])
    expect(await store.get('k')).toEqual(value)
    expect(store.kind).toBe('memory')
    await clock.advance(1000)
    expect([await store.get('k'), await store.get('l')]).toEqual([undefined, value])
    expect(await store.lease?.('k', { ttlMs: 1000 })).toBeDefined()
    expect(await store.lease?.('k', { ttlMs: 1000 })).toBeUndefined()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/memory only.*KIS_STORE_DIR/)
  })

  it('is memory on other runtimes', async () => {
    const store = createWebStore()
    await store.set('k', value)
    expect(await store.get('k')).toEqual(value)
    expect(await createWebStore().get('k')).toBeUndefined()
  })
})
