import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedisCommands, RedisListener, Reply } from '../redis-commands.js'
import { Feed } from './feed.js'
import { createSealer } from './sealer.js'

const OPEN = 'open'
const SEALED = 'sealed'

interface Written {
  readonly id: string
  readonly fields: readonly (string | Uint8Array)[]
}

/** Streams of a Redis that answers at once, or fails when it is told to. */
class FakeRedis implements RedisCommands {
  readonly streams = new Map<string, Written[]>()
  isDown = false
  /** Whether entries are told on the channel, too. */
  isTelling = true
  calls = 0
  tell: (stream: string, entry: Written) => void = () => undefined
  /** Anything on a channel. */
  say: (channel: string, message: Buffer) => void = () => undefined
  #last = 0

  add(stream: string, e: number, n: number, t: number, content: string | Uint8Array, id = `${++this.#last}-0`): void {
    const entries = this.streams.get(stream) ?? []
    this.streams.set(stream, entries)
    const entry = { id, fields: ['e', String(e), 'n', String(n), 't', String(t), 'd', content] }
    entries.push(entry)
    if (this.isTelling && !this.isDown) this.tell(stream, entry)
  }

  async call(command: string, ...args: readonly (string | number | Uint8Array)[]): Promise<Reply> {
    if (this.isDown) throw new Error('ECONNREFUSED')
    this.calls++
    if (command === 'XREVRANGE') return shown(this.streams.get(String(args[0]))?.slice(-1) ?? [])
    if (command !== 'XRANGE') throw new Error(`Not expected: ${command}`)
    const after = Number(String(args[1]).slice(1).split('-')[0])
    return shown(this.streams.get(String(args[0]))?.filter(({ id }) => Number(id.split('-')[0]) > after) ?? [])
  }

  listen(onMessage: (channel: string, message: Buffer) => void): RedisListener {
    this.say = onMessage
    this.tell = (stream, { id, fields }) => {
      const [, e, , n, , t, , content = ''] = fields
      const head = Buffer.from(`${id} ${e} ${n} ${t} `)
      onMessage(`${stream}:live`, Buffer.concat([head, Buffer.from(content as string)]))
    }
    return { subscribe: async () => undefined, close: () => undefined }
  }
}

function shown(entries: readonly Written[]): Reply {
  return entries.map(({ id, fields }) => [Buffer.from(id), fields.map((field) => Buffer.from(field as string))])
}

let clock = createVirtualClock()

async function setup() {
  clock = createVirtualClock()
  const redis = new FakeRedis()
  const told: unknown[] = []
  const warnings: string[] = []
  const sealer = await createSealer({ appSecret: 'S'.repeat(180) })
  const feed = new Feed({
    ...{ commands: redis, clock, sealer, open: OPEN, silenceMs: 3_000 },
    logger: { debug() {}, info() {}, warn: (text) => void warnings.push(text), error() {} },
    onItems: (stream, items, sentAt) => void told.push(...items.map(([topic, text]) => [stream, topic, text, sentAt])),
    onLoss: (stream, from, to) => void told.push({ loss: stream, from, to }),
    onEpoch: (stream, epoch, from) => void told.push({ epoch, stream, from }),
    onSilence: (stream, from) => void told.push({ silence: stream, from }),
    onResumed: (stream) => void told.push({ resumed: stream }),
  })
  const settle = (ms = 600): Promise<void> => clock.advance(ms)
  const take = (): unknown[] => told.splice(0)
  return { redis, feed, sealer, warnings, settle, take }
}

const items = (...texts: string[]): string => JSON.stringify(texts.map((text) => ['T|1', text]))

describe('the feed of the shared connection', () => {
  it('gets over whatever else writes to its stream and its channel', async () => {
    const { redis, feed, settle, take } = await setup()
    await feed.follow(OPEN)
    const number = fc.oneof(fc.constantFrom(Number.NaN, -1, 0, 1, 2, 1e9, 0.5), fc.double())
    const content = fc.oneof(
      fc.json(),
      fc.string(),
      fc.uint8Array({ maxLength: 30 }),
      fc.array(fc.oneof(fc.jsonValue(), fc.tuple(fc.string(), fc.jsonValue()))).map((some) => JSON.stringify(some)),
    )
    const entry = fc.tuple(fc.integer({ min: 1, max: 9 }), number, number, content, fc.boolean())
    let last = 10
    await fc.assert(
      fc.asyncProperty(fc.array(entry), fc.array(fc.uint8Array({ maxLength: 40 })), async (entries, messages) => {
        for (const [epoch, n, t, text, isTold] of entries) {
          redis.isTelling = isTold
          redis.add(OPEN, epoch, n, t, text)
        }
        for (const message of messages) redis.say(`${OPEN}:live`, Buffer.from(message))
        await settle(0)
        take()
        redis.isTelling = true
        redis.add(OPEN, ++last, 1, 5_000, items('good'))
        await settle(2_000)
        expect(take()).toContainEqual([OPEN, 'T|1', 'good', 5_000])
      }),
      { numRuns: 60 },
    )
    await feed.close()
  })

  it('begins where the stream ends, and brings what follows in order, once', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 41, 1_000, items('old'))
    await feed.follow(OPEN)
    expect(feed.epochOf(OPEN)).toBe(7)
    await settle()
    redis.add(OPEN, 7, 42, 1_100, items('a', 'b'))
    redis.add(OPEN, 7, 42, 1_100, items('a', 'b'))
    redis.add(OPEN, 7, 43, 1_200, items('c'))
    await settle()
    expect(take()).toEqual([
      [OPEN, 'T|1', 'a', 1_100],
      [OPEN, 'T|1', 'b', 1_100],
      [OPEN, 'T|1', 'c', 1_200],
    ])
    await feed.close()
  })

  it('asks for nothing while all is told, and for what was not', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 1, 1_000, items('old'))
    await feed.follow(OPEN)
    const before = redis.calls
    redis.add(OPEN, 7, 2, 1_100, items('a'))
    redis.add(OPEN, 7, 3, 1_200, items('b'))
    expect(redis.calls).toBe(before)
    expect(take()).toHaveLength(2)
    // Lost on the channel, with a connection that came back.
    redis.isTelling = false
    redis.add(OPEN, 7, 4, 1_300, items('c'))
    redis.isTelling = true
    redis.add(OPEN, 7, 5, 1_400, items('d'))
    await settle(0)
    expect(take()).toEqual([
      [OPEN, 'T|1', 'c', 1_300],
      [OPEN, 'T|1', 'd', 1_400],
    ])
    // And where nothing is told any more, within a second or two.
    redis.isTelling = false
    redis.add(OPEN, 7, 6, 1_500, items('e'))
    await settle(2_000)
    expect(take()).toEqual([[OPEN, 'T|1', 'e', 1_500]])
    await feed.close()
  })

  it('tells what is missing between two numbers, before what follows', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 1, 1_000, items())
    await feed.follow(OPEN)
    redis.add(OPEN, 7, 5, 4_000, items('e'))
    await settle()
    expect(take()).toEqual([{ loss: OPEN, from: 900, to: 4_000 }, [OPEN, 'T|1', 'e', 4_000]])
    await feed.close()
  })

  it('tells of another owner, and takes nothing from a former one', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 9, 1_000, items())
    await feed.follow(OPEN)
    redis.add(OPEN, 8, 1, 6_000, items('new'))
    redis.add(OPEN, 7, 10, 6_001, items('late'))
    redis.add(OPEN, 8, 2, 6_002, items('newer'))
    await settle()
    expect(take()).toEqual([
      { epoch: 8, stream: OPEN, from: 900 },
      [OPEN, 'T|1', 'new', 6_000],
      [OPEN, 'T|1', 'newer', 6_002],
    ])
    await feed.close()
  })

  it('tells of silence once, and that it goes on without anything missing', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 1, 1_000, items())
    await feed.follow(OPEN)
    redis.isDown = true
    await settle(20_000)
    expect(take()).toEqual([{ silence: OPEN, from: 900 }])
    redis.isDown = false
    redis.add(OPEN, 7, 2, 9_000, items('late'))
    await settle(2_000)
    expect(take()).toEqual([{ resumed: OPEN }, [OPEN, 'T|1', 'late', 9_000]])
    await feed.close()
  })

  it('finds a stream that was made anew with lower ids', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 1, 1_000, items(), '900-0')
    await feed.follow(OPEN)
    redis.streams.clear()
    redis.add(OPEN, 8, 1, 2_000, items('after'), '5-0')
    await settle(4_500)
    expect(take()).toEqual([
      { silence: OPEN, from: 900 },
      { epoch: 8, stream: OPEN, from: 900 },
      [OPEN, 'T|1', 'after', 2_000],
    ])
    await feed.close()
  })

  it('reads sealed entries, and takes those sealed with another secret for missing', async () => {
    const { redis, feed, sealer, warnings, settle, take } = await setup()
    redis.add(SEALED, 7, 1, 1_000, await sealer.seal(items()))
    await feed.follow(SEALED)
    redis.add(SEALED, 7, 2, 1_100, await sealer.seal(items('notice')))
    const stranger = await createSealer({ appSecret: 'X'.repeat(180) })
    redis.add(SEALED, 7, 3, 1_200, await stranger.seal(items('forged')))
    const damaged = await sealer.seal(items('damaged'))
    damaged[20] = (damaged[20] ?? 0) ^ 1
    redis.add(SEALED, 7, 4, 1_300, damaged)
    redis.add(SEALED, 7, 5, 1_400, 'not sealed')
    await settle()
    await expect.poll(() => warnings.length).toBe(3)
    expect(take()).toEqual([
      [SEALED, 'T|1', 'notice', 1_100],
      { loss: SEALED, from: 1_000, to: 1_200 },
      { loss: SEALED, from: 1_100, to: 1_300 },
      { loss: SEALED, from: 1_200, to: 1_400 },
    ])
    await feed.close()
  })

  it('passes over what is none of ours', async () => {
    const { redis, feed, settle, take } = await setup()
    redis.add(OPEN, 7, 1, 1_000, items())
    await feed.follow(OPEN)
    redis.add(OPEN, 7, 2, 1_100, '{"not":"a list"}')
    redis.add(OPEN, 7, 3, 1_200, 'no JSON')
    redis.add(OPEN, 7, 4, 1_300, JSON.stringify([1, null, ['T|1'], ['T|1', 2], ['T|1', 'good'], ['__proto__', 'x']]))
    redis.add(OPEN, Number.NaN, 5, 1_400, items('nobody'))
    await settle()
    expect(take()).toEqual([
      { loss: OPEN, from: 900, to: 1_100 },
      { loss: OPEN, from: 1_000, to: 1_200 },
      [OPEN, 'T|1', 'good', 1_300],
      [OPEN, '__proto__', 'x', 1_300],
    ])
    await feed.close()
  })
})
