import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { InstrumentSource } from '../instrument/instrument.js'
import { POUND } from '../orders/desks/__fixtures__/scripted-rest.js'
import { scriptedContext } from '../stock/__fixtures__/scripted-context.js'
import { createBond } from '../stock/create-bond.js'
import { createContract } from '../stock/create-contract.js'
import { createIndex } from '../stock/create-index.js'
import { createStock } from '../stock/create-stock.js'

const EMPTY = { output: [], output1: [], output2: [] }

describe('charts of stocks', () => {
  const day = (date: string, close: number, open = close) => ({
    ...{ stck_bsop_date: date, stck_clpr: `${close}`, stck_oprc: `${open}` },
    ...{
      stck_hgpr: `${Math.max(open, close)}`,
      stck_lwpr: `${Math.min(open, close)}`,
      acml_vol: '10',
      flng_cls_code: '00',
    },
  })

  it('go back until the range is read, whatever is repeated, blank, or out of order', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHKST03010100: [
        { output1: {}, output2: [day('20261118', 102), {}, day('20261119', 103), day('20261118', 102)] },
        // The day that was told before comes again, changed meanwhile.
        { output1: {}, output2: [day('20261118', 999), day('20261117', 101), { stck_bsop_date: '' }] },
        { output1: {}, output2: [day('20261117', 999)] },
      ],
    })
    const { bars, gaps, adjusted } = await createStock(context, '005930').bars({
      ...{ unit: 'day', from: '20261113', to: '20261119', adjusted: false },
    })
    expect(bars.map(({ date, close }) => [date, close])).toEqual([
      ['20261117', 101],
      ['20261118', 102],
      ['20261119', 103],
    ])
    expect({ gaps, adjusted }).toEqual({
      gaps: [{ from: '20261113', to: '20261116', reason: 'before-first-bar' }],
      adjusted: false,
    })
    expect(sent.map(({ wire }) => [wire.FID_INPUT_DATE_1, wire.FID_INPUT_DATE_2, wire.FID_ORG_ADJ_PRC])).toEqual([
      ['20261113', '20261119', '1'],
      ['20261113', '20261117', '1'],
      ['20261113', '20261116', '1'],
    ])
  })

  it('ask for ETF and ELW as for any stock, on the venue that is shown', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHKST03010100: [{ output1: {}, output2: [day('20261119', 5)] }],
    })
    const range = { unit: 'day', from: '20261119', to: '20261119' } as const
    for (const stock of [
      createStock(context, '069500', { venue: 'NXT' }),
      createStock(context, '57JBHM', { venue: 'SOR' }),
    ])
      expect((await stock.bars(range)).bars).toMatchObject([{ close: 5 }])
    expect(sent.map(({ wire }) => [wire.FID_COND_MRKT_DIV_CODE, wire.FID_INPUT_ISCD, wire.FID_ORG_ADJ_PRC])).toEqual([
      ['NX', '069500', '0'],
      ['UN', '57JBHM', '0'],
    ])
  })

  it('take a day without a trade for a flat bar', async () => {
    const halted = { ...day('20261119', 7000), stck_oprc: '0', stck_hgpr: '0', stck_lwpr: '0', acml_vol: '0' }
    const { context } = scriptedContext('paper', { FHKST03010100: [{ output1: {}, output2: [halted] }] })
    const { bars, complete } = await createStock(context, '005930').bars({
      unit: 'day',
      from: '20261119',
      to: '20261119',
    })
    expect(bars).toMatchObject([{ open: 7000, high: 7000, low: 7000, close: 7000, volume: 0 }])
    expect(complete).toBe(true)
  })

  it('of minutes ask each day at its own counter', async () => {
    const minute = (date: string, time: string) => ({
      ...{ stck_bsop_date: date, stck_cntg_hour: time, stck_prpr: '5', stck_oprc: '5', stck_hgpr: '5', stck_lwpr: '5' },
      cntg_vol: '1',
    })
    const { context, sent } = scriptedContext('real', {
      FHKST03010200: [{ output1: {}, output2: [minute('20261120', '100000'), minute('20261120', '095900')] }],
      // Asked for the 19th, the server adds a row of the day before.
      FHKST03010230: [
        {
          output1: {},
          output2: [minute('20261119', '163000'), minute('20261119', '162000'), minute('20261118', '153000')],
        },
        { output1: {}, output2: [] },
      ],
    })
    const { bars, gaps } = await createStock(context, '005930').bars({ unit: 'minute', from: '20261119160000' })
    expect(bars.map(({ date, time, isPartial }) => [date, time, isPartial])).toEqual([
      ['20261119', '162000', false],
      ['20261119', '163000', false],
      ['20261120', '095900', false],
      ['20261120', '100000', true],
    ])
    expect(gaps).toEqual([])
    expect(sent.map(({ trId, wire }) => [trId, wire.FID_INPUT_DATE_1, wire.FID_INPUT_HOUR_1])).toEqual([
      ['FHKST03010230', '20261119', '235959'],
      ['FHKST03010200', undefined, '100059'],
      ['FHKST03010200', undefined, '095859'],
    ])
  })
})

describe('charts abroad', () => {
  const row = (local: string, korean: string, last = '10') => ({
    ...{ xymd: local.slice(0, 8), xhms: local.slice(8), kymd: korean.slice(0, 8), khms: korean.slice(8) },
    ...{ open: last, high: last, low: last, last, evol: '3', eamt: '30' },
  })

  it('go back by the clocks of the exchange, and know Korean time on both sides of summer time', async () => {
    const { context, sent } = scriptedContext('real', {
      HHDFS76950200: [
        { output1: {}, output2: [row('20261030155900', '20261031045900'), row('20261030093000', '20261030223000')] },
        { output1: {}, output2: [] },
        { output1: {}, output2: [row('20261102155900', '20261103055900'), row('20261102093000', '20261102233000')] },
        { output1: {}, output2: [] },
      ],
    })
    const apple = createStock(context, 'AAPL', { venue: 'NASDAQ', daytime: true })
    const { bars, gaps } = await apple.bars({ unit: 'minute', from: '20261030', to: '20261102' })
    expect(bars.map(({ date, time, kst }) => [date, time, kst])).toEqual([
      ['20261030', '093000', '2026-10-30 22:30:00'],
      ['20261030', '155900', '2026-10-31 04:59:00'],
      ['20261102', '093000', '2026-11-02 23:30:00'],
      ['20261102', '155900', '2026-11-03 05:59:00'],
    ])
    expect(gaps).toEqual([])
    expect(sent.map(({ wire }) => [wire.EXCD, wire.NMIN, wire.KEYB])).toEqual([
      ['BAQ', '1', '20261030235959'],
      ['BAQ', '1', '20261030092959'],
      ['BAQ', '1', '20261102235959'],
      ['BAQ', '1', '20261102092959'],
    ])
  })

  it('put bars of an hour together from half hours', async () => {
    const rows = ['20261118100000', '20261118103000', '20261118093000'].map((local, index) =>
      row(local, '20261119000000', `${index + 1}`),
    )
    const { context, sent } = scriptedContext('real', {
      HHDFS76950200: [
        { output1: {}, output2: rows },
        { output1: {}, output2: [] },
      ],
    })
    const { bars } = await createStock(context, 'AAPL', { venue: 'NASDAQ' }).bars({
      ...{ unit: 'minute', minutes: 60, from: '20261118', to: '20261118' },
    })
    expect(bars).toMatchObject([
      { time: '090000', open: 3, close: 3, volume: 3 },
      { time: '100000', open: 1, high: 2, close: 2, volume: 6, turnover: 60 },
    ])
    expect(sent[0]?.wire.NMIN).toBe('30')
  })

  it('of futures go by a key of their own, with the decimals put back', async () => {
    const source: InstrumentSource = {
      find: async ({ symbol }) => ({
        ...POUND,
        symbol,
        facts: {
          ...{
            name: '6B',
            englishName: null,
            market: null,
            product: null,
            lotSize: null,
            basePrice: null,
            leverage: null,
          },
          ...{ isHalted: false, isLiquidationTrading: false, isOnNxt: false, multiplier: null },
          ...{ masterMarket: 'overseasFutures', priceExponent: -2, exchange: 'CME' },
        },
      }),
    }
    const bar = (time: string) => ({
      ...{
        data_date: '20261119',
        data_time: time,
        open_price: '125',
        high_price: '126',
        low_price: '124',
        last_price: '125.5',
      },
      ...{ last_qntt: '4', vol: '900' },
    })
    const { context, sent } = scriptedContext(
      'real',
      {
        HHDFC55020400: [
          { output1: [bar('100100'), bar('100200')], output2: { index_key: '20261119100100' } },
          { output1: [bar('100000'), bar('100100')], output2: { index_key: '' } },
          { output1: [], output2: {} },
        ],
      },
      source,
    )
    const future = createContract(context, { symbol: '6BZ26', venue: 'OVERSEAS_DERIV' })
    const { bars, currency } = await future.bars({ unit: 'minute', from: '20261119', to: '20261119' })
    expect(bars.map(({ time, open, close, volume, at }) => [time, open, close, volume, at])).toEqual([
      ['100000', 1.25, 1.255, 4, null],
      ['100100', 1.25, 1.255, 4, null],
      ['100200', 1.25, 1.255, 4, null],
    ])
    expect(currency).toBe('USD')
    expect(sent.map(({ wire }) => [wire.EXCH_CD, wire.CLOSE_DATE_TIME, wire.QRY_TP, wire.INDEX_KEY])).toEqual([
      ['CME', '20261119', 'Q', ''],
      ['CME', '20261119', 'P', '20261119100100'],
      ['CME', '20261119', 'Q', ''],
    ])
  })
})

describe('charts of the world', () => {
  const daily = (date: string, value: string) => ({
    ...{
      stck_bsop_date: date,
      ovrs_nmix_prpr: value,
      ovrs_nmix_oprc: value,
      ovrs_nmix_hgpr: value,
      ovrs_nmix_lwpr: value,
    },
  })

  it('of indices and currencies take no day for missing, since nobody keeps their calendar', async () => {
    const { context, sent } = scriptedContext('paper', {
      FHKST03030100: [
        { output1: {}, output2: [daily('20261118', '1380.5'), daily('20261116', '1379')] },
        { output1: {}, output2: [] },
      ],
    })
    const won = createIndex(context, 'FX@KRW')
    const { bars, gaps, venue } = await won.bars({ unit: 'day', from: '20261112', to: '20261119' })
    expect(bars.map(({ date, close }) => [date, close])).toEqual([
      ['20261116', 1379],
      ['20261118', 1380.5],
    ])
    expect({ gaps, venue }).toEqual({ gaps: [], venue: 'WORLD' })
    expect(sent.map(({ wire }) => [wire.FID_COND_MRKT_DIV_CODE, wire.FID_INPUT_DATE_2])).toEqual([
      ['X', '20261119'],
      ['X', '20261115'],
    ])
    // Far more than any holidays: the chart begins later.
    const { context: late } = scriptedContext('paper', {
      FHKST03030100: [{ output1: {}, output2: [daily('20261118', '1')] }],
    })
    const { gaps: told } = await createIndex(late, 'SPX').bars({ unit: 'day', from: '20260901', to: '20261119' })
    expect(told).toEqual([{ from: '20260901', to: '20261117', reason: 'before-first-bar' }])
  })

  it('of minutes are the latest ones, on clocks that KIS does not name', async () => {
    const row = {
      stck_bsop_date: '20261119',
      optn_prpr: '6800',
      optn_oprc: '6800',
      optn_hgpr: '6800',
      optn_lwpr: '6800',
    }
    const rows = [
      { ...row, stck_cntg_hour: '160000' },
      { ...row, stck_cntg_hour: '155900' },
    ]
    const { context, sent } = scriptedContext('real', { FHKST03030200: [{ output1: {}, output2: rows }] })
    const { bars, gaps } = await createIndex(context, 'SPX').bars({ unit: 'minute', from: '20261118', to: '20261119' })
    expect(bars.map(({ time, at, kst, isPartial }) => [time, at, kst, isPartial])).toEqual([
      ['155900', null, null, false],
      ['160000', null, null, false],
    ])
    expect(gaps).toEqual([{ from: '20261118000000', to: '20261119155859', reason: 'beyond-reach' }])
    expect(sent).toHaveLength(1)
  })
})

describe('charts of contracts, bonds and indices', () => {
  it('count the hours of the night on after midnight, as KIS does', async () => {
    const bar = (date: string, time: string) => ({
      ...{ stck_bsop_date: date, stck_cntg_hour: time, futs_prpr: '400', futs_oprc: '400', futs_hgpr: '400' },
      ...{ futs_lwpr: '400', cntg_vol: '2' },
    })
    const rows = [bar('20261118', '253000'), bar('20261118', '180000')]
    const { context, sent } = scriptedContext('real', { FHKIF03020200: [{ output1: {}, output2: rows }] })
    const night = createContract(context, 'A01612', { night: true })
    const { bars } = await night.bars({ unit: 'minute', from: '20261118180000', to: '20261119020000' })
    expect(bars.map(({ date, time, kst }) => [date, time, kst])).toEqual([
      ['20261118', '180000', '2026-11-18 18:00:00'],
      ['20261119', '013000', '2026-11-19 01:30:00'],
    ])
    expect(sent.map(({ wire }) => [wire.FID_COND_MRKT_DIV_CODE, wire.FID_INPUT_DATE_1, wire.FID_INPUT_HOUR_1])).toEqual(
      [
        ['CM', '20261118', '235959'],
        ['CM', '20261118', '260059'],
      ],
    )
  })

  it('put longer bars of a bond together from its days, and refuse minutes', async () => {
    const bar = (date: string, open: string, close: string, volume: string) => ({
      ...{
        stck_bsop_date: date,
        bond_oprc: open,
        bond_hgpr: open,
        bond_lwpr: close,
        bond_prpr: close,
        acml_vol: volume,
      },
    })
    const { context, sent } = scriptedContext('real', {
      FHKBJ773701C0: [
        {
          output: [
            bar('20261119', '0', '10010', '0'),
            bar('20261118', '10020', '10010', '5'),
            bar('20261116', '10030', '10015', '7'),
            bar('20261113', '10040', '10000', '1'),
          ],
        },
      ],
    })
    const bond = createBond(context, 'KR6449111CB8')
    const { bars, gaps } = await bond.bars({ unit: 'week', from: '20261109', to: '20261120' })
    expect(bars).toMatchObject([
      { date: '20261113', open: 10_040, low: 10_000, volume: 1, isPartial: false },
      { date: '20261120', open: 10_030, high: 10_030, low: 10_010, close: 10_010, volume: 12, isPartial: true },
    ])
    expect(gaps).toEqual([{ from: '20261109', to: '20261112', reason: 'beyond-reach' }])
    await expect(bond.bars({ unit: 'minute' })).rejects.toSatisfy((error) => {
      return KisValidationError.isInstance(error) && error.field === 'unit'
    })
    expect(sent).toHaveLength(1)
  })

  it('of Chinese indices come from their own list, and have no minutes', async () => {
    const { context, sent } = scriptedContext('real', {
      HHDFS76240000: [
        { output1: {}, output2: [{ xymd: '20261119', open: '1', high: '2', low: '1', clos: '2', tvol: '0' }] },
      ],
    })
    const index = createIndex(context, { symbol: '000001', venue: 'SSE' })
    const { bars, complete } = await index.bars({ unit: 'day', from: '20261119', to: '20261119' })
    expect(bars).toMatchObject([{ date: '20261119', close: 2 }])
    expect(complete).toBe(true)
    expect(sent[0]?.wire).toMatchObject({ EXCD: 'SHI', SYMB: '000001', BYMD: '20261119' })
    await expect(index.bars({ unit: 'minute' })).rejects.toSatisfy((error) => KisValidationError.isInstance(error))
  })

  it('of an index ask for the bars that reach back furthest', async () => {
    const { context, sent } = scriptedContext('real', { FHKUP03500200: [EMPTY] })
    const index = createIndex(context, '0001')
    for (const minutes of [1, 5, 30, 60, 240] as const) {
      const { bars, gaps } = await index.bars({ unit: 'minute', minutes, from: '20261119', to: '20261119' })
      expect({ bars, gaps }).toMatchObject({ bars: [], gaps: [{ reason: 'beyond-reach' }] })
    }
    expect(sent.map(({ wire }) => wire.FID_INPUT_HOUR_1)).toEqual(['60', '60', '600', '3600', '3600'])
  })
})
