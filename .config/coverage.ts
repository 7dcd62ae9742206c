import { defineConfig } from 'vitest/config'
import { AREAS, REPORTS } from './coverage-areas.ts'
import base from './vitest.ts'

/**
 * How many statements the tests reach, as v8 counts them: `pnpm coverage`. Nothing is left out but the tests themselves. Trading is wired from
 * many packages, so its orders and accounts are tested through the facade on the simulator: the tests of `sdk` belong to the run.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/{core,auth,rest,realtime,trading,sdk}/src/**/*.test.ts'],
    reporters: ['dot', './.config/coverage-table.ts', './.config/closing-line.ts'],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: AREAS.map(({ folder }) => `${folder}/**/*.ts`),
      exclude: ['**/*.test.ts', '**/*.test-d.ts', '**/__fixtures__/**'],
      reporter: ['json-summary', 'lcovonly'],
      reportsDirectory: REPORTS,
      reportOnFailure: true,
      thresholds: Object.fromEntries(AREAS.map(({ folder, least }) => [`${folder}/**/*.ts`, { statements: least }])),
    },
  },
})
