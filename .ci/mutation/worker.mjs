// Runs tests of a bundle, again and again, each time with one mistake switched on: `{ mutant, files, wanted, testMs }` in, an outcome out.
// With no mistake it tells which tests reach which.
import { pathToFileURL } from 'node:url'
import { runnerConfig } from '../runtimes/runner-config.js'

let mutant
let current = ''
let reached = new Map()
globalThis.__kisMutant = (id) => {
  if (mutant !== undefined) return id === mutant
  const tests = reached.get(id) ?? reached.set(id, new Set()).get(id)
  tests.add(current)
  return false
}
// A mistake in what a module does when it is loaded is switched on before.
if (process.env.KIS_MUTANT) mutant = Number(process.env.KIS_MUTANT)

const { startTests, suites, configureGlobal } = await import(pathToFileURL(process.env.KIS_MUTATION_BUNDLE).href)
// The same values in every run: a mistake must not be noticed by luck. Nobody reads the simplest values that show it, which take long to find.
configureGlobal({ seed: 20_261_120, endOnFailure: true })

/** What a test is known by. */
function nameOf(test) {
  const names = []
  for (let one = test; one && one !== test.file; one = one.suite) names.unshift(one.name)
  return [test.file.filepath.slice(1), ...names].join(' › ')
}

let unhandled
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error) => {
    unhandled ??= error
  })

async function run({ files, wanted, testMs }) {
  const picked = wanted && new Set(wanted)
  const ran = []
  let failure
  const runner = {
    config: runnerConfig({ passWithNoTests: true, maxConcurrency: 1, timeoutMs: testMs }),
    importFile: async (path, source) => {
      if (source !== 'collect') return
      current = path.slice(1)
      await suites[path.slice(1)]()
    },
    onCollected(collected) {
      const skip = (task) => {
        if (task.type === 'suite') for (const child of task.tasks) skip(child)
        const isUnwanted =
          task.type === 'suite' ? task.tasks.every(({ mode }) => mode === 'skip') : !picked.has(nameOf(task))
        if (isUnwanted) task.mode = 'skip'
      }
      if (picked) for (const file of collected) skip(file)
    },
    onBeforeRunTask(test) {
      current = nameOf(test)
      if (failure) test.mode = 'skip'
    },
    onAfterRunTask(test) {
      const { state, errors, duration } = test.result ?? {}
      if (state !== 'pass' && state !== 'fail') return
      ran.push({ name: nameOf(test), duration })
      if (state === 'fail') failure ??= { by: nameOf(test), error: errors?.[0] }
    },
  }
  unhandled = undefined
  const tasks = await startTests(
    files.map((file) => ({ filepath: `/${file}` })),
    runner,
  )
  // What a test left behind may fail only now.
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  const ofFile = tasks.flatMap((file) => file.result?.errors ?? [])[0]
  if (!failure && ofFile) failure = { by: 'loading, or what runs around the tests', error: ofFile }
  if (!failure && unhandled) failure = { by: 'a rejection that nobody handles', error: unhandled, isUnhandled: true }
  const error = String(failure?.error?.stack ?? failure?.error).slice(0, 600)
  // A test that was given up still runs.
  return { ran, failure: failure && { ...failure, error, isLate: /timed out in \d/.test(error) } }
}

// A test that waits for nothing outside must run into its time limit, and not end the process.
setInterval(() => undefined, 1_000)
process.on('message', (task) => {
  mutant = task.mutant
  reached = new Map()
  run(task).then(
    (result) =>
      process.send({
        ...result,
        reached: task.mutant === undefined ? [...reached].map(([id, by]) => [id, [...by]]) : [],
      }),
    (error) =>
      process.send({ ran: [], reached: [], failure: { by: 'the run itself', error: String(error?.stack ?? error) } }),
  )
})
process.on('disconnect', () => process.exit())
process.send('ready')
