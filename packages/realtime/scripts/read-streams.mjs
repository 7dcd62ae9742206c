// Reads every stream from the sources of this package: its spec as the program sees it, and its documentation as people wrote it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url))

/** The folders of streams, as they are exported. */
export const GROUPS = readdirSync(join(SOURCES, 'groups'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

/** The streams of a group by name: `{ name, spec, doc, docs }`, where `docs` holds the comment of every column. */
export async function readGroup(group) {
  const folder = join(SOURCES, 'groups', group)
  const streams = await load(join('groups', group, 'index.ts'))
  const documented = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.includes('.test') && file !== 'index.ts')
      .map((file) => readDocs(folder, file))
      .map((one) => [one.name, one]),
  )
  return Object.entries(streams)
    .filter(([, member]) => member?.spec)
    .map(([name, { spec }]) => {
      const found = documented.get(name)
      if (!found) throw new Error(`${group}/${name} has no source file of its own`)
      return { name, spec, doc: found.doc, docs: found.docs }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** What the key of each kind is called and looks like. */
export const readKeyKinds = async () => (await load('keys/key-kinds.ts')).KEY_KINDS

/** The names of a layout's columns in wire order, as the program resolves them. */
export const readColumnsOf = async () => (await load('decode/layout.ts')).columnsOf

async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    conditions: ['@kis/source'],
    external: ['@kis/*'],
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function readDocs(folder, file) {
  const source = parse(folder, file)
  const docs = {}
  let name
  let doc = ''
  for (const statement of source.statements) {
    // Columns that several streams have stand in a file that each of them imports; a stream's own comments come later and win.
    if (ts.isImportDeclaration(statement)) Object.assign(docs, sharedDocs(folder, statement.moduleSpecifier.text))
    if (!ts.isVariableStatement(statement)) continue
    const [declaration] = statement.declarationList.declarations
    const isExported = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
    if (declaration.name.getText(source) === 'spec') {
      for (const property of literalOf(declaration.initializer)?.properties ?? []) {
        if (!['columns', 'sometimes'].includes(property.name?.getText(source))) continue
        Object.assign(docs, commentsIn(literalOf(property.initializer), source))
      }
    } else if (isExported && declaration.initializer && ts.isCallExpression(declaration.initializer)) {
      name = declaration.name.getText(source)
      doc = commentOf(statement, source)
    }
  }
  return { name, doc, docs }
}

function sharedDocs(folder, specifier) {
  if (!/^\.\/.*-columns\.js$/.test(specifier)) return {}
  const source = parse(folder, specifier.replace(/\.js$/, '.ts'))
  const literals = source.statements
    .filter(ts.isVariableStatement)
    .map((statement) => literalOf(statement.declarationList.declarations[0].initializer))
  return Object.assign({}, ...literals.map((literal) => commentsIn(literal, source)))
}

function parse(folder, file) {
  return ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true)
}

function literalOf(node) {
  let inner = node
  while (inner && !ts.isObjectLiteralExpression(inner)) inner = inner.expression
  return inner
}

function commentsIn(literal, source) {
  return Object.fromEntries(
    (literal?.properties ?? [])
      .filter(ts.isPropertyAssignment)
      .map((property) => [property.name.getText(source), commentOf(property, source)]),
  )
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
