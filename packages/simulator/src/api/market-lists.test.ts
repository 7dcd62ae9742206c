import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, PATHS } from '../__fixtures__/raw-client.js'
import { one, type Row, rows, setUp, total } from './screens/__fixtures__/set-up.js'

const SAMSUNG = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }
const at = (hour: number, minute: number) =>
  createVirtualClock({ now: Date.UTC(2026, 10, 20, hour - 9, minute), settle: 'promises' })
const column = (records: readonly Row[], field: string): number[] => records.map((record) => Number(record[field]))
const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a)

describe('trades by amount', () => {
  it('add up to the day, and hold the trades that were streamed', async () => {
    const { ask, socket, told, clock } = await setUp()
    socket.register('H0STCNT0', '005930')
    const before = rows((await ask('domesticStock.tradprtByamt', SAMSUNG)).output)
    await clock.advance(30_000)
    const after = rows((await ask('domesticStock.tradprtByamt', SAMSUNG)).output)
    const price = one((await ask('domesticStock.inquirePrice', SAMSUNG)).output)
    expect(total(after, 'acml_vol')).toBe(Number(price.acml_vol))
    for (const row of after) expect(Number(row.acml_vol)).toBe(Number(row.seln_cnqn_smtn) + Number(row.shnu_cnqn_smtn))
    const trades = told('H0STCNT0')
    const buys = trades.filter((trade) => trade.ccld_dvsn === '1')
    expect(total(after, 'shnu_cntg_csnu') - total(before, 'shnu_cntg_csnu')).toBe(buys.length)
    expect(total(after, 'seln_cntg_csnu') - total(before, 'seln_cntg_csnu')).toBe(trades.length - buys.length)
    const amounts = trades.map((trade) => Number(trade.stck_prpr) * Number(trade.cntg_vol))
    const countOf = (records: readonly Row[], index: number): number =>
      Number(records[index]?.shnu_cntg_csnu) + Number(records[index]?.seln_cntg_csnu)
    const small = amounts.filter((amount) => amount < 5_000_000).length
    expect(countOf(after, after.length - 1) - countOf(before, before.length - 1)).toBe(small)
    expect(after.at(-1)?.prpr_name).toBe('500만 미만')
  })

  it('see a large trade of an account among the large ones, at both venues together', async () => {
    const { ask, client } = await setUp()
    const united = { ...SAMSUNG, FID_COND_MRKT_DIV_CODE: 'UN' }
    const before = rows((await ask('domesticStock.tradprtByamt', united)).output)
    const order = await client.order('TTTC0012U', PATHS.order, {
      ...{ ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '100', ORD_UNPR: '0', EXCG_ID_DVSN_CD: 'KRX' },
    })
    expect(order.json.rt_cd).toBe('0')
    const after = rows((await ask('domesticStock.tradprtByamt', united)).output)
    expect(total(after, 'shnu_cnqn_smtn')).toBeGreaterThanOrEqual(total(before, 'shnu_cnqn_smtn') + 100)
  })
})

describe('who trades', () => {
  it('is estimated five times a day out of what the investors of the day did', async () => {
    const clock = at(9, 20)
    const { ask } = await setUp({ session: 'calendar', clock })
    const estimates = async () =>
      rows((await ask('domesticStock.investorTrendEstimate', { MKSC_SHRN_ISCD: '005930' })).output2)
    expect(await estimates()).toEqual([])
    await clock.advance(10 * 60_000)
    const [first] = await estimates()
    const [today] = rows((await ask('domesticStock.inquireInvestor', SAMSUNG)).output)
    expect(first).toMatchObject({
      bsop_hour_gb: '1',
      frgn_fake_ntby_qty: today?.frgn_ntby_qty,
      orgn_fake_ntby_qty: today?.orgn_ntby_qty,
    })
    await clock.advance(60 * 60_000)
    const later = await estimates()
    expect(later.map((row) => row.bsop_hour_gb)).toEqual(['2', '1'])
    expect(later[1]).toEqual(first)
    for (const row of later)
      expect(Number(row.sum_fake_ntby_qty)).toBe(Number(row.frgn_fake_ntby_qty) + Number(row.orgn_fake_ntby_qty))
  })

  it('by programs adds up to what programs trade in the market', async () => {
    const { ask } = await setUp()
    for (const [market, asked] of [
      ['K', '1'],
      ['Q', '4'],
    ] as const) {
      const { output1 } = await ask('domesticStock.investorProgramTradeToday', {
        EXCH_DIV_CLS_CODE: 'J',
        MRKT_DIV_CLS_CODE: asked,
      })
      const groups = rows(output1)
      expect(groups.length).toBeGreaterThan(5)
      const [today] = rows((await ask('domesticStock.compProgramTradeDaily', { FID_MRKT_CLS_CODE: market })).output)
      for (const group of ['arbt', 'nabt'])
        for (const side of ['seln', 'shnu'])
          expect(total(groups, `${group}_${side}_qty`)).toBe(Number(today?.[`${group}_smtn_${side}_vol`]))
      for (const row of groups) {
        expect(Number(row.all_ntby_qty)).toBe(Number(row.all_shnu_qty) - Number(row.all_seln_qty))
        expect(Number(row.all_shnu_amt)).toBe(Number(row.arbt_shnu_amt) + Number(row.nabt_shnu_amt))
      }
    }
  })

  it('member by member ends with what the members of the day have done', async () => {
    const { ask } = await setUp()
    const members = one((await ask('domesticStock.inquireMember', SAMSUNG)).output)
    const everybody = await ask('domesticStock.frgnmemTradeTrend', { ...SAMSUNG, FID_INPUT_ISCD_2: '99999' })
    expect(rows(everybody.output1)[0]).toEqual({
      total_seln_qty: members.glob_total_seln_qty,
      total_shnu_qty: members.glob_total_shnu_qty,
    })
    const [latest] = rows(everybody.output2)
    if (latest) expect(latest.glob_ntby_qty).toBe(members.glob_ntby_qty)
    const number = members.shnu_mbcr_no1 ?? ''
    const sold = [1, 2, 3, 4, 5].find((place) => members[`seln_mbcr_no${place}`] === number)
    const own = await ask('domesticStock.frgnmemTradeTrend', { ...SAMSUNG, FID_INPUT_ISCD_2: number })
    const trades = rows(own.output2)
    expect(trades.length).toBeGreaterThan(0)
    const net = Number(members.total_shnu_qty1) - Number(sold ? members[`total_seln_qty${sold}`] : 0)
    expect(Number(trades[0]?.acml_ntby_qty)).toBe(net)
    for (const [index, trade] of trades.slice(0, -1).entries())
      expect(Number(trade.acml_ntby_qty)).toBe(Number(trades[index + 1]?.acml_ntby_qty) + Number(trade.cntg_vol))
    const least = await ask('domesticStock.frgnmemTradeTrend', {
      ...SAMSUNG,
      FID_INPUT_ISCD_2: number,
      FID_VOL_CNT: '500',
    })
    for (const { cntg_vol: quantity } of rows(least.output2))
      expect(Math.abs(Number(quantity))).toBeGreaterThanOrEqual(500)
  })
})

describe('market hours', () => {
  it('of futures at home are those of the calendar', async () => {
    const { ask } = await setUp()
    expect(one((await ask('domesticStock.marketTime', {})).output1)).toEqual({
      ...{ date1: '20261118', date2: '20261119', date3: '20261120', date4: '20261123', date5: '20261124' },
      ...{ today: '20261120', time: '105959', s_time: '084500', e_time: '154500' },
    })
    const sunday = createVirtualClock({ now: Date.UTC(2026, 10, 22, 3), settle: 'promises' })
    const weekend = await setUp({ clock: sunday })
    const { date3, today } = one((await weekend.ask('domesticStock.marketTime', {})).output1)
    expect([date3, today]).toEqual(['20261120', '20261122'])
  })

  it('of futures abroad are told by class', async () => {
    const { ask } = await setUp({ session: 'calendar' })
    const hours = async (query: Record<string, string>) =>
      rows((await ask('overseasFuturesOptions.marketTime', { FM_EXCG_CD: 'CME', OPT_YN: '%', ...query })).output)
    const all = await hours({})
    expect(all.map((row) => row.fm_pdgr_cd)).toEqual(expect.arrayContaining(['ES', 'NQ', 'CL', 'GC', '6B', 'OES']))
    for (const row of all) expect([row.am_mkmn_strt_tmd, row.am_mkmn_end_tmd]).toEqual(['080000', '080000'])
    expect((await hours({ FM_CLAS_CD: '001', OPT_YN: 'N' })).map((row) => row.fm_pdgr_cd)).toEqual(['6B', '6E'])
    expect(await hours({ FM_EXCG_CD: 'EUREX' })).toEqual([])
  })

  it('of options at home name the months that the board shows', async () => {
    const { ask } = await setUp()
    const { output } = await ask('domesticFuturesOptions.displayBoardOptionList', { FID_COND_SCR_DIV_CODE: '509' })
    expect(output).toEqual([{ mtrt_yymm_code: '0V12', mtrt_yymm: '202612' }])
  })
})

describe('indices and rates abroad', () => {
  const INDEX = { FID_COND_MRKT_DIV_CODE: 'N', FID_INPUT_ISCD: 'SPX' }
  const days = (from: string, to: string, period = 'D') => ({
    ...{ ...INDEX, FID_INPUT_DATE_1: from, FID_INPUT_DATE_2: to, FID_PERIOD_DIV_CODE: period },
  })

  it('tell one market in days and in minutes', async () => {
    const { ask, clock } = await setUp()
    const minute = async () => ask('overseasStock.inquireTimeIndexchartprice', { ...INDEX, FID_HOUR_CLS_CODE: '0' })
    await minute()
    await clock.advance(3 * 60_000)
    const chart = await ask('overseasStock.inquireDailyChartprice', days('20261101', '20261120'))
    const minutes = await minute()
    const [head, bars] = [one(chart.output1), rows(chart.output2)]
    expect(one(minutes.output1).ovrs_nmix_prpr).toBe(head.ovrs_nmix_prpr)
    expect(head.hts_kor_isnm).toBe('S&P500')
    expect(bars[0]).toMatchObject({ stck_bsop_date: '20261120', ovrs_nmix_prpr: head.ovrs_nmix_prpr })
    expect(bars[1]?.ovrs_nmix_prpr).toBe(head.ovrs_nmix_prdy_clpr)
    expect(column(bars, 'stck_bsop_date')).toEqual(descending(column(bars, 'stck_bsop_date')))
    const told = rows(minutes.output2)
    expect(told[0]?.optn_prpr).toBe(head.ovrs_nmix_prpr)
    expect(Math.max(...column(told, 'optn_hgpr'))).toBeLessThanOrEqual(Number(head.ovrs_prod_hgpr))
    expect(total(told, 'cntg_vol')).toBeLessThanOrEqual(Number(head.acml_vol))
    // The same days in another span, and joined to months.
    const narrow = rows((await ask('overseasStock.inquireDailyChartprice', days('20261102', '20261106'))).output2)
    for (const bar of narrow) expect(bars).toContainEqual(bar)
    const year = rows((await ask('overseasStock.inquireDailyChartprice', days('20261001', '20261030'))).output2)
    const [month] = rows((await ask('overseasStock.inquireDailyChartprice', days('20261001', '20261031', 'M'))).output2)
    expect(month?.ovrs_nmix_prpr).toBe(year[0]?.ovrs_nmix_prpr)
    expect(Number(month?.acml_vol)).toBe(total(year, 'acml_vol'))
  })

  it('go on into the minutes of the day before, where they are asked for', async () => {
    const { ask } = await setUp({ clock: at(0, 20) })
    const minutes = async (earlier: string) =>
      rows((await ask('overseasStock.inquireTimeIndexchartprice', { ...INDEX, FID_PW_DATA_INCU_YN: earlier })).output2)
    const [today, both] = [await minutes('N'), await minutes('Y')]
    expect(new Set(today.map((row) => row.stck_bsop_date))).toEqual(new Set(['20261120']))
    expect(both.slice(0, today.length)).toEqual(today)
    const bars = rows((await ask('overseasStock.inquireDailyChartprice', days('20261101', '20261120'))).output2)
    expect(both[today.length]).toMatchObject({ stck_bsop_date: '20261119', optn_prpr: bars[1]?.ovrs_nmix_prpr })
  })

  it('stand still where the ledger has a rate, and are the share where the code is one', async () => {
    const { ask } = await setUp()
    const rate = { ...days('20261101', '20261120'), FID_COND_MRKT_DIV_CODE: 'X', FID_INPUT_ISCD: 'FX@KRW' }
    const chart = await ask('overseasStock.inquireDailyChartprice', rate)
    const won = one((await ask('overseasStock.priceDetail', { EXCD: 'NAS', SYMB: 'AAPL' })).output).t_rate
    expect(new Set(rows(chart.output2).map((bar) => bar.ovrs_nmix_prpr))).toEqual(new Set([won]))
    const share = await ask('overseasStock.inquireDailyChartprice', {
      ...{ ...days('20261101', '20261120'), FID_INPUT_ISCD: 'AAPL' },
    })
    const { last } = one((await ask('overseasStock.price', { EXCD: 'NAS', SYMB: 'AAPL' })).output)
    expect(one(share.output1).ovrs_nmix_prpr).toBe(last)
    const odd = await ask('overseasStock.inquireDailyChartprice', { ...days('', ''), FID_INPUT_ISCD: '없음' })
    expect(odd.output2).toEqual([])
  })
})

describe('valuations of bonds', () => {
  it('lie about the close of each day, whichever days are asked for', async () => {
    const { ask } = await setUp()
    const asked = { PDNO: 'KR103502GE12', PRDT_TYPE_CD: '302' }
    const wide = await ask('domesticBond.avgUnit', { ...asked, INQR_STRT_DT: '20261101', INQR_END_DT: '20261120' })
    const narrow = await ask('domesticBond.avgUnit', { ...asked, INQR_STRT_DT: '20261109', INQR_END_DT: '20261113' })
    expect(rows(narrow.output1)).toHaveLength(5)
    const days = rows(
      (await ask('domesticBond.inquireDailyPrice', { FID_COND_MRKT_DIV_CODE: 'B', FID_INPUT_ISCD: asked.PDNO })).output,
    )
    for (const [index, row] of rows(narrow.output1).entries()) {
      expect(rows(wide.output1)).toContainEqual(row)
      const close = Number(days.find(({ stck_bsop_date: date }) => date === row.evlu_dt)?.bond_prpr)
      const values = [row.kis_unpr, row.kbp_unpr, row.nice_evlu_unpr, row.fnp_unpr].map(Number)
      for (const value of values) expect(Math.abs(value / close - 1)).toBeLessThan(0.001)
      expect(Number(row.avg_evlu_unpr)).toBeCloseTo(values.reduce((sum, value) => sum + value) / 4, 1)
      expect(rows(narrow.output2)[index]).toMatchObject({ evlu_dt: row.evlu_dt, kis_evlu_amt: row.kis_unpr })
      expect(rows(narrow.output3)[index]?.avg_evlu_pric).toBe(row.avg_evlu_unpr)
    }
  })
})
