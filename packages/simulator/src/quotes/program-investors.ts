import { createRandom } from '../random.js'
import { programDay, type TradedDay } from './program-flow.js'

/** Who trades by programs (투자자 구분): code, name, and a usual part of it. The last one has what the others leave. */
const INVESTORS: readonly (readonly [code: string, name: string, weight: number])[] = [
  ['9', '외국인', 0.55],
  ['1', '금융투자', 0.15],
  ['2', '보험', 0.03],
  ['3', '투신', 0.08],
  ['4', '은행', 0.02],
  ['5', '기타금융', 0.02],
  ['6', '연기금등', 0.08],
  ['7', '기타법인', 0.02],
  ['8', '개인', 0],
]
const GROUPS = ['arbt', 'nabt'] as const
const SIDES = ['seln', 'shnu'] as const

/** What each group of investors traded by programs on a day (프로그램매매 투자자), by field: together what all programs traded. */
export function programInvestors(
  day: TradedDay,
  code: string,
  seed: string | number,
): readonly Readonly<Record<string, string>>[] {
  const programs = programDay(day, code, seed)
  const parts = partsOf(`${seed}/program-investors/${code}/${day.date}`)
  const left = new Map<string, number>()
  return INVESTORS.map(([investor, name], place) => {
    const sums: Record<string, number> = {}
    for (const unit of ['qty', 'amt']) {
      for (const group of GROUPS) {
        for (const side of SIDES) {
          const field = `${group}_${side}_${unit}`
          const all = Number(programs.tell(field) ?? 0)
          const rest = left.get(field) ?? all
          const isLast = place === INVESTORS.length - 1
          const part = isLast ? rest : Math.min(Math.floor(all * (parts[`${group}_${side}`]?.[place] ?? 0)), rest)
          left.set(field, rest - part)
          sums[field] = part
        }
        sums[`${group}_ntby_${unit}`] = (sums[`${group}_shnu_${unit}`] ?? 0) - (sums[`${group}_seln_${unit}`] ?? 0)
      }
      for (const side of [...SIDES, 'ntby'])
        sums[`all_${side}_${unit}`] = GROUPS.reduce((sum, group) => sum + (sums[`${group}_${side}_${unit}`] ?? 0), 0)
    }
    return {
      ...{ invr_cls_code: investor, invr_cls_name: name },
      ...Object.fromEntries(Object.entries(sums).map(([field, value]) => [field, String(value)])),
    }
  })
}

/** Of each side, the part of every investor: the same all day long. */
function partsOf(label: string): Readonly<Record<string, readonly number[]>> {
  const random = createRandom(label)
  return Object.fromEntries(
    GROUPS.flatMap((group) =>
      SIDES.map((side) => [`${group}_${side}`, INVESTORS.map(([, , weight]) => weight * (0.8 + random.next() * 0.4))]),
    ),
  )
}
