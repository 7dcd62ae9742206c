import type { Market } from '@kis/utils'
import { indexContractRules, stockContractRules } from './derivative-product.js'
import { etpLeverage } from './etp-leverage.js'
import type { Instrument, InstrumentFacts, InstrumentKind } from './instrument.js'
import type { ListedKind, ListedRow, SymbolList } from './listed-row.js'
import { overseasRules, ruledLotSize, VENUE_OF_LIST } from './overseas-rules.js'

/** ISO 4217 for "no currency": the list does not tell one. */
const NO_CURRENCY = 'XXX'

/** What rows of the symbol files are to a trader; kinds of a name that trades alike share one. */
const KINDS: Readonly<Record<ListedKind, InstrumentKind>> = {
  stock: 'stock',
  preferred: 'stock',
  reit: 'stock',
  spac: 'stock',
  etf: 'etf',
  etc: 'etf',
  etn: 'etn',
  elw: 'elw',
  fund: 'fund',
  right: 'warrant',
  warrant: 'warrant',
  bond: 'bond',
  sector: 'index',
  index: 'index',
  future: 'future',
  option: 'option',
  spread: 'spread',
  theme: 'other',
  member: 'other',
  currency: 'other',
  commodity: 'other',
  rate: 'other',
  other: 'other',
}

/** Currencies of the exchanges where futures and options abroad are traded, where all of their contracts have the same. */
const DERIVATIVE_CURRENCIES: Readonly<Record<string, string>> = {
  CBOT: 'USD',
  COMEX: 'USD',
  NYMEX: 'USD',
  CBOE: 'USD',
  EUREX: 'EUR',
  HKEx: 'HKD',
  OSE: 'JPY',
}

const BOARDS: Readonly<Partial<Record<SymbolList, Market>>> = {
  kospi: 'kospi',
  nxtKospi: 'kospi',
  kosdaq: 'kosdaq',
  nxtKosdaq: 'kosdaq',
  konex: 'konex',
}

/** Facts that most lists do not tell. */
const NOTHING_KNOWN = {
  englishName: null,
  market: null,
  product: null,
  lotSize: null,
  basePrice: null,
  isHalted: false,
  isLiquidationTrading: false,
  isOnNxt: false,
  leverage: null,
  multiplier: null,
} as const satisfies Partial<InstrumentFacts>

/** The instrument that a row of the symbol files stands for; `undefined` for themes and brokers, which nobody can trade. */
export function instrumentOfRow(row: ListedRow, isOnNxt: boolean | null = false): Instrument | undefined {
  const kind = KINDS[row.kind]
  const shared = { symbol: row.code, kind }
  const known = { ...NOTHING_KNOWN, name: row.name, masterMarket: row.market }
  switch (row.market) {
    case 'kospi':
    case 'kosdaq':
    case 'konex':
    case 'nxtKospi':
    case 'nxtKosdaq': {
      const isEtp = kind === 'etf' || kind === 'etn'
      const facts: InstrumentFacts = {
        ...known,
        market: BOARDS[row.market] ?? null,
        // Rights to new shares have no limits and rules of their own.
        product: isEtp || kind === 'elw' ? kind : kind === 'warrant' ? null : 'stock',
        lotSize: row.lotSize || 1,
        basePrice: row.priorClose || null,
        isHalted: row.isHalted ?? false,
        isLiquidationTrading: row.isLiquidationTrading ?? false,
        isOnNxt,
        leverage: isEtp ? etpLeverage(row.name) : null,
      }
      return { ...shared, assetClass: 'domestic-stock', venue: 'KRX', currency: 'KRW', facts }
    }
    case 'elw':
      return {
        ...shared,
        assetClass: 'domestic-stock',
        venue: 'KRX',
        currency: 'KRW',
        facts: { ...known, market: 'kospi', product: 'elw', lotSize: 1 },
      }
    case 'bond':
      return { ...shared, assetClass: 'bond', venue: 'KRX', currency: 'KRW', facts: known }
    case 'sector':
      return { ...shared, assetClass: 'index', venue: 'KRX', currency: 'KRW', facts: known }
    case 'theme':
    case 'member':
      return undefined
    case 'indexDerivatives':
    case 'stockDerivatives':
    case 'commodityDerivatives':
    case 'nightFutures':
    case 'nightOptions': {
      const rules =
        row.market === 'stockDerivatives'
          ? stockContractRules(row.name, kind)
          : row.market === 'commodityDerivatives'
            ? {}
            : indexContractRules(row.code, kind)
      const facts: InstrumentFacts = { ...known, ...rules, lotSize: 1 }
      return { ...shared, assetClass: 'domestic-derivative', venue: 'KRX_DERIV', currency: 'KRW', facts }
    }
    case 'overseasIndex':
      return {
        ...shared,
        assetClass: 'overseas-index',
        venue: 'WORLD',
        currency: NO_CURRENCY,
        facts: { ...known, englishName: row.englishName || null },
      }
    case 'overseasFutures':
    case 'overseasOptions':
    case 'overseasStockOptions': {
      const { tickSize, tickValue } = row
      const facts: InstrumentFacts = {
        ...known,
        lotSize: 1,
        // What a move of 1 in the price is worth. Twelve digits hold every contract and none of the error of the division.
        multiplier: tickSize && tickValue ? Number((tickValue / tickSize).toPrecision(12)) : null,
        tickSize: tickSize || undefined,
        priceExponent: exponentOf(row),
        exchange: row.exchange ?? undefined,
      }
      const currency = DERIVATIVE_CURRENCIES[row.exchange ?? ''] ?? NO_CURRENCY
      return { ...shared, assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', currency, facts }
    }
    default: {
      const venue = VENUE_OF_LIST[row.market]
      const rules = overseasRules(venue, row.code, kind)
      const isIndex = kind === 'index'
      return {
        ...shared,
        assetClass: isIndex ? 'overseas-index' : 'overseas-stock',
        venue,
        currency: row.currency || NO_CURRENCY,
        facts: {
          ...known,
          ...rules,
          englishName: row.englishName || null,
          lotSize: isIndex ? null : row.lotSize || ruledLotSize(venue, rules),
          basePrice: row.priorClose ?? null,
        },
      }
    }
  }
}

/** 계산 소수점, where prices are written in decimals (가격표시진법 10): of those in 32nds and the like nobody can tell what KIS makes. */
function exponentOf({ columns = {} }: ListedRow): number | undefined {
  const { calculation_decimals: decimals, price_base: base } = columns as {
    readonly calculation_decimals?: number | null
    readonly price_base?: number | null
  }
  return typeof decimals === 'number' && (base ?? 10) === 10 ? decimals : undefined
}
