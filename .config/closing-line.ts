import type { Reporter, TestModule, UserConsoleLog } from 'vitest/node'

/** What every secret of the test fixtures begins with: nothing that the suite prints may contain it. */
const CANARY = 'CANARY'

/** Fails a run that prints a secret, and ends it with one plain line: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  #leaks = 0

  onUserConsoleLog(log: UserConsoleLog): void {
    if (!log.content.includes(CANARY)) return
    this.#leaks += 1
    process.stderr.write(`A secret was printed by ${log.taskId ?? 'a test'}.\n`)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: this.#leaks, skipped: 0 }
    for (const module of modules) {
      // A file that does not even load holds no tests, yet it is a failure.
      if (module.errors().length > 0) count.failed += 1
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result()
        if (state !== 'pending') count[state] += 1
        if (state === 'failed' && errors.some((error) => String(error.message).includes(CANARY))) {
          process.stderr.write(`A secret stands in the failure of "${test.fullName}".\n`)
        }
      }
    }
    count.failed += unhandledErrors.length
    if (this.#leaks > 0) process.exitCode = 1
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
    process.on('exit', () => process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`))
  }
}
