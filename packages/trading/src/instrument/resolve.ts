import { KisConfigError, KisValidationError } from '@kis/core'
import type { AssetClass, Instrument, InstrumentKind, InstrumentSource, ListingVenue } from './instrument.js'
import { isOverseasVenue, OVERSEAS_VENUE_CODES, OVERSEAS_VENUES } from './venue-codes.js'

/** How an instrument can be given: a symbol, a symbol with its venue, or an instrument found before. */
export type InstrumentLike =
  | string
  | Instrument
  | { readonly symbol: string; readonly venue?: ListingVenue | undefined }

const HOME_VENUES: readonly ListingVenue[] = ['KRX', 'NXT', 'KRX_DERIV']
const OTHER_VENUES: readonly ListingVenue[] = ['OVERSEAS_DERIV', 'WORLD']

/** 단축코드: six to nine figures and capitals, one figure at least. */
const SHORT_CODE = /^(?=.*\d)[0-9A-Z]{6,9}$/
const BOND_CODE = /^KR[0-9A-Z]{10}$/
const SECTOR_CODE = /^\d{4}$/
/** Anything an exchange abroad may call a stock, an index or a contract. */
const OVERSEAS_CODE = /^[0-9A-Z.^][0-9A-Z./@#:_ -]{0,31}$/

/** 단축코드 of contracts begin with what they are: figures until 2025, letters since. */
const CONTRACT_KINDS: Readonly<Record<string, InstrumentKind>> = {
  '1': 'future',
  A: 'future',
  '2': 'option',
  B: 'option',
  '3': 'option',
  C: 'option',
  '4': 'spread',
  D: 'spread',
}

/**
 * The instrument of a name as far as the name alone tells it: no facts, and a stock where only the lists know that it is an ETF. Nothing is
 * asked. A name without a venue is a domestic stock.
 *
 * @throws KisValidationError naming `symbol` or `venue`: malformed, or abroad without a venue.
 */
export function nameInstrument(like: InstrumentLike): Instrument {
  if (isInstrument(like)) return like
  const { symbol: given, venue } = typeof like === 'string' ? { symbol: like, venue: undefined } : (like ?? {})
  if (typeof given !== 'string') throw wrongSymbol()
  const symbol = given.trim().toUpperCase()
  if (venue === undefined) {
    if (SHORT_CODE.test(symbol)) return domestic('domestic-stock', symbol, 'stock')
    throw wrongSymbol()
  }
  if (isOverseasVenue(venue)) {
    const { currency } = OVERSEAS_VENUE_CODES[venue]
    return { assetClass: 'overseas-stock', venue, symbol: checked(symbol, OVERSEAS_CODE), currency, kind: 'stock' }
  }
  switch (venue) {
    case 'KRX':
    case 'NXT':
      if (BOND_CODE.test(symbol)) return domestic('bond', symbol, 'bond')
      if (SECTOR_CODE.test(symbol)) return domestic('index', symbol, 'index')
      return domestic('domestic-stock', checked(symbol, SHORT_CODE), 'stock')
    case 'KRX_DERIV': {
      const kind = CONTRACT_KINDS[symbol.charAt(0)] ?? 'other'
      return { ...domestic('domestic-derivative', checked(symbol, /^[0-9A-Z]{5,9}$/), kind), venue }
    }
    case 'OVERSEAS_DERIV': {
      const kind = / [CP]/.test(symbol) ? 'option' : 'future'
      return foreign('overseas-derivative', venue, checked(symbol, OVERSEAS_CODE), kind)
    }
    case 'WORLD':
      return foreign('overseas-index', venue, checked(symbol, OVERSEAS_CODE), symbol.includes('@') ? 'other' : 'index')
    default: {
      const venues = [...HOME_VENUES, ...OVERSEAS_VENUES, ...OTHER_VENUES].join(', ')
      throw new KisValidationError({ field: 'venue', message: `Parameter "venue" must be one of ${venues}.` })
    }
  }
}

/**
 * The instrument of a name with its facts (종목 마스터), whatever its venue. Only the lists that can hold it are read; KIS is never asked.
 *
 * @throws KisValidationError naming `symbol` when no list has it: the message says which lists and what is near. KisConfigError without
 * a source. KisMasterError when a list cannot be had.
 */
export async function resolveInstrument(
  source: InstrumentSource | undefined,
  like: InstrumentLike,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Instrument> {
  if (isInstrument(like) && like.facts !== undefined) return like
  if (source === undefined) {
    throw new KisConfigError({
      option: 'instruments',
      message:
        'Facts of instruments come from the market master (종목 마스터): give "instruments", as createKis() does.',
    })
  }
  const { symbol, venue } = typeof like === 'string' ? { symbol: like, venue: undefined } : (like ?? {})
  if (typeof symbol !== 'string' || symbol.trim() === '') throw wrongSymbol()
  const found = await source.find({ symbol, venue }, options)
  if (found) return found
  const { lists, nearest } = (await source.explain?.({ symbol, venue }, options)) ?? { lists: [], nearest: [] }
  const where = lists.length > 0 ? ` in the lists ${lists.join(', ')}` : ''
  const near = nearest.map((one) => `${one.symbol}${one.facts ? ` ${one.facts.name}` : ''} (${one.venue})`).join(', ')
  throw new KisValidationError({
    field: 'symbol',
    message:
      `No instrument "${symbol.trim()}"${venue ? ` of ${venue}` : ''} stands${where}.` +
      (near ? ` Near it: ${near}.` : ' Search the market master (kis.master.search) for its name.'),
  })
}

/** Whether something is an instrument already, rather than the name of one. */
export function isInstrument(like: unknown): like is Instrument {
  return typeof like === 'object' && like !== null && 'assetClass' in like && 'symbol' in like && 'venue' in like
}

function domestic(assetClass: AssetClass, symbol: string, kind: InstrumentKind): Instrument {
  return { assetClass, venue: 'KRX', symbol, currency: 'KRW', kind }
}

function foreign(assetClass: AssetClass, venue: ListingVenue, symbol: string, kind: InstrumentKind): Instrument {
  return { assetClass, venue, symbol, currency: 'XXX', kind }
}

function checked(symbol: string, pattern: RegExp): string {
  if (pattern.test(symbol)) return symbol
  throw wrongSymbol()
}

function wrongSymbol(): KisValidationError {
  return new KisValidationError({
    field: 'symbol',
    message:
      'Parameter "symbol" must be a Korean short code (단축코드) such as "005930", or be given with its venue: ' +
      `{ symbol: 'AAPL', venue: 'NASDAQ' }. Search the market master for a name.`,
  })
}
