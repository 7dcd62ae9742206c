import { createVirtualClock } from '@kis/core/testing'
import { priceLimits } from '@kis/utils'
import { describe, expect, it } from 'vitest'
import { createRawClient, type Loose, PATHS } from '../../__fixtures__/raw-client.js'
import { builtInMasters } from '../../masters/master-set.js'
import type { SimulatorOptions } from '../../options.js'
import { createSimulator } from '../../simulator.js'
import { ENDPOINT_SPECS } from '../fallback/endpoint-specs.js'
import { RANKING_ROUTES } from './ranking-routes.js'

type Row = Readonly<Record<string, string>>

async function setUp(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 0, 5, 2) })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 100_000 }, ...options })
  const client = createRawClient(simulator)
  await client.token()
  /** Asks a ranking by its id; parameters that are left out are sent blank, as KIS wants them. */
  const ask = async (id: string, parameters: Row = {}, block = 'output'): Promise<readonly Row[]> => {
    const spec = ENDPOINT_SPECS.find((one) => one.id === id)
    if (!spec) throw new Error(`There is no ${id}.`)
    const names = Object.keys(spec.params)
    const blank = Object.fromEntries(names.map((name) => [name, '']))
    const sent = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        names.find((one) => one.toUpperCase() === name) ?? name,
        value,
      ]),
    )
    const { json } = await client.get('real' in spec.tr ? String(spec.tr.real) : '', spec.path, { ...blank, ...sent })
    expect(json.rt_cd, JSON.stringify(json)).toBe('0')
    return json[block] as unknown as readonly Row[]
  }
  const quote = async (code: string): Promise<Loose> =>
    (await client.get('FHKST01010100', PATHS.price, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: code })).json
      .output ?? {}
  return { clock, client, ask, quote }
}

const numbers = (rows: readonly Row[], field: string): number[] => rows.map((row) => Number(row[field]))
const falling = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a)
const NAMES = new Map(builtInMasters().instruments.map(({ code, name }) => [code, name]))

describe('every ranking', () => {
  it('of the reference has a route of its own', () => {
    const ids = ENDPOINT_SPECS.filter(({ path }) => /\/ranking\/|volume-rank|capture-uplowprice/.test(path))
    expect(ids.length).toBe(39)
    expect(new Set(RANKING_ROUTES.map(({ path }) => path)).size).toBe(new Set(ids.map(({ path }) => path)).size)
  })

  it('is not on the mock server', async () => {
    const simulator = createSimulator({ env: 'paper', limits: { callsPerSecond: 100 } })
    const client = createRawClient(simulator)
    await client.token()
    for (const { path, trIds } of RANKING_ROUTES) {
      expect((await client.get(trIds.real[0] ?? '', path, {})).json.msg_cd).toBe('EGW02006')
    }
    simulator.close()
  })

  it('stays the same while no time passes', async () => {
    const { ask } = await setUp()
    for (const id of ['domesticStock.fluctuation', 'domesticStock.financeRatio', 'elw.volumeRank'])
      expect(await ask(id)).toEqual(await ask(id))
  })
})

describe('rises and falls', () => {
  it('are sorted, numbered, named and agree with the quotes', async () => {
    const { ask, quote } = await setUp()
    const rows = await ask('domesticStock.fluctuation', { FID_RANK_SORT_CLS_CODE: '0', FID_PRC_CLS_CODE: '1' })
    expect(rows).toHaveLength(30)
    expect(numbers(rows, 'data_rank')).toEqual(rows.map((_, index) => index + 1))
    expect(numbers(rows, 'prdy_ctrt')).toEqual(falling(numbers(rows, 'prdy_ctrt')))
    for (const row of rows) {
      expect(NAMES.get(row.stck_shrn_iscd ?? '')).toBe(row.hts_kor_isnm)
      const { stck_prpr, prdy_vrss, prdy_ctrt, acml_vol, stck_hgpr } = await quote(row.stck_shrn_iscd ?? '')
      expect(row).toMatchObject({ stck_prpr, prdy_vrss, prdy_ctrt, acml_vol, stck_hgpr })
    }
    const falls = await ask('domesticStock.fluctuation', { FID_RANK_SORT_CLS_CODE: '1', FID_PRC_CLS_CODE: '1' })
    expect(numbers(falls, 'prdy_ctrt')).toEqual(falling(numbers(falls, 'prdy_ctrt')).reverse())
    expect(falls[0]?.stck_shrn_iscd).not.toBe(rows[0]?.stck_shrn_iscd)
  })

  it('of the whole market are at one end what they are not at the other', async () => {
    const { ask } = await setUp()
    const all = [
      ...(await ask('domesticStock.fluctuation', { FID_PRC_CLS_CODE: '1', FID_RSFL_RATE1: '0' })),
      ...(await ask('domesticStock.fluctuation', { FID_PRC_CLS_CODE: '1', FID_RSFL_RATE2: '-0.01' })),
    ]
    expect(new Set(all.map((row) => row.stck_shrn_iscd)).size).toBe(NAMES.size)
  })

  it.each([
    ['0', '0', 'lwpr_vrss_prpr_rate', 1],
    ['1', '0', 'hgpr_vrss_prpr_rate', -1],
    ['2', '0', 'oprc_vrss_prpr_rate', 1],
    ['3', '0', 'oprc_vrss_prpr_rate', -1],
  ])('by sort code %s and price code %s go by %s', async (sort, price, field, direction) => {
    const { ask } = await setUp()
    const rows = await ask('domesticStock.fluctuation', { FID_RANK_SORT_CLS_CODE: sort, FID_PRC_CLS_CODE: price })
    const values = numbers(rows, field).map((value) => value * direction)
    expect(values).toEqual(falling(values))
  })

  it('know markets, sectors and bounds', async () => {
    const { ask } = await setUp()
    const codes = async (parameters: Row) =>
      (await ask('domesticStock.fluctuation', { FID_PRC_CLS_CODE: '1', ...parameters })).map(
        (row) => row.stck_shrn_iscd,
      )
    expect(await codes({ FID_INPUT_ISCD: '1001' })).toHaveLength(12)
    expect(await codes({ FID_INPUT_ISCD: '1001' })).toContain('028300')
    expect(await codes({ FID_INPUT_ISCD: '0013' })).toContain('005930')
    expect(await codes({ FID_INPUT_ISCD: '0013' })).not.toContain('005380')
    expect(await codes({ FID_INPUT_ISCD: '9999' })).toEqual([])
    const dear = await ask('domesticStock.fluctuation', { FID_INPUT_PRICE_1: '1000000', FID_INPUT_PRICE_2: '1500000' })
    expect(dear.length).toBeGreaterThan(0)
    for (const price of numbers(dear, 'stck_prpr')) expect(price >= 1_000_000 && price <= 1_500_000).toBe(true)
    const busy = await ask('domesticStock.fluctuation', { FID_VOL_CNT: '400000' })
    expect(Math.min(...numbers(busy, 'acml_vol'))).toBeGreaterThanOrEqual(400_000)
  })

  it('move with the market', async () => {
    const { ask, clock } = await setUp()
    const before = await ask('domesticStock.volumeRank')
    await clock.advance(60_000)
    const after = await ask('domesticStock.volumeRank')
    expect(numbers(after, 'acml_vol').reduce((sum, volume) => sum + volume)).toBeGreaterThan(
      numbers(before, 'acml_vol').reduce((sum, volume) => sum + volume),
    )
  })
})

describe('volumes', () => {
  it.each([
    ['0', 'acml_vol'],
    ['1', 'vol_inrt'],
    ['2', 'vol_tnrt'],
    ['3', 'acml_tr_pbmn'],
    ['4', 'tr_pbmn_tnrt'],
  ])('by %s go by %s', async (code, field) => {
    const { ask } = await setUp()
    const rows = await ask('domesticStock.volumeRank', { FID_BLNG_CLS_CODE: code })
    expect(numbers(rows, field)).toEqual(falling(numbers(rows, field)))
  })

  it('leave out what is to be left out', async () => {
    const { ask } = await setUp()
    const isThere = async (exclude: string) =>
      (await ask('domesticStock.volumeRank', { FID_BLNG_CLS_CODE: '3', FID_TRGT_EXLS_CLS_CODE: exclude })).some(
        (row) => row.mksc_shrn_iscd === '005935',
      )
    expect([await isThere('0000000000'), await isThere('0000100000')]).toEqual([true, false])
    const preferred = await ask('domesticStock.volumeRank', { FID_DIV_CLS_CODE: '2' })
    expect(preferred.map((row) => row.mksc_shrn_iscd)).toEqual(['005935'])
  })
})

describe('price limits', () => {
  it('list nobody on a quiet day', async () => {
    const { ask } = await setUp()
    expect(await ask('domesticStock.captureUplowprice', { FID_PRC_CLS_CODE: '0', FID_DIV_CLS_CODE: '0' })).toEqual([])
  })

  it('list the stocks that stand there, each on its side and in its market', async () => {
    const { ask } = await setUp({ limitStocks: { upper: ['028300', '011200'], lower: ['035900'] } })
    const at = (side: string, market = '0000') =>
      ask('domesticStock.captureUplowprice', { FID_PRC_CLS_CODE: side, FID_DIV_CLS_CODE: '0', FID_INPUT_ISCD: market })
    const upper = await at('0')
    expect(new Set(upper.map((row) => row.hts_kor_isnm))).toEqual(new Set(['HLB', 'HMM']))
    for (const row of upper) {
      expect(row).toMatchObject({ prdy_vrss_sign: '1', stck_prpr: row.stck_mxpr, total_askp_rsqn: '0' })
      const limits = priceLimits(Number(row.stck_prpr) - Number(row.prdy_vrss))
      expect([row.stck_mxpr, row.stck_llam]).toEqual([String(limits.upper), String(limits.lower)])
      expect(Number(row.bidp_rsqn1)).toBeGreaterThan(0)
    }
    expect((await at('0', '1001')).map((row) => row.mksc_shrn_iscd)).toEqual(['028300'])
    expect((await at('1')).map((row) => [row.hts_kor_isnm, row.prdy_vrss_sign])).toEqual([['JYP Ent.', '4']])
    // They also lead the rises.
    const rises = await ask('domesticStock.fluctuation', { FID_RANK_SORT_CLS_CODE: '0', FID_PRC_CLS_CODE: '1' })
    expect(new Set(rises.slice(0, 2).map((row) => row.stck_shrn_iscd))).toEqual(new Set(['028300', '011200']))
  })

  it('list those near by', async () => {
    const { ask } = await setUp({ limitStocks: { upper: ['028300'] } })
    const near = (code: string) =>
      ask('domesticStock.captureUplowprice', { FID_PRC_CLS_CODE: '0', FID_DIV_CLS_CODE: code })
    expect(await near('6')).toEqual([])
    const wide = await near('3')
    for (const row of wide) {
      expect(Number(row.stck_prpr)).toBeGreaterThanOrEqual(Number(row.stck_mxpr) * 0.75)
      expect(row.mksc_shrn_iscd).not.toBe('028300')
    }
  })
})

describe('the other rankings of stocks', () => {
  it.each<[string, Row, string, 1 | -1]>([
    ['domesticStock.volumePower', {}, 'tday_rltv', 1],
    ['domesticStock.quoteBalance', { FID_RANK_SORT_CLS_CODE: '1' }, 'total_ntsl_bidp_rsqn', -1],
    ['domesticStock.disparity', { FID_RANK_SORT_CLS_CODE: '0', FID_HOUR_CLS_CODE: '60' }, 'd60_dsrt', 1],
    ['domesticStock.disparity', { FID_RANK_SORT_CLS_CODE: '1', FID_HOUR_CLS_CODE: '5' }, 'd5_dsrt', -1],
    ['domesticStock.nearNewHighlow', { FID_PRC_CLS_CODE: '0' }, 'hprc_near_rate', -1],
    ['domesticStock.expTransUpdown', { FID_RANK_SORT_CLS_CODE: '3' }, 'prdy_ctrt', -1],
    ['domesticStock.tradedByCompany', { FID_RANK_SORT_CLS_CODE: '1' }, 'shnu_cnqn_smtn', 1],
    ['domesticStock.bulkTransNum', { FID_RANK_SORT_CLS_CODE: '0' }, 'shnu_cntg_csnu', 1],
    ['domesticStock.financeRatio', { FID_RANK_SORT_CLS_CODE: '15' }, 'grs', 1],
    ['domesticStock.marketValue', { FID_RANK_SORT_CLS_CODE: '24' }, 'pbr', 1],
    ['domesticStock.profitAssetIndex', { FID_RANK_SORT_CLS_CODE: '3' }, 'thtr_ntin', 1],
    ['domesticStock.dividendRate', { GB1: '0', T_DT: '20251231' }, 'divi_rate', 1],
    ['domesticStock.shortSale', {}, 'ssts_vol_rlim', 1],
    ['domesticStock.preferDisparateRatio', {}, 'dprt', 1],
  ])('%s, %j: by %s', async (id, parameters, field, direction) => {
    const { ask } = await setUp()
    const rows = await ask(id, parameters)
    expect(rows.length).toBeGreaterThan(0)
    const values = numbers(rows, field).map((value) => value * direction)
    expect(values).toEqual(falling(values))
    for (const row of rows) expect([...NAMES.values()]).toContain(row.hts_kor_isnm ?? row.isin_name)
    if (rows[0]?.data_rank) expect(numbers(rows, 'data_rank')).toEqual(rows.map((_, index) => index + 1))
  })

  it('by market capitalisation begin with the largest', async () => {
    const { ask } = await setUp()
    const rows = await ask('domesticStock.marketCap', { FID_DIV_CLS_CODE: '1' })
    expect(rows.slice(0, 2).map((row) => row.hts_kor_isnm)).toEqual(['삼성전자', 'SK하이닉스'])
    const shares = numbers(await ask('domesticStock.marketCap'), 'mrkt_whol_avls_rlim')
    expect(shares).toEqual(falling(shares))
    const whole = shares.reduce((sum, share) => sum + share)
    expect(whole > 80 && whole <= 100.2).toBe(true)
  })

  it('by watchlists can be read on from any rank', async () => {
    const { ask } = await setUp()
    const from = (rank: string) => ask('domesticStock.topInterestStock', { FID_INPUT_CNT_1: rank })
    const [first, second, third] = [await from('1'), await from('31'), await from('61')]
    expect([first.length, second.length, third.length]).toEqual([30, NAMES.size - 30, 0])
    expect(numbers([...first, ...second], 'data_rank')).toEqual(Array.from({ length: NAMES.size }, (_, i) => i + 1))
    const counts = numbers([...first, ...second], 'inter_issu_reg_csnu')
    expect(counts).toEqual(falling(counts))
    expect(new Set([...first, ...second].map((row) => row.mksc_shrn_iscd)).size).toBe(NAMES.size)
  })

  it('by lookups hold twenty', async () => {
    const { ask } = await setUp()
    const rows = await ask('domesticStock.htsTopView', {}, 'output1')
    expect(rows).toHaveLength(20)
    expect(rows.some((row) => row.mksc_shrn_iscd === '005930' && row.mrkt_div_cls_code === 'J')).toBe(true)
  })

  it('after hours and on credit are in their second block', async () => {
    const { ask } = await setUp()
    for (const [id, field] of [
      ['domesticStock.overtimeFluctuation', 'ovtm_untp_prdy_ctrt'],
      ['domesticStock.overtimeVolume', 'ovtm_untp_vol'],
      ['domesticStock.creditBalance', 'whol_loan_rmnd_amt'],
    ] as const) {
      const rows = await ask(id, { FID_DIV_CLS_CODE: '2', FID_RANK_SORT_CLS_CODE: '2' }, 'output2')
      expect(rows.length, id).toBeGreaterThan(0)
      expect(numbers(rows, field), id).toEqual(falling(numbers(rows, field)))
    }
  })
})

describe('rankings of overseas stocks', () => {
  it('hold the stocks of the exchange at their quotes', async () => {
    const { ask, client } = await setUp()
    const rows = await ask('overseasStock.updownRate', { EXCD: 'NAS', GUBN: '1', NDAY: '0', VOL_RANG: '0' }, 'output2')
    expect(new Set(rows.map((row) => row.symb))).toEqual(
      new Set(builtInMasters().overseas.flatMap(({ exchange, symbol }) => (exchange === 'NAS' ? [symbol] : []))),
    )
    expect(numbers(rows, 'rate')).toEqual(falling(numbers(rows, 'rate')))
    expect(numbers(rows, 'rank')).toEqual(rows.map((_, index) => index + 1))
    for (const row of rows) {
      expect(Number(row.pbid)).toBeLessThan(Number(row.pask))
      const query = { AUTH: '', EXCD: 'NAS', SYMB: row.symb ?? '' }
      const { last, tvol, sign, diff } =
        (await client.get('HHDFS00000300', PATHS.overseasPrice, query)).json.output ?? {}
      expect([row.last, row.tvol, row.sign, row.diff]).toEqual([last, tvol, sign, diff])
    }
  })

  it.each([
    ['overseasStock.tradeVol', 'tvol'],
    ['overseasStock.tradePbmn', 'tamt'],
    ['overseasStock.tradeGrowth', 'n_rate'],
    ['overseasStock.tradeTurnover', 'tover'],
    ['overseasStock.marketCap', 'tomv'],
    ['overseasStock.volumeSurge', 'n_rate'],
    ['overseasStock.volumePower', 'tpow'],
  ])('%s: by %s', async (id, field) => {
    const { ask } = await setUp()
    const rows = await ask(id, { EXCD: 'NAS' }, 'output2')
    expect(rows.length).toBeGreaterThan(3)
    expect(numbers(rows, field)).toEqual(falling(numbers(rows, field)))
    const summary = (await ask(id, { EXCD: 'NAS' }, 'output1')) as unknown as Row
    expect(summary.nrec).toBe(String(rows.length))
  })

  it('keep to volume and price', async () => {
    const { ask } = await setUp()
    const count = async (parameters: Row) =>
      (await ask('overseasStock.tradeVol', { EXCD: 'NAS', ...parameters }, 'output2')).length
    expect(await count({ VOL_RANG: '6' })).toBeLessThan(await count({ VOL_RANG: '0' }))
    expect(await count({ PRC1: '400' })).toBeLessThan(await count({ PRC1: '' }))
    expect(await count({ EXCD: 'XYZ' })).toBe(0)
  })
})

describe('rankings of ELWs', () => {
  it('are sorted and tell calls from puts', async () => {
    const { ask } = await setUp()
    const rows = await ask('elw.updownRate', { FID_RANK_SORT_CLS_CODE: '1' })
    expect(numbers(rows, 'prdy_ctrt').map((rate) => -rate)).toEqual(
      falling(numbers(rows, 'prdy_ctrt').map((rate) => -rate)),
    )
    const puts = await ask('elw.volumeRank', { FID_DIV_CLS_CODE: '2' })
    expect(puts.length).toBeGreaterThan(0)
    for (const row of puts) expect(row.elw_kor_isnm).toMatch(/풋$/)
  })
})
