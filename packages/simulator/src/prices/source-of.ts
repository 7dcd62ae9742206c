import { KisConfigError } from '@kis/core'
import type { PriceSource, RecordedPrices, SymbolPrices } from './price-source.js'

const KINDS = ['walk', 'bars', 'callback', 'frames']

/** Where the prices of a symbol come from; `undefined`: they walk. */
export function sourceOf(source: PriceSource | undefined, symbol: string): SymbolPrices | RecordedPrices | undefined {
  if (source === undefined || isOne(source)) return source
  return Object.hasOwn(source, symbol) ? source[symbol] : undefined
}

/** The recording that all markets follow, if there is one. */
export function recordingOf(source: PriceSource | undefined): RecordedPrices | undefined {
  return source && isOne(source) && source.kind === 'frames' ? source : undefined
}

/** The symbols that a source names: they are listed even where no symbol file knows them. */
export function symbolsOf(source: PriceSource | undefined): ReadonlySet<string> {
  if (!source) return new Set()
  if (!isOne(source)) return new Set(Object.keys(source))
  return new Set(source.kind === 'bars' ? source.bars.flatMap(({ symbol }) => symbol ?? []) : [])
}

/** Whether bars or a recording tell everything that happens at the market of a symbol. */
export function isScripted(source: PriceSource | undefined, symbol: string): boolean {
  const own = sourceOf(source, symbol)
  return own?.kind === 'frames' || (own?.kind === 'bars' && symbolsOf(source).has(symbol))
}

/** @throws KisConfigError for what is no source of prices. */
export function checkSource(source: PriceSource | undefined): void {
  if (source === undefined) return
  if (isOne(source)) {
    check(source, 'prices')
    if (source.kind === 'bars' && source.bars.some(({ symbol }) => symbol === undefined))
      throw refused(
        'prices',
        "has bars without a symbol. Name it in each, or give the bars as { [symbol]: { kind: 'bars', bars } }.",
      )
    return
  }
  for (const [symbol, one] of Object.entries(source)) {
    const option = `prices.${symbol}`
    check(one, option)
    if ((one as { kind: string }).kind === 'frames')
      throw refused(option, 'is a recording, which tells its symbols by itself: pass it as "prices".')
    if (one.kind === 'bars' && one.bars.some((bar) => bar.symbol !== undefined && bar.symbol !== symbol))
      throw refused(option, 'has bars of another symbol.')
  }
}

function check(source: SymbolPrices | RecordedPrices, option: string): void {
  if (typeof source !== 'object' || source === null || !KINDS.includes(source.kind))
    throw refused(option, `must have a "kind" that is one of ${KINDS.join(', ')}.`)
  if (source.kind === 'bars' && (!Array.isArray(source.bars) || source.bars.length === 0))
    throw refused(option, 'has no bars.')
  if (source.kind === 'callback' && typeof source.price !== 'function')
    throw refused(option, 'needs a function "price".')
  if (source.kind === 'frames' && typeof source.frames?.[Symbol.iterator] !== 'function')
    throw refused(
      option,
      'needs "frames" that can be read without waiting: readFilePieces(path), or an array of texts.',
    )
}

function isOne(source: PriceSource): source is SymbolPrices | RecordedPrices {
  return typeof (source as { readonly kind?: unknown }).kind === 'string'
}

function refused(option: string, what: string): KisConfigError {
  return new KisConfigError({ option, message: `Option "${option}" ${what}` })
}
