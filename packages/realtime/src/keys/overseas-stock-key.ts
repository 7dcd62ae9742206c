import type { AsianExchange, OverseasExchange, UsExchange } from './overseas-markets.js'

interface Listed<X extends OverseasExchange> {
  /** 거래소: `NAS` 나스닥, `NYS` 뉴욕, `AMS` 아멕스, `HKS` 홍콩, `SHS` 상해, `SZS` 심천, `TSE` 도쿄, `HNX` 하노이, `HSX` 호치민. */
  readonly exchange: X
  /** 종목코드 as KIS lists it: `AAPL`, `BRK/B`, `00003`. */
  readonly symbol: string
}

interface UsSession {
  /** `daytime`: 미국 주간거래, in Korean business hours, over one feed only. Default `regular`: all other hours. */
  readonly session?: 'regular' | 'daytime' | undefined
}

interface Feed<F extends 'free' | 'paid'> {
  /** `paid`: 유료시세, which has to be applied for at KIS. Default `free`: at once for US stocks, 15 minutes late for Asia. */
  readonly feed?: F | undefined
}

interface PaidFeed {
  /** 유료시세, which has to be applied for at KIS; the free book is `delayedOrderBook`. */
  readonly feed: 'paid'
}

/** Key of `trade`: the text of KIS such as `DNASAAPL`, or what it is made of. */
export type OverseasTradeKey =
  | string
  | (Listed<UsExchange> & UsSession & Feed<'free' | 'paid'>)
  | (Listed<AsianExchange> & Feed<'free' | 'paid'>)

/** Key of `orderBook`: the text of KIS such as `RBAQAAPL`, or what it is made of. Asian books come over the paid feed only. */
export type OverseasBookKey =
  | string
  | (Listed<UsExchange> & UsSession & Feed<'free'>)
  | (Listed<AsianExchange> & PaidFeed)

/** Key of `delayedOrderBook`: the text of KIS such as `DHKS00003`, or what it is made of. */
export type DelayedBookKey = string | (Listed<AsianExchange> & Feed<'free'>)
