import { type Logger, parseKst } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { createRealtimeClient } from '@kis/realtime'
import { trade } from '@kis/realtime/domestic-stock'
import { openPlayer, readRecording } from '@kis/realtime/recorder'
import { describe, expect, it } from 'vitest'
import {
  ACCOUNT,
  APP_KEY,
  APP_SECRET,
  createRawClient,
  HISTORY,
  type Loose,
  NO_FEES,
  PATHS,
  QUOTE,
} from '../__fixtures__/raw-client.js'
import { openRawSocket } from '../__fixtures__/raw-socket.js'
import { createSimulator, type SimulatorOptions } from '../index.js'

const START = parseKst('2026-09-14 09:00:00') ?? 0
const STREAMS = [
  ...[
    ['H0STCNT0', '005930'],
    ['H0STASP0', '005930'],
    ['H0UPCNT0', '0001'],
    ['HDFSCNT0', 'DNASAAPL'],
  ],
] as const

async function simulate(options: Partial<SimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: START, settle: 'promises' })
  const told: string[] = []
  const ignore = (): void => undefined
  const tell = (text: string): void => void told.push(text)
  const logger: Logger = { debug: ignore, info: ignore, warn: tell, error: tell }
  const simulator = createSimulator({
    ...{
      env: 'real',
      seed: 5,
      clock,
      logger,
      fees: NO_FEES,
      holdings: 1,
      limits: { callsPerSecond: 1e6, tokenIntervalMs: 0 },
    },
    ...options,
  })
  const client = createRawClient(simulator)
  await client.token()
  const socket = openRawSocket(simulator, await client.approval())
  const quote = async () => (await client.get('FHKST01010100', PATHS.price, QUOTE)).json.output
  const book = async () => (await client.get('FHKST01010200', PATHS.book, QUOTE)).json.output1
  return { clock, simulator, client, socket, told, quote, book }
}

/** A session of ten seconds, and what a client saw of it. */
async function record() {
  const pieces: string[] = []
  let isClosed = false
  const sink = {
    write: (lines: string) => void pieces.push(lines),
    close() {
      isClosed = true
    },
  }
  const { simulator, clock, client, socket, quote, book } = await simulate({ record: sink })
  for (const [trId, trKey] of STREAMS) socket.register(trId, trKey)
  // Frames go out once, whoever listens.
  const second = openRawSocket(simulator, await client.approval('P'.repeat(36)))
  second.register('H0STCNT0', '005930')
  socket.register('H0STCNI0', 'secretid')
  await clock.advance(5_000)
  const order = { ...ACCOUNT, PDNO: '000660', ORD_QTY: '1', ORD_DVSN: '01', ORD_UNPR: '0' }
  await client.order('TTTC0012U', PATHS.order, order)
  await clock.advance(5_000)
  const seen = { quote: await quote(), book: await book(), frames: [...socket.received] }
  simulator.close()
  await clock.until(simulator.finished)
  expect(isClosed).toBe(true)
  return { text: pieces.join(''), ...seen }
}

const session = await record()

function framesOf(lines: readonly string[], trId: string): string[] {
  return lines.filter((line) => line.startsWith(`0|${trId}|`))
}

/** Records of a stream, however they were put into frames. */
function recordsOf(lines: readonly string[], trId: string, width: number): string[][] {
  return framesOf(lines, trId).flatMap((line) => {
    const fields = (line.split('|')[3] ?? '').split('^')
    return Array.from({ length: fields.length / width }, (_, index) => fields.slice(index * width, (index + 1) * width))
  })
}

describe('a recording of the simulator', () => {
  const { header, events } = readRecording([session.text])
  const all = [...events]

  it('holds every frame once, in the recorder’s own format, without secrets', () => {
    expect(header).toMatchObject({ format: 'kis-recording', env: 'real', startedAt: expect.any(Number) })
    const frames = all.flatMap((event) => (event.kind === 'frame' ? [event] : []))
    for (const [trId] of STREAMS) {
      expect(frames.filter(({ tr }) => tr === trId).map(({ text }) => text)).toEqual(framesOf(session.frames, trId))
    }
    expect(frames.filter(({ tr }) => tr === 'H0STCNT0').length).toBeGreaterThan(20)
    const notices = frames.filter(({ tr }) => tr === 'H0STCNI0')
    expect(notices.length).toBeGreaterThan(0)
    expect(notices.every(({ masked }) => masked === 'personal')).toBe(true)
    for (const secret of ['secretid', ACCOUNT.CANO, APP_KEY, APP_SECRET]) expect(session.text).not.toContain(secret)
    expect(all.at(-1)).toMatchObject({ kind: 'finish' })
  })

  it('is played by the player of @kis/realtime to a client', async () => {
    const base = createVirtualClock({ settle: 'promises' })
    const player = await openPlayer([session.text], { env: 'real', speed: 'max', clock: base })
    const client = createRealtimeClient(player.clientOptions)
    const ticks = await base.until(client.subscribe(trade, '005930'))
    const prices: unknown[] = []
    ticks.on('data', (tick) => prices.push([Number(tick.STCK_PRPR), Number(tick.CNTG_VOL)]))
    await base.until(player.finished, { maxMs: 1e9 })
    expect(prices).toEqual(recordsOf(session.frames, 'H0STCNT0', 47).map((row) => [Number(row[2]), Number(row[12])]))
    await client.close()
    await player.close()
  })
})

async function replay(options: Partial<SimulatorOptions> = {}) {
  const world = await simulate({ seed: 99, prices: { kind: 'frames', frames: [session.text] }, ...options })
  for (const [trId, trKey] of STREAMS) world.socket.register(trId, trKey)
  return world
}

describe('a replay', () => {
  it('shows the same trades and books, and REST agrees', async () => {
    const { clock, socket, quote, book, client, told, simulator } = await replay()
    await clock.advance(11_000)
    const facts = (lines: readonly string[]) =>
      // Code, time, price, open, high, low, best quotes, quantity, volume, turnover, side.
      recordsOf(lines, 'H0STCNT0', 47).map((row) => [0, 1, 2, 3, 4, 7, 8, 9, 12, 13, 14, 21].map((at) => row[at]))
    expect(facts(socket.received)).toEqual(facts(session.frames))
    const levels = (lines: readonly string[]) => recordsOf(lines, 'H0STASP0', 63).map((row) => row.slice(0, 45))
    expect(levels(socket.received)).toEqual(levels(session.frames))
    for (const trId of ['H0UPCNT0', 'HDFSCNT0']) {
      expect(framesOf(socket.received, trId)).toEqual(framesOf(session.frames, trId))
      expect(framesOf(socket.received, trId).length).toBeGreaterThan(5)
    }
    const [shown, then] = [await quote(), session.quote]
    for (const name of ['stck_prpr', 'stck_oprc', 'stck_hgpr', 'stck_lwpr', 'acml_vol', 'stck_sdpr', 'stck_mxpr'])
      expect(shown?.[name]).toBe(then?.[name])
    expect(await book()).toMatchObject(
      Object.fromEntries(Object.entries(session.book ?? {}).filter(([name]) => /^(?:ask|bid)p(?:_rsqn)?\d/.test(name))),
    )
    const asked = { AUTH: '', EXCD: 'NAS', SYMB: 'AAPL' }
    const abroad = (await client.get('HHDFS00000300', PATHS.overseasPrice, asked)).json.output
    const last = recordsOf(session.frames, 'HDFSCNT0', 26).at(-1)
    expect(Number(abroad?.last)).toBe(Number(last?.[11]))
    expect(told).toEqual([expect.stringContaining('ended')])
    simulator.close()
  })

  it('is the same every time, byte for byte, and keeps the recorded pace', async () => {
    const play = async (pieceSize: number) => {
      const pieces = session.text.match(new RegExp(`.{1,${pieceSize}}`, 'gs')) ?? []
      const { clock, socket, quote, simulator } = await replay({ prices: { kind: 'frames', frames: pieces } })
      const seen: unknown[] = []
      for (let step = 0; step < 11; step++) {
        await clock.advance(1000)
        seen.push(JSON.stringify(await quote()), socket.received.length)
      }
      simulator.close()
      return [...seen, ...socket.received]
    }
    expect(await play(977)).toEqual(await play(50_000))
  })

  it('fills orders against the recorded book, and the tape stays as it was', async () => {
    const { clock, client, socket, book, simulator } = await replay()
    await clock.advance(2_000)
    const before = await book()
    const order = { ...ACCOUNT, PDNO: '005930' }
    await client.order('TTTC0012U', PATHS.order, { ...order, ORD_QTY: '7', ORD_DVSN: '01', ORD_UNPR: '0' })
    await client.order('TTTC0012U', PATHS.order, {
      ...order,
      ORD_QTY: '1',
      ORD_DVSN: '00',
      ORD_UNPR: String(before?.askp1),
    })
    const after = await book()
    expect(Number(before?.askp_rsqn1) - Number(after?.askp_rsqn1)).toBe(8)
    const fills = ((await client.get('TTTC0081R', PATHS.history, HISTORY)).json.output1 as unknown as Loose[]).map(
      (row) => [...[Number(row.tot_ccld_qty), Number(row.avg_prvs)]],
    )
    expect(fills).toEqual([
      [7, Number(before?.askp1)],
      [1, Number(before?.askp1)],
    ])
    await clock.advance(9_000)
    const tape = (lines: readonly string[]) => recordsOf(lines, 'H0STCNT0', 47).map((row) => [row[2], row[12], row[13]])
    expect(tape(socket.received)).toEqual(tape(session.frames))
    simulator.close()
  })

  it('lets an order wait in the queue behind what was recorded before it', async () => {
    const line = (ms: number, tr: string, columns: (string | number)[]) =>
      `${JSON.stringify({ kind: 'frame', at: START + ms, ms, session: 1, tr, text: `0|${tr}|001|${columns.join('^')}` })}\n`
    const header = '{"format":"kis-recording","version":1,"env":"real","startedAt":0,"writtenBy":"test"}\n'
    const zeros = (count: number) => Array.from({ length: count }, () => 0)
    const bookAt = (ms: number, bid: number) =>
      line(ms, 'H0STASP0', [
        '005930',
        '090000',
        '0',
        70100,
        ...zeros(9),
        70000,
        ...zeros(9),
        500,
        ...zeros(9),
        bid,
        ...zeros(9),
        ...zeros(20),
      ])
    const soldAt = (ms: number, quantity: number, volume: number) => {
      const row: (string | number)[] = zeros(47)
      row.splice(
        0,
        15,
        '005930',
        '090000',
        70000,
        '2',
        100,
        '0.1',
        70000,
        70000,
        70000,
        70000,
        70100,
        70000,
        quantity,
        volume,
        1,
      )
      row[21] = '5'
      return line(ms, 'H0STCNT0', row)
    }
    const frames = [
      header,
      bookAt(0, 100),
      soldAt(10, 1, 1),
      bookAt(20, 99),
      bookAt(2_000, 300),
      soldAt(3_000, 90, 91),
      bookAt(3_100, 210),
      soldAt(4_000, 20, 111),
    ]
    const { clock, client, simulator } = await simulate({ prices: { kind: 'frames', frames } })
    await clock.advance(1_000)
    await client.order('TTTC0012U', PATHS.order, {
      ...ACCOUNT,
      PDNO: '005930',
      ORD_QTY: '5',
      ORD_DVSN: '00',
      ORD_UNPR: '70000',
    })
    const filled = async () => {
      const { json } = await client.get('TTTC0081R', PATHS.history, HISTORY)
      return (json.output1 as unknown as Loose[]).map((row) => Number(row.tot_ccld_qty))[0]
    }
    await clock.advance(2_500)
    // 99 stood before it, 90 of them are gone.
    expect(await filled()).toBe(0)
    await clock.advance(1_000)
    expect(await filled()).toBe(5)
    simulator.close()
  })

  it('knows stocks that no symbol file lists, and nothing moves that it does not speak of', async () => {
    const renamed = session.text.replaceAll('005930', '999990')
    const { clock, client, quote, simulator } = await simulate({ prices: { kind: 'frames', frames: [renamed] } })
    await clock.advance(11_000)
    const asked = { ...QUOTE, FID_INPUT_ISCD: '999990' }
    const { json } = await client.get('FHKST01010100', PATHS.price, asked)
    expect(json.output?.stck_prpr).toBe(session.quote?.stck_prpr)
    expect((await quote())?.acml_vol).toBe('0')
    simulator.close()
  })

  it('refuses what is no recording, and tells the line where one is damaged', async () => {
    const create = (text: string) =>
      createSimulator({ env: 'real', clock: createVirtualClock(), prices: { kind: 'frames', frames: [text] } })
    expect(() => create('time,open\n')).toThrow(expect.objectContaining({ code: 'KIS_DECODE', path: 'line 1' }))
    const lines = session.text.split('\n')
    lines[40] = '{"kind":"frame"}'
    const { clock, quote, told, simulator } = await replay({ prices: { kind: 'frames', frames: [lines.join('\n')] } })
    await clock.advance(11_000)
    expect(told).toEqual([expect.stringMatching(/Line 41 .*stand still/s)])
    expect(Number((await quote())?.stck_prpr)).toBeGreaterThan(0)
    simulator.close()
  })

  it('holds no more than a piece at a time', async () => {
    let pulled = 0
    function* pieces(): Generator<string> {
      for (const piece of session.text.match(/.{1,4096}/gs) ?? []) {
        pulled++
        yield piece
      }
    }
    const { clock, simulator } = await replay({ prices: { kind: 'frames', frames: pieces() } })
    const early = pulled
    await clock.advance(3_000)
    expect(early).toBeLessThan(5)
    expect(pulled).toBeLessThan(session.text.length / 4096 / 2)
    simulator.close()
  })
})

describe('a recording that cannot be written', () => {
  it('is told at once and at the end, and the simulator goes on', async () => {
    const sink = {
      write: () => {
        throw new Error('disk full')
      },
      close: () => undefined,
    }
    const { clock, socket, simulator, told } = await simulate({ record: sink })
    socket.register('H0STCNT0', '005930')
    await clock.advance(3_000)
    expect(framesOf(socket.received, 'H0STCNT0').length).toBeGreaterThan(5)
    expect(told).toEqual([expect.stringContaining('disk full')])
    simulator.close()
    await expect(clock.until(simulator.finished)).rejects.toMatchObject({ code: 'KIS_REALTIME' })
  })
})
