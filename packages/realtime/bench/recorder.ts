/**
 * What recording costs a client, and how fast recordings are read back. The lower bounds: taking and counting a frame, appending the same lines to
 * a file by its stream, and reading a file line by line with `JSON.parse`. Run: pnpm bench realtime/bench/recorder
 */
import { once } from 'node:events'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { report } from '../../../.ci/bench/report.js'
import { executionNotice, trade } from '../src/groups/domestic-stock/index.js'
import { createRealtimeClient, type SocketHandlers } from '../src/index.js'
import { createFileSink, createFileSource } from '../src/recorder/file.js'
import { createRecorder, openPlayer, replayRecords } from '../src/recorder/index.js'

const FRAMES = 100_000
const BURST = 100
const TRADE =
  '0|H0STCNT0|001|005930^112616^62700^2^400^0.64^62700.41^62700^63000^62300^62700^62600^125^9694968^607878273600^25807^15918^-9889^93.01^4614191^4291558^1^0.45^63.03^090013^3^0^090646^5^-300^100741^2^400^20230324^20^N^71292^244009^2795345^2044512^0.16^5367918^180.61^0^^62700'
const ACK =
  '{"header":{"tr_id":"H0STCNT0","tr_key":"005930"},"body":{"rt_cd":"0","msg_cd":"OPSP0000","msg1":"SUBSCRIBE SUCCESS"}}'
const REGISTRATION =
  '{"header":{"approval_key":"nobody","tr_type":"1"},"body":{"input":{"tr_id":"H0STCNT0","tr_key":"005930"}}}'

const folder = mkdtempSync(join(tmpdir(), 'kis-recorder-'))
const rateOf = (frames: number, startedAt: number): number => (frames / (performance.now() - startedAt)) * 1_000
const tell = (name: string, value: number, against?: { readonly name: string; readonly value: number }): void =>
  report({ name, value, unit: '/s', better: 'higher', against })

try {
  await record(await append())
  writeSteadyRecording()
  await read()
} finally {
  rmSync(folder, { recursive: true })
}

/** Appends as many lines of the same form. @returns lines a second */
async function append(): Promise<number> {
  const file = createWriteStream(join(folder, 'appended.jsonl'))
  const startedAt = performance.now()
  for (let index = 0; index < FRAMES; index++) {
    const ms = performance.now() - startedAt
    const at = Date.now()
    const line = { kind: 'frame', at, ms, session: 1, tr: 'H0STCNT0', text: TRADE }
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
  return rateOf(FRAMES, startedAt)
}

async function record(bound: number): Promise<void> {
  let server: SocketHandlers | undefined
  const path = join(folder, 'recorded.jsonl')
  const recorder = createRecorder({
    env: 'real',
    sink: createFileSink(path),
    streams: [executionNotice],
    maxPending: 1_000_000_000,
    socket: (_url, handlers) => {
      server = handlers
      return { send: () => undefined, close: () => undefined }
    },
  })
  let received = 0
  const handlers = { onOpen() {}, onMessage: () => void received++, onClose() {}, onError() {} }
  recorder.socket('ws://nowhere', handlers, { connectTimeoutMs: 1 })
  const startedAt = performance.now()
  let busyMs = 0
  for (let index = 0; index < FRAMES; index += BURST) {
    const burstAt = performance.now()
    for (let one = 0; one < BURST; one++) server?.onMessage(TRADE)
    busyMs += performance.now() - burstAt
    await new Promise(setImmediate)
  }
  report({ name: 'a frame recorded, to its client', value: (busyMs / received) * 1_000, unit: 'µs', better: 'lower' })
  await recorder.close()
  if (received !== FRAMES || recorder.stats.events - 2 !== FRAMES) throw new Error('Frames were lost.')
  tell('frames recorded to a file', rateOf(FRAMES, startedAt), { name: 'JSON lines to a stream', value: bound })
  console.log(`  ${Math.round(statSync(path).size / FRAMES)} bytes a frame, of which ${TRADE.length} are its text`)
}

/** A frame every tenth of a millisecond. */
function writeSteadyRecording(): void {
  const file = openSync(join(folder, 'steady.jsonl'), 'w')
  const at = 1_767_312_000_000
  const line = (value: object): number => writeSync(file, `${JSON.stringify(value)}\n`)
  line({ format: 'kis-recording', version: 1, env: 'real', startedAt: at, writtenBy: 'bench' })
  line({ kind: 'connect', at, ms: 0, session: 1 })
  line({ kind: 'open', at, ms: 0, session: 1 })
  line({ kind: 'send', at, ms: 0, session: 1, text: REGISTRATION })
  line({ kind: 'control', at, ms: 1, session: 1, text: ACK })
  for (let index = 0; index < FRAMES; index++) {
    const ms = 2 + Math.floor(index) / 10
    line({ kind: 'frame', at: at + Math.floor(ms), ms, session: 1, tr: 'H0STCNT0', text: TRADE })
  }
  closeSync(file)
}

async function read(): Promise<void> {
  const source = (): ReturnType<typeof createFileSource> => createFileSource(join(folder, 'steady.jsonl'))
  let sum = 0
  let count = 0
  let startedAt = performance.now()
  for await (const line of createInterface({ input: createReadStream(join(folder, 'steady.jsonl')) }))
    if ((JSON.parse(line) as { readonly kind?: string }).kind === 'frame') count++
  const bound = { name: 'readline and JSON.parse', value: rateOf(count, startedAt) }
  count = 0
  startedAt = performance.now()
  for await (const { record: tick } of replayRecords(source(), { trade })) {
    sum += tick.STCK_PRPR
    count++
  }
  tell('replayRecords, one column read', rateOf(count, startedAt), bound)

  for (const mode of ['on("data")', 'for await', 'for await, followed']) {
    const player = await openPlayer(source(), { env: 'real', speed: 'max' })
    const client = createRealtimeClient(player.clientOptions)
    const ticks = await client.subscribe(trade, '005930')
    count = 0
    startedAt = performance.now()
    if (mode === 'on("data")') {
      ticks.on('data', (tick) => {
        sum += tick.STCK_PRPR
        count++
      })
      await player.finished
    } else {
      if (mode !== 'for await') player.follow(ticks)
      void player.finished.then(() => ticks.unsubscribe())
      for await (const tick of ticks) {
        sum += tick.STCK_PRPR
        count++
      }
    }
    tell(`player through a client, ${mode}`, rateOf(count, startedAt), bound)
    if (count !== FRAMES) throw new Error(`${FRAMES - count} records were lost.`)
    await client.close()
    await player.close()
  }
  if (sum !== 62_700 * FRAMES * 4) throw new Error('The records are not those that were written.')
}
