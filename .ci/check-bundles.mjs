// Bundles the built packages the way users do and checks what got in: no Node code in a browser, and sizes by use case.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Sizes in kB gzip, minified; `external` is what a program has anyway. */
const CASES = [
  {
    name: 'one endpoint beyond its client',
    limit: 1.5,
    code: `export { inquirePrice } from '@kis/rest/domestic-stock'`,
  },
  {
    // The budget is 12. Until the client is cut down to it, this ceiling keeps it from growing.
    name: 'client with one endpoint',
    limit: 17.5,
    code: `export { createRestClient } from '@kis/rest'; export { inquirePrice } from '@kis/rest/domestic-stock'`,
  },
  {
    name: 'one endpoint by namespace import',
    limit: 1.5,
    code: `import * as stock from '@kis/rest/domestic-stock'; export const call = (client, params) => stock.inquirePrice(client, params)`,
  },
  {
    name: 'all of rest',
    limit: 45,
    code: `export * from '@kis/rest'; export * from '@kis/rest/domestic-stock'; export * from '@kis/rest/overseas-stock'`,
  },
  { name: 'auth beyond core', limit: 4, code: `export { createAuth } from '@kis/auth'`, external: ['@kis/core'] },
  { name: 'one stream beyond its client', limit: 4, code: `export { trade } from '@kis/realtime/domestic-stock'` },
  {
    name: 'master beyond core, sql.js and jszip',
    limit: 20,
    code: `export { createMarketMaster } from '@kis/market-master'`,
    external: ['@kis/core', 'sql.js', 'jszip'],
  },
  { name: 'utils', limit: 12, code: `export * from '@kis/utils'` },
  { name: 'trading', limit: undefined, code: `export * from '@kis/trading'` },
  {
    name: 'sdk without sql.js and jszip',
    limit: undefined,
    code: `export * from '@kis/sdk'`,
    external: ['sql.js', 'jszip'],
  },
]

const RUNTIMES = { browser: ['browser'], worker: ['workerd', 'worker', 'browser'] }
const NODE_ONLY =
  /node_modules\/(?:\.pnpm\/)?(?:undici|ws|iconv-lite)[@/]|\/dist\/(?:http|socket|wasm|cp949)\/node\.js$|\/dist\/stores\/(?:file|default\.node)\.js$/

let failures = 0
for (const { name, code, limit, external = [] } of CASES) {
  for (const [runtime, conditions] of Object.entries(RUNTIMES)) {
    const result = await build({
      stdin: { contents: code, resolveDir: 'packages/sdk', loader: 'js' },
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'browser',
      mainFields: ['browser', 'module', 'main'],
      conditions,
      external,
      logLevel: 'silent',
    }).catch((error) => ({ errors: error.errors ?? [error] }))
    if (result.errors?.length) {
      failures += 1
      console.error(
        `${name} (${runtime}) does not bundle: ${result.errors.map((error) => error.text ?? error.message).join('; ')}`,
      )
      continue
    }
    const [file] = result.outputFiles
    const size = gzipSync(file.contents).byteLength / 1000
    const intruders = Object.keys(result.metafile.inputs).filter((input) => NODE_ONLY.test(input))
    const nodeImports = Object.values(result.metafile.outputs).flatMap((output) =>
      output.imports.filter((one) => one.path.startsWith('node:')),
    )
    const isTooLarge = limit !== undefined && size > limit
    if (isTooLarge || intruders.length > 0 || nodeImports.length > 0) failures += 1
    if (runtime === 'browser')
      console.log(
        `${isTooLarge ? 'TOO LARGE ' : ''}${name}: ${size.toFixed(2)} kB gzip${limit === undefined ? '' : ` of ${limit}`}`,
      )
    for (const intruder of [...intruders, ...nodeImports.map((one) => one.path)])
      console.error(`  ${runtime}: Node code inside: ${intruder}`)
  }
}
process.exit(failures === 0 ? 0 : 1)
