import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

const WASM = pathToFileURL(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')).href
let script: string
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kis-master-'))
  cleanUps.push(() => rm(folder, { recursive: true }))
  script = join(folder, 'refresh-and-end.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./__fixtures__/refresh-and-end.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kis/source'],
    // What CommonJS modules, sql.js among them, expect to find.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url), __dirname = '.';`,
    },
    logLevel: 'error',
  })
})

/** A host that takes requests and does not answer them. */
async function serve(onRequest: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => onRequest(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUps.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  /** How it ended, and all that it printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string }>
}

function start(options: object): Started {
  const plan = { ...options, wasm: WASM }
  const child = spawn(process.execPath, [script, JSON.stringify(plan)], { stdio: ['pipe', 'pipe', 'inherit'] })
  cleanUps.push(() => child.kill())
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code, stdout })) }
}

describe('a Node process', () => {
  it('ends by itself while the daily refresh waits for a host that does not answer', async () => {
    const masterUrl = await serve(() => child.stdin.end())
    const { child, ended } = start({ masterUrl, isAwaited: false })
    expect(await ended).toEqual({ code: 0, stdout: 'ending\nin the background\n' })
  })

  it('stays while somebody waits for the files', async () => {
    let held: ServerResponse | undefined
    const masterUrl = await serve((response) => {
      held = response
      child.stdin.end()
    })
    const { child, ended } = start({ masterUrl, isAwaited: true })
    await once(child.stdout, 'data')
    held?.writeHead(404).end()
    const { code, stdout } = await ended
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ending\nKisMasterError: .*HTTP 404/)
  })
})
