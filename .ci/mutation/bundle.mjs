// Bundles test files with the packages that they test, with every mutant of some sources inside. Nothing is written into a source.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { mutate } from './mutants.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const fromExpect = createRequire(createRequire(import.meta.url).resolve('@vitest/expect'))

/** @returns The mutants. The file `out` then has `suites`, which loads a file of tests by its name, anew each time. */
export async function bundleTests({ sources, tests, out }) {
  const mutants = []
  const rewritten = new Map()
  for (const file of sources) {
    const { code, mutants: more } = mutate(file, readFileSync(join(ROOT, file), 'utf8'), mutants.length)
    rewritten.set(join(ROOT, file), code)
    mutants.push(...more)
  }
  const loaders = tests.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(ROOT, file))})`)
  const { outputFiles } = await build({
    stdin: {
      contents: `export { startTests } from '@vitest/runner'
export { configureGlobal } from 'fast-check'
export const suites = { ${loaders.join(',\n')} }`,
      resolveDir: ROOT,
    },
    write: false,
    bundle: true,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    conditions: ['@kis/source', 'node', 'import'],
    mainFields: ['module', 'main'],
    banner: {
      // What CommonJS inside takes for granted.
      js: "import { createRequire as kisCreateRequire } from 'node:module'; const require = kisCreateRequire(import.meta.url); globalThis.__dirname = import.meta.dirname; globalThis.__filename = import.meta.filename;",
    },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup(builder) {
          builder.onResolve({ filter: /^vitest$/ }, () => ({ path: join(ROOT, '.ci/runtimes/vitest.js') }))
          builder.onResolve({ filter: /^chai$/ }, () => ({ path: fromExpect.resolve('chai') }))
          builder.onLoad({ filter: /\/packages\/[^/]+\/src\/.*\.ts$/ }, ({ path }) => {
            const contents = rewritten.get(path) ?? readFileSync(path, 'utf8')
            // A file of the bundle stands elsewhere than what it looks for.
            const url = JSON.stringify(pathToFileURL(path).href)
            return { contents: contents.replaceAll('import.meta.url', url), loader: 'ts', resolveDir: dirname(path) }
          })
        },
      },
    ],
  })
  const code = outputFiles[0].text
  if (!code.includes(ONCE)) throw new Error('The bundler wraps modules in another way than it used to.')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, code.replace(ONCE, ONCE_BUT_TESTS))
  return mutants
}

// How the bundler runs a module at its first import. Tests are run at each, so that they can be collected again.
const ONCE = 'var __esm = (fn, res) => function __init() {'
const ONCE_BUT_TESTS = `var __esm = (fn, res) => Object.keys(fn)[0].endsWith('.test.ts') ? Object.values(fn)[0] : function __init() {`
