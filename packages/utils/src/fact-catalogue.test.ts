import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type MarketRuleOptions, priceLimits, roundToTick, tickSize, ticksBetween } from './index.js'

/** The fact catalogue stands beside the repository; it is optional. */
const file = new URL('../../../../shared/kis/market-rules.json', import.meta.url)

interface Facts {
  readonly tickTables: readonly {
    readonly id: string
    readonly from: string
    readonly to: string | null
    readonly bands: readonly { readonly upTo: string | null; readonly tick: string }[]
  }[]
  readonly limitRounding: {
    readonly kr_limit: {
      readonly examples: readonly { readonly base: number; readonly upper: number; readonly lower: number }[]
    }
  }
}

const BOOKS: readonly (readonly [string, MarketRuleOptions])[] = [
  ['kr_kospi_old', { market: 'kospi' }],
  ['kr_kosdaq_old', { market: 'kosdaq' }],
  ['kr_stock', { market: 'kospi' }],
  ['kr_stock', { market: 'kosdaq' }],
  ['kr_stock', { market: 'konex' }],
  ['kr_etp_old', { product: 'etf' }],
  ['kr_etp', { product: 'etn' }],
  ['kr_elw', { product: 'elw' }],
]

const isPresent = existsSync(file)
if (!isPresent) console.info('skipped: the optional fact catalogue (market-rules.json) is not beside the repository')

describe.skipIf(!isPresent)('the market rules agree with the fact catalogue', () => {
  const facts = isPresent ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : undefined

  it.each(BOOKS)('%s, %j', (id, options) => {
    const table = facts?.tickTables.find((candidate) => candidate.id === id)
    if (!table) throw new Error(`The catalogue has no tick table ${id}.`)
    for (const day of [table.from, table.to ?? '2026-11-20']) {
      const dated = { ...options, on: day.replaceAll('-', '') }
      let start = 0
      for (const { upTo, tick } of table.bands) {
        const end = upTo === null ? start + 1_000_000 : Number(upTo)
        expect(tickSize(start || 1, dated)).toBe(Number(tick))
        expect(tickSize(end - 1, dated)).toBe(Number(tick))
        expect(roundToTick(end - 0.5, 'down', dated)).toBe(end - Number(tick))
        expect(ticksBetween(start || Number(tick), end, dated)).toBe((end - (start || Number(tick))) / Number(tick))
        start = end
      }
    }
  })

  it('price limits of all its examples', () => {
    const examples = facts?.limitRounding.kr_limit.examples ?? []
    expect(examples.length).toBeGreaterThan(10)
    for (const { base, upper, lower } of examples) expect(priceLimits(base)).toEqual({ upper, lower })
  })
})
