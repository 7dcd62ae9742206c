import { describe, expect, it } from 'vitest'
import { builtInMasters } from '../../masters/master-set.js'
import { byMinute, numbers, one, rows, setUp, total } from './__fixtures__/set-up.js'

const KOSPI = { FID_COND_MRKT_DIV_CODE: 'U', FID_INPUT_ISCD: '0001' }
const ETF = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '069500' }
const STOCK = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }
/** Streams that speak once a second do so in the second half of it. */
const HALF = 500

describe('an index', () => {
  it('is streamed as it is answered', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0UPCNT0', '0001')
    await clock.advance(30_000 + HALF)
    const last = told('H0UPCNT0').at(-1)
    const now = one((await ask('domesticStock.inquireIndexPrice', KOSPI)).output)
    expect({
      ...{ prpr: last?.prpr_nmix, vrss: last?.bstp_nmix_prdy_vrss, sign: last?.prdy_vrss_sign, rate: last?.prdy_ctrt },
      ...{ volume: last?.acml_vol, value: last?.acml_tr_pbmn, open: last?.oprc_nmix, high: last?.nmix_hgpr },
      ...{ low: last?.nmix_lwpr, up: last?.ascn_issu_cnt, down: last?.down_issu_cnt },
    }).toEqual({
      ...{ prpr: now.bstp_nmix_prpr, vrss: now.bstp_nmix_prdy_vrss, sign: now.prdy_vrss_sign },
      ...{ rate: now.bstp_nmix_prdy_ctrt, volume: now.acml_vol, value: now.acml_tr_pbmn, open: now.bstp_nmix_oprc },
      ...{ high: now.bstp_nmix_hgpr, low: now.bstp_nmix_lwpr, up: now.ascn_issu_cnt, down: now.down_issu_cnt },
    })
    // By the official example: open less the close of the day before.
    expect(Number(last?.oprc_vrss_nmix_prpr)).toBeCloseTo(
      Number(last?.oprc_nmix) - Number(last?.prpr_nmix) + Number(last?.bstp_nmix_prdy_vrss),
      1,
    )
    const categories = await ask('domesticStock.inquireIndexCategoryPrice', { ...KOSPI, FID_MRKT_CLS_CODE: 'K' })
    expect(one(categories.output1).bstp_nmix_prpr).toBe(now.bstp_nmix_prpr)
    expect(rows(categories.output2)[0]).toMatchObject({
      ...{ bstp_cls_code: '0001', bstp_nmix_prpr: now.bstp_nmix_prpr, acml_vol_rlim: '100.00' },
    })
    const [tick] = rows((await ask('domesticStock.inquireIndexTickprice', KOSPI)).output)
    expect(tick).toMatchObject({ bstp_nmix_prpr: now.bstp_nmix_prpr, acml_vol: now.acml_vol })
  })

  it('has minutes that hold every record and add up to the day', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0UPCNT0', '0001')
    await clock.advance(125_000 + HALF)
    const chart = await ask('domesticStock.inquireTimeIndexchartprice', { ...KOSPI, FID_INPUT_HOUR_1: '60' })
    const minutes = byMinute(told('H0UPCNT0'), 'bsop_hour')
    for (const minute of ['1100', '1101']) {
      const bar = rows(chart.output2).find(({ stck_cntg_hour }) => stck_cntg_hour === `${minute}00`)
      const levels = (minutes.get(minute) ?? []).map(({ prpr_nmix }) => Number(prpr_nmix))
      expect(levels.length).toBeGreaterThan(20)
      expect(Number(bar?.bstp_nmix_hgpr)).toBeGreaterThanOrEqual(Math.max(...levels))
      expect(Number(bar?.bstp_nmix_lwpr)).toBeLessThanOrEqual(Math.min(...levels))
    }
    const [latest] = rows(chart.output2)
    expect(latest?.bstp_nmix_prpr).toBe(one(chart.output1).bstp_nmix_prpr)
    expect(latest?.acml_tr_pbmn).toBe(one(chart.output1).acml_tr_pbmn)
    // What the records say was traded is what the day has grown by.
    const streamed = told('H0UPCNT0')
    expect(total(streamed.slice(1), 'pcas_vol')).toBe(Number(streamed.at(-1)?.acml_vol) - Number(streamed[0]?.acml_vol))
    const times = rows((await ask('domesticStock.inquireIndexTimeprice', { ...KOSPI, FID_INPUT_HOUR_1: '60' })).output)
    for (const [index, row] of times.slice(0, -1).entries()) {
      expect(Number(row.acml_vol) - Number(times[index + 1]?.acml_vol)).toBe(Number(row.cntg_vol))
    }
  })
})

describe('a fund', () => {
  it('has the NAV that its stream tells', async () => {
    const masters = builtInMasters()
    const [share] = masters.instruments
    if (!share) throw new Error('There are no shares.')
    const fund = { ...share, code: '069500', name: 'KODEX 200', basePrice: 37_250, product: 'etf' } as const
    const { clock, socket, told, ask } = await setUp({
      masters: { ...masters, instruments: [...masters.instruments, fund] },
    })
    socket.register('H0STNAV0', '069500')
    await clock.advance(20_000 + HALF)
    const { mksc_shrn_iscd: _, ...last } = told('H0STNAV0').at(-1) ?? {}
    const trend = await ask('etfEtn.navComparisonTrend', ETF)
    expect(one(trend.output2)).toMatchObject(last)
    const quote = one((await ask('etfEtn.inquirePrice', ETF)).output)
    expect(quote).toMatchObject({
      nav: last.nav,
      nav_prdy_vrss: last.nav_prdy_vrss,
      stck_prpr: one(trend.output1).stck_prpr,
    })
    // Near the price, and not the price.
    expect(Math.abs(Number(quote.dprt))).toBeLessThan(0.4)
    expect(Number(quote.nav)).not.toBe(Number(quote.stck_prpr))
    const days = rows((await ask('etfEtn.navComparisonDailyTrend', { ...ETF, FID_INPUT_DATE_2: '20261120' })).output)
    expect(days[0]).toMatchObject({
      stck_bsop_date: '20261120',
      nav: last.nav,
      stck_clpr: quote.stck_prpr,
    })
    for (const [index, day] of days.slice(0, -1).entries()) {
      expect(Number(day.nav) - Number(day.nav_prdy_vrss)).toBeCloseTo(Number(days[index + 1]?.nav), 1)
    }
  })
})

describe('who trades', () => {
  it('programs: the stream, the minutes and the days tell of the same', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0STPGM0', '005930')
    socket.register('H0UPPGM0', '0001')
    await clock.advance(20_000 + HALF)
    const last = told('H0STPGM0').at(-1)
    const sums = { seln: 'whol_smtn_seln_vol', shnu: 'whol_smtn_shnu_vol', ntby: 'whol_smtn_ntby_qty' }
    for (const id of ['programTradeByStock', 'programTradeByStockDaily']) {
      const [now, before] = rows((await ask(`domesticStock.${id}`, STOCK)).output)
      expect(numbers(now, Object.values(sums))).toEqual(numbers(last, ['seln_cnqn', 'shnu_cnqn', 'ntby_cnqn']))
      expect(Number(now?.whol_smtn_shnu_vol)).toBeGreaterThan(0)
      expect(Number(now?.whol_ntby_vol_icdc)).toBe(Number(now?.whol_smtn_ntby_qty) - Number(before?.whol_smtn_ntby_qty))
    }
    const market = told('H0UPPGM0').at(-1)
    const [today] = rows((await ask('domesticStock.compProgramTradeDaily', { FID_MRKT_CLS_CODE: 'K' })).output)
    expect(numbers(today, ['arbt_smtn_shnu_vol', 'nabt_smtn_shnu_tr_pbmn', 'arbt_entm_ntby_qty'])).toEqual(
      numbers(market, ['arbt_smtn_shnu_vol', 'nabt_smtn_shnu_tr_pbmn', 'arbt_entm_ntby_qty']),
    )
    const [smtn, entm, onsl] = numbers(market, ['nabt_smtn_seln_vol', 'nabt_seln_entm_cnqn', 'nabt_seln_onsl_cnqn'])
    expect((entm ?? 0) + (onsl ?? 0)).toBe(smtn)
  })

  it('members: the stream tells of those of the answer', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0STMBC0', '005930')
    await clock.advance(20_000 + HALF)
    const last = told('H0STMBC0').at(-1)
    const now = one((await ask('domesticStock.inquireMember', STOCK)).output)
    const SAME = ['total_seln_qty1', 'total_shnu_qty5', 'seln_mbcr_no1', 'glob_ntby_qty', 'shnu_mbcr_rlim2']
    expect(numbers(last, SAME)).toEqual(numbers(now, SAME))
    expect(last?.seln2_mbcr_name1).toBe(now.seln_mbcr_name1)
    const member = { ...STOCK, FID_INPUT_ISCD_2: String(now.seln_mbcr_no1), FID_INPUT_DATE_2: '20261120' }
    const [day] = rows((await ask('domesticStock.inquireMemberDaily', member)).output)
    expect([day?.stck_bsop_date, day?.total_seln_qty]).toEqual(['20261120', now.total_seln_qty1])
  })

  it('investors: what one buys another sells, in every answer', async () => {
    const { ask } = await setUp()
    const [plain] = rows((await ask('domesticStock.inquireInvestor', STOCK)).output)
    const daily = await ask('domesticStock.investorTradeByStockDaily', { ...STOCK, FID_INPUT_DATE_1: '20261120' })
    const [now] = rows(daily.output2)
    for (const field of ['frgn_ntby_qty', 'prsn_shnu_vol', 'orgn_seln_vol', 'frgn_shnu_tr_pbmn']) {
      expect(now?.[field], field).toBe(plain?.[field])
    }
    const [prsn = 0, frgn = 0, orgn = 0] = numbers(now, ['prsn_ntby_qty', 'frgn_ntby_qty', 'orgn_ntby_qty'])
    expect(prsn + frgn + orgn).toBe(0)
    const parts = ['scrt', 'ivtr', 'bank', 'insu', 'mrbn', 'fund'].map((name) => `${name}_ntby_qty`)
    const sum = numbers(now, [...parts, 'pe_fund_ntby_vol']).reduce((all, value) => all + value, 0)
    expect(sum).toBe(orgn)
    const { output } = await ask('domesticStock.foreignInstitutionTotal', {
      ...{ FID_COND_MRKT_DIV_CODE: 'V', FID_INPUT_ISCD: '0000', FID_RANK_SORT_CLS_CODE: '0', FID_ETC_CLS_CODE: '1' },
    })
    const ranked = rows(output).map((row) => Number(row.frgn_ntby_qty))
    expect(ranked.length).toBeGreaterThan(10)
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a))
    const found = rows(output).find(({ mksc_shrn_iscd }) => mksc_shrn_iscd === '005930')
    if (found) expect(found.frgn_ntby_qty).toBe(plain?.frgn_ntby_qty)
  })
})

describe('other quotations of domestic securities', () => {
  it('agree with the price', async () => {
    const { clock, ask } = await setUp()
    await clock.advance(10_000)
    const price = one((await ask('domesticStock.inquirePrice', STOCK)).output)
    const second = one((await ask('domesticStock.inquirePrice2', STOCK)).output)
    const SAME = [
      'stck_prpr',
      'prdy_vrss',
      'prdy_ctrt',
      'acml_vol',
      'acml_tr_pbmn',
      'stck_oprc',
      'stck_hgpr',
      'stck_mxpr',
    ]
    expect(numbers(second, SAME)).toEqual(numbers(price, SAME))
    expect(Number(second.hgpr_vrss_prpr)).toBe(Number(price.stck_prpr) - Number(price.stck_hgpr))
    const many = await ask('domesticStock.intstockMultprice', {
      ...{ FID_COND_MRKT_DIV_CODE_1: 'J', FID_INPUT_ISCD_1: '005930' },
      ...{ FID_COND_MRKT_DIV_CODE_2: 'J', FID_INPUT_ISCD_2: '999999' },
      ...{ FID_COND_MRKT_DIV_CODE_3: 'U', FID_INPUT_ISCD_3: '0001' },
    })
    const index = one((await ask('domesticStock.inquireIndexPrice', KOSPI)).output)
    expect(rows(many.output)).toMatchObject([
      { inter_shrn_iscd: '005930', inter2_prpr: price.stck_prpr, acml_vol: price.acml_vol },
      { inter_shrn_iscd: '0001', inter2_prpr: index.bstp_nmix_prpr },
    ])
    const volumes = await ask('domesticStock.inquireDailyTradeVolume', { ...STOCK, FID_INPUT_DATE_2: '20261120' })
    const [today] = rows(volumes.output2)
    expect(Number(today?.total_seln_qty) + Number(today?.total_shnu_qty)).toBe(Number(price.acml_vol))
    const prices = await ask('domesticStock.pbarTratio', STOCK)
    expect(total(rows(prices.output2), 'cntg_vol')).toBe(Number(price.acml_vol))
  })

  it('of a warrant agree with its streams', async () => {
    const { clock, socket, told, ask } = await setUp()
    socket.register('H0EWCNT0', '58J101')
    await clock.advance(30_000)
    const elw = { FID_COND_MRKT_DIV_CODE: 'W', FID_INPUT_ISCD: '58J101' }
    const now = one((await ask('domesticStock.inquireElwPrice', elw)).output)
    const last = told('H0EWCNT0').at(-1)
    expect(numbers(now, ['elw_prpr', 'acml_vol', 'elw_hgpr'])).toEqual(
      numbers(last, ['stck_prpr', 'acml_vol', 'stck_hgpr']),
    )
    const stock = one((await ask('domesticStock.inquirePrice', STOCK)).output)
    expect(now).toMatchObject({ unas_shrn_iscd: '005930', unas_prpr: `${stock.stck_prpr}.00` })
    const [trade] = rows((await ask('elw.indicatorTrendCcnl', elw)).output)
    expect(numbers(trade, ['elw_prpr', 'acml_vol'])).toEqual(numbers(now, ['elw_prpr', 'acml_vol']))
    const { output } = await ask('elw.condSearch', { FID_COND_MRKT_DIV_CODE: 'W', FID_MRKT_CLS_CODE: 'PO' })
    expect(rows(output).map(({ bond_shrn_iscd }) => bond_shrn_iscd)).toEqual(['58J102'])
    const ranked = rows((await ask('elw.volumeRank', { FID_COND_MRKT_DIV_CODE: 'W' })).output)
    const volumes = ranked.map(({ acml_vol }) => Number(acml_vol))
    expect(volumes).toEqual(volumes.toSorted((a, b) => b - a))
    expect(ranked.find(({ elw_shrn_iscd }) => elw_shrn_iscd === '58J101')).toMatchObject({
      ...{ elw_prpr: now.elw_prpr, acml_vol: now.acml_vol },
    })
  })
})

describe('while everything is closed', () => {
  it('indices, warrants and what no market drives say nothing', async () => {
    const { clock, socket, told } = await setUp({ session: 'calendar' })
    const keys = [
      ['H0UPCNT0', '0001'],
      ['H0UPCNT0', '9999'],
      ['H0EWCNT0', '58J101'],
      ['H0BICNT0', 'KBPR01'],
    ] as const
    for (const [trId, key] of keys) socket.register(trId, key)
    await clock.advance(5_000)
    for (const [trId] of keys) expect(told(trId).length, trId).toBeGreaterThan(0)
    for (const [trId, key] of keys) socket.register(trId, key, '2')
    // Nine in the evening.
    await clock.advance(10 * 3_600_000)
    const before = socket.received.filter((frame) => frame.startsWith('0|')).length
    for (const [trId, key] of keys) socket.register(trId, key)
    await clock.advance(30_000)
    expect(socket.received.filter((frame) => frame.startsWith('0|'))).toHaveLength(before)
  })
})

describe('what a listing is', () => {
  it('comes from the markets that list it', async () => {
    const { client, ask } = await setUp()
    const apple = { PRDT_TYPE_CD: '512', PDNO: 'AAPL' }
    const info = one((await ask('overseasStock.searchInfo', apple)).output)
    expect(info).toMatchObject({ prdt_name: '애플', tr_crcy_cd: 'USD', ovrs_excg_cd: 'NASD', natn_cd: '840' })
    const bond = one((await ask('domesticBond.searchBondInfo', { PDNO: 'KR103502GE12', PRDT_TYPE_CD: '302' })).output)
    expect(bond).toMatchObject({ pdno: 'KR103502GE12', rdpt_dt: '20341210' })
    const tencent = one((await ask('domesticStock.searchInfo', { PRDT_TYPE_CD: '501', PDNO: '00700' })).output)
    expect(tencent.prdt_name).toBe('텐센트')
    for (const [trId, path, query] of [
      ['CTPF1702R', '/uapi/overseas-price/v1/quotations/search-info', { ...apple, PRDT_TYPE_CD: '513' }],
      ['CTPF1604R', '/uapi/domestic-stock/v1/quotations/search-info', { ...apple, PRDT_TYPE_CD: '529' }],
      ['CTPF1114R', '/uapi/domestic-bond/v1/quotations/search-bond-info', { ...apple, PRDT_TYPE_CD: '302' }],
    ] as const) {
      expect((await client.get(trId, path, query)).json.rt_cd, trId).toBe('7')
    }
  })

  it('settles when the calendars say', async () => {
    const { ask } = await setUp()
    // Thanksgiving: New York does not trade.
    const closed = rows((await ask('overseasStock.countriesHoliday', { TRAD_DT: '20261126' })).output)
    expect(closed.map(({ natn_eng_abrv_cd }) => natn_eng_abrv_cd)).not.toContain('US')
    expect(closed.length).toBeGreaterThan(4)
    const [nasdaq] = rows((await ask('overseasStock.countriesHoliday', { TRAD_DT: '20261120' })).output)
    expect(nasdaq).toMatchObject({ prdt_type_cd: '512', acpl_sttl_dt: '20261123', dmst_sttl_dt: '20261124' })
    const days = rows((await ask('domesticStock.chkHoliday', { BASS_DT: '20261224' })).output)
    expect(
      days
        .slice(0, 8)
        .map(({ opnd_yn }) => opnd_yn)
        .join(''),
    ).toBe('YNNNYYYN')
  })
})
