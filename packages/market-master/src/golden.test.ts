import { createMemoryStore } from '@kis/core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { encodeCp949 } from './__fixtures__/encode-cp949.js'
import { GOLDEN, goldenFile } from './__fixtures__/golden.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import type { FieldValue } from './__fixtures__/record-values.js'
import { writeMaster, zipMaster } from './__fixtures__/write-master.js'
import {
  type Column,
  createMarketMaster,
  layoutOf,
  MASTER_MARKETS,
  type MarketMaster,
  type MasterMarket,
  type RecordLayout,
} from './index.js'

const opened: MarketMaster[] = []
afterEach(async () => {
  for (const master of opened.splice(0)) await master.close()
})

async function goldenMaster(): Promise<MarketMaster> {
  const master = createMarketMaster({ http: await createMasterHost(), store: createMemoryStore() })
  opened.push(master)
  return master
}

/** What a written value is read as. */
function readBack({ kind }: Column, written: FieldValue, isFixed: boolean): unknown {
  if (kind === 'text') return String(written ?? '').trimEnd()
  if (kind === 'date') return written ?? null
  if (kind === 'flag' || kind === 'bit') return written === '1' ? true : written === '0' ? false : toBoolean(written)
  if (written === undefined) return isFixed ? 0 : null
  return written === null || written === '' ? null : Number(written)
}

const toBoolean = (written: FieldValue): boolean | null => (typeof written === 'boolean' ? written : null)

describe('every market of the golden set', () => {
  let master: MarketMaster
  beforeAll(async () => {
    master = createMarketMaster({
      http: await createMasterHost(),
      store: createMemoryStore(),
      markets: MASTER_MARKETS,
    })
    await master.sync()
  })
  afterAll(() => master.close())

  it.each(MASTER_MARKETS)('comes back with every row of %s, in order, every value and every byte', async (market) => {
    const rows = await master.all({ markets: [market] })
    const layout: RecordLayout = layoutOf(market)
    expect(rows.map(({ code }) => code)).toEqual(GOLDEN[market].map((record) => record[layout.key]))
    for (const [index, record] of GOLDEN[market].entries()) {
      const values: Readonly<Record<string, unknown>> = { ...rows[index]?.columns }
      expect(Object.keys(values)).toEqual(layout.columns.map(({ name }) => name))
      for (const column of layout.columns) {
        const { name } = column
        const expected = readBack(column, record[name], !layout.separator)
        // Names are without the blanks that one list has in front of them.
        const isName = name === 'name' || name === 'english_name'
        expect(values[name], `${market} ${index} ${name}`).toBe(isName ? String(expected).trim() : expected)
      }
    }
    const lines = rows.map(({ raw }) => `${Object.values(raw).join(layout.separator ?? '')}\n`)
    expect(encodeCp949(lines.join(''))).toEqual(goldenFile(market))
  })

  it('has the kinds that its files tell', async () => {
    const kindsOf = async (market: MasterMarket) =>
      Object.fromEntries((await master.all({ markets: [market] })).map(({ code, kind }) => [code, kind]))
    expect(await kindsOf('konex')).toEqual({ '900101': 'stock', '900102': 'stock', '0009K0': 'stock' })
    expect(await kindsOf('nxtKosdaq')).toEqual({ '247540': 'stock', '950210': 'stock' })
    expect(new Set(Object.values(await kindsOf('theme')))).toEqual(new Set(['theme']))
    expect(new Set(Object.values(await kindsOf('member')))).toEqual(new Set(['member']))
    expect(new Set(Object.values(await kindsOf('elw')))).toEqual(new Set(['elw']))
    expect(new Set(Object.values(await kindsOf('bond')))).toEqual(new Set(['bond']))
    expect(await kindsOf('indexDerivatives')).toEqual({
      A01603: 'future',
      D0160301: 'spread',
      A05601: 'future',
      B01601302: 'option',
      '309EJW525': 'option',
      B06601001: 'option',
      Z99: 'other',
    })
    expect(await kindsOf('commodityDerivatives')).toEqual({
      '165W3': 'future',
      '475W1SW2': 'spread',
      '375W1300': 'option',
    })
    expect(await kindsOf('nasdaq')).toEqual({ AAPL: 'stock', VRTL: 'stock', QQQV: 'etf' })
    expect(await kindsOf('nyse')).toEqual({ 'BRK/B': 'stock', VCEF: 'fund' })
    expect(await kindsOf('amex')).toEqual({ SPYV1: 'etf', VETN: 'etn', VNEW: 'etf' })
    expect(await kindsOf('shanghaiIndex')).toEqual({ '000001': 'index' })
    expect(await kindsOf('overseasIndex')).toEqual({
      '.DJI': 'index',
      VRTL: 'stock',
      BRKb: 'stock',
      'FX@ARS': 'currency',
      Y0101: 'rate',
      M0307: 'commodity',
      'HK:1011': 'stock',
      'CH:501999': 'stock',
    })
    expect(await kindsOf('overseasFutures')).toEqual({ '6EU26': 'future', 'CLQ26-CLU26': 'spread' })
    expect(new Set(Object.values(await kindsOf('overseasOptions')))).toEqual(new Set(['option']))
  })

  it('gives domestic stocks of the other lists the same facts', async () => {
    expect(await master.get('900102', { market: 'konex' })).toMatchObject({
      currency: 'KRW',
      isHalted: true,
      alert: 'caution',
      listingDate: '20130701',
      listedShares: 19_766_000,
      sectorCodes: [],
      indices: [],
      columns: { roe: -36_100_000, operating_profit: -10, offering_price: null },
    })
    expect(await master.get('005930', { market: 'nxtKospi' })).toMatchObject({
      market: 'nxtKospi',
      priorVolume: 4321,
      indices: ['KOSPI200'],
      columns: { fiscal_month: null },
    })
    // KOSPI comes before NXT, where nobody says which.
    expect(await master.get('005930')).toMatchObject({ market: 'kospi' })
  })

  it('gives domestic futures and options what a contract is', async () => {
    expect(await master.get('309EJW525')).toMatchObject({
      market: 'indexDerivatives',
      standardCode: 'KR4309EJ5254',
      product: '위클리풋옵션',
      right: 'put',
      strike: 525,
      moneyness: 'otm',
      expiryMonth: '202512',
      expiryWeek: 4,
      farMonth: null,
      monthRank: null,
      underlyingCode: '2001',
      underlyingName: 'KOSPI200',
      columns: { strike: 525 },
      raw: { acpr: '00525.00', mmsc_cls_code: ' ' },
    })
    expect(await master.get('D0160301')).toMatchObject({ expiryMonth: '202603', farMonth: '202606', strike: null })
    expect(await master.get('A05601')).toMatchObject({ product: '미니선물', monthRank: 1, expiryMonth: '202601' })
    expect(await master.get('Z99')).toMatchObject({ product: 'Z', right: null, expiryMonth: null })
    expect(await master.get('C11603055')).toMatchObject({ market: 'stockDerivatives', strike: 55_000, right: 'put' })
    expect(await master.get('375W1300')).toMatchObject({ market: 'commodityDerivatives', strike: 1300 })
    expect(await master.get('A01606')).toMatchObject({ market: 'nightFutures', name: '똠방F 202606', strike: null })
    expect(await master.get('3AFASW527', { market: 'nightOptions' })).toMatchObject({ strike: 527.5, expiryWeek: 5 })
  })

  it('gives overseas contracts what a tick is worth', async () => {
    // Blanks in front of a number do not matter.
    expect(await master.get('6EU26')).toMatchObject({
      market: 'overseasFutures',
      exchange: 'CME',
      productCode: '6E',
      tickSize: 0.00005,
      tickValue: 6.25,
      contractSize: 125_000,
      multiplier: 1,
      isMostActiveMonth: true,
      isNearestMonth: true,
    })
    expect(await master.get('OESU26 C5500')).toMatchObject({
      market: 'overseasOptions',
      right: 'call',
      strike: 5500,
      moneyness: 'otm',
      expiryMonth: '202609',
      underlyingCode: 'ESU26',
      underlyingName: 'E-mini S&P 500',
    })
    expect(await master.get('AAPL260918C00200000')).toMatchObject({ market: 'overseasStockOptions', strike: 200 })
  })

  it('gives ELWs and bonds their terms', async () => {
    expect(await master.get('57AAAB')).toMatchObject({
      market: 'elw',
      right: 'put',
      strike: 400.25,
      knockOutBarrier: 412.5,
      underlyingCodes: ['005930', '0000D0'],
      issuer: 'VIRTUAL',
    })
    expect(await master.get('57AAAA')).toMatchObject({
      right: 'call',
      lastTradingDate: '20260910',
      marketCap: 1_200_000_000,
      listedShares: 8_000_000,
      columns: { days_left: 50, payment_date: '20260914' },
    })
    expect(await master.get('57AAAC')).toMatchObject({ right: null, lastTradingDate: null })
    expect(await master.get('KR1035017F62')).toMatchObject({
      market: 'bond',
      standardCode: 'KR1035017F62',
      maturityDate: '20360610',
      couponRate: 3,
    })
  })

  it('gives overseas stocks what an order needs', async () => {
    expect(await master.get('aapl')).toMatchObject({
      market: 'nasdaq',
      name: '애플',
      englishName: 'APPLE INC',
      exchange: 'NAS',
      country: 'US',
      realtimeSymbol: 'NASAAPL',
      currency: 'USD',
      priceDecimals: 4,
      priorClose: 201.7,
      lotSize: 1,
      opensAt: '0930',
      closesAt: '1600',
      isDepositaryReceipt: false,
      sectorCode: '610',
      raw: { mstm: '930', etyp: '   ' },
    })
    expect(await master.get('VRTL')).toMatchObject({ isDepositaryReceipt: true, name: '똠방 "가상"\\홀딩스(ADR)' })
    expect(await master.get('QQQV')).toMatchObject({ priorClose: null, sectorCode: null, tickType: '1' })
    expect(await master.get('80700')).toMatchObject({ market: 'hongKong', currency: 'CNY', lotSize: 100 })
    expect(await master.get('FUEVFVND')).toMatchObject({ market: 'hoChiMinh', kind: 'etf', opensAt: '0915' })
    expect(await master.get('000001', { market: 'shenzhen' })).toMatchObject({
      name: '평안은행',
      lotSize: 100,
      sellLotSize: 1,
    })
    expect(await master.get('357A')).toMatchObject({ name: '357A', raw: { knam: '  357A' } })
  })

  it('does not take the end of a long name for codes', async () => {
    expect(await master.get('CH:501999')).toMatchObject({
      sectorCode: null,
      indices: [],
      columns: { sector_code: 'ETF1', in_dow30: null, in_sp500: true },
    })
    expect(await master.get('VRTL', { market: 'overseasIndex' })).toMatchObject({
      sectorCode: 'ITC',
      indices: ['NASDAQ100', 'SP500'],
      exchange: 'NASD',
      country: '501',
    })
    expect(await master.get('Y0101')).toMatchObject({
      name: '국고채 3년',
      englishName: '',
      exchange: null,
      country: null,
    })
    expect(await master.get('FX@ARS')).toMatchObject({ englishName: '아르헨티나' })
  })

  it('tells members, and which stocks a theme has', async () => {
    expect(await master.get('00033')).toMatchObject({ market: 'member', isForeign: true })
    expect(await master.get('00999')).toMatchObject({ isForeign: false, columns: { is_foreign: null } })
    const themes = await master.all({ markets: ['theme'] })
    expect(themes.map(({ code, stockCode }) => `${code} ${stockCode}`)).toEqual([
      '027 0004Y0',
      '027 900002',
      '004 005930',
      '004 900002',
      '989 247540',
      '990 F70100001',
    ])
    expect(await master.get('004', { market: 'theme' })).toMatchObject({
      name: '반도체/반도체장비',
      stockCode: '005930',
    })
    const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)
    expect(namesOf(await master.themesOf('900002'))).toEqual(['2026 신규 상장주', '반도체/반도체장비'])
    expect(namesOf(await master.themesOf(' f70100001 '))).toEqual(['똠방테마'])
    expect(await master.themesOf('005935')).toEqual([])
    expect((await master.stocksOf('004')).map(({ stockCode }) => stockCode)).toEqual(['005930', '900002'])
    expect(await master.stocksOf('000')).toEqual([])
    // A theme is one thing to be found, however many stocks it has.
    expect(await master.search('반도체', { markets: ['theme'] })).toHaveLength(1)
  })

  it('keeps codes in small letters apart only where others differ in nothing else', async () => {
    expect((await master.get('BRKb'))?.name).toBe('버크셔 해서웨이')
    expect((await master.get('brkB', { market: 'overseasIndex' }))?.code).toBe('BRKb')
    expect((await master.get('brk/b'))?.market).toBe('nyse')
  })
})

describe('the golden set', () => {
  it('knows no themes where they are not kept', async () => {
    const master = await goldenMaster()
    await expect(master.themesOf('005930')).rejects.toMatchObject({ name: 'KisValidationError', field: 'market' })
    await expect(master.stocksOf(5 as unknown as string)).rejects.toMatchObject({ field: 'themeCode' })
  })

  it('gives typed rows that make sense', async () => {
    const master = await goldenMaster()
    const samsung = await master.get('005930')
    expect(samsung).toMatchObject({
      market: 'kospi',
      code: '005930',
      standardCode: 'KR7005930003',
      name: '삼성전자',
      kind: 'stock',
      currency: 'KRW',
      isHalted: false,
      isManaged: false,
      alert: 'none',
      lotSize: 1,
      faceValue: 100,
      listingDate: '19750611',
      priorClose: 71200,
      priorVolume: 12345678,
      marketCap: 421_478_200_000_000,
      listedShares: 5_919_638_000,
      sectorCodes: ['0027', '0013'],
      indices: ['KOSPI50', 'KOSPI100', 'KOSPI200', 'KRX100', 'KRX300'],
    })
    const losses = await master.get('900001')
    expect(losses).toMatchObject({
      name: '똠방각하홀딩스',
      isHalted: true,
      isManaged: true,
      alert: 'warning',
      hasAlertNotice: true,
      columns: { operating_profit: -39, net_income: -15, roe: -10.06 },
      raw: { bsop_prfi: '-00000039', thtr_ntin: '-0015', roe: '-00010.06', mksc_shrn_iscd: '900001   ' },
    })
    expect(await master.get('950210')).toMatchObject({
      isLiquidationTrading: true,
      faceValue: 2,
      columns: { roe: -12 },
    })
    expect(await master.get('900002')).toMatchObject({ kind: 'other', listingDate: null, name: '펲시콜라' })
    expect(await master.get('1028')).toMatchObject({
      market: 'sector',
      kind: 'sector',
      division: '1',
      name: '전기·전자',
    })
  })

  it('tells what each product is', async () => {
    const master = await goldenMaster()
    const kinds = Object.fromEntries((await master.all()).map(({ code, kind }) => [code, kind]))
    expect(kinds).toMatchObject({
      '005930': 'stock',
      '005935': 'preferred',
      '0000D0': 'etf',
      Q500001: 'etn',
      F70100001: 'fund',
      J0000001G: 'right',
      '088260': 'reit',
      '0004Y0': 'spac',
      '950210': 'stock',
      '900002': 'other',
      '0001': 'sector',
    })
  })

  it('finds codes of six, seven and nine characters, whatever their case', async () => {
    const master = await goldenMaster()
    expect((await master.get(' 0000d0 '))?.name).toBe('TIGER 엔비디아미국채커버드콜밸런스(합성)')
    expect((await master.get('q500001'))?.kind).toBe('etn')
    expect((await master.get('F70100001'))?.code).toBe('F70100001')
    expect(await master.get('123456')).toBeUndefined()
    expect(await master.get('005930', { market: 'kosdaq' })).toBeUndefined()
  })

  it('pages through a market in the order of its file', async () => {
    const master = await goldenMaster()
    const codes = GOLDEN.kospi.map(({ short_code }) => short_code)
    const page = async (offset: number, limit: number) =>
      (await master.list({ market: 'kospi', offset, limit })).map(({ code }) => code)
    expect(await page(0, 3)).toEqual(codes.slice(0, 3))
    expect(await page(3, 100)).toEqual(codes.slice(3))
    expect(await page(codes.length, 5)).toEqual([])
  })

  it('reads CRLF as well as LF, and a last line of fixed width without an end', async () => {
    const host = await createMasterHost()
    for (const market of ['kospi', 'nasdaq', 'overseasIndex'] as const) {
      host.serve(market, await zipMaster(market, writeMaster(market, GOLDEN[market], '\r\n')))
    }
    host.serve('sector', await zipMaster('sector', goldenFile('sector').subarray(0, -1)))
    const markets = ['kospi', 'nasdaq', 'overseasIndex', 'sector'] as const
    const master = createMarketMaster({ http: host, store: createMemoryStore(), markets })
    opened.push(master)
    expect((await master.list({ market: 'kospi' })).map(({ name }) => name)).toEqual(
      GOLDEN.kospi.map(({ name }) => name),
    )
    expect((await master.list({ market: 'nasdaq' })).map(({ raw }) => raw.ttyp_sb)).toEqual(['   ', '   ', '   '])
    expect(await master.list({ market: 'overseasIndex' })).toHaveLength(GOLDEN.overseasIndex.length)
    expect(await master.list({ market: 'sector' })).toHaveLength(GOLDEN.sector.length)
  })
})
