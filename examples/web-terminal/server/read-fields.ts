import type { BarUnitName, OrderDraft } from '../src/api-types.js'
import { Refusal } from './refusal.js'

type Fields = Readonly<Record<string, unknown>>

const MOST_SHARES = 1_000_000
const HIGHEST_PRICE = 100_000_000

/** @throws Refusal for what can be no 종목코드. */
export function readSymbol(value: unknown): string {
  if (typeof value === 'string' && /^[0-9A-Z]{6,9}$/.test(value)) return value
  throw malformed('symbol', 'must be a code such as "005930"')
}

/** @throws Refusal */
export function readUnit(value: unknown): BarUnitName {
  if (value === 'minute' || value === 'day') return value
  throw malformed('unit', 'must be "minute" or "day"')
}

/** @throws Refusal naming the first field that is missing, malformed or unknown. */
export function readDraft(fields: Fields): OrderDraft {
  const { symbol, side, kind, quantity, price = null, ...others } = fields
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw malformed(unknown, 'is not known here')
  if (side !== 'buy' && side !== 'sell') throw malformed('side', 'must be "buy" or "sell"')
  if (kind !== 'limit' && kind !== 'market') throw malformed('kind', 'must be "limit" or "market"')
  if (!isWhole(quantity, MOST_SHARES)) throw malformed('quantity', 'must be a whole number of shares from 1')
  if (kind === 'market') {
    if (price !== null) throw malformed('price', 'must be null for a market order')
    return { symbol: readSymbol(symbol), side, kind, quantity, price }
  }
  if (!isWhole(price, HIGHEST_PRICE)) throw malformed('price', 'must be a whole number of won from 1')
  return { symbol: readSymbol(symbol), side, kind, quantity, price }
}

/** @throws Refusal when the field is no short text. */
export function readText(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value.length > 0 && value.length <= 64) return value
  throw malformed(name, 'must be a text of at most 64 characters')
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most
}

function malformed(field: string, what: string): Refusal {
  return new Refusal(400, 'FIELD', `Field "${field.slice(0, 40)}" ${what}.`)
}
