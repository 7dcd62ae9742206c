import { createServer, type Server } from 'node:net'
import { type KeyValueStore, type KisConfigError, KisStoreError, type Lease, systemClock, withLease } from '@kis/core'
import { describeStoreContract } from '@kis/core/testing'
import { createRedisStore, type RedisClient } from '@kis/redis'
import fc from 'fast-check'
import { Redis as IoRedis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_NAMES, CLIENTS, type TestClient } from '../__fixtures__/clients.js'
import { reasonOf } from '../__fixtures__/reason-of.js'
import { startRedis, type TestRedis, whyNoRedis } from '../__fixtures__/redis-server.js'
import { commandsOf } from '../redis-commands.js'
import { defineScript } from '../redis-script.js'

const why = whyNoRedis()
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The clock of the server cannot be moved, but the ends of all entries and leases can be: the same to a store. */
const SHORTEN = defineScript(`
for _, key in ipairs(redis.call('KEYS', ARGV[1] .. '*')) do
  local left = redis.call('PTTL', key)
  if left >= 0 and left <= tonumber(ARGV[2]) then redis.call('DEL', key)
  elseif left >= 0 then redis.call('PEXPIRE', key, left - ARGV[2]) end
end`)
async function shortenLives(client: RedisClient, prefix: string, ms: number): Promise<void> {
  await SHORTEN.run(commandsOf(client), [], [`{${prefix}}`, ms])
}
let redis: TestRedis
const cleanUps: (() => unknown)[] = []
beforeAll(async () => {
  if (!why) redis = await startRedis()
})
afterAll(() => redis?.stop())
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function connect(name: keyof typeof CLIENTS, url = redis.url): Promise<TestClient> {
  const connected = await CLIENTS[name](url)
  cleanUps.push(connected.close)
  return connected
}

describe.each(CLIENT_NAMES)('with the client %s', (name) => {
  let prefixes = 0
  describeStoreContract(
    `Redis over ${name}`,
    async () => {
      const one = await CLIENTS[name](redis.url)
      const other = await CLIENTS[name](redis.url)
      const prefix = `contract-${name}-${++prefixes}`
      return {
        store: createRedisStore({ client: one.client, prefix }),
        reopen: () => createRedisStore({ client: other.client, prefix }),
        advance: (ms) => shortenLives(one.client, prefix, ms),
        async close() {
          one.close()
          other.close()
        },
      }
    },
    {
      describe: (title, body) => void describe.skipIf(why)(title, body),
      it: (title, body) => void it(title, body),
      expect,
    },
  )

  describe.skipIf(why)('a Redis store', () => {
    it('keeps whatever key and value a program comes up with', async () => {
      const { client } = await connect(name)
      const prefix = `hostile-${name}`
      const store = createRedisStore({ client, prefix })
      const key = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' })
      const odd = fc.oneof(
        key,
        key.map((text) => `}{${text}*?[`),
        key.map((text) => `!lease:${text}\r\nFLUSHALL\r\n`),
      )
      await fc.assert(
        fc.asyncProperty(odd, fc.uint8Array({ maxLength: 300 }), async (one, value) => {
          await store.set(one, value)
          expect(await store.get(one)).toEqual(new Uint8Array(value))
          const lease = await store.lease?.(one, { ttlMs: 10_000 })
          await store.set(one, bytesOf('held'), { lease, ttlMs: 1e300 })
          expect(await store.get(one)).toEqual(bytesOf('held'))
          await store.delete(one, { lease })
          await lease?.release()
          expect(await store.get(one)).toBeUndefined()
        }),
        { numRuns: 60 },
      )
      for (const half of ['\ud800', '\ud801', '"\\ud800"'])
        await store.set(half, bytesOf(half.length + JSON.stringify(half)))
      for (const half of ['\ud800', '\ud801', '"\\ud800"']) {
        expect(await store.get(half)).toEqual(bytesOf(half.length + JSON.stringify(half)))
      }
    })

    it('keeps its own records and those of other prefixes apart', async () => {
      const { client } = await connect(name)
      const one = createRedisStore({ client, prefix: `apart-${name}` })
      const other = createRedisStore({ client, prefix: `apart-${name}2` })
      const lease = await one.lease?.('k', { ttlMs: 10_000 })
      for (const key of ['k', '!lease:k', ':k', '!leases', 'lease:k']) {
        expect(await one.get(key)).toBeUndefined()
        await one.set(key, bytesOf(key))
      }
      expect(await lease?.renew(10_000)).toBe(true)
      expect(await other.get('k')).toBeUndefined()
      expect(await other.lease?.('k', { ttlMs: 10_000 })).toBeDefined()
    })

    it('hands out higher tokens after a restart that lost everything, and refuses the older holder', async () => {
      const own = await startRedis()
      cleanUps.push(() => own.stop())
      const { client } = await connect(name, own.url)
      const store = createRedisStore({ client })
      await store.set('k', bytesOf('before'))
      const before = await store.lease?.('job', { ttlMs: 60_000 })
      await own.kill()
      await own.restart()
      expect(await store.get('k')).toBeUndefined()
      const after = await store.lease?.('job', { ttlMs: 60_000 })
      expect(after?.fencingToken).toBeGreaterThan(before?.fencingToken ?? Number.POSITIVE_INFINITY)
      const late = await reasonOf(store.set('k', bytesOf('late'), { lease: before }))
      expect(late).toMatchObject({ code: 'KIS_STORE', operation: 'set', message: expect.stringContaining('lease') })
      await store.set('k', bytesOf('mine'), { lease: after })
      expect(await store.get('k')).toEqual(bytesOf('mine'))
      expect(await before?.renew(1000)).toBe(false)
    })

    it('knows a lease of another process by its number', async () => {
      const { client } = await connect(name)
      const store = createRedisStore({ client, prefix: `number-${name}` })
      const lease = (await store.lease?.('job', { ttlMs: 10_000 })) as Lease
      const copy: Lease = { ...lease }
      await store.set('k', bytesOf('1'), { lease: copy })
      const forged: Lease = { ...lease, fencingToken: lease.fencingToken - 1 }
      expect(await reasonOf(store.set('k', bytesOf('2'), { lease: forged }))).toMatchObject({ code: 'KIS_STORE' })
      expect(await store.get('k')).toEqual(bytesOf('1'))
    })

    it('says what to do when Redis goes away, and goes on when it is back', async () => {
      const own = await startRedis({ isDurable: true })
      cleanUps.push(() => own.stop())
      const { client } = await connect(name, own.url)
      const store = createRedisStore({ client, timeoutMs: 250 })
      await store.set('k', bytesOf('v'))
      await own.kill()
      const calls = [
        store.get('k'),
        store.set('k', bytesOf('w')),
        store.delete('k'),
        store.lease?.('k', { ttlMs: 1000 }),
      ]
      for (const [index, operation] of ['get', 'set', 'delete', 'lease'].entries()) {
        const error = await reasonOf(calls[index])
        expect(KisStoreError.isInstance(error)).toBe(true)
        expect(error).toMatchObject({
          operation,
          isRetryable: true,
          message: expect.stringMatching(/Is (Redis|it) running/),
        })
      }
      await own.restart()
      await expect.poll(() => store.get('l').catch(() => 'down'), { timeout: 5_000 }).toBeUndefined()
      await store.set('k', bytesOf('x'))
      expect(await store.get('k')).toEqual(bytesOf('x'))
    })

    it('gives up a server that does not answer', async () => {
      const own = await startRedis()
      cleanUps.push(() => own.stop())
      const { client } = await connect(name, own.url)
      const helper = await connect('ioredis', own.url)
      const store = createRedisStore({ client, timeoutMs: 200 })
      await store.set('k', bytesOf('v'))
      await (helper.client as IoRedis).call('CLIENT', 'PAUSE', '1500')
      const error = await reasonOf(store.get('k'))
      expect(error).toMatchObject({ operation: 'get', message: expect.stringMatching(/within 200 ms.*"timeoutMs"/) })
      await expect.poll(() => store.get('k').catch(() => 'slow'), { timeout: 5_000 }).toEqual(bytesOf('v'))
    })

    it('says what Redis refuses, and hides no cause', async () => {
      const { client } = await connect(name)
      const helper = (await connect('ioredis')).client as IoRedis
      const store = createRedisStore({ client, prefix: `odd-${name}` })
      await helper.lpush(`{odd-${name}}:k`, 'x')
      const error = (await reasonOf(store.get('k'))) as KisStoreError
      expect(error.message).toContain('WRONGTYPE')
      expect(error.message).toContain('another prefix')
      expect(error.cause).toBeInstanceOf(Error)
      await helper.set(`{odd-${name}}!leases`, '9'.repeat(40))
      expect(await reasonOf(store.lease?.('job', { ttlMs: 1000 }))).toMatchObject({
        message: expect.stringContaining('counter'),
      })
    })

    it('lets entries and leases end by the time of the server', async () => {
      const store = createRedisStore({ client: (await connect(name)).client, prefix: `ends-${name}` })
      const other = createRedisStore({ client: (await connect(name)).client, prefix: `ends-${name}` })
      await store.set('k', bytesOf('v'), { ttlMs: 400.5 })
      const lease = await store.lease?.('job', { ttlMs: 400 })
      expect([await other.get('k'), await other.lease?.('job', { ttlMs: 400 })]).toEqual([bytesOf('v'), undefined])
      await expect.poll(() => other.get('k')).toBeUndefined()
      const free = { timeout: 3_000, interval: 20 }
      await expect.poll(async () => (await other.lease?.('job', { ttlMs: 400 }))?.key, free).toBe('job')
      expect(await lease?.renew(400)).toBe(false)
    })

    it('lets one of many work at a time', async () => {
      const handles: KeyValueStore[] = []
      for (let index = 0; index < 4; index++) {
        handles.push(createRedisStore({ client: (await connect(name)).client, prefix: `turns-${name}` }))
      }
      let inside = 0
      let most = 0
      await Promise.all(
        handles.flatMap((store) =>
          [1, 2, 3].map(() =>
            withLease(store, 'job', { ttlMs: 5_000, clock: systemClock, pollMs: 5 }, async (lease) => {
              most = Math.max(most, ++inside)
              await store.set('last', bytesOf('v'), { lease })
              inside--
            }),
          ),
        ),
      )
      expect(most).toBe(1)
    })
  })
})

describe.skipIf(why)('a Redis store of a cluster', () => {
  it('has all its keys on one node', async () => {
    const { client } = await connect('ioredis')
    const io = client as IoRedis
    const prefix = 'one-node'
    const store = createRedisStore({ client, prefix })
    const lease = await store.lease?.('a}b{c', { ttlMs: 10_000 })
    await store.set('}x{y', bytesOf('v'), { lease })
    const names = await io.keys(`*${prefix}*`)
    expect(names.length).toBe(3)
    const tags = names.map((key) => /\{([^}]*)\}/.exec(key)?.[1])
    expect(new Set(tags)).toEqual(new Set([prefix]))
  })
})

describe('a Redis store', () => {
  it.each([
    ['client', { client: {} as RedisClient }],
    ['client', { client: undefined as unknown as RedisClient }],
    ['prefix', { prefix: '' }],
    ['prefix', { prefix: 'a}b' }],
    ['prefix', { prefix: '\ud800' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
  ])('refuses a malformed %s by name', (option, wrong) => {
    const client = createClient() as unknown as RedisClient
    expect(() => createRedisStore({ client, ...wrong })).toThrowError(
      expect.objectContaining({ name: 'KisConfigError', option }) as KisConfigError,
    )
  })

  it('says so when there is no Redis at the start', async () => {
    const silent: Server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const port = (silent.address() as { port: number }).port
    silent.close()
    const url = `redis://127.0.0.1:${port}`
    const io = new IoRedis(url, { retryStrategy: () => 50 })
    io.on('error', () => undefined)
    const never = createClient({ url })
    const connecting = createClient({ url, socket: { reconnectStrategy: 50 } })
    connecting.on('error', () => undefined)
    connecting.connect().catch(() => undefined)
    cleanUps.push(
      () => io.disconnect(),
      () => connecting.destroy(),
    )
    for (const [client, advice] of [
      [io, /running/],
      [connecting, /running/],
      [never, /client\.connect\(\)/],
    ] as const) {
      const error = await reasonOf(createRedisStore({ client: client as RedisClient, timeoutMs: 300 }).get('k'))
      expect(error).toMatchObject({ name: 'KisStoreError', operation: 'get', isRetryable: true })
      expect(String(error)).toMatch(advice)
    }
  })
})
