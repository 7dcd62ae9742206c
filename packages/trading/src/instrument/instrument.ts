import type { Market, Product, Venue } from '@kis/utils'

/**
 * Which family of KIS's API an instrument belongs to: 국내주식 `domestic-stock` (ETF, ETN and ELW too), 해외주식 `overseas-stock`, 장내채권 `bond`,
 * 국내선물옵션 `domestic-derivative`, 해외선물옵션 `overseas-derivative`, 지수·업종 `index` (at home), `overseas-index` (rates and currencies too).
 */
export type AssetClass =
  | 'domestic-stock'
  | 'overseas-stock'
  | 'bond'
  | 'domestic-derivative'
  | 'overseas-derivative'
  | 'index'
  | 'overseas-index'

/** What an instrument is (상품 종류). */
export type InstrumentKind =
  | 'stock'
  | 'etf'
  | 'etn'
  | 'elw'
  | 'fund'
  | 'warrant'
  | 'bond'
  | 'index'
  | 'future'
  | 'option'
  | 'spread'
  | 'other'

/** Where an instrument is listed. Futures and options abroad are `OVERSEAS_DERIV`, indices abroad `WORLD`. */
export type ListingVenue = Venue | 'OVERSEAS_DERIV' | 'WORLD'

/** 거래 통화, three letters; `XXX` where nothing tells it. */
export type Currency = 'KRW' | 'USD' | 'HKD' | 'CNY' | 'JPY' | 'VND' | (string & {})

/** What can be looked at or traded (종목). Three of its members name it: venue, symbol and currency. Plain JSON. */
export interface Instrument {
  readonly assetClass: AssetClass
  readonly venue: ListingVenue
  /** 단축코드, ticker, standard code of a bond, or code of a contract, as KIS wants it in orders. */
  readonly symbol: string
  readonly currency: Currency
  readonly kind: InstrumentKind
  /** What the market master tells beyond that; `undefined` where nobody has asked it. */
  readonly facts?: InstrumentFacts | undefined
}

/** Facts of the market master (종목 마스터), as of its day. `null` is what it does not tell. */
export interface InstrumentFacts {
  readonly name: string
  readonly englishName: string | null
  /** Which tick table, price limits and order kinds apply; see `@kis/utils`. */
  readonly market: Market | null
  readonly product: Product | null
  /** 매매 수량 단위 */
  readonly lotSize: number | null
  /** 기준가 or the last close, in `currency` */
  readonly basePrice: number | null
  /** 거래정지 */
  readonly isHalted: boolean
  /** 정리매매: no price limits */
  readonly isLiquidationTrading: boolean
  /** 넥스트레이드 거래 종목: may be sent to NXT. `null` when the list of them could not be had. */
  readonly isOnNxt: boolean | null
  /** Leverage of an ETF or ETN, such as 2 or -1, where it is known */
  readonly leverage: number | null
  /** Won, or units of the currency, per point or contract (승수) */
  readonly multiplier: number | null
  /** The market of the master that it was read from, such as `kospi` or `nasdaq` */
  readonly masterMarket: string
  /**
   * 계산 소수점 of futures and options abroad: quoted prices of KIS times ten to the power of it are prices of the exchange, in which orders and fills
   * are written; with -4, 6882.5 is 0.68825. Left out where it is not known.
   */
  readonly priceExponent?: number | undefined
  /** 호가단위 of futures and options abroad, in prices of the exchange */
  readonly tickSize?: number | undefined
  /** 거래소 of futures and options abroad, such as `CME` */
  readonly exchange?: string | undefined
}

/** Names an instrument: the symbol alone where it is a domestic stock, else with its venue. */
export interface InstrumentName {
  readonly symbol: string
  readonly venue: ListingVenue
}

/** Where instruments are looked up: the market master, wired by `@kis/sdk`. Never a trial call to KIS. */
export interface InstrumentSource {
  /** The instrument of a name; `undefined` when no list has it. A symbol without venue: the best match, domestic first. */
  find(
    name: { readonly symbol: string; readonly venue?: ListingVenue | undefined },
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Instrument | undefined>
  /** For a name that `find` does not know: where it was looked for, and what is written or called alike. */
  explain?(
    name: { readonly symbol: string; readonly venue?: ListingVenue | undefined },
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<UnknownInstrument>
}

/** What a source can say of a name that no list has. */
export interface UnknownInstrument {
  /** The lists that were looked through, such as `kospi` */
  readonly lists: readonly string[]
  /** Likely ones, best first */
  readonly nearest: readonly Instrument[]
}
