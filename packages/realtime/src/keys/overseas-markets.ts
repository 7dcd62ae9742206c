/** Exchanges of overseas stocks (해외거래소) as KIS writes them, with the market code of the US daytime session (미국 주간거래). */
export const OVERSEAS_EXCHANGES = {
  NAS: { name: '나스닥', daytime: 'BAQ' },
  NYS: { name: '뉴욕', daytime: 'BAY' },
  AMS: { name: '아멕스', daytime: 'BAA' },
  HKS: { name: '홍콩', daytime: null },
  SHS: { name: '상해', daytime: null },
  SZS: { name: '심천', daytime: null },
  TSE: { name: '도쿄', daytime: null },
  HNX: { name: '하노이', daytime: null },
  HSX: { name: '호치민', daytime: null },
} as const satisfies Record<string, { readonly name: string; readonly daytime: string | null }>

type Exchanges = typeof OVERSEAS_EXCHANGES

/** 해외거래소: an exchange whose stocks can be subscribed to. */
export type OverseasExchange = keyof Exchanges

/** An exchange of the United States: 나스닥, 뉴욕, 아멕스. */
export type UsExchange = {
  [X in OverseasExchange]: Exchanges[X]['daytime'] extends string ? X : never
}[OverseasExchange]

/** An exchange of Asia: 홍콩, 상해, 심천, 도쿄, 하노이, 호치민. */
export type AsianExchange = Exclude<OverseasExchange, UsExchange>

/** 시장구분: what stands for exchange and session in a key, `NAS`, or `BAQ` in the daytime session. */
export type OverseasMarket = OverseasExchange | NonNullable<Exchanges[OverseasExchange]['daytime']>

/** The first letter of a key: `D` the free feed (무료시세), `R` the paid one (유료시세) and the US daytime session. */
export type OverseasFeedLetter = 'D' | 'R'

/** What keys a stream takes: the markets that its documentation lists with each first letter. */
export type OverseasMarkets = { readonly [Letter in OverseasFeedLetter]?: readonly OverseasMarket[] | undefined }
