import { KisConfigError } from '@kis/core'
import type { IoRedisClient, NodeRedisClient, RedisClient } from './redis-client.js'

/** An answer of Redis: texts come as bytes, whatever the client makes of them. */
export type Reply = Buffer | string | number | null | readonly Reply[]

/** One connection to Redis, the same over both clients. */
export interface RedisCommands {
  /** @throws whatever the client throws: the connection is gone, or Redis refuses the command. */
  call(command: string, ...args: readonly (string | number | Uint8Array)[]): Promise<Reply>
  /** A connection of its own that hears what is published; it comes back by itself when it was lost. */
  listen(onMessage: (channel: string, message: Buffer) => void): RedisListener
}

/** A connection that hears what is published. */
export interface RedisListener {
  subscribe(channel: string): Promise<void>
  close(): void
}

// RESP types of texts, which node-redis would otherwise decode as UTF-8.
const AS_BYTES = { 36: Buffer, 61: Buffer }

/**
 * The commands of a client that the program passes in.
 *
 * @throws KisConfigError when it is neither a client of `redis` nor of `ioredis`.
 */
export function commandsOf(client: RedisClient): RedisCommands {
  if (typeof (client as Partial<IoRedisClient>)?.callBuffer === 'function') return ofIoRedis(client as IoRedisClient)
  if (typeof (client as Partial<NodeRedisClient>)?.sendCommand === 'function') {
    return ofNodeRedis(client as NodeRedisClient)
  }
  throw new KisConfigError({
    option: 'client',
    message: 'Option "client" must be a client of the package "redis" or "ioredis".',
  })
}

function ofNodeRedis(client: NodeRedisClient): RedisCommands {
  return {
    call: async (command, ...args) =>
      normalized(await client.sendCommand([command, ...args.map(toArgument)], { typeMapping: AS_BYTES })),
    listen(onMessage) {
      const copy = client.duplicate()
      // Without a listener a lost connection would end the process.
      copy.on('error', () => undefined)
      const connected = copy.connect()
      connected.catch(() => undefined)
      const hear = (message: Buffer, channel: Buffer): void => onMessage(channel.toString(), message)
      return {
        async subscribe(channel) {
          await connected
          await copy.subscribe(channel, hear, true)
        },
        close: () => copy.destroy(),
      }
    },
  }
}

function ofIoRedis(client: IoRedisClient): RedisCommands {
  return {
    call: async (command, ...args) => normalized(await client.callBuffer(command, ...args.map(toArgument))),
    listen(onMessage) {
      const copy = client.duplicate()
      copy.on('error', () => undefined)
      copy.on('messageBuffer', (channel, message) => onMessage(channel.toString(), message))
      return { subscribe: async (channel) => void (await copy.subscribe(channel)), close: () => copy.disconnect() }
    },
  }
}

function toArgument(value: string | number | Uint8Array): string | Buffer {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}

/** Maps of RESP3 as the flat lists of RESP2. */
function normalized(reply: unknown): Reply {
  if (Array.isArray(reply)) return reply.map(normalized)
  if (reply instanceof Uint8Array || typeof reply !== 'object' || reply === null) return (reply ?? null) as Reply
  const pairs = reply instanceof Map ? [...reply] : Object.entries(reply)
  return pairs.flatMap(([name, value]) => [String(name), normalized(value)])
}
