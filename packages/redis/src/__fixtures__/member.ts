import { createRealtimeClient } from '@kis/realtime'
import { trade } from '@kis/realtime/domestic-stock'
import { createClient } from 'redis'
import { createSharedRealtime } from '../realtime/create-shared-realtime.js'

// One process that shares the connection, and tells on its standard output what it is told.
const { REDIS_URL = '', BASE_URL: baseUrl = '', SOCKET_URL: socketUrl = '', SYMBOLS = '', LEASE_MS = '' } = process.env
const credentials = { appKey: process.env.APP_KEY ?? '', appSecret: process.env.APP_SECRET ?? '' }

function tell(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

const redis = createClient({ url: REDIS_URL })
redis.on('error', () => undefined)
await redis.connect()
const shared = createSharedRealtime({
  ...{ client: redis, env: 'real', credentials, baseUrl, socketUrl, leaseMs: Number(LEASE_MS) },
  logger: { debug() {}, info() {}, warn: (message, fields) => tell({ warn: message, fields }), error() {} },
})
const client = createRealtimeClient({ env: 'real', credentials, baseUrl, socket: shared.socket })
client.on('error', (error) => tell({ error: String(error) }))
for (const symbol of SYMBOLS.split(' ')) {
  const ticks = await client.subscribe(trade, symbol)
  ticks.on('data', ({ raw }) => tell({ tick: raw.join('^'), key: symbol }))
  ticks.on('gap', (gap) => tell({ gap, key: symbol }))
}
tell({ ready: true })
let role = ''
const watch = setInterval(() => {
  if (shared.state.role === role) return
  role = shared.state.role
  tell({ role })
}, 20)
process.stdin.on('end', async () => {
  clearInterval(watch)
  await client.close()
  await shared.close()
  redis.destroy()
  tell({ closed: true })
})
process.stdin.resume()
