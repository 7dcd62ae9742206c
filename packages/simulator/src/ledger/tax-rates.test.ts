import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TAX_RATES, taxRateOf } from './tax-rates.js'

const FACTS = '../shared/kis/market-rules.json'

interface TaxRow {
  readonly market: string
  readonly from: string
  readonly to: string | null
  readonly transactionTaxPercent?: string
  readonly ruralTaxPercent?: string
}

const inBillionths = (percent: string | undefined): number => Math.round(Number(percent) * 10_000_000)

describe('taxes on sales', () => {
  it('are in order, newest first, and free for funds', () => {
    for (const rates of Object.values(TAX_RATES)) {
      expect(rates.map(({ from }) => from)).toEqual(
        rates
          .map(({ from }) => from)
          .sort()
          .reverse(),
      )
    }
    expect(taxRateOf({ market: 'KOSPI', product: 'etf' }, '20261120')).toMatchObject({ transaction: 0, rural: 0 })
    expect(taxRateOf({ market: 'KOSPI', product: 'stock' }, '20251231')).toMatchObject({ transaction: 0 })
    expect(taxRateOf({ market: 'KOSPI', product: 'stock' }, '20260101')).toMatchObject({ transaction: 500_000 })
  })

  it('are those of the catalogue', ({ skip }) => {
    if (!existsSync(FACTS)) skip(`${FACTS} is not here`)
    const { taxes } = JSON.parse(readFileSync(FACTS, 'utf8')) as { readonly taxes: readonly TaxRow[] }
    const rows = taxes.filter(({ market }) => market === 'KOSPI' || market === 'KOSDAQ')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      const rate = taxRateOf({ market: row.market as 'KOSPI', product: 'stock' }, row.from.replaceAll('-', ''))
      expect(rate, `${row.market} ${row.from}`).toMatchObject({
        from: row.from.replaceAll('-', ''),
        transaction: inBillionths(row.transactionTaxPercent),
        rural: inBillionths(row.ruralTaxPercent),
      })
    }
  })
})
