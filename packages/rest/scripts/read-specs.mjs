// Reads every endpoint from the sources of this package: its spec as the program sees it, and its documentation as people wrote it.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url))

/** The folders of endpoints, as they are exported. */
export const GROUPS = readdirSync(join(SOURCES, 'groups'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
  .map((entry) => entry.name)
  .sort()

/**
 * The endpoints of a group in the order of its folders: `{ name, folder, spec, doc, docs }`, where `docs` holds the comment of every
 * parameter (`params.X`) and field (`output.block.X`).
 */
export async function readGroup(group) {
  const endpoints = await loadGroup(group)
  const documented = new Map(
    filesOf(join(SOURCES, 'groups', group))
      .map((file) => readDocs(file))
      .map((one) => [one.name, one]),
  )
  return Object.entries(endpoints)
    .filter(([, endpoint]) => typeof endpoint === 'function' && endpoint.spec)
    .map(([name, endpoint]) => {
      const found = documented.get(name)
      if (!found) throw new Error(`${group}/${name} has no source file of its own`)
      return { name, folder: found.folder, spec: endpoint.spec, doc: found.doc, docs: found.docs }
    })
    .sort((a, b) => a.folder.localeCompare(b.folder) || a.name.localeCompare(b.name))
}

/** The older TR ids and what replaced them. */
export const readLegacy = async () => (await load('legacy-tr-ids.ts')).LEGACY_TR_IDS

const loadGroup = (group) => load(join('groups', group, 'index.ts'))

async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    conditions: ['@kis/source'],
    external: ['@kis/*', 'undici'],
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && basename(file) !== 'index.ts')
    .sort()
}

function readDocs(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const docs = {}
  let name
  let doc = ''
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const [declaration] = statement.declarationList.declarations
    const isExported = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
    if (declaration.name.getText(source) === 'spec') collect(literalOf(declaration.initializer), [], docs, source)
    else if (isExported && declaration.initializer && ts.isCallExpression(declaration.initializer)) {
      name = declaration.name.getText(source)
      doc = commentOf(statement, source)
    }
  }
  return { name, folder: basename(dirname(file)), doc, docs }
}

function literalOf(node) {
  let inner = node
  while (inner && !ts.isObjectLiteralExpression(inner)) inner = inner.expression
  return inner
}

/** Comments of `params.*` and `output.<block>.fields.*`. */
function collect(literal, path, docs, source) {
  for (const property of literal?.properties ?? []) {
    if (!ts.isPropertyAssignment(property)) continue
    const key = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText(source)
    const here = [...path, key]
    if (here[0] !== 'params' && here[0] !== 'output') continue
    const isField = here[0] === 'params' ? here.length === 2 : here[2] === 'fields' && here.length === 4
    if (isField)
      docs[here.filter((part, index) => !(part === 'fields' && index === 2)).join('.')] = commentOf(property, source)
    else if (ts.isObjectLiteralExpression(property.initializer)) collect(property.initializer, here, docs, source)
  }
}

function commentOf(node, source) {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []
  const last = ranges.filter((range) => source.text.startsWith('/**', range.pos)).at(-1)
  if (!last) return ''
  return source.text
    .slice(last.pos + 3, last.end - 2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
}

/** Every TR id pair of a spec with the arguments that choose it. */
export function trLeaves(node, chosen = []) {
  if ('real' in node) return [{ real: node.real, paper: node.paper, unconfirmedPaper: node.unconfirmedPaper, chosen }]
  return Object.entries(node)
    .filter(([key]) => key !== 'by')
    .flatMap(([value, child]) => trLeaves(child, [...chosen, `${node.by}: ${value}`]))
}
