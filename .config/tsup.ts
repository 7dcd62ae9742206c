import { readFile, writeFile } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { defineConfig, type Options } from 'tsup'

/** Source maps of CommonJS name the file they belong to by its path on the machine that built it: here by its name alone. */
const namesWithoutPlaces: NonNullable<Options['plugins']>[number] = {
  name: 'names-without-places',
  async buildEnd({ writtenFiles }) {
    const nameOf = (path: string): string => (isAbsolute(path) ? basename(path) : path)
    for (const { name } of writtenFiles.filter((file) => file.name.endsWith('.cjs.map'))) {
      const map = JSON.parse(await readFile(name, 'utf8'))
      await writeFile(name, JSON.stringify({ ...map, file: nameOf(map.file), sources: map.sources.map(nameOf) }))
    }
  },
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
    plugins: [namesWithoutPlaces],
  })
}
