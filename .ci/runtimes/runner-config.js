/** What the runner of vitest must be told where vitest itself does not run. */
export const runnerConfig = ({ passWithNoTests, maxConcurrency, timeoutMs }) => ({
  root: '/',
  setupFiles: [],
  name: undefined,
  passWithNoTests,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency,
  testTimeout: timeoutMs,
  hookTimeout: timeoutMs,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
})
