import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

let script: string
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kis-http-'))
  cleanUps.push(() => rm(folder, { recursive: true }))
  script = join(folder, 'ask-and-end.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./__fixtures__/ask-and-end.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kis/source'],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    logLevel: 'error',
  })
})

/** Serves `/first` at once and nothing else until it is told to. */
async function serve(onHeld: (path: string, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/first') response.end('ok')
    else onHeld(String(request.url), response)
  }).listen(0, '127.0.0.1')
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

function start(plan: object): Started {
  const child = spawn(process.execPath, [script, JSON.stringify(plan)], { stdio: ['pipe', 'pipe', 'inherit'] })
  cleanUps.push(() => child.kill())
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code, stdout })) }
}

describe('a request in the background', () => {
  it('lets the process end before its answer', async () => {
    const url = await serve(() => child.stdin.end())
    const { child, ended } = start({ url, isForeground: false })
    expect(await ended).toEqual({ code: 0, stdout: '0\n' })
  })

  it('leaves one in the foreground on the same transport to hold the process', async () => {
    const held = new Map<string, ServerResponse>()
    const url = await serve((path, response) => {
      held.set(path, response)
      if (held.size === 2) child.stdin.end()
    })
    const { child, ended } = start({ url, isForeground: true })
    await once(child.stdout, 'data')
    held.get('/foreground')?.writeHead(204).end()
    expect(await ended).toEqual({ code: 0, stdout: '1\n204\n' })
  })
})
