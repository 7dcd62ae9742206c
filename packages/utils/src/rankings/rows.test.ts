import { KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { priceLimits } from '../index.js'
import { rankingServer } from './__fixtures__/ranking-server.js'
import { fluctuation, limits, marketCap, overseasFluctuation, watchlists } from './index.js'

/** Two stocks at their upper limit, as KIS's own documentation shows them. */
const LIMIT_UP = [
  {
    mksc_shrn_iscd: '012800',
    hts_kor_isnm: '대창',
    stck_prpr: '2080',
    prdy_vrss_sign: '1',
    prdy_vrss: '478',
    prdy_ctrt: '29.84',
    acml_vol: '39937550',
    total_askp_rsqn: '0',
    total_bidp_rsqn: '2648946',
    askp_rsqn1: '0',
    bidp_rsqn1: '2299811',
    prdy_vol: '4003121',
    seln_cnqn: '2',
    shnu_cnqn: '0',
    stck_llam: '1122',
    stck_mxpr: '2080',
    prdy_vrss_vol_rate: '997.66',
  },
  {
    mksc_shrn_iscd: '215100',
    hts_kor_isnm: '로보로보',
    stck_prpr: '5680',
    prdy_vrss_sign: '1',
    prdy_vrss: '1310',
    prdy_ctrt: '29.98',
    acml_vol: '10240653',
    total_askp_rsqn: '0',
    total_bidp_rsqn: '622698',
    askp_rsqn1: '0',
    bidp_rsqn1: '553376',
    prdy_vol: '34944',
    seln_cnqn: '40',
    shnu_cnqn: '0',
    stck_llam: '3060',
    stck_mxpr: '5680',
    prdy_vrss_vol_rate: '29305.90',
  },
]

describe('a row', () => {
  it('has plain names and numbers, and its record as raw', async () => {
    const { client } = rankingServer('real', { answer: () => ({ output: LIMIT_UP }) })
    const { rows, complete, raw } = await limits(client)
    expect(complete).toBe(true)
    expect(rows[1]).toEqual({
      rank: 2,
      symbol: '215100',
      name: '로보로보',
      price: 5_680,
      change: 1_310,
      changeRate: 29.98,
      direction: 'upper-limit',
      volume: 10_240_653,
      upperLimit: 5_680,
      lowerLimit: 3_060,
      previousVolume: 34_944,
      volumeRatio: 29_305.9,
      askQuantity: 0,
      bidQuantity: 622_698,
      bestAskQuantity: 0,
      bestBidQuantity: 553_376,
      sellVolume: 40,
      buyVolume: 0,
    })
    expect(rows[1]?.raw.prdy_vrss_vol_rate).toBe(29_305.9)
    expect(raw.raw.output).toEqual(LIMIT_UP)
  })

  it('agrees with priceLimits', async () => {
    const { client } = rankingServer('real', { answer: () => ({ output: LIMIT_UP }) })
    for (const { price, change, upperLimit, lowerLimit } of (await limits(client)).rows) {
      expect(priceLimits((price ?? 0) - (change ?? 0))).toEqual({ upper: upperLimit, lower: lowerLimit })
    }
  })

  it('holds null where KIS sent nothing', async () => {
    const blank = { ...LIMIT_UP[0], stck_prpr: '', hts_kor_isnm: ' ', prdy_vrss_sign: '9' }
    const { client } = rankingServer('real', { answer: () => ({ output: [blank] }) })
    expect((await limits(client)).rows[0]).toMatchObject({ price: null, name: null, direction: null })
  })

  it('has market capitalisation in won', async () => {
    const record = { mksc_shrn_iscd: '005930', data_rank: '1', hts_kor_isnm: '삼성전자', stck_avls: '4340032' }
    const { client } = rankingServer('real', { answer: () => ({ output: [record] }) })
    expect((await marketCap(client)).rows[0]).toMatchObject({ rank: 1, marketCap: 434_003_200_000_000 })
  })

  it('has a signed change overseas, where KIS writes the size alone', async () => {
    const record = {
      rsym: 'DNASAAPL',
      symb: 'AAPL',
      name: '애플',
      last: '248.96',
      diff: '1.0400',
      rate: '-0.42',
      rank: '7',
    }
    const output2 = ['5', '4', '2', '3'].map((sign) => ({ ...record, sign }))
    const { client } = rankingServer('real', { answer: () => ({ output1: {}, output2 }) })
    const { rows } = await overseasFluctuation(client, { exchange: 'NASDAQ' })
    expect(rows.map(({ change }) => change)).toEqual([-1.04, -1.04, 1.04, 1.04])
    expect(rows[0]).toMatchObject({ rank: 7, realtimeKey: 'DNASAAPL', direction: 'down', changeRate: -0.42 })
  })
})

describe('complete', () => {
  const row = { mksc_shrn_iscd: '005930' }
  const answered = async (count: number, headers?: Record<string, string>) => {
    const output = Array.from({ length: count }, () => row)
    return (await limits(rankingServer('real', { answer: () => ({ output }), headers }).client)).complete
  }

  it('is not said of a full page, nor where KIS announces more', async () => {
    expect(await Promise.all([answered(0), answered(29), answered(30), answered(45)])).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(await answered(3, { tr_cont: 'M' })).toBe(false)
  })

  it('goes by the count of rows where an answer has one', async () => {
    const counted = async (trec: string, rows: number) => {
      const output2 = Array.from({ length: rows }, () => ({ rsym: 'D', symb: 'A' }))
      const server = rankingServer('real', { answer: () => ({ output1: { trec }, output2 }) })
      return (await overseasFluctuation(server.client, { exchange: 'NYSE' })).complete
    }
    expect([await counted('30', 30), await counted('31', 30), await counted('', 30)]).toEqual([true, false, false])
  })
})

describe('sort and reverse', () => {
  const output = [
    { stck_shrn_iscd: 'A', hts_kor_isnm: 'a', data_rank: '1', acml_vol: '20' },
    { stck_shrn_iscd: 'B', hts_kor_isnm: 'b', data_rank: '2', acml_vol: '' },
    { stck_shrn_iscd: 'C', hts_kor_isnm: 'c', data_rank: '3', acml_vol: '30' },
    { stck_shrn_iscd: 'D', hts_kor_isnm: 'd', data_rank: '4', acml_vol: '10' },
  ]
  const { client } = rankingServer('real', { answer: () => ({ output }) })
  const order = async (options: Parameters<typeof fluctuation>[1]) =>
    (await fluctuation(client, options)).rows.map(({ symbol }) => symbol).join('')

  it('put the rows in another order; what has no value stays last', async () => {
    expect(await order({})).toBe('ABCD')
    expect(await order({ reverse: true })).toBe('DCBA')
    expect(await order({ sort: 'volume' })).toBe('CADB')
    expect(await order({ sort: 'volume', reverse: true })).toBe('DACB')
    expect(await order({ sort: 'rank', reverse: true })).toBe('ABCD')
  })

  it('keep the rank of KIS', async () => {
    const { rows } = await fluctuation(client, { sort: 'volume' })
    expect(rows.map(({ rank }) => rank)).toEqual([3, 1, 4, 2])
  })

  it.each(['name', 'size', 'raw', 'constructor'])('refuse "%s"', async (sort) => {
    await expect(fluctuation(client, { sort: sort as 'volume' })).rejects.toThrow(KisValidationError)
  })

  it('compile for numbers only', () => {
    // @ts-expect-error a name is no number
    const byName: Parameters<typeof fluctuation>[1] = { sort: 'name' }
    // @ts-expect-error rows of this ranking have no turnover
    const byTurnover: Parameters<typeof limits>[1] = { sort: 'turnover' }
    expect([byName, byTurnover]).toHaveLength(2)
  })
})

describe('watchlists', () => {
  const total = (count: number) =>
    rankingServer('real', {
      answer: ({ query }) => {
        const start = Number(query.fid_input_cnt_1)
        const left = Math.max(0, Math.min(30, count - start + 1))
        return { output: Array.from({ length: left }, (_, at) => ({ mksc_shrn_iscd: `S${start + at}` })) }
      },
    })
  const read = async (count: number, limit?: number) => {
    const { client, calls } = total(count)
    const { rows, complete } = await watchlists(client, { limit })
    return [rows.length, rows.at(-1)?.rank, complete, calls.map(({ query }) => query.fid_input_cnt_1).join()]
  }

  it('reads on by the rank to start at', async () => {
    expect(await read(12)).toEqual([12, 12, true, '1'])
    expect(await read(100)).toEqual([30, 30, false, '1'])
    expect(await read(100, 45)).toEqual([45, 45, false, '1,31'])
    expect(await read(100, 500)).toEqual([100, 100, true, '1,31,61,91'])
    expect(await read(60, 500)).toEqual([60, 60, true, '1,31,61'])
    expect(await read(10, 5)).toEqual([5, 5, false, '1'])
  })

  it('ends when the same page comes again', async () => {
    const output = Array.from({ length: 30 }, (_, at) => ({ mksc_shrn_iscd: `S${at}` }))
    const { client, calls } = rankingServer('real', { answer: () => ({ output }) })
    const { rows, complete } = await watchlists(client, { limit: 1_000 })
    expect([rows.length, complete, calls.length]).toEqual([30, false, 2])
  })
})
