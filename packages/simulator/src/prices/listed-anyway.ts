import type { Instrument, OverseasExchange, OverseasInstrument } from '../exchange/instrument.js'
import { overseasVenueOf } from '../overseas/overseas-venues.js'

/** What is known of a stock that no symbol file has: its code. */
export function unknownStock(code: string): Instrument | undefined {
  if (!/^[A-Z0-9]{6,9}$/.test(code)) return undefined
  return {
    ...{ code, name: code, market: 'KOSPI', sectorName: '', product: 'stock', isSuspended: false, isOnNxt: true },
    ...{ basePrice: 10_000, listedShares: 100_000_000, parValue: 500, previousVolume: 1_000_000, marginRate: 100 },
  }
}

/** The same for a security abroad, `NAS/AAPL`. */
export function unknownAbroad(code: string): OverseasInstrument | undefined {
  const [exchange = '', symbol = ''] = code.split('/')
  if (symbol === '' || overseasVenueOf(exchange)?.exchange !== exchange) return undefined
  const name = { koreanName: symbol, englishName: symbol }
  return { exchange: exchange as OverseasExchange, symbol, ...name, basePrice: 100 * 10_000 }
}

/** Adds what a price source names to what is listed. */
export function listedAnyway<Item>(
  items: readonly Item[],
  named: Iterable<string>,
  codeOf: (item: Item) => string,
  unknown: (code: string) => Item | undefined,
): readonly Item[] {
  const known = new Set(items.map(codeOf))
  const added = [...named].filter((code) => !known.has(code)).flatMap((code) => unknown(code) ?? [])
  return added.length > 0 ? [...items, ...added] : items
}
