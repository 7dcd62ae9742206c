import {
  AccountNumber,
  createMemoryStore,
  type KeyValueStore,
  KisOrderError,
  KisTransportError,
  sleep,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { IntentBook } from '../intents/intent-book.js'
import type { OrderIntent } from '../intents/order-intent.js'
import type { OrderDesk } from '../order-desk.js'
import type { OrderRecord } from '../order-record.js'
import { ABROAD, CREATED, TERMS } from './__fixtures__/meant-orders.js'
import { Reconciler } from './reconcile-intents.js'

const account = AccountNumber.parse('98765432-01')
const intentOf = (clientOrderId: string, more: Partial<OrderIntent> = {}): OrderIntent => ({
  ...{ version: 1, clientOrderId, terms: TERMS, state: 'unknown', createdAt: CREATED, sendUntil: CREATED + 30_000 },
  ...{ ref: null, reason: 'No answer.', msgCd: null },
  ...more,
})
const rowOf = (orderNumber: string, more: Partial<OrderRecord> = {}, terms = TERMS): OrderRecord => ({
  ...{ assetClass: terms.instrument.assetClass, venue: terms.venue, session: terms.session, side: terms.side },
  ...{ symbol: terms.instrument.symbol, name: '', currency: terms.instrument.currency, date: '20261120' },
  ...{ time: '100001', orderNumber, originalOrderNumber: null, action: 'new', orgNumber: '91252', kindCode: null },
  ...{ quantity: terms.quantity, price: terms.price, filledQuantity: 0, averageFillPrice: null },
  ...{ remainingQuantity: null, cancelledQuantity: null, rejectedQuantity: null, rejectionReason: null },
  ...more,
})
const refOf = (orderNumber: string, date = '20261120') => ({
  ...{ env: 'paper', account: '98765432-01', assetClass: 'domestic-stock', venue: 'KRX', session: 'regular' },
  ...{ orgNumber: '91252', orderNumber, date, symbol: '005930', side: 'buy' },
})

/** A book with open intents, some minutes later, and a broker that lists what it is told to. */
async function setUp(intents: readonly OrderIntent[], minutesLater = 5, { isSilent = false } = {}) {
  const clock = createVirtualClock({ now: CREATED })
  const memory = createMemoryStore({ clock })
  const claims: string[] = []
  const store: KeyValueStore = {
    ...memory,
    async set(key, value, options) {
      // Slow, so that whoever does not wait for it is seen.
      if (key.includes(':claim:')) await sleep(clock, 300)
      await memory.set(key, value, options)
      if (key.includes(':claim:')) claims.push(key)
    },
  }
  const book = new IntentBook({
    ...{ store, clock, logger: undefined, env: 'paper', account, random: () => 0.5 },
  })
  for (const intent of intents) await clock.until(book.exclusively((page) => page.put(intent)))
  await clock.advanceTo(CREATED + minutesLater * 60_000)
  const asked: {
    assetClass: string
    from: string
    to: string
    symbol?: string | undefined
    signal?: AbortSignal | undefined
  }[] = []
  const sending = new Set<string>()
  const warnings: unknown[] = []
  const broker = {
    rows: [] as readonly OrderRecord[],
    complete: true,
    raw: [] as readonly unknown[],
    failure: undefined as Error | undefined,
    /** The list of reservations, where it has one. */
    reserved: undefined as readonly OrderRecord[] | undefined,
    /** Takes so long to answer, in milliseconds. */
    beforeAnswer: async (): Promise<unknown> => undefined,
  }
  const reconciler = new Reconciler({
    ...{ env: 'paper', account, clock, book },
    isSending: (id) => sending.has(id),
    logger: isSilent
      ? undefined
      : { debug() {}, info() {}, warn: (message, fields) => void warnings.push([message, fields]), error() {} },
    deskOf: (assetClass) =>
      ({
        assetClass,
        history: async (query: { from: string; to: string; symbol?: string; signal?: AbortSignal }) => {
          asked.push({ assetClass, ...query })
          await broker.beforeAnswer()
          if (broker.failure) throw broker.failure
          return { records: broker.rows, complete: broker.complete, raw: broker.raw }
        },
        ...(broker.reserved && {
          reservations: async (query: { from: string; to: string }) => {
            asked.push({ assetClass: `${assetClass} reserved`, ...query })
            return { records: broker.reserved, complete: true, raw: [] }
          },
        }),
      }) as unknown as OrderDesk,
  })
  const one = (intent: OrderIntent, signal?: AbortSignal) => clock.until(reconciler.reconcile(intent, signal))
  const all = (signal?: AbortSignal) => clock.until(reconciler.reconcileAll(signal))
  const claimant = (orderNumber: string, date = '20261120') =>
    clock.until(
      book.exclusively((page) =>
        page.claimant({ assetClass: 'domestic-stock', session: 'regular', date }, orderNumber),
      ),
    )
  return { clock, book, broker, claims, asked, sending, warnings, reconciler, one, all, claimant }
}

describe('an order in doubt', () => {
  it('is found in the list of its days, written down, and its number claimed', async () => {
    const intent = intentOf('one')
    const { one, broker, asked, book, claims, claimant } = await setUp([intent])
    broker.rows = [rowOf('77')]
    const { signal } = new AbortController()
    const found = await one(intent, signal)
    expect(claims).toHaveLength(1)
    expect(found).toEqual({ ...intent, state: 'accepted', ref: refOf('77'), reason: null })
    expect(await book.get('one')).toEqual(found)
    expect(await claimant('0077')).toBe('one')
    expect(asked).toEqual([
      { assetClass: 'domestic-stock', from: '20261120', to: '20261120', symbol: '005930', signal },
    ])
  })

  it('is found rejected, with the number and the reason of its row', async () => {
    const intent = intentOf('one')
    const { one, broker, claimant } = await setUp([intent])
    broker.rows = [rowOf('77', { rejectedQuantity: 3, rejectionReason: '상한가 초과', date: null })]
    expect(await one(intent)).toEqual({ ...intent, state: 'rejected', ref: refOf('77'), reason: '상한가 초과' })
    expect(await claimant('77')).toBe('one')
  })

  it('is absent a minute after it could last be sent, and not before', async () => {
    const intent = intentOf('one')
    const { one, clock, book } = await setUp([intent], 0)
    await clock.advance(89_999)
    expect(await one(intent)).toMatchObject({ state: 'unknown', reason: expect.stringContaining('still arrive') })
    await clock.advanceTo(CREATED + 90_000)
    expect(await one(intent)).toMatchObject({
      state: 'absent',
      ref: null,
      reason: expect.stringContaining('no longer'),
    })
    expect((await book.get('one'))?.state).toBe('absent')
  })

  it('is judged by when the list was asked for, not by when it came', async () => {
    const intent = intentOf('one')
    const { one, clock, broker } = await setUp([intent], 1)
    broker.beforeAnswer = () => clock.advance(45_000)
    expect(await one(intent)).toMatchObject({ state: 'unknown', reason: expect.stringContaining('still arrive') })
  })

  it('goes on as being sent until the deadline of its sender', async () => {
    const intent = intentOf('one', { state: 'sending', reason: null })
    const { one, clock } = await setUp([intent], 0)
    await clock.advance(29_999)
    expect(await one(intent)).toEqual(intent)
    await clock.advanceTo(CREATED + 30_000)
    expect(await one(intent)).toMatchObject({ state: 'unknown', reason: expect.stringContaining('still arrive') })
  })

  it.each([[[]], [[{}]], [[{ meta: {} }]], [[null]]])('is absent though the answer %j tells no time', async (raw) => {
    const intent = intentOf('one')
    const { one, broker } = await setUp([intent])
    broker.raw = raw
    expect((await one(intent)).state).toBe('absent')
  })

  it('stays unknown where the lists are not whole', async () => {
    const intent = intentOf('one')
    const { one, broker } = await setUp([intent])
    broker.complete = false
    expect(await one(intent)).toMatchObject({ state: 'unknown', reason: expect.stringContaining('to their end') })
  })

  it.each([
    [-121_000, 'unknown'],
    [-120_000, 'absent'],
    [0, 'absent'],
    [120_000, 'absent'],
    [121_000, 'unknown'],
  ])('by a clock %d ms beside that of the broker is %s', async (ms, state) => {
    const intent = intentOf('one')
    const { one, broker, clock } = await setUp([intent])
    broker.raw = [{ meta: { servedAt: 0 } }, { meta: { servedAt: clock.now() + ms } }]
    expect((await one(intent)).state).toBe(state)
  })

  it('is not the row that another intent holds, but is the one that it holds itself', async () => {
    const [first, second] = [intentOf('one'), intentOf('two', { state: 'accepted' })]
    const { one, broker, book, clock } = await setUp([first, second])
    const place = { assetClass: 'domestic-stock', session: 'regular', date: '20261120' } as const
    await clock.until(book.exclusively((page) => page.claim(place, '77', 'two')))
    broker.rows = [rowOf('77'), rowOf('78')]
    expect(await one(first)).toMatchObject({ state: 'accepted', ref: refOf('78') })
    await clock.until(book.exclusively((page) => page.put(first)))
    expect(await one(first)).toMatchObject({ state: 'accepted', ref: refOf('78') })
  })

  it('is not decided while another of the same terms is in doubt, but beside one of other terms', async () => {
    const intent = intentOf('one')
    const twins = await setUp([intent, intentOf('two')])
    twins.broker.rows = [rowOf('77')]
    expect(await twins.one(intent)).toMatchObject({ state: 'unknown', reason: expect.stringContaining('another') })
    const strangers = await setUp([intent, intentOf('two', { terms: { ...TERMS, price: 70_100 } })])
    strangers.broker.rows = [rowOf('77')]
    expect(await strangers.one(intent)).toMatchObject({ state: 'accepted' })
  })

  it('is left as it is where it is settled, or settles meanwhile, or is being sent here', async () => {
    const intent = intentOf('one')
    const { one, asked, book, clock, broker, sending } = await setUp([intent])
    const settled = intentOf('one', { state: 'rejected' })
    expect(await one(settled)).toBe(settled)
    expect(asked).toEqual([])
    broker.rows = [rowOf('77')]
    sending.add('one')
    expect(await one(intent)).toEqual(intent)
    sending.delete('one')
    const accepted = intentOf('one', { state: 'accepted', ref: refOf('99') as OrderIntent['ref'] })
    await clock.until(book.exclusively((page) => page.put(accepted)))
    expect(await one(intent)).toEqual(accepted)
  })

  it('fails where its list cannot be read, or its record is gone', async () => {
    const { one, broker } = await setUp([])
    await expect(one(intentOf('one'))).rejects.toThrow('one is gone')
    broker.failure = new KisTransportError({ message: 'No route.' } as never)
    await expect(one(intentOf('one'))).rejects.toBe(broker.failure)
  })

  it('that was reserved is looked for among the reservations', async () => {
    const intent = intentOf('one', { terms: { ...TERMS, session: 'reservation' } })
    const { one, broker, asked } = await setUp([intent])
    broker.reserved = [rowOf('5', { session: 'reservation', date: '20261120' })]
    expect(await one(intent)).toMatchObject({ state: 'accepted', ref: { session: 'reservation', orderNumber: '5' } })
    expect(asked).toMatchObject([{ assetClass: 'domestic-stock reserved', from: '20261120' }])
  })

  it('abroad is looked for from the day before, and up to today', async () => {
    const abroad = intentOf('one', { terms: ABROAD })
    const { one, asked, broker, book, clock } = await setUp([abroad], 3 * 24 * 60)
    broker.rows = [rowOf('77', { date: null, time: null }, ABROAD)]
    // The day of an order abroad that no list tells is the Korean one.
    expect(await one(abroad)).toMatchObject({ state: 'accepted', ref: { date: '20261120', symbol: 'AAPL' } })
    await clock.until(book.exclusively((page) => page.put(abroad)))
    broker.rows = [rowOf('77', { date: '20261119', time: '100001' }, ABROAD)]
    expect(await one(abroad)).toMatchObject({ ref: { date: '20261119', orderNumber: '77' } })
    expect(asked.slice(1)).toMatchObject([
      { assetClass: 'overseas-stock', from: '20261119', to: '20261123', symbol: 'AAPL' },
    ])
    const late = intentOf('two', {
      createdAt: CREATED + 14 * 3_600_000 - 10_000,
      sendUntil: CREATED + 14 * 3_600_000 + 20_000,
    })
    const home = await setUp([late], 0)
    await home.one(late)
    const bond = intentOf('three', {
      terms: { ...TERMS, instrument: { ...TERMS.instrument, assetClass: 'bond', kind: 'bond' } },
    })
    await home.one(bond).catch(() => {})
    // Sent around midnight it may stand under either day.
    expect(home.asked).toMatchObject([
      { from: '20261120', to: '20261121' },
      { assetClass: 'bond', from: '20261120', to: '20261120' },
    ])
  })
})

describe('all orders in doubt', () => {
  it('are looked for with one question for each list, but for those being sent', async () => {
    const intents = [
      intentOf('one'),
      intentOf('two', { terms: { ...TERMS, instrument: { ...TERMS.instrument, symbol: '000660' } } }),
      intentOf('abroad', { terms: ABROAD }),
      intentOf('reserved', { terms: { ...TERMS, session: 'reservation' } }),
      intentOf('sent here', { state: 'sending', terms: { ...TERMS, price: 70_100 } }),
      intentOf('settled', { state: 'accepted' }),
    ]
    const { all, asked, broker, sending } = await setUp(intents)
    sending.add('sent here')
    broker.rows = [rowOf('77')]
    const { signal } = new AbortController()
    const found = await all(signal)
    expect(found.map(({ clientOrderId, state }) => [clientOrderId, state])).toEqual([
      ['one', 'accepted'],
      ['two', 'absent'],
      ['abroad', 'absent'],
      ['reserved', 'absent'],
    ])
    expect(asked.map(({ assetClass, symbol }) => [assetClass, symbol])).toEqual([
      ['domestic-stock', undefined],
      ['overseas-stock', undefined],
      ['domestic-stock', undefined],
    ])
    expect(asked.every((query) => query.signal === signal)).toBe(true)
  })

  it('stay unknown one by one where their list cannot be read, and say why', async () => {
    const { all, broker, warnings, book } = await setUp([intentOf('one', { state: 'sending' }), intentOf('two')])
    broker.failure = new KisOrderError({ message: 'The list is closed.', outcome: 'unknown' })
    expect((await all()).map(({ state, reason }) => [state, reason])).toEqual([
      ['unknown', 'The list is closed.'],
      ['unknown', 'The list is closed.'],
    ])
    expect(warnings).toEqual([
      [expect.stringContaining('stays unknown'), { error: broker.failure }],
      [expect.stringContaining('stays unknown'), { error: broker.failure }],
    ])
    // Nothing is certain, so nothing is written.
    expect((await book.get('one'))?.state).toBe('sending')
    broker.failure = new TypeError('app-key-canary')
    expect((await all()).map(({ reason }) => reason)).toEqual([null, null])
    const silent = await setUp([intentOf('one')], 5, { isSilent: true })
    silent.broker.failure = broker.failure
    expect(await silent.all()).toMatchObject([{ state: 'unknown', reason: null }])
  })

  it('are left when their caller gives up', async () => {
    const { all, broker } = await setUp([intentOf('one')])
    const controller = new AbortController()
    broker.failure = new Error('given up')
    broker.beforeAnswer = async () => controller.abort()
    await expect(all(controller.signal)).rejects.toBe(broker.failure)
  })
})
