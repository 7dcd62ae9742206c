// Runs the tests in other runtimes than the one that started this: other versions of Node.js, and the portable test files in Deno, Bun, a
// worker (workerd) and Chromium.
//   node .ci/runtimes.mjs [--only node24,deno] [--all] [--write] [package …]
// In Node.js: the packages whose tests take little time; with --all every package, and the oldest Node.js too. --write keeps what was
// green for the table of the README (`node .ci/check-readmes.mjs --write` puts it there).
import { bundlePackage } from './runtimes/bundle.mjs'
import { chromiumVersion, RUNTIMES } from './runtimes/drivers.mjs'
import { runInNode } from './runtimes/node.mjs'
import { startSocketServer } from './runtimes/socket-server.mjs'
import { COUNTED, LEAST_SHARE, PINNED, readSupport, SUPPORT, writeSupport } from './runtimes/support.mjs'
import { NODES } from './tools/versions.mjs'

const MAX_SHOWN = 10

const args = process.argv.slice(2)
const flag = (name) => args.includes(name) && args.splice(args.indexOf(name), 1).length > 0
const isAll = flag('--all')
const isWriting = flag('--write')
const onlyAt = args.indexOf('--only')
const usual = Object.keys(SUPPORT).filter((name) => isAll || name !== 'node20')
const only = onlyAt >= 0 ? args.splice(onlyAt, 2)[1].split(',') : usual
const unknown = only.filter((name) => !(name in SUPPORT))
if (unknown.length > 0) {
  console.error(`No runtime ${unknown.join(', ')}; there are ${Object.keys(SUPPORT).join(', ')}.`)
  process.exit(2)
}

const kept = readSupport()
const results = {}
let failures = 0

function tell(runtime, name, result, seconds, note = '') {
  const count = `${result.passed} passed, ${result.failures.length} failed, ${result.skipped} skipped`
  console.log(
    `${runtime.padEnd(9)} ${name.padEnd(14)} ${count} in ${result.files} files, ${seconds.toFixed(1)} s${note}`,
  )
  for (const failure of result.failures.slice(0, MAX_SHOWN))
    console.error(`  ${failure.split('\n').slice(0, 8).join('\n')}`)
  const least = Math.ceil((kept[name]?.[runtime]?.passed ?? 1) * LEAST_SHARE)
  const isLost = result.failures.length === 0 && result.passed < least
  if (isLost && !isWriting)
    console.error(`  The table says that ${kept[name]?.[runtime]?.passed ?? 'some'} pass: --write if that is meant.`)
  if (result.failures.length > 0 || result.passed === 0 || (isLost && !isWriting)) failures += 1
  else {
    const { files, passed, skipped } = result
    const version = PINNED[runtime] ?? chromiumVersion()
    results[name] = { ...results[name], [runtime]: { version, files, passed, skipped } }
  }
}

async function inNode(runtime, names) {
  const began = performance.now()
  for (const [name, result] of await runInNode(runtime, names)) tell(runtime, name, result, result.seconds)
  console.log(`${runtime.padEnd(9)} ${NODES[runtime]}, ${((performance.now() - began) / 1_000).toFixed(1)} s`)
}

async function inBundles(runtime, names, address) {
  const driver = RUNTIMES[runtime]
  for (const name of names) {
    const { bundles, nodeOnly } = await bundlePackage(name, driver)
    const began = performance.now()
    const result = { files: 0, passed: 0, skipped: 0, failures: [] }
    for (const bundle of bundles) {
      const part = await driver
        .run({ ...bundle, code: address + bundle.code })
        .catch((error) => ({ passed: 0, skipped: 0, failures: [String(error.stack)] }))
      result.files += bundle.files.length
      result.passed += part.passed
      result.skipped += part.skipped
      result.failures.push(...part.failures)
    }
    tell(runtime, name, result, (performance.now() - began) / 1_000, ` (${nodeOnly.length} files are for Node)`)
  }
}

const server = await startSocketServer()
const address = `globalThis.KIS_SOCKET_URL = ${JSON.stringify(server.url)}\n`
for (const runtime of only) {
  const isNode = runtime in NODES
  const usualNames = isNode && !isAll ? COUNTED : SUPPORT[runtime]
  const names = SUPPORT[runtime].filter((name) => (args.length > 0 ? args : usualNames).includes(name))
  if (names.length === 0) continue
  if (isNode) await inNode(runtime, names)
  else await inBundles(runtime, names, address)
}
server.close()
if (isWriting) writeSupport(results)
process.exit(failures === 0 && Object.keys(results).length > 0 ? 0 : 1)
