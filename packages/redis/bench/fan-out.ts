/**
 * One owner, 20 readers in processes of their own, 5,000 ticks a second for 7 seconds, the first three of which warm up: how long a tick takes from the owner's socket to a reader's
 * listener, decoded, and whether any is missing. Targets: p99 under 25 ms, nothing lost. Beside it, in the same run, the round trip of a bare
 * PING while the load is on. Options: `--readers 20 --rate 5000 --seconds 7`, `--long` for 30 seconds. Run: pnpm bench redis/bench/fan-out
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createRealtimeClient, type SocketFactory } from '@kis/realtime'
import { trade } from '@kis/realtime/domestic-stock'
import { encodeReply, parseRequest } from '@kis/realtime/relay'
import { startSimulator } from '@kis/simulator'
import { createClient } from 'redis'
import { quantile } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { startRedis } from '../src/__fixtures__/redis-server.js'
import { createSharedRealtime } from '../src/realtime/create-shared-realtime.js'

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '20' },
    rate: { type: 'string', default: '5000' },
    seconds: { type: 'string' },
    long: { type: 'boolean' },
  },
  strict: false,
})
const [READERS, RATE, SECONDS] = [
  Number(values.readers),
  Number(values.rate),
  Number(values.seconds ?? (values.long ? 30 : 7)),
]
const SYMBOLS = Array.from({ length: 40 }, (_, index) => String(100_000 + index))
const STEP_MS = 10
/** How long readers may take until they run at their pace; what is lost is counted from the first tick on. */
const WARM_UP_SECONDS = 3
/** How long a reader may go on reading when nothing more is sent. */
const LONGEST_WAIT_SECONDS = 20
const WIDTH = 47
/** Column of the accumulated turnover, which here tells when the tick came, in microseconds; and of the accumulated volume, its number. */
const [AT, NUMBER] = [14, 13]
const credentials = { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) }

const micros = (): number => Math.round((performance.timeOrigin + performance.now()) * 1_000)

async function connect(url: string) {
  const client = createClient({ url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

interface Result extends Readonly<Record<'count' | 'gaps' | 'doubles' | 'cpu', number>> {
  readonly waits: readonly (readonly [tenths: number, ticks: number])[]
}

/** Milliseconds that so many of the ticks took at most. */
function within(part: number, results: readonly Result[]): number {
  const waits = results.flatMap((result) => result.waits).sort(([a], [b]) => a - b)
  let left = waits.reduce((sum, [, ticks]) => sum + ticks, 0) * part
  for (const [tenths, ticks] of waits) {
    left -= ticks
    if (left <= 0) return (tenths + 1) / 10
  }
  return 2_000
}

async function read(): Promise<void> {
  const { REDIS_URL = '', BASE_URL: baseUrl = '' } = process.env
  const redis = await connect(REDIS_URL)
  const shared = createSharedRealtime({ client: redis, env: 'real', credentials, baseUrl, mayOwn: false })
  const client = createRealtimeClient({
    env: 'real',
    credentials,
    baseUrl,
    socket: shared.socket,
    policy: { paceMs: 1 },
  })
  /** How many ticks took so many tenths of a millisecond; the last one longer. */
  const waits = new Array<number>(20_000).fill(0)
  let [count, gaps, doubles] = [0, 0, 0]
  const seen = new Uint8Array(RATE * SECONDS * 2)
  await Promise.all(
    SYMBOLS.map(async (symbol) => {
      const ticks = await client.subscribe(trade, symbol)
      ticks.on('data', ({ ACML_TR_PBMN, ACML_VOL, STCK_PRPR }) => {
        const number = Number(ACML_VOL)
        count++
        if (number > RATE * WARM_UP_SECONDS) {
          const tenths = Math.floor((micros() - Number(ACML_TR_PBMN)) / 100)
          const at = Math.min(Math.max(tenths, 0), waits.length - 1)
          waits[at] = (waits[at] ?? 0) + 1
        }
        if (seen[number] === 1 || STCK_PRPR !== 71_900) doubles++
        seen[number] = 1
      })
      ticks.on('gap', () => void gaps++)
    }),
  )
  const started = process.cpuUsage()
  process.stdout.write('ready\n')
  process.stdin.on('end', async () => {
    // What is still on its way: a busy machine takes its time.
    for (let [before, waited] = [-1, 0]; before !== count && waited < LONGEST_WAIT_SECONDS; waited++) {
      before = count
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    const { user, system } = process.cpuUsage(started)
    const cpu = (user + system) / 1_000_000
    process.stdout.write(
      `${JSON.stringify({ count, gaps, doubles, cpu, waits: waits.flatMap((ticks, at) => (ticks > 0 ? [[at, ticks]] : [])) })}
`,
    )
    await client.close()
    await shared.close()
    redis.destroy()
  })
  process.stdin.resume()
}

/** KIS as a socket that acknowledges everything and sends when it is told to. */
function fakeKis(): { readonly socket: SocketFactory; send(text: string): void } {
  let push: (text: string) => void = () => undefined
  const socket: SocketFactory = (_, handlers) => {
    push = (text) => handlers.onMessage(text)
    setTimeout(() => handlers.onOpen(), 0)
    return {
      send(text) {
        const request = parseRequest(text)
        if (request.kind === 'register') push(encodeReply('OPSP0000', request.trId, request.key))
        if (request.kind === 'unregister') push(encodeReply('OPSP0001', request.trId, request.key))
      },
      close: () => handlers.onClose({ code: 1000, reason: '' }),
    }
  }
  return { socket, send: (text) => push(text) }
}

function frameOf(number: number): string {
  const columns = new Array<string>(WIDTH).fill('1')
  columns[0] = SYMBOLS[number % SYMBOLS.length] ?? ''
  columns[1] = '093354'
  columns[2] = '71900'
  columns[NUMBER] = String(number)
  columns[AT] = String(micros())
  return `0|H0STCNT0|001|${columns.join('^')}`
}

async function run(): Promise<void> {
  const redis = await startRedis()
  const folder = await mkdtemp(join(tmpdir(), 'kis-fan-out-'))
  const simulator = await startSimulator({ env: 'real' })
  const kis = fakeKis()
  const client = await connect(redis.url)
  const shared = createSharedRealtime({
    ...{ client, env: 'real', credentials, baseUrl: simulator.restUrl, upstreamSocket: kis.socket },
    policy: { paceMs: 1 },
  })
  // The owner wants something first, so that it is the one.
  const own = createRealtimeClient({ env: 'real', credentials, baseUrl: simulator.restUrl, socket: shared.socket })
  await own.subscribe(trade, SYMBOLS[0] ?? '')
  const readers: { readonly child: ChildProcess; readonly lines: AsyncIterator<string> }[] = []
  try {
    for (let index = 0; index < READERS; index++) {
      const child = spawn(process.execPath, process.argv.slice(1), {
        env: {
          ...process.env,
          ROLE: 'reader',
          REDIS_URL: redis.url,
          BASE_URL: simulator.restUrl,
          KIS_STORE_DIR: folder,
        },
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
      readers.push({ child, lines })
      await lines.next()
    }
    const pings: number[] = []
    const bare = await connect(redis.url)
    let number = 0
    const began = performance.now()
    const cpu = process.cpuUsage()
    while (performance.now() - began < SECONDS * 1_000) {
      const due = Math.floor(((performance.now() - began) / 1_000) * RATE)
      while (number < due) kis.send(frameOf(++number))
      const askedAt = performance.now()
      void bare.ping().then(() => pings.push(performance.now() - askedAt))
      await new Promise((resolve) => setTimeout(resolve, STEP_MS))
    }
    const { user, system } = process.cpuUsage(cpu)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const results = await Promise.all(
      readers.map(async ({ child, lines }) => {
        child.stdin?.end()
        const { value } = await lines.next()
        await once(child, 'exit')
        return JSON.parse(String(value)) as Result
      }),
    )
    const slowest = Math.max(...results.map((result) => within(0.99, [result])))
    const lost = results.reduce((sum, { count }) => sum + number - count, 0)
    const [gaps, doubles] = [
      results.reduce((sum, one) => sum + one.gaps, 0),
      results.reduce((sum, one) => sum + one.doubles, 0),
    ]
    const cost = results.reduce((sum, one) => sum + one.cpu, 0) / results.length
    console.log(
      [
        `  ${number} ticks to ${READERS} processes, ${Math.round(number / SECONDS)} a second; lost ${lost}, twice ${doubles}, gaps ${gaps}`,
        `  p99 of the slowest reader ${slowest} ms`,
        `  CPU: owner ${(((user + system) / 1_000 / SECONDS / 1_000) * 100).toFixed(0)} % of a core, a reader ${((cost / SECONDS) * 100).toFixed(1)} %`,
      ].join('\n'),
    )
    for (const [name, part] of [
      ['median', 0.5],
      ['p99', 0.99],
    ] as const)
      report({
        ...{
          name: `a tick to ${READERS} processes, ${name}`,
          value: within(part, results),
          unit: 'ms',
          better: 'lower',
        },
        ...{ target: part === 0.99 ? 25 : undefined, against: { name: 'bare PING', value: quantile(pings, part) } },
      })
    report({
      name: 'ticks lost without a gap told',
      value: gaps === 0 ? lost : 0,
      unit: 'lost',
      better: 'lower',
      target: 0,
    })
    bare.destroy()
    if (lost > 0 && gaps === 0) process.exitCode = 1
  } finally {
    for (const { child } of readers) child.kill()
    await own.close()
    await shared.close()
    client.destroy()
    await simulator.close()
    await redis.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await (process.env.ROLE === 'reader' ? read() : run())
