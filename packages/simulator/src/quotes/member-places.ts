import { createRandom } from '../random.js'

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
/** Of the volume, what the first, second, … member has at least; all of them stay below one. */
const SHARES = [0.18, 0.14, 0.1, 0.08, 0.06] as const

/** What a member bought or sold on a day. */
export interface MemberPlace {
  readonly number: string
  readonly name: string
  readonly isForeign: boolean
  readonly quantity: number
}

/** The five members (회원사) that bought or sold most on a day, largest first: the streams and the answers tell of the same. */
export function memberPlaces(
  day: { readonly date: string; readonly volume: number },
  code: string,
  side: 'buy' | 'sell',
  seed: string | number,
): readonly MemberPlace[] {
  const random = createRandom(`${seed}/members/${code}/${day.date}/${side}`)
  const left = [...MEMBERS]
  return SHARES.flatMap((share) => {
    const [member] = left.splice(random.int(0, left.length - 1), 1)
    if (!member) return []
    const [number, name, isForeign] = member
    return [{ number, name, isForeign, quantity: Math.floor(day.volume * (share + random.next() * 0.02)) }]
  })
}

/** What members from abroad (외국계) did of it. */
export function foreignOf(places: readonly MemberPlace[]): number {
  return places.reduce((sum, { isForeign, quantity }) => sum + (isForeign ? quantity : 0), 0)
}
