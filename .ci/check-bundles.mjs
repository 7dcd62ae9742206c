// Bundles the built packages the way users do, with esbuild and Rollup, and checks what got in: no Node code in a browser or a
// worker, and sizes by use case.
import { gzipSync } from 'node:zlib'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build, transform } from 'esbuild'
import { rollup } from 'rollup'

const GROUPS = [
  ...['domestic-stock', 'domestic-bond', 'domestic-futures-options', 'elw', 'etf-etn'],
  ...['overseas-stock', 'overseas-futures-options'],
]
const FACADE_ONLY = ['sql.js', 'jszip']

/** Sizes in kB gzip, minified; `external` is what a program has anyway. */
const CASES = [
  {
    name: 'one endpoint beyond its client',
    limit: 1.5,
    code: `export { inquirePrice } from '@kis/rest/domestic-stock'`,
  },
  {
    // For programs that bring a token provider of their own.
    name: 'client with one endpoint, beyond auth',
    limit: 12.9,
    code: `export { createRestClient } from '@kis/rest'; export { inquirePrice } from '@kis/rest/domestic-stock'`,
    external: ['@kis/auth'],
  },
  {
    // The budget was 12. The shared token (3.1), async-mutex (1.0), writes that a lost lease cannot do (0.4), the limiter with lanes, redaction
    // and typed errors are in it.
    name: 'client with one endpoint',
    limit: 18,
    code: `export { createRestClient } from '@kis/rest'; export { inquirePrice } from '@kis/rest/domestic-stock'`,
  },
  {
    name: 'one endpoint by namespace import',
    limit: 1.5,
    code: `import * as stock from '@kis/rest/domestic-stock'; export const call = (client, params) => stock.inquirePrice(client, params)`,
  },
  {
    // The budget was 45, estimated without code tables: 817 of them with their Korean labels make 10 kB of the specs' 45.
    name: 'all of rest beyond core',
    limit: 56,
    code: ['@kis/rest', ...GROUPS.map((group) => `@kis/rest/${group}`)]
      .map((entry, index) => `export * as e${index} from '${entry}'`)
      .join(';'),
    external: ['@kis/core', '@kis/auth'],
  },
  { name: 'auth beyond core', limit: 4, code: `export { createAuth } from '@kis/auth'`, external: ['@kis/core'] },
  { name: 'one stream beyond its client', limit: 4, code: `export { trade } from '@kis/realtime/domestic-stock'` },
  {
    // A web page that reads from a relay.
    name: 'page with one stream beyond core',
    limit: undefined,
    code: `export { createRealtimeClient } from '@kis/realtime'; export { relayClientOptions } from '@kis/realtime/relay'; export { trade } from '@kis/realtime/domestic-stock'`,
    external: ['@kis/core'],
  },
  {
    // The budget was 20 when there were three layouts; the thirty, with their Korean names and code tables, take 13.
    name: 'master beyond core, sql.js and jszip',
    limit: 34,
    code: `export { createMarketMaster } from '@kis/market-master'`,
    external: ['@kis/core', ...FACADE_ONLY],
  },
  {
    // All that finds and reads rows; their layouts lie in the snapshot. SQLite's own JavaScript (17 kB) and its WASM come on top.
    name: 'master: reader beyond core and sql.js',
    limit: 10,
    code: `export { openReader } from '@kis/market-master/reader'`,
    external: ['@kis/core', 'sql.js'],
    forbidden: /node_modules\/(?:\.pnpm\/)?(?:jszip|iconv-lite)[@/]|\/dist\/(?:http|cp949)\//,
  },
  { name: 'market rules', limit: 7.9, code: `export * from '@kis/utils'` },
  { name: 'calendar', limit: 10.7, code: `export * from '@kis/utils/calendar'` },
  {
    // The budget was 12 for both. Every closure of six countries with its reason in two languages takes 3.5, the calendar 4.3, hours 1.4,
    // ticks 1.6, limits 1.3, order kinds 1.0, lots 0.6, the choice among their rule books 1.0, typed errors 0.9.
    name: 'calendar and market rules',
    limit: 15.9,
    code: `export * from '@kis/utils'; export * from '@kis/utils/calendar'`,
  },
  {
    // Tables that a program does not ask stay out.
    name: 'lots alone',
    limit: 2.8,
    code: `export { isValidQuantity, lotSize } from '@kis/utils'`,
  },
  {
    name: 'one ranking beyond core and rest',
    limit: 2.5,
    code: `export { fluctuation } from '@kis/utils/rankings'`,
    external: ['@kis/core', '@kis/rest'],
  },
  { name: 'trading', limit: undefined, code: `export * from '@kis/trading'` },
  {
    name: 'sdk without sql.js and jszip',
    limit: undefined,
    code: `export * from '@kis/sdk'`,
    external: FACADE_ONLY,
  },
]

const RUNTIMES = { browser: ['browser'], worker: ['workerd', 'worker', 'browser'] }
const NODE_ONLY =
  /node_modules\/(?:\.pnpm\/)?(?:undici|ws|iconv-lite)[@/]|\/dist\/(?:http|socket|cipher|wasm|cp949)\/node\.js$|\/dist\/stores\/(?:file|default\.node)\.js$/
// Bundlers look up packages from here: it depends on all of them.
const RESOLVE_DIR = 'packages/sdk'

/** @returns the minified bytes, the modules inside, and the imports left. */
async function byEsbuild({ code, external = [] }, conditions) {
  const result = await build({
    stdin: { contents: code, resolveDir: RESOLVE_DIR, loader: 'js' },
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
  })
  const outputs = Object.values(result.metafile.outputs)
  return {
    bytes: result.outputFiles[0].contents,
    modules: outputs.flatMap((output) =>
      Object.entries(output.inputs).flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])),
    ),
    imports: outputs.flatMap((output) => output.imports.map((one) => one.path)),
  }
}

async function byRollup({ code, external = [] }, conditions) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? `${process.cwd()}/${RESOLVE_DIR}/entry.js` : null),
    load: (id) => (id.endsWith(`/${RESOLVE_DIR}/entry.js`) ? code : null),
  }
  const bundle = await rollup({
    input: 'entry',
    plugins: [entry, nodeResolve({ browser: true, exportConditions: [...conditions, 'import', 'default'] })],
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)) || id.startsWith('node:'),
    onwarn: () => {},
  })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true })
  const minified = await transform(output[0].code, { minify: true, format: 'esm' })
  return { bytes: Buffer.from(minified.code), modules: Object.keys(output[0].modules), imports: output[0].imports }
}

const BUNDLERS = { esbuild: byEsbuild, rollup: byRollup }
let failures = 0
for (const one of CASES) {
  const sizes = []
  for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
    for (const [runtime, conditions] of Object.entries(RUNTIMES)) {
      try {
        const { bytes, modules, imports } = await bundle(one, conditions)
        const intruders = [
          ...modules.filter((name) => NODE_ONLY.test(name)),
          ...imports.filter((name) => name.startsWith('node:')),
          ...modules.filter((name) => one.forbidden?.test(name)),
        ]
        const size = gzipSync(bytes).byteLength / 1000
        const isTooLarge = one.limit !== undefined && size > one.limit
        if (isTooLarge || intruders.length > 0) failures += 1
        if (runtime === 'browser') sizes.push(`${bundler} ${size.toFixed(2)}${isTooLarge ? ' TOO LARGE' : ''}`)
        for (const intruder of intruders)
          console.error(`  ${one.name}: ${bundler}, ${runtime}: must not be in it: ${intruder}`)
      } catch (error) {
        failures += 1
        console.error(`  ${one.name}: ${bundler}, ${runtime}: does not bundle: ${error.message}`)
      }
    }
  }
  console.log(`${one.name.padEnd(38)} ${sizes.join(', ')}${one.limit === undefined ? '' : ` of ${one.limit}`} kB gzip`)
}
process.exit(failures === 0 ? 0 : 1)
