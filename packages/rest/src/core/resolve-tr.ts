import { type Environment, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import type { EndpointSpec, TrPair, TrSpec } from './endpoint-spec.js'

/**
 * The TR id of a call, from the table alone.
 *
 * @throws KisUnsupportedInPaperError when paper trading lacks it; KisValidationError when the deciding argument is missing.
 */
export function resolveTrId(
  spec: EndpointSpec,
  env: Environment,
  params: Readonly<Record<string, unknown>>,
  options: { readonly unconfirmedPaper: boolean },
): string {
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
  const { paper, real, unconfirmedPaper } = node as TrPair
  if (env === 'real') return real
  if (paper !== null) return paper
  if (unconfirmedPaper === undefined) throw new KisUnsupportedInPaperError({ operation: spec.id })
  if (options.unconfirmedPaper) return unconfirmedPaper
  throw new KisUnsupportedInPaperError({
    operation: spec.id,
    detail: 'KIS does not list it for paper trading; older sources do: option "unconfirmedPaper: true" tries it.',
  })
}

/** The arguments that choose a TR id and are no wire fields. */
export function selectorNames(tr: TrSpec): ReadonlySet<string> {
  if (!('by' in tr)) return new Set()
  const nested = Object.values(tr).flatMap((node) => (typeof node === 'object' ? [...selectorNames(node)] : []))
  return new Set([tr.by as string, ...nested])
}
