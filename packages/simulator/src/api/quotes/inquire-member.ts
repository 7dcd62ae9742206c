import { percent } from '../../quotes/change.js'
import { foreignOf, type MemberPlace, memberPlaces } from '../../quotes/member-places.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'

const RANKS = 5

/** 주식현재가 회원사: the five who bought most and the five who sold most today. */
export const inquireMember: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-member',
  method: 'GET',
  trIds: { real: ['FHKST01010600'], paper: ['FHKST01010600'] },
  isLedger: false,
  required: QUOTE_KEYS,
  answer(call) {
    const market = marketOf(call)
    const { volume } = market.day
    const { code } = market.instrument
    const { seed } = call.world.settings
    const sellers = memberPlaces(market.day, code, 'sell', seed)
    const buyers = memberPlaces(market.day, code, 'buy', seed)
    const sold = foreignOf(sellers)
    const bought = foreignOf(buyers)
    const output = {
      ...sideFields('seln', sellers, volume),
      ...sideFields('shnu', buyers, volume),
      glob_total_seln_qty: String(sold),
      glob_seln_rlim: percent(sold, volume),
      glob_ntby_qty: String(bought - sold),
      glob_total_shnu_qty: String(bought),
      glob_shnu_rlim: percent(bought, volume),
      glob_total_seln_qty_icdc: '0',
      glob_total_shnu_qty_icdc: '0',
    }
    return quoteAnswer({ output })
  },
}

function sideFields(side: 'seln' | 'shnu', places: readonly MemberPlace[], volume: number): Record<string, string> {
  const numbered = (name: string, textOf: (place: MemberPlace) => string): Record<string, string> =>
    Object.fromEntries(places.slice(0, RANKS).map((place, index) => [`${name}${index + 1}`, textOf(place)]))
  return {
    ...numbered(`${side}_mbcr_no`, ({ number }) => number),
    ...numbered(`${side}_mbcr_name`, ({ name }) => name),
    ...numbered(`total_${side}_qty`, ({ quantity }) => String(quantity)),
    ...numbered(`${side}_mbcr_rlim`, ({ quantity }) => percent(quantity, volume)),
    ...numbered(`${side}_qty_icdc`, () => '0'),
    ...numbered(`${side}_mbcr_glob_yn_`, ({ isForeign }) => (isForeign ? 'Y' : 'N')),
  }
}
