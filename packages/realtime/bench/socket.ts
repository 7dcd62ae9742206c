/**
 * A whole session over loopback: a server in a process of its own sends trades of 41 symbols, 10,000 frames a second; every
 * subscription is read by a `for await`. First everything is read, then some readers stop.
 * Targets: no loss, 99 of 100 records in the body of their loop within 20 ms of being sent, memory flat. The lower bound: a bare `ws` client that
 * takes the same frames from the same server and reads only when each was sent.
 * Run: pnpm bench realtime/bench/socket [--seconds 10] [--long]
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { WebSocket } from 'ws'
import { report } from '../../../.ci/bench/report.js'
import { FakeAuth } from '../src/__fixtures__/setup.js'
import { type TradeRecord, trade } from '../src/groups/domestic-stock/index.js'
import { createRealtimeClient, type SubscribeOptions, type Subscription } from '../src/index.js'
import { Histogram } from './support/histogram.js'
import { microseconds, type ServerCommand, type ServerNews, serveTicks } from './support/tick-server.js'

const SYMBOLS = 41
const FRAMES_PER_SECOND = 10_000
const SAMPLE_MS = 250
const REPORT_MS = 10_000
const STOPPED_CAPACITY = 200
// A reader that stops does so after so many records.
const STOPS_AFTER = 100

const STOPPED: readonly SubscribeOptions[] = [
  { overflow: 'drop-oldest', capacity: STOPPED_CAPACITY },
  { overflow: 'latest' },
  { overflow: 'error', capacity: STOPPED_CAPACITY },
]

interface Reader {
  readonly ticks: Subscription<TradeRecord>
  readonly options: SubscribeOptions
  readonly hasStopped: boolean
  read: number
  /** Records whose number did not follow the one before. */
  jumps: number
}

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, long: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
})
/** The long form is what an hour of a busy market would show of its memory. */
const seconds = Number(values.seconds ?? (values.long ? 60 : 5))

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** Reads until the end, or stops for good after some records. */
async function readOn(reader: Reader, latencies: Histogram): Promise<void> {
  let last = 0
  for await (const { ACML_VOL, ACML_TR_PBMN } of reader.ticks) {
    latencies.add(microseconds() - ACML_TR_PBMN)
    if (ACML_VOL !== last + 1) reader.jumps++
    last = ACML_VOL
    reader.read++
    if (reader.hasStopped && reader.read === STOPS_AFTER) await new Promise(() => undefined)
  }
}

// Before and after a run only: it would show in the times.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function liveHeap(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

/** Prints memory at the start, every ten seconds and at the end: the process, and the least of the heap since the line before. */
function watchMemory(): { readonly stop: () => void } {
  const start = performance.now()
  let [leastHeap, lastReport] = [Number.POSITIVE_INFINITY, start]
  const report = (): void => {
    const { rss, heapUsed } = process.memoryUsage()
    const at = ((performance.now() - start) / 1000).toFixed(0).padStart(4)
    print(`${at} s  resident ${megabytes(rss)}, least heap ${megabytes(Math.min(leastHeap, heapUsed))}`)
    leastHeap = Number.POSITIVE_INFINITY
  }
  report()
  const timer = setInterval(() => {
    leastHeap = Math.min(leastHeap, process.memoryUsage().heapUsed)
    if (performance.now() - lastReport < REPORT_MS) return
    lastReport = performance.now()
    report()
  }, SAMPLE_MS)
  return {
    stop: () => {
      clearInterval(timer)
      report()
    },
  }
}

/** Where times of a bare client stand in a frame: the fifteenth column. */
const SENT_AT = 14

/** A bare client of `ws` takes the same frames, and reads of each only when it was sent. */
async function runBare(): Promise<Histogram> {
  const server = fork(fileURLToPath(import.meta.url), ['serve'])
  const [{ port }] = (await once(server, 'message')) as [{ readonly port: number }]
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
  await once(socket, 'open')
  const latencies = new Histogram()
  let answered = 0
  const isRegistered = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const frame = String(data)
      if (frame.startsWith('0')) latencies.add(microseconds() - Number(frame.split('^')[SENT_AT]))
      else if (++answered === SYMBOLS) resolve()
    })
  })
  for (let index = 0; index < SYMBOLS; index++) {
    const input = { tr_id: 'H0STCNT0', tr_key: String(100_000 + index) }
    socket.send(JSON.stringify({ header: { tr_type: '1' }, body: { input } }))
  }
  await isRegistered
  server.send({ framesPerSecond: FRAMES_PER_SECOND, seconds } satisfies ServerCommand)
  await once(server, 'message')
  await new Promise((resolve) => setTimeout(resolve, 500))
  socket.terminate()
  server.send('stop' satisfies ServerCommand)
  await once(server, 'exit')
  return latencies
}

async function run(stopped: readonly SubscribeOptions[], bare: Histogram): Promise<boolean> {
  const server = fork(fileURLToPath(import.meta.url), ['serve'])
  const news = async (): Promise<ServerNews> => (await once(server, 'message'))[0] as ServerNews
  const tell = (command: ServerCommand): boolean => server.send(command)
  const opened = await news()
  if (!('port' in opened)) throw new Error('The server did not start.')

  const errors: unknown[] = []
  const client = createRealtimeClient({
    env: 'real',
    auth: new FakeAuth('real'),
    socketUrl: `ws://127.0.0.1:${opened.port}`,
    policy: { paceMs: 0 },
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  client.on('error', (error) => errors.push(error))
  for (const name of ['gap', 'decode', 'conflict'] as const) client.on(name, (event) => errors.push(event))

  const latencies = new Histogram()
  const readers: Reader[] = []
  for (let index = 0; index < SYMBOLS; index++) {
    const options = stopped[index] ?? {}
    const ticks = await client.subscribe(trade, String(100_000 + index), options)
    readers.push({ ticks, options, hasStopped: index < stopped.length, read: 0, jumps: 0 })
  }
  const loops = readers.map((reader) => readOn(reader, latencies).catch((error: unknown) => errors.push(error)))
  const liveBefore = liveHeap()
  const memory = watchMemory()
  const usedBefore = process.cpuUsage()
  tell({ framesPerSecond: FRAMES_PER_SECOND, seconds })
  const result = await news()
  // What is still on its way.
  await new Promise((resolve) => setTimeout(resolve, 500))
  memory.stop()
  print(`in use after garbage collection: ${megabytes(liveBefore)} before, ${megabytes(liveHeap())} after`)

  const { user, system } = process.cpuUsage(usedBefore)
  print(`the client used ${Math.round((user + system) / (seconds * 10_000))} % of a core`)
  const about = stopped.length === 0 ? 'all read' : `${stopped.length} stop reading`
  for (const [name, part] of [
    ['median', 0.5],
    ['p99', 0.99],
  ] as const)
    report({
      ...{ name: `from send to loop, ${about}, ${name}`, value: latencies.quantile(part), unit: 'ms', better: 'lower' },
      ...{ target: part === 0.99 ? 20 : undefined, against: { name: 'bare ws client', value: bare.quantile(part) } },
    })
  const isSound = judge(readers, result, errors, about)
  await client.close()
  await Promise.all(loops.filter((_, index) => !readers[index]?.hasStopped))
  tell('stop')
  await once(server, 'exit')
  return isSound
}

function judge(readers: readonly Reader[], result: ServerNews, errors: unknown[], about: string): boolean {
  if (!('sent' in result)) throw new Error('The server did not finish.')
  const { sent, elapsedMs } = result
  const frames = Object.values(sent).reduce((sum, count) => sum + count, 0)
  const reading = readers.filter(({ hasStopped }) => !hasStopped)
  const lost = reading.reduce((sum, { ticks, read }) => sum + (sent[ticks.key] ?? 0) - read, 0)
  const jumps = reading.reduce((sum, one) => sum + one.jumps, 0)
  print(`sent ${frames} frames in ${(elapsedMs / 1000).toFixed(2)} s (${Math.round((frames * 1000) / elapsedMs)}/s)`)
  report({ name: `lost or out of order, ${about}`, value: lost + jumps, unit: 'lost', better: 'lower', target: 0 })
  for (const { ticks, options, hasStopped, read } of readers) {
    if (!hasStopped) continue
    const { received, delivered, dropped } = ticks.counters
    const waiting = received - delivered - dropped
    const policy = `"${options.overflow}"${options.capacity === undefined ? '' : ` of ${options.capacity}`}`
    const state = ticks.isActive ? 'still subscribed' : 'ended with an error'
    print(
      `stopped after ${read}, ${policy.padEnd(21)} received ${received}, delivered ${delivered}, dropped ${dropped}, waiting ${waiting}; ${state}`,
    )
  }
  const expectedErrors = readers.filter(({ hasStopped, options }) => hasStopped && options.overflow === 'error').length
  if (errors.length !== expectedErrors)
    print(
      `errors and events: ${errors.map((one) => (one instanceof Error ? one.message : JSON.stringify(one))).join('; ')}`,
    )
  return lost === 0 && jumps === 0 && errors.length === expectedErrors
}

async function main(): Promise<void> {
  const bare = await runBare()
  print(`\n${SYMBOLS} subscriptions, all read, ${seconds} s`)
  const isFirstSound = await run([], bare)
  print(`\n${SYMBOLS} subscriptions, of which ${STOPPED.length} stop reading, ${seconds} s`)
  const isSecondSound = await run(STOPPED, bare)
  if (!isFirstSound || !isSecondSound) {
    print('Records were lost, or something went wrong.')
    process.exitCode = 1
  }
}

if (process.argv[2] === 'serve') await serveTicks()
else await main()
