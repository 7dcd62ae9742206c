// Bundles the built packages the way users do, with esbuild and Rollup, and checks what got in: no Node code in a browser or a
// worker, and sizes by use case.
import { resolve } from 'node:path'
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

/** @returns the minified files, one of them the first; the modules inside, and the imports left. */
async function byEsbuild({ code, external = [], isFirstLoad = false }, conditions) {
  const result = await build({
    stdin: { contents: code, resolveDir: RESOLVE_DIR, sourcefile: 'entry', loader: 'js' },
    bundle: true,
    splitting: isFirstLoad,
    outdir: '.',
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
  const { outputs } = result.metafile
  const files = Object.entries(outputs).map(([name, { entryPoint, imports }]) => ({
    name,
    bytes: result.outputFiles.find(({ path }) => path === resolve(name)).contents,
    isFirst: entryPoint?.endsWith('/entry') ?? false,
    imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  }))
  return {
    files,
    modules: Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])),
    ),
    imports: Object.values(outputs).flatMap((output) => output.imports.map((one) => one.path)),
  }
}

async function byRollup({ code, external = [], isFirstLoad = false }, conditions) {
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
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: !isFirstLoad })
  const files = output.map(async ({ fileName, isEntry, imports, code: text }) => {
    const minified = await transform(text, { minify: true, format: 'esm' })
    return { name: fileName, bytes: Buffer.from(minified.code), isFirst: isEntry, imports }
  })
  return {
    files: await Promise.all(files),
    modules: output.flatMap(({ modules }) => Object.keys(modules)),
    imports: output.flatMap(({ imports }) => imports),
  }
}

/** Of several files what a page begins with: without those that it loads when they are needed. */
function loadedFirst(files) {
  const names = new Set(files.filter(({ isFirst }) => isFirst).map(({ name }) => name))
  if (names.size !== 1) throw new Error(`${names.size} files are the first.`)
  for (const name of names) for (const path of files.find((file) => file.name === name)?.imports ?? []) names.add(path)
  return files.filter(({ name }) => names.has(name))
}

const weigh = (files) => files.reduce((sum, { bytes }) => sum + gzipSync(bytes).byteLength, 0) / 1000

const BUNDLERS = { esbuild: byEsbuild, rollup: byRollup }
let failures = 0
for (const one of CASES) {
  const sizes = []
  for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
    for (const [runtime, conditions] of Object.entries(RUNTIMES)) {
      try {
        const { files, modules, imports } = await bundle(one, conditions)
        const intruders = [
          ...modules.filter((name) => NODE_ONLY.test(name)),
          ...imports.filter((name) => name.startsWith('node:')),
          ...modules.filter((name) => one.forbidden?.test(name)),
        ]
        const size = weigh(loadedFirst(files))
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
