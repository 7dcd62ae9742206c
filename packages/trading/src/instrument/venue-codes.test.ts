import { describe, expect, it } from 'vitest'
import { isOverseasVenue, OVERSEAS_VENUE_CODES, OVERSEAS_VENUES, productTypeOf, venueOfCode } from './venue-codes.js'

describe('codes of the exchanges abroad', () => {
  it.each([
    ['NASDAQ', 'NASD', 'NAS', 'BAQ', '512', 'USD'],
    ['NYSE', 'NYSE', 'NYS', 'BAY', '513', 'USD'],
    ['AMEX', 'AMEX', 'AMS', 'BAA', '529', 'USD'],
    ['HKEX', 'SEHK', 'HKS', null, '501', 'HKD'],
    ['SSE', 'SHAA', 'SHS', null, '551', 'CNY'],
    ['SZSE', 'SZAA', 'SZS', null, '552', 'CNY'],
    ['TSE', 'TKSE', 'TSE', null, '515', 'JPY'],
    ['HNX', 'HASE', 'HNX', null, '507', 'VND'],
    ['HOSE', 'VNSE', 'HSX', null, '508', 'VND'],
  ] as const)(
    '%s is %s in orders, %s in quotes, %s by day, %s as product',
    (venue, order, quote, daytime, type, currency) => {
      expect(OVERSEAS_VENUE_CODES[venue]).toMatchObject({
        order,
        quote,
        daytimeQuote: daytime,
        productType: type,
        currency,
      })
      const codes = [order, quote, type, ...(daytime === null ? [] : [daytime])]
      expect(codes.map(venueOfCode)).toEqual(codes.map(() => venue))
    },
  )

  it('names nine exchanges, no code twice', () => {
    const codes = OVERSEAS_VENUES.flatMap((venue) => {
      const { order, quote, daytimeQuote, productType } = OVERSEAS_VENUE_CODES[venue]
      return [...new Set([order, quote, daytimeQuote ?? productType, productType])]
    })
    expect(OVERSEAS_VENUES).toHaveLength(9)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('knows no other venue and no blank code', () => {
    expect(['KRX', 'NXT', 'constructor', ''].map(isOverseasVenue)).toEqual([false, false, false, false])
    expect(['', 'KRX', 'toString'].map(venueOfCode)).toEqual([undefined, undefined, undefined])
  })

  it('counts shares of Hong Kong by their currency', () => {
    expect(['HKD', 'CNY', 'USD'].map((currency) => productTypeOf('HKEX', currency))).toEqual(['501', '543', '558'])
    expect(['543', '558'].map(venueOfCode)).toEqual(['HKEX', 'HKEX'])
    expect(productTypeOf('SSE', 'USD')).toBe('551')
  })
})
