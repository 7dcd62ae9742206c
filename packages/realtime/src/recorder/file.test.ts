import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { APPROVAL_KEY, CIPHER, reply } from '../__fixtures__/fake-server.js'
import { frame, tradeFields } from '../__fixtures__/frames.js'
import { FakeAuth } from '../__fixtures__/setup.js'
import { trade } from '../groups/domestic-stock/index.js'
import { createRealtimeClient } from '../index.js'
import { ACCOUNT, HTS_ID, OWNER, recordSession } from './__fixtures__/session.js'
import { createFileSink, createFileSource } from './file.js'
import { createRecorder, openPlayer, type RecordingSource, type RecordingSummary, replayRecords } from './index.js'

const SECRETS = [APPROVAL_KEY, 'approval-canary', CIPHER.key, CIPHER.iv, HTS_ID, ACCOUNT, OWNER]

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kis-recording-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function summaryOf(source: RecordingSource): Promise<RecordingSummary & { readonly trades: number }> {
  let trades = 0
  const ends: RecordingSummary[] = []
  for await (const { record } of replayRecords(source, { trade }, { onEnd: (summary) => ends.push(summary) })) {
    if (record.STCK_PRPR > 0) trades++
  }
  const [summary] = ends
  if (!summary) throw new Error('The replay did not end.')
  return { ...summary, trades }
}

async function hundredPrices(ticks: AsyncIterable<{ readonly STCK_PRPR: number }>): Promise<number[]> {
  const prices: number[] = []
  for await (const { STCK_PRPR } of ticks) {
    prices.push(STCK_PRPR)
    if (prices.length === 100) break
  }
  return prices
}

const STEPS = (
  [
    'trade',
    'notice',
    'notices',
    'wider notice',
    'plain notice',
    'broken text',
    'conflict',
    'dead key',
    'trades',
  ] as const
).map((step) => ({ step, afterMs: 700 }))

describe('a recording in a file', () => {
  it('is made of a real socket, by default, and replayed by a real clock', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await once(server, 'listening')
    server.on('connection', (socket) =>
      socket.on('message', (data) => {
        const { body } = JSON.parse(String(data)) as { body: { input: { tr_id: string; tr_key: string } } }
        const { tr_id: trId, tr_key: key } = body.input
        socket.send(reply(trId, key, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
        for (let price = 1; price <= 100; price++) socket.send(frame(trId, tradeFields(key, String(price))))
      }),
    )
    const path = join(folder, 'live.jsonl')
    const recorder = createRecorder({ env: 'real', sink: createFileSink(path) })
    const { port } = server.address() as AddressInfo
    const live = createRealtimeClient({
      ...{ env: 'real', auth: new FakeAuth('real'), socket: recorder.socket },
      socketUrl: `ws://127.0.0.1:${port}`,
    })
    const seen = await hundredPrices(await live.subscribe(trade, '005930'))
    await live.close()
    await recorder.close()
    for (const socket of server.clients) socket.terminate()
    server.close()
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
    for (const speed of [20, 'max'] as const) {
      await using player = await openPlayer(createFileSource(path), { env: 'real', speed })
      await using client = createRealtimeClient(player.clientOptions)
      const ticks = await client.subscribe(trade, '005930')
      expect(await hundredPrices(ticks)).toEqual(seen)
      expect(await player.finished).toMatchObject({ frames: 100, isComplete: true })
      await ticks.unsubscribe()
    }
  })

  it('is private, holds no secret of its session, and can be read back', async () => {
    const path = join(folder, 'day.jsonl')
    const { recorder } = await recordSession(STEPS, { sink: createFileSink(path) })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const bytes = await readFile(path)
    for (const secret of SECRETS) expect(bytes.includes(secret)).toBe(false)
    // What is not secret is there.
    for (const text of ['0000000007', '아주IB투자', 'OPSP8996', 'OPSP0011']) expect(bytes.includes(text)).toBe(true)
    const summary = await summaryOf(createFileSource(path))
    expect(summary).toMatchObject({ isComplete: true, trades: 4, events: recorder.stats.events })
    // Compressed, and read through what the runtime has for that.
    await writeFile(`${path}.gz`, gzipSync(bytes))
    expect(await summaryOf(createReadStream(`${path}.gz`).pipe(createGunzip()))).toEqual(summary)
    expect(await summaryOf(new Blob([gzipSync(bytes)]).stream().pipeThrough(new DecompressionStream('gzip')))).toEqual(
      summary,
    )
  })

  it('is read as far as it goes where its process was killed', async () => {
    const path = join(folder, 'killed.jsonl')
    await recordSession(STEPS, { sink: createFileSink(path) })
    const { size } = await stat(path)
    await truncate(path, size - 100)
    expect(await summaryOf(createFileSource(path))).toMatchObject({ isComplete: false, isTruncated: true, trades: 4 })
  })

  it('does not replace one that is there, unless it is told to', async () => {
    const path = join(folder, 'taken.jsonl')
    await writeFile(path, 'precious')
    await chmod(path, 0o644)
    await expect(recordSession([], { sink: createFileSink(path) })).rejects.toMatchObject({
      name: 'KisRealtimeError',
      message: expect.stringMatching(/taken\.jsonl.*exists/),
    })
    expect(await readFile(path, 'utf8')).toBe('precious')
    await recordSession([], { sink: createFileSink(path, { overwrite: true }) })
    expect(await summaryOf(createFileSource(path))).toMatchObject({ isComplete: true })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('needs a folder, and one that can be written to', async () => {
    const path = join(folder, 'missing', 'day.jsonl')
    await expect(recordSession([], { sink: createFileSink(path) })).rejects.toMatchObject({
      message: expect.stringMatching(/folder does not exist/),
    })
    await expect(recordSession([], { sink: createFileSink(folder, { overwrite: true }) })).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be written.*EISDIR/),
    })
  })

  it('that cannot be read says why', async () => {
    await expect(summaryOf(createFileSource(join(folder, 'nothing.jsonl')))).rejects.toMatchObject({
      name: 'KisRealtimeError',
      message: expect.stringMatching(/nothing\.jsonl.*no such file/),
    })
    await expect(summaryOf(createFileSource(folder))).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be read.*EISDIR/),
    })
  })

  it('is made when there is something to write', async () => {
    const path = join(folder, 'never.jsonl')
    const sink = createFileSink(path)
    await sink.close()
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
