import { percent } from './change.js'
import { foreignOf, type MemberPlace, memberPlaces } from './member-places.js'
import type { TradedDay } from './program-flow.js'

/** What answers and streams tell of the members (회원사) of the exchange on a day, by field. */
export function memberFields(day: TradedDay, code: string, seed: string | number): Readonly<Record<string, string>> {
  const [sellers, buyers] = [memberPlaces(day, code, 'sell', seed), memberPlaces(day, code, 'buy', seed)]
  const [sold, bought] = [foreignOf(sellers), foreignOf(buyers)]
  return {
    ...sideFields('seln', sellers, day.volume),
    ...sideFields('shnu', buyers, day.volume),
    glob_total_seln_qty: String(sold),
    glob_seln_rlim: percent(sold, day.volume),
    glob_ntby_qty: String(bought - sold),
    glob_total_shnu_qty: String(bought),
    glob_shnu_rlim: percent(bought, day.volume),
    glob_total_seln_qty_icdc: '0',
    glob_total_shnu_qty_icdc: '0',
  }
}

function sideFields(side: 'seln' | 'shnu', places: readonly MemberPlace[], volume: number): Record<string, string> {
  const numbered = (name: string, textOf: (place: MemberPlace) => string): Record<string, string> =>
    Object.fromEntries(places.map((place, index) => [`${name}${index + 1}`, textOf(place)]))
  // The stream has names of its own for the names.
  const named = side === 'seln' ? 'seln2' : 'byov'
  return {
    ...numbered(`${side}_mbcr_no`, ({ number }) => number),
    ...numbered(`${side}_mbcr_name`, ({ name }) => name),
    ...numbered(`${named}_mbcr_name`, ({ name }) => name),
    ...numbered(`${named}_mbcr_eng_name`, () => ''),
    ...numbered(`total_${side}_qty`, ({ quantity }) => String(quantity)),
    ...numbered(`${side}_mbcr_rlim`, ({ quantity }) => percent(quantity, volume)),
    ...numbered(`${side}_qty_icdc`, () => '0'),
    ...numbered(`${side}_mbcr_glob_yn_`, ({ isForeign }) => (isForeign ? 'Y' : 'N')),
  }
}
