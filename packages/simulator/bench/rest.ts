/**
 * Calls of REST per second of the server's processor time, over loopback, kept-alive connections, the server in a process of its own; beside it a bare `node:http` server
 * that answers constant bytes of the same length, which is the most that could be. Target: 3,000/s of a mixture, 41 streams registered.
 * Run: pnpm bench simulator/bench/rest [--seconds 0.5]
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { loopbackClient } from '../src/__fixtures__/loopback.js'
import { ACCOUNT, APP_KEY, APP_SECRET, BALANCE, HISTORY, PATHS, QUOTE } from '../src/__fixtures__/raw-client.js'
import { startSimulator } from '../src/index.js'
import { askFor, requestBytes } from './support/load.js'

const TARGET = 3_000
const PASSES = 5
const DAILY = {
  ...QUOTE,
  FID_INPUT_DATE_1: '20200101',
  FID_INPUT_DATE_2: '20991231',
  FID_PERIOD_DIV_CODE: 'D',
  FID_ORG_ADJ_PRC: '0',
}
const MINUTES = { ...QUOTE, FID_INPUT_HOUR_1: '000000', FID_PW_DATA_INCU_YN: 'N', FID_ETC_CLS_CODE: '' }
/** A limit order far below the market, and one that fills. */
const LIMIT = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1', ORD_UNPR: '1000' }
const MARKET = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' }

const CALLS = {
  price: ['GET', 'FHKST01010100', PATHS.price, QUOTE],
  book: ['GET', 'FHKST01010200', PATHS.book, QUOTE],
  trades: ['GET', 'FHKST01010300', PATHS.trades, QUOTE],
  'daily chart': ['GET', 'FHKST03010100', PATHS.daily, DAILY],
  'minute chart': ['GET', 'FHKST03010200', PATHS.minutes, MINUTES],
  balance: ['GET', 'TTTC8434R', PATHS.balance, BALANCE],
  'history of orders': ['GET', 'TTTC0081R', PATHS.history, HISTORY],
  'price abroad': ['GET', 'HHDFS00000300', PATHS.overseasPrice, { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' }],
  'order that is refused': ['POST', 'TTTC0012U', PATHS.order, LIMIT],
  'order that fills': ['POST', 'TTTC0012U', PATHS.order, MARKET],
} as const satisfies Record<string, readonly ['GET' | 'POST', string, string, Record<string, string>]>

/** What a bot asks for: mostly quotes, then the account, now and then an order. */
const MIXTURE: readonly (keyof typeof CALLS)[] = [
  ...([
    'price',
    'book',
    'price',
    'balance',
    'price',
    'book',
    'minute chart',
    'price',
    'order that fills',
    'price',
  ] as const),
  ...([
    'book',
    'price',
    'trades',
    'daily chart',
    'price',
    'balance',
    'price abroad',
    'book',
    'price',
    'price',
  ] as const),
]

async function serve(): Promise<void> {
  const simulator = await startSimulator({
    env: 'real',
    holdings: 10,
    limits: { callsPerSecond: 10_000_000, tokenIntervalMs: 0 },
  })
  const bodies = new Map<string, Buffer>()
  const bare = createServer((request, response) => {
    const body =
      bodies.get(String(request.headers['x-length'])) ?? Buffer.alloc(Number(request.headers['x-length']), 0x20)
    bodies.set(String(request.headers['x-length']), body)
    request.resume()
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length })
      response.end(body)
    })
  })
  bare.listen(0, '127.0.0.1')
  await once(bare, 'listening')
  process.send?.({ simulator: simulator.port, bare: (bare.address() as AddressInfo).port })
  process.on('message', () => process.send?.(process.cpuUsage()))
  process.on('disconnect', () => process.exit(0))
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '0.5' } }, strict: false })
  const ms = Number(values.seconds) * 1000
  const server = fork(fileURLToPath(import.meta.url), ['serve'], { execArgv: process.execArgv })
  const [ports] = (await once(server, 'message')) as [{ readonly simulator: number; readonly bare: number }]
  const client = loopbackClient(ports.simulator)
  const token = await client.token()

  const lengths = new Map<string, number>()
  for (const [name, [method, trId, path, values]] of Object.entries(CALLS)) {
    const reply = method === 'GET' ? await client.get(trId, path, values) : await client.order(trId, path, values)
    if (reply.status !== 200) throw new Error(`${name}: ${reply.text}`)
    lengths.set(name, Buffer.byteLength(reply.text))
  }
  const requestOf = (name: keyof typeof CALLS, isBare: boolean): Buffer => {
    const [method, trId, path, values] = CALLS[name]
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${token}`,
      appkey: APP_KEY,
      appsecret: APP_SECRET,
      tr_id: trId,
      custtype: 'P',
      'x-length': String(lengths.get(name)),
    }
    const port = isBare ? ports.bare : ports.simulator
    return method === 'GET'
      ? requestBytes(port, method, `${path}?${new URLSearchParams(values)}`, headers)
      : requestBytes(port, method, path, headers, JSON.stringify(values))
  }
  const processorMs = async (): Promise<number> => {
    server.send('time')
    const [{ user, system }] = (await once(server, 'message')) as [NodeJS.CpuUsage]
    return (user + system) / 1_000
  }
  const measure = async (names: readonly (keyof typeof CALLS)[], connections: number, passes: number) => {
    const speeds = { bare: [] as number[], simulator: [] as number[] }
    for (let pass = -1; pass < passes; pass++) {
      for (const kind of ['bare', 'simulator'] as const) {
        const requests = names.map((name) => requestOf(name, kind === 'bare'))
        const before = await processorMs()
        const { answers, odd } = await askFor(ports[kind], requests, { connections, ms })
        if (odd > 0) throw new Error(`${odd} answers were no HTTP 200.`)
        const used = (await processorMs()) - before
        if (pass >= 0) speeds[kind].push((answers * 1_000) / used)
      }
    }
    return { bare: median(speeds.bare), simulator: median(speeds.simulator) }
  }
  const tell = (name: string, { bare, simulator }: Awaited<ReturnType<typeof measure>>, target?: number): void =>
    report({
      ...{ name, value: simulator, unit: '/s', better: 'higher', target },
      against: { name: 'bare node:http', value: bare },
    })
  for (const connections of [1, 16, 64]) {
    const speed = await measure(MIXTURE, connections, PASSES)
    tell(`mixture, ${connections} at a time`, speed, connections > 1 ? TARGET : undefined)
  }
  for (const name of Object.keys(CALLS) as (keyof typeof CALLS)[]) tell(name, await measure([name], 16, 1))
  server.disconnect()
  await once(server, 'exit')
}

if (process.argv[2] === 'serve') await serve()
else await main()
