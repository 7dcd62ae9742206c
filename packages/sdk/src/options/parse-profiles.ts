import { KisConfigError } from '@kis/core'
import type { OptionSource, SourceField } from './option-source.js'

const FIELDS: readonly SourceField[] = ['env', 'appKey', 'appSecret', 'account', 'htsId', 'allowRealOrders']

/**
 * One profile out of the text of a file: an object of profiles by name.
 *
 * @throws KisConfigError with option `profile` when there is no such profile or a field that none has, with `path` when the text is no such object.
 * Nothing of the text is repeated but names of profiles and fields.
 */
export function parseProfile(text: string, name: string, path: string): OptionSource {
  const profiles = parse(text, path)
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined
  if (!isRecord(profile)) {
    const known = Object.keys(profiles).join(', ') || 'none'
    throw new KisConfigError({
      option: 'profile',
      message: `${path} has no profile '${name}'. Its profiles: ${known}. None is taken by default.`,
    })
  }
  const strange = Object.keys(profile).find((field) => !(FIELDS as readonly string[]).includes(field))
  if (strange !== undefined) {
    throw new KisConfigError({
      option: `${name}.${strange}`,
      message: `Profile '${name}' in ${path} has a field '${strange}' that is not known. Known: ${FIELDS.join(', ')}.`,
    })
  }
  const names = Object.fromEntries(FIELDS.map((field) => [field, `${name}.${field}`])) as Record<SourceField, string>
  return { title: `profile '${name}' of ${path}`, names, values: profile }
}

function parse(text: string, path: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The engine's own message quotes the text, keys and all.
    throw noProfiles(path)
  }
  if (!isRecord(value)) throw noProfiles(path)
  return value
}

function noProfiles(path: string): KisConfigError {
  return new KisConfigError({
    option: 'path',
    message: `${path} must be JSON of this shape: { "paper": { "env": "paper", "appKey": "…", "appSecret": "…", "account": "…" } }.`,
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
