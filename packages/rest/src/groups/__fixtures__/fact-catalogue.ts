import { existsSync, readFileSync } from 'node:fs'

/** The official catalogue stands beside the repository; it is optional. */
const folder = new URL('../../../../../../shared/kis/', import.meta.url)

export interface CatalogueParameter {
  readonly wire: string
  readonly required: boolean
  readonly value_type?: string
  readonly values?: Readonly<Record<string, string>>
  readonly values_complete?: boolean
  readonly fixed?: string
  readonly format?: string
  readonly cursor?: boolean
  readonly blank?: string
  readonly blank_means?: string
  readonly default?: string
  readonly omitted_when_empty?: boolean
}

export interface CatalogueBlock {
  readonly name: string
  readonly kind: string
  /** Where the sources leave the kind open. */
  readonly kind_guess?: string
  readonly fields: readonly { readonly field: string; readonly type: string; readonly format?: string }[]
  readonly fields_observed_only?: readonly string[]
}

export interface CataloguePageKey {
  readonly request: string
  readonly response: string | null
  readonly where?: string
}

export interface CatalogueTr {
  readonly when: Readonly<Record<string, readonly string[]>>
  readonly real: string
  readonly demo: string | null
}

export interface CatalogueEndpoint {
  readonly group: string
  readonly id: string
  readonly name_ko: string
  readonly api_id: string | null
  readonly method: string
  readonly path: string
  readonly tr_id: { readonly real: string; readonly demo: string | null } | null
  readonly tr_ids: readonly CatalogueTr[]
  readonly tr_ids_legacy?: readonly CatalogueTr[]
  readonly request: readonly CatalogueParameter[]
  readonly response: { readonly blocks: readonly CatalogueBlock[] }
  readonly pagination: { readonly keys: readonly CataloguePageKey[] } | null
  readonly example: string | null
}

export interface OfficialExample {
  readonly api: string
  readonly tr_id: string
  readonly request: Readonly<Record<string, string>>
  readonly response: Readonly<Record<string, unknown>>
}

export interface Capture {
  readonly kind: string
  readonly tr_id: string
  readonly raw: string
}

export const HAS_CATALOGUE = existsSync(new URL('rest.json', folder))
if (!HAS_CATALOGUE) console.info('skipped: the optional fact catalogue (rest.json) is not beside the repository')

/** The catalogue's endpoints by `group/id`; empty when it is missing. */
export const CATALOGUE: ReadonlyMap<string, CatalogueEndpoint> = new Map(
  HAS_CATALOGUE
    ? read<{ endpoints: CatalogueEndpoint[] }>('rest.json').endpoints.map((entry) => [
        `${entry.group}/${entry.id}`,
        entry,
      ])
    : [],
)

export function officialExample(api: string): OfficialExample | undefined {
  const file = CATALOGUE.get(api)?.example
  if (!file) return undefined
  const example = read<PrintedExample>(file)
  // Some pages leave the status out.
  return { ...example, request: requestOf(example), response: { rt_cd: '0', ...example.response } }
}

interface PrintedExample extends Omit<OfficialExample, 'request'> {
  readonly request: unknown
}

/** The last of several requests; none where the page prints none, or an answer in its place. */
function requestOf({ request }: PrintedExample): OfficialExample['request'] {
  const one: unknown = Array.isArray(request) ? request.at(-1) : request
  if (typeof one !== 'object' || one === null) return {}
  const entries = Object.entries(one).filter(([key]) => !key.startsWith('_'))
  return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : {}
}

export function restCaptures(): readonly Capture[] {
  return HAS_CATALOGUE ? read<Capture[]>('captures.json').filter(({ kind }) => kind === 'rest') : []
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T
}
