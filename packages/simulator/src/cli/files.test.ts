import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kstDateTime } from '@kis/core'
import { readRecording } from '@kis/realtime/recorder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_KEY, APP_SECRET, createRawClient, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import { createSimulator, type Simulator } from '../index.js'
import { nodeFiles } from './files.node.js'
import { HELP, parseArguments } from './parse-arguments.js'
import { type CliHost, runCli } from './run-cli.js'

const HEAD = 'date,open,high,low,close,volume\n'
const ROW = '2026-09-14,70000,71200,69800,71000,1200000\n'
let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kis-simulator-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command over a simulator without a port; `during` is the time between start and Ctrl+C. */
async function run(
  argv: string[],
  during: (simulator: Simulator, now: number) => Promise<void> = async () => undefined,
) {
  const errors: string[] = []
  let begin: (simulator: Simulator) => void = () => undefined
  let now = 0
  const started = new Promise<Simulator>((resolve) => {
    begin = resolve
  })
  let stop: () => void = () => undefined
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const host: CliHost = {
    ...{ argv, pid: 1, files: nodeFiles, writeOut: () => undefined },
    writeError: (text) => void errors.push(text),
    untilStopped: () => stopped,
    async start({ masters: _, port: __, ...options }) {
      const simulator = createSimulator(options)
      now = options.clock?.now() ?? 0
      begin(simulator)
      return {
        ...{ restUrl: '', socketUrl: '', mastersUrl: '', port: 0, faults: simulator.faults, state: simulator.state },
        ...{ transport: simulator.transport, socketFactory: simulator.socketFactory },
        async close() {
          simulator.close()
          await simulator.finished
        },
      }
    },
  }
  const ended = runCli(host)
  await Promise.race([started.then((simulator) => during(simulator, now)), ended])
  stop()
  return { code: await ended, errors: errors.join('') }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

async function priceOf(simulator: Simulator, code = '005930') {
  const client = createRawClient(simulator)
  await client.token(APP_KEY, APP_SECRET)
  return (await client.get('FHKST01010100', PATHS.price, { ...QUOTE, FID_INPUT_ISCD: code })).json.output
}

describe('--bars', () => {
  it.each([
    ['a file named after its symbol', '005930.csv', HEAD + ROW, (path: string) => [path]],
    ['a symbol before the name', 'any.csv', HEAD + ROW, (path: string) => [`005930=${path}`]],
    ['a column', 'all.csv', `symbol,${HEAD}005930,${ROW}`, (path: string) => [path]],
  ])('takes the symbol from %s, and starts where the bars do', async (_, name, text, valuesOf) => {
    await writeFile(at(name), text)
    const argv = ['--env', 'real', ...valuesOf(at(name)).flatMap((value) => ['--bars', value])]
    const { code, errors } = await run(argv, async (simulator, now) => {
      expect(kstDateTime(now)).toBe('2026-09-14 08:30:00')
      expect(await priceOf(simulator)).toMatchObject({ stck_sdpr: '70000', acml_vol: '0' })
    })
    expect([code, errors]).toEqual([0, ''])
  })

  it('names file, line and reason of what it cannot read', async () => {
    await writeFile(at('000660.csv'), `${HEAD}${ROW}2026-09-15,1,2,3,4,5\n`)
    await writeFile(at('nameless.csv'), HEAD + ROW)
    for (const [value, reason] of [
      [at('000660.csv'), '000660.csv: Line 3 of the bars: Its high'],
      [at('nameless.csv'), 'Of which symbol?'],
      [at('nothing.csv'), 'no such file'],
    ] as const) {
      const { code, errors } = await run(['--bars', value])
      expect([code, errors]).toEqual([2, expect.stringContaining(reason)])
    }
  })
})

describe('--record and --replay', () => {
  it('write a session down, and play it from where it began', async () => {
    const path = at('session.jsonl')
    const argv = ['--env', 'real', '--seed', '3', '--start', '2026-09-14T10:00', '--speed', '50', '--record', path]
    const recorded = await run(argv, async (simulator) => {
      const client = createRawClient(simulator)
      const socket = openRawSocket(simulator, await client.approval())
      socket.register('H0STCNT0', '005930')
      while (socket.received.length < 200) await pause()
    })
    expect(recorded).toEqual({ code: 0, errors: '' })
    const { header, events } = readRecording([await readFile(path, 'utf8')])
    expect(kstDateTime(header.startedAt)).toMatch(/^2026-09-14 10:0/)
    const all = [...events]
    expect(all.at(-1)?.kind).toBe('finish')
    const last = all.flatMap((event) => (event.kind === 'frame' ? [event.text] : [])).at(-1) ?? ''

    const replayed = await run(['--env', 'real', '--replay', path, '--speed', '50'], async (simulator, now) => {
      expect(kstDateTime(now)).toMatch(/^2026-09-14 10:0/)
      const client = createRawClient(simulator)
      const socket = openRawSocket(simulator, await client.approval())
      socket.register('H0STCNT0', '005930')
      while (!socket.received.some((text) => text.startsWith('0|H0STCNT0|'))) await pause()
    })
    expect(replayed.code).toBe(0)
    expect(last).toContain('005930')

    const again = await run(['--record', path])
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('exists')])
  })

  it('name what is no recording', async () => {
    await writeFile(at('no.jsonl'), 'nothing\n')
    const { code, errors } = await run(['--replay', at('no.jsonl')])
    expect([code, errors]).toEqual([2, expect.stringMatching(/no\.jsonl: This is not a recording/)])
    expect((await run(['--replay', at('none.jsonl')])).errors).toContain('no such file')
  })

  it('do not go with bars, and are explained', () => {
    expect(parseArguments(['--replay', 'a', '--bars', 'b'])).toMatchObject({ kind: 'error' })
    for (const flag of ['--bars', '--replay', '--record']) expect(HELP).toContain(`  ${flag} FILE`)
  })
})
