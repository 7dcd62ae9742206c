import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PRINTED_TABLES } from './__fixtures__/printed-tables.js'
import { lotSize, type PriceLimitOptions, priceLimits } from './index.js'

/** The fact catalogue stands beside the repository; it is optional. */
const file = new URL('../../../../shared/kis/market-rules.json', import.meta.url)

interface Facts {
  readonly tickTables: readonly {
    readonly id: string
    readonly from: string | null
    readonly to: string | null
    readonly bands: readonly { readonly upTo: string | null; readonly inclusive: boolean; readonly tick: string }[]
  }[]
  readonly lots: readonly { readonly id: string; readonly value: number | null }[]
  readonly priceLimits: readonly {
    readonly id: string
    readonly from: string | null
    readonly to: string | null
    readonly percent?: string | null
    readonly absolute?: readonly { readonly baseBelow: number | null; readonly limit: number }[]
  }[]
  readonly limitRounding: {
    readonly kr_limit: {
      readonly examples: readonly { readonly base: number; readonly upper: number; readonly lower: number }[]
    }
  }
}

/** Tables of ours that the catalogue tells in its notes only, and what ours does not hold as a table. */
const FROM_NOTES = ['cn_fund', 'sse_b', 'szse_b', 'hose_etf', 'hnx_etf']
const UNDATED = ['hk_equity_p2']

/** A base price on the grid everywhere, and what each rule of percentages applies to. */
const PERCENTAGES: Readonly<Record<string, PriceLimitOptions>> = {
  krx_15: { market: 'kospi' },
  krx_30: { market: 'kosdaq' },
  konex_15: { market: 'konex' },
  cn_main: { venue: 'SSE' },
  cn_st_old: { venue: 'SZSE', isSpecialTreatment: true },
  cn_st: { venue: 'SSE', isSpecialTreatment: true },
  cn_star: { venue: 'SSE', market: 'star' },
  cn_chinext: { venue: 'SZSE', market: 'chinext' },
  vn_hose: { venue: 'HOSE' },
  vn_hnx: { venue: 'HNX' },
  vn_upcom: { venue: 'HNX', market: 'upcom' },
}

/** Some rules are older than the tick tables of their books. */
const FIRST_TICKS: Readonly<Record<string, string>> = {
  krx_15: '20101004',
  konex_15: '20230125',
  cn_main: '20100101',
  vn_hose: '20160912',
}

const isPresent = existsSync(file)
if (!isPresent) console.info('skipped: the optional fact catalogue (market-rules.json) is not beside the repository')

describe.skipIf(!isPresent)('the market rules agree with the fact catalogue', () => {
  const facts = isPresent ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : undefined
  const plain = (day: string | null | undefined): string | undefined => day?.replaceAll('-', '')

  it('has its tick tables, each of them', () => {
    const theirs = facts?.tickTables.filter(({ id }) => !UNDATED.includes(id)) ?? []
    const ours = PRINTED_TABLES.filter(({ id }) => !FROM_NOTES.includes(id))
    expect(theirs.length).toBeGreaterThan(20)
    expect(ours.map(({ id, from, bands, isInclusive }) => ({ id, from, bands, isInclusive }))).toEqual(
      theirs.map(({ id, from, bands }) => ({
        id,
        from: plain(from),
        bands: bands.map(({ upTo, tick }) => `${upTo ?? '∞'} ${tick}`).join(' | '),
        isInclusive: bands.some(({ inclusive }) => inclusive),
      })),
    )
    for (const { id, to } of theirs) {
      if (to !== null) expect(ours.find((table) => table.id === id)?.to).toBe(plain(to))
    }
  })

  it('price limits of all its examples', () => {
    const examples = facts?.limitRounding.kr_limit.examples ?? []
    expect(examples.length).toBeGreaterThan(10)
    for (const { base, upper, lower } of examples) expect(priceLimits(base)).toEqual({ upper, lower })
  })

  it('percentages, on their first and last day', () => {
    const rules = facts?.priceLimits.filter(({ id }) => Object.hasOwn(PERCENTAGES, id)) ?? []
    expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(PERCENTAGES).sort())
    for (const { id, from, to, percent } of rules) {
      const width = Number(percent) * 100
      for (const day of [plain(from) ?? '', plain(to) ?? '20261120']) {
        const on = [day, FIRST_TICKS[id] ?? ''].sort().at(-1)
        expect(priceLimits(10_000, { ...PERCENTAGES[id], on }), `${id} on ${on}`).toEqual({
          upper: 10_000 + width,
          lower: 10_000 - width,
        })
      }
    }
  })

  it('the steps of Tokyo', () => {
    const steps = facts?.priceLimits.find(({ id }) => id === 'jp_table')?.absolute ?? []
    expect(steps.length).toBeGreaterThan(30)
    let start = 50
    for (const { baseBelow, limit } of steps) {
      expect(priceLimits(start, { venue: 'TSE' }), `base ${start}`).toEqual({
        upper: start + limit,
        lower: start - limit,
      })
      start = baseBelow ?? 0
    }
  })

  it('lots', () => {
    const sizeOf = (id: string): number | null | undefined => facts?.lots.find((lot) => lot.id === id)?.value
    expect(sizeOf('kr')).toBe(lotSize())
    expect(sizeOf('us')).toBe(lotSize({ venue: 'NASDAQ' }))
    expect(sizeOf('hk') ?? undefined).toBe(lotSize({ venue: 'HKEX' }))
    expect(sizeOf('jp')).toBe(lotSize({ venue: 'TSE' }))
    expect(sizeOf('cn')).toBe(lotSize({ venue: 'SZSE' }))
    expect(sizeOf('vn')).toBe(lotSize({ venue: 'HNX' }))
  })
})
