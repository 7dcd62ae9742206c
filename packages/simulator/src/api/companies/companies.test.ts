import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { one, type Row, rows, setUp } from '../screens/__fixtures__/set-up.js'

const SAMSUNG = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }
const column = (records: readonly Row[], field: string): number[] => records.map((record) => Number(record[field]))
const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a)

describe('reports of companies', () => {
  const REPORTS = [
    ...['financeBalanceSheet', 'financeIncomeStatement', 'financeFinancialRatio', 'financeProfitRatio'],
    ...['financeOtherMajorRatios', 'financeStabilityRatio', 'financeGrowthRatio'],
  ]

  it('are the same in every list, in the rankings and in the price', async () => {
    const { ask } = await setUp()
    const rankings = await Promise.all(
      ['financeRatio', 'marketValue', 'profitAssetIndex'].map(async (name) =>
        rows((await ask(`domesticStock.${name}`, { FID_INPUT_OPTION_1: '2025', FID_INPUT_OPTION_2: '3' })).output),
      ),
    )
    const codes = new Set(rankings.flatMap((ranked) => ranked.slice(0, 3).map((row) => row.mksc_shrn_iscd ?? '')))
    let compared = 0
    for (const code of codes) {
      const asked = { ...SAMSUNG, FID_INPUT_ISCD: code }
      const reported: Record<string, string> = {}
      for (const name of REPORTS) {
        const [latest] = rows((await ask(`domesticStock.${name}`, { ...asked, FID_DIV_CLS_CODE: '0' })).output)
        expect(latest?.stac_yymm).toBe('202512')
        for (const [field, text] of Object.entries(latest ?? {})) {
          expect(reported[field] ?? text, field).toBe(text)
          reported[field] = text
        }
      }
      const price = one((await ask('domesticStock.inquirePrice', asked)).output)
      expect([price.eps, price.bps]).toEqual([reported.eps, reported.bps])
      for (const ranked of rankings) {
        const row = ranked.find(({ mksc_shrn_iscd: shown }) => shown === code)
        const OWN = ['per', 'pbr'] as const
        for (const field of OWN) if (row?.[field] !== undefined) expect(row[field]).toBe(price[field])
        for (const [field, text] of Object.entries(reported)) {
          if (row?.[field] === undefined) continue
          expect(row[field], `${code} ${field}`).toBe(text)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(30)
  })

  it('add up, quarter by quarter', async () => {
    const { ask } = await setUp()
    const quarterly = { ...SAMSUNG, FID_DIV_CLS_CODE: '1' }
    const sheets = rows((await ask('domesticStock.financeBalanceSheet', quarterly)).output)
    const results = rows((await ask('domesticStock.financeIncomeStatement', quarterly)).output)
    expect(sheets[0]?.stac_yymm).toBe('202609')
    expect(sheets).toHaveLength(30)
    for (const sheet of sheets) {
      const [assets, debt, equity] = ['total_aset', 'total_lblt', 'total_cptl'].map((field) => Number(sheet[field]))
      expect(assets).toBeCloseTo(Number(debt) + Number(equity), 0)
      expect(assets).toBeCloseTo(Number(sheet.cras) + Number(sheet.fxas), 0)
      expect(debt).toBeCloseTo(Number(sheet.flow_lblt) + Number(sheet.fix_lblt), 0)
    }
    for (const result of results) {
      const told = (field: string): number => Number(result[field])
      expect(told('sale_account') - told('sale_cost')).toBeCloseTo(told('sale_totl_prfi'), 0)
      expect(told('sale_totl_prfi') - told('sell_mang')).toBeCloseTo(told('bsop_prti'), 0)
      expect(told('bsop_prti') + told('bsop_non_ernn') - told('bsop_non_expn')).toBeCloseTo(told('op_prfi'), 0)
    }
    // Sales of a year run on from quarter to quarter.
    const of2025 = results.filter(({ stac_yymm: period }) => period?.startsWith('2025'))
    expect(of2025.map(({ stac_yymm: period }) => period)).toEqual(['202512', '202509', '202506', '202503'])
    expect(column(of2025, 'sale_account')).toEqual(descending(column(of2025, 'sale_account')))
  })

  it('are those of companies alone, and of periods that are over', async () => {
    const { ask } = await setUp()
    const fund = { ...SAMSUNG, FID_INPUT_ISCD: '069500', FID_DIV_CLS_CODE: '0' }
    expect((await ask('domesticStock.financeBalanceSheet', fund)).output).toEqual([])
    const ranked = rows((await ask('domesticStock.marketValue', { FID_RANK_SORT_CLS_CODE: '27' })).output)
    expect(ranked.length).toBeGreaterThan(0)
    for (const row of ranked) expect(row.stac_month).toBe('12')
    expect(
      (await ask('domesticStock.marketValue', { FID_INPUT_OPTION_1: '2026', FID_INPUT_OPTION_2: '3' })).output,
    ).toEqual([])
  })
})

describe('dividends', () => {
  it('are the same in the schedule and in the ranking', async () => {
    const { ask } = await setUp()
    const span = { F_DT: '20230101', T_DT: '20251231' }
    const ranked = rows((await ask('domesticStock.dividendRate', { ...span, GB1: '0', GB3: '2' })).output)
    expect(ranked.length).toBeGreaterThan(30)
    expect(column(ranked, 'divi_rate')).toEqual(descending(column(ranked, 'divi_rate')))
    for (const row of ranked.slice(0, 10)) {
      const dates = rows((await ask('domesticStock.ksdinfoDividend', { ...span, SHT_CD: row.sht_cd ?? '' })).output1)
      const own = dates.find(({ record_date: date }) => date === row.record_date)
      expect([own?.per_sto_divi_amt, own?.divi_rate, own?.divi_kind]).toEqual([
        ...[row.per_sto_divi_amt, row.divi_rate, row.divi_kind],
      ])
    }
    const interim = rows((await ask('domesticStock.ksdinfoDividend', { ...span, GB1: '2' })).output1)
    for (const { divi_kind: kind, record_date: date } of interim)
      expect([kind, date?.slice(4)]).toEqual(['중간', '0630'])
  })
})

describe('what is lent on shares', () => {
  const FIELDS = ['stcn', 'amt', 'rate'].flatMap((what) => [`whol_loan_rmnd_${what}`, `whol_stln_rmnd_${what}`])

  it('is the same day by day, in the ranking and in the price', async () => {
    const { ask } = await setUp()
    const { output1, output2 } = await ask('domesticStock.creditBalance', {
      FID_INPUT_ISCD: '0000',
      FID_OPTION: '5',
      FID_RANK_SORT_CLS_CODE: '1',
    })
    const ranked = rows(output2)
    expect(column(ranked, 'whol_loan_rmnd_stcn')).toEqual(descending(column(ranked, 'whol_loan_rmnd_stcn')))
    for (const row of ranked.slice(0, 8)) {
      const asked = { ...SAMSUNG, FID_INPUT_ISCD: row.mksc_shrn_iscd ?? '' }
      const days = rows((await ask('domesticStock.dailyCreditBalance', { ...asked, FID_INPUT_DATE_1: '' })).output)
      const [latest] = days
      expect(FIELDS.map((field) => row[field])).toEqual(FIELDS.map((field) => latest?.[field]))
      expect(rows(output1)[0]).toMatchObject({ stnd_date2: latest?.deal_date, stnd_date1: days[5]?.deal_date })
      const [now, before] = [Number(latest?.whol_loan_rmnd_stcn), Number(days[5]?.whol_loan_rmnd_stcn)]
      expect(Number(row.nday_vrss_loan_rmnd_inrt)).toBeCloseTo(((now - before) / before) * 100, 1)
      const price = one((await ask('domesticStock.inquirePrice', asked)).output)
      expect(price.whol_loan_rmnd_rate).toBe(latest?.whol_loan_rmnd_rate)
    }
  })

  it('runs on from day to day, whichever day is asked for, and never beyond what was traded', async () => {
    const { ask } = await setUp()
    const until = async (date: string) =>
      rows((await ask('domesticStock.dailyCreditBalance', { ...SAMSUNG, FID_INPUT_DATE_1: date })).output)
    const [late, early] = [await until('20261120'), await until('20261030')]
    expect(late[0]?.stlm_date).toBe('20261120')
    expect(early[0]?.stlm_date).toBe('20261030')
    const shared = late.filter((row) => early.some(({ deal_date: date }) => date === row.deal_date))
    expect(shared.length).toBeGreaterThan(5)
    for (const row of shared) expect(early).toContainEqual(row)
    for (const [index, row] of late.slice(0, -1).entries()) {
      for (const kind of ['loan', 'stln']) {
        const told = (record: Row | undefined, what: string): number => Number(record?.[`whol_${kind}_${what}_stcn`])
        expect(told(row, 'rmnd')).toBe(told(late[index + 1], 'rmnd') + told(row, 'new') - told(row, 'rdmp'))
        expect(Math.max(told(row, 'new'), told(row, 'rdmp'))).toBeLessThanOrEqual(Number(row.acml_vol))
      }
    }
    const chart = { ...SAMSUNG, FID_INPUT_DATE_1: '20261001', FID_INPUT_DATE_2: '20261120', FID_PERIOD_DIV_CODE: 'D' }
    const bars = rows((await ask('domesticStock.inquireDailyItemchartprice', chart)).output2)
    for (const row of late) {
      const bar = bars.find(({ stck_bsop_date: date }) => date === row.deal_date)
      expect([row.stck_prpr, row.acml_vol]).toEqual([bar?.stck_clpr, bar?.acml_vol])
    }
  })

  it('keeps a day as it was when the next one has come', async () => {
    const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 2), settle: 'promises' })
    const { ask, client } = await setUp({ clock })
    const days = async () =>
      rows((await ask('domesticStock.dailyCreditBalance', { ...SAMSUNG, FID_INPUT_DATE_1: '' })).output)
    const before = await days()
    await clock.advance(24 * 3_600_000)
    await client.token()
    const after = await days()
    expect(after[0]?.deal_date).toBe('20261120')
    expect(after.slice(1)).toEqual(before.slice(0, -1))
  })

  it('between institutions is that of a share, or of a whole market together', async () => {
    const { ask } = await setUp()
    const span = { START_DATE: '20261101', END_DATE: '20261120' }
    const share = rows(
      (await ask('domesticStock.dailyLoanTrans', { ...span, MRKT_DIV_CLS_CODE: '3', MKSC_SHRN_ISCD: '005930' }))
        .output2,
    )
    const kospi = rows((await ask('domesticStock.dailyLoanTrans', { ...span, MRKT_DIV_CLS_CODE: '1' })).output2)
    expect(share.map((row) => row.bsop_date)).toEqual(kospi.map((row) => row.bsop_date))
    const longer = await ask('domesticStock.dailyLoanTrans', {
      ...{ START_DATE: '20260901', END_DATE: '20261120', MRKT_DIV_CLS_CODE: '3', MKSC_SHRN_ISCD: '005930' },
    })
    for (const [index, row] of share.entries()) {
      expect(rows(longer.output2)).toContainEqual(row)
      expect(Number(row.new_stcn)).toBeLessThanOrEqual(Number(row.acml_vol))
      expect(Number(row.prdy_rmnd_vrss)).toBe(Number(row.new_stcn) - Number(row.rdmp_stcn))
      expect(Number(kospi[index]?.rmnd_stcn)).toBeGreaterThan(Number(row.rmnd_stcn))
    }
  })
})

describe('short sales', () => {
  const days = (from: string, to: string) => ({ ...SAMSUNG, FID_INPUT_DATE_1: from, FID_INPUT_DATE_2: to })

  it('of a day are the same in whatever span it is asked for, and part of its volume', async () => {
    const { ask } = await setUp()
    const wide = rows((await ask('domesticStock.dailyShortSale', days('20260801', '20261120'))).output2)
    const narrow = rows((await ask('domesticStock.dailyShortSale', days('20261102', '20261106'))).output2)
    expect(narrow).toHaveLength(5)
    for (const row of narrow) expect(wide).toContainEqual(row)
    const chart = { ...days('20260801', '20261120'), FID_PERIOD_DIV_CODE: 'D' }
    const bars = rows((await ask('domesticStock.inquireDailyItemchartprice', chart)).output2)
    for (const row of wide) {
      const bar = bars.find(({ stck_bsop_date: date }) => date === row.stck_bsop_date)
      expect([row.stck_clpr, row.acml_vol]).toEqual([bar?.stck_clpr, bar?.acml_vol])
      expect(Number(row.ssts_cntg_qty)).toBeLessThanOrEqual(Number(row.acml_vol))
      expect(Number(row.ssts_tr_pbmn)).toBeLessThanOrEqual(Number(row.acml_tr_pbmn))
    }
    // What has been sold since January runs on from day to day.
    for (const [index, row] of wide.slice(0, -1).entries())
      expect(Number(row.acml_ssts_cntg_qty)).toBe(
        Number(wide[index + 1]?.acml_ssts_cntg_qty) + Number(row.ssts_cntg_qty),
      )
    const price = one((await ask('domesticStock.inquirePrice', SAMSUNG)).output)
    expect(price.last_ssts_cntg_qty).toBe(wide[1]?.ssts_cntg_qty)
  })

  it('are ranked as they are told day by day', async () => {
    const { ask } = await setUp()
    for (const [code, count] of [
      ['0', 1],
      ['4', 5],
    ] as const) {
      const query = { FID_COND_MRKT_DIV_CODE: 'J', FID_PERIOD_DIV_CODE: 'D', FID_INPUT_CNT_1: code }
      const ranked = rows((await ask('domesticStock.shortSale', query)).output)
      expect(column(ranked, 'ssts_vol_rlim')).toEqual(descending(column(ranked, 'ssts_vol_rlim')))
      for (const row of ranked.slice(0, 5)) {
        const own = { ...days('20261101', '20261120'), FID_INPUT_ISCD: row.mksc_shrn_iscd ?? '' }
        const told = rows((await ask('domesticStock.dailyShortSale', own)).output2).slice(0, count)
        const sum = (field: string): number => column(told, field).reduce((all, value) => all + value, 0)
        expect([row.ssts_cntg_qty, row.ssts_tr_pbmn, row.acml_vol]).toEqual(
          ['ssts_cntg_qty', 'ssts_tr_pbmn', 'acml_vol'].map((field) => String(sum(field))),
        )
        expect([row.stnd_date1, row.stnd_date2]).toEqual([told.at(-1)?.stck_bsop_date, told[0]?.stck_bsop_date])
      }
    }
  })
})
