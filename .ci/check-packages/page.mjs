// A web page of the packed @kis/market-master alone, built by Vite and opened in Chromium: it reads a snapshot in SQLite and searches it.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumPath } from '../runtimes/drivers.mjs'
import { NODE_CODE } from './bundles.mjs'
import { load, withSimulator } from './simulator.mjs'

const PAGE = `<!doctype html><title>search</title><script type="module" src="/main.js"></script>`
const SCRIPT = `
import { openSnapshot } from '@kis/market-master'
import { openReader } from '@kis/market-master/reader'
import wasmUrl from 'sql-wasm.wasm?url'

const ask = async (symbols) => {
  const found = {}
  for (const words of ['삼성전자', 'ㅅㅅㅈㅈ', '005930', '없는종목이름']) found[words] = (await symbols.search(words)).map(({ code }) => code)
  return found
}
globalThis.search = async () => {
  const bytes = new Uint8Array(await (await fetch('/symbols.sqlite')).arrayBuffer())
  const wasm = new URL(wasmUrl, location.href)
  return [await ask(await openReader(bytes, { wasm })), await ask(await openSnapshot(bytes, { wasm }))]
}
`
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** Vite, as the example with a page has it. */
async function vite() {
  const fromExample = createRequire(join(process.cwd(), 'examples/web-terminal/package.json'))
  return import(pathToFileURL(fromExample.resolve('vite')).href)
}

async function buildPage({ project, installed }) {
  writeFileSync(join(project, 'index.html'), PAGE)
  writeFileSync(join(project, 'main.js'), SCRIPT)
  const { build } = await vite()
  // SQLite's WASM is a file of the package that runs it.
  const wasm = createRequire(join(realpathSync(installed), 'package.json')).resolve('sql.js/dist/sql-wasm.wasm')
  const { output } = await build({
    ...{ configFile: false, root: project, logLevel: 'silent' },
    resolve: { alias: [{ find: /^sql-wasm\.wasm(?=\?)/, replacement: wasm }] },
    build: { outDir: join(project, 'page'), target: 'es2022', assetsInlineLimit: 0 },
  })
  const chunks = output.filter(({ type }) => type === 'chunk')
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  return {
    kilobytes: (chunks.reduce((sum, { code }) => sum + code.length, 0) / 1_000).toFixed(0),
    problems: [
      // Vite puts an empty module where one of Node would be.
      ...modules.filter((id) => NODE_CODE.test(id) || id.includes('__vite-browser-external')),
      ...chunks.flatMap(({ code }) => /["'`](?:node:[a-z]+|undici|ws)["'`]/.exec(code) ?? []),
    ].map((what) => `${what} is in the page`),
  }
}

/** Serves the page as it was built, and the snapshot beside it. */
async function serve(folder, snapshot) {
  const server = createServer((request, response) => {
    const path = normalize(request.url === '/' ? '/index.html' : request.url)
    try {
      const body = path === '/symbols.sqlite' ? snapshot : readFileSync(join(folder, path))
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

async function searchInChromium(url) {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const troubles = []
    page.on('pageerror', (error) => troubles.push(`the page failed: ${error.message}`))
    await page.goto(url)
    await page
      .waitForFunction(() => 'search' in globalThis, undefined, { timeout: 20_000 })
      .catch((error) => {
        throw new Error([...troubles, error.message].join('; '))
      })
    const answers = await page.evaluate(() => globalThis.search())
    return [...troubles, ...answers.flatMap(problemsOf)]
  } finally {
    await browser.close()
  }
}

function problemsOf(found, index) {
  const by = ['openReader', 'openSnapshot'][index]
  return Object.entries(found).flatMap(([words, codes]) => {
    const isRight = words === '없는종목이름' ? codes.length === 0 : codes[0] === '005930'
    return isRight ? [] : [`${by} found ${JSON.stringify(codes)} for ${words}`]
  })
}

const snapshotOf = (folder) =>
  withSimulator(folder, async ({ mastersUrl }) => {
    const [{ createMarketMaster }, { createMemoryStore }] = await Promise.all(
      ['@kis/market-master', '@kis/core'].map((id) => load(folder, id)),
    )
    const master = createMarketMaster({
      masterUrl: mastersUrl,
      markets: ['kospi', 'kosdaq'],
      store: createMemoryStore(),
    })
    try {
      return await master.exportSnapshot()
    } finally {
      await master.close()
    }
  })

export async function checkPage({ folder, packages, promise }) {
  const master = packages.find(({ name }) => name === 'market-master')
  const built = await buildPage(master).catch((error) => ({ kilobytes: '?', problems: [error.message] }))
  promise(`Vite: a page of @kis/market-master alone, no undici, ws or node: (${built.kilobytes} kB)`, built.problems)
  const search = async () => {
    const server = await serve(join(master.project, 'page'), Buffer.from(await snapshotOf(folder)))
    return searchInChromium(server.url).finally(server.close)
  }
  promise(
    'Vite: in Chromium that page opens a snapshot in SQLite and searches by name, initials and code',
    await search().catch((error) => [error.message.split('\n')[0]]),
  )
}
