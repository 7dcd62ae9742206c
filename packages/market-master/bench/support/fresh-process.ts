import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Esbuild {
  build(options: object): Promise<unknown>
}

/** Bundles one of the scripts in `bench/fresh`, so that a process which runs it loads no more than it needs. */
export async function bundleFresh(name: string, folder: string): Promise<string> {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const { build } = require('esbuild') as Esbuild
  const entry = join(process.cwd(), 'packages/market-master/bench/fresh', `${name}.ts`)
  const outfile = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kis/source'],
    logLevel: 'error',
    banner: {
      js: `import { createRequire as kisRequire } from 'node:module'; const require = kisRequire(${JSON.stringify(entry)});`,
    },
  })
  return outfile
}

/** Runs a script in a process of its own; how long that took, in milliseconds. What it prints is shown only if wanted. */
export function runFresh(script: string, args: readonly string[], prints = false): number {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...args], {
    stdio: ['ignore', prints ? 'inherit' : 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`${script} ended with ${status}.`)
  return performance.now() - began
}
