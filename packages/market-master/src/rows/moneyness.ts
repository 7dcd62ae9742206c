import { knownCode } from './known-code.js'
/** ATM, ITM, OTM: an option at, in and out of the money. */
export type Moneyness = 'atm' | 'itm' | 'otm'

const MONEYNESS: Readonly<Record<string, Moneyness>> = {
  '1': 'atm',
  '2': 'itm',
  '3': 'otm',
  A: 'atm',
  I: 'itm',
  O: 'otm',
}

/** Reads the figures of the domestic lists and the letters of the overseas ones. */
export function moneynessOf(code: string): Moneyness | null {
  return knownCode(MONEYNESS, code) ?? null
}
