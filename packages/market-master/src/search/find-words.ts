import { findPattern, findText } from './find.js'
import type { Haystack } from './haystack.js'
import { fitsPattern, initialsPattern, type Pattern, partialPattern } from './pattern.js'

/** Told of each row that has all words; whether its name begins with the first of them. */
export type OnWords = (row: number, beginsWithFirst: boolean) => void

/** Finds the rows whose names hold every word, in any order; each may be initials, the last may end in an unfinished syllable. */
export function findAllWords(haystack: Haystack, words: readonly string[], onWords: OnWords): void {
  const forms = words.map((word, index) => formsOf(word, index === words.length - 1))
  // The longest word leaves the fewest rows, and only those are looked at for the others.
  const longest = forms.reduce((best, form) => (form.text.length > best.text.length ? form : best))
  const others = forms.filter((form) => form !== longest)
  for (const row of rowsWith(haystack, longest)) {
    const [start, end] = [haystack.starts[row] ?? 0, (haystack.starts[row + 1] ?? 1) - 1]
    const text = { names: haystack.names.slice(start, end), initials: haystack.initials.slice(start, end) }
    if (others.every((form) => isIn(text, form))) onWords(row, forms[0] !== undefined && isAt(text, forms[0], 0))
  }
}

interface Forms {
  readonly text: string
  readonly patterns: readonly Pattern[]
}

function formsOf(word: string, isLast: boolean): Forms {
  const patterns = [initialsPattern(word), isLast ? partialPattern(word) : undefined]
  return { text: word, patterns: patterns.filter((pattern) => pattern !== undefined) }
}

function rowsWith(haystack: Haystack, { text, patterns }: Forms): ReadonlySet<number> {
  const rows = new Set<number>()
  findText(haystack, text, 'anywhere', (row) => rows.add(row))
  for (const pattern of patterns) findPattern(haystack, pattern, 'anywhere', (row) => rows.add(row))
  return rows
}

type RowText = Pick<Haystack, 'names' | 'initials'>

function isAt({ names, initials }: RowText, { text, patterns }: Forms, at: number): boolean {
  return (
    names.startsWith(text, at) ||
    patterns.some((pattern) => initials.startsWith(pattern.initials, at) && fitsPattern(pattern, names, at))
  )
}

function isIn(row: RowText, form: Forms): boolean {
  if (row.names.includes(form.text)) return true
  if (form.patterns.length === 0) return false
  for (let at = 0; at < row.names.length; at++) if (isAt(row, form, at)) return true
  return false
}
