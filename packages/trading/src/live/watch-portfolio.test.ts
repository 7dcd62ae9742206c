import { KisMasterError, type LogFields } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { scriptedAccount, stockPage, stockRow } from '../account/__fixtures__/scripted-account.js'
import type { TradingContext } from '../context.js'
import type { InstrumentSource } from '../instrument/instrument.js'
import type { WatchPortfolioOptions } from './live-portfolio.js'
import type { NoticeHub, NoticeReader } from './notice-hub.js'
import type { OrderNotice } from './order-notice.js'
import { watchPortfolio } from './watch-portfolio.js'

const fill = (more: Partial<OrderNotice>): OrderNotice =>
  ({
    ...{ kind: 'filled', assetClass: 'domestic-stock', venue: 'KRX', symbol: '000660', name: 'x', currency: 'KRW' },
    ...{ side: 'buy', quantity: 1, price: 100, orderNumber: '1', originalOrderNumber: null, orderQuantity: 1 },
    ...{ time: '100000', isRepeat: false, source: 'stream', raw: null },
    ...more,
  }) as OrderNotice

/** A paper account that holds nothing, whose prices are never asked for. */
function setUp(more: Partial<TradingContext> = {}) {
  const none = stockRow({ hldg_qty: '0' })
  const { rest, clock, sent } = scriptedAccount('paper', { VTTC8434R: () => stockPage([none]) })
  const logged: (readonly [string, LogFields | undefined])[] = []
  const state = { reader: undefined as NoticeReader | undefined, left: 0 }
  const hub = {
    attach: async (reader: NoticeReader) => {
      state.reader = reader
      return async () => {
        state.left += 1
      }
    },
  } as unknown as NoticeHub
  const context: TradingContext = {
    ...{ rest, clock, htsId: 'tester' },
    realtime: () => {
      throw new Error('no socket')
    },
    logger: { debug() {}, info() {}, warn: (text, fields) => void logged.push([text, fields]), error() {} },
    ...more,
  }
  const open = (options: WatchPortfolioOptions = {}) => watchPortfolio(context, hub, options)
  return { open, state, logged, sent, clock }
}

describe('watching a portfolio', () => {
  it.each([
    ['maxStreams', -1],
    ['quoteMs', 99],
    ['balanceMs', 999],
    ['balanceMs', Number.POSITIVE_INFINITY],
    ['pollMs', 999],
  ])('refuses %s %d before anything is asked', async (field, value) => {
    const { open, sent, state } = setUp()
    await expect(open({ [field]: value })).rejects.toMatchObject({ code: 'KIS_VALIDATION', field })
    expect([sent, state.reader]).toEqual([[], undefined])
  })

  it('says that without an HTS id it hears of fills by the balance alone', async () => {
    const { open, state, logged } = setUp({ htsId: undefined })
    const view = await open()
    expect(logged).toEqual([[expect.stringContaining('no HTS id ("htsId")'), undefined]])
    expect(state.reader).toBeUndefined()
    await view.stop()
  })

  const DOMESTIC = fill({})
  const ABROAD = fill({ assetClass: 'overseas-stock', venue: 'NASDAQ', symbol: 'AAPL', currency: 'USD' })
  const BOND = fill({ assetClass: 'bond', symbol: 'KR103502GE12' })
  it.each<readonly [string, WatchPortfolioOptions, OrderNotice, boolean]>([
    ['shares at home, where nothing is asked for', {}, DOMESTIC, true],
    ['shares abroad, where nothing is asked for', {}, ABROAD, false],
    ['a bond, where nothing is asked for', {}, BOND, false],
    ['shares at home, of shares at home', { assetClass: 'domestic-stock' }, DOMESTIC, true],
    ['shares abroad, of shares at home', { assetClass: 'domestic-stock' }, ABROAD, false],
  ])('takes in fills of what the balance has: %s', async (_, options, notice, isTaken) => {
    const { open, state } = setUp()
    const view = await open(options)
    state.reader?.notice(notice)
    expect(view.snapshot.positions.map(({ symbol }) => symbol)).toEqual(isTaken ? [notice.symbol] : [])
    await view.stop()
    expect(state.left).toBe(1)
  })

  it('goes on where the list of a contract cannot be had, and tries again with its next notice', async () => {
    const broken = new KisMasterError({ message: 'No route.', stage: 'download', source: 'fo_idx_code_mts.mst' })
    const asked: string[] = []
    const instruments: InstrumentSource = {
      find: async ({ symbol }) => {
        asked.push(symbol)
        throw broken
      },
    }
    const { open, state, logged, clock } = setUp({ instruments })
    const view = await open()
    const future = { assetClass: 'domestic-derivative', venue: 'KRX_DERIV', symbol: 'A01612' } as const
    state.reader?.notice(fill({ ...future, kind: 'accepted' }))
    await clock.advance(0)
    state.reader?.notice(fill({ ...future, kind: 'accepted' }))
    await clock.advance(0)
    expect(asked).toEqual(['A01612', 'A01612'])
    expect(logged[0]).toEqual([
      'The list of A01612 cannot be had: its code alone decides its stream.',
      { error: broken },
    ])
    // The code alone tells what an index future is worth.
    state.reader?.notice(fill({ ...future, price: 400 }))
    expect(view.snapshot.positions).toMatchObject([{ symbol: 'A01612', multiplier: 250_000, cost: 100_000_000 }])
    await view.stop()
  })
})
