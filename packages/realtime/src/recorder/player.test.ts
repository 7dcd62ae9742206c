import { sleep } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { nameless, reply } from '../__fixtures__/fake-server.js'
import { bookFields, frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { executionNotice, orderBook, trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient, type RealtimeClient, type Subscription } from '../index.js'
import { frameAt, openedAt, recordingOf, registrationAt } from './__fixtures__/recording.js'
import { recordSession } from './__fixtures__/session.js'
import { openPlayer, type Player, type PlayerOptions, type RecordingSource } from './index.js'

const AT = 1_767_312_000_000

interface Replay {
  readonly base: VirtualClock
  readonly player: Player<'real'>
  readonly client: RealtimeClient<'real'>
  readonly logs: string[]
  readonly errors: unknown[]
}

async function open(source: RecordingSource, options: Partial<PlayerOptions<'real'>> = {}): Promise<Replay> {
  const base = createVirtualClock({ settle: 'promises' })
  const logs: string[] = []
  const log = (message: string, fields?: unknown): void => void logs.push(`${message} ${JSON.stringify(fields) ?? ''}`)
  const logger = { debug: log, info: log, warn: log, error: log }
  const player = await openPlayer(source, { env: 'real', speed: 'max', clock: base, logger, ...options })
  const client = createRealtimeClient({ ...player.clientOptions, logger })
  const errors: unknown[] = []
  client.on('error', (error) => errors.push(error))
  return { base, player, client, logs, errors }
}

function prices(subscription: Subscription<{ readonly STCK_PRPR: number }>): number[] {
  const seen: number[] = []
  subscription.on('data', ({ STCK_PRPR }) => seen.push(STCK_PRPR))
  return seen
}

const tick = (symbol: string, price: number): string => frame('H0STCNT0', tradeFields(symbol, String(price)))
const MINUTE = [
  ...openedAt(0),
  ...registrationAt(50, 'H0STCNT0', '005930'),
  ...registrationAt(100, 'H0STCNT0', '000660'),
  ...registrationAt(150, 'H0STASP0', '005930'),
  ...registrationAt(200, 'H0STCNI0', '***'),
  frameAt(1_000, tick('005930', 1)),
  frameAt(2_000, tick('000660', 2)),
  frameAt(3_000, frame('H0STCNT0', tradeFields('000660', '3'), tradeFields('005930', '4'))),
  frameAt(4_000, frame('H0STASP0', bookFields())),
  frameAt(5_000, frame('H0STCNI0', noticeFields())),
  frameAt(6_000, tick('005930', 5)),
  { kind: 'finish', ms: 60_000 },
]

describe('a replay', () => {
  it('gives a client what it subscribes to, and nothing else', async () => {
    const { base, player, client, errors, logs } = await open([recordingOf(MINUTE)])
    const decodes: unknown[] = []
    client.on('decode', (event) => decodes.push(event))
    const ticks = await client.subscribe(trade, '000660')
    const seen = prices(ticks)
    const notices = await client.subscribe(executionNotice, 'anybody')
    const orders: string[] = []
    notices.on('data', ({ ODER_NO }) => orders.push(ODER_NO))
    expect(await base.until(player.finished)).toMatchObject({ frames: 6, isComplete: true })
    expect(seen).toEqual([2, 3])
    expect(orders).toEqual(['0000001562'])
    expect([...decodes, ...errors, ...logs]).toEqual([])
    expect(player.progress).toEqual({ events: 17, missed: 0, at: AT + 60_000 })
    await client.close()
    await player.close()
  })

  it('runs at its speed by the clock it is given, and shows the time of the recording', async () => {
    for (const speed of [1, 4, 0.5]) {
      const { base, player, client } = await open([recordingOf(MINUTE)], { speed })
      const start = base.monotonic()
      const times: number[] = []
      const ready = client.subscribe(trade, '005930').then((ticks) => {
        ticks.on('data', () => times.push(base.monotonic() - start, player.clock.now() - AT))
      })
      await base.until(ready)
      await base.until(player.finished)
      expect(times).toEqual([1_000, 3_000, 6_000].flatMap((ms) => [ms / speed, ms]))
      expect(base.monotonic() - start).toBe(60_000 / speed)
      await client.close()
      await player.close()
    }
  })

  it('lets timers of its clock fall due between the frames', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    const told: string[] = []
    const ticks = await client.subscribe(trade, '005930')
    ticks.on('data', ({ STCK_PRPR }) => {
      told.push(`tick ${STCK_PRPR}`)
      player.clock.schedule(500, () => told.push(`${player.clock.now() - AT}`))
    })
    await base.until(player.finished)
    expect(told).toEqual(['tick 1', '1500', 'tick 4', '3500', 'tick 5', '6500'])
    await client.close()
    await player.close()
  })

  it('moves on between events at a speed, so that a late wait is as long as it says', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)], { speed: 2 })
    await base.until(client.subscribe(trade, '005930'))
    // Behind the last frame nothing happens for a while.
    await base.until(() => player.progress.events === 16)
    await base.advance(2_000)
    expect(player.clock.now() - AT).toBe(10_000)
    await base.until(sleep(player.clock, 1_000))
    expect(base.monotonic()).toBe(5_500)
    await client.close()
    await player.close()
  })

  it('answers a late subscription, and a removal', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    const first = await client.subscribe(trade, '000660')
    const later = new Promise<Subscription<{ readonly STCK_PRPR: number }>>((resolve, reject) => {
      first.on('data', () => client.subscribe(trade, '005930').then(resolve, reject))
    })
    const seen = prices(await later)
    await first.unsubscribe()
    await base.until(player.finished)
    expect(seen).toEqual([4, 5])
    // Behind the end, too.
    const book = client.subscribe(orderBook, '005930')
    await base.until(book)
    await base.until((await book).unsubscribe())
    await client.close()
    await player.close()
  })

  it('confirms what the recorded client never asked for, after a while', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    const ready = client.subscribe(trade, '035720').then(() => player.clock.now())
    await base.until(player.finished)
    expect(await ready).toBe(AT + 1_001)
    await client.close()
    await player.close()
  })

  it('opens a connection for a client that comes back of its own accord', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    const ticks = await client.subscribe(trade, '005930')
    const seen = prices(ticks)
    const gaps: unknown[] = []
    ticks.on('gap', (gap) => gaps.push(gap))
    let isFirst = true
    ticks.on('data', () => {
      if (isFirst) client.reconnect()
      isFirst = false
    })
    await base.until(player.finished)
    expect(seen).toEqual([1, 4, 5])
    expect(gaps).toMatchObject([{ reason: 'restarted', from: AT + 1_000, to: AT + 2_000 }])
    await client.close()
    await player.close()
  })

  it('breaks the connection where the recorded client had left it for another', async () => {
    const { log, text } = await recordSession([
      { step: 'trade', afterMs: 500 },
      { step: 'reconnect', afterMs: 500 },
      { step: 'trade', afterMs: 500 },
    ])
    const { base, player, client } = await open([text])
    const ticks = await client.subscribe(trade, '005930')
    const seen: unknown[] = []
    ticks.on('data', ({ STCK_PRPR }) => seen.push([player.clock.now(), STCK_PRPR]))
    ticks.on('gap', ({ from, to }) => seen.push({ from, to }))
    await base.until(player.finished)
    const live = log['trade 005930'] as { what: string; at: number; from: number; to: number; json: object }[]
    expect(live.map(({ what }) => what)).toEqual(['data', 'lost', 'gap', 'data'])
    expect(seen).toEqual(
      live
        .filter(({ what }) => what !== 'lost')
        .map(({ what, at, from, to, json }) => (what === 'gap' ? { from, to } : [at, Reflect.get(json, 'STCK_PRPR')])),
    )
    await client.close()
    await player.close()
  })

  it('tells a client of what the recorder lost', async () => {
    const { base, player, client } = await open([
      recordingOf([...MINUTE.slice(0, -1), { kind: 'lost', ms: 9_000, count: 3 }]),
    ])
    const gaps: unknown[] = []
    client.on('gap', (gap) => gaps.push(gap))
    await Promise.all([client.subscribe(trade, '005930'), client.subscribe(executionNotice, 'anybody')])
    expect(await base.until(player.finished)).toMatchObject({ lost: 3, isComplete: false })
    const gap = { reason: 'overflow', from: AT + 6_000, to: AT + 9_000 }
    expect(gaps).toEqual([
      { ...gap, trId: 'H0STCNT0', key: '005930' },
      { ...gap, trId: 'H0STCNI0', key: '***' },
    ])
    await client.close()
    await player.close()
  })

  it('gives refusals to the request that had them, and to no other', async () => {
    const sent = registrationAt(50, 'H0STCNI0', '***')[0] ?? { kind: 'finish', ms: 0 }
    const refused = [
      ...openedAt(0),
      sent,
      { kind: 'control', ms: 60, text: nameless('OPSP0017', 'ERROR : htsid', '9') },
      ...registrationAt(100, 'H0STCNT0', '005930'),
      frameAt(200, tick('005930', 1)),
      { kind: 'control', ms: 300, text: reply('H0STCNT0', '000660', 'OPSP0008', 'MAX SUBSCRIBE OVER', '1') },
      { kind: 'finish', ms: 1_000 },
    ]
    const same = await open([recordingOf(refused)])
    const failed = same.client.subscribe(executionNotice, 'anybody').catch((error: unknown) => error)
    const ticks = same.client.subscribe(trade, '005930')
    expect(await same.base.until(failed)).toMatchObject({ name: 'KisSubscriptionError', message: /OPSP0017/ })
    expect((await same.base.until(ticks)).isActive).toBe(true)
    await same.base.until(same.player.finished)
    // Nobody had asked for it then, either.
    expect(same.logs).toEqual([expect.stringContaining('OPSP0008')])
    await same.client.close()
    await same.player.close()

    const other = await open([recordingOf(refused)])
    expect((await other.base.until(other.client.subscribe(trade, '005930'))).isActive).toBe(true)
    await other.base.until(other.player.finished)
    expect(other.logs).toEqual([expect.stringContaining('OPSP0008')])
    await other.client.close()
    await other.player.close()
  })

  it('counts what comes while the client is away', async () => {
    const base = createVirtualClock({ settle: 'promises' })
    const player = await openPlayer([recordingOf(MINUTE)], { env: 'real', speed: 'max', clock: base })
    const seen: string[] = []
    const handlers = { onOpen() {}, onMessage: (text: string) => void seen.push(text), onClose() {}, onError() {} }
    const socket = player.clientOptions.socket('ws://nowhere', handlers, { connectTimeoutMs: 1 })
    player.clock.schedule(2_500, () => socket.close())
    await base.until(player.finished)
    expect(seen.filter((text) => text.startsWith('0|'))).toEqual([])
    expect(player.progress.missed).toBe(0)
    await player.close()

    const again = await openPlayer([recordingOf(MINUTE)], { env: 'real', speed: 'max', clock: base })
    const client = createRealtimeClient(again.clientOptions)
    const ticks = await client.subscribe(trade, '005930')
    ticks.on('data', () => void client.close())
    await base.until(again.finished)
    expect(again.progress.missed).toBe(2)
    await again.close()
  })
})

describe('a replay as fast as it can be read', () => {
  const MANY = 500
  const many = recordingOf([
    ...openedAt(0),
    ...registrationAt(50, 'H0STCNT0', '005930'),
    ...Array.from({ length: MANY }, (_, index) => frameAt(1_000 + Math.floor(index / 100), tick('005930', index + 1))),
    { kind: 'finish', ms: 60_000 },
  ])

  it('waits for readers that are followed, and drops nothing', async () => {
    const { base, player, client } = await open([many])
    const ticks = player.follow(await client.subscribe(trade, '005930', { capacity: 100, overflow: 'error' }))
    void player.finished.then(() => ticks.unsubscribe())
    const seen: number[] = []
    let most = 0
    const reading = (async () => {
      for await (const { STCK_PRPR } of ticks) {
        seen.push(STCK_PRPR)
        const { received, delivered } = ticks.counters
        most = Math.max(most, received - delivered)
        if (STCK_PRPR % 50 === 0) await sleep(base, 3)
      }
    })()
    await base.until(reading)
    expect(seen).toEqual(Array.from({ length: MANY }, (_, index) => index + 1))
    expect(most).toBeLessThanOrEqual(1)
    expect(ticks.counters.dropped).toBe(0)
    await client.close()
    await player.close()
  })

  it('does not wait for one that has unsubscribed', async () => {
    const { base, player, client } = await open([many])
    const ticks = player.follow(await client.subscribe(trade, '005930'))
    for await (const { STCK_PRPR } of ticks) if (STCK_PRPR === 3) break
    void ticks.unsubscribe()
    expect(await base.until(player.finished)).toMatchObject({ isComplete: true })
    await client.close()
    await player.close()
  })
})

describe('a player', () => {
  it('serves one client', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    await client.subscribe(trade, '005930')
    const second = createRealtimeClient(player.clientOptions)
    const error = await base.until(second.subscribe(trade, '005930').catch((reason: unknown) => reason))
    expect(error).toMatchObject({ name: 'KisConfigError', message: expect.stringContaining('one client') })
    await second.close()
    await client.close()
    await player.close()
  })

  it('does not begin before its client connects', async () => {
    const { base, player } = await open([recordingOf(MINUTE)], { speed: 1 })
    player.clock.schedule(10, () => expect.unreachable())
    await base.advance(100_000)
    expect(player.progress).toEqual({ events: 0, missed: 0, at: AT })
    await player.close()
    expect(await player.finished).toMatchObject({ isComplete: false, events: 0 })
  })

  it('checks what it is given', async () => {
    const text = recordingOf(MINUTE)
    for (const speed of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 'fast' as 'max'])
      await expect(openPlayer([text], { env: 'real', speed })).rejects.toMatchObject({ option: 'speed' })
    await expect(openPlayer([text], { env: 'paper' })).rejects.toMatchObject({
      name: 'KisConfigError',
      option: 'env',
      message: expect.stringContaining("'real'"),
    })
    await expect(openPlayer(['?\n'], { env: 'real' })).rejects.toMatchObject({ name: 'KisDecodeError' })
    await expect(openPlayer([text], { env: 'real', signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'KisAbortError',
    })
  })

  it('ends with its signal', async () => {
    const controller = new AbortController()
    const { base, player, client, logs } = await open([recordingOf(MINUTE)], { speed: 1, signal: controller.signal })
    await base.until(client.subscribe(trade, '005930'))
    controller.abort(new Error('enough'))
    expect(logs).toEqual([])
    await expect(player.finished).rejects.toMatchObject({ name: 'KisAbortError' })
    expect(client.state).toBe('reconnecting')
    await client.close()
  })

  it('closes while its source is silent', async () => {
    async function* source(): AsyncGenerator<string> {
      yield recordingOf(MINUTE.slice(0, 2))
      await new Promise(() => undefined)
    }
    const { base, player, client } = await open(source())
    const subscribed = client.subscribe(trade, '005930').catch((error: unknown) => error)
    await base.until(() => player.progress.events === 2)
    await player.close()
    expect(await player.finished).toMatchObject({ events: 2, isComplete: false })
    await client.close()
    await subscribed
  })

  it('delivers everything before a damaged line, then tells of it and breaks the connection', async () => {
    const lines = recordingOf(MINUTE).split('\n')
    lines[14] = lines[14]?.slice(0, 30) ?? ''
    const { base, player, client, logs } = await open([lines.join('\n')])
    const seen = prices(await client.subscribe(trade, '005930'))
    await expect(base.until(player.finished)).rejects.toMatchObject({ name: 'KisDecodeError', path: 'line 15' })
    expect(seen).toEqual([1, 4])
    expect(client.state).toBe('reconnecting')
    expect(logs).toEqual([expect.stringMatching(/ended early.*Line 15/)])
    await client.close()
    await player.close()
  })

  it('ends with what a timer of its clock throws', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    await client.subscribe(trade, '005930')
    player.clock.schedule(1_500, () => {
      throw new RangeError('a bug of the strategy')
    })
    await expect(base.until(player.finished)).rejects.toThrow(RangeError)
    await client.close()
    await player.close()
  })

  it('says that a recording was cut off', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE).slice(0, -20)])
    await client.subscribe(trade, '005930')
    expect(await base.until(player.finished)).toMatchObject({ isTruncated: true, isComplete: false })
    await client.close()
    await player.close()
  })

  it('leaves a client that stays behind the end a clock that goes on', async () => {
    const { base, player, client } = await open([recordingOf(MINUTE)])
    await client.subscribe(trade, '005930')
    await base.until(player.finished)
    const [before, start] = [player.clock.now(), base.monotonic()]
    await base.until(sleep(player.clock, 2_000))
    expect(player.clock.now() - before).toBeCloseTo(2_000, 3)
    expect(base.monotonic() - start).toBeCloseTo(2_000, 3)
    expect(client.state).toBe('ready')
    await client.close()
    await player.close()
    expect(base.pendingTasks).toBe(0)
  })
})
