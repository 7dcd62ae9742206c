import type { EndpointSpec, FieldKind } from '@kis/rest'
import type { ApiRoute } from './api-route.js'
import { ENDPOINT_SPECS } from './fallback/endpoint-specs.js'
import { fallbackRoute } from './fallback/fallback-route.js'

/** The published spec of an endpoint. */
export function specOf(id: string): EndpointSpec {
  const spec = ENDPOINT_SPECS.find((one) => one.id === id)
  if (!spec) throw new RangeError(`There is no endpoint ${id}.`)
  return spec
}

/** The route of an endpoint by its spec, with an answer of its own. Keys that may be blank may also be left out, and so may cursors. */
export function specRoute(
  spec: EndpointSpec,
  answer: ApiRoute['answer'],
  more: { readonly real?: readonly string[]; readonly paper?: readonly string[] } = {},
): ApiRoute {
  const route = fallbackRoute(spec)
  const { real, paper } = route.trIds
  return {
    ...route,
    trIds: { real: [...real, ...(more.real ?? [])], paper: [...paper, ...(more.paper ?? [])] },
    required: route.required.filter((key) => !isLeftOut(spec, key)),
    answer,
  }
}

function isLeftOut({ params }: EndpointSpec, key: string): boolean {
  if (/^CTX_AREA/i.test(key)) return true
  const kind = Object.entries(params).find(([name]) => name.toUpperCase() === key.toUpperCase())?.[1]
  if (kind === undefined) return false
  return typeof kind === 'string' ? kind.endsWith('?') : Object.hasOwn(kind, '')
}

/** One record of a block: every declared field in its order, what is not known left blank or 0. */
export function specRecord(
  spec: EndpointSpec,
  block: string,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields = spec.output[block]?.fields ?? {}
  return Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, values[name] ?? blankOf(kind)]))
}

function blankOf(kind: FieldKind): string {
  if (kind === 'int') return '0'
  return kind === 'decimal' ? '0.00' : ''
}
