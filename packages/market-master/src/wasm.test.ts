import { createMemoryStore, type HttpTransport } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { loadDefaultWasm } from '#wasm'
import { createMasterHost, ok } from './__fixtures__/master-host.js'
import { CAN_COMPILE, TEST_WASM } from './__fixtures__/test-wasm.js'
import { createMarketMaster, openSnapshot, type WasmSource } from './index.js'
import { loadDefaultWasm as loadOnWeb, withLocation } from './wasm/web.js'

const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

async function search(wasm: WasmSource | undefined, http?: HttpTransport): Promise<string | undefined> {
  const host = await createMasterHost()
  const master = createMarketMaster({ http: http ?? host, store: createMemoryStore(), wasm, markets: ['kospi'] })
  try {
    return (await master.findOne('ㅅㅅㅈㅈ'))?.name
  } finally {
    await master.close()
  }
}

// In this order: a failed start must leave the next one in this process alone.
describe('SQLite’s WASM', () => {
  it.each<[string, WasmSource, RegExp]>([
    ['bytes that are none', new TextEncoder().encode('<html>'), /could not be compiled/],
    ['no bytes', new Uint8Array(), /could not be compiled/],
    ['another program', EMPTY_MODULE, CAN_COMPILE ? /is not the WASM of sql\.js/ : /could not be compiled/],
    ['an address that has none', new URL('http://localhost/none.wasm'), /could not be loaded \(HTTP 404\)/],
  ])('fails with a typed error for %s, before any download', async (_what, wasm, message) => {
    const host = await createMasterHost()
    await expect(search(wasm, host)).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: 'open',
      message: expect.stringMatching(message),
    })
    expect(host.files().filter((file) => file.endsWith('.zip'))).toEqual([])
  })

  it('starts by default, and from a compiled module', async () => {
    expect(await search(undefined)).toBe('삼성전자')
    expect(await search(TEST_WASM)).toBe('삼성전자')
  })

  it.runIf(CAN_COMPILE)('starts from bytes, from a buffer, and from an address through the transport', async () => {
    const bytes = Uint8Array.from(await loadDefaultWasm())
    expect(await search(bytes)).toBe('삼성전자')
    expect(await search(bytes.buffer)).toBe('삼성전자')
    const host = await createMasterHost()
    const http: HttpTransport = {
      request: async (request) => (request.url.endsWith('/sqlite.wasm') ? ok(bytes) : host.request(request)),
      close: async () => {},
    }
    expect(await search(new URL('http://localhost/sqlite.wasm'), http)).toBe('삼성전자')
  })

  it.runIf(CAN_COMPILE)('is told apart from another compiled program', async () => {
    await expect(search(new WebAssembly.Module(EMPTY_MODULE))).rejects.toMatchObject({
      name: 'KisMasterError',
      message: expect.stringContaining('is not the WASM of sql.js'),
    })
  })

  it('is asked for where no file lies beside the package', async () => {
    await expect(loadOnWeb()).rejects.toMatchObject({ name: 'KisConfigError', option: 'wasm' })
  })

  it.skipIf('location' in globalThis)('is lent a location where there is none, for the start only', () => {
    const scope: { location?: { readonly href: string } } = globalThis
    expect(withLocation(() => scope.location?.href)).toBe('file:///')
    expect(() =>
      withLocation(() => {
        throw new Error('failed')
      }),
    ).toThrow('failed')
    expect('location' in scope).toBe(false)
  })
})

describe('a snapshot', () => {
  it('refuses what is none', async () => {
    const options = { wasm: TEST_WASM }
    await expect(openSnapshot(new Uint8Array(), options)).rejects.toMatchObject({
      name: 'KisMasterError',
      stage: 'open',
    })
    await expect(openSnapshot(EMPTY_MODULE, options)).rejects.toMatchObject({ source: 'snapshot' })
  })
})
