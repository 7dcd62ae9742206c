// Which package is tested in which runtime, and what the last complete runs said.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NODES } from '../tools/versions.mjs'

const FILE = join(import.meta.dirname, '../readmes/support.json')
const PACKAGES = readdirSync(join(import.meta.dirname, '../../packages')).sort()
/** The others are programs of Node.js, or only wire these: their tests need the simulator, which is such a program. */
const PORTABLE = ['auth', 'core', 'market-master', 'realtime', 'rest', 'trading', 'utils']

/** Those that have a count wherever they are tested. The tests of the others take minutes in each Node.js: they are counted with --all. */
export const COUNTED = PORTABLE

/** The packages that are tested in each runtime. */
export const SUPPORT = {
  ...Object.fromEntries(Object.keys(NODES).map((name) => [name, PACKAGES])),
  ...{ deno: PORTABLE, bun: PORTABLE, workerd: PORTABLE, chromium: PORTABLE },
}

const require = createRequire(import.meta.url)
const versionOf = (name, from = require) => from(`${name}/package.json`).version

/** The versions that are pinned. Chromium is the one of the system. */
export const PINNED = {
  ...NODES,
  deno: versionOf('deno'),
  bun: versionOf('bun'),
  workerd: versionOf('workerd', createRequire(require.resolve('miniflare'))),
}

/** By package and runtime: `{ version, files, passed, skipped }`. */
export const readSupport = () => JSON.parse(readFileSync(FILE, 'utf8'))

/** Puts complete, green results in the place of older ones. */
export function writeSupport(results) {
  const before = readSupport()
  const merged = Object.fromEntries(
    PACKAGES.map((name) => {
      const all = { ...before[name], ...results[name] }
      const runtimes = Object.keys(SUPPORT).filter((runtime) => SUPPORT[runtime].includes(name) && all[runtime])
      return [name, Object.fromEntries(runtimes.map((runtime) => [runtime, all[runtime]]))]
    }),
  )
  writeFileSync(FILE, `${JSON.stringify(merged, null, 2)}\n`)
}

/** Every way in which the results do not cover what is said to be supported. Numbers of tests may grow without anybody's doing. */
export function supportProblems(results = readSupport()) {
  const problems = []
  for (const [runtime, names] of Object.entries(SUPPORT)) {
    const again = (which) => `run node .ci/runtimes.mjs --all --write --only ${runtime} ${which.join(' ')}`
    const missing = names.filter((name) => COUNTED.includes(name) && !(results[name]?.[runtime]?.passed > 0))
    if (missing.length > 0) problems.push(`support.json has no ${missing.join(', ')} in ${runtime}: ${again(missing)}`)
    const right = PINNED[runtime]
    const old = names.filter((name) => right && results[name]?.[runtime] && results[name][runtime].version !== right)
    if (old.length > 0)
      problems.push(`support.json has ${old.join(', ')} in another ${runtime} than ${right}: ${again(old)}`)
  }
  for (const [name, one] of Object.entries(results))
    for (const runtime of Object.keys(one))
      if (!SUPPORT[runtime]?.includes(name))
        problems.push(`support.json has ${name} in ${runtime}, where nobody tests it`)
  return problems
}

/** The table of the README says how many tests pass. A little fewer is somebody's tidying; much fewer is support that got lost. */
export const LEAST_SHARE = 0.9
