// Runs test files in this process or isolate and tells the outcome as plain data.
import { startTests } from '@vitest/runner'
import { runnerConfig } from './runner-config.js'

/** @param suites Loaders of test files by name: `{ 'src/codec.test.ts': () => import(…) }`. */
export async function runSuites(suites) {
  const runner = {
    // A busy machine is no fault.
    config: runnerConfig({ passWithNoTests: false, maxConcurrency: 5, timeoutMs: 120_000 }),
    importFile: async (path, source) => {
      if (source === 'collect') await suites[path.slice(1)]()
    },
  }
  // A test that waits for nothing outside must run into its time limit, and not end the process.
  const alive = setInterval(() => undefined, 1_000)
  const specifications = Object.keys(suites).map((name) => ({ filepath: `/${name}` }))
  const files = await startTests(specifications, runner).finally(() => clearInterval(alive))
  const results = { passed: 0, skipped: 0, failures: [] }
  for (const file of files) collect(file, file.name ?? file.filepath, results)
  return results
}

function collect(task, path, results) {
  if (task.type === 'suite' || 'tasks' in task) {
    for (const error of task.result?.errors ?? []) results.failures.push(failure(path, error))
    for (const child of task.tasks) collect(child, `${path} › ${child.name}`, results)
    return
  }
  if (task.mode === 'skip' || task.mode === 'todo' || task.result?.state === 'skip') results.skipped += 1
  else if (task.result?.state === 'pass') results.passed += 1
  else results.failures.push(failure(path, task.result?.errors?.[0]))
}

function failure(path, error) {
  // A property that does not hold says why in its cause.
  const cause = error?.cause === undefined ? '' : `\n    because of: ${error.cause?.message ?? String(error.cause)}`
  return `${path}${cause}\n    ${error?.stack ?? error?.message ?? 'did not run'}`
}
