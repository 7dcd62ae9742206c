import { type KeyValueStore, withLease } from '@kis/core'
import { createIndexedDbStore } from '@kis/core/stores/indexed-db'
import { createVirtualClock, describeStoreContract, type TestFunctions } from '@kis/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const hasIndexedDb = typeof indexedDB !== 'undefined'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
let databases = 0

async function drop(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

const guarded: TestFunctions = {
  describe: (name, body) => void describe.runIf(hasIndexedDb)(name, body),
  it: (name, body) => void it(name, body),
  expect,
}

describeStoreContract(
  'IndexedDB',
  async () => {
    const name = `contract-${++databases}`
    const clock = createVirtualClock({ settle: 'promises' })
    const opened: KeyValueStore[] = []
    const open = (): KeyValueStore => {
      const store = createIndexedDbStore({ name, clock })
      opened.push(store)
      return store
    }
    return {
      store: open(),
      reopen: open,
      advance: clock.advance,
      async close() {
        for (const store of opened) await store.dispose?.()
        await drop(name)
      },
    }
  },
  guarded,
)

describe.runIf(hasIndexedDb)('an IndexedDB store', () => {
  let name: string
  let store: KeyValueStore
  beforeEach(() => {
    name = `store-${++databases}`
    store = createIndexedDbStore({ name })
  })
  afterEach(async () => {
    await store.dispose?.()
    await drop(name)
  })

  it('opens nothing before its first use', async () => {
    await store.dispose?.()
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
    await store.set('k', bytesOf('v'))
    expect((await indexedDB.databases()).map((database) => database.name)).toContain(name)
  })

  it('keeps entries when it is closed, and opens again by itself', async () => {
    await store.set('k', bytesOf('v'))
    await store.dispose?.()
    expect(await createIndexedDbStore({ name }).get('k')).toEqual(bytesOf('v'))
    expect(await store.get('k')).toEqual(bytesOf('v'))
  })

  it('gives way when the site’s data are removed, and starts anew', async () => {
    await store.set('k', bytesOf('v'))
    await drop(name)
    expect(await store.get('k')).toBeUndefined()
    await store.set('k', bytesOf('anew'))
    expect(await store.get('k')).toEqual(bytesOf('anew'))
  })

  it('takes no more of a buffer than the value', async () => {
    await store.set('k', new Uint8Array(1_000_000).subarray(10, 20))
    expect((await store.get('k'))?.buffer.byteLength).toBe(10)
  })

  it('sweeps out what is over when it is opened', async () => {
    const clock = createVirtualClock({ settle: 'promises' })
    const first = createIndexedDbStore({ name, clock })
    await first.set('short', bytesOf('1'), { ttlMs: 1000 })
    await first.set('long', bytesOf('2'))
    await first.dispose?.()
    await clock.advance(2000)
    const second = createIndexedDbStore({ name, clock })
    await second.get('long')
    await second.dispose?.()
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction('entries').objectStore('entries').getAllKeys()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    expect(keys).toEqual(['long'])
  })

  it('lets one of many tabs work at a time', async () => {
    const tabs = Array.from({ length: 4 }, () => createIndexedDbStore({ name }))
    const clock = createVirtualClock()
    let inside = 0
    let most = 0
    const all = tabs.map((tab) =>
      withLease(tab, 'job', { ttlMs: 10_000, clock }, async () => {
        most = Math.max(most, ++inside)
        await tab.set('last', bytesOf('v'))
        inside--
      }),
    )
    await clock.until(Promise.all(all))
    expect(most).toBe(1)
    for (const tab of tabs) await tab.dispose?.()
  })

  it('says whose database it is not', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, 7)
      request.onupgradeneeded = () => void request.result.createObjectStore('mine')
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    await expect(store.get('k')).rejects.toMatchObject({
      name: 'KisStoreError',
      operation: 'get',
      message: expect.stringMatching(/VersionError.*another one by the option "name"/),
    })
  })
})

describe('an IndexedDB store', () => {
  it('says so where there is no IndexedDB', () => {
    expect(() => createIndexedDbStore({ indexedDB: null as unknown as undefined })).toThrowError(
      expect.objectContaining({ name: 'KisConfigError', option: 'indexedDB' }),
    )
  })

  it('refuses a malformed name', () => {
    expect(() => createIndexedDbStore({ name: '' })).toThrowError(
      expect.objectContaining({ name: 'KisConfigError', option: 'name' }),
    )
  })

  it('reports a browser that refuses, and tries again the next time', async () => {
    let attempts = 0
    const blocked = {
      open() {
        attempts++
        throw new DOMException('The user denied permission.', 'SecurityError')
      },
    } as unknown as IDBFactory
    const store = createIndexedDbStore({ indexedDB: blocked })
    for (const call of [store.get('k'), store.set('k', bytesOf('v'))]) {
      await expect(call).rejects.toMatchObject({
        name: 'KisStoreError',
        message: expect.stringContaining('private window'),
      })
    }
    await expect(store.lease?.('k', { ttlMs: 1000 })).rejects.toMatchObject({ operation: 'lease', isRetryable: true })
    expect(attempts).toBe(2)
  })
})
