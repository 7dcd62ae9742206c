import { resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * Bundles programs of Node.js from the sources of the packages.
 *
 * @param from The file from which what CommonJS inside asks for is found.
 */
export async function bundleProgram(from, { entryPoints, outdir }) {
  await build({
    ...{ entryPoints, outdir },
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kis/source'],
    logLevel: 'error',
    banner: {
      // What CommonJS inside takes for granted.
      js: `import { createRequire as kisRequire } from 'node:module'; const require = kisRequire(${JSON.stringify(resolve(from))}); const __dirname = import.meta.dirname; const __filename = import.meta.filename;`,
    },
  })
}
