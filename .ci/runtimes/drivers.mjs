// How each runtime is started, given one module, and asked for the outcome.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { COMPILED_WASM } from './bundle.mjs'

const MARK = 'kis-result:'
const PRINT = `\nglobalThis.runKisTests().then((result) => console.log(${JSON.stringify(MARK)} + JSON.stringify(result)))\n`
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const DEADLINE_MS = 300_000
const DENO_ARGS = ['run', '--allow-read', '--allow-net', '--allow-env', '--node-modules-dir=manual']
const require = createRequire(import.meta.url)

// `native`: packages that the runtime itself takes from node_modules, as it would for a user: they choose their files by what it can do.
export const RUNTIMES = {
  deno: {
    conditions: ['deno'],
    native: ['sql.js', 'jszip'],
    run: (bundle) => inProcess(denoBinary(), DENO_ARGS, bundle),
  },
  bun: { conditions: ['bun'], native: ['sql.js', 'jszip'], run: (bundle) => inProcess(bunBinary(), ['run'], bundle) },
  workerd: { conditions: ['workerd', 'worker', 'browser'], hasCompiledWasm: true, run: inWorker },
  chromium: { conditions: ['browser'], run: inChromium },
}

/** Their packages bring the binary in a package of the platform; the start script beside it is not needed. */
export function denoBinary() {
  const name = { linux: `@deno/linux-${cpu()}-glibc`, darwin: `@deno/darwin-${cpu()}`, win32: '@deno/win32-x64' }[
    process.platform
  ]
  return join(folderOf('deno', name), process.platform === 'win32' ? 'deno.exe' : 'deno')
}

export function bunBinary() {
  const name = {
    linux: `@oven/bun-linux-${bunCpu()}`,
    darwin: `@oven/bun-darwin-${bunCpu()}`,
    win32: '@oven/bun-windows-x64',
  }[process.platform]
  return join(folderOf('bun', name), 'bin', process.platform === 'win32' ? 'bun.exe' : 'bun')
}

const cpu = () => (process.arch === 'arm64' ? 'arm64' : 'x64')
const bunCpu = () => (process.arch === 'arm64' ? 'aarch64' : 'x64')

function folderOf(owner, name) {
  const fromOwner = createRequire(require.resolve(`${owner}/package.json`))
  return dirname(fromOwner.resolve(`${name}/package.json`))
}

async function inProcess(binary, args, { code, modules }) {
  const folder = await mkdtemp(join(tmpdir(), 'kis-runtime-'))
  try {
    const file = join(folder, 'tests.mjs')
    await writeFile(file, code + PRINT)
    await writeFile(join(folder, 'package.json'), '{}')
    await symlink(modules, join(folder, 'node_modules'), 'junction')
    return await outcomeOf(
      spawn(binary, [...args, file], { env: { ...process.env, NO_COLOR: '1', KIS_STORE_DIR: join(folder, 'store') } }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function outcomeOf(child) {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), DEADLINE_MS)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      const line = output.split('\n').find((one) => one.startsWith(MARK))
      if (line) resolve(JSON.parse(line.slice(MARK.length)))
      else reject(new Error(`ended with ${signal ?? exitCode} and no result:\n${output.slice(-4000)}`))
    })
  })
}

async function inWorker({ code, wasm }) {
  const { Miniflare, Log, LogLevel } = await import('miniflare')
  const script = `${code}\nexport default { async fetch() { return Response.json(await globalThis.runKisTests()) } }`
  const worker = new Miniflare({
    modules: [
      { type: 'ESModule', path: 'tests.mjs', contents: script },
      ...(wasm ? [{ type: 'CompiledWasm', path: COMPILED_WASM.slice(2), contents: await readFile(wasm) }] : []),
    ],
    compatibilityDate: '2026-01-01',
    log: new Log(LogLevel.ERROR),
  })
  try {
    const response = await worker.dispatchFetch('http://worker/')
    const text = await response.text()
    if (!response.ok) throw new Error(text.slice(0, 4000))
    return JSON.parse(text)
  } finally {
    await worker.dispose()
  }
}

/** The Chromium of the system. */
export function chromiumPath() {
  const path = CHROMIUM.find(existsSync)
  if (!path) throw new Error('Chromium is not installed: apt-get install chromium')
  return path
}

export const chromiumVersion = () =>
  /[\d.]+/.exec(execFileSync(chromiumPath(), ['--version'], { encoding: 'utf8', stdio: 'pipe' }))?.[0] ??
  'of unknown version'

async function inChromium({ code }) {
  const executablePath = chromiumPath()
  const { chromium } = await import('playwright-core')
  const server = createServer((request, response) => {
    const isScript = request.url === '/tests.mjs'
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
    response.end(isScript ? code : '<!doctype html><script type="module" src="/tests.mjs"></script>')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const problems = []
    page.on('pageerror', (error) => problems.push(String(error.stack)))
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page
      .waitForFunction(() => 'runKisTests' in globalThis, undefined, { timeout: 20_000 })
      .catch((error) => {
        throw new Error(`${error.message}\n${problems.join('\n')}`)
      })
    return await page.evaluate(() => globalThis.runKisTests())
  } finally {
    await browser.close()
    server.close()
  }
}
