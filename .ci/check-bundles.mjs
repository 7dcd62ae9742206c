// Bundles the built packages the way users do, with esbuild and Rollup, and checks what got in: no Node code in a browser or a
// worker, and sizes by use case.
import { gzipSync } from 'node:zlib'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build, transform } from 'esbuild'
import { rollup } from 'rollup'
import { CASES } from './check-bundles/cases.mjs'

const RUNTIMES = { browser: ['browser'], worker: ['workerd', 'worker', 'browser'] }
const NODE_ONLY =
  /node_modules\/(?:\.pnpm\/)?(?:undici|ws|iconv-lite)[@/]|\/dist\/(?:wasm|cp949)\/node\.js$|\/dist\/(?:platform\.node|stores\/file)\.js$/
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
