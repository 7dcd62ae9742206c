// Runs the portable test files in other runtimes than the one that started this: Deno, Bun, a worker (workerd) and Chromium.
//   node .ci/runtimes.mjs [--only deno,chromium] [package …]
import { bundlePackage } from './runtimes/bundle.mjs'
import { RUNTIMES } from './runtimes/drivers.mjs'
import { startSocketServer } from './runtimes/socket-server.mjs'

const PACKAGES = ['core', 'auth', 'rest', 'realtime', 'market-master', 'utils', 'trading']

const MAX_SHOWN = 10
const args = process.argv.slice(2)
const onlyAt = args.indexOf('--only')
const only = onlyAt >= 0 ? args.splice(onlyAt, 2)[1].split(',') : Object.keys(RUNTIMES)
const packages = args.length > 0 ? args : PACKAGES

const server = await startSocketServer()
const address = `globalThis.KIS_SOCKET_URL = ${JSON.stringify(server.url)}\n`
let failures = 0
for (const runtime of only) {
  const driver = RUNTIMES[runtime]
  if (!driver) throw new Error(`No runtime "${runtime}"; there are ${Object.keys(RUNTIMES).join(', ')}.`)
  for (const name of packages) {
    const { bundles, nodeOnly } = await bundlePackage(name, driver)
    if (bundles.length === 0) continue
    const began = performance.now()
    const result = { passed: 0, skipped: 0, failures: [] }
    for (const bundle of bundles) {
      const part = await driver
        .run({ ...bundle, code: address + bundle.code })
        .catch((error) => ({ passed: 0, skipped: 0, failures: [String(error.stack)] }))
      result.passed += part.passed
      result.skipped += part.skipped
      result.failures.push(...part.failures)
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const count = `${result.passed} passed, ${result.failures.length} failed, ${result.skipped} skipped`
    const files = bundles.flatMap((bundle) => bundle.files).length
    console.log(
      `${runtime.padEnd(9)} ${name.padEnd(14)} ${count} in ${files} files, ${seconds} s (${nodeOnly.length} files are for Node)`,
    )
    for (const failure of result.failures.slice(0, MAX_SHOWN))
      console.error(`  ${failure.split('\n').slice(0, 8).join('\n')}`)
    if (result.failures.length > 0 || result.passed === 0) failures += 1
  }
}
server.close()
process.exit(failures === 0 ? 0 : 1)
