import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindRows, indexRows, type SearchRow } from '../__fixtures__/index-rows.js'
import { initialsOf } from '../__fixtures__/initials-of.js'
import { MASTER_MARKETS } from '../layouts/layout-of.js'

const SYLLABLES =
  '가각간갈감갑값강개객거건걸검것게격결경계고곡골공과관광교구국군굴권궤귀규그극근글금급기긴길김깨꼴꽃꾸끝나난날남납'
const syllable = fc.oneof(
  fc.constantFrom(...SYLLABLES),
  fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
)
const character = fc.oneof(
  { weight: 6, arbitrary: syllable },
  { weight: 3, arbitrary: fc.constantFrom(...'aAbzZ059') },
  { weight: 2, arbitrary: fc.constantFrom(...' &()·.-/') },
  { weight: 1, arbitrary: fc.constantFrom(...'ＡｂＺ５ⅡéΩ三ㄱㅏ') },
)
const SEARCHED = /[\p{L}\p{N}]/u
const name = fc
  .array(character, { minLength: 1, maxLength: 24 })
  .map((characters) => characters.join('').trim())
  .filter((text) => SEARCHED.test(text))
const names = fc.array(name, { minLength: 1, maxLength: 30 })

/** What counts of a text, told independently. */
const searched = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (/[！-～]/.test(letter) ? letter.normalize('NFKC') : letter).toLowerCase())
    .filter((letter) => SEARCHED.test(letter))
    .join('')

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

/** Searches as if some rows of a list were all there are. */
const findAmong = (list: readonly SearchRow[], isOne: (row: SearchRow) => boolean): FindRows => {
  const places = [...list.keys()].filter((at) => isOne(list[at] as SearchRow))
  const find = indexRows(places.map((at) => list[at] as SearchRow))
  return (text, query) => find(text, query).map((at) => places[at] ?? -1)
}

const named = (list: readonly string[]): SearchRow[] => list.map((text) => ({ name: text }))

describe('any list of names', () => {
  it('is found by every name, every prefix, every word and every part of it', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (list, from, length) => {
        const find = indexRows(named(list))
        for (const [row, text] of list.entries()) {
          expect(find(text)).toContain(row)
          for (let end = 1; end <= text.length; end++) {
            const prefix = text.slice(0, end)
            if (searched(prefix) !== '') expect(find(prefix)).toContain(row)
          }
          for (const word of text.split(/[^\p{L}\p{N}]+/u)) if (word !== '') expect(find(word)).toContain(row)
          const part = text.slice(from % text.length).slice(0, 1 + (length % text.length))
          if (searched(part) !== '') expect(find(part)).toContain(row)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is found by its initials, whole or in part, and by what is typed on the way to each syllable', () => {
    fc.assert(
      fc.property(names, (list) => {
        const find = indexRows(named(list))
        for (const [row, text] of list.entries()) {
          expect(find(initialsOf(text))).toContain(row)
          const letters = searched(text)
          for (let end = 0; end < letters.length; end++) {
            const next = letters.charAt(end)
            const open = /[가-힣]/.test(next) ? next.normalize('NFD').slice(0, 2).normalize('NFC') : next
            expect(find(letters.slice(0, end) + initialsOf(next))).toContain(row)
            expect(find(letters.slice(0, end) + open)).toContain(row)
            expect(find(initialsOf(letters.slice(end)))).toContain(row)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is found in the same order whatever the case, the width, the blanks and the parts that syllables are typed in', () => {
    fc.assert(
      fc.property(names, name, (list, text) => {
        const find = indexRows(named(list))
        for (const query of [text, list[0] ?? '']) {
          const found = find(query)
          const plain = searched(query)
          // Blanks ask for words as well, so that they may find more, but never in another order.
          expect(found.slice(0, find(plain).length)).toEqual(find(plain))
          for (const same of [
            plain.toUpperCase(),
            toFullWidth(plain),
            plain.normalize('NFD'),
            [...plain].join('-'),
            `(${plain})`,
          ]) {
            if (searched(same) === plain) expect(find(same)).toEqual(find(plain))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives nothing that does not hold the letters or initials asked for', () => {
    fc.assert(
      fc.property(names, name, (list, text) => {
        const find = indexRows(named(list))
        for (const query of [...searched(text)]) {
          const wanted = initialsOf(query)
          for (const row of find(wanted)) {
            expect(initialsOf(searched(list[row] ?? ''))).toContain(wanted)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives with a limit the first of all, and with a market or a kind what it gives where there are no other rows', () => {
    const row: fc.Arbitrary<SearchRow> = fc.record({
      name,
      market: fc.constantFrom('kospi', 'sector', 'nasdaq'),
      kind: fc.constantFrom('stock', 'etf'),
    })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        name,
        fc.integer({ min: 1, max: 9 }),
        (list, text, limit) => {
          const find = indexRows(list)
          for (const query of [
            text,
            text.charAt(0),
            initialsOf(text.charAt(0)),
            `${text.charAt(0)} ${text.slice(-1)}`,
          ]) {
            const all = find(query)
            expect(find(query, { limit })).toEqual(all.slice(0, limit))
            const inNasdaq = findAmong(list, ({ market }) => market === 'nasdaq')(query)
            expect(find(query, { limit, accepts: ({ market }) => market === 'nasdaq' })).toEqual(
              inNasdaq.slice(0, limit),
            )
            const etfs = findAmong(list, ({ kind }) => kind === 'etf')(query)
            expect(find(query, { accepts: ({ kind }) => kind === 'etf' })).toEqual(etfs)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('wants all words, in any order', () => {
    fc.assert(
      fc.property(names, fc.array(fc.nat(), { minLength: 2, maxLength: 4 }), (list, seeds) => {
        const find = indexRows(named(list))
        const words = seeds.map((seed) => searched(list[0] ?? '').charAt(seed % searched(list[0] ?? '').length))
        const found = find(words.join(' '))
        expect(found).toContain(0)
        expect(find(words.toReversed().join(' '))).toContain(0)
        for (const row of found) for (const word of words) expect(find(word)).toContain(row)
      }),
      { numRuns: 60 },
    )
  })

  it('comes in the same order whatever the order of the markets', () => {
    const rows: SearchRow[] = MASTER_MARKETS.flatMap((market, at) =>
      ['가나', '가나 다', 'KA 가나'].map((text) => ({ name: text, market, code: `K${at}` })),
    )
    const textOf = (list: readonly SearchRow[]) => (row: number) => `${list[row]?.market} ${list[row]?.name}`
    const reversed = rows.toReversed()
    for (const query of ['가나', 'ㄱㄴ', 'k', 'ka']) {
      // Within a market and among equals the order is that of the file, which was reversed as well.
      expect(new Set(indexRows(reversed)(query).map(textOf(reversed)))).toEqual(
        new Set(indexRows(rows)(query).map(textOf(rows))),
      )
      expect(indexRows(rows)(query)).toEqual(indexRows(rows)(query))
    }
  })
})
