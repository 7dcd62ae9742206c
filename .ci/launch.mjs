// Runs a root command (demo, simulator, test, build, typecheck) the same way under pnpm and under plain npm:
// `pnpm demo`, `npm run demo`, `npx -y pnpm@<version> demo`. Without pnpm around it starts itself again through it.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [command, ...args] = process.argv.slice(2)

/** Runs a program to its end; signals go to it, its exit code becomes ours. */
function run(program, programArgs, { quietStdout = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, {
      cwd: root,
      // Output that is not the command's own must not end up where a program reads its answer.
      stdio: ['inherit', quietStdout ? 2 : 'inherit', 'inherit'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
      shell: process.platform === 'win32',
    })
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    child.on('error', (error) => {
      console.error(`Could not start ${program}: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

async function must(step, ...rest) {
  const code = await run(...rest)
  if (code === 0) return
  console.error(`"${step}" failed (exit code ${code}).`)
  process.exit(code)
}

/** pnpm itself is told to be silent (pnpm-workspace.yaml), so that a command's output is all that stands on stdout: installing is ours to show. */
async function install() {
  const state = new URL('../node_modules/.pnpm-workspace-state-v1.json', import.meta.url)
  const manifests = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(new URL(`../${folder}`, import.meta.url)).map((name) => `${folder}/${name}/package.json`),
  )
  const sources = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests].map(
    (path) => new URL(`../${path}`, import.meta.url),
  )
  const installedAt = existsSync(state) ? statSync(state).mtimeMs : 0
  if (sources.every((source) => !existsSync(source) || statSync(source).mtimeMs <= installedAt)) return
  await must('install', 'pnpm', ['install', '--reporter=append-only', '--prefer-offline'], { quietStdout: true })
}

const build = (...filters) =>
  must('build', 'turbo', ['run', 'build', '--output-logs=errors-only', ...filters], { quietStdout: true })

const commands = {
  async build() {
    await build(...args)
  },
  async lint() {
    process.exit(await run('biome', ['check', '.', ...args]))
  },
  async check() {
    process.exit(await run('node', ['.ci/check.mjs', ...args]))
  },
  async typecheck() {
    await must('typecheck', 'turbo', ['run', 'typecheck', '--output-logs=errors-only', ...args])
  },
  async test() {
    await build()
    process.exit(await run('vitest', ['run', '--root', '.', '--config', '.config/vitest.ts', ...args]))
  },
  async coverage() {
    process.exit(await run('vitest', ['run', '--root', '.', '--config', '.config/coverage.ts', ...args]))
  },
  async mutation() {
    process.exit(await run('node', ['.ci/mutation.mjs', ...args]))
  },
  async demo() {
    await build('--filter=quickstart...')
    process.exit(await run('node', ['examples/quickstart/dist/main.js', ...args]))
  },
  async examples() {
    await build()
    process.exit(await run('node', ['.ci/examples.mjs', ...args]))
  },
  async bench() {
    process.exit(await run('node', ['.ci/bench.mjs', ...args]))
  },
  async simulator() {
    await build('--filter=@kis/simulator...')
    process.exit(await run('node', ['packages/simulator/bin/kis-simulator.js', ...args]))
  },
}

if (!Object.hasOwn(commands, command)) {
  console.error(`Unknown command "${command}". Known: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}

if (process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  await install()
  await commands[command]()
} else {
  const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.exit(await run('npx', ['-y', packageManager, 'run', command, ...args]))
}
