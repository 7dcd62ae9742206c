import { createIndexedDbStore } from '@kis/core/stores/indexed-db'
import { afterEach, describe, expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { TEST_WASM } from './__fixtures__/test-wasm.js'
import { createMarketMaster } from './index.js'

const NAME = 'market-master-test'

describe.runIf(typeof indexedDB !== 'undefined')('in a browser', () => {
  afterEach(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(NAME)
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  )

  it('symbol files survive a reload, and tabs that open together fetch them once', async () => {
    const host = await createMasterHost()
    const tab = () => {
      const store = createIndexedDbStore({ name: NAME })
      const master = createMarketMaster({ http: host, store, wasm: TEST_WASM })
      return { master, close: async () => Promise.all([master.close(), store.dispose?.()]) }
    }
    const tabs = [tab(), tab(), tab()]
    const found = await Promise.all(tabs.map(({ master }) => master.findOne('ㅅㅅㅈㅈ')))
    expect(found.map((row) => row?.name)).toEqual(['삼성전자', '삼성전자', '삼성전자'])
    expect(host.requests).toHaveLength(3)
    for (const { close } of tabs) await close()

    const reloaded = tab()
    expect((await reloaded.master.get('005930'))?.name).toBe('삼성전자')
    expect(host.requests).toHaveLength(3)
    await reloaded.close()
  })
})
