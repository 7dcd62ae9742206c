/**
 * Decoding against its lower bound, the bare split.
 * Run: pnpm bench realtime
 */
import { Decoder } from '../src/decode/decoder.js'
import { parseFrame } from '../src/decode/frame.js'
import { orderBook, trade } from '../src/groups/domestic-stock/index.js'
import type { StreamRecord } from '../src/stream-spec.js'

const TRADE =
  '0|H0STCNT0|001|005930^112616^62700^2^400^0.64^62700.41^62700^63000^62300^62700^62600^125^9694968^607878273600^25807^15918^-9889^93.01^4614191^4291558^1^0.45^63.03^090013^3^0^090646^5^-300^100741^2^400^20230324^20^N^71292^244009^2795345^2044512^0.16^5367918^180.61^0^^62700'
const BOOK =
  '0|H0STASP0|001|005930^145856^0^358500^359000^359500^360000^360500^361000^361500^362000^362500^363000^358000^357500^357000^356500^356000^355500^355000^354500^354000^353500^53949^91247^124706^311138^36136^50040^21635^48345^14697^44313^40154^39078^38644^26290^25867^9410^17975^5281^14389^10406^796206^227494^0^0^0^0^529267^-346500^5^-100.00^25970877^-979^95^0^0^0^358250^4^1'
const ROUNDS = 200_000
let sink = 0

function bare(frame: string): void {
  const [, , , payload = ''] = frame.split('|')
  sink += payload.split('^').length
}

function reader(decoder: Decoder, names: readonly string[]): (frame: string) => void {
  return (frame) => {
    const head = parseFrame(frame)
    const result = head && decoder.decode(head.payload, head.count)
    if (!Array.isArray(result)) throw new Error('not decoded')
    for (const record of result as Record<string, unknown>[])
      for (const name of names) if (record[name] !== null) sink++
  }
}

function threeTrades(decoder: Decoder): (frame: string) => void {
  return (frame) => {
    const head = parseFrame(frame)
    const result = head && decoder.decode(head.payload, head.count)
    if (!Array.isArray(result)) throw new Error('not decoded')
    for (const record of result as (StreamRecord & Record<string, number>)[])
      sink += (record.STCK_PRPR ?? 0) + (record.CNTG_VOL ?? 0) + (record.PRDY_CTRT ?? 0)
  }
}

function threeBooks(decoder: Decoder): (frame: string) => void {
  return (frame) => {
    const head = parseFrame(frame)
    const result = head && decoder.decode(head.payload, head.count)
    if (!Array.isArray(result)) throw new Error('not decoded')
    for (const record of result as (StreamRecord & Record<string, number>)[])
      sink += (record.ASKP1 ?? 0) + (record.BIDP1 ?? 0) + (record.TOTAL_ASKP_RSQN ?? 0)
  }
}

/** Frames per second; the frame text is made anew each time, as a socket does, so that nothing is cached on it. */
function rate(frame: string, run: (frame: string) => void): number {
  const bytes = new TextEncoder().encode(frame)
  const frames = Array.from({ length: 2000 }, () => new TextDecoder().decode(bytes))
  const start = performance.now()
  for (let round = 0; round < ROUNDS; round++) run(frames[round % frames.length] ?? '')
  return (ROUNDS * 1000) / (performance.now() - start)
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}

for (const [name, frame, spec, three] of [
  ['H0STCNT0', TRADE, trade.spec, threeTrades],
  ['H0STASP0', BOOK, orderBook.spec, threeBooks],
] as const) {
  const all = Object.keys(spec.columns)
  const contestants = {
    split: bare,
    three: three(new Decoder(spec, name)),
    all: reader(new Decoder(spec, name), all),
  }
  const rates: Record<string, number[]> = { split: [], three: [], all: [] }
  for (let pass = 0; pass < 7; pass++)
    for (const [kind, run] of Object.entries(contestants)) rates[kind]?.push(rate(frame, run))
  const split = median(rates.split ?? [])
  const [threeRate, allRate] = [median(rates.three ?? []), median(rates.all ?? [])]
  process.stdout.write(
    `${name}: bare split ${Math.round(split)}/s, three fields ${(threeRate / split).toFixed(2)}×, all fields ${(allRate / split).toFixed(2)}×\n`,
  )
}
process.stdout.write(`${sink > 0 ? '' : 'nothing read'}\n`)
