import { findPattern, findText, type Where } from './find.js'
import type { Haystack } from './haystack.js'
import { initialsPattern, type Pattern, partialPattern } from './pattern.js'

/** Told of each row that has all words; whether its name begins with the first of them. */
export type OnWords = (row: number, beginsWithFirst: boolean) => void

/** Finds the rows whose names hold every word, in any order; each may be initials, the last may end in an unfinished syllable. */
export function findAllWords(haystack: Haystack, words: readonly string[], onWords: OnWords): void {
  const forms = words.map((word, index) => formsOf(word, index === words.length - 1))
  const counts = new Uint8Array(haystack.starts.length)
  const beginnings = new Uint8Array(haystack.starts.length)
  for (const [index, form] of forms.entries()) {
    findForms(haystack, form, 'anywhere', (row, isStart) => {
      // A row stays in the race as long as it has had every word so far; a word that comes twice counts once.
      if (counts[row] === index) counts[row] = index + 1
      if (index === 0 && isStart) beginnings[row] = 1
    })
  }
  for (const [row, count] of counts.entries()) if (count === forms.length) onWords(row, beginnings[row] === 1)
}

interface Forms {
  readonly text: string
  readonly patterns: readonly Pattern[]
}

function formsOf(word: string, isLast: boolean): Forms {
  const patterns = [initialsPattern(word), isLast ? partialPattern(word) : undefined]
  return { text: word, patterns: patterns.filter((pattern) => pattern !== undefined) }
}

function findForms(
  haystack: Haystack,
  { text, patterns }: Forms,
  where: Where,
  onRow: (row: number, isStart: boolean) => void,
): void {
  const report = (row: number, sighting: string): void => onRow(row, sighting === 'whole' || sighting === 'start')
  findText(haystack, text, where, report)
  for (const pattern of patterns) findPattern(haystack, pattern, where, report)
}
