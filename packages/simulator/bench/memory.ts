/**
 * Memory of a server in a process of its own under 1,000 WebSocket connections with four registrations each, of which a quarter is half
 * open, and of the others a third reads, a third sips and a third never reads; and under 100,000 orders over REST meanwhile, in a share
 * that ten of them follow. Then everybody leaves; of
 * those that are half open the server notices it later. Targets: never more than 800 MiB resident, and less than 250 MiB of live heap
 * afterwards. It ends when the orders are placed, and after four minutes at the latest.
 * That is the form of `--long`; the short one has a quarter of the connections and a tenth of the orders.
 * Run: pnpm bench simulator/bench/memory [--long] [--connections 250] [--orders 10000]
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { report } from '../../../.ci/bench/report.js'
import { loopbackClient } from '../src/__fixtures__/loopback.js'
import { ACCOUNT, APP_KEY, APP_SECRET, PATHS } from '../src/__fixtures__/raw-client.js'
import { controlMessage } from '../src/__fixtures__/raw-socket.js'
import { startSimulator } from '../src/index.js'
import { askFor, requestBytes } from './support/load.js'

const MOST_RESIDENT_MIB = 800
const MOST_HEAP_MIB = 250
const LONGEST_MS = 240_000
const ACCOUNTS = 300
const ORDERED = '005930'
const FOLLOWED = ['000660', '035420', '035720', '005380']
/** Every so many connections one follows the share that is ordered: each trade goes to all who do. */
const FOLLOWER_EVERY = 100
const SIP_MS = 20

type Command = 'look' | 'exact' | 'halfOpen'

interface Memory {
  readonly id: number
  readonly resident: number
  readonly heap: number
  readonly sockets: { readonly open: number; readonly dropped: number; readonly overflowed: number }
  readonly registrations: number
  readonly orders: number
}

const { values } = parseArgs({
  options: {
    connections: { type: 'string' },
    orders: { type: 'string' },
    long: { type: 'boolean' },
  },
  strict: false,
})

async function serve(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const simulator = await startSimulator({
    env: 'real',
    // The frames of a thousand sessions must leave time for the orders.
    tick: 1_000,
    limits: { callsPerSecond: 10_000_000, tokenIntervalMs: 0 },
  })
  process.on('message', ({ id, command }: { readonly id: number; readonly command: Command }) => {
    if (command === 'halfOpen') simulator.faults.halfOpen({ holdsKey: true })
    if (command === 'exact') collect()
    const { rss, heapUsed } = process.memoryUsage()
    const { sockets, registrations, orders } = simulator.state()
    const memory: Memory = {
      ...{ id, resident: mebibytes(rss), heap: mebibytes(heapUsed) },
      ...{ sockets, registrations: registrations.length, orders: orders.accepted },
    }
    process.send?.(memory)
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port: simulator.port })
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1_048_576)
}

/** A frame of a client: text, masked with zeros. */
function textFrame(text: string): Buffer {
  const content = Buffer.from(text)
  const head = Buffer.alloc(8)
  head[0] = 0x81
  head[1] = 0x80 | 126
  head.writeUInt16BE(content.length, 2)
  return Buffer.concat([head, content])
}

/** A connection by hand, so that it can be left unread. */
async function open(port: number): Promise<Socket> {
  const socket = createConnection(port, '127.0.0.1')
  // Whoever does not read is thrown out in the end.
  socket.on('error', () => undefined)
  socket.write(
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  await once(socket, 'data')
  return socket
}

function print(what: string, { resident, heap, sockets, registrations, orders }: Memory): void {
  console.log(
    `  ${what.padEnd(20)} ${String(resident).padStart(4)} MiB resident, ${String(heap).padStart(4)} MiB heap; ` +
      `${sockets.open} open, ${sockets.overflowed} dropped for not reading, ${registrations} registrations, ${orders} orders`,
  )
}

/** Bought and sold in turn, by so many accounts that none runs out of money. */
function orderRequests(port: number, token: string): Buffer[] {
  const headers = {
    ...{ 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...{ appkey: APP_KEY, appsecret: APP_SECRET },
  }
  return Array.from({ length: ACCOUNTS }, (_, index) => {
    const order = { PDNO: ORDERED, ORD_DVSN: '01', ORD_QTY: '1', ORD_UNPR: '0' }
    const body = JSON.stringify({ ...ACCOUNT, ...order, CANO: String(10_000_000 + index) })
    return ['TTTC0012U', 'TTTC0011U'].map((trId) =>
      requestBytes(port, 'POST', PATHS.order, { ...headers, tr_id: trId }, body),
    )
  }).flat()
}

async function main(): Promise<void> {
  const connections = Number(values.connections ?? (values.long ? 1_000 : 250))
  const orders = Number(values.orders ?? (values.long ? 100_000 : 10_000))
  const start = performance.now()
  const server = fork(fileURLToPath(import.meta.url), ['serve'])
  const [{ port }] = (await once(server, 'message')) as [{ readonly port: number }]
  const waiting = new Map<number, (memory: Memory) => void>()
  let peak = 0
  server.on('message', (memory: Memory) => {
    peak = Math.max(peak, memory.resident)
    waiting.get(memory.id)?.(memory)
    waiting.delete(memory.id)
  })
  let asked = 0
  const ask = (command: Command): Promise<Memory> =>
    new Promise((resolve) => {
      asked++
      waiting.set(asked, resolve)
      server.send({ id: asked, command })
    })
  const idle = await ask('exact')
  print('nobody there', idle)

  const client = loopbackClient(port)
  const token = await client.token()
  const sockets: Socket[] = []
  const join = async (index: number): Promise<Socket> => {
    const socket = await open(port)
    const approval = await client.approval(`P${String(index).padStart(35, '0')}`)
    const codes = index % FOLLOWER_EVERY === FOLLOWER_EVERY - 1 ? [ORDERED, ...FOLLOWED.slice(1)] : FOLLOWED
    for (const code of codes) socket.write(textFrame(controlMessage(approval, 'H0STCNT0', code)))
    sockets.push(socket)
    return socket
  }
  // Those that go silent come first: the fault meets all who are there.
  const silent = Math.floor(connections / 4)
  for (let index = 0; index < silent; index++) (await join(index)).resume()
  await ask('halfOpen')
  for (let index = silent; index < connections; index++) {
    const socket = await join(index)
    if (index % 3 === 0) socket.resume()
    else socket.pause()
  }
  const sips = setInterval(() => {
    for (const [index, socket] of sockets.entries()) {
      if (index < silent || index % 3 !== 1) continue
      socket.resume()
      setTimeout(() => socket.pause(), SIP_MS)
    }
  }, 1_000)
  print(`${connections} connections`, await ask('look'))

  const requests = orderRequests(port, token)
  const ordersStart = performance.now()
  let latest = await ask('look')
  while (latest.orders < orders && performance.now() - start < LONGEST_MS) {
    await askFor(port, requests, { connections: 16, ms: 1_000 })
    latest = await ask('look')
  }
  const seconds = (performance.now() - ordersStart) / 1_000
  print('with all orders', latest)
  clearInterval(sips)
  console.log(`  ${latest.orders} orders in ${seconds.toFixed(0)} s, at most ${peak} MiB resident`)
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const after = await ask('exact')
  print('everybody has left', after)
  server.disconnect()
  await once(server, 'exit')
  report({
    ...{ name: `resident with ${connections} connections, at most`, value: peak, unit: 'MiB', better: 'lower' },
    ...{ target: MOST_RESIDENT_MIB, against: { name: 'the same process, idle', value: idle.resident } },
  })
  report({
    ...{ name: 'heap when everybody has left', value: after.heap, unit: 'MiB', better: 'lower', target: MOST_HEAP_MIB },
    against: { name: 'the same process, idle', value: idle.heap },
  })
  if (latest.orders < orders) console.log(`  Only ${latest.orders} orders were placed in time.`)
}

if (process.argv[2] === 'serve') await serve()
else await main()
