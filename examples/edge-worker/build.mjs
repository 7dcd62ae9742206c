// Bundles the worker as wrangler does, and puts SQLite beside it.
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build } from 'esbuild'

const WASM = 'sql-wasm.wasm'
await mkdir('dist', { recursive: true })
await build({
  entryPoints: ['src/worker.ts'],
  outfile: 'dist/worker.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // Chunks of our packages that only bring each other in have no effects: nothing is lost.
  logOverride: { 'ignored-bare-import': 'silent' },
  conditions: ['workerd', 'worker', 'browser'],
  plugins: [
    {
      name: 'compiled-wasm',
      setup: (bundler) => bundler.onResolve({ filter: /\.wasm$/ }, () => ({ path: `./${WASM}`, external: true })),
    },
  ],
})
await copyFile(createRequire(import.meta.url).resolve(`sql.js/dist/${WASM}`), `dist/${WASM}`)
