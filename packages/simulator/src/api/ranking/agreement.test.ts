import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, PATHS } from '../../__fixtures__/raw-client.js'
import { one, type Row, rows, setUp } from '../screens/__fixtures__/set-up.js'

const STOCK = { FID_COND_MRKT_DIV_CODE: 'J' }
const at = (hour: number, minute: number) =>
  createVirtualClock({ now: Date.UTC(2026, 10, 20, hour - 9, minute), settle: 'promises' })
const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a)
const column = (records: readonly Row[], field: string): number[] => records.map((record) => Number(record[field]))

/** The quote of every stock of a ranking beside its row. */
async function quotesOf(
  ask: Awaited<ReturnType<typeof setUp>>['ask'],
  ranked: readonly Row[],
  id: string,
  block: string,
): Promise<readonly (readonly [Row, Row])[]> {
  const pairs: [Row, Row][] = []
  for (const row of ranked) {
    const code = row.stck_shrn_iscd ?? row.mksc_shrn_iscd ?? ''
    pairs.push([row, one((await ask(id, { ...STOCK, FID_INPUT_ISCD: code }))[block])])
  }
  return pairs
}

describe('a row of a ranking', () => {
  it('after hours says what the quote after hours says', async () => {
    const { ask } = await setUp()
    const answer = await ask('domesticStock.overtimeFluctuation', { ...STOCK, FID_DIV_CLS_CODE: '5' })
    const ranked = rows(answer.output2)
    expect(ranked).toHaveLength(30)
    expect(column(ranked, 'ovtm_untp_prdy_ctrt')).toEqual(descending(column(ranked, 'ovtm_untp_prdy_ctrt')).reverse())
    const FIELDS = ['prpr', 'prdy_vrss', 'prdy_vrss_sign', 'prdy_ctrt', 'vol'].map((name) => `ovtm_untp_${name}`)
    for (const [row, quote] of await quotesOf(ask, ranked, 'domesticStock.inquireOvertimePrice', 'output')) {
      expect(FIELDS.map((field) => row[field])).toEqual(FIELDS.map((field) => quote[field]))
      expect(row.ovtm_untp_bidp1).toBe(quote.bidp)
    }
    // The head counts every stock, whatever the class that is shown.
    const head = one(answer.output1)
    const counted = ['uplm', 'ascn', 'stnr', 'lslm', 'down'].map((name) => Number(head[`ovtm_untp_${name}_issu_cnt`]))
    const flat = one((await ask('domesticStock.overtimeFluctuation', { ...STOCK, FID_DIV_CLS_CODE: '3' })).output1)
    expect(flat).toEqual(head)
    expect(counted.reduce((sum, count) => sum + count)).toBeGreaterThan(30)
    expect(Number(head.ovtm_untp_acml_vol)).toBe(Number(head.ovtm_untp_exch_vol) + Number(head.ovtm_untp_kosdaq_vol))
    const volumes = rows((await ask('domesticStock.overtimeVolume', STOCK)).output2)
    for (const [row, quote] of await quotesOf(ask, volumes, 'domesticStock.inquireOvertimePrice', 'output'))
      expect([row.ovtm_untp_vol, row.ovtm_untp_prpr]).toEqual([quote.ovtm_untp_vol, quote.ovtm_untp_prpr])
  })

  it('of expected prices says what the book says, in the closing call and outside of it', async () => {
    const clock = at(15, 19)
    const { ask } = await setUp({ session: 'calendar', clock })
    const expected = () => ask('domesticStock.expClosingPrice', { ...STOCK, FID_RANK_SORT_CLS_CODE: '3' })
    expect((await expected()).output).toEqual([])
    await clock.advance(6 * 60_000)
    const ranked = rows((await expected()).output)
    expect(ranked).toHaveLength(30)
    expect(column(ranked, 'sdpr_vrss_prpr_rate')).toEqual(descending(column(ranked, 'sdpr_vrss_prpr_rate')))
    expect(column(ranked, 'cntg_vol').some((quantity) => quantity > 0)).toBe(true)
    for (const [row, quote] of await quotesOf(ask, ranked, 'domesticStock.inquireAskingPriceExpCcn', 'output2')) {
      expect([row.stck_prpr, row.prdy_vrss, row.prdy_vrss_sign, row.prdy_ctrt, row.cntg_vol]).toEqual([
        ...[
          quote.antc_cnpr,
          quote.antc_cntg_vrss,
          quote.antc_cntg_vrss_sign,
          quote.antc_cntg_prdy_ctrt,
          quote.antc_vol,
        ],
      ])
    }
    const all = rows((await ask('domesticStock.expTransUpdown', STOCK)).output)
    for (const [row, quote] of await quotesOf(ask, all, 'domesticStock.inquireAskingPriceExpCcn', 'output2')) {
      expect([row.stck_prpr, row.cntg_vol]).toEqual([quote.antc_cnpr, quote.antc_vol])
      expect(Number(row.antc_tr_pbmn)).toBe(Number(row.stck_prpr) * Number(row.cntg_vol))
    }
    // The call comes to what was expected a moment before its end.
    await clock.advance(4 * 60_000 + 58_000)
    const [last] = rows((await expected()).output)
    await clock.advance(4_000)
    const closed = await ask('domesticStock.inquirePrice', { ...STOCK, FID_INPUT_ISCD: last?.stck_shrn_iscd ?? '' })
    expect(Math.abs(Number(one(closed.output).stck_prpr) / Number(last?.stck_prpr) - 1)).toBeLessThan(0.005)
    expect((await expected()).output).toEqual([])
  })

  it('of what waits for a close says what the book says', async () => {
    const clock = at(15, 45)
    const { ask, client } = await setUp({ session: 'calendar', clock, holdings: 1 })
    const { output1 } = await ask('domesticStock.inquireBalance', { ...ACCOUNT, AFHR_FLPR_YN: 'N', INQR_DVSN: '02' })
    const [{ pdno = '', hldg_qty: held = '' } = {}] = rows(output1)
    const order = await client.order('TTTC0011U', PATHS.order, {
      ...{ ...ACCOUNT, PDNO: pdno, ORD_DVSN: '06', ORD_QTY: held, ORD_UNPR: '0', EXCG_ID_DVSN_CD: 'KRX' },
    })
    expect(order.json.rt_cd, String(order.json.msg1)).toBe('0')
    const told = async () => {
      const ranked = rows(
        (await ask('domesticStock.afterHourBalance', { ...STOCK, FID_RANK_SORT_CLS_CODE: '3' })).output,
      )
      const row = ranked.find((record) => record.stck_shrn_iscd === pdno)
      const book = one(
        (await ask('domesticStock.inquireAskingPriceExpCcn', { ...STOCK, FID_INPUT_ISCD: pdno })).output1,
      )
      expect(row?.ovtm_total_askp_rsqn).toBe(book.ovtm_total_askp_rsqn)
      return row
    }
    const waiting = await told()
    expect(Number(waiting?.ovtm_total_askp_rsqn) + Number(waiting?.mkfa_otcp_vol)).toBe(Number(held))
    await clock.advance(10 * 60_000)
    const after = await told()
    expect(after).toMatchObject({ ovtm_total_askp_rsqn: '0', mkfa_otcp_vol: held, mkob_otcp_vol: '0' })
  })

  it('of large trades counts what the trades by amount count', async () => {
    const { ask } = await setUp()
    for (const least of [5_000_000, 100_000_000]) {
      const { output } = await ask('domesticStock.bulkTransNum', { ...STOCK, FID_INPUT_PRICE_1: String(least) })
      const ranked = rows(output)
      expect(column(ranked, 'shnu_cntg_csnu')).toEqual(descending(column(ranked, 'shnu_cntg_csnu')))
      for (const row of ranked.slice(0, 5)) {
        const code = row.mksc_shrn_iscd ?? ''
        const sizes = rows((await ask('domesticStock.tradprtByamt', { ...STOCK, FID_INPUT_ISCD: code })).output)
        const large = sizes.slice(0, least === 5_000_000 ? 8 : 4)
        const count = (field: string): number => column(large, field).reduce((sum, value) => sum + value, 0)
        expect([Number(row.shnu_cntg_csnu), Number(row.seln_cntg_csnu)]).toEqual([
          ...[count('shnu_cntg_csnu'), count('seln_cntg_csnu')],
        ])
        expect(Number(row.ntby_cnqn)).toBe(Number(row.shnu_cntg_csnu) - Number(row.seln_cntg_csnu))
      }
    }
  })
})

describe('rankings abroad', () => {
  const PRICE = (symb: string) => ({ EXCD: 'NAS', SYMB: symb })

  it('know of a company what its price in detail knows, and a search', async () => {
    const { ask } = await setUp()
    const ranked = rows((await ask('overseasStock.marketCap', { EXCD: 'NAS', VOL_RANG: '0' })).output2)
    expect(column(ranked, 'tomv')).toEqual(descending(column(ranked, 'tomv')))
    expect(column(ranked, 'grav').reduce((sum, share) => sum + share)).toBeCloseTo(100, 0)
    const turned = rows((await ask('overseasStock.tradeTurnover', { EXCD: 'NAS', VOL_RANG: '0' })).output2)
    const found = rows((await ask('overseasStock.inquireSearch', { EXCD: 'NAS' })).output2)
    for (const row of ranked) {
      const detail = one((await ask('overseasStock.priceDetail', PRICE(row.symb ?? ''))).output)
      expect([row.shar, row.tomv, row.last]).toEqual([detail.shar, detail.tomv, detail.last])
      const turn = turned.find(({ symb }) => symb === row.symb)
      expect(turn?.shar).toBe(row.shar)
      expect(Number(turn?.tover)).toBeCloseTo((Number(turn?.tvol) / Number(turn?.shar)) * 100, 2)
      const search = found.find(({ symb }) => symb === row.symb)
      expect([search?.shar, search?.eps, search?.per]).toEqual([detail.shar, detail.epsx, detail.perx])
    }
  })

  it('look back as far as they are asked, by the bars of each share', async () => {
    const { ask } = await setUp()
    const NDAY = { '0': 1, '4': 10 }
    for (const [code, days] of Object.entries(NDAY)) {
      const rises = rows((await ask('overseasStock.updownRate', { EXCD: 'NAS', GUBN: '1', NDAY: code })).output2)
      expect(column(rises, 'n_rate')).toEqual(descending(column(rises, 'n_rate')))
      const growth = rows((await ask('overseasStock.tradeGrowth', { EXCD: 'NAS', NDAY: code })).output2)
      for (const row of rises) {
        const query = { ...PRICE(row.symb ?? ''), GUBN: '0', MODP: '0' }
        // The first bar is today's.
        const bars = rows((await ask('overseasStock.dailyprice', query)).output2)
        expect(row.n_base).toBe(bars[days]?.clos)
        const average = column(bars.slice(1, days + 1), 'tvol').reduce((sum, volume) => sum + volume, 0) / days
        expect(growth.find(({ symb }) => symb === row.symb)?.n_tvol).toBe(String(Math.floor(average)))
      }
    }
    const highs = rows((await ask('overseasStock.newHighlow', { EXCD: 'NAS', GUBN: '1' })).output2)
    for (const row of highs) {
      const { h52p, l52p } = one((await ask('overseasStock.priceDetail', PRICE(row.symb ?? ''))).output)
      expect([row.nhgh, row.nlow]).toEqual([h52p, l52p])
    }
  })
})

describe('rankings of warrants', () => {
  it('say of risk what the screens of each warrant say', async () => {
    const { ask } = await setUp()
    const ranked = rows((await ask('elw.sensitivity', { FID_RANK_SORT_CLS_CODE: '1' })).output)
    expect(ranked.length).toBeGreaterThan(3)
    expect(column(ranked, 'delta_val')).toEqual(descending(column(ranked, 'delta_val')))
    const indicators = rows((await ask('elw.indicator', { FID_RANK_SORT_CLS_CODE: '1' })).output)
    const GREEKS = ['elw_prpr', 'hts_thpr', 'delta_val', 'gama', 'theta', 'vega', 'rho'] as const
    for (const row of ranked) {
      const code = { FID_COND_MRKT_DIV_CODE: 'W', FID_INPUT_ISCD: row.elw_shrn_iscd ?? '' }
      const [today] = rows((await ask('elw.sensitivityTrendDaily', code)).output)
      expect(GREEKS.map((field) => row[field])).toEqual(GREEKS.map((field) => today?.[field]))
      const price = one((await ask('domesticStock.inquireElwPrice', code)).output)
      expect([row.hts_ints_vltl, row.hts_thpr]).toEqual([price.hts_ints_vltl, price.hts_thpr])
      const [volatility] = rows((await ask('elw.volatilityTrendDaily', code)).output)
      expect(row.d90_hist_vltl).toBe(volatility?.d90_hist_vltl)
      const indicator = indicators.find(({ elw_shrn_iscd: shown }) => shown === row.elw_shrn_iscd)
      expect(indicator?.acpr).toBe(price.acpr)
      expect(Number(indicator?.invl_val) + Number(indicator?.tmvl_val)).toBeCloseTo(Number(row.elw_prpr), 1)
      // A call gains with what it is on, a put loses.
      const isPut = Number(row.delta_val) < 0
      expect(Math.abs(Number(row.delta_val))).toBeLessThanOrEqual(1)
      const puts = rows((await ask('elw.indicator', { FID_DIV_CLS_CODE: '2' })).output)
      expect(puts.some(({ elw_shrn_iscd: shown }) => shown === row.elw_shrn_iscd)).toBe(isPut)
    }
  })

  it('compare volumes and prices with the day before and with minutes ago', async () => {
    const { ask, clock } = await setUp()
    await ask('elw.quickChange', {})
    await clock.advance(5 * 60_000)
    for (const row of rows((await ask('elw.volumeRank', {})).output)) {
      const code = { FID_COND_MRKT_DIV_CODE: 'W', FID_INPUT_ISCD: row.elw_shrn_iscd ?? '' }
      const [today, yesterday] = rows((await ask('elw.indicatorTrendDaily', code)).output)
      expect(row.n_prdy_vol).toBe(yesterday?.acml_vol)
      expect(Number(row.n_prdy_vol_vrss)).toBe(Number(today?.acml_vol) - Number(yesterday?.acml_vol))
    }
    const quick = rows((await ask('elw.quickChange', { FID_HOUR_CLS_CODE: '1', FID_INPUT_HOUR_1: '3' })).output)
    for (const row of quick) expect(Number(row.stnd_val) + Number(row.stnd_val_vrss)).toBe(Number(row.elw_prpr))
  })
})
