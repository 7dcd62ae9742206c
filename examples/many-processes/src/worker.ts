import { createRedisRateLimiter, createRedisStore } from '@kis/redis'
import { createSharedRealtime } from '@kis/redis/realtime'
import { createKis } from '@kis/sdk'
import { createClient } from 'redis'
import type { Told } from './told.js'

// 프로세스 하나. 토큰·호출 한도·실시간 연결을 Redis로 나눠 쓰는 것 말고는 혼자 돌 때와 같습니다.
const {
  REDIS_URL: url = '',
  REST_URL: baseUrl = '',
  SOCKET_URL: socketUrl = '',
  MASTERS_URL: masterUrl = '',
} = process.env
const credentials = { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) }
const tell = (what: Told): void => void process.send?.(what)

const redis = await createClient({ url })
  .on('error', (error) => console.error(String(error)))
  .connect()
const about = { client: redis, env: 'real', credentials } as const
const shared = createSharedRealtime({ ...about, socketUrl, baseUrl, leaseMs: 2_000 })
await using kis = createKis({
  ...{ env: 'real', credentials, baseUrl, masterUrl, socketUrl },
  store: createRedisStore({ client: redis }),
  limiter: createRedisRateLimiter({ client: redis, env: 'real', appKey: credentials.appKey }),
  socket: shared.socket,
})
const stock = kis.stock('005930')
await using trades = await stock.watchTrades()
let [ticks, gaps, calls] = [0, 0, 0]
trades.on('data', () => void ticks++)
trades.on('gap', () => void gaps++)

let isOver = false
process.on('message', () => {
  isOver = true
})
while (!isOver) {
  // 넷이 쉬지 않고 물어도 앱키의 한도(초당 18건)를 넘지 않습니다.
  await stock.quote()
  calls++
  tell({ role: shared.state.role, ticks, gaps, calls })
}
await trades.stop()
await shared.close()
redis.destroy()
process.disconnect()
