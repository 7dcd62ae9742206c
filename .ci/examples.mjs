// Runs every example on the simulator, one after another, each to its end and within its time:
//   node .ci/examples.mjs [name …]
// They have to be built. Those that need Chromium or workerd come last.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const EXAMPLES = {
  'market-open': { file: 'dist/main.js', args: ['20261119'], seconds: 60 },
  rankings: { file: 'dist/main.js', seconds: 60 },
  account: { file: 'dist/main.js', seconds: 60 },
  backtest: { file: 'dist/main.js', seconds: 120 },
  order: { file: 'dist/main.js', seconds: 90 },
  'order-us': { file: 'dist/main.js', seconds: 90 },
  quote: { file: 'dist/main.js', seconds: 60 },
  realtime: { file: 'dist/main.js', seconds: 90 },
  'many-processes': { file: 'dist/main.js', seconds: 90 },
  commonjs: { file: 'src/main.cjs', seconds: 60 },
  nestjs: { file: 'dist/check.js', seconds: 60 },
  'edge-worker': { file: 'test/check.mjs', seconds: 120 },
  'web-terminal': { file: 'test/browser.mjs', seconds: 300 },
}
/** Run by `pnpm demo`, and no example but what they share. */
const OTHERS = ['quickstart', 'shared']

/** Resolves with what went wrong, or nothing. No example may ask KIS here, whatever the variables of this shell name. */
function run(name, { file, args = [], seconds }) {
  return new Promise((resolve) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('KIS_')))
    const child = spawn(process.execPath, [file, ...args], {
      ...{ cwd: join(ROOT, 'examples', name), env, stdio: ['ignore', 'inherit', 'inherit'] },
    })
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, seconds * 1_000)
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (isLate) resolve(`did not end within ${seconds} s`)
      else resolve(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`)
    })
  })
}

const forgotten = readdirSync(join(ROOT, 'examples')).filter(
  (name) => existsSync(join(ROOT, 'examples', name, 'package.json')) && !(name in EXAMPLES) && !OTHERS.includes(name),
)
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in EXAMPLES))
if (unknown.length > 0 || forgotten.length > 0) {
  if (unknown.length > 0)
    console.error(`No example ${unknown.join(', ')}; there are ${Object.keys(EXAMPLES).join(', ')}.`)
  if (forgotten.length > 0) console.error(`Not run by anybody: ${forgotten.join(', ')}.`)
  process.exit(2)
}

const failures = []
const names = wanted.length > 0 ? wanted : Object.keys(EXAMPLES)
for (const name of names) {
  console.log(`\n-- ${name}`)
  const began = performance.now()
  const problem = await run(name, EXAMPLES[name])
  console.log(`-- ${name} ${problem ?? 'ok'} (${((performance.now() - began) / 1_000).toFixed(1)} s)`)
  if (problem) failures.push(`${name} ${problem}`)
}
console.log(`\n${names.length - failures.length} of ${names.length} examples ok`)
for (const failure of failures) console.error(failure)
process.exit(failures.length === 0 ? 0 : 1)
