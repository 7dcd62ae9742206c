import type { LogFields } from '@kis/core'
import type { Overflow } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import { LiveOutput } from './live-output.js'
import type { LiveGap } from './live-view.js'

const gapFrom = (from: number, complete = true): LiveGap =>
  ({ from, to: from + 1, filled: 0, complete, error: null }) as unknown as LiveGap

function setUp(overflow: Overflow = 'drop-oldest', capacity = 3, release: () => Promise<void> = async () => {}) {
  const warnings: (readonly [string, LogFields | undefined])[] = []
  let released = 0
  const output = new LiveOutput<number>({
    ...{ name: 'trades of 005930', overflow, capacity },
    logger: { debug() {}, info() {}, warn: (text, fields) => void warnings.push([text, fields]), error() {} },
    release: async () => {
      released += 1
      await release()
    },
  })
  const told: unknown[] = []
  output.on('gap', (gap) => told.push(['gap', gap.from, gap.complete]))
  output.on('end', () => told.push('end'))
  const loop = output[Symbol.asyncIterator]()
  return { output, warnings, told, loop, released: () => released }
}

describe('a live view that is read late', () => {
  it('drops the oldest, warns once, and counts', async () => {
    const { output, warnings, loop } = setUp()
    for (const item of [1, 2, 3, 4, 5]) output.push(item)
    expect(warnings.map(([text]) => text)).toEqual([expect.stringContaining('trades of 005930')])
    expect([await loop.next(), await loop.next(), await loop.next()].map(({ value }) => value)).toEqual([3, 4, 5])
    expect(output.counters).toEqual({ received: 5, delivered: 3, dropped: 2 })
  })

  it('has the latest alone where that is asked for', async () => {
    const { output, warnings, loop } = setUp('latest')
    for (const item of [1, 2, 3]) output.push(item)
    expect((await loop.next()).value).toBe(3)
    expect(warnings).toEqual([])
  })

  it('ends with an error where nothing may be dropped, after what is queued, and gives its stream up', async () => {
    const { output, loop, told, released, warnings } = setUp('error', 2)
    for (const item of [1, 2, 3, 4]) output.push(item)
    expect(output.isActive).toBe(false)
    expect([(await loop.next()).value, (await loop.next()).value]).toEqual([1, 2])
    await expect(loop.next()).rejects.toMatchObject({
      code: 'KIS_REALTIME',
      message: expect.stringContaining('2 items wait'),
    })
    expect(await loop.next()).toEqual({ done: true, value: undefined })
    expect([told, released(), warnings.length]).toEqual([['end'], 1, 1])
    await output.stop()
    expect(released()).toBe(1)
  })

  it('says so when its stream cannot be given up then', async () => {
    const broken = new Error('no route')
    const { output, warnings } = setUp('error', 1, () => Promise.reject(broken))
    output.push(1)
    output.push(2)
    await Promise.resolve()
    await Promise.resolve()
    expect(warnings.at(-1)).toEqual([expect.stringContaining('could not be given up'), { error: broken }])
  })

  it('tells a gap where it was, and joins gaps between which everything was dropped', async () => {
    const { output, loop, told } = setUp('drop-oldest', 2)
    output.pushGap(gapFrom(10))
    output.push(1)
    output.pushGap(gapFrom(20))
    for (const item of [2, 3]) output.push(item)
    expect((await loop.next()).value).toBe(2)
    expect(told).toEqual([['gap', 10, false]])
    output.pushGap(gapFrom(30))
    expect((await loop.next()).value).toBe(3)
    const next = loop.next()
    expect(told.at(-1)).toEqual(['gap', 30, true])
    output.pushGap(gapFrom(40))
    expect(told.at(-1)).toEqual(['gap', 40, true])
    output.push(4)
    expect((await next).value).toBe(4)
  })

  it('keeps its order over thousands of items', async () => {
    const { output, loop } = setUp('drop-oldest', 5_000)
    for (let item = 0; item < 5_000; item += 1) output.push(item)
    for (let item = 0; item < 5_000; item += 1) expect((await loop.next()).value).toBe(item)
  })
})

describe('a live view', () => {
  it('tells listeners what waited, in order, and lets them go', async () => {
    const { warnings } = setUp()
    const output = new LiveOutput<number>({
      ...{ name: 'quotes', overflow: 'drop-oldest', capacity: 9, logger: undefined, release: async () => {} },
    })
    output.push(1)
    output.pushGap(gapFrom(10))
    output.push(2)
    const told: unknown[] = []
    output.on('gap', ({ from }) => told.push(`gap ${from}`))
    const leave = output.on('data', (item) => told.push(item))
    expect(told).toEqual([])
    await Promise.resolve()
    output.push(3)
    output.pushGap(gapFrom(20))
    leave()
    output.push(4)
    expect(told).toEqual([1, 'gap 10', 2, 3, 'gap 20'])
    expect(output.counters).toEqual({ received: 4, delivered: 3, dropped: 0 })
    expect(warnings).toEqual([])
  })

  it('refuses to tell of what it does not know', () => {
    const { output } = setUp()
    expect(() => output.on('trade' as 'data', () => {})).toThrow(/"trade"/)
  })

  it('lets each loop leave alone, and nothing more comes once it has ended', async () => {
    const { output, loop, told, released } = setUp()
    const other = output[Symbol.asyncIterator]()
    const [mine, theirs] = [loop.next(), other.next()]
    expect(await loop.return?.()).toEqual({ done: true, value: undefined })
    expect(await mine).toEqual({ done: true, value: undefined })
    expect(await loop.next()).toEqual({ done: true, value: undefined })
    output.push(1)
    expect((await theirs).value).toBe(1)
    const last = other.next()
    output.push(2)
    expect((await last).value).toBe(2)
    const waiting = other.next()
    await output[Symbol.asyncDispose]()
    expect(await waiting).toEqual({ done: true, value: undefined })
    output.push(3)
    output.pushGap(gapFrom(1))
    output.pushLost({} as never)
    output.end(new Error('late'))
    expect(await other.next()).toEqual({ done: true, value: undefined })
    expect([told, released(), output.counters.received]).toEqual([['end'], 1, 2])
  })

  it('ends with an error for who waits, and tells trouble to listeners, or to the log', async () => {
    const { output, loop, warnings } = setUp()
    const trouble = new Error('a hiccup')
    output.trouble(trouble)
    expect(warnings).toEqual([['Trouble with trades of 005930.', { error: trouble }]])
    const errors: unknown[] = []
    const lost: unknown[] = []
    output.on('error', (error) => errors.push(error))
    output.on('lost', (event) => lost.push(event))
    output.pushLost('gone' as never)
    const waiting = loop.next()
    const failure = new Error('over')
    output.end(failure)
    await expect(waiting).rejects.toBe(failure)
    expect([errors, lost, warnings.length]).toEqual([[failure], ['gone'], 1])
  })
})
