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
  const aliases = new Map<string, string>()
  for (const [name, code] of [...Object.entries(SHORT_NAMES), ...Object.entries(own ?? {})]) {
    const { phrase } = readTyped(name)
    if (phrase === '' || typeof code !== 'string' || code.trim() === '') {
      throw new KisConfigError({
        option: 'aliases',
        message: `Option "aliases" must be an object of codes by name; "${name}" has none or is no name.`,
      })
    }
    aliases.set(phrase, code)
  }
  return aliases
}
