// Runs the test files of packages as they are, under another Node.js: vitest itself runs in it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { run } from '../check-packages/run.mjs'
import { nodeBinary } from '../tools/install.mjs'
import { ALONE, testFilesOf } from './bundle.mjs'

const ROOT = join(import.meta.dirname, '../..')
const MOST_SECONDS = 3_600
/** Its tests ask a Redis by the real clock, in processes of their own: they need the machine to themselves. */
const BY_THE_CLOCK = 'redis'
/** A busy machine is no fault. */
const OPTIONS = ['--testTimeout=120000', '--hookTimeout=120000']
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

/**
 * The results of packages by name: `{ files, passed, skipped, failures, seconds }`. One module graph for all files of a worker takes half the
 * time, since no module of ours has a state; files marked to be alone get their own, and run one after another.
 */
export async function runInNode(runtime, names) {
  const results = new Map(names.map((name) => [name, { files: 0, passed: 0, skipped: 0, failures: [], seconds: 0 }]))
  const alone = names.flatMap(testFilesOf).filter((file) => ALONE.test(readFileSync(join(ROOT, file), 'utf8')))
  const folders = names.filter((name) => name !== BY_THE_CLOCK).map((name) => `packages/${name}/src/`)
  const shared = ['--no-isolate', '--maxWorkers=100%', ...alone.map((file) => `--exclude=${file}`), ...folders]
  const single = [...alone, ...(names.includes(BY_THE_CLOCK) ? [`packages/${BY_THE_CLOCK}/src/`] : [])]
  const runs = [
    ...(folders.length > 0 ? [shared] : []),
    ...(single.length > 0 ? [['--no-file-parallelism', ...single]] : []),
  ]
  for (const args of runs) {
    const { files, problem } = await runVitest(runtime, args)
    for (const file of files) count(file, results.get(relative(ROOT, file.name).split(/[\\/]/)[1]))
    // Errors that belong to no test, and secrets that were printed.
    const isTold = [...results.values()].some(({ failures }) => failures.length > 0)
    if (problem && !isTold) results.get(names[0]).failures.push(problem)
  }
  return results
}

async function runVitest(runtime, args) {
  const folder = mkdtempSync(join(tmpdir(), 'kis-node-'))
  const report = join(folder, 'report.json')
  try {
    const usual = ['run', '--root', '.', '--config', '.config/vitest.ts', ...OPTIONS]
    // The second reporter fails a run that prints a secret: what is printed of an object differs from one Node.js to another.
    const reporters = ['--reporter=json', `--outputFile=${report}`, '--reporter=./.config/closing-line.ts']
    const ended = await run(await nodeBinary(runtime), [vitest, ...usual, ...reporters, ...args], {
      ...{ cwd: ROOT, seconds: MOST_SECONDS },
      env: { ...process.env, NO_COLOR: '1' },
    })
    return { files: reportOf(report, ended), problem: ended.problem }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reportOf(file, { problem, stderr }) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults
  } catch (error) {
    throw new Error(`vitest wrote no report: ${problem ?? stderr.slice(-2_000)}`, { cause: error })
  }
}

function count({ name, status, message, assertionResults, startTime, endTime }, result) {
  const file = relative(ROOT, name)
  result.files += 1
  result.seconds += (endTime - startTime) / 1_000
  for (const { status: outcome, fullName, failureMessages } of assertionResults) {
    if (outcome === 'passed') result.passed += 1
    else if (outcome === 'failed') result.failures.push(`${file} › ${fullName}\n    ${failureMessages.join('\n    ')}`)
    else result.skipped += 1
  }
  // A file that does not load holds no tests, yet it is a failure.
  if (status === 'failed' && !assertionResults.some(({ status: outcome }) => outcome === 'failed'))
    result.failures.push(`${file}\n    ${message}`)
}
