import { readFile, writeFile } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { mergeChunks } from './merge-chunks.js'

/** Source maps of CommonJS name the file they belong to by its path on the machine that built it: here by its name alone. */
const namesWithoutPlaces: NonNullable<Options['plugins']>[number] = {
  name: 'names-without-places',
  async buildEnd({ writtenFiles }) {
    const nameOf = (path: string): string => (isAbsolute(path) ? basename(path) : path)
    for (const { name } of writtenFiles.filter((file) => file.name.endsWith('.cjs.map'))) {
      const map = JSON.parse(await readFile(name, 'utf8'))
      await writeFile(
        name,
        JSON.stringify({ ...map, file: map.file && nameOf(map.file), sources: map.sources.map(nameOf) }),
      )
    }
  },
}

/** What is written for readers, as programs load it: every line stays where it is, so that source maps stay true. */
const loadedQuickly: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'loaded-quickly',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: withLateTables(withoutComments(await readFile(path, 'utf8'))),
      loader: 'ts',
    }))
  },
}

/**
 * esbuild keeps the comments inside object literals, half of what the endpoints take, and their Korean letters make an engine hold the whole file in two
 * bytes a letter. Editors read them from the declarations.
 */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]+\/\*\*(?:(?!\*\/)[\s\S])*\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '))
}

/**
 * Tables of a spec are made when somebody asks for them first: to make those of all endpoints takes Node.js a tenth of the time in which it loads the
 * facade, and a program calls a few.
 */
function withLateTables(text: string): string {
  return text.replace(
    /(?<=^const spec = \{\n(?: .*\n)*?) {2}(params|output|columns): (\{\n(?:(?: {4}.*)?\n)* {2}\}),$/gm,
    (_, name: string, table: string) =>
      `  get ${name}() { return Object.defineProperty(this, '${name}', { value: ${table} }).${name} },`,
  )
}

/** The one way every package is built: ESM, CommonJS and declarations, siblings and seams external. */
export function library(entry: string[]): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: Object.fromEntries(entry.map((file) => [file.replace(/^src\//, '').replace(/\.ts$/, ''), file])),
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    clean: true,
    sourcemap: true,
    splitting: true,
    treeshake: false,
    // `node:` in an import is how a check sees Node code in a web bundle.
    removeNodeProtocol: false,
    external: [/^#/, /^@kis\//, /^node:/, 'undici', 'ws', 'sql.js', 'jszip', 'iconv-lite', 'async-mutex'],
    esbuildPlugins: [loadedQuickly],
    plugins: [namesWithoutPlaces, mergeChunks],
  })
}
