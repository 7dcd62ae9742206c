import { KisConfigError } from '@kis/core'
import { readTyped } from './normalize.js'
import { SHORT_NAMES } from './short-names.js'

/** Codes by folded names. */
export type Aliases = ReadonlyMap<string, string>

/**
 * Prepares aliases (별칭), the caller's own before those that come with the package.
 *
 * @throws KisConfigError when they are no object of codes by name.
 */
export function createAliases(own: Readonly<Record<string, string>> = {}): Aliases {
  if (typeof own !== 'object' || own === null) throw invalid('must be an object of codes by name')
  const aliases = new Map<string, string>()
  for (const [name, code] of [...Object.entries(SHORT_NAMES), ...Object.entries(own)]) {
    const { phrase } = readTyped(name)
    if (phrase === '') throw invalid(`has no letter in the name "${name}"`)
    if (typeof code !== 'string' || readTyped(code).phrase === '') throw invalid(`has no code for "${name}"`)
    aliases.set(phrase, code)
  }
  return aliases
}

function invalid(rule: string): KisConfigError {
  return new KisConfigError({ option: 'aliases', message: `Option "aliases" ${rule}, such as { 삼전: '005930' }.` })
}
