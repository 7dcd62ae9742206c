import { KisValidationError } from '@kis/core'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type Calendar,
  CN_MARKETS,
  type Country,
  createCalendar,
  createCalendarOf,
  HK_MARKETS,
  JP_MARKETS,
  KR_MARKETS,
  loadMarkets,
  US_MARKETS,
  VENUES,
  VN_MARKETS,
} from './index.js'

const SHIPPED = [KR_MARKETS, US_MARKETS, HK_MARKETS, CN_MARKETS, JP_MARKETS, VN_MARKETS]

/** For what a program in JavaScript may hand over. */
async function refusal(countries: unknown): Promise<KisValidationError> {
  const error: unknown = await loadMarkets(countries as Country[]).catch((reason: unknown) => reason)
  if (KisValidationError.isInstance(error)) return error as KisValidationError
  throw new Error('Nothing was refused.')
}

describe('markets that are loaded when they are needed', () => {
  it.each(SHIPPED)('are those that are shipped: $country', async (markets) => {
    expect(await loadMarkets([markets.country])).toEqual([markets])
  })

  it('come in the order that was asked for', async () => {
    const countries = SHIPPED.map(({ country }) => country).reverse()
    expect((await loadMarkets(countries)).map(({ country }) => country)).toEqual(countries)
  })

  it('make a calendar that answers as the whole one does', async () => {
    const calendar = createCalendarOf(await loadMarkets(['KR', 'US', 'HK', 'CN', 'JP', 'VN']))
    const whole = createCalendar()
    for (const venue of Object.keys(VENUES) as (keyof typeof VENUES)[]) {
      expect(calendar.tradingDays('20260101', '20261231', venue)).toEqual(
        whole.tradingDays('20260101', '20261231', venue),
      )
      expect(calendar.nextOpen(Date.UTC(2026, 10, 20), venue)).toEqual(whole.nextOpen(Date.UTC(2026, 10, 20), venue))
    }
  })

  it('are typed: their venues can be asked for, no others', async () => {
    const calendar = createCalendarOf(await loadMarkets(['KR', 'HK']))
    expectTypeOf(calendar).toEqualTypeOf<Calendar<'KRX' | 'NXT' | 'KRX_DERIV' | 'HKEX'>>()
    expect(calendar.isTradingDay('20261120', 'HKEX')).toBe(true)
    // @ts-expect-error the United States were not loaded
    expect(() => calendar.isTradingDay('20261120', 'NYSE')).toThrow(KisValidationError)
  })

  it('are refused for what is no list of countries', async () => {
    for (const wrong of [undefined, null, 'KR', { 0: 'KR' }, 7]) {
      const { field, message } = await refusal(wrong)
      expect(field).toBe('countries')
      expect(message).toContain("a list such as ['KR', 'US']")
    }
    for (const wrong of ['DE', 'kr', '', 'constructor', undefined, 1]) {
      const { field, message } = await refusal(['KR', wrong])
      expect(field).toBe('countries')
      expect(message).toContain("one of 'KR', 'US', 'HK', 'CN', 'JP', 'VN'")
    }
  })
})
