import { type Environment, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import type { EndpointSpec, TrSpec } from './endpoint-spec.js'

/**
 * The TR id of a call, from the table alone.
 *
 * @throws KisUnsupportedInPaperError when paper trading lacks it; KisValidationError when the deciding argument is missing.
 */
export function resolveTrId(spec: EndpointSpec, env: Environment, params: Readonly<Record<string, unknown>>): string {
  let node: TrSpec = spec.tr
  while ('by' in node) {
    const { by } = node
    const value: unknown = params[by]
    const next: TrSpec | string | undefined =
      typeof value === 'string' && value !== 'by' && Object.hasOwn(node, value) ? node[value] : undefined
    if (typeof next !== 'object') {
      const known = Object.keys(node).filter((key) => key !== 'by')
      throw new KisValidationError({
        field: by,
        message: `Parameter "${by}" of ${spec.id} must be one of ${known.map((key) => `'${key}'`).join(', ')}.`,
      })
    }
    node = next
  }
  const trId = node[env]
  if (trId === null) throw new KisUnsupportedInPaperError({ operation: spec.id })
  return trId as string
}

/** The arguments that choose a TR id and are no wire fields. */
export function selectorNames(tr: TrSpec): ReadonlySet<string> {
  if (!('by' in tr)) return new Set()
  const nested = Object.values(tr).flatMap((node) => (typeof node === 'object' ? [...selectorNames(node)] : []))
  return new Set([tr.by as string, ...nested])
}
