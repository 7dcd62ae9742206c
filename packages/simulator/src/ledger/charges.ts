import type { Instrument } from '../exchange/instrument.js'
import type { Side } from '../exchange/side.js'
import { OVERSEAS_TAXES, taxRateOf } from './tax-rates.js'

/** What the broker and the state take of one fill, in whole units of its currency. */
export interface Charge {
  /** Commission (수수료). */
  readonly fee: number
  /** Tax (제세금). */
  readonly tax: number
}

/** Rates in billionths of an amount: 0.0140527 % is 140,527. */
export interface ChargeRates {
  readonly stocks: number
  readonly overseas: number
  readonly derivatives: number
  /** Per contract, in ten-thousandths of its currency. */
  readonly overseasContract: number
  readonly bonds: number
  /** Tax on sales of domestic shares; `undefined`: what the law says on the day. */
  readonly sellTax: number | undefined
}

/** Works out charges. Parts of a won are dropped, for every fill and every charge by itself. */
export class Charges {
  constructor(readonly rates: ChargeRates) {}

  /** The commission on an amount: no sum of fills is charged more than the order that they belong to. */
  fee(kind: 'stocks' | 'overseas' | 'derivatives' | 'bonds', amount: number): number {
    return shareOf(amount, this.rates[kind])
  }

  ofStock(side: Side, amount: number, instrument: Pick<Instrument, 'market' | 'product'>, date: string): Charge {
    const fee = this.fee('stocks', amount)
    if (side === 'buy') return { fee, tax: 0 }
    const { sellTax } = this.rates
    if (sellTax !== undefined) return { fee, tax: instrument.product === 'stock' ? shareOf(amount, sellTax) : 0 }
    const { transaction, rural } = taxRateOf(instrument, date)
    return { fee, tax: shareOf(amount, transaction) + shareOf(amount, rural) }
  }

  /** @param country `US`, `HK`, … */
  ofOverseas(side: Side, amount: number, country: string): Charge {
    const tax = OVERSEAS_TAXES[country]?.[side] ?? 0
    return { fee: this.fee('overseas', amount), tax: this.rates.sellTax === 0 ? 0 : shareOf(amount, tax) }
  }
}

/** A share of an amount in billionths, cut to a whole number; exact where a product of two numbers would not be. */
export function shareOf(amount: number, billionths: number): number {
  return billionths === 0 ? 0 : Number((BigInt(amount) * BigInt(billionths)) / 1_000_000_000n)
}
