import { AccountNumber, createMemoryStore, type Environment, type KeyValueStore, sleep } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import type { OrderTerms } from '../order-terms.js'
import { IntentBook, type NumberedPlace } from './intent-book.js'
import { isOpenIntent, isOrderIntent, type OrderIntent } from './order-intent.js'
import { termsKey } from './same-terms.js'

const DAY_MS = 86_400_000
const TERMS: OrderTerms = {
  instrument: { assetClass: 'domestic-stock', venue: 'KRX', symbol: '005930', currency: 'KRW', kind: 'stock' },
  ...{ side: 'buy', venue: 'KRX', session: 'regular', kind: 'limit', timeInForce: 'day', quantity: 3, price: 70_000 },
  ...{ stopPrice: null, credit: null, reservedUntil: null, algorithmTimes: null },
}
const intentOf = (clientOrderId: string, state: OrderIntent['state'] = 'sending'): OrderIntent => ({
  ...{
    version: 1,
    clientOrderId,
    terms: TERMS,
    state,
    createdAt: 1,
    sendUntil: 2,
    ref: null,
    reason: null,
    msgCd: null,
  },
})
const PLACE: NumberedPlace = { assetClass: 'domestic-stock', session: 'regular', date: '20260102' }
const isNumber = (value: unknown): value is number => typeof value === 'number'

function setUp() {
  const clock = createVirtualClock()
  const written: string[] = []
  const memory = createMemoryStore({ clock })
  const store: KeyValueStore = {
    ...memory,
    set: async (key, value, options) => {
      // Slow, so that whoever does not wait for it is seen.
      if (/:(?:open|mark)$/.test(key)) await sleep(clock, 50)
      await memory.set(key, value, options)
      written.push(key.split(':').slice(5).join(':'))
    },
  }
  const join = (env: Environment = 'paper', account = '98765432-01') =>
    new IntentBook({
      ...{ store, clock, logger: undefined, env, account: AccountNumber.parse(account), random: () => 0.5 },
    })
  const book = join()
  const until = <T>(promise: Promise<T>): Promise<T> => clock.until(promise)
  const put = (...intents: readonly OrderIntent[]) =>
    until(
      book.exclusively(async (page) => {
        for (const intent of intents) await page.put(intent)
      }),
    )
  const open = async () => (await until(book.exclusively((page) => page.open()))).map((one) => one.clientOrderId)
  return { clock, store, memory, book, join, until, put, open, written }
}

describe('the record of orders', () => {
  it('lists those in doubt, oldest first, until they are settled', async () => {
    const { put, open, book } = setUp()
    await put(intentOf('one'), intentOf('two', 'unknown'), intentOf('three', 'accepted'), intentOf('four'))
    expect(await open()).toEqual(['one', 'two', 'four'])
    await put(intentOf('one', 'unknown'), intentOf('two', 'rejected'))
    expect(await open()).toEqual(['one', 'four'])
    await put(intentOf('one', 'absent'), intentOf('four', 'accepted'))
    expect(await open()).toEqual([])
    expect((await book.get('one'))?.state).toBe('absent')
  })

  it('never lacks one in doubt, wherever a process dies between two writes', async () => {
    const { put, written } = setUp()
    await put(intentOf('one'))
    await put(intentOf('one', 'unknown'))
    await put(intentOf('one', 'accepted'))
    await put(intentOf('one', 'accepted'))
    expect(written).toEqual(['open', 'intent:one', 'intent:one', 'intent:one', 'open', 'intent:one'])
  })

  it('does not doubt one that is settled, though its process died before it left the list', async () => {
    const { put, open, store, memory } = setUp()
    await put(intentOf('one'), intentOf('two'))
    store.set = async (key, value, options) => {
      if (key.endsWith(':open')) throw new Error('killed')
      await memory.set(key, value, options)
    }
    await expect(put(intentOf('one', 'accepted'))).rejects.toThrow('killed')
    expect(await open()).toEqual(['two'])
  })

  it('has one mark, which every process finds whole as often as it looks', async () => {
    const { join, until, written } = setUp()
    const [one, other] = [join(), join()]
    for (const book of [one, other, one, other, one]) await until(book.exclusively((page) => page.assertWhole()))
    expect(written).toEqual(['mark'])
  })

  it('takes one that is listed and was never written down for nothing', async () => {
    const { put, open, store, memory } = setUp()
    await put(intentOf('one'), intentOf('two'))
    let key = ''
    const spy = {
      ...store,
      get: async (name: string) => {
        if (name.endsWith(':intent:one')) key = name
        return memory.get(name)
      },
    }
    const other = new IntentBook({
      ...{ store: spy, clock: createVirtualClock(), logger: undefined, env: 'paper', random: () => 0.5 },
      account: AccountNumber.parse('98765432-01'),
    })
    await other.get('one')
    await memory.delete(key)
    expect(await open()).toEqual(['two'])
  })

  it('keeps a name for thirty days, and a number for four', async () => {
    const { clock, put, open, book, until } = setUp()
    await put(intentOf('one'))
    await until(book.exclusively((page) => page.claim(PLACE, '77', 'one')))
    await until(book.exclusively((page) => page.write('counter', 5)))
    const claimant = () => until(book.exclusively((page) => page.claimant(PLACE, '77')))
    const counter = () => until(book.exclusively((page) => page.read('counter', isNumber)))
    await clock.advance(4 * DAY_MS - 1_000)
    expect(await claimant()).toBe('one')
    await clock.advance(1_000)
    expect(await claimant()).toBeUndefined()
    await clock.advance(26 * DAY_MS - 1_000)
    expect([await open(), await counter(), (await book.get('one'))?.state]).toEqual([['one'], 5, 'sending'])
    await clock.advance(1_000)
    expect([await open(), await counter(), await book.get('one')]).toEqual([[], undefined, undefined])
  })

  it('tells names apart, whatever signs they have', async () => {
    const { put, book } = setUp()
    const names = ['a', 'a:b', 'a/b', 'a b', '가', '%61']
    await put(...names.map((name) => intentOf(name)))
    for (const name of names) expect((await book.get(name))?.clientOrderId).toBe(name)
    expect(await book.get('b')).toBeUndefined()
  })

  it('tells numbers apart by day, kind of instrument and reservation, not by zeros before them', async () => {
    const { book, until } = setUp()
    const elsewhere: readonly NumberedPlace[] = [
      { ...PLACE, date: '20260105' },
      { ...PLACE, assetClass: 'overseas-stock' },
      { ...PLACE, session: 'reservation' },
      { ...PLACE, assetClass: 'overseas-stock', session: 'reservation' },
    ]
    await until(book.exclusively((page) => page.claim(PLACE, '0000000077', 'one')))
    await until(
      book.exclusively(async (page) => {
        expect(await page.claimant(PLACE, '77')).toBe('one')
        expect(await page.claimant({ ...PLACE, session: 'pre-market' }, '77')).toBe('one')
        expect(await page.claimant(PLACE, '770')).toBeUndefined()
        for (const place of elsewhere) expect(await page.claimant(place, '77')).toBeUndefined()
        for (const [index, place] of elsewhere.entries()) await page.claim(place, '77', `other ${index}`)
        expect(await page.claimant(PLACE, '77')).toBe('one')
        for (const [index, place] of elsewhere.entries())
          expect(await page.claimant(place, '77')).toBe(`other ${index}`)
      }),
    )
  })

  it('is one for each account and environment, and the same in all processes', async () => {
    const { put, join } = setUp()
    await put(intentOf('one'))
    expect((await join().get('one'))?.clientOrderId).toBe('one')
    expect(await join('real').get('one')).toBeUndefined()
    expect(await join('paper', '98765432-02').get('one')).toBeUndefined()
  })

  it.each([
    ['is no JSON', '{"version":1,'],
    ['is of a newer version', JSON.stringify({ ...intentOf('one'), version: 2 })],
  ])('takes nothing for absent that %s', async (_, text) => {
    const { put, book, memory, join, until, store } = setUp()
    await put(intentOf('one'))
    const keys: string[] = []
    store.get = async (key) => {
      keys.push(key)
      return key.endsWith(':intent:one') ? new TextEncoder().encode(text) : memory.get(key)
    }
    const refusal = { code: 'KIS_ORDER', outcome: 'rejected', message: expect.stringContaining('Nothing was sent') }
    await expect(book.get('one')).rejects.toMatchObject(refusal)
    await expect(until(join().exclusively((page) => page.get('one')))).rejects.toMatchObject(refusal)
    await expect(until(join().exclusively((page) => page.open()))).rejects.toMatchObject(refusal)
    expect(keys.some((key) => key.includes('98765432'))).toBe(false)
  })

  it.each([['"text"'], ['[1]'], ['{}']])('does not go on from a list %s', async (text) => {
    const { put, memory, store, open } = setUp()
    await put(intentOf('one'))
    store.get = async (key) => (key.endsWith(':open') ? new TextEncoder().encode(text) : memory.get(key))
    await expect(open()).rejects.toMatchObject({ code: 'KIS_ORDER' })
  })

  it('lets one process write at a time, and another give up waiting', async () => {
    const { clock, book, join } = setUp()
    const steps: string[] = []
    let leave = (): void => {}
    const first = book.exclusively(async () => {
      steps.push('in')
      await new Promise<void>((resolve) => {
        leave = resolve
      })
      steps.push('out')
    })
    await clock.until(() => steps.length === 1)
    const second = join().exclusively(async () => void steps.push('next'))
    const controller = new AbortController()
    const third = join().exclusively(async () => void steps.push('never'), controller.signal)
    third.catch(() => {})
    await clock.advance(5_000)
    expect(steps).toEqual(['in'])
    controller.abort()
    await expect(third).rejects.toMatchObject({ code: 'KIS_ABORT' })
    leave()
    await clock.until(Promise.all([first, second]))
    expect(steps).toEqual(['in', 'out', 'next'])
  })

  it('lets accounts do long tasks side by side, and one give up waiting for its turn', async () => {
    const { clock, book, join, memory } = setUp()
    const steps: string[] = []
    const never = new AbortController().signal
    void book.hold('slices', never, () => new Promise(() => void steps.push('first')))
    await clock.until(() => steps.length === 1)
    const another = join('paper', '98765432-02')
    await clock.until(another.hold('slices', never, async () => void steps.push('of another account')))
    const controller = new AbortController()
    let rolls = 0
    const stranger = new IntentBook({
      ...{ store: { ...memory }, clock, logger: undefined, env: 'paper', account: AccountNumber.parse('98765432-01') },
      random: () => {
        rolls += 1
        return 0.5
      },
    })
    const waiting = stranger.hold('slices', controller.signal, async () => void steps.push('never'))
    waiting.catch(() => {})
    await clock.until(() => rolls > 5)
    controller.abort()
    await expect(clock.until(waiting)).rejects.toMatchObject({ code: 'KIS_ABORT' })
    expect(steps).toEqual(['first', 'of another account'])
  })

  it('passes to another process ten seconds after one died in it, asked for every 20 ms', async () => {
    const { memory, clock } = setUp()
    const dead = new IntentBook({
      ...{ store: { ...memory }, clock: createVirtualClock(), logger: undefined, env: 'paper', random: () => 0.5 },
      account: AccountNumber.parse('98765432-01'),
    })
    let isIn = false
    void dead.exclusively(() => {
      isIn = true
      return new Promise(() => {})
    })
    await clock.until(() => isIn)
    let asked = 0
    const heir = new IntentBook({
      ...{ store: { ...memory }, clock, logger: undefined, env: 'paper', account: AccountNumber.parse('98765432-01') },
      random: () => {
        asked += 1
        return 0.5
      },
    })
    await clock.until(heir.exclusively((page) => page.put(intentOf('one'))))
    expect(clock.monotonic()).toBe(10_000)
    expect(asked).toBe(500)
  })

  it('writes nothing once it knows that it has passed on, whatever the store lets through', async () => {
    const { memory, clock, put, book } = setUp()
    await put(intentOf('one'))
    const careless: KeyValueStore = {
      ...memory,
      lease: async (key, options) => {
        const lease = await memory.lease?.(key, options)
        return lease && { ...lease, renew: async () => false }
      },
      set: (key, value, options) => memory.set(key, value, { ttlMs: options?.ttlMs }),
    }
    const late = new IntentBook({
      ...{ store: careless, clock, logger: undefined, env: 'paper', random: () => 0.5 },
      account: AccountNumber.parse('98765432-01'),
    })
    const ended = late.exclusively(async (page) => {
      await clock.advance(10_000)
      await page.put(intentOf('one', 'accepted'))
    })
    await expect(ended).rejects.toMatchObject({ code: 'KIS_STORE' })
    expect((await book.get('one'))?.state).toBe('sending')
  })

  it('says so when it cannot be given back', async () => {
    const { memory, clock } = setUp()
    const warnings: string[] = []
    const note = (text: string): void => void warnings.push(text)
    const stubborn: KeyValueStore = {
      ...memory,
      lease: async (key, options) => {
        const lease = await memory.lease?.(key, options)
        return lease && { ...lease, release: () => Promise.reject(new Error('no route')) }
      },
    }
    const book = new IntentBook({
      ...{ store: stubborn, clock, env: 'paper', account: AccountNumber.parse('98765432-01'), random: () => 0.5 },
      logger: { debug() {}, info() {}, warn: note, error() {} },
    })
    await clock.until(book.exclusively((page) => page.put(intentOf('one'))))
    await clock.until(book.hold('slices', new AbortController().signal, async () => undefined))
    expect(warnings).toHaveLength(2)
    expect((await book.get('one'))?.state).toBe('sending')
  })

  it('lets one process at a time do a long task of one name, while all may write', async () => {
    const { clock, book, join, put, open } = setUp()
    const { signal } = new AbortController()
    const steps: string[] = []
    let end = (): void => {}
    const task = book.hold('slices', signal, async () => {
      steps.push('first')
      await new Promise<void>((resolve) => {
        end = resolve
      })
    })
    await clock.until(() => steps.length === 1)
    const other = join().hold('slices', signal, async () => void steps.push('second'))
    await clock.until(join().hold('another', signal, async () => void steps.push('of another name')))
    await put(intentOf('one'))
    expect(await open()).toEqual(['one'])
    await clock.advance(60_000)
    expect(steps).toEqual(['first', 'of another name'])
    end()
    await clock.until(Promise.all([task, other]))
    expect(steps).toEqual(['first', 'of another name', 'second'])
  })
})

describe('an intent', () => {
  it.each<[string, unknown, boolean]>([
    ['whole', intentOf('one'), true],
    ['with more than is known', { ...intentOf('one'), extra: 1 }, true],
    ...(['sending', 'accepted', 'rejected', 'unknown', 'absent'] as const).map(
      (state) => [state, intentOf('one', state), true] as [string, unknown, boolean],
    ),
    ['in another state', { ...intentOf('one'), state: 'sent' }, false],
    ['without a state', { ...intentOf('one'), state: undefined }, false],
    ['of another version', { ...intentOf('one'), version: 2 }, false],
    ['without a name', { ...intentOf('one'), clientOrderId: 7 }, false],
    ['without terms', { ...intentOf('one'), terms: null }, false],
    ['with terms as text', { ...intentOf('one'), terms: 'buy' }, false],
    ['without a beginning', { ...intentOf('one'), createdAt: '1' }, false],
    ['without an end', { ...intentOf('one'), sendUntil: null }, false],
    ['that is null', null, false],
    ['that is text', 'one', false],
  ])('%s is read: %s', (_, value, isRead) => {
    expect(isOrderIntent(value)).toBe(isRead)
  })

  it('is in doubt while it is sent or unknown', () => {
    const states = ['sending', 'accepted', 'rejected', 'unknown', 'absent'] as const
    expect(states.filter((state) => isOpenIntent({ state }))).toEqual(['sending', 'unknown'])
  })
})

describe('two orders', () => {
  const credit = { type: 'own-loan', action: 'open' } as const
  it.each<[string, Partial<OrderTerms>]>([
    ['symbol', { instrument: { ...TERMS.instrument, symbol: '000660' } }],
    ['kind of instrument', { instrument: { ...TERMS.instrument, assetClass: 'bond' } }],
    ['listing', { instrument: { ...TERMS.instrument, venue: 'NYSE' } }],
    ['currency', { instrument: { ...TERMS.instrument, currency: 'USD' } }],
    ['side', { side: 'sell' }],
    ['venue', { venue: 'NXT' }],
    ['session', { session: 'reservation' }],
    ['kind', { kind: 'best' }],
    ['time in force', { timeInForce: 'ioc' }],
    ['quantity', { quantity: 4 }],
    ['price', { price: null }],
    ['stop price', { stopPrice: 1 }],
    ['credit', { credit }],
    ['end of the reservation', { reservedUntil: '20260110' }],
    ['start of the algorithm', { algorithmTimes: { from: '100000', to: '110000' } }],
  ])('of another %s are not the same', (_, more) => {
    expect(termsKey({ ...TERMS, ...more })).not.toBe(termsKey(TERMS))
  })

  it('on credit differ by its type, its action and its loan, and with times by both', () => {
    const keys = [
      { credit },
      { credit: { ...credit, type: 'own-short' } as const },
      { credit: { ...credit, action: 'repay' } as const },
      { credit: { ...credit, loanDate: '20260101' } },
      { algorithmTimes: { from: '100000', to: '110000' } },
      { algorithmTimes: { from: '100000', to: '120000' } },
      { algorithmTimes: { from: '103000', to: '110000' } },
    ].map((more) => termsKey({ ...TERMS, ...more }))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are the same whatever the master says of their instrument', () => {
    const kind = { ...TERMS.instrument, kind: 'etf' } as const
    expect(termsKey({ ...TERMS, instrument: kind })).toBe(termsKey(TERMS))
    const read = JSON.parse(JSON.stringify(TERMS)) as OrderTerms
    expect(termsKey(read)).toBe(termsKey(TERMS))
  })
})
