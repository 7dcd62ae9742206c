// Bundles the test files of a package, sources and all, the way a runtime other than Node resolves them.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const HERE = import.meta.dirname
const ROOT = join(HERE, '../..')
const fromExpect = createRequire(createRequire(import.meta.url).resolve('@vitest/expect'))

/** Test files of a package, relative to the root of the repository. */
export function testFilesOf(name) {
  const folder = `packages/${name}/src`
  return readdirSync(join(ROOT, folder), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort()
}

/**
 * @returns `{ bundles, nodeOnly }`: modules that each put `runSuites` of some portable files on `globalThis.runKisTests`, with the files,
 *   the WASM they import and the folder of their packages; and the files that reach for a module of Node and so stay out.
 */
export async function bundlePackage(name, driver) {
  const shared = []
  const alone = []
  const nodeOnly = []
  for (const file of testFilesOf(name)) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    if (NEEDS_VITE.test(text) || OF_NODE.test(file)) {
      nodeOnly.push(file)
      continue
    }
    const { errors } = await tryBuild(`import ${JSON.stringify(join(ROOT, file))}`, driver)
    if (errors.length === 0) (ALONE.test(text) ? alone : shared).push(file)
    else if (errors.some(({ detail }) => detail === NODE_ONLY)) nodeOnly.push(file)
    else throw new Error(`${file} does not bundle: ${errors.map(({ text }) => text).join('; ')}`)
  }
  const groups = [...(shared.length > 0 ? [shared] : []), ...alone.map((file) => [file])]
  return { bundles: await Promise.all(groups.map((files) => bundleFiles(name, files, driver))), nodeOnly }
}

async function bundleFiles(name, files, driver) {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(ROOT, file))})`)
  const wasm = wasmOf(name)
  const entry = `import { runSuites } from ${JSON.stringify(join(HERE, 'run-suites.js'))}
${wasm ? `import wasm from ${JSON.stringify(wasm)}; globalThis.kisTestWasm = wasm` : ''}
globalThis.runKisTests = () => runSuites({ ${loaders.join(',\n')} })`
  const { errors, code } = await tryBuild(entry, driver)
  if (errors.length > 0) throw new Error(errors.map(({ text }) => text).join('; '))
  return { code, files, wasm, modules: join(ROOT, 'packages', name, 'node_modules') }
}

/** The WASM that tests of a package need. On Node it is found beside the package; elsewhere programs pass it, and so do we. */
function wasmOf(name) {
  const manifest = join(ROOT, 'packages', name, 'package.json')
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'))
  return dependencies['sql.js'] ? createRequire(manifest).resolve('sql.js/dist/sql-wasm.wasm') : undefined
}

const NODE_ONLY = 'node-only'
// What only a module loader of its own can do.
const NEEDS_VITE = /\bvi\.(?:resetModules|mock|hoisted)\b/
// Modules of Node that ask it for its own at the first call import nothing that would tell.
const OF_NODE = /(?:^|[./])node\.test\.ts$/
/** What leaves its process in a state that no other file can work with. */
export const ALONE = /^\/\/ @alone\b/m
// Under this name a worker imports a module that was compiled when it was deployed: compiling later is forbidden there.
export const COMPILED_WASM = './compiled.wasm'

async function tryBuild(contents, { conditions, hasCompiledWasm = false, native = [] }) {
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: HERE, loader: 'js' },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      // For a browser, packages may name files of their own to use instead of Node's.
      platform: conditions.includes('browser') ? 'browser' : 'neutral',
      mainFields: ['browser', 'module', 'main'],
      conditions: ['@kis/source', ...conditions, 'import'],
      loader: { '.wasm': 'binary' },
      define: { 'process.env.KIS_PROPERTY_SEED': JSON.stringify(process.env.KIS_PROPERTY_SEED) ?? 'undefined' },
      plugins: [webSide(conditions, { hasCompiledWasm, native })],
      logLevel: 'silent',
    })
    return { errors: [], code: outputFiles[0].text }
  } catch (error) {
    if (!error.errors) throw error
    return { errors: error.errors }
  }
}

/** Sources name the Node branch of a seam first; here the branch that the published package would choose is taken instead. */
function webSide(conditions, { hasCompiledWasm, native }) {
  return {
    name: 'web-side',
    setup(builder) {
      builder.onResolve({ filter: /^#/ }, ({ path, importer }) => {
        const branch = branchOf(path, importer, conditions)
        if (branch === undefined) return undefined
        return path === '#wasm' ? { path: branch, namespace: 'with-test-wasm' } : { path: branch }
      })
      // What a program passes as option "wasm" is the default here, so that tests need not tell the runtimes apart.
      builder.onLoad({ filter: /.*/, namespace: 'with-test-wasm' }, ({ path }) => ({
        contents: `export * from ${JSON.stringify(path)}; export const loadDefaultWasm = async () => globalThis.kisTestWasm`,
        resolveDir: HERE,
      }))
      if (hasCompiledWasm) builder.onResolve({ filter: /\.wasm$/ }, () => ({ path: COMPILED_WASM, external: true }))
      // Left to the runtime, which finds it in node_modules as it would for a user.
      builder.onResolve({ filter: /^[^.#/]/ }, ({ path }) =>
        native.includes(path) ? { path, external: true } : undefined,
      )
      builder.onResolve({ filter: /^vitest$/ }, () => ({ path: join(HERE, 'vitest.js') }))
      builder.onResolve({ filter: /^fast-check$/ }, () => ({ path: join(ROOT, '.config/seeded-fast-check.ts') }))
      builder.onResolve({ filter: /^node:util$/ }, () => ({ path: join(HERE, 'util.js') }))
      builder.onResolve({ filter: /^chai$/ }, () => ({ path: fromExpect.resolve('chai') }))
      builder.onResolve({ filter: /^(?:node:)?[\w/-]+$/ }, ({ path }) =>
        isBuiltin(path) ? { errors: [{ text: `${path} belongs to Node`, detail: NODE_ONLY }] } : undefined,
      )
    },
  }
}

/** @returns `undefined` for what is no seam: the source is the same for every runtime. */
function branchOf(name, importer, conditions) {
  let folder = dirname(importer)
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder)
  const { imports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const targets = imports?.[name]
  if (!targets) return undefined
  const key = Object.keys(targets).find((condition) => condition !== '@kis/source' && conditions.includes(condition))
  const target = targets[key ?? 'default']
  const file = typeof target === 'string' ? target : target.import
  return join(folder, file.replace('./dist/', './src/').replace(/\.js$/, '.ts'))
}
