import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['plugins']>[number]

/** What esbuild names the pieces that several entries share. */
const CHUNK = /["'](?:\.{1,2}\/)+(chunk-[A-Z0-9]{8})\.js["']/g
/** What a program loads first: the package itself, and its half for Node.js. */
const STARTS = ['index.js', 'platform.node.js']
/** Node.js alone has it, or another package comes along, which bundlers do not always leave out again. */
const BRINGS_MORE = /"node:|^(?:import|\} from) (?:.* from )?"(?!\.|@kis\/)/m
const MERGED = 'shared'
/** A piece of which nothing is wanted: packages say that loading a file does nothing. */
const BARE = /^import "(?:\.{1,2}\/)+chunk-[A-Z0-9]{8}\.js";$/gm

/**
 * One file of what the entries share, instead of a piece for each set of entries that share something: Node.js takes longer to find and open a file than
 * to read the small ones. Pieces that a program may never load, and those that bring more along, stay as they are.
 */
export const mergeChunks: Plugin = {
  name: 'merge-chunks',
  async buildEnd({ writtenFiles }) {
    const files = writtenFiles.map(({ name }) => name).filter((name) => name.endsWith('.js'))
    const readText = async (name: string): Promise<string> => (await readFile(name, 'utf8')).replace(BARE, '')
    const texts = new Map(await Promise.all(files.map(async (name) => [name, await readText(name)] as const)))
    const chunks = new Map(
      files.filter((name) => /^chunk-/.test(basename(name))).map((name) => [basename(name, '.js'), name] as const),
    )
    const start = files.find((name) => name.endsWith('/dist/index.js') || name === 'dist/index.js')
    if (start === undefined || chunks.size === 0) return
    const folder = dirname(start)
    const textOf = (name: string): string => texts.get(name) ?? ''
    const wanted = reachedFrom(
      files.filter((name) => STARTS.includes(relative(folder, name))),
      (name) => chunksIn(textOf(name)).flatMap((chunk) => chunks.get(chunk) ?? []),
    ).filter((name) => !BRINGS_MORE.test(textOf(name)))
    if (wanted.length < 2) return
    for (const name of wanted)
      if (/["']#/.test(importsOf(textOf(name))))
        throw new Error(`${name} imports one half of a platform, which may import it in turn: it cannot be merged.`)
    checkNames(wanted.map(textOf))
    await Promise.all(wanted.map((name) => writeFile(name, textOf(name))))
    await build({
      stdin: {
        contents: wanted.map((name) => `export * from './${basename(name)}'`).join('\n'),
        resolveDir: folder,
      },
      ...{ bundle: true, format: 'esm', platform: 'neutral', target: 'es2022', packages: 'external', sourcemap: true },
      // A piece imports others that are not merged by their names.
      external: [...chunks.values()].filter((name) => !wanted.includes(name)).map((name) => `./${basename(name)}`),
      outfile: join(folder, `${MERGED}.js`),
      logLevel: 'warning',
    })
    const merged = new Set(wanted.map((name) => basename(name, '.js')))
    for (const [name, text] of texts) {
      if (wanted.includes(name)) await Promise.all([rm(name), rm(`${name}.map`, { force: true })])
      else {
        const moved = text.replace(CHUNK, (from, chunk: string) =>
          merged.has(chunk) ? from.replace(chunk, MERGED) : from,
        )
        // Lines stay where they are, so that source maps stay true.
        await writeFile(name, moved)
      }
    }
  },
}

function reachedFrom(starts: readonly string[], next: (name: string) => readonly string[]): readonly string[] {
  const reached = new Set<string>()
  for (const queue = [...starts]; queue.length > 0; ) {
    for (const name of next(queue.pop() ?? '')) {
      if (!reached.has(name)) queue.push(name)
      reached.add(name)
    }
  }
  return [...reached].sort()
}

/** The static imports at the head of a file. */
function importsOf(text: string): string {
  return [...text.matchAll(/^(?:import|\} from) .*$/gm)].join('\n')
}

function chunksIn(text: string): readonly string[] {
  return [...importsOf(text).matchAll(CHUNK)].map(([, chunk = '']) => chunk)
}

/** Of two things with one name, `export *` would lose both without a word. */
function checkNames(texts: readonly string[]): void {
  const names = texts.flatMap((text) => /^export \{([^}]*)\}/m.exec(text)?.[1]?.split(',') ?? [])
  const exported = names.map((name) => (name.split(' as ').at(-1) ?? '').trim()).filter((name) => name !== '')
  const twice = exported.filter((name, index) => exported.indexOf(name) !== index)
  if (twice.length > 0) throw new Error(`Several modules export ${twice.join(', ')} for each other: name them apart.`)
}
