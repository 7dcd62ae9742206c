import type { Currency } from './instrument.js'

/** An exchange abroad whose stocks KIS trades. */
export type OverseasVenue = keyof typeof OVERSEAS_VENUE_CODES

/** How KIS writes an exchange abroad; the code depends on who asks. */
export interface OverseasVenueCodes {
  /** `OVRS_EXCG_CD` of orders and accounts, such as `NASD` */
  readonly order: 'NASD' | 'NYSE' | 'AMEX' | 'SEHK' | 'SHAA' | 'SZAA' | 'TKSE' | 'HASE' | 'VNSE'
  /** `EXCD` of quotes, charts and stream keys, such as `NAS` */
  readonly quote: 'NAS' | 'NYS' | 'AMS' | 'HKS' | 'SHS' | 'SZS' | 'TSE' | 'HNX' | 'HSX'
  /** `EXCD` of the US daytime session (주간거래); `null` where there is none */
  readonly daytimeQuote: 'BAQ' | 'BAY' | 'BAA' | null
  /** 상품유형코드 `PRDT_TYPE_CD`. Hong Kong has two more, for shares in CNY and USD: see `productTypeOf`. */
  readonly productType: '512' | '513' | '529' | '501' | '551' | '552' | '515' | '507' | '508'
  /** 국가코드 `NATN_CD` */
  readonly nation: '840' | '344' | '156' | '392' | '704'
  /** The currency it trades in as a rule; some shares of Hong Kong trade in CNY or USD. */
  readonly currency: 'USD' | 'HKD' | 'CNY' | 'JPY' | 'VND'
}

/** The nine exchanges abroad with their codes. */
export const OVERSEAS_VENUE_CODES = {
  NASDAQ: { order: 'NASD', quote: 'NAS', daytimeQuote: 'BAQ', productType: '512', nation: '840', currency: 'USD' },
  NYSE: { order: 'NYSE', quote: 'NYS', daytimeQuote: 'BAY', productType: '513', nation: '840', currency: 'USD' },
  AMEX: { order: 'AMEX', quote: 'AMS', daytimeQuote: 'BAA', productType: '529', nation: '840', currency: 'USD' },
  HKEX: { order: 'SEHK', quote: 'HKS', daytimeQuote: null, productType: '501', nation: '344', currency: 'HKD' },
  SSE: { order: 'SHAA', quote: 'SHS', daytimeQuote: null, productType: '551', nation: '156', currency: 'CNY' },
  SZSE: { order: 'SZAA', quote: 'SZS', daytimeQuote: null, productType: '552', nation: '156', currency: 'CNY' },
  TSE: { order: 'TKSE', quote: 'TSE', daytimeQuote: null, productType: '515', nation: '392', currency: 'JPY' },
  HNX: { order: 'HASE', quote: 'HNX', daytimeQuote: null, productType: '507', nation: '704', currency: 'VND' },
  HOSE: { order: 'VNSE', quote: 'HSX', daytimeQuote: null, productType: '508', nation: '704', currency: 'VND' },
} as const satisfies Readonly<Record<string, OverseasVenueCodes>>

/** Every exchange abroad, in the order of {@link OVERSEAS_VENUE_CODES}. */
export const OVERSEAS_VENUES: readonly OverseasVenue[] = /* @__PURE__ */ Object.keys(
  OVERSEAS_VENUE_CODES,
) as OverseasVenue[]

/** Whether a venue is one of the nine exchanges abroad. */
export function isOverseasVenue(venue: string): venue is OverseasVenue {
  return Object.hasOwn(OVERSEAS_VENUE_CODES, venue)
}

/** 상품유형코드 (`PRDT_TYPE_CD`) of a stock abroad: Hong Kong counts its shares in CNY and USD apart. */
export function productTypeOf(
  venue: OverseasVenue,
  currency: Currency,
): OverseasVenueCodes['productType'] | '543' | '558' {
  if (venue === 'HKEX' && currency === 'CNY') return '543'
  if (venue === 'HKEX' && currency === 'USD') return '558'
  return OVERSEAS_VENUE_CODES[venue].productType
}

/** The exchange of any of its codes: `NASD`, `NAS`, `BAQ`, `512`. `TSE` is Tokyo as a quote code too. `undefined` for others. */
export function venueOfCode(code: string): OverseasVenue | undefined {
  if (code === '') return undefined
  return OVERSEAS_VENUES.find((venue) => {
    const { order, quote, daytimeQuote, productType } = OVERSEAS_VENUE_CODES[venue]
    const isOtherHongKong = venue === 'HKEX' && (code === '543' || code === '558')
    return code === order || code === quote || code === daytimeQuote || code === productType || isOtherHongKong
  })
}
