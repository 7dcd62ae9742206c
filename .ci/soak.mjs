// A soak of the SDK on the simulator: node .ci/soak.mjs [--seconds N] [--seed N] [--speed N] [--json FILE]
// It fails where memory grows, anything is lost without a word, or the SDK and the simulator disagree; packages/sdk/soak says how.
// --self-test breaks each of those once and sees it told.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleProgram } from './bundle-program.mjs'

const SOURCES = 'packages/sdk/soak'
const folder = mkdtempSync(join(tmpdir(), 'kis-soak-build-'))

/** What is broken on purpose, and the words that tell it. */
const DAMAGES = {
  leak: 'facades are still held by somebody',
  handle: 'After everything was closed there are left: {"Timeout":1}',
  order: 'The broker has taken',
  fill: 'and the executions have',
  tick: 'lost without a word',
  rejection: 'Unhandled rejection',
  listeners: 'MaxListenersExceededWarning',
}
const SELF_TEST_SECONDS = 25

function selfTest() {
  // Not so fast: on a busy machine nothing but timeouts would be seen in so short a time.
  const args = ['--speed', '5', '--seconds', String(SELF_TEST_SECONDS), '--damage', Object.keys(DAMAGES).join(',')]
  const { status, stdout, stderr } = start(args, 'pipe')
  const unsaid = Object.keys(DAMAGES).filter((name) => !stderr.includes(DAMAGES[name]))
  if (status === 1 && unsaid.length === 0) {
    console.log(`${Object.keys(DAMAGES).length} damages were done, and each was told`)
    return 0
  }
  console.error(`${stdout}${stderr}\nIt ended with ${status}; untold: ${unsaid.join(', ') || 'nothing'}`)
  return 1
}

// What the engine makes faster takes 2 MB more in ten minutes, and nobody leaks it: left alone, whatever grows is kept by somebody.
const ENGINE = ['--expose-gc', '--no-opt', '--no-sparkplug']

function start(args, stdio) {
  return spawnSync(process.execPath, [...ENGINE, join(folder, 'main.mjs'), ...args], {
    ...{ stdio, encoding: 'utf8', maxBuffer: 1 << 28 },
  })
}

try {
  await bundleProgram(`${SOURCES}/main.ts`, {
    entryPoints: { main: `${SOURCES}/main.ts`, server: `${SOURCES}/server.ts` },
    outdir: folder,
  })
  const args = process.argv.slice(2)
  process.exitCode = args.includes('--self-test') ? selfTest() : (start(args, 'inherit').status ?? 1)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
