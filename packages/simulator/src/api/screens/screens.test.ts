import { describe, expect, it } from 'vitest'
import { byMinute, numbers, one, type Row, rows, setUp, total } from './__fixtures__/set-up.js'

interface Bar {
  readonly minute: string
  readonly prices: readonly number[]
  readonly volume: number
}

/** Whether a bar is what its trades make: open, high, low, close and volume. */
function expectBar(bar: Bar, trades: readonly Row[], price: string, quantity: string): void {
  const prices = trades.map((trade) => Number(trade[price]))
  expect(prices.length).toBeGreaterThan(0)
  expect(bar.prices).toEqual([prices[0], Math.max(...prices), Math.min(...prices), prices.at(-1)])
  expect(bar.volume).toBe(total(trades, quantity))
}

describe('quotations of futures and options', () => {
  const FUTURE = { FID_COND_MRKT_DIV_CODE: 'F', FID_INPUT_ISCD: '101W12' }

  it('agree with each other and with what was streamed', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0IFCNT0', '101W12')
    socket.register('H0IFASP0', '101W12')
    await clock.advance(60_000)
    const last = told('H0IFCNT0').at(-1)
    const book = told('H0IFASP0').at(-1)
    const { output1, output2, output3 } = await ask('domesticFuturesOptions.inquirePrice', FUTURE)
    const SAME = ['futs_prpr', 'futs_prdy_vrss', 'futs_oprc', 'futs_hgpr', 'futs_lwpr', 'acml_vol', 'acml_tr_pbmn']
    expect(numbers(one(output1), SAME)).toEqual(numbers(last, SAME))
    expect(one(output1).futs_prpr).toMatch(/^\d{3}\.\d\d$/)
    const { output: index } = await ask('domesticStock.inquireIndexPrice', {
      FID_INPUT_ISCD: '2001',
      FID_COND_MRKT_DIV_CODE: 'U',
    })
    expect(one(output3)).toMatchObject({ bstp_cls_code: '2001', bstp_nmix_prpr: one(index).bstp_nmix_prpr })
    expect(one(output2).bstp_cls_code).toBe('0001')
    expect(Number(one(output1).basis)).toBeCloseTo(
      Number(one(output1).futs_prpr) - Number(one(output3).bstp_nmix_prpr),
      2,
    )
    const levels = one((await ask('domesticFuturesOptions.inquireAskingPrice', FUTURE)).output2)
    const LEVELS = [1, 2, 3, 4, 5].flatMap((level) => [
      ...[`futs_askp${level}`, `futs_bidp${level}`, `askp_rsqn${level}`, `bidp_rsqn${level}`],
    ])
    expect(numbers(levels, LEVELS)).toEqual(numbers(book, LEVELS))
    expect(Number(levels.futs_askp1)).toBeGreaterThan(Number(levels.futs_bidp1))
    const { output } = await ask('domesticFuturesOptions.displayBoardFutures', { FID_COND_MRKT_DIV_CODE: 'F' })
    expect(rows(output)[0]).toMatchObject({ futs_shrn_iscd: '101W12', futs_prpr: one(output1).futs_prpr })
    const calls = await ask('domesticFuturesOptions.displayBoardCallput', { FID_COND_MRKT_DIV_CODE: 'O' })
    expect(rows(calls.output1)[0]).toMatchObject({ optn_shrn_iscd: '201W12370', acpr: '370.00' })
    expect(rows(calls.output2)[0]?.optn_shrn_iscd).toBe('301W12370')
    const option = await ask('domesticFuturesOptions.inquirePrice', { ...FUTURE, FID_INPUT_ISCD: '201W12370' })
    expect(one(option.output1).futs_prpr).toBe(rows(calls.output1)[0]?.optn_prpr)
  })

  it('have bars of the trades that were streamed, and days that end with today', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0IFCNT0', '101W12')
    await clock.advance(125_000)
    const minutes = byMinute(told('H0IFCNT0'), 'bsop_hour')
    const chart = await ask('domesticFuturesOptions.inquireTimeFuopchartprice', { ...FUTURE, FID_HOUR_CLS_CODE: '60' })
    for (const minute of ['1100', '1101']) {
      const bar = rows(chart.output2).find(({ stck_cntg_hour }) => stck_cntg_hour === `${minute}00`)
      const prices = numbers(bar, ['futs_oprc', 'futs_hgpr', 'futs_lwpr', 'futs_prpr'])
      expectBar({ minute, prices, volume: Number(bar?.cntg_vol) }, minutes.get(minute) ?? [], 'futs_prpr', 'last_cnqn')
    }
    const today = { FID_INPUT_DATE_1: '20260901', FID_INPUT_DATE_2: '20261120', FID_PERIOD_DIV_CODE: 'D' }
    const days = rows((await ask('domesticFuturesOptions.inquireDailyFuopchartprice', { ...FUTURE, ...today })).output2)
    expect(days[0]).toMatchObject({ stck_bsop_date: '20261120', futs_prpr: told('H0IFCNT0').at(-1)?.futs_prpr })
    expect(days.map(({ stck_bsop_date }) => stck_bsop_date)).toEqual(
      days
        .map(({ stck_bsop_date }) => stck_bsop_date)
        .toSorted()
        .reverse(),
    )
    const weeks = await ask('domesticFuturesOptions.inquireDailyFuopchartprice', {
      ...FUTURE,
      ...today,
      FID_PERIOD_DIV_CODE: 'W',
    })
    const week = days.filter(({ stck_bsop_date }) => String(stck_bsop_date) >= '20261116')
    expect(Number(rows(weeks.output2)[0]?.acml_vol)).toBe(total(week, 'acml_vol'))
  })

  it('tell nothing of what cannot be a contract', async () => {
    const { ask } = await setUp()
    const unknown = await ask('domesticFuturesOptions.inquirePrice', { ...FUTURE, FID_INPUT_ISCD: '005930' })
    expect(one(unknown.output1)).toMatchObject({ futs_prpr: '0.00', acml_vol: '0', hts_kor_isnm: '' })
  })
})

describe('quotations of contracts abroad', () => {
  it.each([
    ['ESZ26', 'inquirePrice', 'inquireAskingPrice', 'tickCcnl', 'dailyCcnl'],
    ['OESU26 C5500', 'optPrice', 'optAskingPrice', 'optTickCcnl', 'optDailyCcnl'],
  ])('of %s agree with each other and with what was streamed', async (code, price, book, ticks, daily) => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('HDFFF020', code)
    await clock.advance(60_000)
    const last = told('HDFFF020').at(-1)
    const contract = { SRS_CD: code, EXCH_CD: 'CME', QRY_CNT: '30' }
    const now = one((await ask(`overseasFuturesOptions.${price}`, contract)).output1)
    const SAME = ['last_price', 'open_price', 'high_price', 'low_price', 'vol']
    expect(numbers(now, SAME)).toEqual(numbers(last, SAME))
    // Two decimals in steps of a quarter of a point.
    expect(now.tick_size).toBe('0.25')
    expect(Number(now.last_price) % 0.25).toBe(0)
    const { output1, output2 } = await ask(`overseasFuturesOptions.${book}`, contract)
    expect(one(output1).last_price).toBe(now.last_price)
    expect([rows(output2)[0]?.ask_price, rows(output2)[0]?.bid_price]).toEqual([now.ask_price, now.bid_price])
    const trades = rows((await ask(`overseasFuturesOptions.${ticks}`, { ...contract, QRY_TP: 'Q' })).output2)
    const streamed = told('HDFFF020').slice(-trades.length)
    expect(trades.map(({ last_price, last_qntt, vol }) => [Number(last_price), last_qntt, vol].join())).toEqual(
      streamed.map(({ last_price, last_qntt, vol }) => [Number(last_price), last_qntt, vol].join()),
    )
    const days = await ask(`overseasFuturesOptions.${daily}`, { ...contract, CLOSE_DATE_TIME: '20261120' })
    expect(rows(days.output2)).toHaveLength(30)
    expect(rows(days.output2).at(-1)).toMatchObject({ data_date: '20261120', last_price: now.last_price, vol: now.vol })
    expect(one(days.output1).index_key).toBe(rows(days.output2)[0]?.data_date)
  })

  it('go on to older trades and bars by the key of their page', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('HDFFF020', 'ESZ26')
    await clock.advance(125_000)
    for (const [id, list, head] of [
      ['overseasFuturesOptions.tickCcnl', 'output2', 'output1'],
      ['overseasFuturesOptions.inquireTimeFuturechartprice', 'output1', 'output2'],
    ] as const) {
      const query = { SRS_CD: 'ESZ26', EXCH_CD: 'CME', QRY_CNT: '7', QRY_GAP: '1' }
      const first = await ask(id, { ...query, QRY_TP: 'Q' })
      const key = String(one(first[head]).index_key)
      const second = await ask(id, { ...query, QRY_TP: 'P', INDEX_KEY: key })
      const whole = await ask(id, { ...query, QRY_CNT: '14', QRY_TP: 'Q' })
      expect([...rows(second[list]), ...rows(first[list])]).toEqual(rows(whole[list]))
    }
    const chart = await ask('overseasFuturesOptions.inquireTimeFuturechartprice', {
      ...{ SRS_CD: 'ESZ26', EXCH_CD: 'CME', QRY_CNT: '10', QRY_GAP: '1', QRY_TP: 'Q' },
    })
    const minutes = byMinute(told('HDFFF020'), 'recv_time')
    for (const minute of ['1100', '1101']) {
      const bar = rows(chart.output1).find(({ data_time }) => data_time === `${minute}00`)
      const prices = numbers(bar, ['open_price', 'high_price', 'low_price', 'last_price'])
      expectBar({ minute, prices, volume: Number(bar?.vol) }, minutes.get(minute) ?? [], 'last_price', 'last_qntt')
    }
  })
})

describe('quotations of bonds', () => {
  it('agree with each other and with what was streamed', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0BJCNT0', 'KR103502GE12')
    socket.register('H0BJASP0', 'KR103502GE12')
    await clock.advance(30_000)
    const bond = { FID_COND_MRKT_DIV_CODE: 'B', FID_INPUT_ISCD: 'KR103502GE12' }
    const now = one((await ask('domesticBond.inquirePrice', bond)).output)
    const trades = told('H0BJCNT0')
    expect(now).toMatchObject({ stnd_iscd: 'KR103502GE12', hts_kor_isnm: '국고03500-3412(24-13)' })
    expect(Number(now.bond_prpr)).toBe(Number(trades.at(-1)?.stck_prpr))
    expect(Number(now.acml_vol)).toBe(Number(trades.at(-1)?.acml_vol))
    const listed = rows((await ask('domesticBond.inquireCcnl', bond)).output)
    expect(listed.slice(0, 5).map((row) => [Number(row.bond_prpr), row.cntg_vol, row.acml_vol].join())).toEqual(
      trades
        .slice(-5)
        .reverse()
        .map((row) => [Number(row.stck_prpr), row.cntg_vol, row.acml_vol].join()),
    )
    const book = one((await ask('domesticBond.inquireAskingPrice', bond)).output)
    const streamed = told('H0BJASP0').at(-1)
    expect(numbers(book, ['bond_askp1', 'bond_bidp1', 'askp_rsqn1', 'total_bidp_rsqn'])).toEqual(
      numbers(streamed, ['askp1', 'bidp1', 'askp_rsqn1', 'total_bidp_rsqn']),
    )
    // The dearer a bond is bought, the less it yields.
    expect(Number(book.seln_ernn_rate5)).toBeLessThan(Number(book.shnu_ernn_rate5))
    for (const id of ['inquireDailyPrice', 'inquireDailyItemchartprice']) {
      const days = rows((await ask(`domesticBond.${id}`, bond)).output)
      expect(days).toHaveLength(30)
      expect(days[0]).toMatchObject({ bond_prpr: now.bond_prpr, acml_vol: now.acml_vol, bond_hgpr: now.bond_hgpr })
    }
  })
})

describe('quotations of shares abroad', () => {
  const APPLE = { EXCD: 'NAS', SYMB: 'AAPL' }

  it('agree with each other and with what was streamed', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('HDFSCNT0', 'DNASAAPL')
    socket.register('HDFSASP0', 'DNASAAPL')
    await clock.advance(60_000)
    const last = told('HDFSCNT0').at(-1)
    const detail = one((await ask('overseasStock.priceDetail', APPLE)).output)
    const SAME = ['last', 'open', 'high', 'low', 'tvol', 'tamt']
    expect(numbers(detail, SAME)).toEqual(numbers(last, SAME))
    const book = await ask('overseasStock.inquireAskingPrice', APPLE)
    expect(one(book.output1)).toMatchObject({ rsym: 'DNASAAPL', last: last?.last, curr: 'USD', dhms: last?.xhms })
    const streamed = told('HDFSASP0').at(-1)
    expect(numbers(one(book.output2), ['pask1', 'pbid1', 'vask1', 'vbid1'])).toEqual(
      numbers(streamed, ['pask1', 'pbid1', 'vask1', 'vbid1']),
    )
    const trades = rows((await ask('overseasStock.quotInquireCcnl', { ...APPLE, TDAY: '1' })).output1)
    expect(trades.slice(0, 10).map((row) => [row.last, row.evol, row.tvol, row.khms].join())).toEqual(
      told('HDFSCNT0')
        .slice(-10)
        .reverse()
        .map((row) => [row.last, row.evol, row.tvol, row.khms].join()),
    )
    const many = await ask('overseasStock.multprice', {
      ...{ NREC: '2', EXCD_01: 'NAS', SYMB_01: 'AAPL', EXCD_02: 'TSE', SYMB_02: '7203' },
    })
    expect(rows(many.output2)).toMatchObject([
      { symb: 'AAPL', excd: 'NAS', last: last?.last, curr: 'USD' },
      { symb: '7203', excd: 'TSE', curr: 'JPY', nnam: '일본' },
    ])
    expect(one(many.output).nrec).toBe('2')
  })

  it('have minute bars of the trades that were streamed, with the times of the exchange', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('HDFSCNT0', 'DNASAAPL')
    await clock.advance(125_000)
    const query = { ...APPLE, NMIN: '1', PINC: '1', NREC: '4' }
    const { output1, output2 } = await ask('overseasStock.inquireTimeItemchartprice', query)
    expect(one(output1)).toMatchObject({ rsym: 'DNASAAPL', zdiv: '4', nrec: '4', next: '1' })
    const bars = rows(output2)
    // Eleven in Korea is nine in the evening of the day before in New York.
    expect(bars[1]).toMatchObject({ xymd: '20261119', xhms: '210100', kymd: '20261120', khms: '110100' })
    const minutes = byMinute(told('HDFSCNT0'), 'khms')
    for (const minute of ['1100', '1101']) {
      const bar = bars.find(({ khms }) => khms === `${minute}00`)
      const prices = numbers(bar, ['open', 'high', 'low', 'last'])
      expectBar({ minute, prices, volume: Number(bar?.evol) }, minutes.get(minute) ?? [], 'last', 'evol')
    }
    const before = await ask('overseasStock.inquireTimeItemchartprice', {
      ...{ ...query, NEXT: '1', KEYB: `${bars[1]?.xymd}${bars[1]?.xhms}` },
    })
    expect(rows(before.output2)[0]).toEqual(bars[1])
  })

  it('search what meets the conditions, as the quotes have it', async () => {
    const { ask } = await setUp()
    const search = { EXCD: 'NAS', CO_YN_PRICECUR: '1', CO_ST_PRICECUR: '200', CO_EN_PRICECUR: '300' }
    const { output1, output2 } = await ask('overseasStock.inquireSearch', search)
    const found = rows(output2)
    expect(found.map(({ symb }) => symb).toSorted()).toEqual(['AAPL', 'AMZN', 'GOOGL'])
    expect(one(output1).nrec).toBe('3')
    const quote = one((await ask('overseasStock.price', APPLE)).output)
    expect(found.find(({ symb }) => symb === 'AAPL')).toMatchObject({ last: quote.last, tvol: quote.tvol })
  })
})
