/**
 * Trades per second from the market to one socket: 41 registered shares that walk every other millisecond, the server in a process of
 * its own, the reader a bare `ws` client. What the server could do at most follows from the processor time that a trade takes. Beside
 * it a bare `ws` server that sends constant frames of the same length as fast as they are read. Target: 20,000/s.
 * Run: pnpm bench simulator/bench/ticks [--seconds 1] [--tick 2]
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { WebSocket, WebSocketServer } from 'ws'
import { median } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { loopbackClient } from '../src/__fixtures__/loopback.js'
import { controlMessage } from '../src/__fixtures__/raw-socket.js'
import { startSimulator } from '../src/index.js'

const TARGET = 20_000
const PASSES = 5
const REGISTRATIONS = 41
const FRAME_BYTES = 330
/** Frames in one turn of the bare server. */
const BURST = 200

interface Speed {
  /** Frames and records a second. */
  readonly frames: number
  readonly records: number
  readonly bytesPerFrame: number
  /** Microseconds of the server's processor time for each record. */
  readonly processorUs: number
}

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '1' }, tick: { type: 'string', default: '2' } },
  strict: false,
})

async function serve(): Promise<void> {
  const simulator = await startSimulator({
    env: 'real',
    tick: Number(values.tick),
    limits: { callsPerSecond: 1_000, tokenIntervalMs: 0 },
  })
  const bare = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await once(bare, 'listening')
  bare.on('connection', (socket) => {
    const frame = `0|H0STCNT0|001|${'1'.repeat(FRAME_BYTES)}`
    const send = (): void => {
      if (socket.readyState !== WebSocket.OPEN) return
      for (let index = 0; index < BURST && socket.bufferedAmount < 1_000_000; index++) socket.send(frame)
      setImmediate(send)
    }
    send()
  })
  process.send?.({ simulator: simulator.port, bare: (bare.address() as AddressInfo).port })
  process.on('message', () => process.send?.(process.cpuUsage()))
  process.on('disconnect', () => process.exit(0))
}

async function open(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
  await once(socket, 'open')
  return socket
}

/** Reads for a while. The number of records is in the third part of a frame. */
async function read(server: ChildProcess, socket: WebSocket, ms: number): Promise<Speed> {
  let [frames, records, bytes] = [0, 0, 0]
  const count = (data: Buffer): void => {
    if (data[0] !== 0x30) return
    frames++
    records += Number(data.toString('latin1', 11, 14))
    bytes += data.length
  }
  const before = await processorTimeOf(server)
  socket.on('message', count)
  const start = performance.now()
  await new Promise((resolve) => setTimeout(resolve, ms))
  socket.off('message', count)
  const seconds = (performance.now() - start) / 1000
  const used = (await processorTimeOf(server)) - before
  return {
    frames: frames / seconds,
    records: records / seconds,
    bytesPerFrame: bytes / frames,
    processorUs: used / records,
  }
}

/** Microseconds so far. */
async function processorTimeOf(server: ChildProcess): Promise<number> {
  server.send('time')
  const [{ user, system }] = (await once(server, 'message')) as [NodeJS.CpuUsage]
  return user + system
}

async function main(): Promise<void> {
  const ms = Number(values.seconds) * 1000
  const server = fork(fileURLToPath(import.meta.url), ['serve', ...process.argv.slice(2)])
  const [ports] = (await once(server, 'message')) as [{ readonly simulator: number; readonly bare: number }]
  const client = loopbackClient(ports.simulator)
  await client.token()
  const approval = await client.approval()
  const codes = await listedCodes()

  const speeds = { bare: [] as Speed[], simulator: [] as Speed[] }
  for (let pass = -1; pass < PASSES; pass++) {
    const bare = await open(ports.bare)
    const bareSpeed = await read(server, bare, ms / 2)
    bare.terminate()
    await once(bare, 'close')

    const socket = await open(ports.simulator)
    for (const code of codes) socket.send(controlMessage(approval, 'H0STCNT0', code))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const speed = await read(server, socket, ms)
    if (socket.readyState !== WebSocket.OPEN) throw new Error('The simulator dropped the socket.')
    socket.terminate()
    await once(socket, 'close')
    if (pass < 0) continue
    speeds.bare.push(bareSpeed)
    speeds.simulator.push(speed)
  }
  const middle = (kind: 'bare' | 'simulator', pick: (speed: Speed) => number): number => median(speeds[kind].map(pick))
  const frames = middle('simulator', (speed) => speed.frames)
  const records = middle('simulator', (speed) => speed.records)
  const bare = middle('bare', (speed) => speed.frames)
  report({
    ...{ name: 'frames to one socket', value: frames, unit: '/s', better: 'higher' },
    against: { name: 'bare ws', value: bare },
  })
  report({
    ...{ name: 'trades to one socket', value: records, unit: '/s', better: 'higher', target: TARGET },
    against: { name: 'bare ws, frames', value: bare },
  })
  const cost = middle('simulator', (speed) => speed.processorUs)
  report({
    ...{ name: "a trade, of the server's processor time", value: cost, unit: 'µs', better: 'lower' },
    against: { name: 'a frame of bare ws', value: middle('bare', (speed) => speed.processorUs) },
  })
  server.disconnect()
  await once(server, 'exit')
}

/** Codes of the built-in symbol files. */
async function listedCodes(): Promise<readonly string[]> {
  const { builtInMasters } = await import('../src/masters/master-set.js')
  const codes = builtInMasters().instruments.map(({ code }) => code)
  return codes.slice(0, REGISTRATIONS)
}

if (process.argv[2] === 'serve') await serve()
else await main()
