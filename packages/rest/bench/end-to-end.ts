/**
 * A quote from a local server, limiter opened, against a bare undici pool with `JSON.parse`, and against the `fetch` of Node with the same.
 * Target: within 1.3 times the processor time of the pool, the server's part in both. Run: pnpm bench rest/bench/end-to-end
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Authorization, type TokenProvider } from '@kis/auth'
import { Redactor } from '@kis/core'
import { Pool } from 'undici'
import { median, processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { inquirePrice } from '../src/groups/domestic-stock/index.js'
import { createRestClient } from '../src/index.js'

const fields = Object.fromEntries(
  Object.keys(inquirePrice.spec.output.output?.fields ?? {}).map((name) => [
    name,
    name.endsWith('_yn') ? 'N' : '71900',
  ]),
)
const body = JSON.stringify({ output: fields, rt_cd: '0', msg_cd: 'MCA00000', msg1: '정상처리 되었습니다.' })
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', tr_cont: '', gt_uid: 'x' })
  response.end(body)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const headers = { authorization: 'Bearer x', appkey: 'k', appsecret: 's' }
const authorization = new Authorization(headers)
const auth: TokenProvider = {
  env: 'real',
  redactor: new Redactor(),
  authorize: async () => authorization,
  renew: async () => authorization,
}
const client = createRestClient({ env: 'real', auth, baseUrl, limits: { callsPerWindow: 100_000, windowMs: 1 } })
const pool = new Pool(baseUrl, { connections: 32 })
const path = '/uapi/domestic-stock/v1/quotations/inquire-price?FID_COND_MRKT_DIV_CODE=J&FID_INPUT_ISCD=005930'
const sent = {
  ...headers,
  'content-type': 'application/json; charset=utf-8',
  custtype: 'P',
  tr_id: 'FHKST01010100',
  tr_cont: '',
}

const WAYS = {
  fetched: async () => (await fetch(`${baseUrl}${path}`, { headers: sent })).json(),
  bare: async () => JSON.parse(await (await pool.request({ path, method: 'GET', headers: sent })).body.text()),
  ours: () => inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }),
} as const

/** Calls per second of processor time. */
async function perSecond(way: () => Promise<unknown>, concurrent: number, ms: number): Promise<number> {
  const until = performance.now() + ms
  const began = processorMs()
  let calls = 0
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      await way()
      calls += 1
    }
  }
  await Promise.all(Array.from({ length: concurrent }, worker))
  return (calls * 1_000) / (processorMs() - began)
}

for (const concurrent of [1, 20]) {
  const samples = { fetched: [] as number[], bare: [] as number[], ours: [] as number[] }
  for (let round = -1; round < 5; round += 1) {
    for (const name of ['fetched', 'bare', 'ours'] as const) {
      const speed = await perSecond(WAYS[name], concurrent, 400)
      if (round >= 0) samples[name].push(speed)
    }
  }
  // Of client and server: they share this process.
  const microseconds = (name: keyof typeof WAYS): number => 1e6 / median(samples[name])
  const row = {
    name: `a quote, ${concurrent} at a time`,
    value: microseconds('ours'),
    unit: 'µs',
    better: 'lower',
  } as const
  report({ ...row, targetRatio: 1.3, against: { name: 'undici pool, JSON.parse', value: microseconds('bare') } })
  report({ ...row, against: { name: 'fetch of Node, json()', value: microseconds('fetched') } })
}
await client.close()
await pool.close()
server.close()
