import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One run over all packages; sources are reached through the `@kis/source` export condition. */
export default defineConfig({
  resolve: {
    conditions: ['@kis/source', 'module', 'node', 'development|production'],
    alias: { 'fast-check': fileURLToPath(new URL('seeded-fast-check.ts', import.meta.url)) },
  },
  ssr: { resolve: { conditions: ['@kis/source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
    globalSetup: ['./.config/own-store.ts'],
    reporters: ['default', './.config/closing-line.ts'],
    testTimeout: 20_000,
    unstubEnvs: true,
  },
})
