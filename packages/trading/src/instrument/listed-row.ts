/** A list of symbols (종목 마스터), by the name that `@kis/market-master` gives it. */
export type SymbolList =
  | 'kospi'
  | 'kosdaq'
  | 'konex'
  | 'elw'
  | 'nxtKospi'
  | 'nxtKosdaq'
  | 'bond'
  | 'sector'
  | 'theme'
  | 'member'
  | 'indexDerivatives'
  | 'stockDerivatives'
  | 'commodityDerivatives'
  | 'nightFutures'
  | 'nightOptions'
  | 'overseasIndex'
  | 'overseasFutures'
  | 'overseasOptions'
  | 'overseasStockOptions'
  | OverseasStockList

/** A list of stocks of an exchange abroad; the Chinese indices have lists of their own. */
export type OverseasStockList =
  | 'nasdaq'
  | 'nyse'
  | 'amex'
  | 'hongKong'
  | 'shanghai'
  | 'shanghaiIndex'
  | 'shenzhen'
  | 'shenzhenIndex'
  | 'tokyo'
  | 'hanoi'
  | 'hoChiMinh'

/** What the lists call their rows. */
export type ListedKind =
  | 'stock'
  | 'preferred'
  | 'reit'
  | 'spac'
  | 'etf'
  | 'etc'
  | 'etn'
  | 'elw'
  | 'fund'
  | 'right'
  | 'warrant'
  | 'bond'
  | 'sector'
  | 'index'
  | 'future'
  | 'option'
  | 'spread'
  | 'theme'
  | 'member'
  | 'currency'
  | 'commodity'
  | 'rate'
  | 'other'

/** A row of a list, as far as an instrument is made of it. Rows of `@kis/market-master` are such; a member that a list does not have is left out. */
export interface ListedRow {
  readonly market: SymbolList
  readonly kind: ListedKind
  readonly code: string
  readonly name: string
  readonly englishName?: string | undefined
  /** 매매 수량 단위; 0 where it is not told */
  readonly lotSize?: number | null | undefined
  /** 기준가 or the last close */
  readonly priorClose?: number | null | undefined
  readonly currency?: string | undefined
  readonly isHalted?: boolean | undefined
  readonly isLiquidationTrading?: boolean | undefined
  /** 거래소 of a contract abroad */
  readonly exchange?: string | null | undefined
  /** 틱사이즈 of a contract abroad, in prices of its exchange */
  readonly tickSize?: number | null | undefined
  /** 틱가치 of a contract abroad, in its currency */
  readonly tickValue?: number | null | undefined
  /** Every column under its English name. */
  readonly columns?: object | undefined
}

interface Cancellable {
  readonly signal?: AbortSignal | undefined
}

/** The lists of symbols that instruments are made of: what `createMarketMaster()` of `@kis/market-master` gives. */
export interface SymbolLists {
  /** The row of a code in one list. @throws KisMasterError when the list cannot be had. */
  get(code: string, options: Cancellable & { readonly market: SymbolList }): Promise<ListedRow | undefined>
  /** Rows whose code or name is like a text, best first. */
  search(
    text: string,
    options: Cancellable & { readonly markets: readonly SymbolList[]; readonly limit: number },
  ): Promise<readonly ListedRow[]>
}
