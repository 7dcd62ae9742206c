import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const LIMIT_MS = 120_000
const WORLD = resolve('.ci/readmes/world.ts')

/** Puts the simulated world behind the seams of the packages: HTTP, sockets, the clock, the store. Nothing else is touched. */
const seams = {
  name: 'seams',
  setup({ onResolve, onLoad, resolve: find }) {
    // As from a package that knows all the others.
    onResolve({ filter: /^@kis\// }, ({ path, importer, kind }) =>
      importer === WORLD ? find(path, { kind, resolveDir: resolve('packages/sdk') }) : undefined,
    )
    onResolve({ filter: /^#platform$/ }, () => ({ path: WORLD }))
    onLoad({ filter: /packages\/core\/src\/clock\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8').replace('export const systemClock', 'const machineClock')}\nexport { clock as systemClock } from ${JSON.stringify(WORLD)}\nvoid machineClock\n`,
      loader: 'ts',
    }))
  },
}

/** Runs the program of a document in a process of its own; what went wrong, or `undefined`. */
export async function run(folder, document, index) {
  const entry = join(folder, `run-${index}.ts`)
  const outfile = join(folder, `run-${index}.mjs`)
  writeFileSync(
    entry,
    `import program from './runs-${index}.js'\nimport { settle } from ${JSON.stringify(WORLD)}\nawait settle(program())\n`,
  )
  writeFileSync(join(folder, `runs-${index}.ts`), document.run.code)
  const failure = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    conditions: ['@kis/source'],
    logLevel: 'silent',
    // From where sql.js is found.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL('packages/market-master/src/index.ts').href) },
    plugins: [seams],
    banner: {
      js: `import { createRequire as kisRequire } from 'node:module'; const require = kisRequire(${JSON.stringify(resolve('packages/market-master/src/index.ts'))}); const __dirname = '', __filename = '';`,
    },
  }).then(
    () => undefined,
    (error) => `${document.file} cannot be bundled: ${error.message}`,
  )
  if (failure) return failure
  const { status, signal, stderr } = spawnSync(process.execPath, [outfile], { encoding: 'utf8', timeout: LIMIT_MS })
  if (status === 0) return undefined
  const told = stderr.trim().split('\n').slice(-25).join('\n')
  return `${document.file} ended with ${status ?? signal}\n${told}`
}
