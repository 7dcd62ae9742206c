import { KisValidationError } from '@kis/core'
import type { StreamSpec } from '../stream-spec.js'
import { KEY_KINDS } from './key-kinds.js'
import type { OverseasFeedLetter } from './overseas-markets.js'

const ACCOUNT_NUMBER = /^\d{8}-?(?:\d{2})?$/

/**
 * Checks the key of a subscription before anything is sent.
 *
 * @throws KisValidationError; an HTS id is never repeated in it.
 */
export function assertKey(spec: StreamSpec, key: unknown): asserts key is string {
  const { term, example, form, key: pattern } = KEY_KINDS[spec.key]
  if (typeof key !== 'string' || !pattern.test(key)) {
    // What was given is not repeated: it may be an HTS id or an account number in the wrong place.
    const such = spec.key === 'htsId' ? '' : ` such as ${example}`
    const got = typeof key === 'string' ? '' : `, not ${key === null ? 'null' : `a value of type ${typeof key}`}`
    throw invalidKey(`"${spec.id}" needs a ${term}${such}: ${form}, as a text${got}.`)
  }
  if (spec.key === 'htsId' && ACCOUNT_NUMBER.test(key)) {
    throw invalidKey(
      `"${spec.id}" needs your HTS id as its key; this looks like an account number. A numeric HTS id begins with $.`,
    )
  }
  if (spec.markets && !isOffered(spec, key)) {
    throw invalidKey(`"${spec.id}" does not have ${key}. It takes ${offered(spec)}, then the symbol.`)
  }
}

/** The error for a key that a stream does not take. */
export function invalidKey(message: string): KisValidationError {
  return new KisValidationError({ field: 'key', message })
}

function isOffered(spec: StreamSpec, key: string): boolean {
  const markets: readonly string[] = spec.markets?.[key.charAt(0) as OverseasFeedLetter] ?? []
  return markets.includes(key.slice(1, 4))
}

function offered(spec: StreamSpec): string {
  return Object.entries(spec.markets ?? {})
    .map(([letter, markets = []]) => `${letter} with ${markets.join(' ')}`)
    .join(', or ')
}
