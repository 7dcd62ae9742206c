import type { KnipConfig } from 'knip'

/** What nobody uses: files, exports, dependencies. Everything left out here has its reason. */
const config: KnipConfig = {
  // A type that a public signature names is exported, whether or not anybody imports it.
  ignoreExportsUsedInFile: true,
  // The tests look for it, and skip without it.
  ignoreBinaries: ['redis-server'],
  workspaces: {
    '.': {
      // The checks call each other by path, and .ci/run calls them.
      entry: [
        '.ci/*.mjs',
        '.ci/{mutation/worker,canary/watch-processes}.mjs',
        '.ci/readmes/world.ts',
        '.ci/bench/*.d.mts',
        '.ci/runtimes/*.js',
        '.config/{vitest,coverage,coverage-table,closing-line,own-store,seeded-fast-check,knip}.ts',
      ],
      project: ['.ci/**', '.config/**'],
      // Started as programs, or put under the name of another package for other runtimes.
      ignoreDependencies: ['@arethetypeswrong/cli', '@vitest/.*', 'bun', 'chai', 'deno', 'turbo'],
    },
    'packages/*': {
      // Seams for other runtimes are chosen by the `imports` map; programs in fixtures are started as processes of their own.
      entry: [
        'src/bin.ts',
        'src/**/{web,*.web}.ts',
        'bench/**/*.{ts,mjs}',
        'soak/{main,server}.ts',
        'scripts/*.mjs',
        'src/__fixtures__/{ask,order}-*.ts',
      ],
      project: ['src/**', 'bench/**', 'soak/**', 'scripts/**'],
      // The WASM of the one is found by its path; the others are loaded where Node is sure to be, or by a process of its own.
      ignoreDependencies: ['sql.js', 'fake-indexeddb', 'stripe'],
    },
    'examples/*': {
      entry: ['src/{main,worker,check}.{ts,cjs}', 'test/*.mjs', 'pictures/*.mjs', '*.mjs'],
      project: ['src/**', 'test/**', 'pictures/**', '*.mjs'],
      // What the examples share is built into each, and asks for these.
      ignoreDependencies: ['@kis/.*', 'sql.js', 'sql-wasm.wasm'],
    },
  },
}

export default config
