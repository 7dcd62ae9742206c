import { createRequire } from 'node:module'
import { defineConfig } from 'vite'

// SQLite's WASM belongs to the package that runs it, and is served as a file of the page.
const fromMaster = createRequire(createRequire(import.meta.url).resolve('@kis/market-master/package.json'))

export default defineConfig({
  base: './',
  resolve: {
    alias: [{ find: /^sql-wasm\.wasm(?=\?)/, replacement: fromMaster.resolve('sql.js/dist/sql-wasm.wasm') }],
  },
  build: { outDir: 'dist/page', target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
})
