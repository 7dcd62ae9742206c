import { KisApiError, KisDecodeError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { TradingContext } from '../context.js'
import type { Instrument, InstrumentSource } from '../instrument/instrument.js'
import { type Scripted, scriptedRest } from '../orders/desks/__fixtures__/scripted-rest.js'
import { createBond } from './create-bond.js'
import { createContract } from './create-contract.js'
import { createIndex } from './create-index.js'
import { createStock } from './create-stock.js'
import { fetchExchangeRates } from './exchange-rates.js'
import type { PastTrade } from './past-trade.js'

const noSocket = () => {
  throw new Error('Nothing here opens a socket.')
}

const setUp = (
  env: 'real' | 'paper',
  answers: Readonly<Record<string, readonly object[]>> = {},
  instruments?: InstrumentSource,
) => {
  const scripts: Record<string, Scripted[]> = {}
  for (const [trId, bodies] of Object.entries(answers)) {
    scripts[trId] = bodies.map((body) => ({ body: { rt_cd: '0', msg_cd: '', msg1: '', ...body } }))
  }
  const { rest, clock, sent } = scriptedRest<'real' | 'paper'>(env, scripts)
  const context: TradingContext = { rest, clock, realtime: noSocket, instruments }
  return { context, sent }
}

const PRICE = { stck_prpr: '71000', stck_sdpr: '70000', acml_vol: '10', stck_shrn_iscd: '005930' }

describe('a domestic quote', () => {
  it.each([
    ['KRX', 'J'],
    ['NXT', 'NX'],
    ['SOR', 'UN'],
  ] as const)('of %s is asked with %s', async (venue, code) => {
    const { context, sent } = setUp('real', { FHKST01010100: [{ output: PRICE }] })
    expect(await createStock(context, '005930', { venue }).quote()).toMatchObject({ venue, price: 71_000 })
    expect(sent[0]?.wire).toEqual({ FID_COND_MRKT_DIV_CODE: code, FID_INPUT_ISCD: '005930' })
  })

  it('of a halted or newly listed stock has blanks where nothing traded, and its base price', async () => {
    const blank = { stck_prpr: '0', stck_sdpr: '15000', acml_vol: '0', stck_oprc: '', stck_hgpr: '0', stck_mxpr: ' ' }
    const { context } = setUp('real', {
      FHKST01010100: [{ output: { ...blank, iscd_stat_cls_code: '58', bstp_kor_isnm: '', stck_shrn_iscd: '' } }],
    })
    const quote = await createStock(context, '0001A0').quote()
    expect(quote).toMatchObject({ price: 15_000, open: null, high: null, low: null, upperLimit: null, volume: 0 })
    expect(quote.domestic).toMatchObject({ sector: null, isHalted: true, per: null, high52Weeks: { price: null } })
  })

  it.each([
    ['zeros', { ...PRICE, stck_prpr: '0', stck_sdpr: '0' }],
    ['a blank price', { ...PRICE, stck_prpr: '' }],
  ])('answered with %s is an unknown symbol, not a price of 0', async (_, output) => {
    const { context } = setUp('real', { FHKST01010100: [{ output }] })
    const error = await createStock(context, '999999')
      .quote()
      .catch((thrown: unknown) => thrown)
    expect(KisDecodeError.isInstance(error) && error.message).toMatch(/no price for "999999" of KRX/)
  })
})

describe('latest trades', () => {
  it('may lack a time, and stand in a short list or a full one', async () => {
    const row = { stck_cntg_hour: '', stck_prpr: '100', cntg_vol: '1', prdy_vrss: '' }
    const filler = { stck_cntg_hour: '', stck_prpr: '0', cntg_vol: '0' }
    const { context, sent } = setUp('paper', {
      FHKST01010300: [{ output: [row, filler] }, { output: Array.from({ length: 30 }, () => row) }],
    })
    const stock = createStock(context, '005930')
    const few = await stock.trades()
    expect([few.trades.length, few.complete, few.trades[0]?.time, few.trades[0]?.change]).toEqual([1, true, null, null])
    expect((await stock.trades()).complete).toBe(false)
    expect(sent[0]?.trId).toBe('FHKST01010300')
  })
})

describe('what only some products have', () => {
  it('is the NAV of an ETF, beside the price', async () => {
    const output = {
      stck_prpr: '35120',
      prdy_vrss: '-80',
      stck_sdpr: '35200',
      nav: '35105.12',
      nav_prdy_vrss: '-75.30',
      dprt: '0.04',
      etf_ntas_ttam: '67321',
      etf_trc_ert_mltp: '1.00',
      mtrt_date: '00000000',
    }
    const { context, sent } = setUp('real', { FHPST02400000: [{ output }] })
    expect(await createStock(context, '069500', { venue: 'NXT' }).etf.quote()).toMatchObject({
      price: 35_120,
      change: -80,
      etf: {
        nav: 35_105.12,
        navChange: -75.3,
        priceGapRate: 0.04,
        netAssets: 6_732_100_000_000,
        leverage: 1,
        maturesOn: null,
      },
    })
    expect(sent[0]?.wire).toEqual({ FID_COND_MRKT_DIV_CODE: 'NX', FID_INPUT_ISCD: '069500' })
  })

  it('is the underlying of an ELW, and zeros for what is none', async () => {
    const output = {
      elw_prpr: '125',
      prdy_vrss: '5',
      unas_shrn_iscd: '005930',
      unas_prpr: '71000',
      acpr: '70000',
      apprch_rate: '',
    }
    const { context, sent } = setUp('paper', {
      FHKEW15010000: [{ output }, { output: { elw_prpr: '0', elw_sdpr: '0' } }],
    })
    const stock = createStock(context, '57K281')
    expect(await stock.elw.quote()).toMatchObject({
      price: 125,
      upperLimit: null,
      elw: { underlying: { symbol: '005930', price: 71_000 }, strike: 70_000, barrierNearness: null },
    })
    expect(sent[0]?.wire.FID_COND_MRKT_DIV_CODE).toBe('W')
    await expect(stock.elw.quote()).rejects.toThrow(KisDecodeError)
  })
})

describe('a quote from abroad', () => {
  const short = { rsym: 'DNASTSLA', base: '1091.2600', tvol: '5', tamt: '0' }

  it('takes its direction from the sign: the change has none', async () => {
    const output = { ...short, last: '1045.7600', sign: '5', diff: '45.5000', rate: '-4.17' }
    const { context, sent } = setUp('paper', { HHDFS00000300: [{ output }] })
    const quote = await createStock(context, 'TSLA', { venue: 'NASDAQ' }).quote()
    expect(quote).toMatchObject({ price: 1045.76, change: -45.5, changeRate: -4.17, overseas: null, open: null })
    expect(sent[0]?.wire).toEqual({ AUTH: '', EXCD: 'NAS', SYMB: 'TSLA' })
  })

  it('of the daytime session is asked of its own exchange code', async () => {
    const { context, sent } = setUp('paper', {
      HHDFS00000300: [{ output: { ...short, last: '1', sign: '3', diff: '0' } }],
    })
    await createStock(context, { symbol: 'IBM', venue: 'NYSE' }, { daytime: true }).quote()
    expect(sent[0]?.wire.EXCD).toBe('BAY')
  })

  it('that comes blank is an unknown pair of exchange and symbol', async () => {
    const { context } = setUp('paper', { HHDFS00000300: [{ output: { rsym: '', last: '', base: '', sign: '' } }] })
    await expect(createStock(context, 'NOPE', { venue: 'AMEX' }).quote()).rejects.toThrow(/"NOPE" of AMEX/)
  })

  it('keeps six decimals exactly', async () => {
    const output = { curr: 'USD', last: '0.000123', base: '0.000120', tvol: '1' }
    const { context } = setUp('real', { HHDFS76200200: [{ output }] })
    const { price, change, changeRate } = await createStock(context, 'PENNY', { venue: 'NASDAQ' }).quote()
    expect([price, change, changeRate]).toEqual([0.000123, 0.000003, 2.5])
  })

  it.each(['orderBook', 'trades', 'info'] as const)('has no %s on paper, and says so without a call', async (name) => {
    const { context, sent } = setUp('paper')
    const error = await createStock(context, 'AAPL', { venue: 'NASDAQ' })
      [name]()
      .catch((thrown: unknown) => thrown)
    expect(KisUnsupportedInPaperError.isInstance(error)).toBe(true)
    expect(sent).toEqual([])
  })

  it.each(['output1', 'output2'])('shows trades, wherever the rows are: %s', async (block) => {
    const row = {
      khms: '233000',
      last: '245.1',
      sign: '5',
      diff: '1.2',
      rate: ' -0.49',
      evol: '3',
      tvol: '9',
      pask: '0',
    }
    const { context, sent } = setUp('real', { HHDFS76200300: [{ [block]: [row] }] })
    const trades = await createStock(context, 'AAPL', { venue: 'NASDAQ' }).trades({ day: 'previous' })
    expect(trades.trades).toEqual([
      {
        date: null,
        time: '233000',
        price: 245.1,
        quantity: 3,
        change: -1.2,
        changeRate: -0.49,
        volume: 9,
        strength: null,
        ask: null,
        bid: null,
      },
    ])
    expect(trades.complete).toBe(true)
    expect(sent[0]?.wire.TDAY).toBe('0')
  })
})

describe('what a stock may be', () => {
  const { context } = setUp('real')

  it('decides which functions it has', () => {
    const apple = createStock(context, 'AAPL', { venue: 'NASDAQ' })
    // @ts-expect-error KIS has no such screen for stocks abroad
    expect(apple.investorFlows).toBeUndefined()
    const samsung = createStock(context, { symbol: '005930' })
    expect(samsung.investorFlows).toBeTypeOf('function')
  })

  it.each<[field: string, open: () => unknown]>([
    ['symbol', () => createStock(context, 'AAPL')],
    ['symbol', () => createStock(context, '005930; DROP')],
    ['symbol', () => createStock(context, undefined as never)],
    ['symbol', () => createStock(context, { symbol: '0001', venue: 'KRX' })],
    ['venue', () => createStock(context, '005930', { venue: 'XETRA' as never })],
    ['daytime', () => createStock(context, '00700', { venue: 'HKEX', daytime: true })],
    ['daytime', () => createStock(context, '005930', { daytime: true } as never)],
    ['symbol', () => createIndex(context, { symbol: 'AAPL', venue: 'NASDAQ' })],
    ['symbol', () => createIndex(context, null as never)],
    ['symbol', () => createBond(context, '005930')],
    ['symbol', () => createBond(context, null as never)],
    ['symbol', () => createContract(context, null as never)],
    ['symbol', () => createContract(context, '12')],
    ['night', () => createContract(context, { symbol: 'ESM26', venue: 'OVERSEAS_DERIV' }, { night: true })],
    ['before', () => createStock(context, '005930').tradesAt({ before: '256000' })],
  ])('is told by "%s" at once', (field, open) => {
    expect(open).toThrow(expect.objectContaining({ code: 'KIS_VALIDATION', field }))
    expect(open).toThrow(KisValidationError)
  })
})

describe('trades back from a time', () => {
  const row = (time: string, volume: number, quantity = 1) => ({
    stck_cntg_hour: time,
    stck_prpr: '100',
    acml_vol: String(volume),
    cnqn: String(quantity),
  })
  const read = async (trades: AsyncIterable<PastTrade>) => {
    const seen: PastTrade[] = []
    for await (const trade of trades) seen.push(trade)
    return seen
  }

  it('come each once, over pages that meet within a second', async () => {
    const { context, sent } = setUp('paper', {
      FHPST01060000: [
        { output2: [row('100003', 6), row('100002', 5), row('100001', 4)] },
        { output2: [row('100001', 4), row('100001', 3), row('100000', 2)] },
        { output2: [row('100000', 2), row('095959', 1)] },
      ],
    })
    const trades = createStock(context, '005930').tradesAt({ before: '100003' })
    expect((await read(trades)).map(({ volume }) => volume)).toEqual([6, 5, 4, 3, 2, 1])
    expect(trades.complete).toBe(true)
    expect(sent.map(({ wire }) => wire.FID_INPUT_HOUR_1)).toEqual(['100003', '100001', '100000'])
  })

  it('step over a second that fills the screen, and tell that some are missing', async () => {
    const { context, sent } = setUp('paper', {
      FHPST01060000: [
        { output2: [row('100000', 9), row('100000', 8)] },
        { output2: [row('095959', 3), row('095958', 2)] },
        { output2: [] },
      ],
    })
    const trades = createStock(context, '005930').tradesAt({ before: '100000' })
    expect((await read(trades)).map(({ volume }) => volume)).toEqual([9, 8, 3, 2])
    expect(trades.complete).toBe(false)
    expect(sent.map(({ wire }) => wire.FID_INPUT_HOUR_1)).toEqual(['100000', '095959', '095958'])
  })

  it('end when the server does not heed the time', async () => {
    const { context, sent } = setUp('paper', { FHPST01060000: [{ output2: [row('150000', 9), row('145959', 8)] }] })
    const trades = createStock(context, '005930').tradesAt({ before: '093000' })
    await read(trades)
    expect([trades.complete, sent.length]).toEqual([false, 1])
  })

  it('ask no more than is read', async () => {
    const { context, sent } = setUp('paper', { FHPST01060000: [{ output2: [row('100003', 6), row('100002', 5)] }] })
    for await (const trade of createStock(context, '005930').tradesAt()) {
      expect(trade.volume).toBe(6)
      break
    }
    expect(sent).toHaveLength(1)
  })
})

describe('product facts', () => {
  const refusal = { rt_cd: '7', msg_cd: 'KIOK0560', msg1: '조회할 내용이 없습니다' }

  it.each([
    ['CTPF1002R', (context: TradingContext) => createStock(context, '999999').info()],
    ['CTPF1702R', (context: TradingContext) => createStock(context, 'NOPE', { venue: 'NASDAQ' }).info()],
    ['CTPF1604R', (context: TradingContext) => createContract(context, 'A01603').info()],
    ['CTPF1101R', (context: TradingContext) => createBond(context, 'KR0000000000').info()],
  ])('of what KIS does not have are null (%s, rt_cd 7)', async (trId, call) => {
    const { context } = setUp('real', { [trId]: [refusal] })
    expect(await call(context)).toBeNull()
  })

  it('let every other refusal through', async () => {
    const { context } = setUp('real', { CTPF1002R: [{ ...refusal, rt_cd: '1', msg_cd: 'EGW00206' }] })
    const error = await createStock(context, '005930')
      .info()
      .catch((thrown: unknown) => thrown)
    expect(KisApiError.isInstance(error) && error.msgCd).toBe('EGW00206')
  })

  it('of Hong Kong follow the currency of the share', async () => {
    const { context, sent } = setUp('real', { CTPF1702R: [refusal] })
    const yuan: Instrument = {
      assetClass: 'overseas-stock',
      venue: 'HKEX',
      symbol: '80700',
      currency: 'CNY',
      kind: 'stock',
    }
    await createStock(context, yuan).info()
    expect(sent[0]?.wire.PRDT_TYPE_CD).toBe('543')
  })
})

describe('a contract', () => {
  const facts = (masterMarket: string, more: object = {}) => ({
    name: 'x',
    englishName: null,
    market: null,
    product: null,
    lotSize: 1,
    basePrice: null,
    isHalted: false,
    isLiquidationTrading: false,
    isOnNxt: false,
    leverage: null,
    multiplier: null,
    masterMarket,
    ...more,
  })
  const sourceOf = (list: string, more: object = {}): InstrumentSource => ({
    find: async ({ symbol, venue }) => ({
      assetClass: venue === 'OVERSEAS_DERIV' ? 'overseas-derivative' : 'domestic-derivative',
      venue: venue ?? 'KRX_DERIV',
      symbol,
      currency: 'KRW',
      kind: /^[1A]/.test(symbol) ? 'future' : symbol.startsWith('6') ? 'future' : 'option',
      facts: facts(list, more),
    }),
  })
  const price = { output1: { futs_prpr: '395.00', acml_vol: '1', acml_tr_pbmn: '7' } }

  it.each([
    ['A01603', 'indexDerivatives', false, 'F', 7_000],
    ['B01603350', 'indexDerivatives', false, 'O', 7_000],
    ['A11603', 'stockDerivatives', false, 'JF', null],
    ['C11603055', 'stockDerivatives', false, 'JO', null],
    ['A65603', 'commodityDerivatives', false, 'CF', null],
    ['A01603', 'indexDerivatives', true, 'CM', null],
    ['B01603350', 'indexDerivatives', true, 'EU', null],
  ])('%s of %s (night: %s) is asked in %s', async (symbol, list, night, market, turnover) => {
    for (const source of [sourceOf(list), undefined]) {
      const { context, sent } = setUp('paper', { FHMIF10000000: [price] }, source)
      const quote = await createContract(context, symbol, { night }).quote()
      expect(sent[0]?.wire).toEqual({ FID_COND_MRKT_DIV_CODE: market, FID_INPUT_ISCD: symbol })
      expect(quote.turnover).toBe(turnover)
    }
  })

  it('abroad has its decimals put back', async () => {
    const output1 = { last_price: '   6882.5', prev_price: ' 6880.0', prev_diff_price: '2.5', prev_diff_rate: '0.04' }
    const { context } = setUp(
      'real',
      { HHDFC55010000: [{ output1 }] },
      sourceOf('overseasFutures', { priceExponent: -4 }),
    )
    const quote = await createContract(context, { symbol: '6AM24', venue: 'OVERSEAS_DERIV' }).quote()
    expect(quote).toMatchObject({ price: 0.68825, basePrice: 0.688, change: 0.00025, contract: { isScaled: true } })
  })
})

describe('indices', () => {
  const head = {
    bstp_nmix_prpr: '2700.12',
    bstp_nmix_prdy_vrss: '-3.1',
    prdy_nmix: '2703.22',
    prdy_vrss_sign: '5',
    acml_vol: '4',
  }

  it('at home come from the chart on paper', async () => {
    const { context, sent } = setUp('paper', { FHKUP03500100: [{ output1: head }] })
    expect(await createIndex(context, '0001').quote()).toMatchObject({
      value: 2700.12,
      change: -3.1,
      previousClose: 2703.22,
      volume: 4_000,
      breadth: null,
    })
    expect(sent[0]?.wire).toMatchObject({ FID_INPUT_DATE_1: '20261031', FID_INPUT_DATE_2: '20261120' })
  })

  it.each([
    ['SPX', 'N'],
    ['.DJI', 'N'],
    ['FX@KRW', 'X'],
    ['Y0101', 'I'],
  ])('of the world: %s is asked in %s', async (symbol, market) => {
    const output1 = { ovrs_nmix_prpr: '6000.5', prdy_vrss_sign: '5', ovrs_nmix_prdy_vrss: '1.5' }
    const { context, sent } = setUp('paper', { FHKST03030100: [{ output1 }] })
    expect(await createIndex(context, symbol).quote()).toMatchObject({ venue: 'WORLD', value: 6000.5, change: -1.5 })
    expect(sent[0]?.wire.FID_COND_MRKT_DIV_CODE).toBe(market)
  })

  it('of China are quoted apart from its stocks', async () => {
    const { context, sent } = setUp('paper', { HHDFS00000300: [{ output: { last: '3900.1', sign: '2', diff: '1' } }] })
    await createIndex(context, { symbol: '000001', venue: 'SSE' }).quote()
    expect(sent[0]?.wire).toMatchObject({ EXCD: 'SHI', SYMB: '000001' })
  })

  it('that are unknown come as 0.00 and are no value', async () => {
    const { context } = setUp('real', { FHPUP02100000: [{ output: { bstp_nmix_prpr: '0.00' } }] })
    await expect(createIndex(context, '9999').quote()).rejects.toThrow(KisDecodeError)
  })
})

describe('exchange rates on paper', () => {
  const worth = (value: string) => ({ output1: { ovrs_nmix_prpr: value } })

  it('are crossed over the dollar, exactly', async () => {
    const { context, sent } = setUp('paper', {
      FHKST03030100: [worth('1400.50'), worth('7.78'), worth('7.1'), worth('150'), worth('0')],
    })
    const rates = await fetchExchangeRates(context)
    expect(sent.map(({ wire }) => wire.FID_INPUT_ISCD)).toEqual(['FX@KRW', 'FX@HKD', 'FX@CNY', 'FX@JPY', 'FX@VND'])
    expect(rates).toMatchObject({
      source: 'market',
      complete: false,
      rates: [
        { currency: 'USD', won: 1400.5 },
        { currency: 'HKD', won: 180.012853 },
        { currency: 'CNY', won: 197.253521 },
        { currency: 'JPY', won: 9.336667 },
      ],
    })
  })

  it('have no reference', async () => {
    const { context, sent } = setUp('paper')
    const error = await fetchExchangeRates(context, { source: 'reference' }).catch((thrown: unknown) => thrown)
    expect(KisUnsupportedInPaperError.isInstance(error)).toBe(true)
    expect(sent).toEqual([])
  })
})

describe('an answer that holds nothing', () => {
  const STOCK = '005930'
  const calls: readonly (readonly [string, (context: TradingContext) => Promise<unknown>])[] = [
    ['quote', (context) => createStock(context, STOCK).quote()],
    ['order book', (context) => createStock(context, STOCK).orderBook()],
    ['trades', (context) => createStock(context, STOCK).trades()],
    ['investors', (context) => createStock(context, STOCK).investorFlows()],
    ['brokers', (context) => createStock(context, STOCK).brokerFlows()],
    ['recent bars', (context) => createStock(context, STOCK).recentBars({ unit: 'week' })],
    ['after-hours quote', (context) => createStock(context, STOCK).afterHours.quote()],
    ['after-hours book', (context) => createStock(context, STOCK).afterHours.orderBook()],
    ['after-hours trades', (context) => createStock(context, STOCK).afterHours.trades()],
    ['after-hours bars', (context) => createStock(context, STOCK).afterHours.bars()],
    ['ELW', (context) => createStock(context, STOCK).elw.quote()],
    ['ETF', (context) => createStock(context, STOCK).etf.quote()],
    ['product facts', (context) => createStock(context, STOCK).info()],
    ['overseas quote', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).quote()],
    ['overseas book', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).orderBook()],
    ['overseas trades', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).trades()],
    ['overseas facts', (context) => createStock(context, 'AAPL', { venue: 'NASDAQ' }).info()],
    ['index', (context) => createIndex(context, '0001').quote()],
    ['world index', (context) => createIndex(context, 'SPX').quote()],
    ['contract', (context) => createContract(context, 'A01612').quote()],
    ['contract book', (context) => createContract(context, 'A01612').orderBook()],
    ['overseas contract', (context) => createContract(context, { symbol: 'ESZ26', venue: 'OVERSEAS_DERIV' }).quote()],
    [
      'overseas contract book',
      (context) => createContract(context, { symbol: 'ESZ26', venue: 'OVERSEAS_DERIV' }).orderBook(),
    ],
    ['bond', (context) => createBond(context, 'KR6449111CB8').quote()],
    ['bond book', (context) => createBond(context, 'KR6449111CB8').orderBook()],
    ['bond trades', (context) => createBond(context, 'KR6449111CB8').trades()],
    ['bond facts', (context) => createBond(context, 'KR6449111CB8').info()],
    ['exchange rates', (context) => fetchExchangeRates(context)],
  ]

  it.each(calls)('is no %s out of thin air, and no crash', async (_, call) => {
    const { rest, clock } = scriptedRest('real', new Proxy({}, { get: () => [{ body: { rt_cd: '0' } }] }))
    const result = await call({ rest, clock, realtime: noSocket }).catch((error: unknown) => error)
    if (KisDecodeError.isInstance(result)) return
    expect(result instanceof Error).toBe(false)
    // What is left are blanks and empty lists.
    expect(JSON.stringify(result)).not.toMatch(/"(?:price|value|won)":\d/)
  })
})
