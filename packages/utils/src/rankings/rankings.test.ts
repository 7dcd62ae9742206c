import { KisAbortError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { describe, expect, it } from 'vitest'
import { distinctAnswer, rankingServer, specOf } from './__fixtures__/ranking-server.js'
import * as rankings from './index.js'

type AnyRanking = (
  client: RestClient<'real'>,
  options?: object,
  call?: rankings.RankingCall,
) => Promise<rankings.Ranking<Record<string, unknown> & { raw: object }, object>>

/** Options that some rankings cannot do without. */
const NEEDED: Readonly<Record<string, object>> = {
  dividends: { from: '20250101', to: '20251231' },
  companyTrades: { from: '20261116', to: '20261120' },
  financialRatios: { year: 2025 },
  financials: { year: 2025 },
  valuation: { year: 2025 },
  ...Object.fromEntries(
    Object.keys(rankings)
      .filter((name) => name.startsWith('overseas'))
      .map((name) => [name, { exchange: 'NASDAQ' }]),
  ),
}

const { createRankings, ...functions } = rankings
const ALL = Object.entries(functions).map(([name, ranking]) => [name, ranking as unknown as AnyRanking] as const)

describe.each(ALL)('%s', (name, ranking) => {
  const options = NEEDED[name] ?? {}

  it('sends what its endpoint declares, to its path', async () => {
    const { client, calls } = rankingServer('real')
    const { rows, complete } = await ranking(client, options)
    expect([rows, complete]).toEqual([[], true])
    expect(calls).toHaveLength(1)
    const spec = specOf(calls[0]?.trId ?? '')
    expect(calls[0]?.path).toBe(spec.path)
    expect(Object.keys(calls[0]?.query ?? {}).sort()).toEqual(Object.keys(spec.params).sort())
  })

  it('names each value once, and hides the record it comes from', async () => {
    const { client, calls } = rankingServer('real', { answer: ({ trId }) => distinctAnswer(trId) })
    const ranked = await ranking(client, options)
    const [row] = ranked.rows
    expect(row, JSON.stringify(calls)).toBeDefined()
    const { rank: _rank, direction: _direction, ...values } = row as Record<string, unknown>
    for (const [member, value] of Object.entries(values)) expect(value, member).not.toBeNull()
    for (const value of Object.values(values)) {
      const isWord = value === 'up' || value === 'kospi'
      if (!isWord) expect(Object.values(values).filter((other) => other === value)).toEqual([value])
    }
    expect(Object.keys(row ?? {})).not.toContain('raw')
    expect(JSON.parse(JSON.stringify(ranked))).toEqual({ rows: [expect.any(Object)], complete: expect.any(Boolean) })
    // The decoded record, and the answer with its wire record.
    expect(Object.keys(row?.raw ?? {}).length).toBeGreaterThan(1)
    expect(ranked.raw).toHaveProperty('meta')
  })

  it('does not exist on paper, and says so before any network call', async () => {
    const { client, calls } = rankingServer('paper')
    // JavaScript lets it through; the compiler does not: see below.
    const call = ranking(client as unknown as RestClient<'real'>, options)
    await expect(call).rejects.toThrow(KisUnsupportedInPaperError)
    await expect(ranking(client as unknown as RestClient<'real'>, options)).rejects.toThrow(/모의투자.*env: 'real'/)
    expect(calls).toEqual([])
  })

  it('can be ended', async () => {
    const { client } = rankingServer('real')
    await expect(ranking(client, options, { signal: AbortSignal.abort() })).rejects.toThrow(KisAbortError)
  })

  if (name in NEEDED) {
    it('names the option that it cannot do without', async () => {
      const { client, calls } = rankingServer('real')
      for (const nothing of [undefined, {}]) await expect(ranking(client, nothing)).rejects.toThrow(KisValidationError)
      expect(calls).toEqual([])
    })
  }
})

describe('createRankings', () => {
  it('binds every ranking of the entry', async () => {
    const { client, calls } = rankingServer('real')
    const bound = createRankings(client)
    expect(Object.keys(bound).sort()).toEqual(Object.keys(functions).sort())
    await bound.limits({ side: 'lower' })
    await bound.overseasVolume({ exchange: 'NYSE' })
    await bound.mostViewed()
    expect(calls.map(({ trId }) => trId)).toEqual(['FHKST130000C0', 'HHDFS76310010', 'HHMCM000100C0'])
    await expect(bound.volume({}, { signal: AbortSignal.abort() })).rejects.toThrow(KisAbortError)
  })

  it('takes a real client only', async () => {
    const { client, calls } = rankingServer('paper')
    // @ts-expect-error paper trading has no rankings
    const bound = createRankings(client)
    await expect(bound.limits()).rejects.toThrow(KisUnsupportedInPaperError)
    // @ts-expect-error nor one by one
    await expect(rankings.fluctuation(client)).rejects.toThrow(KisUnsupportedInPaperError)
    expect(calls).toEqual([])
  })
})
