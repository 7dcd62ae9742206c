// Runs the benchmarks of the packages (`packages/*/bench/*.ts`), each in a process of its own: `pnpm bench [part of a name …]`.
// Options, from the first `--name` on, go to the benchmarks.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const args = process.argv.slice(2).filter((arg) => arg !== '--')
const optionsAt = args.findIndex((arg) => arg.startsWith('--'))
const wanted = optionsAt < 0 ? args : args.slice(0, optionsAt)
const options = optionsAt < 0 ? [] : args.slice(optionsAt)
const files = readdirSync('packages')
  .map((name) => `packages/${name}/bench`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort()
if (files.length === 0) {
  console.error(`No benchmark is named like ${wanted.join(', ')}.`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'kis-bench-'))
let failures = 0
try {
  for (const file of files) {
    console.log(`\n${file}`)
    const outfile = join(folder, `${file.replaceAll('/', '-')}.mjs`)
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@kis/source'],
      logLevel: 'error',
      banner: {
        js: `import { createRequire as kisRequire } from 'node:module'; const require = kisRequire(${JSON.stringify(resolve(file))});`,
      },
    })
    const { status } = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit' })
    if (status !== 0) failures += 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failures === 0 ? 0 : 1)
