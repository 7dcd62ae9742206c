import type { LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import type { RealtimeClient } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import type { GapFill } from './gap-fill.js'
import type { LiveSource, SourceHandlers } from './live-source.js'
import type { NoticeHub, NoticeReader } from './notice-hub.js'
import { openView, type ViewPlan } from './open-view.js'
import type { OrderNotice } from './order-notice.js'
import { watchFills } from './watch-fills.js'

/** A stream that a test speaks for. */
function setUp() {
  const clock = createVirtualClock()
  const logged: (readonly [string, LogFields | undefined])[] = []
  const did = { opened: 0, released: 0 }
  const script = { open: async (): Promise<void> => {}, release: async (): Promise<void> => {} }
  let handlers: SourceHandlers<number> | undefined
  const source: LiveSource<number> = {
    async open(_, given) {
      did.opened += 1
      handlers = given
      await script.open()
      return () => {
        did.released += 1
        return script.release()
      }
    },
  }
  const logger = {
    ...{ debug() {}, info() {}, error() {} },
    warn: (text: string, fields?: LogFields) => void logged.push([text, fields]),
  }
  const context = { realtime: () => ({}) as RealtimeClient, clock, logger }
  const plan: ViewPlan<number> = { name: 'trades of 005930', source }
  const stream = (): SourceHandlers<number> => {
    if (!handlers) throw new Error('Nothing is open.')
    return handlers
  }
  return { clock, context, plan, script, did, logged, logger, stream }
}

const FILL: GapFill<number> = {
  fetch: async () => [],
  join: (_, fetched, waiting) => ({
    ...{ items: [...fetched, ...waiting], filled: fetched.length, complete: true, isBehind: false },
  }),
  isKnown: () => false,
  isApart: () => false,
}

describe('opening a live view', () => {
  it('opens nothing for who gave up before, and none of a capacity that is no number of items', async () => {
    const { context, plan, did } = setUp()
    const given = openView(context, plan, { signal: AbortSignal.abort('not now') })
    await expect(given).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'not now' })
    for (const capacity of [0, 1.5, Number.NaN]) {
      await expect(openView(context, plan, { capacity })).rejects.toMatchObject({ field: 'capacity' })
    }
    expect(did.opened).toBe(0)
  })

  it('gives the stream up that is open where its signal came meanwhile, or its beginning cannot be had', async () => {
    const { context, plan, script, did } = setUp()
    const abort = new AbortController()
    script.open = async () => abort.abort('enough')
    const given = openView(context, plan, { signal: abort.signal })
    await expect(given).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'enough' })
    script.open = async () => {}
    const start = () => Promise.reject(new Error('no quote'))
    await expect(openView(context, { ...plan, fill: FILL, start })).rejects.toThrow('no quote')
    expect(did).toEqual({ opened: 2, released: 2 })
  })

  it('ends with its signal, and says so when the stream cannot be given up then', async () => {
    const { context, plan, script, stream, logged, clock } = setUp()
    const abort = new AbortController()
    const view = await openView(context, plan, { signal: abort.signal })
    const loop = view[Symbol.asyncIterator]()
    stream().item(1)
    expect((await loop.next()).value).toBe(1)
    const broken = new Error('no route')
    script.release = () => Promise.reject(broken)
    const next = loop.next()
    abort.abort()
    expect(await next).toEqual({ done: true, value: undefined })
    await clock.advance(0)
    expect(logged).toEqual([['trades of 005930 could not be given up.', { error: broken }]])
  })

  it('ends with the error that ended the stream, and hears of its signal no more', async () => {
    const { context, plan, stream, did } = setUp()
    const abort = new AbortController()
    const view = await openView(context, plan, { signal: abort.signal })
    const loop = view[Symbol.asyncIterator]()
    stream().end(new Error('the key was taken'))
    await expect(loop.next()).rejects.toThrow('the key was taken')
    abort.abort()
    expect(did.released).toBe(0)
  })

  it('tells a gap as it is where filling is not wanted', async () => {
    const { context, plan, stream } = setUp()
    const view = await openView(context, { ...plan, fill: FILL }, { fillGaps: false })
    const gaps: unknown[] = []
    view.on('data', () => {})
    view.on('gap', ({ filled, complete }) => gaps.push([filled, complete]))
    await Promise.resolve()
    stream().gap({ from: 1, to: 2 } as never)
    expect(gaps).toEqual([[0, false]])
    await view.stop()
  })
})

describe('watching fills', () => {
  function hubOf(attached: () => void = () => {}) {
    const state = { reader: undefined as NoticeReader | undefined, left: 0, leave: async (): Promise<void> => {} }
    const hub = {
      attach: async (reader: NoticeReader) => {
        state.reader = reader
        attached()
        return () => {
          state.left += 1
          return state.leave()
        }
      },
    } as unknown as NoticeHub
    return { hub, state }
  }

  it('asks the lists by itself in paper trading alone, and no more often than each second', async () => {
    const { hub, state } = hubOf()
    await (await watchFills(hub, { env: 'paper' })).stop()
    expect(state.reader?.pollMs).toBe(5_000)
    await (await watchFills(hub, { env: 'real' })).stop()
    expect(state.reader?.pollMs).toBeNull()
    for (const pollMs of [999, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(watchFills(hub, { env: 'real' }, { pollMs })).rejects.toMatchObject({ field: 'pollMs' })
    }
    expect(state.left).toBe(2)
  })

  it('is given up where its signal comes while the streams are opened', async () => {
    const abort = new AbortController()
    const { hub, state } = hubOf(() => abort.abort('enough'))
    const given = watchFills(hub, { env: 'real' }, { signal: abort.signal })
    await expect(given).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'enough' })
    expect(state.left).toBe(1)
  })

  it('ends with its signal, and says so when the streams cannot be given up then', async () => {
    const { hub, state } = hubOf()
    const { logger, logged, clock } = setUp()
    const abort = new AbortController()
    await watchFills(hub, { env: 'real', logger }, { signal: abort.signal })
    const broken = new Error('no route')
    state.leave = () => Promise.reject(broken)
    abort.abort()
    await clock.advance(0)
    expect(logged).toEqual([['the notices of an account could not be given up.', { error: broken }]])
  })

  it('tells what the hub tells, and ends as it ends', async () => {
    const { hub, state } = hubOf()
    const view = await watchFills(hub, { env: 'real' })
    const told: unknown[] = []
    view.on('data', ({ orderNumber }) => told.push(orderNumber))
    view.on('gap', ({ filled }) => told.push(['gap', filled]))
    view.on('lost', () => told.push('lost'))
    view.on('error', (error) => told.push(error))
    view.on('end', () => told.push('end'))
    await Promise.resolve()
    const { reader } = state
    reader?.notice({ orderNumber: '1' } as OrderNotice)
    reader?.lost({} as never)
    reader?.gap({ filled: 2 } as never)
    reader?.trouble('a list failed')
    reader?.end('the key was taken')
    expect(told).toEqual(['1', 'lost', ['gap', 2], 'a list failed', 'the key was taken', 'end'])
  })
})
