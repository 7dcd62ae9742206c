/**
 * Decoding and delivery against their lower bound, the bare split `frame.split('|')` + `split('^')` that reads nothing.
 * Targets: three columns of a delivered record at 0.8 of its speed, all columns at 0.35.
 * Run: pnpm bench realtime/bench/decode
 */
import { median, processorMs } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import { Decoder } from '../src/decode/decoder.js'
import { parseFrame } from '../src/decode/frame.js'
import { type OrderBookRecord, orderBook, type TradeRecord, trade } from '../src/groups/domestic-stock/index.js'
import type { Stream } from '../src/index.js'
import type { StreamRecord } from '../src/stream-spec.js'
import { openSession, type Session } from './support/session.js'

const TRADE =
  '0|H0STCNT0|001|005930^112616^62700^2^400^0.64^62700.41^62700^63000^62300^62700^62600^125^9694968^607878273600^25807^15918^-9889^93.01^4614191^4291558^1^0.45^63.03^090013^3^0^090646^5^-300^100741^2^400^20230324^20^N^71292^244009^2795345^2044512^0.16^5367918^180.61^0^^62700'
const BOOK =
  '0|H0STASP0|001|005930^145856^0^358500^359000^359500^360000^360500^361000^361500^362000^362500^363000^358000^357500^357000^356500^356000^355500^355000^354500^354000^353500^53949^91247^124706^311138^36136^50040^21635^48345^14697^44313^40154^39078^38644^26290^25867^9410^17975^5281^14389^10406^796206^227494^0^0^0^0^529267^-346500^5^-100.00^25970877^-979^95^0^0^0^358250^4^1'
const ROUNDS = 30_000
const PASSES = 5
// As they come from a socket that is busy: so many in one turn of the event loop.
const BURST = 20

/** What a program does with a record, so that nothing is left out as unused. */
let sink = 0
const sessions: Session[] = []

interface Case<R> {
  readonly stream: Stream<R>
  readonly frame: string
  readonly three: (record: R) => number
  readonly all: (record: R) => number
}

/** Reads every column by its name, as a program with fifty names in it does. */
function columnsReader<R>(stream: Stream<R>): (record: R) => number {
  const names = Object.keys(stream.spec.columns) as (keyof R)[]
  return (record) => {
    let held = 0
    for (const name of names) if (record[name] !== null) held++
    return held
  }
}

const tradeCase: Case<TradeRecord> = {
  stream: trade,
  frame: TRADE,
  three: (record) => record.STCK_PRPR + record.CNTG_VOL + record.PRDY_CTRT,
  all: columnsReader(trade),
}
const bookCase: Case<OrderBookRecord> = {
  stream: orderBook,
  frame: BOOK,
  three: (record) => record.ASKP1 + record.BIDP1 + record.TOTAL_ASKP_RSQN,
  all: columnsReader(orderBook),
}

type Run = (frames: readonly string[]) => void | Promise<void>

function split(frames: readonly string[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    const [, , , payload = ''] = frameAt(frames, round).split('|')
    sink += payload.split('^').length
  }
}

async function splitInTurns(frames: readonly string[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const [, , , payload = ''] = frameAt(frames, round).split('|')
    sink += payload.split('^').length
    if (round % BURST === BURST - 1) await turn()
  }
}

/** The decoder alone. */
function decoded<R>({ stream, frame }: Case<R>, use: (record: R) => number): Run {
  const decoder = new Decoder(stream.spec, parseFrame(frame)?.trId ?? '')
  return (frames) => {
    for (let round = 0; round < ROUNDS; round++) {
      const head = parseFrame(frameAt(frames, round))
      const records = head && decoder.decode(head.payload, head.count)
      if (!Array.isArray(records)) throw new Error('A frame was refused.')
      for (const record of records as readonly (R & StreamRecord)[]) sink += use(record)
    }
  }
}

/** From the socket's message to a listener: connection, client, router, decoder, subscription. */
async function toListener<R>({ stream }: Case<R>, use: (record: R) => number): Promise<Run> {
  const { client, send } = session()
  const ticks = await client.subscribe(stream, '005930')
  ticks.on('data', (record) => {
    sink += use(record)
  })
  return (frames) => {
    const before = ticks.counters.delivered
    for (let round = 0; round < ROUNDS; round++) send(frameAt(frames, round))
    if (ticks.counters.delivered - before !== ROUNDS) throw new Error('Records were lost.')
  }
}

/** The same to the body of a `for await`. */
async function toLoop<R>({ stream }: Case<R>, use: (record: R) => number): Promise<Run> {
  const { client, send } = session()
  const ticks = await client.subscribe(stream, '005930', { overflow: 'error' })
  let read = 0
  void (async () => {
    for await (const record of ticks) {
      sink += use(record)
      read++
    }
  })()
  return async (frames) => {
    const until = read + ROUNDS
    for (let round = 0; round < ROUNDS; round++) {
      send(frameAt(frames, round))
      if (round % BURST === BURST - 1) await turn()
    }
    while (read < until) await turn()
  }
}

function session(): Session {
  const one = openSession()
  sessions.push(one)
  return one
}

function frameAt(frames: readonly string[], round: number): string {
  return frames[round % frames.length] ?? ''
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Frames per second of processor time. The texts are made anew each time, as a socket does, so that nothing is cached on them. */
async function rate(frame: string, run: Run): Promise<number> {
  const bytes = new TextEncoder().encode(frame)
  const frames = Array.from({ length: 2_000 }, () => new TextDecoder().decode(bytes))
  const start = processorMs()
  await run(frames)
  return (ROUNDS * 1000) / (processorMs() - start)
}

async function compare<R>(name: string, one: Case<R>): Promise<void> {
  const ways: readonly (readonly [what: string, run: Run, bound: 'split' | 'split in turns', target?: number])[] = [
    ['split', split, 'split'],
    ['decoded, 3 columns', decoded(one, one.three), 'split'],
    ['decoded, all columns', decoded(one, one.all), 'split'],
    ['to a listener, 3 columns', await toListener(one, one.three), 'split', 0.8],
    ['to a listener, all columns', await toListener(one, one.all), 'split', 0.35],
    ['split in turns', splitInTurns, 'split in turns'],
    ['to a loop, 3 columns', await toLoop(one, one.three), 'split in turns', 0.8],
    ['to a loop, all columns', await toLoop(one, one.all), 'split in turns', 0.35],
  ]
  const rates = new Map<string, number[]>(ways.map(([what]) => [what, []]))
  // Interleaved, so that a busy machine slows all of them alike; the first pass warms up.
  for (let pass = -1; pass < PASSES; pass++) {
    for (const [what, run] of ways) {
      const speed = await rate(one.frame, run)
      if (pass >= 0) rates.get(what)?.push(speed)
    }
  }
  const speedOf = (what: string): number => median(rates.get(what) ?? [])
  for (const [what, , bound, targetRatio] of ways) {
    if (what === bound) continue
    const row = { name: `${name} ${what}`, value: speedOf(what), unit: '/s', better: 'higher', targetRatio } as const
    report({ ...row, against: { name: bound, value: speedOf(bound) } })
  }
}

await compare('H0STCNT0', tradeCase)
await compare('H0STASP0', bookCase)
await Promise.all(sessions.map(({ client }) => client.close()))
if (!(sink > 0)) throw new Error('Nothing was read.')
