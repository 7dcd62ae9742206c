import { existsSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../../shared/kis/', import.meta.url)

/** Why tests on real files are skipped, or `undefined` when they can run. */
export const noRealMasters: string | undefined = existsSync(new URL('masters/', FOLDER))
  ? undefined
  : 'skipped: the folder ../shared/kis with real symbol files is not there'

if (noRealMasters) console.warn(noRealMasters)

/** One of KIS's files, for example `2026-07/kospi_code.mst.zip`. */
export function realMaster(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`masters/${path}`, FOLDER)))
}

/** The official field lists. */
export function officialLayouts(): readonly OfficialLayout[] {
  const { masters } = JSON.parse(readFileSync(new URL('masters.json', FOLDER), 'utf8')) as {
    readonly masters: readonly OfficialLayout[]
  }
  return masters
}

export interface OfficialLayout {
  readonly id: string
  readonly file: string
  readonly url: string | null
  readonly record_width?: number
  readonly columns: readonly OfficialColumn[]
  /** Where the list was read off a real file. */
  readonly byte_layout?: { readonly columns: readonly OfficialColumn[] }
}

export interface OfficialColumn {
  readonly field: string
  readonly name_ko: string
  readonly width?: number | null
  readonly max_width?: number
  readonly header_width?: number
  readonly values?: Readonly<Record<string, string>>
}
