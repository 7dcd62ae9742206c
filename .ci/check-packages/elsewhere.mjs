// The packed facade outside Node.js, against the simulator in this process: Deno and Bun run the program as it is, workerd bundled.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bunBinary, denoBinary } from '../runtimes/drivers.mjs'
import { TOGETHER } from './projects.mjs'
import { run } from './run.mjs'
import { withSimulator } from './simulator.mjs'
import { ASK, problemsOf, WHAT_IS_ASKED } from './together.mjs'

const PROGRAM = `
import { createKis } from '@kis/sdk'
${ASK}
const [restUrl, socketUrl, masterUrl, wasm] = globalThis.Deno?.args ?? process.argv.slice(2)
const kis = createKis({ ...OPTIONS, baseUrl: restUrl, socketUrl, masterUrl, master: { wasm: new URL(wasm) } })
console.log(JSON.stringify(await ask(kis)))
`
const WASM = './sql-wasm.wasm'
const WORKER = `
import { createKis } from '@kis/sdk'
import wasm from '${WASM}'
${ASK}
export default {
  async fetch(request, { restUrl, socketUrl, mastersUrl }) {
    const kis = createKis({ ...OPTIONS, baseUrl: restUrl, socketUrl, masterUrl: mastersUrl, master: { wasm } })
    return Response.json(await ask(kis))
  },
}
`
const STARTS = {
  Deno: () => [denoBinary(), 'run', '--allow-read', '--allow-net', '--allow-env', '--node-modules-dir=manual'],
  Bun: () => [bunBinary(), 'run'],
}

/** SQLite's WASM, in the folder of the package that runs it. */
const wasmOf = (project) => {
  const manifest = join(realpathSync(join(project, 'node_modules/@kis/market-master')), 'package.json')
  return createRequire(manifest).resolve('sql.js/dist/sql-wasm.wasm')
}

async function inProcess(name, project, { restUrl, socketUrl, mastersUrl }) {
  const [program, ...args] = STARTS[name]()
  const urls = [restUrl, socketUrl, mastersUrl, pathToFileURL(wasmOf(project)).href]
  const options = { cwd: project, seconds: 60, env: { ...process.env, NO_COLOR: '1' } }
  const { stdout, problem } = await run(program, [...args, 'elsewhere.mjs', ...urls], options)
  return problem ? [problem] : problemsOf(name, JSON.parse(stdout))
}

async function inWorkerd(project, { restUrl, socketUrl, mastersUrl }) {
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: project, loader: 'js' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', logLevel: 'silent' },
    conditions: ['workerd', 'worker', 'browser'],
    external: [WASM],
  })
  const { Log, LogLevel, Miniflare } = await import('miniflare')
  const worker = new Miniflare({
    modules: [
      { type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0].text },
      { type: 'CompiledWasm', path: WASM.slice(2), contents: readFileSync(wasmOf(project)) },
    ],
    compatibilityDate: '2026-01-01',
    bindings: { restUrl, socketUrl, mastersUrl },
    log: new Log(LogLevel.ERROR),
  })
  try {
    const response = await worker.dispatchFetch('http://worker/')
    const text = await response.text()
    return response.ok ? problemsOf('workerd', JSON.parse(text)) : [`workerd answered ${text.slice(0, 300)}`]
  } finally {
    await worker.dispose()
  }
}

export async function checkElsewhere({ folder, promise }) {
  const project = join(folder, TOGETHER)
  writeFileSync(join(project, 'elsewhere.mjs'), PROGRAM)
  for (const name of [...Object.keys(STARTS), 'workerd']) {
    const job = (simulator) =>
      name === 'workerd' ? inWorkerd(project, simulator) : inProcess(name, project, simulator)
    promise(
      `${name}: the facade for all: ${WHAT_IS_ASKED}`,
      await withSimulator(folder, job).catch(({ message }) => [message.split('\n')[0]]),
    )
  }
}
