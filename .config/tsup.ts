import { defineConfig } from 'tsup'

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
  })
}
