import { KisConnectionError, KisSubscriptionLimitError, type LogFields } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import type { RealtimeClient } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../instrument/instrument.js'
import { PriceFollower, type PriceFollowerOptions } from './price-follower.js'

const share = (symbol: string): Instrument => ({
  ...{ assetClass: 'domestic-stock', venue: 'KRX', symbol, currency: 'KRW', kind: 'stock' },
})
const abroad = (symbol: string, venue: 'NASDAQ' | 'HKEX'): Instrument => ({
  ...{ assetClass: 'overseas-stock', venue, symbol, currency: venue === 'NASDAQ' ? 'USD' : 'HKD', kind: 'stock' },
})
const wantedOf = (...instruments: readonly Instrument[]): ReadonlyMap<string, Instrument> =>
  new Map(instruments.map((instrument) => [instrument.symbol, instrument]))

/** A follower whose streams are opened, and whose prices are asked for, by scripts. */
function setUp(more: Partial<PriceFollowerOptions> = {}) {
  const clock = createVirtualClock()
  const open = new Map<string, (name: string, value?: unknown) => void>()
  const subscribed: string[] = []
  const asked: string[][] = []
  const told: unknown[] = []
  const logged: (readonly [string, LogFields | undefined])[] = []
  const errors: unknown[] = []
  const script = {
    subscribe: async (_key: string): Promise<void> => {},
    unsubscribe: async (_key: string): Promise<void> => {},
  }
  const realtime = {
    subscribe: async (_: unknown, key: string) => {
      subscribed.push(key)
      await script.subscribe(key)
      const listeners = new Map<string, (value: unknown) => void>()
      const emit = (name: string, value?: unknown): void => listeners.get(name)?.(value)
      open.set(key, emit)
      return {
        isActive: true,
        on: (name: string, listener: (value: unknown) => void) => listeners.set(name, listener),
        unsubscribe: async () => {
          if (open.get(key) === emit) open.delete(key)
          await script.unsubscribe(key)
        },
      }
    },
  } as unknown as RealtimeClient
  const note = (text: string, fields?: LogFields) => void logged.push([text, fields])
  const follower = new PriceFollower({
    ...{ realtime: () => realtime, clock, venue: 'KRX', feed: 'free', maxStreams: 9, quoteMs: 1_000 },
    logger: { debug() {}, info: note, warn: note, error() {} },
    batchOf: () => 2,
    ask: async (instruments) => {
      asked.push(instruments.map(({ symbol }) => symbol))
      return new Map(instruments.filter(({ symbol }) => symbol !== '999999').map((one) => [one, 500]))
    },
    find: async (instrument) => instrument,
    onPrice: (key, _, price) => void told.push([key, price]),
    onDelayed: (key, isDelayed) => void told.push([key, isDelayed ? 'delayed' : 'live']),
    onError: (error) => void errors.push(error),
    ...more,
  })
  const emit = (key: string, name: string, value?: unknown): void => open.get(key)?.(name, value)
  return { clock, follower, open, subscribed, asked, told, logged, errors, script, emit }
}

describe('prices of what is held', () => {
  it('are streamed as far as registrations last; the others are asked for in turn, of one market at once', async () => {
    const { clock, follower, asked, told, open, emit } = setUp({ maxStreams: 1 })
    follower.follow(
      wantedOf(share('000001'), share('000002'), share('000003'), share('999999'), abroad('AAPL', 'NASDAQ')),
    )
    await clock.advance(3_000)
    expect([...open.keys()]).toEqual(['000001'])
    expect([follower.isStreamed('000001'), follower.isStreamed('000002')]).toEqual([true, false])
    expect(asked).toEqual([['000002', '000003'], ['999999'], ['AAPL'], ['000002', '000003']])
    expect(told.slice(0, 4)).toEqual([
      ['000001', 'live'],
      ['000002', 500],
      ['000003', 500],
      ['AAPL', 500],
    ])
    emit('000001', 'data', { STCK_PRPR: 70_000, STCK_CNTG_HOUR: '100000', BSOP_DATE: '20260102' })
    expect(told.at(-1)).toEqual(['000001', 70_000])
    await follower.stop()
    expect(open.size).toBe(0)
    const before = asked.length
    await clock.advance(60_000)
    expect([asked.length, clock.pendingTasks]).toEqual([before, 0])
  })

  it('of Asia are late without the paid feed', async () => {
    const { clock, follower, told } = setUp()
    follower.follow(wantedOf(abroad('00700', 'HKEX'), abroad('AAPL', 'NASDAQ')))
    await clock.advance(0)
    expect(told).toEqual([
      ['00700', 'delayed'],
      ['AAPL', 'live'],
    ])
    await follower.stop()
  })

  it('are asked for at once where the stream had a gap', async () => {
    const { clock, follower, asked, emit } = setUp()
    follower.follow(wantedOf(share('000001'), share('000002')))
    await clock.advance(5_000)
    expect(asked).toEqual([])
    emit('000002', 'gap', {})
    await clock.advance(0)
    expect(asked).toEqual([['000002']])
    await follower.stop()
  })

  it('are asked for from the moment on at which a stream ends', async () => {
    const { clock, follower, asked, told, emit } = setUp()
    follower.follow(wantedOf(share('000001'), share('000002')))
    await clock.advance(5_000)
    emit('000001', 'end')
    await clock.advance(0)
    expect(told.at(-2)).toEqual(['000001', 'delayed'])
    expect([asked, told.at(-1)]).toEqual([[['000001']], ['000001', 500]])
    expect(follower.isStreamed('000001')).toBe(false)
    await follower.stop()
  })

  it('are asked for where the stream is refused for good, which is tried once', async () => {
    const { clock, follower, asked, subscribed, script, logged } = setUp()
    const refusal = new Error('invalid tr_key')
    script.subscribe = async (key) => {
      if (key === '000001') throw refusal
    }
    const wanted = wantedOf(share('000001'), share('000002'))
    follower.follow(wanted)
    follower.follow(wanted)
    await clock.advance(0)
    expect(subscribed).toEqual(['000001', '000002'])
    expect(asked).toEqual([['000001']])
    expect(logged).toEqual([['Prices of 000001 are not streamed.', { error: refusal }]])
    await follower.stop()
  })

  it.each([
    ['no registration is free', () => new KisSubscriptionLimitError({ message: 'All 41 are taken.' } as never)],
    ['there is no connection', () => new KisConnectionError({ message: 'Offline.' } as never)],
  ])('are not tried one after the other while %s, but again later', async (_, refusal) => {
    const { clock, follower, subscribed, script, logged } = setUp()
    script.subscribe = async () => {
      throw refusal()
    }
    const wanted = wantedOf(share('000001'), share('000002'))
    follower.follow(wanted)
    await clock.advance(0)
    expect(subscribed).toEqual(['000001'])
    script.subscribe = async () => {}
    follower.follow(wanted)
    await clock.advance(0)
    expect([follower.isStreamed('000001'), follower.isStreamed('000002'), logged]).toEqual([true, true, []])
    await follower.stop()
  })

  it('go on after a question that failed', async () => {
    let tries = 0
    const { clock, follower, told, errors } = setUp({
      maxStreams: 0,
      ask: async ([first]) => {
        tries += 1
        if (tries === 1 || !first) throw new Error('EGW00201')
        return new Map([[first, 70_000]])
      },
    })
    follower.follow(wantedOf(share('000001')))
    await clock.advance(0)
    expect([errors, told]).toEqual([[new Error('EGW00201')], []])
    await clock.advance(1_000)
    expect(told).toEqual([['000001', 70_000]])
    await follower.stop()
  })
})

describe('what is held no more', () => {
  it('frees its registration, and says so where that fails', async () => {
    const { clock, follower, open, script, logged, told, emit } = setUp()
    follower.follow(wantedOf(share('000001'), share('000002')))
    await clock.advance(0)
    script.unsubscribe = async () => {
      throw new Error('no route')
    }
    const before = told.length
    emit('000001', 'gap', {})
    follower.follow(wantedOf(share('000002')))
    await clock.advance(0)
    expect([...open.keys()]).toEqual(['000002'])
    expect(logged).toEqual([['The prices of 000001 could not be given up.', { error: new Error('no route') }]])
    expect(told.length).toBe(before)
    script.unsubscribe = async () => {}
    await follower.stop()
  })

  it('frees it as well where it was just being opened', async () => {
    const { clock, follower, open, script, told } = setUp()
    let opened = (): void => {}
    script.subscribe = () =>
      new Promise((resolve) => {
        opened = resolve
      })
    follower.follow(wantedOf(share('000001')))
    await clock.advance(0)
    follower.follow(new Map())
    opened()
    await clock.advance(0)
    expect([open.size, told, follower.isStreamed('000001')]).toEqual([0, [], false])
    await follower.stop()
  })

  it('and then bought again is live, also when its old stream ends late', async () => {
    const { clock, follower, open, told } = setUp()
    follower.follow(wantedOf(share('000001')))
    await clock.advance(0)
    const old = open.get('000001')
    follower.follow(new Map())
    follower.follow(wantedOf(share('000001')))
    await clock.advance(0)
    old?.('end')
    expect(told).toEqual([
      ['000001', 'live'],
      ['000001', 'live'],
    ])
    expect(follower.isStreamed('000001')).toBe(true)
    await follower.stop()
  })

  it('is no error where the end comes while it is looked up or asked for', async () => {
    const waiting = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    const opening = setUp({ find: (_, signal) => waiting(signal) })
    opening.follower.follow(wantedOf(share('000001')))
    await opening.clock.advance(0)
    await opening.follower.stop()
    expect([opening.errors, opening.logged, opening.subscribed]).toEqual([[], [], []])

    const asking = setUp({ maxStreams: 0, ask: (_, signal) => waiting(signal) })
    asking.follower.follow(wantedOf(share('000001')))
    await asking.clock.advance(0)
    await asking.follower.stop()
    await asking.clock.advance(5_000)
    expect([asking.errors, asking.logged, asking.clock.pendingTasks]).toEqual([[], [], 0])
  })
})
