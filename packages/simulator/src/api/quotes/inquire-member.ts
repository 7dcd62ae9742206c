import type { Market } from '../../exchange/exchange.js'
import { percent } from '../../quotes/change.js'
import { createRandom } from '../../random.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'

/** Invented members of the exchange (회원사). */
const MEMBERS: readonly (readonly [number: string, name: string, isForeign: boolean])[] = [
  ['90001', '모의증권', false],
  ['90002', '가상증권', false],
  ['90003', '연습증권', false],
  ['90004', '시험증권', false],
  ['90005', '예제증권', false],
  ['90006', '본보기증권', false],
  ['90007', '모의인터내셔널', true],
  ['90008', '가상시큐리티즈', true],
]
const RANKS = 5
/** Of the volume, what the first, second, … member has at least; all of them stay below one. */
const SHARES = [0.18, 0.14, 0.1, 0.08, 0.06] as const

interface Place {
  readonly number: string
  readonly name: string
  readonly isForeign: boolean
  readonly quantity: number
}

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
    const sellers = placesOf(market, 'sell', call.world.settings.seed)
    const buyers = placesOf(market, 'buy', call.world.settings.seed)
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

function placesOf({ day, instrument }: Market, side: string, seed: string | number): readonly Place[] {
  const random = createRandom(`${seed}/members/${instrument.code}/${day.date}/${side}`)
  const left = [...MEMBERS]
  return SHARES.flatMap((share) => {
    const [member] = left.splice(random.int(0, left.length - 1), 1)
    if (!member) return []
    const [number, name, isForeign] = member
    return [{ number, name, isForeign, quantity: Math.floor(day.volume * (share + random.next() * 0.02)) }]
  })
}

function sideFields(side: 'seln' | 'shnu', places: readonly Place[], volume: number): Record<string, string> {
  const numbered = (name: string, textOf: (place: Place) => string): Record<string, string> =>
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

function foreignOf(places: readonly Place[]): number {
  return places.reduce((sum, { isForeign, quantity }) => sum + (isForeign ? quantity : 0), 0)
}
