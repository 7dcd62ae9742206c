import { createMemoryStore, type KeyValueStore, kstDate } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createSimulator, type SimulatorOptions } from '@kis/simulator'
import { createCalendar } from '@kis/utils/calendar'
import { refreshCalendar } from '@kis/utils/kis-holidays'
import { createRankings, type Rankings } from '@kis/utils/rankings'
import { describe, expect, it } from 'vitest'
import { createKis, type Kis, priceLimits } from './index.js'

const NOW = Date.UTC(2026, 0, 5, 2)

async function withMarket(
  work: (world: { kis: Kis<'real'>; rankings: Rankings; store: KeyValueStore }) => Promise<void>,
  options: Partial<SimulatorOptions> = {},
): Promise<void> {
  const clock = createVirtualClock({ now: NOW })
  const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 10_000 }, ...options })
  const store = createMemoryStore({ clock })
  const http = simulator.transport()
  await using kis = createKis({
    env: 'real',
    credentials: { appKey: 'M'.repeat(36), appSecret: 'm'.repeat(180) },
    limits: { callsPerWindow: 10_000 },
    store,
    http,
    clock,
  })
  await work({ kis, rankings: createRankings(kis.rest.client), store })
  simulator.close()
}

describe('rankings of a simulated market', () => {
  const limitStocks = { upper: ['028300', '011200'], lower: ['035900'] }

  it('list the stocks at their price limit, with names', () =>
    withMarket(
      async ({ rankings }) => {
        const { rows, complete } = await rankings.limits({ side: 'upper', sort: 'volume' })
        expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['HLB', 'HMM']))
        expect(complete).toBe(true)
        for (const { price, change, upperLimit, lowerLimit, direction } of rows) {
          expect([price, direction]).toEqual([upperLimit, 'upper-limit'])
          expect(priceLimits((price ?? 0) - (change ?? 0))).toEqual({ upper: upperLimit, lower: lowerLimit })
        }
        const lower = await rankings.limits({ side: 'lower' })
        expect(lower.rows.map(({ name, direction }) => [name, direction])).toEqual([['JYP Ent.', 'lower-limit']])
        expect((await rankings.limits({ side: 'lower', market: 'kospi' })).rows).toEqual([])
      },
      { limitStocks },
    ))

  it('agree with the quotes of the stocks in them', () =>
    withMarket(async ({ kis, rankings }) => {
      const rises = await rankings.fluctuation({ by: 'rise' })
      const falls = await rankings.fluctuation({ by: 'fall' })
      expect([rises.rows.length, rises.complete]).toEqual([30, false])
      expect(rises.rows[0]?.changeRate ?? 0).toBeGreaterThan(falls.rows[0]?.changeRate ?? 0)
      for (const { symbol, price, change, changeRate, volume, high, low } of rises.rows.slice(0, 5)) {
        expect(await kis.stock(symbol).quote()).toMatchObject({ price, change, changeRate, volume, high, low })
      }
      const { rows } = await rankings.volume({ by: 'turnover', exclude: ['preferred'] })
      expect(rows.map(({ turnover }) => turnover)).toEqual(
        rows.map(({ turnover }) => turnover ?? 0).sort((a, b) => b - a),
      )
      expect(rows.some(({ symbol }) => symbol === '005935')).toBe(false)
    }))

  it('go on past thirty rows by the rate of the last one', () =>
    withMarket(async ({ rankings }) => {
      const first = await rankings.fluctuation({ by: 'rise' })
      const next = await rankings.fluctuation({ by: 'rise', maxRate: first.rows.at(-1)?.changeRate ?? 0 })
      expect(next.complete).toBe(true)
      const symbols = new Set([...first.rows, ...next.rows].map(({ symbol }) => symbol))
      expect(symbols.size).toBe(41)
    }))

  it('can be read whole where KIS lets them be', () =>
    withMarket(async ({ rankings }) => {
      const { rows, complete } = await rankings.watchlists({ limit: 100 })
      expect([rows.length, complete, rows.at(-1)?.rank]).toEqual([41, true, 41])
      expect(new Set(rows.map(({ symbol }) => symbol)).size).toBe(41)
    }))

  it('all of them answer, each with a name where KIS sends one', () =>
    withMarket(async ({ rankings }) => {
      const needed = { exchange: 'NASDAQ', year: 2025, from: '20250101', to: '20251231' }
      for (const [name, ranking] of Object.entries(rankings)) {
        const { rows } = await (ranking as (options: object) => ReturnType<Rankings['limits']>)(needed)
        const isQuiet = ['limits', 'overseasMarketCap'].includes(name)
        if (!isQuiet) expect(rows.length, name).toBeGreaterThan(0)
        for (const row of rows) if (name !== 'mostViewed') expect(row.name, name).toMatch(/\S/)
        expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, index) => index + 1))
      }
    }))
})

describe('whether the market is open', () => {
  it('is what KIS says, too', () =>
    withMarket(async ({ kis, store }) => {
      const calendar = createCalendar()
      const { days, differences } = await refreshCalendar(kis.rest.client, calendar, {
        store,
        clock: createVirtualClock({ now: NOW }),
      })
      expect(days[0]?.date).toBe(kstDate(NOW))
      expect(differences).toEqual([])
      for (const { date, isOpen } of days) expect(calendar.isTradingDay(date)).toBe(isOpen)
    }))
})
