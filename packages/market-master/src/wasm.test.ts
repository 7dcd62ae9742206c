import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { createMemoryStore, type HttpTransport } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { createMasterHost, ok } from './__fixtures__/master-host.js'
import { createMarketMaster, openSnapshot, type WasmSource } from './index.js'
import { loadDefaultWasm, readLocalWasm, withLocation } from './wasm/web.js'

const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')
const bytes = new Uint8Array(readFileSync(path))
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
    ['another program', EMPTY_MODULE, /is not the WASM of sql\.js/],
    ['another compiled program', new WebAssembly.Module(EMPTY_MODULE), /is not the WASM of sql\.js/],
    ['a missing file', new URL('missing.wasm', import.meta.url), /could not be loaded/],
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

  it.each<[string, () => WasmSource | undefined]>([
    ['from the installed package', () => undefined],
    ['from bytes', () => bytes],
    ['from a buffer', () => bytes.slice().buffer],
    ['from a compiled module', () => new WebAssembly.Module(bytes)],
    ['from a file', () => pathToFileURL(path)],
  ])('starts %s', async (_what, wasm) => {
    expect(await search(wasm())).toBe('삼성전자')
  })

  it('starts from an address, through the transport', async () => {
    const host = await createMasterHost()
    const http: HttpTransport = {
      request: async (request) => (request.url.endsWith('/sqlite.wasm') ? ok(bytes) : host.request(request)),
      close: async () => {},
    }
    expect(await search(new URL('http://localhost/sqlite.wasm'), http)).toBe('삼성전자')
  })

  it('is asked for where no file lies beside the package', async () => {
    await expect(loadDefaultWasm()).rejects.toMatchObject({ name: 'KisConfigError', option: 'wasm' })
    expect(await readLocalWasm(pathToFileURL(path))).toBeUndefined()
  })

  it('is lent a location where there is none, for the start only', () => {
    const scope: { location?: { readonly href: string } } = globalThis
    expect(scope.location).toBeUndefined()
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
    await expect(openSnapshot(new Uint8Array())).rejects.toMatchObject({ name: 'KisMasterError', stage: 'open' })
    await expect(openSnapshot(EMPTY_MODULE)).rejects.toMatchObject({ source: 'snapshot' })
  })
})
