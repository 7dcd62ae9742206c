// Breaks each gate on purpose, in a copy of the repository, and sees it turn red for that reason. The packages have to be built.
//   node .ci/check-gates.mjs [gate …]
// Takes some minutes: the gates are the real ones. `pnpm check` shows that they are green without the damage.
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyRepository, gitIn } from './check-gates/copy.mjs'
import { DAMAGES } from './check-gates/damages.mjs'
import { GATES } from './check-gates/gates.mjs'
import { pnpm, run } from './check-packages/run.mjs'

const MOST_SECONDS = 480
const wanted = process.argv.slice(2)
const missing = Object.keys(GATES).filter((name) => !DAMAGES.some(({ gate }) => gate === name))
const unknown = wanted.filter((name) => !(name in GATES))
if (unknown.length > 0 || missing.length > 0) {
  for (const name of unknown) console.error(`No gate ${name}; there are ${Object.keys(GATES).join(', ')}.`)
  for (const name of missing) console.error(`Nobody damages what the gate ${name} guards.`)
  process.exit(2)
}

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'kis-gates-')))
const copy = join(temporary, 'copy')

const git = gitIn(copy)

/** Undoes the damage, in what git knows and in what was built. */
async function repair(start) {
  await git('checkout', '--quiet', '--force', start)
  await git('reset', '--quiet', '--hard')
  await git('clean', '--quiet', '-fd')
  for (const name of readdirSync('packages'))
    if (existsSync(`packages/${name}/dist`)) {
      rmSync(join(copy, 'packages', name, 'dist'), { recursive: true })
      cpSync(`packages/${name}/dist`, join(copy, 'packages', name, 'dist'), { recursive: true })
    }
}

function start(command) {
  const [program, ...args] = command
  const options = {
    cwd: copy,
    seconds: MOST_SECONDS,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  }
  return program === 'node' ? run(process.execPath, args, options) : pnpm(['exec', program, ...args], options)
}

const failures = []
let shown = 0
try {
  await copyRepository(copy)
  const from = await git('rev-parse', 'HEAD')
  for (const { gate, what, damage, command = GATES[gate].command, says, isGreen = false } of DAMAGES) {
    if (wanted.length > 0 && !wanted.includes(gate)) continue
    const began = performance.now()
    await damage({ copy, git, from })
    // Rules read what git knows.
    await git('add', '--all')
    const { code, stdout, stderr } = await start(command)
    const output = stdout + stderr
    const unsaid = says.filter((words) => !output.includes(words))
    const isRight = (code === 0) === isGreen && code !== null && unsaid.length === 0
    const seconds = ((performance.now() - began) / 1_000).toFixed(1)
    console.log(
      `${isRight ? 'ok    ' : 'BROKEN'} ${gate.padEnd(15)} ${isGreen ? 'stays green' : 'turns red'}: ${what} (${seconds} s)`,
    )
    shown += 1
    if (!isRight) {
      failures.push(gate)
      console.error(`       ended with ${code}; not said: ${unsaid.join(' | ') || 'nothing'}\n${output.slice(-1_500)}`)
    }
    await repair(from)
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
console.log(`${shown - failures.length} of ${shown} damages were told as they should be`)
process.exit(failures.length === 0 && shown > 0 ? 0 : 1)
