import { Redis as IoRedis } from 'ioredis'
import { createClient } from 'redis'
import type { RedisClient } from '../redis-client.js'

/** A client of a test, and its end. */
export interface TestClient {
  readonly client: RedisClient
  close(): void
}

export type ClientName = keyof typeof CLIENTS

/** Connected clients of both packages, as programs make them; both reconnect quickly. */
export const CLIENTS = {
  async redis(url: string): Promise<TestClient> {
    const client = createClient({ url, socket: { reconnectStrategy: 20 } })
    client.on('error', () => undefined)
    await client.connect()
    return { client, close: () => client.destroy() }
  },
  async ioredis(url: string): Promise<TestClient> {
    const client = new IoRedis(url, { retryStrategy: () => 20, lazyConnect: true, maxRetriesPerRequest: null })
    client.on('error', () => undefined)
    await client.connect()
    return { client, close: () => client.disconnect() }
  },
} as const

export const CLIENT_NAMES = Object.keys(CLIENTS) as ClientName[]
