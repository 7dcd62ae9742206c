import type { TrPair, TrSpec } from '@kis/rest'

/** The TR ids of an endpoint, whatever argument chooses among them. */
export interface TrIds {
  readonly real: readonly string[]
  readonly paper: readonly string[]
  /** Paper ids that KIS does not list; the mock server refuses them like any id of the real one. */
  readonly unlisted: readonly string[]
}

/** Collects the leaves of a TR table. */
export function trIdsOf(tr: TrSpec): TrIds {
  const pairs = leavesOf(tr)
  return {
    real: distinct(pairs.map(({ real }) => real)),
    paper: distinct(pairs.map(({ paper }) => paper)),
    unlisted: distinct(pairs.map(({ unconfirmedPaper }) => unconfirmedPaper)),
  }
}

function leavesOf(tr: TrSpec): readonly TrPair[] {
  if (!('by' in tr)) return [tr as TrPair]
  // The branches are objects; `by` names the argument.
  return Object.values(tr).flatMap((branch) => (typeof branch === 'object' ? leavesOf(branch) : []))
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
