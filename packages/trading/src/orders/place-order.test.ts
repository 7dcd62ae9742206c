import { AccountNumber, createMemoryStore, type KeyValueStore, KisApiError, KisOrderError, sleep } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { IntentBook } from './intents/intent-book.js'
import type { OrderIntent } from './intents/order-intent.js'
import type { OrderDesk, OrderReceipt } from './order-desk.js'
import type { OrderTerms } from './order-terms.js'
import { OrderPlacer } from './place-order.js'

const account = AccountNumber.parse('98765432-01')
const TERMS: OrderTerms = {
  instrument: { assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
  ...{ side: 'buy', venue: 'KRX', session: 'regular', kind: 'limit', timeInForce: 'day', quantity: 3, price: 70_000 },
  ...{ stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
}
const OTHER: OrderTerms = { ...TERMS, quantity: 4 }
const RECEIPT: OrderReceipt = {
  ...{ orderNumber: '0000012345', orgNumber: '91252', date: '20260102', time: '090000', raw: {} },
}
const REF = {
  ...{ env: 'paper', account: '98765432-01', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
  ...{ orgNumber: '91252', orderNumber: '0000012345', date: '20260102', symbol: '005930', side: 'buy' },
}

type Send = (signal: AbortSignal | undefined) => Promise<OrderReceipt>

/** One process that places orders; those of one world share clock and store. */
function join(
  world: { clock: VirtualClock; store: KeyValueStore },
  send: Send = async () => RECEIPT,
  { isSilent = false } = {},
) {
  const { clock, store } = world
  const book = new IntentBook({ store, clock, logger: undefined, env: 'paper', account, random: () => 0.5 })
  const done: string[] = []
  const log: unknown[] = []
  const state: {
    send: Send
    refusal?: Error
    untilChecked?: Promise<void>
    found?: Partial<OrderIntent>
    checkSignal?: AbortSignal | undefined
    reconciled?: readonly [OrderIntent, AbortSignal | undefined]
  } = { send }
  const desk = {
    prepareOrder: () => ({
      send: ({ signal }: { readonly signal?: AbortSignal | undefined } = {}) => {
        done.push('sent')
        return state.send(signal)
      },
    }),
  } as unknown as OrderDesk
  let names = 0
  const placer = new OrderPlacer({
    ...{ env: 'paper', account, clock, book },
    deskOf: () => desk,
    logger: isSilent
      ? undefined
      : { debug() {}, info() {}, warn() {}, error: (message, fields) => void log.push([message, fields]) },
    gate: {
      async check(_terms, { signal }) {
        done.push('checked')
        state.checkSignal = signal
        await state.untilChecked
        return {
          async take() {
            if (state.refusal) throw state.refusal
            done.push('counted')
          },
        }
      },
    },
    createId: () => `made-${++names}`,
    reconcile: async (intent, signal) => {
      state.reconciled = [intent, signal]
      return { ...intent, ...state.found }
    },
  })
  const settle = <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {})
    return clock.until(promise)
  }
  const place = (id: string, terms = TERMS, signal?: AbortSignal) =>
    settle(placer.place(terms, { clientOrderId: id, signal }))
  return { placer, book, done, log, state, place, settle }
}

function setUp(send?: Send) {
  const clock = createVirtualClock()
  const store = createMemoryStore({ clock })
  return { clock, store, ...join({ clock, store }, send) }
}

function untilReleased() {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  return { released, release: () => release() }
}

describe('an order that is placed', () => {
  it('is checked, counted, written down, sent, and written down again', async () => {
    const { clock, place, book, done, state, placer } = setUp()
    const { signal } = new AbortController()
    let during: unknown
    state.send = async () => {
      during = { intent: await book.get('one'), isSending: placer.isSending('one'), other: placer.isSending('two') }
      return RECEIPT
    }
    const createdAt = clock.now()
    const placed = await place('one', TERMS, signal)
    expect(done).toEqual(['checked', 'counted', 'sent'])
    expect(state.checkSignal).toBe(signal)
    const written = {
      ...{ version: 1, clientOrderId: 'one', terms: TERMS, createdAt, sendUntil: createdAt + 30_000 },
      ...{ reason: null, msgCd: null },
    }
    expect(during).toEqual({
      intent: { ...written, state: 'sending', ref: null },
      isSending: true,
      other: false,
    })
    expect(placed).toEqual({ intent: { ...written, state: 'accepted', ref: REF }, receipt: RECEIPT })
    expect(await book.get('one')).toEqual(placed.intent)
    expect(placer.isSending('one')).toBe(false)
    const place1 = { assetClass: 'domestic-stock', session: 'regular', date: '20260102' } as const
    expect(await clock.until(book.exclusively((page) => page.claimant(place1, '12345')))).toBe('one')
    expect(await clock.until(book.exclusively((page) => page.open()))).toEqual([])
    expect(clock.pendingTasks).toBe(0)
  })

  it('gets a name where the caller gives none', async () => {
    const { placer, settle, book } = setUp()
    expect((await settle(placer.place(TERMS, {}))).intent.clientOrderId).toBe('made-1')
    expect((await settle(placer.place(TERMS, {}))).intent.clientOrderId).toBe('made-2')
    expect((await book.get('made-2'))?.state).toBe('accepted')
  })

  it.each([[''], [' one'], ['one '], ['x'.repeat(129)], [7 as unknown as string], [null as unknown as string]])(
    'is not sent under the name %j',
    async (id) => {
      const { place, done } = setUp()
      await expect(place(id)).rejects.toMatchObject({ code: 'KIS_VALIDATION', field: 'clientOrderId' })
      expect(done).toEqual([])
    },
  )

  it.each([['x'], ['x'.repeat(128)]])('may be called %s', async (id) => {
    const { place } = setUp()
    expect((await place(id)).intent.clientOrderId).toBe(id)
  })

  it('is not sent, nor its name taken, when a limit refuses it', async () => {
    const { place, done, state, book } = setUp()
    state.refusal = new Error('too many')
    await expect(place('one')).rejects.toBe(state.refusal)
    expect(await book.get('one')).toBeUndefined()
    delete state.refusal
    await place('one')
    expect(done).toEqual(['checked', 'checked', 'counted', 'sent'])
  })

  it('is not sent once the store has lost what it held', async () => {
    const { place, done, store } = setUp()
    await place('one')
    await store.dispose?.()
    await expect(place('two')).rejects.toMatchObject({ code: 'KIS_ORDER', outcome: 'rejected' })
    expect(done.filter((step) => step === 'sent')).toHaveLength(1)
  })
})

describe('an order on its way', () => {
  it('is given up after half a minute, and its caller may give it up before', async () => {
    const seen: unknown[] = []
    const waiting: Send = (signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          seen.push(signal.reason)
          reject(new KisOrderError({ message: 'It was not sent.', outcome: 'rejected' }))
        })
      })
    const { place, clock, book } = setUp(waiting)
    const began = clock.monotonic()
    await expect(place('late')).rejects.toMatchObject({ outcome: 'rejected' })
    expect(clock.monotonic() - began).toBe(30_000)
    expect(seen).toEqual([expect.objectContaining({ code: 'KIS_TIMEOUT' })])
    expect(await book.get('late')).toMatchObject({ state: 'rejected', reason: 'It was not sent.', msgCd: null })
    const controller = new AbortController()
    const reason = new Error('changed my mind')
    clock.schedule(100, () => controller.abort(reason))
    await expect(place('given up', TERMS, controller.signal)).rejects.toMatchObject({ outcome: 'rejected' })
    expect(clock.monotonic() - began).toBeLessThan(30_200)
    expect(seen[1]).toBe(reason)
    expect(clock.pendingTasks).toBe(0)
  })

  it('is the same for whoever asks for the same, and refuses whoever asks for something else', async () => {
    const { released, release } = untilReleased()
    const { place, done, settle, placer } = setUp(async () => {
      await released
      return RECEIPT
    })
    const first = place('one')
    const second = placer.place(TERMS, { clientOrderId: 'one' })
    await expect(placer.place(OTHER, { clientOrderId: 'one' })).rejects.toMatchObject({
      code: 'KIS_VALIDATION',
      field: 'clientOrderId',
    })
    release()
    expect(await settle(second)).toBe(await first)
    expect(done).toEqual(['checked', 'counted', 'sent'])
  })

  it('is waited for by another process, which asks every 200 ms', async () => {
    const { released, release } = untilReleased()
    const world = setUp(async () => {
      await released
      return RECEIPT
    })
    const other = join(world)
    const first = world.place('one')
    await world.clock.until(() => world.done.includes('sent'))
    const second = other.place('one')
    await world.clock.advance(1_150)
    expect(other.done).toEqual([])
    const wishedAt = world.clock.monotonic()
    release()
    expect((await first).receipt).toBe(RECEIPT)
    expect(await second).toMatchObject({ intent: { state: 'accepted', ref: REF }, receipt: undefined })
    expect(world.clock.monotonic() - wishedAt).toBeLessThanOrEqual(200)
    expect(other.state.reconciled).toBeUndefined()
  })

  it('whose sender died is looked for once it can no longer be sent', async () => {
    const world = setUp(() => new Promise(() => {}))
    const survivor = join(world)
    survivor.state.found = { state: 'accepted', ref: REF as OrderIntent['ref'] }
    void world.placer.place(TERMS, { clientOrderId: 'one' }).catch(() => {})
    await world.clock.until(() => world.done.includes('sent'))
    await world.clock.advance(5_000)
    const began = world.clock.monotonic()
    const { signal } = new AbortController()
    const found = await survivor.place('one', TERMS, signal)
    expect(world.clock.monotonic() - began).toBe(25_000)
    expect(survivor.state.reconciled?.[0]).toMatchObject({ clientOrderId: 'one', state: 'sending' })
    expect(survivor.state.reconciled?.[1]).toBe(signal)
    expect(found).toMatchObject({ intent: { state: 'accepted', ref: REF }, receipt: undefined })
    expect(survivor.done).toEqual([])
  })

  it('whose record is gone by then is looked for all the same', async () => {
    const { clock, store } = setUp()
    const forgetful: KeyValueStore = {
      ...store,
      get: async (key) => (key.includes(':intent:') && clock.monotonic() > 1_000 ? undefined : store.get(key)),
    }
    const sender = join({ clock, store }, () => new Promise(() => {}))
    void sender.place('one').catch(() => {})
    await clock.until(() => sender.done.includes('sent'))
    const other = join({ clock, store: forgetful })
    await expect(other.place('one')).rejects.toMatchObject({ outcome: 'unknown' })
    expect(other.state.reconciled?.[0]).toMatchObject({ clientOrderId: 'one', state: 'sending' })
  })

  it('is waited for no longer than any sending lasts, whatever the clock of its sender says', async () => {
    const { clock, place, book, state } = setUp()
    const sendUntil = clock.now() + 3_600_000
    const intent: OrderIntent = {
      ...{ version: 1, clientOrderId: 'one', terms: TERMS, state: 'sending', createdAt: sendUntil - 30_000, sendUntil },
      ...{ ref: null, reason: null, msgCd: null },
    }
    await clock.until(book.exclusively((page) => page.put(intent)))
    const began = clock.monotonic()
    await expect(place('one')).rejects.toMatchObject({ outcome: 'unknown' })
    expect(clock.monotonic() - began).toBe(30_000)
    expect(state.reconciled?.[0].state).toBe('sending')
  })

  it('is sent by one of two processes that begin at once', async () => {
    const world = setUp()
    const other = join(world)
    const { released, release } = untilReleased()
    for (const { state } of [world, other]) state.untilChecked = released
    const both = [world.place('one'), other.place('one')]
    await world.clock.until(() => world.done.length === 1 && other.done.length === 1)
    release()
    const placed = await Promise.all(both)
    expect([...world.done, ...other.done].sort()).toEqual(['checked', 'checked', 'counted', 'sent'])
    expect(placed.map(({ intent }) => intent.state)).toEqual(['accepted', 'accepted'])
    expect(placed.filter(({ receipt }) => receipt)).toHaveLength(1)
  })
})

describe('what became of an order', () => {
  it.each<[string, Error, object]>([
    [
      'a refusal by the broker',
      new KisOrderError({ message: 'APBK0952 주문가능금액을 초과', outcome: 'rejected', msgCd: 'APBK0952' }),
      { state: 'rejected', reason: 'APBK0952 주문가능금액을 초과', msgCd: 'APBK0952' },
    ],
    [
      'a lost reply',
      new KisOrderError({ message: 'No answer.', outcome: 'unknown' }),
      { state: 'unknown', reason: 'No answer.', msgCd: null },
    ],
    [
      'an error of the API that is no order error',
      new KisApiError({ message: 'Try later.', msgCd: 'EGW00201', msg1: '초과', status: 500 } as never),
      { state: 'unknown', reason: 'Try later.', msgCd: 'EGW00201' },
    ],
    [
      'nothing that can be said',
      undefined as unknown as Error,
      { state: 'unknown', reason: 'An error of the program itself.', msgCd: null },
    ],
    [
      'an error that nobody foresaw',
      new TypeError('app-key-canary'),
      { state: 'unknown', reason: 'An error of the program itself.', msgCd: null },
    ],
  ])('is written down after %s', async (_, error, written) => {
    const { place, book, placer, clock } = setUp(async () => {
      throw error
    })
    await expect(place('one')).rejects.toBe(error)
    expect(await book.get('one')).toMatchObject({ ...written, ref: null })
    expect(placer.isSending('one')).toBe(false)
    expect(clock.pendingTasks).toBe(0)
  })

  it.each([
    ['accepted', async () => RECEIPT],
    ['unknown', () => Promise.reject(new KisOrderError({ message: 'No answer.', outcome: 'unknown' }))],
  ] as const)('is told only once it is written down: %s', async (state, send) => {
    const { clock, store } = setUp()
    let claims = 0
    const slow: KeyValueStore = {
      ...store,
      async set(key, value, options) {
        if (key.includes(':intent:')) await sleep(clock, 300)
        if (key.includes(':claim:')) await sleep(clock, 900)
        await store.set(key, value, options)
        if (key.includes(':claim:')) claims += 1
      },
    }
    const { placer, book, settle } = join({ clock, store: slow }, send)
    const placed = placer.place(TERMS, { clientOrderId: 'one' }).catch(() => {})
    const intent = await settle(placed.then(() => book.get('one')))
    expect(intent?.state).toBe(state)
    expect(claims).toBe(state === 'accepted' ? 1 : 0)
  })

  it('is told again under the same name, without another look at limits', async () => {
    const { place, done, book } = setUp()
    const first = await place('one')
    expect(await place('one')).toEqual({ ...first, receipt: undefined })
    expect(done).toEqual(['checked', 'counted', 'sent'])
    await expect(place('one', OTHER)).rejects.toMatchObject({
      field: 'clientOrderId',
      message: expect.stringContaining('Nothing was sent'),
    })
    expect(done).toHaveLength(3)
    expect((await book.get('one'))?.terms).toEqual(TERMS)
  })

  it.each(['rejected', 'absent'] as const)('is an error again where it is %s', async (state) => {
    const { place, done, book, clock } = setUp()
    await clock.until(
      book.exclusively((page) =>
        page.put({
          ...{ version: 1, clientOrderId: 'one', terms: TERMS, state, createdAt: 1, sendUntil: 2 },
          ...{ ref: null, reason: '증거금 부족', msgCd: 'APBK0952' },
        }),
      ),
    )
    const message = expect.stringMatching(/"one".*outcome rejected.*needs a new clientOrderId\. 증거금 부족$/)
    await expect(place('one')).rejects.toMatchObject({
      code: 'KIS_ORDER',
      outcome: 'rejected',
      msgCd: 'APBK0952',
      message,
    })
    expect(done).toEqual([])
  })

  it('stays unknown where nobody finds it, and is not sent again', async () => {
    const { place, done, state } = setUp(async () => {
      throw new KisOrderError({ message: 'No answer.', outcome: 'unknown' })
    })
    await expect(place('one')).rejects.toMatchObject({ outcome: 'unknown' })
    state.found = { reason: null }
    const again = place('one')
    await expect(again).rejects.toMatchObject({
      ...{ outcome: 'unknown', msgCd: undefined },
      message: expect.stringMatching(/outcome unknown.*do not send it again\.$/),
    })
    expect(done.filter((step) => step === 'sent')).toHaveLength(1)
    expect(state.reconciled?.[0].state).toBe('unknown')
    // An order without a name at the broker cannot be handed out, whatever its state says.
    state.found = { state: 'accepted', ref: null }
    await expect(place('one')).rejects.toMatchObject({ outcome: 'unknown' })
  })

  it('is told to the caller even where it cannot be written down', async () => {
    const { clock, store } = setUp()
    const broken = new Error('disk full')
    let isFull = false
    const fragile: KeyValueStore = {
      ...store,
      set: async (key, value, options) => {
        if (isFull && key.includes(':intent:')) throw broken
        await store.set(key, value, options)
      },
    }
    const world = join({ clock, store: fragile }, async () => {
      isFull = true
      return RECEIPT
    })
    const placed = await world.place('one')
    expect(placed).toMatchObject({ intent: { state: 'accepted', ref: REF }, receipt: RECEIPT })
    expect(world.log).toEqual([
      [expect.stringContaining('reconcile()'), { clientOrderId: 'one', state: 'accepted', error: broken }],
    ])
    expect((await world.book.get('one'))?.state).toBe('sending')
    const silent = join({ clock, store: fragile }, async () => RECEIPT, { isSilent: true })
    isFull = false
    silent.state.send = async () => {
      isFull = true
      return RECEIPT
    }
    expect((await silent.place('two')).intent.state).toBe('accepted')
  })
})
