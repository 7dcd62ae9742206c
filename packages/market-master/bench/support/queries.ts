import { initialsOf } from '../../src/__fixtures__/initials-of.js'
import type { MasterRow } from '../../src/index.js'
import { createRandom } from './synthetic-masters.js'

const LONGEST = 20
const OFTEN = 'a e i o n r s t l c in co er an inc corp etf 이 스 에 홀딩스 ㅇ ㅅ ㄱ 전자'.split(' ')

/** Queries of 1 to 20 characters of every sort that people type, the same each time. */
export function queriesOver(rows: readonly MasterRow[], count: number): readonly string[] {
  const random = createRandom(count)
  const below = (end: number): number => Math.floor(random() * end)
  const pick = <T>(from: readonly T[], fallback: T): T => from[below(from.length)] ?? fallback
  const nameOf = (): string => {
    const row = rows[below(rows.length)]
    const english = row && 'englishName' in row ? row.englishName : ''
    return random() < 0.3 && english !== '' ? english : (row?.name ?? '')
  }
  const partOf = (text: string): string => {
    const from = random() < 0.6 ? 0 : below(text.length)
    return text.slice(from, from + 1 + below(LONGEST))
  }
  const partsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

  const sorts: readonly (() => string)[] = [
    () => partOf(nameOf()),
    () => partOf(nameOf().toLowerCase()),
    () => initialsOf(partOf(nameOf())),
    // Typed up to the next initial.
    () => {
      const part = partOf(nameOf())
      return part.slice(0, -1) + initialsOf(part.slice(-1))
    },
    () => partOf(rows[below(rows.length)]?.code ?? ''),
    () => partsOf(nameOf()).toReversed().join(' '),
    () => pick(partsOf(nameOf()), 'a').slice(0, 1 + below(3)),
    // What most rows hold.
    () => Array.from({ length: 1 + below(4) }, () => pick(OFTEN, 'a')).join(' '),
    // What none holds.
    () => Array.from({ length: 1 + below(LONGEST) }, () => String.fromCharCode(0xac00 + below(11_172))).join(''),
    () => Array.from({ length: 1 + below(LONGEST) }, () => String.fromCharCode(0x61 + below(26))).join(''),
  ]
  const letters =
    'abcdefghijklmnopqrstuvwxyz0123456789ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ가나다라마바사아자차카타파하'
  const queries = [...letters]
  while (queries.length < count) {
    const query = (sorts[queries.length % sorts.length]?.() ?? '').slice(0, LONGEST).trim()
    if (query !== '') queries.push(query)
  }
  return queries
}
