import { checkChoice, refuseValue } from '../refuse.js'
import type { CountryMarkets } from './country-markets.js'
import { COUNTRIES, type Country, type VenuesByCountry } from './venue.js'

/** The tables of a country are a file of their own, which bundlers keep apart from what a page loads first. */
const FILES: { readonly [C in Country]: () => Promise<CountryMarkets<VenuesByCountry[C]>> } = {
  KR: async () => (await import('#markets/kr')).KR_MARKETS,
  US: async () => (await import('#markets/us')).US_MARKETS,
  HK: async () => (await import('#markets/hk')).HK_MARKETS,
  CN: async () => (await import('#markets/cn')).CN_MARKETS,
  JP: async () => (await import('#markets/jp')).JP_MARKETS,
  VN: async () => (await import('#markets/vn')).VN_MARKETS,
}

/**
 * Loads the closures and hours of countries when they are needed (필요할 때 불러오기), for `createCalendarOf`: a page begins without any, and gets a file of about 1 kB for
 * each country that it asks for.
 *
 * @param countries `KR` 한국, `US` 미국, `HK` 홍콩, `CN` 중국, `JP` 일본, `VN` 베트남.
 * @throws KisValidationError for what is no list of these, and what the runtime throws when it cannot load a file.
 * @example
 * ```ts
 * import { createCalendarOf, loadMarkets } from '@kis/utils/calendar'
 * const calendar = createCalendarOf(await loadMarkets(['KR', 'US']))
 * calendar.isOpen(Date.now(), 'NASDAQ')
 * ```
 */
export async function loadMarkets<C extends Country>(
  countries: readonly C[],
): Promise<CountryMarkets<VenuesByCountry[C]>[]> {
  if (!Array.isArray(countries)) refuseValue('countries', "a list such as ['KR', 'US']", countries)
  for (const country of countries) checkChoice('countries', country, COUNTRIES)
  return Promise.all(countries.map((country: C) => FILES[country]()))
}
