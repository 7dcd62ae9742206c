// Puts small mistakes into the sources, one at a time, and tells which of them no test notices.
// `pnpm mutation [area …] [--only part of a path] [--minutes n]`; sources stay as they are, the mistakes live in a bundle under dist.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AREAS, EQUIVALENT } from '../.config/mutation.mjs'
import { bundleTests } from './mutation/bundle.mjs'
import { Crew } from './mutation/crew.mjs'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, minutes: { type: 'string', default: '600' } },
})
const unknown = positionals.filter((name) => !Object.hasOwn(AREAS, name))
if (unknown.length > 0) {
  console.error(`No area ${unknown.join(', ')}; there are ${Object.keys(AREAS).join(', ')}.`)
  process.exit(2)
}
const names = positionals.length > 0 ? positionals : Object.keys(AREAS)
const until = performance.now() + Number(values.minutes) * 60_000

function filesOf(entries, isWanted) {
  return entries.flatMap((entry) =>
    entry.endsWith('/')
      ? readdirSync(entry, { withFileTypes: true })
          .filter((file) => file.isFile() && isWanted(file.name))
          .map(({ name }) => `${entry}${name}`)
          .sort()
      : [entry],
  )
}
const isTest = (name) => name.endsWith('.test.ts')
const isSource = (name) => name.endsWith('.ts') && !/\.test(?:-d)?\.ts$/.test(name)

const lines = new Map()

/** The line of a source that a mistake is in. */
function lineOf({ file, line }) {
  if (!lines.has(file)) lines.set(file, readFileSync(file, 'utf8').split('\n'))
  return lines.get(file)[line - 1]
}

const isEquivalent = (mutant) =>
  EQUIVALENT.some(
    ({ file, code, becomes, on = '' }) =>
      file === mutant.file && code === mutant.original && becomes === mutant.replacement && lineOf(mutant).includes(on),
  )
const placeOf = ({ file, line, column }) => `${file}:${line}:${column}`

/** How a mutant ends: `noticed`, `survived`, `unreached` by any test, `equivalent` by the list, or `not run` in the time given. */
async function judge(mutant, { crew, reached, durations }) {
  if (isEquivalent(mutant)) return { state: 'equivalent' }
  const reaching = reached.get(mutant.id)
  if (!reaching) return { state: 'unreached' }
  if (performance.now() > until) return { state: 'not run' }
  const isFresh = [...reaching].some((name) => !durations.has(name))
  const wanted = testsOf(reaching, durations)
  const files = [...new Set(wanted.map((name) => name.split(' › ')[0]))]
  const usual = wanted.reduce((sum, name) => sum + (durations.get(name) ?? 0), 0)
  const longest = Math.max(...wanted.map((name) => durations.get(name) ?? 0))
  const testMs = 5_000 + 4 * longest
  const result = await crew.run({ mutant: mutant.id, files, wanted, testMs }, { isFresh, maxMs: 15_000 + 4 * usual })
  if (result === undefined) return { state: 'noticed', by: 'its never ending' }
  return result.failure ? { state: 'noticed', by: result.failure.by } : { state: 'survived' }
}

/** What a module does when it is loaded concerns all tests of the file that loads it. */
function testsOf(reaching, durations) {
  const all = [...durations.keys()]
  const tests = [...reaching].flatMap((name) =>
    durations.has(name) ? [name] : all.filter((one) => one.startsWith(name)),
  )
  return [...new Set(tests)].sort((one, other) => durations.get(one) - durations.get(other))
}

const report = {}
for (const name of names) {
  const { what, sources, tests } = AREAS[name]
  const out = resolve('dist/mutation', `${name}.mjs`)
  const files = filesOf(tests, isTest)
  const mutants = await bundleTests({ sources: filesOf(sources, isSource), tests: files, out })
  console.log(`\n${name} (${what}): ${mutants.length} mistakes, ${files.length} files of tests`)
  const crew = new Crew(out)
  const reached = new Map()
  const durations = new Map()
  for (const file of files) {
    // Fresh, since what modules do when they are loaded is told once in a process.
    crew.stop()
    const sound = await crew.run({ files: [file], testMs: 120_000 }, { maxMs: 600_000 })
    if (!sound || sound.failure) {
      console.error(`${file} fails without any mistake: ${sound ? JSON.stringify(sound.failure) : 'it does not end'}`)
      process.exit(1)
    }
    for (const { name: test, duration } of sound.ran) durations.set(test, duration)
    for (const [id, by] of sound.reached) {
      const soFar = reached.get(id) ?? reached.set(id, new Set()).get(id)
      for (const test of by) soFar.add(test)
    }
  }
  const results = []
  for (const mutant of mutants.filter((one) => placeOf(one).includes(values.only))) {
    const result = { ...mutant, ...(await judge(mutant, { crew, reached, durations })) }
    results.push(result)
    if (results.length % 100 === 0) console.log(`… ${results.length} done`)
    if (result.state === 'survived' || result.state === 'unreached')
      console.log(`${result.state.padEnd(9)} ${placeOf(result)}  ${result.original}  =>  ${result.replacement}`)
  }
  crew.stop()
  report[name] = results
}

mkdirSync('dist', { recursive: true })
writeFileSync('dist/mutation.json', JSON.stringify(report, null, 1))
console.log(`\n${'area'.padEnd(10)} mistakes  noticed  survived  unreached  equivalent  not run   score`)
let missed = 0
for (const [name, results] of Object.entries(report)) {
  const count = (state) => results.filter((one) => one.state === state).length
  const open = count('survived') + count('unreached')
  missed += open
  const score = (100 * count('noticed')) / Math.max(1, count('noticed') + open)
  const columns = [
    [results.length, 9],
    [count('noticed'), 9],
    [count('survived'), 10],
    [count('unreached'), 11],
  ]
  columns.push([count('equivalent'), 12], [count('not run'), 9], [`${score.toFixed(1)} %`, 8])
  console.log(name.padEnd(9) + columns.map(([value, width]) => String(value).padStart(width)).join(''))
}
process.exit(missed === 0 ? 0 : 1)
