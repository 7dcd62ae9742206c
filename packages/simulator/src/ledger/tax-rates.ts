import type { Instrument } from '../exchange/instrument.js'

/** Taxes on a sale in billionths of its amount: 증권거래세 and 농어촌특별세, each cut to whole won for itself. */
export interface TaxRate {
  readonly from: string
  readonly transaction: number
  readonly rural: number
}

const percent = (from: string, transaction: number, rural: number): TaxRate => ({
  from,
  transaction: Math.round(transaction * 10_000_000),
  rural: Math.round(rural * 10_000_000),
})

/** Newest first. Only the seller pays; funds (ETF, ETN) are free. */
export const TAX_RATES: Readonly<Record<Instrument['market'], readonly TaxRate[]>> = {
  KOSPI: [
    percent('20260101', 0.05, 0.15),
    percent('20250101', 0, 0.15),
    percent('20240101', 0.03, 0.15),
    percent('20230101', 0.05, 0.15),
    percent('20210101', 0.08, 0.15),
    percent('20190603', 0.1, 0.15),
    percent('20100101', 0.15, 0.15),
  ],
  KOSDAQ: [
    percent('20260101', 0.2, 0),
    percent('20250101', 0.15, 0),
    percent('20240101', 0.18, 0),
    percent('20230101', 0.2, 0),
    percent('20210101', 0.23, 0),
    percent('20190603', 0.25, 0),
    percent('20100101', 0.3, 0),
  ],
  KONEX: [percent('20190603', 0.1, 0), percent('20130701', 0.3, 0)],
}

const FREE: TaxRate = { from: '', transaction: 0, rural: 0 }

/** The rates for a sale on a trading day. */
export function taxRateOf({ market, product }: Pick<Instrument, 'market' | 'product'>, date: string): TaxRate {
  if (product !== 'stock') return FREE
  return TAX_RATES[market].find(({ from }) => from <= date) ?? FREE
}

/** Taxes on a sale abroad, and stamp duties, in billionths by country and side. Per-order minimums and levies of a few cents are left out. */
export const OVERSEAS_TAXES: Readonly<Record<string, { readonly buy: number; readonly sell: number }>> = {
  HK: { buy: 1_000_000, sell: 1_000_000 },
  CN: { buy: 0, sell: 500_000 },
  VN: { buy: 0, sell: 1_000_000 },
}
