import type { RealtimeClient, StreamRecord } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import type { Instrument } from '../instrument/instrument.js'
import type { BookState } from './book-readers.js'
import { bookSourceOf } from './book-source.js'
import type { LiveSource } from './live-source.js'
import type { Tick } from './tick.js'
import { tickSourceOf } from './tick-source.js'
import type { Watched } from './watched.js'

const of = (
  assetClass: Instrument['assetClass'],
  venue: Instrument['venue'],
  symbol: string,
  kind: Instrument['kind'] = 'stock',
): Instrument => ({
  ...{ assetClass, venue, symbol, kind, currency: 'KRW' },
})
const SAMSUNG = of('domestic-stock', 'KRX', '005930')
const APPLE = of('overseas-stock', 'NASDAQ', 'AAPL')
const TENCENT = of('overseas-stock', 'HKEX', '00700')
const FUTURE = of('domestic-derivative', 'KRX_DERIV', 'A01612', 'future')
const OPTION = of('domestic-derivative', 'KRX_DERIV', 'B01612350', 'option')
const DOLLAR = of('domestic-derivative', 'KRX_DERIV', 'A75612', 'future')
const STOCK_FUTURE = of('domestic-derivative', 'KRX_DERIV', 'A11612', 'future')
const STOCK_OPTION = of('domestic-derivative', 'KRX_DERIV', 'B11612050', 'option')
const POUND = of('overseas-derivative', 'OVERSEAS_DERIV', '6BZ26', 'future')
const BOND = of('bond', 'KRX', 'KR6449111CB8', 'bond')

interface Opened<T> {
  readonly trId: string
  readonly key: string
  readonly items: readonly T[]
  readonly record: StreamRecord
}

/** Opens a source on a client that sends one record, of which each column holds another number. */
async function open<T>(source: LiveSource<T>): Promise<Opened<T>> {
  const items: T[] = []
  const listeners = new Map<string, (value: unknown) => void>()
  let trId = ''
  let key = ''
  let record = {} as StreamRecord
  const realtime = {
    subscribe: async (stream: { spec: { tr: { real: string }; columns: Record<string, unknown> } }, wanted: string) => {
      trId = stream.spec.tr.real
      key = wanted
      const columns = Object.entries(stream.spec.columns)
      record = Object.fromEntries(
        columns.map(([name, kind], index) => [
          name,
          /^(?:int|decimal|sign)/.test(String(kind)) ? index + 1 : String(93_000 + index).padStart(6, '0'),
        ]),
      ) as unknown as StreamRecord
      return {
        on: (name: string, listener: (value: unknown) => void) => listeners.set(name, listener),
        isActive: true,
        unsubscribe: async () => {},
      }
    },
  } as unknown as RealtimeClient
  await source.open(realtime, { item: (item) => void items.push(item), gap() {}, lost() {}, end() {} }, undefined)
  listeners.get('data')?.(record)
  return { trId, key, items, record }
}

const BOOKS: readonly (readonly [string, Watched, string, string, string, string])[] = [
  ['a share', { instrument: SAMSUNG }, 'H0STASP0', '005930', 'ASKP1', 'BIDP_RSQN1'],
  ['a share on NXT', { instrument: SAMSUNG, venue: 'NXT' }, 'H0NXASP0', '005930', 'ASKP1', 'BIDP_RSQN1'],
  ['a share on both', { instrument: SAMSUNG, venue: 'SOR' }, 'H0UNASP0', '005930', 'ASKP1', 'BIDP_RSQN1'],
  ['an ELW', { instrument: { ...SAMSUNG, symbol: '57LA24' } }, 'H0EWASP0', '57LA24', 'ASKP1', 'BIDP_RSQN1'],
  ['a share of the US', { instrument: APPLE, feed: 'paid' }, 'HDFSASP0', 'DNASAAPL', 'PASK1', 'VBID1'],
  ['a share of the US by day', { instrument: APPLE, isDaytime: true }, 'HDFSASP0', 'RBAQAAPL', 'PASK1', 'VBID1'],
  ['a share of Asia, late', { instrument: TENCENT }, 'HDFSASP1', 'DHKS00700', 'PASK1', 'VBID1'],
  ['a share of Asia', { instrument: TENCENT, feed: 'paid' }, 'HDFSASP0', 'RHKS00700', 'PASK1', 'VBID1'],
  ['a future', { instrument: FUTURE }, 'H0IFASP0', 'A01612', 'FUTS_ASKP1', 'BIDP_RSQN1'],
  ['a future at night', { instrument: FUTURE, isNight: true }, 'H0MFASP0', 'A01612', 'FUTS_ASKP1', 'BIDP_RSQN1'],
  ['an option', { instrument: OPTION }, 'H0IOASP0', 'B01612350', 'OPTN_ASKP1', 'BIDP_RSQN1'],
  ['an option at night', { instrument: OPTION, isNight: true }, 'H0EUASP0', 'B01612350', 'OPTN_ASKP1', 'BIDP_RSQN1'],
  ['a future on the dollar', { instrument: DOLLAR }, 'H0CFASP0', 'A75612', 'FUTS_ASKP1', 'BIDP_RSQN1'],
  ['a future on a share', { instrument: STOCK_FUTURE }, 'H0ZFASP0', 'A11612', 'ASKP1', 'BIDP_RSQN1'],
  ['an option on a share', { instrument: STOCK_OPTION }, 'H0ZOASP0', 'B11612050', 'OPTN_ASKP1', 'BIDP_RSQN1'],
  ['a contract abroad', { instrument: POUND }, 'HDFFF010', '6BZ26', 'ASK_PRICE_1', 'BID_QNTT_1'],
  ['a bond', { instrument: BOND }, 'H0BJASP0', 'KR6449111CB8', 'ASKP1', 'BIDP_RSQN1'],
]

describe('the book of', () => {
  it.each(BOOKS)('%s comes from its stream, best first', async (_, watched, trId, key, ask, bidQuantity) => {
    const opened = await open(bookSourceOf(watched, (state): BookState => state))
    const record = opened.record as unknown as Readonly<Record<string, number>>
    expect([opened.trId, opened.key]).toEqual([trId, key])
    const [book] = opened.items
    expect(book?.asks[0]?.price).toBe(record[ask])
    expect(book?.bids[0]?.quantity).toBe(record[bidQuantity])
    expect(book?.asks.length).toBe(book?.bids.length)
    expect(book?.time).toMatch(/^\d{6}$/)
    expect(book?.raw).toBe(opened.record)
  })

  it('a bond has its fifth quantities under names of their own', async () => {
    const { items, record } = await open(bookSourceOf({ instrument: BOND }, (state): BookState => state))
    const columns = record as unknown as Readonly<Record<string, number>>
    expect(items[0]?.asks[4]?.quantity).toBe(columns.ASKP_RSQN52)
    expect(items[0]?.bids[4]?.quantity).toBe(columns.BIDP_RSQN53)
  })

  it.each([
    ['an index', of('index', 'KRX', '0001', 'index')],
    ['an index abroad', of('overseas-index', 'WORLD', 'SPX', 'index')],
    ['a share of nowhere', of('overseas-stock', 'WORLD', 'AAPL')],
  ])('%s does not exist, and says what to ask instead', (_, instrument) => {
    expect(() => bookSourceOf({ instrument }, (state) => state)).toThrow(/no such stream.*quote\(\)/)
  })
})

const TICKS: readonly (readonly [string, Watched, string, string])[] = [
  ['a share', { instrument: SAMSUNG }, 'H0STCNT0', '005930'],
  ['a share on NXT', { instrument: SAMSUNG, venue: 'NXT' }, 'H0NXCNT0', '005930'],
  ['a share on both', { instrument: SAMSUNG, venue: 'SOR' }, 'H0UNCNT0', '005930'],
  ['an ELW', { instrument: { ...SAMSUNG, symbol: '57LA24' } }, 'H0EWCNT0', '57LA24'],
  ['a share of the US', { instrument: APPLE }, 'HDFSCNT0', 'DNASAAPL'],
  ['a share of the US, paid', { instrument: APPLE, feed: 'paid' }, 'HDFSCNT0', 'RNASAAPL'],
  ['a future', { instrument: FUTURE }, 'H0IFCNT0', 'A01612'],
  ['a future at night', { instrument: FUTURE, isNight: true }, 'H0MFCNT0', 'A01612'],
  ['an option', { instrument: OPTION }, 'H0IOCNT0', 'B01612350'],
  ['an option at night', { instrument: OPTION, isNight: true }, 'H0EUCNT0', 'B01612350'],
  ['a future on the dollar', { instrument: DOLLAR }, 'H0CFCNT0', 'A75612'],
  ['a future on a share', { instrument: STOCK_FUTURE }, 'H0ZFCNT0', 'A11612'],
  ['an option on a share', { instrument: STOCK_OPTION }, 'H0ZOCNT0', 'B11612050'],
  ['a contract abroad', { instrument: POUND }, 'HDFFF020', '6BZ26'],
  ['a bond', { instrument: BOND }, 'H0BJCNT0', 'KR6449111CB8'],
  ['an index', { instrument: of('index', 'KRX', '0001', 'index') }, 'H0UPCNT0', '0001'],
]

describe('the trades of', () => {
  it.each(TICKS)('%s come from its stream', async (_, watched, trId, key) => {
    const opened = await open(tickSourceOf(watched, (tick): Tick => tick))
    expect([opened.trId, opened.key]).toEqual([trId, key])
    expect(opened.items).toHaveLength(1)
    expect(opened.items[0]?.price).toBeGreaterThan(0)
  })

  it.each([
    ['an index abroad', of('overseas-index', 'WORLD', 'SPX', 'index')],
    ['a share of nowhere', of('overseas-stock', 'WORLD', 'AAPL')],
  ])('%s are not streamed', (_, instrument) => {
    expect(() => tickSourceOf({ instrument }, (tick) => tick)).toThrow(/no such stream/)
  })
})
