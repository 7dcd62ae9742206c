import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMemoryStore } from '@kis/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { goldenFile } from './__fixtures__/golden.js'
import { zipMaster } from './__fixtures__/write-master.js'
import { createMarketMaster, DEFAULT_MARKETS, layoutOf, type MasterProgress } from './index.js'

let server: Server
let masterUrl: string
const asked: string[] = []

beforeEach(async () => {
  const zips = new Map<string, Uint8Array>()
  for (const market of DEFAULT_MARKETS) {
    zips.set(`/common/master/${layoutOf(market).download}`, await zipMaster(market, goldenFile(market)))
  }
  asked.length = 0
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['if-none-match'] ?? ''}`.trim())
    const zip = zips.get(request.url ?? '')
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
    else if (zip) response.writeHead(200, { 'content-length': zip.length, etag: '"one"' }).end(zip)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  masterUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/common/master`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

it('goes over a real socket with the transport of this runtime, and leaves none open', async () => {
  const progress: MasterProgress[] = []
  const store = createMemoryStore()
  const master = createMarketMaster({ masterUrl, store, maxAgeMs: 1 })
  await master.sync({ onProgress: (step) => progress.push(step) })
  expect((await master.findOne('ㅅㅅㅈㅈ', { markets: ['kospi'] }))?.code).toBe('005930')
  for (const market of DEFAULT_MARKETS) {
    const steps = progress.filter((step) => step.market === market && step.stage === 'download')
    expect(steps.at(-1)?.bytes).toBe(steps.at(-1)?.totalBytes)
    expect(steps.at(-1)?.bytes).toBeGreaterThan(0)
  }
  expect(asked).toContain('GET /common/master/kospi_code.mst.zip')
  expect(asked.some((line) => line.endsWith('"one"'))).toBe(true)
  await master.close()
  // The server closes only when no connection is left: `afterEach` would time out otherwise.
})
