import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSimulator } from '../start-simulator.node.js'
import { nodeFiles } from './files.node.js'
import { HELP, parseArguments } from './parse-arguments.js'
import { type CliHost, runCli } from './run-cli.js'

describe('arguments', () => {
  it('have defaults, of which the environment is the simulator’s own', () => {
    expect(parseArguments([])).toEqual({
      kind: 'run',
      options: {
        env: 'paper',
        port: 0,
        masters: undefined,
        seed: undefined,
        holdings: 0,
        session: 'open',
        start: undefined,
        speed: 1,
        layouts: {},
        bars: [],
        replay: undefined,
        record: undefined,
        callsPerSecond: undefined,
        isAdmin: false,
        isJson: false,
      },
    })
    expect(HELP).toContain('Default paper')
  })

  it('are read with a blank or an equals sign', () => {
    const argv = '--env=real --port 8080 --masters ./m --seed=abc --holdings 60 --calls-per-second=500 --admin --json'
    expect(parseArguments(argv.split(' '))).toEqual({
      kind: 'run',
      options: {
        env: 'real',
        port: 8080,
        masters: './m',
        seed: 'abc',
        holdings: 60,
        session: 'open',
        start: undefined,
        speed: 1,
        layouts: {},
        bars: [],
        replay: undefined,
        record: undefined,
        callsPerSecond: 500,
        isAdmin: true,
        isJson: true,
      },
    })
  })

  it.each([
    ['--env', 'demo'],
    ['--port', '70000'],
    ['--port', 'x'],
    ['--holdings', '-1'],
    ['--calls-per-second', '0'],
    ['--masters'],
    ['--nonsense'],
    ['--toString', 'x'],
    ['stray'],
  ])('%s %s is an error that names it', (...argv) => {
    const parsed = parseArguments(argv)
    expect(parsed).toMatchObject({ kind: 'error', message: expect.stringContaining(argv[0] ?? '') })
  })
})

function hostOf(argv: readonly string[], stopped: Promise<void> = Promise.resolve()) {
  const out: string[] = []
  const errors: string[] = []
  const host: CliHost = {
    argv,
    pid: 4711,
    writeOut: (text) => void out.push(text),
    writeError: (text) => void errors.push(text),
    untilStopped: () => stopped,
    start: startSimulator,
    files: nodeFiles,
  }
  return { host, out, errors }
}

describe('the command', () => {
  it('prints help and leaves', async () => {
    const { host, out } = hostOf(['--help'])
    expect(await runCli(host)).toBe(0)
    expect(out.join('')).toContain('--calls-per-second')
  })

  it('ends with 2 for a bad flag or folder, on stderr only', async () => {
    for (const argv of [['--nope'], ['--masters', '/no/such/folder']]) {
      const { host, out, errors } = hostOf(argv)
      expect(await runCli(host)).toBe(2)
      expect([out, errors.length]).toEqual([[], 1])
    }
  })

  it('ends with 1 when the port is taken', async () => {
    const other = await startSimulator({ env: 'paper' })
    const { host, errors } = hostOf(['--port', String(other.port)])
    expect(await runCli(host)).toBe(1)
    expect(errors.join('')).toContain('EADDRINUSE')
    await other.close()
  })

  it('shows a readable banner without --json', async () => {
    const { host, out } = hostOf(['--env', 'real'])
    expect(await runCli(host)).toBe(0)
    expect(out.join('')).toMatch(/real \(실전투자\)[\s\S]*REST {5}http:\/\/127\.0\.0\.1:\d+/)
  })
})

describe('as a process', () => {
  let folder = ''
  let script = ''
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    folder = await mkdtemp(join(root, 'node_modules', '.cli-test-'))
    script = join(folder, 'bin.cjs')
    await build({
      entryPoints: [join(root, 'src/bin.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      conditions: ['@kis/source'],
      external: ['undici', 'ws', 'jszip', 'iconv-lite', 'async-mutex'],
      logLevel: 'silent',
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says where it is in one line of JSON and ends with 0 on %s',
    async (signal) => {
      const child = spawn(process.execPath, [script, '--json', '--env', 'real', '--holdings', '2'])
      let out = ''
      child.stdout.on('data', (data) => {
        out += String(data)
      })
      while (!out.includes('\n')) await new Promise((resolve) => child.stdout.once('data', resolve))
      const ready = JSON.parse(out)
      const host = /^http:\/\/(127\.0\.0\.1:\d+)$/.exec(ready.rest)?.[1]
      expect(ready).toEqual({
        rest: `http://${host}`,
        socket: `ws://${host}`,
        masters: `http://${host}/common/master`,
        pid: child.pid,
      })
      expect((await fetch(`${ready.masters}/kospi_code.mst.zip`)).status).toBe(200)
      const ended = new Promise((resolve) => child.once('exit', (code, by) => resolve([code, by])))
      child.kill(signal)
      expect(await ended).toEqual([0, null])
      expect(out.trimEnd().split('\n')).toHaveLength(1)
    },
  )
})
