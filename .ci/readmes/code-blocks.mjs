/** Names of what the documents cannot show: keys of the reader's own. */
const PLACEHOLDERS = { appKey: "'K'.repeat(36)", appSecret: "'S'.repeat(180)", htsId: "'htsid123'" }

/**
 * The TypeScript of a document, in order. Three marks are known:
 * - ```` ```ts ```` is checked and run, ```` ```ts no-run ```` only checked: it needs a page, a port or an account with real money.
 * - `<!-- given … -->` declares names that a document leaves to its reader.
 * - `'…'` beside `appKey`, `appSecret` and `htsId` stands for the reader's own.
 */
export function codeBlocksOf(text) {
  const blocks = []
  const pattern = /^```ts(?<mark> no-run)?\n(?<code>[\s\S]*?)^```$|^<!-- given\n(?<given>[\s\S]*?)^-->$/gm
  for (const match of text.matchAll(pattern)) {
    const { mark, code, given } = match.groups
    const line = text.slice(0, match.index).split('\n').length + 1
    const source = (code ?? given).replace(
      /\b(appKey|appSecret|htsId): '…'/g,
      (_, name) => `${name}: ${PLACEHOLDERS[name]}`,
    )
    blocks.push({ source, line, isRun: mark === undefined, isGiven: given !== undefined })
  }
  return blocks
}

const IMPORT = /^import (type )?(?:\{([^}]*)\}|\* as (\w+)|(\w+)) from '([^']+)'[^\n]*$/gm

/** An import statement as it can stand inside a function, so that two blocks may import the same name from two places. */
function importInside(statement, typeMark, names, namespace, single, from) {
  if (typeMark) return { hoisted: statement, inside: '' }
  const module = `await import('${from}')`
  if (namespace) return { hoisted: '', inside: `const ${namespace} = ${module}` }
  if (single) return { hoisted: '', inside: `const { default: ${single} } = ${module}` }
  const all = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const types = all.filter((name) => name.startsWith('type '))
  const values = all.filter((name) => !name.startsWith('type ')).map((name) => name.replace(/ as /, ': '))
  return {
    hoisted: types.length === 0 ? '' : `import { ${types.join(', ')} } from '${from}'`,
    inside: values.length === 0 ? '' : `const { ${values.join(', ')} } = ${module}`,
  }
}

/**
 * One program of a document: each block stands inside the one before, so that it sees what was declared there and may declare the
 * same names anew. `lines[n]` is the line of the document that line n of the program came from.
 */
export function programOf(blocks) {
  const hoisted = new Set()
  const out = []
  const lines = []
  const add = (text, line) => {
    for (const [index, part] of text.split('\n').entries()) {
      out.push(part)
      lines.push(line + index)
    }
  }
  for (const { source } of blocks.filter(({ isGiven }) => isGiven)) hoisted.add(source)
  const told = blocks.filter(({ isGiven }) => !isGiven)
  for (const { source, line } of told) {
    const body = source.replace(IMPORT, (...found) => {
      const one = importInside(...found)
      if (one.hoisted) hoisted.add(one.hoisted)
      return one.inside
    })
    add('{', line)
    add(body, line)
  }
  const head = [...hoisted, 'export default async function program(): Promise<void> {']
  return {
    code: [...head, ...out, '}'.repeat(told.length), '}', ''].join('\n'),
    lineOf: (index) => lines[index - head.join('\n').split('\n').length],
  }
}
