// One package alone in a web page or a worker: what the bundler takes in, and that it runs there.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { withSimulator } from './simulator.mjs'

/** What only Node can run, or need not run. */
export const NODE_CODE =
  /node_modules\/(?:undici|ws|iconv-lite|redis|ioredis)\/|\/dist\/(?:platform\.node|(?:http|socket|cipher|wasm|cp949)\/node)\.c?js$/

async function bundle({ id, project }, conditions, code) {
  const result = await build({
    stdin: { contents: code, resolveDir: project, loader: 'js' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions,
    // Imports of Node that got in are told below; esbuild would end at the first.
    external: ['node:*'],
    logLevel: 'silent',
  })
  const [output] = Object.values(result.metafile.outputs)
  const text = result.outputFiles[0].text
  return {
    text,
    kilobytes: (gzipSync(text).byteLength / 1_000).toFixed(1),
    problems: [
      ...Object.keys(output.inputs).filter((file) => NODE_CODE.test(file)),
      ...output.imports.map(({ path }) => path),
      ...(/["'](?:node:[a-z]|undici["']|ws["'])/.exec(text) ?? []),
    ].map((what) => `${id}: ${what} is in the bundle`),
  }
}

const attempt = (id, job) =>
  job().catch((error) => ({ problems: [`${id}: ${error.message.split('\n').slice(0, 4).join(' ')}`], kilobytes: '?' }))

const PAGE = `
import { createMarketMaster, MASTER_MARKETS } from '@kis/market-master'
import { openReader } from '@kis/market-master/reader'
globalThis.result = { make: createMarketMaster, open: openReader, markets: MASTER_MARKETS.length }
`
const WORKER = `
import { createRestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'
export default {
  async fetch(request, { KIS_BASE_URL }) {
    const credentials = { appKey: 'k'.repeat(36), appSecret: 's'.repeat(180) }
    const client = createRestClient({ env: 'paper', credentials, baseUrl: KIS_BASE_URL })
    try {
      const { output } = await inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
      return Response.json({ price: output.stck_prpr, name: output.rprs_mrkt_kor_name })
    } finally {
      await client.close()
    }
  },
}
`

/** In workerd as it is deployed: without flags, so that nothing of Node is there. */
async function askInWorkerd(code, restUrl) {
  const { Log, LogLevel, Miniflare } = await import('miniflare')
  const worker = new Miniflare({
    ...{ modules: [{ type: 'ESModule', path: 'worker.mjs', contents: code }], compatibilityDate: '2026-01-01' },
    bindings: { KIS_BASE_URL: restUrl },
    log: new Log(LogLevel.ERROR),
  })
  try {
    const response = await worker.dispatchFetch('http://worker/')
    const text = await response.text()
    return response.ok && JSON.parse(text).price > 0 ? [] : [`@kis/rest in workerd answered ${text.slice(0, 300)}`]
  } finally {
    await worker.dispose()
  }
}

export async function checkBundles({ folder, packages, promise }) {
  const named = (name) => packages.find((one) => one.name === name)
  const page = await attempt('@kis/market-master', () => bundle(named('market-master'), ['browser'], PAGE))
  promise(`browser: only @kis/market-master, no undici, ws or node: (${page.kilobytes} kB gzip)`, page.problems)

  const worker = await attempt('@kis/rest', () => bundle(named('rest'), ['workerd', 'worker', 'browser'], WORKER))
  promise(`worker: only @kis/rest, no undici, ws or node: (${worker.kilobytes} kB gzip)`, worker.problems)
  promise(
    'worker: only @kis/rest, in workerd without flags, asks a simulator for a quote',
    worker.text
      ? await withSimulator(folder, ({ restUrl }) => askInWorkerd(worker.text, restUrl)).catch(({ message }) => [
          message,
        ])
      : ['it was not bundled'],
  )
}
