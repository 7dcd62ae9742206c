// Every quick gate, one after another, and a table of them at the end: `pnpm check [gate …]`. Those that look at built packages build them.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { GATES } from './check-gates/gates.mjs'

const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))
const args = process.argv.slice(2).filter((arg) => arg !== '--')
const unknown = args.filter((name) => !(name in GATES))
if (unknown.length > 0) {
  console.error(`No gate ${unknown.join(', ')}; there are ${Object.keys(GATES).join(', ')}.`)
  process.exit(2)
}
const names = args.length > 0 ? args : Object.keys(GATES)

const pnpm = process.env.npm_config_user_agent?.startsWith('pnpm/') ? ['pnpm'] : ['npx', '-y', packageManager]

/** True where the command ended well. Tools of the workspace are started by pnpm, which knows where they are. */
function pass([program, ...rest]) {
  const [command, ...all] = program === 'node' ? [process.execPath, ...rest] : [...pnpm, 'exec', program, ...rest]
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  return spawnSync(command, all, { stdio: 'inherit', env }).status === 0
}

const results = []
let isBuilt = false
for (const name of names) {
  const { command, needsBuild } = GATES[name]
  const began = performance.now()
  console.log(`\n-- ${name}`)
  if (needsBuild && !isBuilt) {
    isBuilt = pass(['turbo', 'run', 'build', '--filter=./packages/*', '--output-logs=errors-only'])
    if (!isBuilt) console.error('The packages do not build.')
  }
  const isGreen = (!needsBuild || isBuilt) && pass(command)
  results.push({ name, isGreen, seconds: ((performance.now() - began) / 1_000).toFixed(1) })
}

console.log('')
for (const { name, isGreen, seconds } of results)
  console.log(`${isGreen ? 'ok ' : 'RED'} ${name.padEnd(18)} ${seconds.padStart(6)} s  ${GATES[name].what}`)
process.exit(results.every(({ isGreen }) => isGreen) ? 0 : 1)
