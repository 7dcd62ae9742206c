import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { createMemoryStore } from '@kis/core'
import { expect, it } from 'vitest'
import { createMasterHost } from '../__fixtures__/master-host.js'
import { createMarketMaster } from '../index.js'
import { readLocalWasm } from './web.js'

const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')

it('reads a WASM that lies in a file', async () => {
  const options = { http: await createMasterHost(), store: createMemoryStore(), markets: ['kospi'] } as const
  const lost = createMarketMaster({ ...options, wasm: new URL('missing.wasm', import.meta.url) })
  await expect(lost.get('005930')).rejects.toMatchObject({
    name: 'KisMasterError',
    stage: 'open',
    message: expect.stringContaining('could not be loaded'),
  })
  const master = createMarketMaster({ ...options, wasm: pathToFileURL(path) })
  expect((await master.get('005930'))?.name).toBe('삼성전자')
  await master.close()
  // A page leaves every address to HTTP.
  expect(await readLocalWasm(pathToFileURL(path))).toBeUndefined()
})
