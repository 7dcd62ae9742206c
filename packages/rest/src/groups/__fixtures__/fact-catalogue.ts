import { existsSync, readFileSync } from 'node:fs'

/** The official catalogue stands beside the repository; it is optional. */
const folder = new URL('../../../../../../shared/kis/', import.meta.url)

export interface CatalogueParameter {
  readonly wire: string
  readonly required: boolean
  readonly value_type?: string
  readonly values?: Readonly<Record<string, string>>
  readonly cursor?: boolean
  readonly blank?: string
}

export interface CatalogueBlock {
  readonly name: string
  readonly kind: string
  readonly fields: readonly { readonly field: string; readonly type: string }[]
  readonly fields_observed_only?: readonly string[]
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
  readonly pagination: { readonly keys: readonly { readonly request: string; readonly response: string }[] } | null
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
  return file ? read<OfficialExample>(file) : undefined
}

export function restCaptures(): readonly Capture[] {
  return HAS_CATALOGUE ? read<Capture[]>('captures.json').filter(({ kind }) => kind === 'rest') : []
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T
}
