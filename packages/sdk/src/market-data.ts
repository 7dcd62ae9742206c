import {
  type BondView,
  type Contract,
  type ContractLike,
  type ContractOptions,
  createBond,
  createContract,
  createIndex,
  createStock,
  type ExchangeRates,
  type ExchangeRatesQuery,
  fetchExchangeRates,
  type Instrument,
  type InstrumentLike,
  type ListingVenue,
  type MarketIndex,
  type OpenStock,
  resolveInstrument,
  type TradingContext,
} from '@kis/trading'

/** What can be looked at: each opens without asking anything. */
export interface MarketData {
  /**
   * 주식, ETF, ETN, ELW: at home by its short code (`kis.stock('005930', { venue: 'NXT' })`), abroad with its exchange
   * (`kis.stock('AAPL', { venue: 'NASDAQ' })`).
   */
  readonly stock: OpenStock
  /** 지수·업종: `kis.index('0001')`, `kis.index('SPX')`, and currencies such as `kis.index('FX@KRW')`. */
  index(code: string | Instrument | { readonly symbol: string; readonly venue?: ListingVenue | undefined }): MarketIndex
  /** 선물옵션: `kis.contract('A01603')`, `kis.contract({ symbol: 'ESM26', venue: 'OVERSEAS_DERIV' })`. */
  contract(code: ContractLike, options?: ContractOptions): Contract
  /** 장내채권 by its standard code: `kis.bond('KR6449111CB8')`. */
  bond(code: string | Instrument): BondView
  /**
   * An instrument with its facts (종목 마스터): venue, currency, kind, lot size, halts. Only the lists that can hold the symbol are brought in, and KIS
   * is not asked. A symbol without a venue is looked for at home first.
   *
   * @throws KisValidationError when no list has it: the message says which lists and what is near. KisMasterError when a list cannot be had.
   */
  instrument(like: InstrumentLike, options?: { readonly signal?: AbortSignal | undefined }): Promise<Instrument>
  /** 환율 of USD, HKD, CNY, JPY and VND in won. */
  exchangeRates(query?: ExchangeRatesQuery): Promise<ExchangeRates>
}

/** Binds all functions of market data to one context. */
export function createMarketData(context: TradingContext): MarketData {
  const stock = (...args: [InstrumentLike, object?]) => createStock(context, ...args)
  return {
    // Its overloads say more than the compiler carries through the rest arguments.
    stock: stock as OpenStock,
    index: (code) => createIndex(context, code),
    contract: (code, options) => createContract(context, code, options),
    bond: (code) => createBond(context, code),
    instrument: async (like, options) => resolveInstrument(context.instruments, like, options),
    exchangeRates: async (query) => fetchExchangeRates(context, query),
  }
}
