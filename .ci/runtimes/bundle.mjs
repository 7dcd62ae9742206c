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
 * @returns `{ code, files, nodeOnly }`: one module that puts `runSuites` of all portable files on `globalThis.runKisTests`, and the
 *   files that reach for a module of Node and so stay out.
 */
export async function bundlePackage(name, { conditions, wasm = 'binary' }) {
  const files = []
  const nodeOnly = []
  for (const file of testFilesOf(name)) {
    if (NEEDS_VITE.test(readFileSync(join(ROOT, file), 'utf8'))) {
      nodeOnly.push(file)
      continue
    }
    const { errors } = await tryBuild(`import ${JSON.stringify(join(ROOT, file))}`, conditions, wasm)
    if (errors.length === 0) files.push(file)
    else if (errors.some(({ detail }) => detail === NODE_ONLY)) nodeOnly.push(file)
    else throw new Error(`${file} does not bundle: ${errors.map(({ text }) => text).join('; ')}`)
  }
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(ROOT, file))})`)
  const entry = `import { runSuites } from ${JSON.stringify(join(HERE, 'run-suites.js'))}
globalThis.runKisTests = () => runSuites({ ${loaders.join(',\n')} })`
  const { errors, code } = await tryBuild(entry, conditions, wasm)
  if (errors.length > 0) throw new Error(errors.map(({ text }) => text).join('; '))
  return { code, files, nodeOnly }
}

const NODE_ONLY = 'node-only'
// What only a module loader of its own can do.
const NEEDS_VITE = /\bvi\.(?:resetModules|mock|hoisted)\b/

async function tryBuild(contents, conditions, wasm) {
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: HERE, loader: 'js' },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      platform: 'neutral',
      mainFields: ['browser', 'module', 'main'],
      conditions: ['@kis/source', ...conditions, 'import'],
      loader: { '.wasm': wasm },
      plugins: [webSide(conditions)],
      logLevel: 'silent',
    })
    return { errors: [], code: outputFiles[0].text }
  } catch (error) {
    if (!error.errors) throw error
    return { errors: error.errors }
  }
}

/** Sources name the Node branch of a seam first; here the branch that the published package would choose is taken instead. */
function webSide(conditions) {
  return {
    name: 'web-side',
    setup(builder) {
      builder.onResolve({ filter: /^#/ }, ({ path, importer }) => ({ path: branchOf(path, importer, conditions) }))
      builder.onResolve({ filter: /^vitest$/ }, () => ({ path: join(HERE, 'vitest.js') }))
      builder.onResolve({ filter: /^node:util$/ }, () => ({ path: join(HERE, 'util.js') }))
      builder.onResolve({ filter: /^chai$/ }, () => ({ path: fromExpect.resolve('chai') }))
      builder.onResolve({ filter: /^(?:node:)?[\w/-]+$/ }, ({ path }) =>
        isBuiltin(path) ? { errors: [{ text: `${path} belongs to Node`, detail: NODE_ONLY }] } : undefined,
      )
    },
  }
}

function branchOf(name, importer, conditions) {
  let folder = dirname(importer)
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder)
  const { imports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const targets = imports?.[name]
  if (!targets) throw new Error(`${folder} has no import ${name}`)
  const key = Object.keys(targets).find((condition) => condition !== '@kis/source' && conditions.includes(condition))
  const target = targets[key ?? 'default']
  const file = typeof target === 'string' ? target : target.import
  return join(folder, file.replace('./dist/', './src/').replace(/\.js$/, '.ts'))
}
