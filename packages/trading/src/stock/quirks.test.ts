import { KisApiError, KisDecodeError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import type { TradingContext } from '../context.js'
import type { Instrument } from '../instrument/instrument.js'
import { scriptedContext } from './__fixtures__/scripted-context.js'
import { createBond } from './create-bond.js'
import { createContract } from './create-contract.js'
import { createIndex } from './create-index.js'
import { createStock } from './create-stock.js'

const PRICE = { stck_prpr: '71000', stck_sdpr: '70000', acml_vol: '10', stck_shrn_iscd: '005930' }

describe('a domestic quote', () => {
  it.each([
    ['KRX', 'J'],
    ['NXT', 'NX'],
    ['SOR', 'UN'],
  ] as const)('of %s is asked with %s', async (venue, code) => {
    const { context, sent } = scriptedContext('real', { FHKST01010100: [{ output: PRICE }] })
    expect(await createStock(context, '005930', { venue }).quote()).toMatchObject({ venue, price: 71_000 })
    expect(sent[0]?.wire).toEqual({ FID_COND_MRKT_DIV_CODE: code, FID_INPUT_ISCD: '005930' })
  })

  it('of a halted or newly listed stock has blanks where nothing traded, and its base price', async () => {
    const blank = { stck_prpr: '0', stck_sdpr: '15000', acml_vol: '0', stck_oprc: '', stck_hgpr: '0', stck_mxpr: ' ' }
    const { context } = scriptedContext('real', {
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
    const { context } = scriptedContext('real', { FHKST01010100: [{ output }] })
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
    const { context, sent } = scriptedContext('paper', {
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
    const { context, sent } = scriptedContext('real', { FHPST02400000: [{ output }] })
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
    const { context, sent } = scriptedContext('paper', {
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
    const { context, sent } = scriptedContext('paper', { HHDFS00000300: [{ output }] })
    const quote = await createStock(context, 'TSLA', { venue: 'NASDAQ' }).quote()
    expect(quote).toMatchObject({ price: 1045.76, change: -45.5, changeRate: -4.17, overseas: null, open: null })
    expect(sent[0]?.wire).toEqual({ AUTH: '', EXCD: 'NAS', SYMB: 'TSLA' })
  })

  it('of the daytime session is asked of its own exchange code', async () => {
    const { context, sent } = scriptedContext('paper', {
      HHDFS00000300: [{ output: { ...short, last: '1', sign: '3', diff: '0' } }],
    })
    await createStock(context, { symbol: 'IBM', venue: 'NYSE' }, { daytime: true }).quote()
    expect(sent[0]?.wire.EXCD).toBe('BAY')
  })

  it('that comes blank is an unknown pair of exchange and symbol', async () => {
    const { context } = scriptedContext('paper', {
      HHDFS00000300: [{ output: { rsym: '', last: '', base: '', sign: '' } }],
    })
    await expect(createStock(context, 'NOPE', { venue: 'AMEX' }).quote()).rejects.toThrow(/"NOPE" of AMEX/)
  })

  it('keeps six decimals exactly', async () => {
    const output = { curr: 'USD', last: '0.000123', base: '0.000120', tvol: '1' }
    const { context } = scriptedContext('real', { HHDFS76200200: [{ output }] })
    const { price, change, changeRate } = await createStock(context, 'PENNY', { venue: 'NASDAQ' }).quote()
    expect([price, change, changeRate]).toEqual([0.000123, 0.000003, 2.5])
  })

  it.each(['orderBook', 'trades', 'info'] as const)('has no %s on paper, and says so without a call', async (name) => {
    const { context, sent } = scriptedContext('paper')
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
    const { context, sent } = scriptedContext('real', { HHDFS76200300: [{ [block]: [row] }] })
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
  const { context } = scriptedContext('real')

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

describe('product facts', () => {
  const refusal = { rt_cd: '7', msg_cd: 'KIOK0560', msg1: '조회할 내용이 없습니다' }

  it.each([
    ['CTPF1002R', (context: TradingContext) => createStock(context, '999999').info()],
    ['CTPF1702R', (context: TradingContext) => createStock(context, 'NOPE', { venue: 'NASDAQ' }).info()],
    ['CTPF1604R', (context: TradingContext) => createContract(context, 'A01603').info()],
    ['CTPF1101R', (context: TradingContext) => createBond(context, 'KR0000000000').info()],
  ])('of what KIS does not have are null (%s, rt_cd 7)', async (trId, call) => {
    const { context } = scriptedContext('real', { [trId]: [refusal] })
    expect(await call(context)).toBeNull()
  })

  it('let every other refusal through', async () => {
    const { context } = scriptedContext('real', { CTPF1002R: [{ ...refusal, rt_cd: '1', msg_cd: 'EGW00206' }] })
    const error = await createStock(context, '005930')
      .info()
      .catch((thrown: unknown) => thrown)
    expect(KisApiError.isInstance(error) && error.msgCd).toBe('EGW00206')
  })

  it('of Hong Kong follow the currency of the share', async () => {
    const { context, sent } = scriptedContext('real', { CTPF1702R: [refusal] })
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
