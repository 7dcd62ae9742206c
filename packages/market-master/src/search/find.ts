import type { Haystack } from './haystack.js'
import { fitsPattern, type Pattern } from './pattern.js'

/** Where in a name something was seen. */
export type Sighting = 'whole' | 'start' | 'word' | 'inside'

/** Told of each sighting; the same row may come again. */
export type OnSighting = (row: number, sighting: Sighting) => void

/** Whether names are searched at their beginning only, which takes a fraction of the time. */
export type Where = 'start' | 'anywhere'

/** Finds rows by a part of the name. */
export function findText(haystack: Haystack, text: string, where: Where, onSighting: OnSighting): void {
  find({ haystack, text: haystack.names, needle: text, fits: undefined, where, onSighting })
}

/** Finds rows by initials or an unfinished syllable. */
export function findPattern(haystack: Haystack, pattern: Pattern, where: Where, onSighting: OnSighting): void {
  const fits = (at: number): boolean => fitsPattern(pattern, haystack.names, at)
  find({ haystack, text: haystack.initials, needle: pattern.initials, fits, where, onSighting })
}

interface Search {
  readonly haystack: Haystack
  readonly text: string
  readonly needle: string
  readonly fits: ((at: number) => boolean) | undefined
  readonly where: Where
  readonly onSighting: OnSighting
}

function find({ haystack, text, needle, fits, where, onSighting }: Search): void {
  const { starts, wordStarts } = haystack
  const startOf = (row: number): number => starts[row] ?? Number.POSITIVE_INFINITY
  // A name begins after a line feed.
  const lead = where === 'start' ? 1 : 0
  const wanted = lead ? `\n${needle}` : needle
  let row = 0
  for (let hit = text.indexOf(wanted); hit !== -1; ) {
    const at = hit + lead
    let next = at + 1
    if (!fits || fits(at)) {
      while (startOf(row + 1) <= at) row++
      const isStart = at === startOf(row)
      if (isStart) onSighting(row, text.charAt(at + needle.length) === '\n' ? 'whole' : 'start')
      else onSighting(row, wordStarts[at] === 1 ? 'word' : 'inside')
      // Nothing further in this name could fit better.
      if (isStart) next = startOf(row + 1) - 1
    }
    hit = text.indexOf(wanted, next)
  }
}
