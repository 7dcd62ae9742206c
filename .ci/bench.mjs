// Runs the benchmarks of the packages (`packages/*/bench/*.ts`), each in a process of its own, and prints one table of what they tell:
//   pnpm bench [part of a name …] [--long] [--json file] [--profile] [options of the benchmarks …]
// The results are also written to a file (dist/bench.json); there those that did not run now stay as they are.
// It fails when a benchmark is broken or loses something, never because one was slow. See .ci/bench/README.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { printProfiles } from './bench/profile.mjs'
import { consoleTable, loadNow, machineNow, readResults, shownLoad } from './bench/results.mjs'
import { bundleProgram } from './bundle-program.mjs'

const args = process.argv.slice(2).filter((arg) => arg !== '--')
const jsonAt = args.indexOf('--json')
const [, json = 'dist/bench.json'] = jsonAt < 0 ? [] : args.splice(jsonAt, 2)
const profileAt = args.indexOf('--profile')
if (profileAt >= 0) args.splice(profileAt, 1)
const optionsAt = args.findIndex((arg) => arg.startsWith('--'))
const wanted = optionsAt < 0 ? args : args.slice(0, optionsAt)
const options = optionsAt < 0 ? [] : args.slice(optionsAt)
const files = readdirSync('packages')
  .map((name) => `packages/${name}/bench`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort()
if (files.length === 0) {
  console.error(`No benchmark is named like ${wanted.join(', ')}.`)
  process.exit(2)
}

const nameOf = (file) => file.replace(/^packages\/(.*)\/bench\/(.*)\.ts$/, '$1/$2')

/** Bundles a benchmark from the sources, runs it, and returns what it told. */
async function runBench(file, folder) {
  const name = file.replaceAll('/', '-')
  const outfile = join(folder, `${name}.mjs`)
  const rows = `${outfile}.rows`
  await bundleProgram(file, { entryPoints: { [name]: file }, outdir: folder })
  const began = performance.now()
  const about = { ...machineNow(), options: options.join(' '), loadBefore: loadNow() }
  const profiles = join('dist/profiles', nameOf(file))
  if (profileAt >= 0) rmSync(profiles, { recursive: true, force: true })
  const flags = profileAt < 0 ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(profiles)}`]
  const { status, signal } = spawnSync(process.execPath, [...flags, outfile, ...options], {
    stdio: 'inherit',
    env: { ...process.env, KIS_BENCH_ROWS: rows },
  })
  const told = existsSync(rows) ? readFileSync(rows, 'utf8').trim().split('\n') : []
  if (profileAt >= 0) printProfiles(profiles)
  if (signal) throw new Error(`${file} was stopped by ${signal}.`)
  return {
    ...about,
    loadAfter: loadNow(),
    seconds: Math.round((performance.now() - began) / 1_000),
    isSound: status === 0,
    rows: told.map((line) => JSON.parse(line)),
  }
}

/** After each, so that a long run that is broken off has not been for nothing. */
function write() {
  const kept = existsSync(json) ? readResults(json) : {}
  const all = Object.entries({ ...kept, ...results }).sort(([one], [other]) => (one < other ? -1 : 1))
  mkdirSync(dirname(json), { recursive: true })
  writeFileSync(json, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'kis-bench-'))
const results = {}
try {
  for (const file of files) {
    console.log(`\n${file}`)
    const result = await runBench(file, folder)
    results[nameOf(file)] = result
    write()
    console.log(`  ${result.seconds} s, ${shownLoad(result)}${result.isSound ? '' : ', FAILED'}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(`\n${consoleTable(results)}`)
console.log(`\nWritten to ${json}.`)
const failed = Object.keys(results).filter((name) => !results[name].isSound)
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)
