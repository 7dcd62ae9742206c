import { KisAbortError, type LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import type { Balance } from '../account/balance.js'
import { cashOf } from '../account/cash.js'
import type { Position } from '../account/position.js'
import type { Instrument } from '../instrument/instrument.js'
import { held } from './__fixtures__/held.js'
import type { LiveGap } from './live-view.js'
import type { NoticeHub, NoticeReader } from './notice-hub.js'
import type { OrderNotice } from './order-notice.js'
import type { Portfolio, PortfolioChange } from './portfolio.js'
import { PortfolioView, type PortfolioViewOptions } from './portfolio-view.js'
import type { PriceFollower } from './price-follower.js'

const ABROAD = { assetClass: 'overseas-stock', venue: 'NASDAQ', currency: 'USD', exchangeRate: 1_400 } as const
const FUTURE = { assetClass: 'domestic-derivative', venue: 'KRX_DERIV' } as const
const SAMSUNG = held('005930', 10, 70_000)
const APPLE = held('AAPL', 4, 200, ABROAD)
const SAMSUNG_KEY = 'domestic-stock|005930|KRW'
const APPLE_KEY = 'overseas-stock|AAPL|USD'

const balance = (...positions: readonly Position[]): Balance =>
  ({ positions, cashes: [cashOf('KRW', { d0: 1_000_000 })], complete: true }) as unknown as Balance

const fill = (symbol: string, quantity: number, price: number, more: Partial<OrderNotice> = {}): OrderNotice =>
  ({
    ...{ kind: 'filled', assetClass: 'domestic-stock', venue: 'KRX', symbol, name: symbol, currency: 'KRW' },
    ...{ side: 'buy', quantity, price, orderNumber: '1', originalOrderNumber: null, orderQuantity: quantity },
    ...{ time: '100000', isRepeat: false, source: 'stream', raw: null },
    ...more,
  }) as OrderNotice

type Answer = Balance | Error | ((signal: AbortSignal) => Promise<Balance>)

/** A portfolio whose balances are given one after the other, the last one again and again. */
function setUp(answers: readonly Answer[], more: Partial<PortfolioViewOptions> = {}) {
  const clock = createVirtualClock()
  const logged: (readonly [string, LogFields | undefined])[] = []
  const did = { asked: 0, left: 0, stopped: 0 }
  let reader: NoticeReader | undefined
  let wanted: ReadonlyMap<string, Instrument> = new Map()
  let follower: Parameters<PortfolioViewOptions['follower']>[0] | undefined
  const view = new PortfolioView({
    ...{ clock, balanceMs: 60_000, pollMs: null, isWanted: () => true },
    logger: { debug() {}, info() {}, warn: (text, fields) => void logged.push([text, fields]), error() {} },
    balance: async (signal) => {
      const answer = answers[Math.min(did.asked, answers.length - 1)]
      did.asked += 1
      if (typeof answer === 'function') return answer(signal)
      if (!answer || answer instanceof Error) throw answer
      return answer
    },
    hub: {
      attach: async (one: NoticeReader) => {
        reader = one
        return async () => {
          did.left += 1
        }
      },
    } as unknown as NoticeHub,
    follower: (on) => {
      follower = on
      return {
        follow: (next: ReadonlyMap<string, Instrument>) => {
          wanted = next
        },
        isStreamed: (key: string) => key === SAMSUNG_KEY,
        stop: async () => {
          did.stopped += 1
        },
      } as unknown as PriceFollower
    },
    instrumentOf: ({ assetClass, venue, symbol, currency }) => ({ assetClass, venue, symbol, currency, kind: 'stock' }),
    ...more,
  })
  const errors: unknown[] = []
  return {
    ...{ clock, view, logged, did, errors },
    reader: () => reader as NoticeReader,
    prices: () => follower as Exclude<typeof follower, undefined>,
    followed: () => [...wanted.keys()],
  }
}

describe('a live portfolio', () => {
  it('of two currencies follows prices, each in its own and all in won', async () => {
    const { view, prices, followed } = setUp([balance(SAMSUNG, APPLE)])
    await view.start(undefined)
    expect(followed()).toEqual([SAMSUNG_KEY, APPLE_KEY])
    expect(view.snapshot.positions.map(({ symbol, isDelayed }) => [symbol, isDelayed])).toEqual([
      ['005930', false],
      ['AAPL', true],
    ])
    const changes: PortfolioChange[] = []
    view.on('change', (change) => changes.push(change))
    prices().price(SAMSUNG_KEY, 71_000)
    prices().price(APPLE_KEY, 210)
    prices().price('domestic-stock|000660|KRW', 200_000)
    prices().delayed(APPLE_KEY, false)
    expect(changes.map(({ reason, position }) => [reason, position?.symbol, position?.profit])).toEqual([
      ['price', '005930', 10_000],
      ['price', 'AAPL', 40],
    ])
    expect(view.snapshot).toMatchObject({ totalProfit: 10_000 + 40 * 1_400, complete: true })
    expect(view.snapshot.positions[1]?.isDelayed).toBe(false)
    expect(view.snapshot).toBe(view.snapshot)
    await view.stop()
  })

  it('takes a fill in at once, and reads the balance two seconds later for cash and commission', async () => {
    const { view, clock, reader, did, followed } = setUp([balance(SAMSUNG), balance(held('005930', 15, 70_400))])
    await view.start(undefined)
    const changes: PortfolioChange[] = []
    view.on('change', (change) => changes.push(change))
    reader().notice(fill('005930', 5, 71_000))
    reader().notice({ ...fill('000660', 1, 200_000), kind: 'accepted' })
    reader().notice(fill('000660', 2, 200_000))
    expect(view.snapshot.complete).toBe(false)
    expect(changes.map(({ position }) => [position?.symbol, position?.executedQuantity])).toEqual([
      ['005930', 15],
      ['000660', 2],
    ])
    expect(followed()).toContain('domestic-stock|000660|KRW')
    expect(did.asked).toBe(1)
    await clock.advance(2_000)
    expect(did.asked).toBe(2)
    expect(view.snapshot).toMatchObject({ complete: true, positions: [{ executedQuantity: 15, cost: 1_056_000 }] })
    expect(followed()).toEqual([SAMSUNG_KEY])
    expect(changes.at(-1)).toEqual({ reason: 'balance', position: null })
    await view.stop()
  })

  it('says that a holding is gone when all of it was sold', async () => {
    const { view, reader } = setUp([balance(SAMSUNG)])
    await view.start(undefined)
    const changes: PortfolioChange[] = []
    view.on('change', (change) => changes.push(change))
    reader().notice(fill('005930', 10, 71_000, { side: 'sell' }))
    expect(changes).toEqual([{ reason: 'fill', position: null }])
    expect(view.snapshot).toMatchObject({ positions: [], realized: [{ currency: 'KRW', profit: 10_000 }] })
    await view.stop()
  })

  it('leaves fills of what is not watched out', async () => {
    const { view, reader } = setUp([balance(SAMSUNG)], { isWanted: ({ currency }) => currency === 'KRW' })
    await view.start(undefined)
    const before = view.snapshot
    reader().notice(fill('AAPL', 1, 200, ABROAD))
    expect(view.snapshot).toBe(before)
    await view.stop()
  })

  it('asks again for a balance that a fill has overtaken, but not for ever', async () => {
    const { view, clock, reader, did } = setUp([
      async () => {
        reader().notice(fill('005930', 1, 70_000))
        return balance(SAMSUNG)
      },
    ])
    await view.start(undefined)
    // Taken as it is after the third; what it may lack is in the one two seconds later.
    expect(did.asked).toBe(3)
    await clock.advance(2_000)
    expect(did.asked).toBe(6)
    await view.stop()
  })

  it('waits for the balance where nobody knows what a contract is worth, and looks it up', async () => {
    const looked: string[] = []
    const { view, clock, reader, did, logged } = setUp([balance(), balance(held('A01612', 1, 400, FUTURE))], {
      learn: async ({ symbol }) => {
        looked.push(symbol)
        if (looked.length === 1) throw new Error('no such contract')
      },
      multiplierOf: () => null,
    })
    await view.start(undefined)
    reader().notice(fill('A01612', 1, 400, FUTURE))
    expect(view.snapshot.positions).toEqual([])
    await clock.advance(0)
    expect(did.asked).toBe(2)
    expect(view.snapshot.positions).toMatchObject([{ symbol: 'A01612', multiplier: null }])
    expect([looked, logged]).toEqual([
      ['A01612', 'A01612'],
      [['A contract could not be looked up.', { error: new Error('no such contract') }]],
    ])
    await view.stop()
  })

  it('tells of a gap, and reads at once what was missed, after a reading that began before it', async () => {
    let answer = (_: Balance): void => {}
    const slow = (): Promise<Balance> =>
      new Promise((resolve) => {
        answer = resolve
      })
    const { view, clock, reader, did } = setUp([balance(SAMSUNG), slow, balance(SAMSUNG, APPLE)])
    await view.start(undefined)
    const gaps: LiveGap[] = []
    view.on('gap', (gap) => gaps.push(gap))
    const asked = view.refresh()
    expect(view.refresh()).toBe(asked)
    const gap = { from: 1, to: 2, filled: 0, complete: true, error: null } as unknown as LiveGap
    reader().gap(gap)
    reader().lost({} as never)
    await clock.advance(10)
    expect([gaps, did.asked]).toEqual([[gap], 2])
    answer(balance(SAMSUNG))
    await clock.advance(10)
    expect(view.snapshot.positions).toHaveLength(2)
    await view.stop()
  })

  it('goes on when a balance cannot be had, and says so: to listeners, else to the log', async () => {
    const broken = new Error('no route')
    const { view, clock, reader, prices, logged, errors, did } = setUp([balance(SAMSUNG), broken, broken, balance()])
    await view.start(undefined)
    await clock.advance(60_000)
    expect(logged).toEqual([['Trouble with a live portfolio.', { error: broken }]])
    const leave = view.on('error', (error) => errors.push(error))
    await clock.advance(60_000)
    reader().trouble('a list failed')
    prices().error('a quote failed')
    expect(errors).toEqual([broken, 'a list failed', 'a quote failed'])
    leave()
    expect(view.snapshot.positions).toHaveLength(1)
    await clock.advance(60_000)
    expect([did.asked, view.snapshot.positions]).toEqual([4, []])
    expect(logged).toHaveLength(1)
    await view.stop()
  })

  it('survives listeners that throw or reject, also those of errors', async () => {
    const { view, prices, errors, logged, clock } = setUp([balance(SAMSUNG)])
    await view.start(undefined)
    const [thrown, rejected, worse] = [new Error('thrown'), new Error('rejected'), new Error('worse')]
    const leave = view.on('error', (error) => errors.push(error))
    view.on('change', () => {
      throw thrown
    })
    view.on('change', () => Promise.reject(rejected))
    let heard = 0
    view.on('change', () => {
      heard += 1
    })
    prices().price(SAMSUNG_KEY, 71_000)
    await clock.advance(0)
    expect([heard, errors]).toEqual([1, [thrown, rejected]])
    leave()
    view.on('error', () => {
      throw worse
    })
    prices().error('a quote failed')
    expect(logged).toEqual([['An "error" listener threw.', { error: worse }]])
    expect(() => view.on('trade' as 'change', () => {})).toThrow(/change, gap, error and end, not of "trade"/)
    await view.stop()
  })
})

describe('a loop over a live portfolio', () => {
  it('has the latest state, never one that is over, and ends with the view', async () => {
    const { view, prices, did } = setUp([balance(SAMSUNG)])
    await view.start(undefined)
    const loop = view[Symbol.asyncIterator]()
    const priceOf = ({ value }: IteratorResult<Portfolio, undefined>) => value?.positions[0]?.price
    expect(priceOf(await loop.next())).toBe(70_000)
    prices().price(SAMSUNG_KEY, 71_000)
    prices().price(SAMSUNG_KEY, 72_000)
    expect(priceOf(await loop.next())).toBe(72_000)
    const next = loop.next()
    prices().price(SAMSUNG_KEY, 73_000)
    expect(priceOf(await next)).toBe(73_000)
    const last = loop.next()
    let ended = 0
    view.on('end', () => {
      ended += 1
    })
    await view[Symbol.asyncDispose]()
    expect(await last).toEqual({ done: true, value: undefined })
    await view.stop()
    expect([ended, did.left, did.stopped]).toEqual([1, 1, 1])
  })

  it('ends with the error that ended the notices', async () => {
    const { view, reader, clock, did } = setUp([balance(SAMSUNG)])
    await view.start(undefined)
    const loop = view[Symbol.asyncIterator]()
    await loop.next()
    const next = loop.next()
    reader().end(new Error('the key was taken'))
    await expect(next).rejects.toThrow('the key was taken')
    await clock.advance(120_000)
    expect([did.asked, did.stopped, clock.pendingTasks]).toEqual([1, 1, 0])
  })
})

describe('opening a live portfolio', () => {
  it('is given up before anything is opened where its signal was aborted before', async () => {
    const { view, did } = setUp([balance(SAMSUNG)])
    await expect(view.start(AbortSignal.abort('not now'))).rejects.toMatchObject({
      code: 'KIS_ABORT',
      cause: 'not now',
    })
    expect(did).toEqual({ asked: 0, left: 0, stopped: 1 })
  })

  it('is given up while the balance is read, and leaves nothing behind', async () => {
    const abort = new AbortController()
    const waiting = (signal: AbortSignal): Promise<Balance> =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new KisAbortError())))
    const { view, did, clock } = setUp([waiting])
    const opening = view.start(abort.signal)
    await clock.advance(0)
    abort.abort('enough')
    await expect(opening).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'enough' })
    expect([did.left, did.stopped, clock.pendingTasks]).toEqual([1, 1, 0])
  })

  it('takes no balance in that comes after it was given up', async () => {
    const abort = new AbortController()
    const { view } = setUp([
      async () => {
        abort.abort('too late')
        return balance(SAMSUNG)
      },
    ])
    await expect(view.start(abort.signal)).rejects.toMatchObject({ code: 'KIS_ABORT', cause: 'too late' })
    expect(view.snapshot.positions).toEqual([])
  })

  it('fails as the balance fails, and gives the notices up', async () => {
    const { view, did, clock } = setUp([new Error('no such account')])
    await expect(view.start(new AbortController().signal)).rejects.toThrow('no such account')
    expect([did.left, did.stopped]).toEqual([1, 1])
    await clock.advance(120_000)
    expect(did.asked).toBe(1)
  })

  it('needs no notices: then the balance alone tells of fills', async () => {
    const { view, clock } = setUp([balance(SAMSUNG), balance(held('005930', 12, 70_000))], { hub: undefined })
    await view.start(undefined)
    await clock.advance(60_000)
    expect(view.snapshot.positions).toMatchObject([{ executedQuantity: 12 }])
    await view.stop()
  })

  it('ends with its signal later, and says so when a stream cannot be given up then', async () => {
    const abort = new AbortController()
    const broken = new Error('no route')
    const hub = { attach: async () => () => Promise.reject(broken) } as unknown as NoticeHub
    const { view, clock, logged, did } = setUp([balance(SAMSUNG)], { hub })
    await view.start(abort.signal)
    abort.abort()
    await clock.advance(0)
    expect(logged).toEqual([['The streams of a portfolio could not be given up.', { error: broken }]])
    expect(did.stopped).toBe(1)
    expect((await view[Symbol.asyncIterator]().next()).done).toBe(true)
  })
})
