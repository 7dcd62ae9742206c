/** Where money or secrets depend on every line, with the least share of statements that tests must reach, in percent. */
export const AREAS = [
  { name: 'core', folder: 'packages/core/src', least: 95 },
  { name: 'auth', folder: 'packages/auth/src', least: 95 },
  { name: 'rest/core', folder: 'packages/rest/src/core', least: 95 },
  { name: 'realtime', folder: 'packages/realtime/src', least: 95 },
  { name: 'trading', folder: 'packages/trading/src', least: 95 },
] as const

/** Where the reports go. */
export const REPORTS = 'dist/coverage'
