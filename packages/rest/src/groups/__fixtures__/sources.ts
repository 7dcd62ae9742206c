import { readdirSync, readFileSync } from 'node:fs'

export interface SourceFile {
  /** From the groups folder, such as `domestic-stock/quotes/inquire-price.ts`. */
  readonly path: string
  readonly text: string
}

const groups = new URL('../', import.meta.url)

/** The sources of all groups, tests and fixtures left out. */
export const GROUP_SOURCES: readonly SourceFile[] = readdirSync(groups, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('__fixtures__/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, groups), 'utf8') }))

/** The files that hold an endpoint. */
export const ENDPOINT_SOURCES: readonly SourceFile[] = GROUP_SOURCES.filter(({ text }) =>
  text.includes('satisfies EndpointSpec'),
)

/** The file of an endpoint, by its group's folder and its own name. */
export function sourceOf({ folder, file }: { readonly folder: string; readonly file: string }): string {
  const found = ENDPOINT_SOURCES.find(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(`/${file}.ts`))
  if (!found) throw new Error(`No file for ${folder}/${file}.`)
  return found.text
}
