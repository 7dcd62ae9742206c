/**
 * Decoding an answer against `JSON.parse` and a hand-written mapping of the same fields. Target: at least half its throughput.
 * Run: pnpm bench rest/bench/decode
 */
import type { FieldKind, WireRecord } from '@kis/core'
import { report } from '../../../.ci/bench/report.js'
import { decodeResult } from '../src/core/decode-result.js'
import type { BlockSpec, EndpointSpec } from '../src/core/endpoint-spec.js'
import { inquireBalance, inquireDailyItemchartprice, inquirePrice } from '../src/groups/domestic-stock/index.js'
import { compare } from './support/measure.js'

const CASES = [
  { name: 'quote', spec: inquirePrice.spec, rows: 1 },
  { name: 'balance, 50 rows', spec: inquireBalance.spec, rows: 50 },
  { name: '100 bars', spec: inquireDailyItemchartprice.spec, rows: 100 },
  { name: '1000 rows', spec: inquireDailyItemchartprice.spec, rows: 1_000 },
] as const

function sample(kind: FieldKind, seed: number): string {
  if (typeof kind !== 'string') return Object.keys(kind)[0] ?? ''
  const base = kind.replace('?', '')
  return (
    { int: String(70_000 + seed), decimal: `${seed}.34`, date: '20260102', time: '093000', flag: 'N', sign: '2' }[
      base
    ] ?? '삼성전자'
  )
}

const rowOf = ({ fields }: BlockSpec, seed: number): WireRecord =>
  Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, sample(kind, seed)]))

function answerOf(spec: EndpointSpec, rows: number): string {
  const blocks = Object.entries(spec.output).map(([name, block], index) => {
    const isLong = index === Object.keys(spec.output).length - 1 || spec.id.endsWith('Balance')
    if (block.shape === 'one') return [name, rowOf(block, 1)]
    return [
      name,
      Array.from({ length: isLong && name !== 'output2' ? rows : rows > 50 ? rows : 1 }, (_, seed) =>
        rowOf(block, seed),
      ),
    ]
  })
  return JSON.stringify({ rt_cd: '0', msg_cd: 'MCA00000', msg1: '정상처리 되었습니다.', ...Object.fromEntries(blocks) })
}

/** The mapping a person would write out by hand, as source text turned into a function: a bound, not something to ship. */
function handWritten(spec: EndpointSpec): (body: WireRecord) => unknown {
  const read = (kind: FieldKind, value: string): string => {
    if (typeof kind !== 'string') return value
    if (/^(int|decimal)/.test(kind)) return `(${value} === '' ? null : Number(${value}))`
    if (kind.startsWith('flag')) return `(${value} === 'Y' ? true : ${value} === 'N' ? false : null)`
    return /^(date|time)/.test(kind) ? `(${value} === '' ? null : ${value})` : value
  }
  const record = ({ fields }: BlockSpec, source: string): string =>
    `{ ${Object.entries(fields).map(([name, kind]) => `${JSON.stringify(name)}: ${read(kind, `${source}[${JSON.stringify(name)}]`)}`)} }`
  const blocks = Object.entries(spec.output).map(([name, block]) =>
    block.shape === 'one'
      ? `${name}: ${record(block, `body.${name}`)}`
      : `${name}: body.${name}.map((row) => (${record(block, 'row')}))`,
  )
  return new Function('body', `return { ${blocks} }`) as (body: WireRecord) => unknown
}

const META = { trId: '', gtUid: undefined, msgCd: '', message: '', hasMore: false }
for (const { name, spec, rows } of CASES) {
  const text = answerOf(spec, rows)
  const byHand = handWritten(spec)
  const speed = compare({
    parse: () => JSON.parse(text),
    byHand: () => byHand(JSON.parse(text)),
    ours: () => decodeResult(spec, JSON.parse(text), META),
  })
  const row = { name, value: speed.ours ?? Number.NaN, unit: '/s', better: 'higher' } as const
  report({ ...row, targetRatio: 0.5, against: { name: 'mapping by hand', value: speed.byHand ?? Number.NaN } })
  report({ ...row, against: { name: 'JSON.parse alone', value: speed.parse ?? Number.NaN } })
}
